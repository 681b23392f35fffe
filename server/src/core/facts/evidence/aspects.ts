import type { Mark } from './lexicon';
import { pattern } from './pattern/pattern';
import type { Part } from './reading';
import { earlierDay } from './recognise';

/** What a line of a form or a log tells by its label: "HELP  OT held the finger", "Compared w/ 9/7: ...". */
export type Aspect = 'help' | 'response' | 'aid' | 'compare' | 'purpose';

const byCategory: Readonly<Record<string, Aspect>> = {
  labelHelp: 'help',
  labelResponse: 'response',
  labelAid: 'aid',
  labelCompare: 'compare',
  labelPurpose: 'purpose',
};

/** The aspect of each sentence: of its own label, or of the label that stands before it. */
export function aspectsOf(text: string, parts: readonly Part[]): readonly (Aspect | null)[] {
  let open: { readonly aspect: Aspect; readonly line: number; readonly alone: boolean } | null = null;
  return parts.map((part) => {
    const label = labelOf(text, part);
    if (label) {
      const alone = !part.words.slice(label.to).some(({ kind }) => kind !== 'sign');
      open = { aspect: byCategory[label.entry.category]!, line: part.endLine, alone };
      return open.aspect;
    }
    const goesOn: boolean =
      open !== null && (open.alone ? !part.apart : part.line === open.line) && !opensOther(part);
    open = goesOn && open ? { ...open, line: part.endLine } : null;
    return open?.aspect ?? null;
  });
}

const opensLabel = pattern('^^ (. | . .) (: | =) | ^^ #code');

/** Another label, or a code, ends what the last one opened. */
const opensOther = (part: Part): boolean =>
  opensLabel.test(part) ||
  (part.words[0]!.lower.length > 3 &&
    part.words[0]!.text === part.words[0]!.lower.toUpperCase() &&
    part.words[0]!.kind === 'word');

/** A label opens its line or cell, perhaps behind a box, and is set off from what follows. */
function labelOf(text: string, part: Part): Mark | undefined {
  const lead = text.slice(Math.max(0, part.start - 3), part.start);
  const opens =
    part.opensLine ||
    lead.includes('|') ||
    lead.includes('\t') ||
    lead.trimEnd().endsWith(']') ||
    lead === '   ';
  const first = part.words.findIndex(({ kind, lower }) => kind === 'word' && lower.length > 1);
  if (!opens || first < 0 || first > 5 || part.words.slice(0, first).some(({ kind }) => kind === 'digits'))
    return undefined;
  const found = part.marks
    .filter((mark) => mark.from === first && byCategory[mark.entry.category])
    .sort((a, b) => b.to - a.to)[0];
  if (!found) return undefined;
  const next = part.words[found.to];
  if (!next) return found;
  const shouts = (said: string) => said === said.toUpperCase() && said !== said.toLowerCase();
  const shouted =
    shouts(text.slice(found.start, found.end)) && next.gap && !(next.lower.length > 2 && shouts(next.text));
  const setOff =
    [':', '=', '|', '('].includes(next.lower) ||
    (next.glue === '-' && next.gap) ||
    next.start - found.end > 1 ||
    part.found[found.to]!.some(({ name }) => name === earlierDay);
  return shouted || setOff ? found : undefined;
}
