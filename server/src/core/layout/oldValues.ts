import { matchesIn } from '../text';
import type { Apart } from './apart';
import type { LayoutLine } from './layout';

/** "last week's value in [ ]", "old numbers in brackets": what the author says of a kind of bracket in this note. */
const legend =
  /\b(?:last|prev(?:ious)?|prior|old|earlier)\b[^\n;.[(]{0,30}\b(?:in|inside|within)\s{1,3}(?:the\s)?(?:square |round )?(brackets?|parenthes[ei]s|parens|\[\s{0,3}\]|\(\s{0,3}\))/i;
const square = /\[[^[\]\n]{1,80}\]/g;
const round = /\([^()\n]{1,80}\)/g;

/** The values of an earlier visit, in a note that says in which brackets they stand. */
export function oldValues(lines: readonly Omit<LayoutLine, 'block'>[]): readonly Apart[] {
  const said = lines.slice(0, farthest).flatMap(({ text }) => legend.exec(text)?.[1] ?? [])[0];
  if (said === undefined) return [];
  const brackets = /^[[b]/i.test(said) ? square : round;
  return lines.flatMap((line) =>
    matchesIn(line.text, brackets).map(({ index, 0: words }) => ({
      start: line.start + index,
      end: line.start + index + words.length,
      why: 'past' as const,
    })),
  );
}
/** In lines: such a word stands at the top. */
const farthest = 12;
