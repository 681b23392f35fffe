import { lowerBound } from '../lowerBound';
import type { Section } from '../model';
import { type Heading, headingOf, inlineHeadings } from './headings';
import type { Passage } from './passages';

/** Notes that write "S 3/10 today" without a sign use at least three of the four letters so. */
function usesBareLetters(passages: readonly Passage[]): boolean {
  const letters = new Set(
    passages
      .map((passage) => /^\s*([SOAP])\s+[A-Za-z0-9"“(+-]/.exec(passage.text)?.[1])
      .filter((letter) => letter),
  );
  return letters.size >= 3 || (letters.size === 2 && letters.has('O'));
}

/** The sections of a visit in order; what stands in front of the first heading is the `head`. */
export function sections(passages: readonly Passage[], end: number): readonly Section[] {
  const bare = usesBareLetters(passages);
  const headings: Heading[] = [];
  for (const passage of passages) {
    const first = headingOf(passage, bare);
    if (first) headings.push(first);
    headings.push(...inlineHeadings(passage, first));
  }
  const start = headings[0]?.span.start ?? end;
  const found: Section[] = [];
  if (start > 0) found.push({ kind: 'head', heading: null, body: { start: 0, end: start } });
  headings.forEach((heading, i) => {
    const next = headings[i + 1]?.span.start ?? end;
    const own = i === 0 ? endOfBillOnTop(passages, heading) : null;
    const until = own === null ? next : Math.min(own, next);
    found.push({
      kind: heading.kind,
      heading: heading.span,
      body: { start: Math.min(heading.contentStart, next), end: until },
    });
    if (until < next) found.push({ kind: 'head', heading: null, body: { start: until, end: next } });
  });
  return found;
}

/** A bill that stands in one of so many first lines, with the note below it, is that line alone. */
const linesOnTop = 2;

/** Where a bill on top of a note ends: "Bill: 97530 x1, 97112 x1" above all else; null of any other heading. */
function endOfBillOnTop(passages: readonly Passage[], { kind, contentStart }: Heading): number | null {
  const top = passages.findIndex((passage) => contentStart <= passage.end);
  const bill = passages[top];
  return kind === 'billing' && bill && top < linesOnTop && contentStart < bill.end && passages[top + 1]
    ? passages[top + 1]!.start
    : null;
}

/** The section in which an offset stands. */
export const sectionAt = (sections: readonly Section[], offset: number): Section | undefined =>
  sections[lowerBound(sections, offset + 1, ({ heading, body }) => heading?.start ?? body.start) - 1];
