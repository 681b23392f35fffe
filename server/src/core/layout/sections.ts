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
    found.push({
      kind: heading.kind,
      heading: heading.span,
      body: { start: Math.min(heading.contentStart, next), end: next },
    });
  });
  return found;
}

/** The section in which an offset stands. */
export const sectionAt = (sections: readonly Section[], offset: number): Section | undefined =>
  sections.findLast((section) => (section.heading?.start ?? section.body.start) <= offset);
