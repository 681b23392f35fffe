import type { NotDelivered } from '../model';
import { answers } from '../scan/boxes';
import { type Line, type Located, matchesIn, positionAt, type Span } from '../text';

const clockBlank = /(?<!_)_{2,40}\s{0,3}:\s{0,3}_{2,40}/g;
const bracketBlank = /\[(?!\s*[xX✓✔]?\s*\])([a-z?#n][^[\]\n]{0,60})\]/g;
const lineBlank = /(?<![_:])_{3,}(?!\s*[:_])|\*{3}(?=\s|$)(?!\s*[A-Z])|\?{3,}/g;
const signLine = /sign|therapist|provider|license/i;

/** Blanks that wait for an answer; a blank line for a signature is not one of them. */
export function placeholders(text: string): readonly Located<string>[] {
  const found: Located<string>[] = [];
  const add = (index: number, length: number, ask: string): void => {
    found.push({ value: ask, span: { start: index, end: index + length } });
  };
  for (const match of matchesIn(text, clockBlank)) add(match.index, match[0].length, 'time');
  for (const match of matchesIn(text, bracketBlank)) {
    // a link, a footnote, a quotation mark or an answer in brackets asks nothing
    if (text[match.index + match[0].length] !== '(' && !answers.test(match[1]!))
      add(match.index, match[0].length, match[1]!);
  }
  for (const match of matchesIn(text, lineBlank)) {
    const lineStart = text.lastIndexOf('\n', match.index - 1) + 1;
    const line = text.slice(lineStart, match.index + match[0].length + 1);
    if (signLine.test(line) || /^[\s_*-]+$/.test(line)) continue;
    add(match.index, match[0].length, '');
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Of the blanks those that want an answer: what stands in the line of a box that nobody ticked wants none. */
export function asked(
  blanks: readonly Located<string>[],
  notDelivered: readonly NotDelivered[],
  lines: readonly Line[],
): readonly Located<string>[] {
  const lineOf = ({ start }: Span): number => positionAt(lines, start).line;
  const idle = new Set(
    notDelivered.filter(({ reason }) => reason === 'unticked').map(({ name }) => lineOf(name.span)),
  );
  return idle.size === 0 ? blanks : blanks.filter(({ span }) => !idle.has(lineOf(span)));
}
