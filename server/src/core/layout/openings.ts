import { type CalendarDate, calendarDate } from '../calendar';
import { dateAt, dateBehind, monthName, monthOf } from '../scan/dates';
import { eventDay, otherDay, otherVisit } from '../scan/dayWords';
import { type Line, type Located, located, matchesIn } from '../text';
import type { LineMarks } from './lineMarks';
import { isMailDate } from './mailHead';

/** A line that opens a visit by its day. */
export interface Opening {
  /** Index of the line. */
  readonly line: number;
  /** Null where the day is still blank, or no year is known. */
  readonly date: Located<CalendarDate> | null;
  /** The day as it is told from others: its date, or the words of one without a year. */
  readonly day: string;
  /** By a label for days of service; a title or a bare day otherwise. */
  readonly labelled: boolean;
}

/** The lines of a file with what is known of each. */
export interface MarkedLines {
  readonly lines: readonly Line[];
  readonly marks: readonly LineMarks[];
}

const decoration =
  /^[\s=*#~_>\-–—|•[(]*(?:(?:\d{1,2}|[A-Z])[.)\]]\s+)?(?:(?:visit|session|tx|day|note|date|dos)\s*#?\s*\d{0,3}\s*(?:of\s*\d+\s*)?[:.,)|–—-]*\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?/i;
const dateLabel =
  /(?:\b(?:date[\s_]+of[\s_]+(?:service|visit|treatment)|dos|d\.o\.s\.|(?:service|visit|encounter|treatment|tx|session)[\s_]+date|seen(?: on)?)|^\W*date|(?<=\s{2,}|\|\s*)date)\s*\**(?:\.{2,}|[:=#|\t-]*)\**\s*/i;
/** Without a word of service the label also stands beside signatures. */
const plainLabel = /^\W*date\W*$/i;
/** What stands behind a date that opens a visit: nothing, a gap, a number, a title. */
const behindDate =
  /^[\])]?(?:\s*[=*#~_|–—-]|\s*$|\s{2,}|\t|\s*[:;,)]?\s*(?:#\s*\d|visit|session|in\b|time|out\b|tx|dn\b|daily|pt\b|ot\b|st\b|v\d|\d{1,2}:\d{2}|note|treatment|eval|re-?eval|progress|s:|\(|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b))/i;
/** Without a year, only a visit's number says that the day is one of treatment. */
const behindDay = /^[\])]?\s*[:;,)–—-]*\s*(?:#\s*\d|visit\b|session\b|v\d|tx\s*#?\d|note\b|dn\b)/i;
const signatureTail = /,?\s+(?:PT|PTA|DPT|OT|OTR(?:\/L)?|COTA(?:\/L)?|OTD|SLP|CCC-SLP)\b[^a-z]*$/;
/** A day on which nobody was treated. */
const notAVisit = /\b(?:no[- ]show|cancel(?:l?ed|s)?|pt called|called (?:in|to)|rescheduled|r\/s)\b/i;
/** So may a short line say that tells of nothing else. */
const notSeen = /\b(?:missed|not seen|no answer|refused|holiday)\b/i;
const isNoVisit = (text: string): boolean =>
  notAVisit.test(text) || (text.length <= titleWidth && notSeen.test(text));
/** "DOS __/__/26": a visit whose day is still asked for. */
const blankDay =
  /^(?:[_\s]{2,}|\d{1,2}|\?+)[/-](?:[_\s]{2,}|\?+)(?:[/-]\s*[_?\d]*)?|^_{3,}|^\[[a-z ]*date[a-z ]*\]/;
/** "Progress Notes by K. Orr, PT at 8/13/2026  9:05 AM": programs say who wrote a note, and when. */
const byAuthor = /\b(?:notes?|visit|encounter|summary|report) by \p{Lu}/iu;
const isAuthored = (front: string): boolean => /\s(?:at|on)$/.test(front.trimEnd()) && byAuthor.test(front);
/** "11/18/26 (late entry, written 11/20/26)": the day of the visit comes first. */
const isWrittenLate = (text: string): boolean =>
  /\blate entry\b/i.test(text) && /^\W{0,8}(?:\p{L}{3,9}\W{1,3})?\d/u.test(text);
/** A blank to sign on, or who signs, stands in front of the day. */
const isToSign = (front: string): boolean => front.includes('_____') || /\bsign/i.test(front);

/** A day that was found in the text of a line, where it stands in the file. */
const inFile = <D extends Located<CalendarDate> | undefined>(line: Line, found: D): D =>
  found && { ...found, span: { start: line.start + found.span.start, end: line.start + found.span.end } };

/** A label of days in a line, and the day behind it. */
function labelledDay(text: string) {
  const label = dateLabel.exec(text);
  if (!label) return null;
  const end = label.index + label[0].length;
  return {
    words: label[0],
    front: text.slice(0, label.index),
    behind: text.slice(end),
    day: dateBehind(text, end),
  };
}

/** The day that a line opens with, behind signs, a number or a weekday. */
function openingDay(text: string) {
  const at = decoration.exec(text)![0].length;
  const day = dateAt(text, at);
  return day ? { at, day } : (behindLetter(text) ?? { at, day });
}

/** "M 8/4/25", "Th 8/7/25": the letters are those of the day's own weekday, so that they stand for nothing else. */
function behindLetter(text: string) {
  const letters = weekdayLetters.exec(text);
  const at = letters?.[0].length ?? 0;
  const day = letters ? dateAt(text, at) : undefined;
  if (!letters || !day) return undefined;
  const own = lettersOf[new Date(`${day.value}T12:00:00Z`).getUTCDay()]!;
  return own.includes(letters[1]!.toLowerCase()) ? { at, day } : undefined;
}
const weekdayLetters = /^[\s=*#~_>\-–—|•[(]{0,8}([MTWRFS]|Mo|Tu|We|Th|Fr|Sa|Su)[.,]? {1,3}/i;
const lettersOf = [
  ['s', 'su'],
  ['m', 'mo'],
  ['t', 'tu'],
  ['w', 'we'],
  ['r', 'th'],
  ['f', 'fr'],
  ['s', 'sa'],
];

/** "7/22  visit 10": the year is the one that the line or the file names last before it. */
function dayAt(line: Line, at: number, year: number | undefined): Located<CalendarDate> | undefined {
  const match = /^(\d{1,2})[/-](\d{1,2})(?![\d/-])/.exec(line.text.slice(at));
  if (!match || !behindDay.test(line.text.slice(at + match[0].length))) return undefined;
  const own = /\b(20\d{2})\b/.exec(line.text);
  const full = own ? Number(own[1]) : year;
  const date = full === undefined ? undefined : calendarDate(full, Number(match[1]), Number(match[2]));
  return date && { value: date, span: { start: line.start + at, end: line.start + at + match[0].length } };
}

const opens = (
  line: Line,
  date: Located<CalendarDate> | null,
  labelled: boolean,
  day: string = date?.value ?? `blank ${line.index}`,
): Opening => ({ line: line.index, date, labelled, day });

/** "DATE/TIME   CODE   START-STOP   U": the titles of columns. */
const columnTitles = (text: string): boolean =>
  text.length <= 200 &&
  !/\d/.test(text) &&
  /^\W{0,8}(?:date|dos|day)\b/i.test(text) &&
  /\b(?:codes?|cpt|min|mins|minutes?|units?|services?|start)\b/i.test(text);

const leavesFree = (text: string): boolean => columnTitles(text) || signatureTail.test(text);

/** Nothing but a gap, a ruler, a title, the first line or a signature stands above. */
const isFree = ({ marks }: MarkedLines, index: number): boolean => {
  const above = marks[index - 1];
  return (
    !above ||
    index === 1 ||
    above.blank ||
    above.ruler ||
    above.page ||
    above.title ||
    above.signs ||
    above.of(leavesFree)
  );
};

/** The date with which a line opens a visit, if it does. */
function openingOf(
  file: MarkedLines,
  line: Line,
  last: Opening | undefined,
  year: number | undefined,
): Opening | undefined {
  const mark = file.marks[line.index]!;
  const label = mark.of(labelledDay);
  const date =
    label &&
    !otherVisit.test(label.front) &&
    (inFile(line, label.day) ?? (label.behind === '' ? dayBelow(file, line) : undefined));
  const ofSignature = label !== null && plainLabel.test(label.words) && (mark.signs || isToSign(label.front));
  if (ofSignature) return undefined;
  if (date) return opens(line, date, true);
  if (last && label && blankDay.test(label.behind)) return opens(line, null, true);
  if (mark.page || mark.earlier || (mark.amends && !isWrittenLate(line.text))) return undefined;
  const { at, day } = mark.of(openingDay);
  const full = inFile(line, day);
  const bare =
    full && behindDate.test(line.text.slice(full.span.end - line.start)) ? full : dayAt(line, at, year);
  if (!bare || mark.of(isNoVisit)) return undefined;
  const free = isFree(file, line.index) || last?.line === line.index - 1;
  const dressed = /[=#*~[]/.test(line.text.slice(0, at)) || /^\s*(?:visit|session)/i.test(line.text);
  return free || dressed ? opens(line, bare, false) : undefined;
}

/** A label alone on its line has its day on the next one. */
function dayBelow({ lines, marks }: MarkedLines, { index }: Line): Located<CalendarDate> | undefined {
  const below = lines[index + 1];
  return below && inFile(below, marks[index + 1]!.of(dayAtFirst));
}

const dayAtFirst = (text: string) => dateAt(text, /^\s*/.exec(text)![0].length);

/** "[ Sheet 2 ]  Sept 7, 2026": lines of one form, each with a day of its own, are the titles of visits. */
function titlesOfOneForm(file: MarkedLines): ReadonlyMap<number, Opening> {
  const byForm = new Map<string, Opening[]>();
  const isTreated = tellsOfTreatment(file);
  for (const line of file.lines) {
    const mark = file.marks[line.index]!;
    if (!mark.dated || mark.page || mark.amends || mark.earlier) continue;
    if (!isFree(file, line.index)) continue;
    const date = inFile(line, mark.of(firstDate));
    if (!date || mark.of(isNoVisit)) continue;
    const front = line.text.slice(0, date.span.start - line.start);
    if (
      !isAuthored(front) &&
      (otherDay.test(front) || eventDay.test(front) || signatureTail.test(front.replace(/\W+$/, '')))
    )
      continue;
    if (/\p{L}/u.test(front) || isTreated(line.index)) add(byForm, front, opens(line, date, false));
  }
  return severalDays(byForm);
}

const titleWidth = 60;
const labelWidth = 40;
const startsDate =
  /(?<![\p{L}\d/.-])(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}*[. ])/giu;

function firstDate(text: string): Located<CalendarDate> | undefined {
  for (const { index } of matchesIn(text.slice(0, titleWidth), startsDate)) {
    const found = dateAt(text, index);
    if (found) return found;
  }
  return undefined;
}

const weekday = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?';
/** A day and month alone on a line, with the weekday, the number of the visit or signs around. */
const dayAlone = new RegExp(
  `^[\\s=*#~_>\\-–—|•[(]{0,8}(?:(?:visit|session|v|tx|no\\.?)?\\s?#?\\d{1,3}[.):,-]{0,2}\\s{1,3}(?=\\d{1,2}/))?(?:${weekday},?\\s{1,3})?(?:(\\d{1,2})[/-](\\d{1,2})(?![\\d/-])|(${monthName})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]))(?:\\s{0,3}\\(?${weekday}\\)?)?\\W{0,12}(?:$|\\s{2})`,
  'i',
);

/** "8/11" and, further down, "8/13": days without a year, each on a line of its own above what was done. */
function daysWithoutYear(file: MarkedLines, year: number | undefined): ReadonlyMap<number, Opening> {
  const byForm = new Map<string, Opening[]>();
  for (const line of file.lines) {
    const match =
      line.text.length > titleWidth || !file.marks[line.index]!.dated ? null : dayAlone.exec(line.text);
    if (!match || !isFree(file, line.index)) continue;
    const month = match[3] ? monthOf(match[3]) : Number(match[1]);
    const day = Number(match[2] ?? match[4]);
    if (calendarDate(leapYear, month, day) === undefined) continue;
    const date = year === undefined ? undefined : calendarDate(year, month, day);
    const words = match[3] ?? `${match[1]}${match[0].includes('-') ? '-' : '/'}${match[2]}`;
    const at = line.start + line.text.indexOf(words);
    const found = date ? located(date, at, at + words.length) : null;
    if (tellsBelow(file, line.index))
      add(byForm, '', opens(line, found, false, found?.value ?? `${month}/${day}`));
  }
  return severalDays(byForm);
}

/** In such a year every day exists that there is. */
const leapYear = 2000;

function add(byForm: Map<string, Opening[]>, front: string, opening: Opening): void {
  const form = front.toLowerCase().replace(/\d+/g, '0').trim();
  const found = byForm.get(form);
  if (found) found.push(opening);
  else byForm.set(form, [opening]);
}

const severalDays = (byForm: ReadonlyMap<string, readonly Opening[]>): ReadonlyMap<number, Opening> =>
  new Map(
    [...byForm.values()]
      .filter((found) => new Set(found.map(({ day }) => day)).size > 1)
      .flatMap((found) => found.map((opening) => [opening.line, opening] as const)),
  );

/** A paragraph that opens with a day is a visit where it holds a code or minutes; a history holds none. */
function tellsOfTreatment({ marks }: MarkedLines): (from: number) => boolean {
  /** What is known of the lines asked for before, which are asked for in order: up to which none or one tells of it. */
  let known = { to: -1, tells: false };
  return (from) => {
    if (from <= known.to) return known.tells;
    let to = from;
    while (to < marks.length && !marks[to]!.blank && !marks[to]!.work) to++;
    known = { to, tells: marks[to]?.work ?? false };
    return known.tells;
  };
}

/** Within the next lines someone is treated. */
const tellsBelow = ({ marks }: MarkedLines, from: number): boolean =>
  marks.slice(from + 1, from + 1 + reach).some(({ work }) => work);
const reach = 12;

/** The first year that a line names. */
export const yearIn = (text: string): number | undefined => {
  const match = /\b(20\d{2})\b|\b\d{1,2}[/-]\d{1,2}[/-](\d{2})\b/.exec(text);
  return match ? (match[1] ? Number(match[1]) : 2000 + Number(match[2])) : undefined;
};

/** The lines of a file that open a visit by their day, those of tables left out. */
export function openingsOf(file: MarkedLines, inTable: (line: number) => boolean): readonly Opening[] {
  const found: Opening[] = [];
  const first = file.lines.findIndex(({ text }) => yearIn(text) !== undefined);
  const year = first < 0 ? undefined : yearIn(file.lines[first]!.text);
  const titles = titlesOfOneForm(file);
  const short = daysWithoutYear(file, year);
  for (const line of file.lines) {
    const mark = file.marks[line.index]!;
    // a label alone has its day below
    if (mark.blank || (!mark.dated && line.text.length > labelWidth)) continue;
    if (inTable(line.index) || isMailDate(file.lines, line)) continue;
    const opening =
      openingOf(file, line, found.at(-1), line.index < first ? undefined : year) ??
      titles.get(line.index) ??
      short.get(line.index);
    if (opening) found.push(opening);
  }
  return withBodies(file, found);
}

/** Openings below which something is told before the next one; a list of days, or the day of a signature, tells nothing. */
function withBodies(file: MarkedLines, found: readonly Opening[]): readonly Opening[] {
  const kept: Opening[] = [];
  for (const [i, opening] of found.entries()) {
    const next = found[i + 1];
    const last = kept.at(-1);
    const end = next ? next.line : file.lines.length;
    if (hasBody(file, opening, end, last !== undefined)) kept.push(opening);
    else if (i + 1 === found.length && !last) kept.push(opening);
  }
  return kept;
}

const filler = /\b(?:lic|license|npi|cc|tel|ph|phone|fax|certify|agree)\b/i;

function hasBody({ lines, marks }: MarkedLines, opening: Opening, end: number, closesOne: boolean): boolean {
  if (lines[opening.line]!.text.length > 60 || marks[opening.line]!.work) return true;
  let told = 0;
  let signed = false;
  for (let i = opening.line + 1; i < end; i++) {
    const mark = marks[i]!;
    if (mark.work) return true;
    if (mark.signs) signed = true;
    else if (!mark.blank && !mark.ruler && !mark.page && !filler.test(lines[i]!.text)) told++;
  }
  const below = closesOne && !opening.labelled && (marks[opening.line - 1]?.signs ?? false);
  return !below && (told >= 2 || (told >= 1 && signed));
}
