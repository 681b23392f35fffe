import type { CalendarDate } from '../calendar';
import { type Memory, noMemory } from '../memory';
import type { Line } from '../text';
import { isCancelled } from './cancelled';
import { type DayGrid, dayGrids } from './dayGrid';
import { type DayRows, dayRows } from './dayRows';
import { gridVisits } from './gridVisits';
import { type LineMarks, marksOf } from './lineMarks';
import { type MarkedLines, openingsOf, yearIn } from './openings';
import { readInPart } from './readInPart';
import { rowVisits } from './rowVisits';
import { type Stretch, stretchesOf } from './stretches';
import { fileLines, type VisitText, visitOf } from './visitText';
import { voidRecords } from './voidRecords';

export { placer, textOf, unmoved, type VisitText } from './visitText';

/**
 * Splits a file into visits: at lines that open one with another day or another patient, at the rows of a log with
 * one day each, and at the columns of a grid of days. A file without any of these is one visit. What stands in front
 * of the first of several visits is the head of all; a list of charges with a day in each row is shared out.
 */
export function splitVisits(all: readonly Line[], memory: Memory = noMemory): readonly VisitText[] {
  return wholeVisits(all, memory).map((visit) => readInPart(visit, all));
}

function wholeVisits(all: readonly Line[], memory: Memory): readonly VisitText[] {
  const away = voidRecords(all);
  if (away.size === 0) return split(all, memory);
  const lines = all.map((line, i) => (away.has(i) ? { ...line, text: '' } : line));
  const blanks = [...away].map((i) => ({ start: all[i]!.start, end: all[i]!.end }));
  return split(lines, memory).map((visit) => ({
    ...visit,
    masks: [...visit.masks, ...blanks].sort((a, b) => a.start - b.start),
  }));
}

function split(lines: readonly Line[], memory: Memory): readonly VisitText[] {
  const same = new Map<string, LineMarks>();
  const marks = lines.map((line) => {
    const known = same.get(line.text) ?? memory.of('lines', line.text, () => marksOf(line));
    same.set(line.text, known);
    return known;
  });
  const file: MarkedLines = { lines, marks };
  const year = lines.map(({ text }) => yearIn(text)).find((found) => found !== undefined);
  const tables = dayRows(file);
  const grids = dayGrids(file, year);
  const inTable = linesWithin([...tables, ...grids]);
  const isInTable = (line: number): boolean => inTable.has(line);
  const openings = openingsOf(file, isInTable);
  const all = stretchesOf(file, openings, isInTable);
  const seen = all.filter((stretch) => !isCancelled(lines, stretch));
  const stretches = seen.length > 0 ? seen : all;
  if (stretches.length > 1 && !tellsMoreDays(grids, stretches))
    return blockVisits(file, stretches, tables, grids);
  if (grids.length > 0) return gridVisits(file, grids, openings);
  return rowVisits(file, tables, openings);
}

/** A grid has the days of the text below it, and more days with figures. */
function tellsMoreDays(grids: readonly DayGrid[], stretches: readonly Stretch[]): boolean {
  const told = new Set(stretches.flatMap(({ opening }) => opening?.day ?? []));
  const filled = grids.flatMap(({ columns }) => columns.filter((column) => column.filled));
  return (
    told.size > 0 &&
    filled.some(({ day }) => !told.has(day)) &&
    [...told].every((day) => filled.some((column) => column.day === day))
  );
}

const linesWithin = (tables: readonly { first: number; end: number }[]): ReadonlySet<number> =>
  new Set(tables.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)));

/** Visits that stand one below the other; tables with a day in each row or column are shared out among them. */
function blockVisits(
  file: MarkedLines,
  stretches: readonly Stretch[],
  tables: readonly DayRows[],
  grids: readonly DayGrid[],
): readonly VisitText[] {
  const days = new Set(stretches.map(({ opening }) => opening?.day));
  const sharedRows = tables.filter((table) => [...table.days.keys()].some((day) => days.has(day)));
  const sharedGrids = grids.filter(({ columns }) => columns.some(({ day }) => days.has(day)));
  const shared = linesWithin([...sharedRows, ...sharedGrids]);
  const head = fileLines(0, stretches[0]!.from).filter((line) => !shared.has(line));
  return stretches.map(({ from, to, opening }) => {
    const own = fileLines(from, to).filter((line) => !shared.has(line));
    const ofDay = sharedRows.flatMap((table) => rowsOf(table, opening?.day));
    const gridLines = sharedGrids.flatMap(({ first, end }) => fileLines(first, end));
    const masks = sharedGrids.flatMap((grid) => othersCells(grid, opening?.day));
    return visitOf(file.lines, [...head, ...own, ...ofDay, ...gridLines], {
      own: { from, to },
      masks,
      date: opening?.date,
    });
  });
}

/** The rows of one day with the titles and rulers of their table; none where the day has no row. */
function rowsOf({ days, titles }: DayRows, day: string | undefined): readonly number[] {
  const own = day === undefined ? undefined : days.get(day as CalendarDate);
  return own ? [...titles, ...own.lines] : [];
}

/** The cells of the other days. */
const othersCells = ({ columns }: DayGrid, day: string | undefined) =>
  columns.filter((column) => column.day !== day).flatMap(({ cells }) => cells);
