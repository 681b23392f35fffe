import type { DayRows } from './dayRows';
import type { MarkedLines, Opening } from './openings';
import { fileLines, type VisitText, visitOf, wholeFile } from './visitText';

/**
 * The visits of a file with tables that have a day in each row: a visit for each day, or, where one of them is the
 * day of the note, that visit without the rows of other days.
 */
export function rowVisits(
  { lines }: MarkedLines,
  tables: readonly DayRows[],
  openings: readonly Opening[],
): readonly VisitText[] {
  const days = new Map(
    tables.flatMap((table) => [...table.days.values()]).map(({ date }) => [date.value, date] as const),
  );
  if (days.size < 2) return [wholeFile(lines)];
  const own = openings.find(({ date }) => date && days.has(date.value))?.date?.value;
  if (own) {
    const away = new Set(
      tables.flatMap((table) => [
        ...table.sums,
        ...[...table.days].flatMap(([day, { lines }]) => (day === own ? [] : lines)),
      ]),
    );
    const kept = fileLines(0, lines.length).filter((line) => !away.has(line));
    return [visitOf(lines, kept, { own: { from: 0, to: lines.length }, masks: [], date: undefined })];
  }
  const head = fileLines(0, tables[0]!.first);
  const tail = fileLines(tables.at(-1)!.end, lines.length);
  const titles = tables.flatMap((table) => table.titles);
  const lastDays = tables.map((table) => [...table.days.keys()].at(-1));
  return [...days.values()].map((date) => {
    const rows = tables.flatMap((table) => table.days.get(date.value)?.lines ?? []);
    // what stands between two tables belongs to the last day of the first
    const between = tables
      .slice(0, -1)
      .flatMap((table, i) => (lastDays[i] === date.value ? fileLines(table.end, tables[i + 1]!.first) : []));
    return visitOf(lines, [...head, ...titles, ...rows, ...between, ...tail], {
      own: { from: rows[0]!, to: rows.at(-1)! + 1 },
      masks: [],
      date,
    });
  });
}
