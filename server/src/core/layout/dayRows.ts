import type { CalendarDate } from '../calendar';
import { dateAt } from '../scan/dates';
import { type Line, type Located, located } from '../text';
import type { MarkedLines } from './openings';
import { fileLines } from './visitText';

/** Rows of a table whose first or second column is the day. */
export interface DayRows {
  /** Index of the first line, its titles included, and of the line behind the last one. */
  readonly first: number;
  readonly end: number;
  /** Where each day stands first, and its lines. */
  readonly days: ReadonlyMap<CalendarDate, DayLines>;
  /** Titles and rulers, which are of every day. */
  readonly titles: readonly number[];
  /** Sums below the rows, which are of no single day. */
  readonly sums: readonly number[];
}

interface DayLines {
  readonly date: Located<CalendarDate>;
  readonly lines: readonly number[];
}

type Separator = '|' | '\t' | ',' | ';' | '/' | '  ';

const titles =
  /^\s{0,40}\|?\s{0,4}"?(?:(?:line|row|#|no\.?|ln)"?(?:\s?[,|;\t]|\s{2})\s{0,12}"?)?(?:date|dos|d\.o\.s\.|date of (?:service|visit)|(?:service|visit|svc|tx|treatment) date|day)"?(\s{0,12}[,|;\t]|\s{2})/i;
const columnTitles = /\b(?:cpt|codes?|min(?:ute)?s?|units?|time|proc\w*|service|mod\w*|hcpcs|tx|in|start)\b/i;
const chargeTitles = /\b(?:cpt|codes?|min(?:ute)?s?|units?|hcpcs)\b/i;
/** What may stand in front of the day: a border, a quotation mark, the number of the row. */
const frontOfDay =
  /^\s*\|?\s*"?(?:\d{1,3}"?\s*(?:[,|;\t]|\s{2,})\s*"?)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?/i;
const code = /\b\d{5}\b|\b[A-Z]\d{4}\b/;

const separatorOf = (sign: string): Separator =>
  sign.trim() === '' && !sign.includes('\t') ? '  ' : ((sign.trim() || '\t') as Separator);

/** The day that opens a row, in front of the sign that parts its cells. */
function dayOf(line: Line, separator: Separator | null): Located<CalendarDate> | undefined {
  const at = frontOfDay.exec(line.text)![0].length;
  const plain = /^\s*/.exec(line.text)![0].length;
  const found = dateAt(line.text, at) ?? dateAt(line.text, plain);
  if (!found) return undefined;
  const next = line.text.slice(found.span.end).replace(/^"/, '');
  const parted =
    separator === null ? /^\s*[|\t;]|^\s+\/\s|^\s*,\s?\S|^\s{2}/.test(next) : isNext(next, separator);
  return parted
    ? located(found.value, line.start + found.span.start, line.start + found.span.end)
    : undefined;
}

const isNext = (text: string, separator: Separator): boolean =>
  separator === '\t' || separator === '  ' ? /^\s/.test(text) : text.trimStart().startsWith(separator);

/** The tables of a file in which each row or group of rows has its day. */
export function dayRows(file: MarkedLines): readonly DayRows[] {
  const found: DayRows[] = [];
  for (let i = 0; i < file.lines.length; i++) {
    const table = titled(file, i) ?? untitled(file, i);
    if (!table) continue;
    found.push(table);
    i = table.end - 1;
  }
  return found;
}

/** Below its titles: `date,code,min,units`. Rows without a day belong to the one above. */
function titled(file: MarkedLines, first: number): DayRows | undefined {
  const header = titles.exec(file.lines[first]!.text);
  if (!header || !columnTitles.test(file.lines[first]!.text.slice(header[0].length - 1))) return undefined;
  const found = rowsBelow(file, first, first + 1, separatorOf(header[1]!.trim() || header[1]!));
  // appointments and measures have days too
  const charges =
    chargeTitles.test(file.lines[first]!.text) ||
    (found &&
      [...found.days.values()].some(({ lines }) => lines.some((line) => code.test(file.lines[line]!.text))));
  return charges ? found : undefined;
}

/** Without titles: two rows or more that open with a day and hold a code each. */
function untitled(file: MarkedLines, first: number): DayRows | undefined {
  const [one, two] = [file.lines[first]!, file.lines[first + 1]];
  if (!two || !code.test(one.text) || !code.test(two.text)) return undefined;
  if (!dayOf(one, null) || !dayOf(two, null) || !isParted(one) || !isParted(two)) return undefined;
  const separator = /^[^\p{L}]*?\d\s*([|\t;,]|\s\/\s|\s{2})/u.exec(one.text)?.[1];
  return separator === undefined
    ? undefined
    : rowsBelow(file, first, first, separatorOf(separator.trim() || separator));
}

/** At least three cells. */
const isParted = ({ text }: Line): boolean =>
  (text.match(/[|\t;]|,(?=\S)|\s\/\s|\S\s{2,}(?=\S)/g) ?? []).length >= 2;

function rowsBelow(
  file: MarkedLines,
  first: number,
  from: number,
  separator: Separator,
): DayRows | undefined {
  const { lines, marks } = file;
  const days = new Map<CalendarDate, { date: Located<CalendarDate>; lines: number[] }>();
  const top = isCaption(file, first - 1) ? first - 1 : first;
  const titles = fileLines(top, from);
  const sums: number[] = [];
  let rulers: number[] = [];
  let day: Located<CalendarDate> | undefined;
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const { text } = lines[i]!;
    const mark = marks[i]!;
    if (mark.ruler) {
      rulers.push(i);
      continue;
    }
    const own = mark.blank ? undefined : dayOf(lines[i]!, separator);
    if (own) day = own;
    else if (mark.blank || !day) break;
    else if (!code.test(text) && !/^\s*(?:\||\t|,|\s{6})/.test(text)) break;
    const isSum =
      !own && !code.test(text) && /^[\s|,;:\d.-]*$/.test(text.replace(/(?:grand |sub)?totals?\b/i, ''));
    const ofDay = days.get(day.value) ?? { date: day, lines: [] };
    days.set(day.value, ofDay);
    (isSum ? sums : ofDay.lines).push(i);
    titles.push(...rulers);
    rulers = [];
    end = i + 1;
  }
  for (const [day, { lines: own }] of days)
    if (own.every((line) => isAbsence(lines[line]!.text))) days.delete(day);
  return days.size > 0 ? { first: top, end, days, titles, sums } : undefined;
}

/** "01/20/2026|||||0|Absent||Student absent - flu": a row of a day on which nobody was treated, with no figure in front. */
function isAbsence(text: string): boolean {
  const told = absence.exec(text);
  const front = text.slice(frontOfDay.exec(text)![0].length, told?.index ?? 0);
  return told !== null && !code.test(text) && !/[1-9]/.test(front.replace(/^\s*[\d/.-]+/, ''));
}
const absence =
  /\b(?:absent|absence|no[- ]?show|cancel(?:l?ed|s|lation)?|not seen|no service|no session|holiday|no school|snow day|school closed|refused|missed)\b/i;

/** A short line between a gap and the table says what it holds: "CHARGES POSTED". */
const isCaption = ({ lines, marks }: MarkedLines, line: number): boolean => {
  const mark = marks[line];
  const free = marks[line - 1]?.blank ?? false;
  return (
    free &&
    mark !== undefined &&
    !mark.blank &&
    !mark.ruler &&
    !mark.signs &&
    !mark.work &&
    lines[line]!.text.length <= captionWidth
  );
};
const captionWidth = 40;
