import { cover, type Span } from '../../text';
import { has, marksOf, quantitiesOf, type Sentence } from './reading';
import type { Word } from './words';

/** What words of the work can be beside a task. Whatever is none of it, with an amount, is what was done. */
const known = [
  'plain',
  'body',
  'contact',
  'cue',
  'assist',
  'independent',
  'handsOn',
  'teaching',
  'therapist',
  'paperwork',
  'rest',
  'exertion',
  'symptom',
  'event',
  'effort',
  'stock',
  'vague',
  'bodyLevel',
  'impairment',
  'diagnosis',
  'genericActivity',
  'genericFunction',
  'earlier',
  'compare',
  'change',
  'was',
  'status',
  'goalLabel',
  'noLonger',
  'bigChange',
  'device',
  'aid',
];

/**
 * "Bleacher descent 10\" x 20 steps", "satchel out and in twenty times": a clause with an amount and words of
 * its own in a narrative of 97530 names a task, whatever the things are called.
 */
export function openTask(sentence: Sentence): Span | null {
  if (has(sentence, 'genericActivity', 'vague')) return null;
  const amounts = quantitiesOf(sentence, 'repeats', 'distance', 'height', 'load', 'ratio');
  for (const clause of withAmounts(sentence)) {
    const inside = (span: Span) => clause.start <= span.start && span.end <= clause.end;
    if (marksOf(sentence, 'exercise', 'gait', 'neuro', 'manual', 'therapist').some(inside)) continue;
    const taken = marksOf(sentence, ...known);
    const own = sentence.words.filter(
      (word, i) =>
        inside(word) &&
        /^[a-z]{3,}$/.test(word.lower) &&
        !taken.some((mark) => mark.from <= i && i < mark.to) &&
        !sentence.quantities.some((amount) => amount.start <= word.start && word.end <= amount.end),
    );
    const counted = quantitiesOf(sentence, 'number').some((amount) =>
      own.some((word) => word.start > amount.end && word.start - amount.end <= 1),
    );
    if (!counted && !amounts.some(inside)) continue;
    if (own.length >= 2) return cover(own) ?? null;
  }
  return null;
}

/** A clause that is an amount alone belongs to the one before it: "halter on a mock head, 6 rounds". */
function withAmounts(sentence: Sentence): readonly Span[] {
  const found: Span[] = [];
  for (const clause of clauses(sentence)) {
    const bare = sentence.words.every(
      (word) =>
        word.end <= clause.start ||
        word.start >= clause.end ||
        !/^[a-z]{3,}$/.test(word.lower) ||
        marksOf(sentence, 'plain').some((mark) => mark.start <= word.start && word.end <= mark.end) ||
        sentence.quantities.some((amount) => amount.start <= word.start && word.end <= amount.end),
    );
    const before = found.at(-1);
    if (bare && before) found[found.length - 1] = { start: before.start, end: clause.end };
    else found.push(clause);
  }
  return found;
}

/** The parts of a sentence between commas, semicolons and colons. */
function clauses(sentence: Sentence): readonly Span[] {
  const found: Span[] = [];
  let words: Word[] = [];
  const close = () => {
    if (words.length > 0) found.push({ start: words[0]!.start, end: words.at(-1)!.end });
    words = [];
  };
  for (const word of sentence.words) {
    if (/^[,;:]$/.test(word.text)) close();
    else words.push(word);
  }
  close();
  return found;
}
