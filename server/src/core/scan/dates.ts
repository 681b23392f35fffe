import { type CalendarDate, calendarDate } from '../calendar';
import { type Scanner, scanner } from './tokens';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Two-digit years are of this century up to 69, as usual. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

const token = (start: number, length: number, date: CalendarDate | undefined | null) => ({
  kind: 'date' as const,
  start,
  end: start + length,
  date: date ?? null,
});

const iso = scanner('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d:])', '', (m, at) =>
  token(at, m[0].length, calendarDate(Number(m[1]), Number(m[3]), Number(m[4]))),
);

/** Month first, as in the United States; day first where only that is a date (25.3.2026). */
const numeric = scanner('(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/%])', '', (m, at) => {
  const year = fullYear(m[4]!);
  const date =
    calendarDate(year, Number(m[1]), Number(m[3])) ?? calendarDate(year, Number(m[3]), Number(m[1]));
  return date || m[2] !== '.' ? token(at, m[0].length, date) : undefined;
});

const monthFirst = scanner(
  `(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,?\\s*(\\d{4}))?(?![\\d:])`,
  'i',
  (m, at) => {
    // "may 3" in lower case is a verb more often than a month
    if (m[1] === 'may' && !m[3]) return undefined;
    return token(at, m[0].length, m[3] ? calendarDate(Number(m[3]), monthOf(m[1]!), Number(m[2])) : null);
  },
);

const dayFirst = scanner(
  `(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*(${monthName})\\.?(?:[\\s,-]+(\\d{4}|\\d{2}))?(?![\\w:])`,
  'i',
  (m, at) => token(at, m[0].length, m[3] ? calendarDate(fullYear(m[3]), monthOf(m[2]!), Number(m[1])) : null),
);

/** A day without a year ("3/4", "on 11/19") is a date that names no day of service. */
const withoutYear = scanner('(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])(?![\\d/])', '', (m, at) =>
  token(at, m[0].length, null),
);

export const dateScanners: readonly Scanner[] = [iso, numeric, monthFirst, dayFirst];
/** Only behind a word that announces a day: elsewhere 3/4 is a fraction. */
export const dayScanner: Scanner = withoutYear;
