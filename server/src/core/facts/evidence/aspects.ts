import type { Span } from '../../text';
import type { Mark } from './lexicon';
import type { Word } from './words';

/** What a line of a form or a log tells by its label: "HELP  OT held the finger", "Compared w/ 9/7: ...". */
export type Aspect = 'help' | 'response' | 'aid' | 'compare' | 'purpose';

const byCategory: Readonly<Record<string, Aspect>> = {
  labelHelp: 'help',
  labelResponse: 'response',
  labelAid: 'aid',
  labelCompare: 'compare',
  labelPurpose: 'purpose',
};

interface Part extends Span {
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
}

/** The aspect of each sentence: of its own label, or of the label that stands before it. */
export function aspects(text: string, parts: readonly Part[]): readonly (Aspect | null)[] {
  let open: { readonly aspect: Aspect; readonly end: number; readonly alone: boolean } | null = null;
  return parts.map((part) => {
    const label = labelOf(text, part);
    if (label) {
      const alone = !/[a-z0-9]/i.test(text.slice(label.end, part.end));
      open = { aspect: byCategory[label.entry.category]!, end: part.end, alone };
      return open.aspect;
    }
    const gap: string = open ? text.slice(open.end, part.start) : '';
    const goesOn: boolean =
      open !== null &&
      (open.alone ? !/\n\s*\n/.test(gap) : !/\n/.test(gap)) &&
      !otherLabel.test(text.slice(part.start, part.end));
    open = goesOn && open ? { ...open, end: part.end } : null;
    return open?.aspect ?? null;
  });
}

/** Another label, or a code, ends what the last one opened. */
const otherLabel = /^\W*(?:[A-Za-z]{1,12}(?:\s[A-Za-z]{1,12})?\s?[:=]|\d{5}\b|[A-Z]{4,}\b)/;

/** A label opens its line, perhaps behind a box, and is set off from what follows. */
function labelOf(text: string, part: Part): Mark | undefined {
  const before = text.slice(Math.max(0, part.start - 40), part.start);
  if (!/(?:^|[\n|\t]|[\])]|\s{3})\s*$/.test(before)) return undefined;
  const first = part.words.findIndex((word) => /^[a-z]{2,}$/.test(word.lower));
  if (first < 0 || first > 5 || part.words.slice(0, first).some((word) => /\d/.test(word.text)))
    return undefined;
  const found = part.marks
    .filter((mark) => mark.from === first && byCategory[mark.entry.category])
    .sort((a, b) => b.to - a.to)[0];
  if (!found) return undefined;
  const said = text.slice(found.start, found.end);
  const behind = text.slice(found.end, part.end);
  const shouted = said === said.toUpperCase() && /^\s+\S/.test(behind) && !/^\s+[A-Z]{3}/.test(behind);
  const wide = /^(?:\t|\s{2,}|\s?[|=:–—]|\s-\s|\s?\.{2,}|\s\([xX ]\)|\s\d{1,2}\/\d)/.test(behind);
  return /^[\s.]*$/.test(behind) || wide || shouted ? found : undefined;
}
