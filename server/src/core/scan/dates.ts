import { type CalendarDate, calendarDate } from '../calendar';
import type { Located } from '../text';
import { numberValue, numberWords } from './numberWords';
import { ordinalValue, ordinalWords, yearValue, yearWords } from './spokenDates';
import { type Scanner, scanner } from './tokens';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Two-digit years are of this century up to 69, as usual. */
export const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

const yearOf = (words: string): number | undefined =>
  /^'?\d/.test(words) ? fullYear(words.replace("'", '')) : yearValue(words);
const dayOf = (words: string): number =>
  /^\d/.test(words) ? Number.parseInt(words, 10) : (ordinalValue(words) ?? numberValue(words) ?? 0);

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
const monthAndDay = (year: number, first: number, second: number): CalendarDate | undefined =>
  calendarDate(year, first, second) ?? calendarDate(year, second, first);

const numeric = scanner('(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/%])', '', (m, at) => {
  const date = monthAndDay(fullYear(m[4]!), Number(m[1]), Number(m[3]));
  return date || m[2] !== '.' ? token(at, m[0].length, date) : undefined;
});

/** "2 / 11 / 26"; three numbers that are no recent day are something else. */
const spaced = scanner(
  '(\\d{1,2})\\s([-/])\\s(\\d{1,2})\\s\\2\\s(20\\d{2}|[23]\\d)(?![\\d/%])',
  '',
  (m, at) => {
    const date = calendarDate(fullYear(m[4]!), Number(m[1]), Number(m[3]));
    return date && token(at, m[0].length, date);
  },
);

/** "eight slash eleven slash twenty twenty six", as some dictate */
const slashes = scanner(
  `(\\d{1,2}|${numberWords})\\s+slash\\s+(\\d{1,2}|${numberWords})\\s+slash\\s+(\\d{4}|\\d{2}|${yearWords}|${numberWords})`,
  'i',
  (m, at) => {
    const year = yearOf(m[3]!) ?? 2000 + (numberValue(m[3]!) ?? 0);
    const date = monthAndDay(year, numberValue(m[1]!)!, numberValue(m[2]!)!);
    return date && token(at, m[0].length, date);
  },
);

const year4 = `(?:\\d{4}|'\\d{2}|${yearWords})`;
/** A bare two-digit year ends its field: "Aug 11, 26  visit 3". */
const year2 = '[23]\\d(?=\\s*(?:$|[|,;)\\]"<]|\\s{2}|\\.(?:\\s|$)))';

const monthFirst = scanner(
  `(${monthName})\\.?[\\s/-]+(?:the\\s+)?(?:(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?|(${ordinalWords})|(${numberWords}))(?:[\\s,/-]*(?:of\\s+)?(${year4}|${year2}))?(?![\\d:])`,
  'im',
  (m, at) => {
    // "may 3" in lower case is a verb more often than a month, and so are "march ten" and "may second"
    const verb = m[1] === 'may' || (m[1] === 'march' && !m[2]);
    if (!m[5] && (verb || m[4])) return undefined;
    const day = dayOf((m[2] ?? m[3] ?? m[4])!);
    const year = m[5] ? yearOf(m[5]) : undefined;
    return token(at, m[0].length, year === undefined ? null : calendarDate(year, monthOf(m[1]!), day));
  },
);

const dayFirst = scanner(
  `(?:(\\d{1,2})(?:st|nd|rd|th)?[\\s/.-]*|(\\d{1,2}(?:st|nd|rd|th)|${ordinalWords})\\s+(?:day\\s+)?of\\s+)(${monthName})\\.?(?:[\\s,/.-]*(\\d{4}|'?\\d{2}|${yearWords}))?(?![\\w:])`,
  'i',
  (m, at) => {
    const year = m[4] ? yearOf(m[4]) : undefined;
    const day = dayOf((m[1] ?? m[2])!);
    return token(at, m[0].length, year === undefined ? null : calendarDate(year, monthOf(m[3]!), day));
  },
);

/** "2026 Aug 11", "2026-Aug-11" */
const yearFirst = scanner(
  `(20\\d{2})[\\s,/-]+(${monthName})\\.?[\\s/-]+(\\d{1,2})(?:st|nd|rd|th)?(?![\\w:])`,
  'i',
  (m, at) => token(at, m[0].length, calendarDate(Number(m[1]), monthOf(m[2]!), Number(m[3]))),
);

/** A day without a year ("3/4", "on 11/19") is a date that names no day of service. */
const withoutYear = scanner('(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])(?![\\d/])', '', (m, at) =>
  token(at, m[0].length, null),
);

export const dateScanners: readonly Scanner[] = [
  iso,
  numeric,
  spaced,
  yearFirst,
  slashes,
  monthFirst,
  dayFirst,
];
/** Only behind a word that announces a day: elsewhere 3/4 is a fraction. */
export const dayScanner: Scanner = withoutYear;

/** `20260811`: counts only where a day of service is looked for. */
const compact = scanner('(20\\d{2})(\\d{2})(\\d{2})(?!\\d)', '', (m, at) => {
  const date = calendarDate(Number(m[1]), Number(m[2]), Number(m[3]));
  return date && token(at, m[0].length, date);
});

/** The full date that stands at an offset, in any form. */
export function dateAt(text: string, at: number, end = text.length): Located<CalendarDate> | undefined {
  for (const scan of [...dateScanners, compact]) {
    const found = scan(text, at, end);
    if (found?.kind === 'date' && found.date)
      return { value: found.date, span: { start: found.start, end: found.end } };
  }
  return undefined;
}

/** What may stand between a label and its date: signs, a line end, a weekday, "is", "the". */
const toDate =
  /(?:[\s:=#|>"'“*_~()[\]–—-]|<[^<>\n]{0,24}>|\b(?:is|was|on|the|today|this)\b|\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]*)*/iy;

/** Where the date behind a label that ends at `at` would begin. */
export function dateStart(text: string, at: number): number {
  toDate.lastIndex = at;
  return at + toDate.exec(text)![0].length;
}

/** The date behind a label that ends at `at`. */
export const dateBehind = (text: string, at: number, end = text.length): Located<CalendarDate> | undefined =>
  dateAt(text, dateStart(text, at), end);
