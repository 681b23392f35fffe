import { type CalendarDate, calendarDate, daysBetween } from '../../calendar';
import type { Unreadable, UnreadableWhy } from '../../model';
import { dateStart, fullYear, monthName, monthOf } from '../../scan/dates';
import type { Located, Span } from '../../text';

/** Three figures with signs between, some of them mistyped: "2O26-03-04", "8//11/26". */
const parts = /([\dOoIl?]{1,4})\s?[/.-]{1,2}\s?([\dOoIl?]{1,4})\s?[/.-]{1,2}\s?([\dOoIl?]{1,5})(?![\w/-])/y;
const monthYear = new RegExp(`${monthName}\\.?,?\\s+\\d{4}(?!\\d)`, 'iy');
const monthDay = new RegExp(
  `(${monthName})\\.?[\\s/-]+(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,/-]+(\\d{2,5}))?(?![\\w:])`,
  'iy',
);
const dayMonth = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?[\\s/.-]*(?:of\\s+)?(${monthName})\\.?(?:[\\s,/.-]*(\\d{2,5}))?(?![\\w:])`,
  'iy',
);
const noYear = /(\d{1,2})[/-](\d{1,2})(?![\w/-])/y;

interface Written {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** What stands behind the label of a day, looks like one and is none; undefined where nothing does. */
export function unreadableDay(text: string, labelEnd: number): Unreadable | undefined {
  const at = dateStart(text, labelEnd);
  const found = (length: number, why?: UnreadableWhy): Unreadable => ({
    kind: 'date',
    span: { start: at, end: at + length },
    ...(why ? { why } : {}),
    // a digit more makes it a date
    ...(why?.is === 'no year' ? { unfinished: true } : {}),
  });
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const three = read(parts);
  if (three) {
    if (three[0].replace(/\D/g, '').length < 3) return undefined;
    const written = /[^\d\s/.-]/.test(three[0]) ? undefined : inOrder(three[1]!, three[2]!, three[3]!);
    return found(three[0].length, written && noSuchDay(written));
  }
  const month = read(monthYear);
  if (month) return found(month[0].length, { is: 'no day' });
  const spelt = spelled(read(monthDay), 1, 2) ?? spelled(read(dayMonth), 2, 1);
  if (spelt) return found(spelt.length, spelt.year === undefined ? { is: 'no year' } : noSuchDay(spelt));
  const short = read(noYear);
  if (!short) return undefined;
  const day = { month: Number(short[1]), day: Number(short[2]) };
  return found(short[0].length, exists({ ...day, year: leapYear }) ? { is: 'no year' } : undefined);
}

/** In such a year every day exists that there is. */
const leapYear = 2000;
const exists = ({ year, month, day }: Written): boolean =>
  calendarDate(year ?? leapYear, month, day) !== undefined;

/** Year first, else month first, else day first where only that can be. */
function inOrder(a: string, b: string, c: string): Written | undefined {
  if (a.length === 4) return { year: Number(a), month: Number(b), day: Number(c) };
  if (c.length !== 2 && c.length !== 4) return undefined;
  const [first, second] = [Number(a), Number(b)];
  const dayFirst = first > 12 && second <= 12;
  return { year: fullYear(c), month: dayFirst ? second : first, day: dayFirst ? first : second };
}

function spelled(match: RegExpExecArray | null, month: number, day: number) {
  if (!match) return undefined;
  const year = match[3];
  return {
    length: match[0].length,
    month: monthOf(match[month]!),
    day: Number(match[day]),
    ...(year ? { year: year.length === 2 || year.length === 4 ? fullYear(year) : 0 } : {}),
  };
}

/** Why a day is none, where the numbers say so; a year that cannot be meant says nothing. */
const noSuchDay = ({ year, month, day }: Written): UnreadableWhy | undefined =>
  year !== undefined && year >= 1900 && year < 2200 ? { is: 'no such day', year, month, day } : undefined;

/** A note is signed within this many days. */
const signedWithin = 60;

/** The day that is written without a year, in the year that puts it at most so many days before one of `later`. */
export function withYear(
  text: string,
  span: Span,
  later: readonly Located<CalendarDate>[],
): Located<CalendarDate> | null {
  const words = text.slice(span.start, span.end);
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = 0;
    return pattern.exec(words);
  };
  const short = read(noYear);
  const written = short
    ? { month: Number(short[1]), day: Number(short[2]) }
    : (spelled(read(monthDay), 1, 2) ?? spelled(read(dayMonth), 2, 1));
  if (!written || 'year' in written) return null;
  for (const { value } of later)
    for (const year of [Number(value.slice(0, 4)), Number(value.slice(0, 4)) - 1]) {
      const day = calendarDate(year, written.month, written.day);
      const passed = day === undefined ? -1 : daysBetween(day, value);
      if (day && passed >= 0 && passed <= signedWithin) return { value: day, span };
    }
  return null;
}
