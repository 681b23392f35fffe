import { type CalendarDate, calendarDate } from '../calendar';
import { dateAt, monthName, monthOf } from '../scan/dates';
import { type Line, type Located, located, matchesIn, type Span } from '../text';
import type { MarkedLines } from './openings';
import { namesService } from './serviceLine';

/** A day of a grid: its title, and the cells below it. Offsets of the file. */
interface DayColumn {
  readonly day: string;
  /** Null where no year is known. */
  readonly date: Located<CalendarDate> | null;
  readonly cells: readonly Span[];
  /** Below its title some figure stands: on other days nobody came. */
  readonly filled: boolean;
}

/** A table with services or their figures in rows and days in columns. */
export interface DayGrid {
  /** Index of the line of days, and of the line behind the last row. */
  readonly first: number;
  readonly end: number;
  readonly columns: readonly DayColumn[];
}

/** More days than these are no week or month of visits. */
const mostDays = 31;
/** A longer table is no sheet of a week or month. */
const mostRows = 200;
/** Lines between two rows. */
const mostBetween = 2;
/** A day in the line of titles. */
const dayTitle = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}\\/\\d{1,2}(?:\\/\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-\\d{1,2}-\\d{2,4}|${monthName}\\.? \\d{1,2}(?:, ?\\d{4}| \\d{4})?)(?![\\d/-])`,
  'giu',
);
const dayInWords = new RegExp(`^(${monthName})\\.? (\\d{1,2})`, 'i');
/** Weekdays stand in front of days or behind them, perhaps in brackets. */
const weekdays = /[(]?\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b\.?,?[)]?/gi;
/** What else may stand in that line: signs, and a title for the rows. */
const rowTitle =
  /^[\s|*:_-]*(?:(?:cpt|codes?|cpt codes?|service|procedure|treatment|intervention|activity|date|dos|day|item|row|tx|min(?:ute)?s?)[\s|*:/_-]*){0,3}$/i;
const rowLabel = /^[\s|*]*(?:\d{5}(?=\s+\d)|["\p{L}\d][^|\t]*?(?=\s*[|\t]|\s{2,}))/u;
const ofFigures = /\bmin(?:ute)?s?\b|\bunits?\b/i;

/** The grids of days of a file. */
export function dayGrids(file: MarkedLines, year: number | undefined): readonly DayGrid[] {
  const found: DayGrid[] = [];
  for (let i = 0; i + 1 < file.lines.length; i++) {
    if (file.marks[i]!.blank || file.lines[i]!.text.length > 400) continue;
    const grid = gridAt(file, i, year);
    if (!grid) continue;
    if (grid.columns.length > 0) found.push(grid);
    i = grid.end - 1;
  }
  return found;
}

interface Title extends Span {
  readonly day: string;
  readonly date: Located<CalendarDate> | null;
}

/** The days of a line of titles; undefined where other words stand in it. */
function titlesOf(line: Line, year: number | undefined): readonly Title[] | undefined {
  if (!/\d[^\d].*\d/.test(line.text)) return undefined;
  const text = line.text.replace(weekdays, (word) => ' '.repeat(word.length));
  const found = matchesIn(text, dayTitle);
  if (found.length < 2 || found.length > mostDays) return undefined;
  const rest = text.replace(dayTitle, ' ');
  const parted = found.every((_match, i) => i === 0 || isGap(gapBefore(text, found, i)));
  if (!rowTitle.test(rest) || !parted) return undefined;
  const titles = found.map((match) => titleOf(line, match, year));
  return new Set(titles.map(({ day }) => day)).size === titles.length ? titles : undefined;
}

/** A bar, a tab or two blanks part the cells. */
const isGap = (text: string): boolean =>
  text.trim() === '|' || (text.trim() === '' && (text.length > 1 || text === '\t'));

const gapBefore = (text: string, found: readonly RegExpExecArray[], i: number): string =>
  text.slice(found[i - 1]!.index + found[i - 1]![0].length, found[i]!.index);

function titleOf(line: Line, match: RegExpExecArray, year: number | undefined): Title {
  const start = line.start + match.index;
  const end = start + match[0].length;
  const full = dateAt(match[0], 0)?.value;
  const words = dayInWords.exec(match[0]);
  const [month, day] = words ? [monthOf(words[1]!), Number(words[2])] : match[0].split('/').map(Number);
  const date = full ?? (year === undefined ? undefined : calendarDate(year, month!, day!));
  return {
    start,
    end,
    day: date ?? match[0],
    date: date ? located(date, start, end) : null,
  };
}

function gridAt({ lines, marks }: MarkedLines, first: number, year: number | undefined): DayGrid | undefined {
  const titles = titlesOf(lines[first]!, year);
  if (!titles) return undefined;
  const cells = titles.map(({ start, end }) => [{ start, end }]);
  const filled = new Set<number>();
  let end = first + 1;
  let services = 0;
  for (let i = first + 1; i < Math.min(lines.length, first + mostRows); i++) {
    // words between two rows end no grid, nor does a row of empty cells; a gap does
    if (marks[i]!.blank && emptyRow.test(lines[i]!.text)) {
      end = i + 1;
      continue;
    }
    if (marks[i]!.blank || i - end > mostBetween) break;
    const row = marks[i]!.ruler ? undefined : cellsBelow(lines[i]!, lines[first]!, titles);
    if (!row) continue;
    for (const { column, start, end } of row.cells) {
      cells[column]!.push({ start, end });
      if (/\d/.test(lines[i]!.text.slice(start - lines[i]!.start, end - lines[i]!.start))) filled.add(column);
    }
    if (ofFigures.test(row.label) || namesService(row.label)) services++;
    end = i + 1;
  }
  // a table of other things is no grid, and neither are its rows
  if (services === 0) return { first, end, columns: [] };
  const columns = titles.map(({ day, date }, i) => ({
    day,
    date,
    cells: cells[i]!,
    filled: filled.has(i),
  }));
  return { first, end, columns };
}

const emptyRow = /\t[^\S\t]*\t/;

interface RowCell extends Span {
  readonly column: number;
}

/** The cells of a row, each with the index of its day; undefined where the line is no row of the grid. */
function cellsBelow(
  line: Line,
  header: Line,
  titles: readonly Title[],
): { readonly label: string; readonly cells: readonly RowCell[] } | undefined {
  const label = rowLabel.exec(line.text);
  if (!label) return undefined;
  const sign = header.text.includes('|') ? '|' : header.text.includes('\t') ? '\t' : null;
  const cells = sign
    ? partedBy(sign, line, header, titles)
    : underneath(line, header, titles, label[0].length);
  return cells.length > 0 ? { label: line.text.slice(0, cells[0]!.start - line.start), cells } : undefined;
}

/** A sign parts the cells: as many stand in front of a cell as in front of its title. */
function partedBy(sign: string, line: Line, header: Line, titles: readonly Title[]): readonly RowCell[] {
  const placeOf = new Map(
    titles.map(
      ({ start }, i) => [header.text.slice(0, start - header.start).split(sign).length - 1, i] as const,
    ),
  );
  let at = 0;
  return line.text.split(sign).flatMap((text, place) => {
    const start = at + text.length - text.trimStart().length;
    at += text.length + 1;
    const column = placeOf.get(place);
    if (column === undefined || text.trim() === '') return [];
    return [{ column, start: line.start + start, end: line.start + start + text.trim().length }];
  });
}

/** Blanks part the cells: as many as days stand in their order, fewer belong each to the nearest title. */
function underneath(line: Line, header: Line, titles: readonly Title[], from: number): readonly RowCell[] {
  const cells = matchesIn(line.text, /\S+(?: \S+)*/g)
    .filter(({ index }) => index >= from)
    .map(({ index, 0: text }) => ({ index, text }));
  const values = cells.filter(({ text }) => /^\W*\d/.test(text));
  const inOrder = values.length === titles.length;
  const middles = titles.map(({ start, end }) => (start + end) / 2 - header.start);
  const reach = Math.max(6, (middles[1]! - middles[0]!) / 2 + 1);
  return (inOrder ? values : cells).flatMap(({ index, text }, i) => {
    const column = inOrder ? i : nearest(middles, index + text.length / 2, reach);
    const start = line.start + index;
    return column < 0 ? [] : [{ column, start, end: start + text.length }];
  });
}

/** Index of the place that is nearest, -1 where none is in reach. */
function nearest(places: readonly number[], to: number, reach: number): number {
  const best = places.reduce(
    (at, place, i) => (Math.abs(place - to) < Math.abs(places[at]! - to) ? i : at),
    0,
  );
  return Math.abs(places[best]! - to) <= reach ? best : -1;
}

const opensWithDay =
  /^[\s*_>•-]*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?(?![\d/])/i;

/** Which of the days of a grid a line opens with. */
export function dayOf(line: Line, days: readonly { readonly day: string }[]): string | undefined {
  const match = opensWithDay.exec(line.text);
  if (!match) return undefined;
  const iso = `-${match[1]!.padStart(2, '0')}-${match[2]!.padStart(2, '0')}`;
  return days.find(({ day }) => day.endsWith(iso) || day === `${match[1]}/${match[2]}`)?.day;
}
