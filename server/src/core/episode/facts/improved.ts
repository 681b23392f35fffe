import type { Located } from '../../text';
import type { ProseSentence } from './prose';

const better =
  /\b(?:improv(?:ed|ing|ement|ements|es)|progressing|making (?:good |steady |great )?(?:progress|gains)|(?:good|steady|great) (?:progress|gains)|getting better|doing better|is better|gains in)\b/gi;
const not =
  /\b(?:no|not|never|without|to|will|would|should|may|goal|if|until|needs?|lack of|limited|minimal|little|denies|for)\b[^.;,]{0,24}$/i;

/** The first words that say the patient does better, where nothing takes them back. */
export function saysImproved(prose: readonly ProseSentence[]): Located<string> | null {
  for (const { text, span, section } of prose) {
    if (section === 'objective' || section === 'treatment') continue;
    better.lastIndex = 0;
    for (let match = better.exec(text); match; match = better.exec(text)) {
      if (not.test(text.slice(0, match.index))) continue;
      const start = span.start + match.index;
      return { value: match[0].toLowerCase(), span: { start, end: start + match[0].length } };
    }
  }
  return null;
}
