import { type Analysis, type Line, positionAt } from '../../server/src/core/index';
import type { Placed } from './compareNote';

/** What disagrees in a note, a block each: note, visit, field, label, what was found, and the words around. */
export function disagreements(
  name: string,
  comparisons: readonly Placed[],
  analysis: Analysis,
): readonly string[] {
  const wrong = comparisons.filter(({ gold, found }) => gold !== found);
  return wrong
    .filter((comparison) => !wrong.some((whole) => holds(whole, comparison)))
    .map((comparison) => {
      const { field, gold, found, label } = comparison;
      const where = `${name} visit ${label === null ? '(not labelled)' : label + 1} ${field}`;
      const lines = around(comparison, analysis).map((line) => `    ${line.index + 1}| ${line.text}\n`);
      return `${where}\n    labelled ${gold ?? 'nothing'}, found ${found ?? 'nothing'}\n${lines.join('')}`;
    });
}

/** A whole service says what its parts say: one block is enough. */
const holds = (whole: Placed, part: Placed): boolean =>
  whole.field === 'services.exact' &&
  /^services\.(record|code|minutes|units|intervals|modifiers)$/.test(part.field) &&
  whole.visit === part.visit &&
  codeOf(whole) === codeOf(part);

const codeOf = ({ gold, found }: Placed) => (gold ?? found)?.slice(0, 5);

/** The line of what was found, else those lines of the visit that share most numbers with the label. */
function around({ span, gold, visit }: Placed, { lines }: Analysis): readonly Line[] {
  if (span) return [lines[positionAt(lines, span.start).line]!];
  const numbers = gold?.match(/\d{2,}/g) ?? [];
  const candidates = visit
    ? lines.filter((line) => line.start < visit.span.end && line.end > visit.span.start)
    : lines;
  const shared = candidates.map((line) => numbers.filter((number) => line.text.includes(number)).length);
  const most = Math.max(1, ...shared);
  return candidates.filter((_, index) => shared[index] === most).slice(0, 3);
}
