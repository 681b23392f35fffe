import { type CalendarDate, calendarDate } from '../calendar';
import { dateAt, dateBehind } from '../scan/dates';
import { eventDay, otherDay, otherVisit } from '../scan/dayWords';
import { type Line, type Located, located, matchesIn, type Span } from '../text';
import { isMailDate } from './mailHead';

/** One visit of a file: its own text, and the head of the file that it inherits. */
export interface VisitText {
  readonly body: Span;
  readonly head: Span;
  /** The date that opens it, where the file has several visits. */
  readonly date: Located<CalendarDate> | null;
}

const decoration =
  /^[\s=*#~_>\-–—|•[(]*(?:(?:\d{1,2}|[A-Z])[.)\]]\s+)?(?:(?:visit|session|tx|day|note|date|dos)\s*#?\s*\d{0,3}\s*(?:of\s*\d+\s*)?[:.,)|–—-]*\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?/i;
const dateLabel =
  /(?:\b(?:date[\s_]+of[\s_]+(?:service|visit|treatment)|dos|d\.o\.s\.|(?:service|visit|encounter|treatment|tx|session)[\s_]+date|seen(?: on)?)|^\W*date|(?<=\s{2,}|\|\s*)date)\s*[:=#|\t-]*\s*/i;
/** What stands behind a date that opens a visit: nothing, a gap, a number, a title. */
const behindDate =
  /^[\])]?(?:\s*[=*#~_|–—-]|\s*$|\s{2,}|\t|\s*[:;,)]?\s*(?:#\s*\d|visit|session|in\b|time|out\b|tx|dn\b|daily|pt\b|ot\b|st\b|v\d|\d{1,2}:\d{2}|note|treatment|eval|re-?eval|progress|s:|\())/i;
/** Without a year, only a visit's number says that the day is one of treatment. */
const behindDay = /^[\])]?\s*[:;,)–—-]*\s*(?:#\s*\d|visit\b|session\b|v\d|tx\s*#?\d|note\b|dn\b)/i;
const signatureTail = /,?\s+(?:PT|PTA|DPT|OT|OTR(?:\/L)?|COTA(?:\/L)?|OTD|SLP|CCC-SLP)\b[^a-z]*$/;
/** A day on which nobody was treated. */
const notAVisit = /\b(?:no[- ]show|cancel(?:l?ed|s)?|pt called|called (?:in|to)|rescheduled|r\/s)\b/i;
/** "DOS __/__/26": a visit whose day is still asked for. */
const blankDay =
  /^(?:[_\s]{2,}|\d{1,2}|\?+)[/-](?:[_\s]{2,}|\?+)(?:[/-]\s*[_?\d]*)?|^_{3,}|^\[[a-z ]*date[a-z ]*\]/;
const ruler = /^[\s=*#~_|:+-]+$/;

interface Opening {
  readonly line: number;
  /** Null where its label stands and the day is still blank. */
  readonly date: Located<CalendarDate> | null;
  readonly labelled: boolean;
}

const dateIn = (line: Line, at: number, read: typeof dateAt): Located<CalendarDate> | undefined => {
  const found = read(line.text, at);
  return found && located(found.value, line.start + found.span.start, line.start + found.span.end);
};

/** "7/22  visit 10": the year is the one that the line or the file names last before it. */
function dayAt(line: Line, at: number, year: number | undefined): Located<CalendarDate> | undefined {
  const match = /^(\d{1,2})[/-](\d{1,2})(?![\d/-])/.exec(line.text.slice(at));
  if (!match || !behindDay.test(line.text.slice(at + match[0].length))) return undefined;
  const own = /\b(20\d{2})\b/.exec(line.text);
  const full = own ? Number(own[1]) : year;
  const date = full === undefined ? undefined : calendarDate(full, Number(match[1]), Number(match[2]));
  return date && { value: date, span: { start: line.start + at, end: line.start + at + match[0].length } };
}

/** Nothing but a gap, a ruler or a signature stands above. */
const isFree = (previous: Line | undefined): boolean =>
  !previous || previous.text.trim() === '' || ruler.test(previous.text) || signatureTail.test(previous.text);

/** The date with which a line opens a visit, if it does. */
function opening(
  line: Line,
  previous: Line | undefined,
  last: Opening | undefined,
  year: number | undefined,
): Opening | undefined {
  const label = dateLabel.exec(line.text);
  const labelled =
    label &&
    !otherVisit.test(line.text.slice(0, label.index)) &&
    dateIn(line, label.index + label[0].length, dateBehind);
  if (labelled) return { line: line.index, date: labelled, labelled: true };
  if (last && label && blankDay.test(line.text.slice(label.index + label[0].length)))
    return { line: line.index, date: null, labelled: true };
  const at = decoration.exec(line.text)![0].length;
  const full = dateIn(line, at, dateAt);
  const date =
    full && behindDate.test(line.text.slice(full.span.end - line.start)) ? full : dayAt(line, at, year);
  if (!date || notAVisit.test(line.text)) return undefined;
  const free = isFree(previous) || last?.line === previous?.index;
  const dressed = /[=#*~[]/.test(line.text.slice(0, at)) || /^\s*(?:visit|session)/i.test(line.text);
  return free || dressed ? { line: line.index, date, labelled: false } : undefined;
}

/** A visit has a body: below its opening, or on the same line in a log of one line a visit. */
function hasBody(lines: readonly Line[], from: Opening, to: number): boolean {
  const below = lines
    .slice(from.line + 1, to)
    .filter((line) => line.text.trim() !== '' && !ruler.test(line.text));
  return below.length >= 2 || lines[from.line]!.text.length > 60;
}

/** More lines than these above a date are no title of it. */
const titleLines = 6;

/** The first line of the visit that a labelled date belongs to: its title lines stand above it, below a gap. */
function titleStart(lines: readonly Line[], line: number, from: number): number {
  for (let first = line; first >= from && first > line - titleLines; first--)
    if (first === 0 || ends(lines[first - 1]!)) return first;
  return from === 0 ? 0 : line;
}

const ends = ({ text }: Line): boolean => !/[\p{L}\d]/u.test(text) || signatureTail.test(text);

/** "[ Sheet 2 ]  Sept 7, 2026": lines of one form, each with a day of its own, are the titles of visits. */
function titlesOfOneForm(lines: readonly Line[]): ReadonlyMap<number, Located<CalendarDate>> {
  const byForm = new Map<string, Map<number, Located<CalendarDate>>>();
  for (const line of lines) {
    if (!isFree(lines[line.index - 1]) || notAVisit.test(line.text)) continue;
    const starts = matchesIn(line.text.slice(0, titleWidth), startsDate);
    const date = starts.map(({ index }) => dateIn(line, index, dateAt)).find((found) => found);
    if (!date) continue;
    const front = line.text.slice(0, date.span.start - line.start);
    if (otherDay.test(front) || eventDay.test(front) || signatureTail.test(front.replace(/\W+$/, '')))
      continue;
    if (/\p{L}/u.test(front) || tellsOfTreatment(lines, line.index)) {
      const form = front.toLowerCase().replace(/\d+/g, '0').trim();
      byForm.set(form, (byForm.get(form) ?? new Map()).set(line.index, date));
    }
  }
  const days = (dates: ReadonlyMap<number, Located<CalendarDate>>) =>
    new Set([...dates.values()].map(({ value }) => value)).size;
  return new Map([...byForm.values()].filter((dates) => days(dates) > 1).flatMap((dates) => [...dates]));
}

/** Rows of a table whose first column is the day: `date,code,min,units` and below it a row or more for each visit. */
function rowsOfDays(lines: readonly Line[]): ReadonlyMap<number, Located<CalendarDate>> {
  const rows = new Map<number, Located<CalendarDate>>();
  let separator: string | undefined;
  for (const line of lines) {
    const header = dayColumn.exec(line.text);
    if (header) separator = header[1];
    else if (separator !== undefined && !ruler.test(line.text)) {
      const at = /^\s*\|?\s*"?/.exec(line.text)![0].length;
      const date = dateIn(line, at, dateAt);
      const next =
        date &&
        line.text
          .slice(date.span.end - line.start)
          .replace(/^"/, '')
          .trimStart();
      if (date && (separator === '\t' || next!.startsWith(separator))) rows.set(line.index, date);
      else separator = undefined;
    }
  }
  return new Set([...rows.values()].map(({ value }) => value)).size > 1 ? rows : new Map();
}

const dayColumn = /^\s*\|?\s*"?(?:date|dos|date of service|service date|visit date|day)"?\s*([,|;\t])/i;

const titleWidth = 60;
const startsDate =
  /(?<![\p{L}\d/.-])(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}*[. ])/giu;

/** A paragraph that opens with a day is a visit where it holds a code or minutes; a history holds none. */
function tellsOfTreatment(lines: readonly Line[], from: number): boolean {
  for (let i = from; i < lines.length && lines[i]!.text.trim() !== ''; i++)
    if (/\b9[27]\d{3}\b|\d\s*(?:min(?:ute)?s?\b|['’])/i.test(lines[i]!.text)) return true;
  return false;
}

const yearIn = (text: string): number | undefined => {
  const match = /\b(20\d{2})\b|\b\d{1,2}[/-]\d{1,2}[/-](\d{2})\b/.exec(text);
  return match ? (match[1] ? Number(match[1]) : 2000 + Number(match[2])) : undefined;
};

/**
 * Splits a file into visits at the lines that open one with another date. A file without such lines is
 * one visit without a head; what stands in front of the first of several visits is the head of all.
 */
export function splitVisits(lines: readonly Line[]): readonly VisitText[] {
  const end = lines.at(-1)!.end;
  const openings: Opening[] = [];
  const rows = rowsOfDays(lines);
  const titles = titlesOfOneForm(lines);
  let year: number | undefined;
  for (const line of lines) {
    year ??= yearIn(line.text);
    const last = openings.at(-1);
    const titled = titles.get(line.index);
    const row = rows.get(line.index);
    const found = isMailDate(lines, line)
      ? undefined
      : row
        ? { line: line.index, date: row, labelled: false }
        : (opening(line, lines[line.index - 1], last, year) ??
          (titled && { line: line.index, date: titled, labelled: false }));
    if (!found || (found.date && last?.date?.value === found.date.value)) continue;
    if (last && !rows.has(last.line) && !hasBody(lines, last, found.line)) continue;
    openings.push(found);
  }
  if (openings.length < 2) return [{ body: { start: 0, end }, head: { start: 0, end: 0 }, date: null }];
  const starts = openings.map((found, i) =>
    found.labelled ? titleStart(lines, found.line, i === 0 ? 0 : openings[i - 1]!.line + 1) : found.line,
  );
  const head = { start: 0, end: lines[starts[0]!]!.start };
  return starts.map((start, i) => {
    const next = starts[i + 1];
    return {
      body: { start: lines[start]!.start, end: next === undefined ? end : lines[next]!.start },
      head,
      date: openings[i]!.date,
    };
  });
}
