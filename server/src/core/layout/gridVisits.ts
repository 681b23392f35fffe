import type { Line, Span } from '../text';
import { type DayGrid, dayOf } from './dayGrid';
import type { MarkedLines, Opening } from './openings';
import { fileLines, type VisitText, visitOf } from './visitText';

/**
 * The visits of a file with a grid of days: a visit for each day with a figure, with the lines that open with that day; or, where
 * one of them is the day of the note, that visit without the columns of other days.
 */
export function gridVisits(
  { lines, marks }: MarkedLines,
  grids: readonly DayGrid[],
  openings: readonly Opening[],
): readonly VisitText[] {
  const columns = grids.flatMap((grid) => grid.columns);
  const filled = columns.filter((column) => column.filled);
  const days = [
    ...new Map((filled.length > 0 ? filled : columns).map((column) => [column.day, column])).values(),
  ];
  const all = fileLines(0, lines.length);
  const [first, end] = [grids[0]!.first, grids.at(-1)!.end];
  const visit = (day: string, date: VisitText['date'], told: readonly Span[]): VisitText =>
    visitOf(lines, all, {
      own: { from: first, to: lines.length },
      masks: [...columns.filter((column) => column.day !== day).flatMap(({ cells }) => cells), ...told].sort(
        (a, b) => a.start - b.start,
      ),
      date,
    });
  const own = openings.find(({ line, labelled }) => labelled || line < first);
  if (own) return [visit(own.day, undefined, [])];
  const told = tellings(lines, end, days, (line) => marks[line]!.blank);
  return days.map(({ day, date }) => {
    const others = told.filter((other) => other.day !== day).map(({ start, end }) => ({ start, end }));
    return visit(day, date, others);
  });
}

/** Paragraphs below the grid that open with one of its days. */
function tellings(
  lines: readonly Line[],
  from: number,
  days: readonly { readonly day: string }[],
  isBlank: (line: number) => boolean,
): readonly (Span & { readonly day: string })[] {
  const found: (Span & { readonly day: string })[] = [];
  let day: string | undefined;
  for (const line of lines.slice(from)) {
    const opens = dayOf(line, days);
    if (isBlank(line.index)) day = undefined;
    else if (opens !== undefined) day = opens;
    else if (!/^\s/.test(line.text)) day = undefined;
    if (day !== undefined) found.push({ day, start: line.start, end: line.end });
  }
  return found;
}
