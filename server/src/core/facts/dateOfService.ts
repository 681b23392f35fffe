import words from '../../../data/dayLabels.json';
import type { CalendarDate } from '../calendar';
import { isMailDate } from '../layout/mailHead';
import type { Unreadable } from '../model';
import { dateAt, dateBehind, dateStart, figuresOfDay } from '../scan/dates';
import { documentDay, eventDay, otherDay, otherVisit, ownDay } from '../scan/dayWords';
import { ordinalWords } from '../scan/spokenDates';
import { firstWritten, type Line, type Located, located, matchesIn } from '../text';
import { dayOfTitle, isStatusLine } from './titleDay';
import { unreadableDay, withYear } from './unreadable/days';
import { wholeWords } from './vocabulary';

type Day = Located<CalendarDate>;

const serviceLabel = wholeWords(words.service, 'gi');
/** "Seen" and "today" stand in front of other figures too ("today 8/10"): behind them only a whole date is one. */
const strictLabel = wholeWords(
  words.service.filter((word) => !/^(?:seen|\(\?:date of \)\?today$)/.test(word)),
  'gi',
);
const signatureTail =
  /\b(?:PT|PTA|DPT|OT|OTR(?:\/L)?|COTA(?:\/L)?|OTD)\b[,\s|–-]*(?:on\s+|date:?\s*)?\d[\d/.-]+\s*$/;
/** "Visit: Tuesday, March 3": where it opens a field. */
const visitLabel = /(?<![\p{L}\d])(?:visit|session|encounter|appointment)(?=\s?[:=|])/giu;
const dateLabel = /(?<![\p{L}\d])date(?:[\s/_-]*(?:and\s+)?time)?(?![\p{L}\d])/giu;
const documentLabel = wholeWords(
  words.document.map((name) => `(?:date of )?${name}(?: date)?`),
  'gi',
);
/** Signs that open a field of a line. */
const fields = /[|;\t"{}<>*[]|\s{2,}|\s[~•·]\s|(?<!\b[wcs])\/\s|[.!?]\s/g;
/** Lines of the head in which a day needs no label. */
const headLines = 6;
/** And those of them that can be its title. */
const titleLines = 2;

/** The day of the visit, or what stands in its place and is none. */
export interface DayOfService {
  readonly day: Day | null;
  readonly notRead: Unreadable | null;
  /** Neither was found, and a day stands where that of the visit could be: in the head, or beside the signature. */
  readonly maybe?: true;
}

/**
 * The day of the visit: labelled, else the first day of the note's head that is nothing else's. A signature's date
 * does not count; it only says the year of a day that is written without one.
 */
export function dateOfService(text: string, lines: readonly Line[], headEnd: number): DayOfService {
  // in a visit of several, its own lines come before the file's head
  const own = headEnd > 0 ? dateIn(text, lines, headEnd) : none;
  const found = own.day || own.notRead ? own : dateIn(text, lines, 0);
  return found.day || found.notRead || !mayStand(text, lines, headEnd) ? found : { ...found, maybe: true };
}

/** What a day is of stands near in front of it. In UTF-16 units. */
const longestFront = 80;

/** So much of a line is looked at for a day without a label, in UTF-16 units: a whole dictated note. */
const longestHead = 4000;

/** Whether a day stands where that of the visit could: one of the head that is no other's, or a signature's. */
function mayStand(text: string, lines: readonly Line[], from: number): boolean {
  const labels = matchesIn(text, serviceLabel).some(({ index }) => index >= from);
  if (!labels && (signatureDays(lines, from).length > 0 || endsWithDay(lines, from))) return true;
  return headOf(lines, from).some((line, i) => {
    const front = (at: number) => fieldBefore(line.text.slice(Math.max(0, at - longestFront), at));
    const isOthers = (at: number) => otherDay.test(front(at)) || eventDay.test(front(at));
    return (
      (i < titleLines && shortDay.test(line.text)) ||
      (!isSigned(line) &&
        matchesIn(line.text.slice(0, longestHead), startsDate).some(
          ({ index }) => dateAt(text, line.start + index, line.end) !== undefined && !isOthers(index),
        ))
    );
  });
}

/** Behind a gap at the end of one of the last lines, "Part B                 6/10/2026": a form's foot. */
const endsWithDay = (lines: readonly Line[], from: number): boolean =>
  lines
    .filter((line) => line.start >= from && /\S/.test(line.text))
    .slice(-footLines)
    .some(({ text }) => /(?:^|\s{3})\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})\s*$/.test(text));
const footLines = 4;

/** "11/19 PT note", "Tues 11/19", "seen 11/19": a day without its year, where a fraction hardly stands. */
const shortDay =
  /^\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?!\d)|(?:^\W*|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|\b(?:pt|ot|slp|note|daily|visit|session|seen|tx)\s+(?:on\s+)?\W?)(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])(?![\d/-])/i;

/** The lines of words with which a visit opens. */
export const headOf = (lines: readonly Line[], from: number): readonly Line[] =>
  firstWritten(lines, headLines, from);

/** Behind the label of the day itself, six figures are one too. */
const dayBehind = (text: string, at: number): Day | undefined =>
  dateBehind(text, at) ?? figuresOfDay(text, dateStart(text, at));

/** Where a blank begins that asks for the day, as `[date of service]`. */
const blankBehind = (text: string, at: number): number | undefined =>
  /^[\s:=]{0,4}\[[^\]\n]{3,60}\]/.test(text.slice(at, at + 70)) ? at : undefined;

const none: DayOfService = { day: null, notRead: null };

function dateIn(text: string, lines: readonly Line[], from: number): DayOfService {
  const head = headOf(lines, from).filter((line, i) => {
    if (isMailDate(lines, line)) return false;
    return i < titleLines ? !signed.test(line.text) || isStatusLine(line.text) : !isSigned(line);
  });
  const inMail = (at: number): boolean =>
    lines.some((line) => line.start <= at && at <= line.end && isMailDate(lines, line));
  const ofThisVisit = (front: string): boolean => !otherVisit.test(front);
  const opensOwnField = (front: string, at: number): boolean => opensField(front) && !inMail(at);
  const labelledDay =
    labelled(text, from, serviceLabel, ofThisVisit, dayBehind) ??
    belowTitle(lines, from, strictLabel) ??
    labelled(text, from, visitLabel, (front) => !/\p{L}/u.test(fieldBefore(front)), dateBehind);
  const saidToday = labelledDay ?? calledToday(text, from);
  // a blank waits for it: no other day stands in its place
  const blank = labelled(text, from, strictLabel, ofThisVisit, blankBehind);
  if (blank !== null && !(saidToday && saidToday.span.start < blank)) return none;
  if (saidToday) return { day: saidToday, notRead: null };
  const odd = labelled(text, from, strictLabel, ofThisVisit, unreadableDay);
  // no other day stands for one that is written and cannot be
  if (odd && odd.why?.is !== 'no year') return { day: null, notRead: odd };
  const day =
    labelled(text, from, dateLabel, opensOwnField, dateBehind) ??
    dayOfTitle(text, head.slice(0, titleLines)) ??
    bare(text, head, isThisVisits) ??
    labelled(text, from, documentLabel, opensField, dateBehind) ??
    bare(text, head.slice(0, 2), isTheDocuments) ??
    bare(text, head.slice(0, 1), isInTitle) ??
    bare(text, head.slice(0, 1), isDictated);
  if (day && !odd) return { day, notRead: null };
  const notRead = odd ?? labelled(text, from, dateLabel, opensOwnField, unreadableDay);
  const completed = notRead && withYear(text, notRead.span, day ? [day] : signatureDays(lines, from));
  return completed ? { day: completed, notRead: null } : { day: null, notRead };
}

/** "CHILD     DOB     DOS", below it, under a ruler perhaps, the values: the day stands under its title. */
function belowTitle(lines: readonly Line[], from: number, label: RegExp): Day | null {
  for (const [i, title] of lines.entries()) {
    if (title.start < from || title.text.length > longestTitles || /\d/.test(title.text)) continue;
    const below = lines.slice(i + 1, i + 3).find(({ text }) => /[\p{L}\d]/u.test(text));
    if (!below) continue;
    for (const { index } of matchesIn(title.text, label)) {
      const at = below.start + columnBelow(title.text, index, below.text);
      const found = matchesIn(below.text.slice(at - below.start, at - below.start + titleReach), startsDate)
        .map((match) => dateAt(below.text, at - below.start + match.index))
        .find((day) => day !== undefined);
      if (found) return located(found.value, below.start + found.span.start, below.start + found.span.end);
    }
  }
  return null;
}
const longestTitles = 200;
/** So far from where its column begins a value may begin. In UTF-16 units. */
const titleReach = 5;

/** Where the column of a title begins in a line below: behind as many signs, or straight below it. */
function columnBelow(titles: string, index: number, below: string): number {
  const sign = ['\t', '|'].find((one) => titles.includes(one) && below.includes(one));
  if (!sign) return Math.max(0, index - 2);
  const place = titles.slice(0, index).split(sign).length - 1;
  return below.split(sign).slice(0, place).join(sign).length + (place > 0 ? 1 : 0);
}

/** "09/28/26 (TODAY)" among the days of a flow sheet. */
function calledToday(text: string, from: number): Day | null {
  for (const { index } of matchesIn(text, todayBehind)) {
    const line = text.lastIndexOf('\n', index - 1) + 1;
    const front = text.slice(Math.max(line, index - longestDay), index);
    for (const match of [...matchesIn(front, startsDate)].reverse()) {
      const at = index - front.length + match.index;
      const found = at < from ? undefined : dateAt(text, at, index);
      if (found && /^\s*$/.test(text.slice(found.span.end, index))) return found;
    }
  }
  return null;
}
const todayBehind = /\((?:today|this visit|current(?: visit)?)\)/gi;
/** In UTF-16 units. */
const longestDay = 24;

/** Days on the lines of signatures, which say when the note was signed. */
const signatureDays = (lines: readonly Line[], from: number): readonly Day[] =>
  lines
    .filter((line) => line.start >= from && isSigned(line))
    .flatMap((line) =>
      matchesIn(line.text, startsDate).flatMap(({ index }) => dateAt(line.text, index) ?? []),
    );

const isSigned = ({ text }: Line): boolean => signed.test(text) || signatureTail.test(text);
const signed = /\b(?:(?<!not (?:yet )?)signed|signature|e-?sign|cosign|therapist:|provider:|authenticated)/i;

/** What is read behind the first label whose own front (from the line's start) does not speak against it. */
function labelled<T>(
  text: string,
  from: number,
  label: RegExp,
  accepts: (front: string, at: number) => boolean,
  read: (text: string, at: number) => T | undefined,
): T | null {
  label.lastIndex = from;
  for (let match = label.exec(text); match; match = label.exec(text)) {
    const front = text.slice(text.lastIndexOf('\n', match.index - 1) + 1, match.index);
    if (!accepts(front, match.index)) continue;
    const format = /^\s*\([a-z/ -]{2,14}\)/i.exec(text.slice(label.lastIndex, label.lastIndex + 18));
    const found = read(text, label.lastIndex + (format?.[0].length ?? 0));
    if (found) return found;
    // "Therapy / Date of Service": a shorter label may begin within what is none
    label.lastIndex = match.index + 1;
  }
  return null;
}

/** The field of a line, or the part of a sentence, that ends where a date begins. */
function fieldBefore(front: string): string {
  let start = 0;
  for (const match of matchesIn(front, fields)) start = match.index + match[0].length;
  return front.slice(start);
}

/** "Date:" names no day by itself; "print date", "onset date" and the like are other days. */
function opensField(front: string): boolean {
  const field = fieldBefore(front).replace(/.*,/s, '').trim();
  return (
    !/\p{L}{2}/u.test(field) ||
    /(?:^|\W)the$/i.test(field) ||
    (ownDay.test(field) && !otherDay.test(field) && !eventDay.test(field))
  );
}

const startsDate = new RegExp(
  `(?<![\\p{L}\\d/.-])(?:\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:${ordinalWords}) (?:day )?of )`,
  'giu',
);

function bare(
  text: string,
  head: readonly Line[],
  accepts: (front: string, behind: string) => boolean,
): Day | null {
  for (const line of head) {
    let past = 0;
    for (const match of matchesIn(line.text.slice(0, longestHead), startsDate)) {
      const at = line.start + match.index;
      const found = match.index < past ? undefined : dateAt(text, at, line.end);
      if (!found) continue;
      const front = line.text.slice(past, match.index);
      const endsRange = past > 0 && /^\s*(?:[-–]|to|thru|through)\s*$/i.test(front);
      past = found.span.end - line.start;
      if (!endsRange && accepts(front, line.text.slice(past))) return found;
    }
  }
  return null;
}

/** A cell that says nothing but which other day stands behind it. */
const isOthersLabel =
  /^\W*(?:dob|d\.o\.b\.?|(?:date of )?birth(?: ?date)?|born|doi|(?:date of )?(?:injury|onset|surgery|admission|referral)(?: date)?|soc|start of care)(?: \/ [a-z]{2,12})?\W*$/i;
/** The last cell in front of a date that has words. */
const cellInFront = (front: string): string =>
  front
    .slice(-longestFront)
    .split(/[|;\t",]|\s{2,}/)
    .findLast((cell) => /\p{L}/u.test(cell)) ?? '';

const together = /\b(?:PT|OT|ST|SLP|PTA|COTA)\s{0,3}(?:and|&)\s{0,3}(?=(?:PT|OT|ST|SLP|PTA|COTA)\b)/gi;

/** An unlabelled day of the head counts unless the words around it give it to something else. */
function isThisVisits(opened: string, behind: string): boolean {
  // ">> 9/24/26": signs that open a line
  const front = opened.replace(/^[\s>]+/, '');
  // one end of a stretch of days, or of a number
  if (/(?:[<>]|~(?!\s)|\d\s*[-–/]|\b[wcs]\/|\b(?:to|thru|through|until))\s*$|\w\/$/i.test(front))
    return false;
  if (/^\s*(?:[-–]|to)\s*\d{1,2}[/.-]\d/.test(behind)) return false;
  const field = fieldBefore(front);
  // "| DOB / Payer | 01/30/1944 / ... |", "Patient  Kim Orr   DOB   1943-05-26": the cell in front is its label
  if (!/\p{L}/u.test(field) && isOthersLabel.test(cellInFront(front))) return false;
  // "release (M72.0) 4/30/26": what is set in brackets parts nothing
  const clause = field.replace(/\([^()]*\)/g, '').replace(/^.*[,(](?=.)/s, '');
  // "PT and OT co-treatment 8/11/26": whoever treated together
  const near = clause.replace(together, '').split(/\s+/).slice(-7).join(' ');
  // "8/14/2026 late entry for 8/11/2026"
  if (/\b(?:late entry|addendum)\b/i.test(near) && /\bfor\s{0,3}$/i.test(near)) return true;
  if (/^\W{0,3}(?:late entry|addendum)\b/i.test(behind) && !ownDay.test(near)) return false;
  if (ownDay.test(near) && /\b(?:on|from|of|for|dated|was|is)\s*(?:\p{L}+\s*,?\s*)?$/iu.test(near))
    return true;
  if (otherDay.test(near) || documentDay.test(near) || eventDay.test(near)) return false;
  // "R TKA (3/2/26)", "fx, 3/2/26": the event stands in front of the sign
  const alone = !/\p{L}{2}/u.test(clause);
  return !(alone && /[,(]\W*$/.test(field) && eventDay.test(field));
}

/** "Stroke class + 1:1, Oct 30, 2025": the day stands behind what kind of visit it was, whatever the kind is named for. */
const isInTitle = (front: string): boolean =>
  /(?:class|group|program|clinic|visit|session|note|tx|1:1),\W*$/i.test(front) &&
  !otherDay.test(fieldBefore(front));

/** "Dictated 30 July 2026, physical therapy": the one day of a note that was dictated at once. */
const isDictated = (front: string): boolean => /^\W{0,8}dictated(?: on)?:?\s*$/i.test(front);

/** "PT evaluation 8/11/2026": the title of a document dates it where nothing else does. */
const isTheDocuments = (front: string): boolean =>
  documentDay.test(front) && !otherDay.test(front.replace(andTreatment, '')) && !eventDay.test(front);
const andTreatment = /(?:\band|&|\+)\s+(?:treat\w*|tx)\b/i;
