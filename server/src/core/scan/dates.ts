import { type CalendarDate, calendarDate } from '../calendar';
import { type Located, located } from '../text';
import { isMinuteWord } from './minuteWords';
import { type Read, spokenNumber } from './numbers';
import { ordinal, spokenYear } from './spokenDates';
import {
  digitsAt,
  digitsTouch,
  endBefore,
  endsField,
  hangsFigure,
  isDigits,
  isWord,
  onLine,
  Space,
  type Stretch,
  said,
  startOf,
  stretchOf,
  touches,
  written,
} from './stretch';
import type { Grammar, Token } from './tokens';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWords = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, i) => [name, name.slice(0, 3)].map((word) => [word, i + 1] as const)),
);
monthWords.set('sept', 9);
export const monthOpeners: readonly string[] = [...monthWords.keys()];
export const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Two-digit years are of this century up to 69, as usual. */
export const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

const token = (
  s: Stretch,
  i: number,
  next: number,
  date: CalendarDate | undefined | null,
  numbers: readonly Located<number>[] = [],
): Token => ({ kind: 'date', start: startOf(s, i), end: endBefore(s, next), date: date ?? null, numbers });

/** Month first, as in the United States; day first where only that is a date (25.3.2026). */
const monthAndDay = (year: number, first: number, second: number): CalendarDate | undefined =>
  calendarDate(year, first, second) ?? calendarDate(year, second, first);

const numbersAt = (s: Stretch, ...at: readonly number[]): readonly Located<number>[] =>
  at.map((i) => located(Number(said(s, i)), startOf(s, i), endBefore(s, i + 1)));

/** `2026-08-11`, `8/11/26`, `8-11-2026`, `25.3.2026`, `8 / 11 / 26`. */
function numeric(s: Stretch, i: number): Token | undefined {
  const sign = said(s, i + 1);
  const spaced = s.spaces[i + 1] === Space.Blank;
  if (!(sign === '/' || sign === '-' || (sign === '.' && !spaced)) || said(s, i + 3) !== sign)
    return undefined;
  if (!isDigits(s, i) || !isDigits(s, i + 2) || !isDigits(s, i + 4)) return undefined;
  for (let at = i + 1; at <= i + 4; at++)
    if (s.spaces[at] !== (spaced ? Space.Blank : Space.None)) return undefined;
  const lengths = [i, i + 2, i + 4].map((at) => said(s, at).length);
  if (lengths[0] === 4 && !spaced) {
    if (lengths[1]! > 2 || lengths[2]! > 2 || hangsFigure(s, i + 5, ':')) return undefined;
    return token(s, i, i + 5, calendarDate(digitsAt(s, i), digitsAt(s, i + 2), digitsAt(s, i + 4)));
  }
  if (lengths[0]! > 2 || lengths[1]! > 2 || !(lengths[2] === 4 || lengths[2] === 2)) return undefined;
  if (touches(s, i + 5) && (said(s, i + 5) === '/' || said(s, i + 5) === '%')) return undefined;
  const year = fullYear(said(s, i + 4));
  // three numbers that are no recent day are something else
  if (spaced && (year < 2020 || year > 2039) && lengths[2] === 2) return undefined;
  const date = spaced
    ? calendarDate(year, digitsAt(s, i), digitsAt(s, i + 2))
    : monthAndDay(year, digitsAt(s, i), digitsAt(s, i + 2));
  if (!date && (spaced || sign === '.')) return undefined;
  return token(s, i, i + 5, date, date ? [] : numbersAt(s, i, i + 2, i + 4));
}

/** `11 17 2026`: nothing but blanks between, and a recent year. */
function blanks(s: Stretch, i: number): Token | undefined {
  if (!isDigits(s, i) || !isDigits(s, i + 1) || !isFourDigits(s, i + 2)) return undefined;
  if (s.spaces[i + 1] !== Space.Blank || s.spaces[i + 2] !== Space.Blank) return undefined;
  const year = digitsAt(s, i + 2);
  if (said(s, i).length > 2 || said(s, i + 1).length > 2 || year < 2020 || year > 2039) return undefined;
  if (hangsFigure(s, i + 3, ':/-.')) return undefined;
  const date = calendarDate(year, digitsAt(s, i), digitsAt(s, i + 1));
  return date && token(s, i, i + 3, date);
}

/** `7/1 2026`, `7-1, 2026`: the year stands apart. */
function yearApart(s: Stretch, i: number): Token | undefined {
  const sign = said(s, i + 1);
  if ((sign !== '/' && sign !== '-') || !isDigits(s, i) || !isDigits(s, i + 2)) return undefined;
  if (!touches(s, i + 1) || !touches(s, i + 2)) return undefined;
  const at = said(s, i + 3) === ',' && touches(s, i + 3) ? i + 4 : i + 3;
  if (s.spaces[at] !== Space.Blank || !isFourDigits(s, at) || !said(s, at).startsWith('20')) return undefined;
  if (hangsFigure(s, at + 1, ':/-')) return undefined;
  const date = calendarDate(digitsAt(s, at), digitsAt(s, i, 2), digitsAt(s, i + 2, 2));
  return date && token(s, i, at + 1, date);
}

/** "eight slash eleven slash twenty twenty six", as some dictate */
function slashes(s: Stretch, i: number): Token | undefined {
  const first = shortNumber(s, i);
  const second = first && said(s, first.next) === 'slash' ? shortNumber(s, first.next + 1) : undefined;
  if (!first || !second || said(s, second.next) !== 'slash') return undefined;
  const at = second.next + 1;
  const year = yearAt(s, at) ?? spokenNumber(s, at);
  const date =
    year && monthAndDay(year.value < 100 ? 2000 + year.value : year.value, first.value, second.value);
  return date && year ? token(s, i, year.next, date) : undefined;
}

const shortNumber = (s: Stretch, i: number): Read | undefined => {
  const value = digitsAt(s, i, 2);
  return value < 0 ? spokenNumber(s, i) : { value, next: i + 1 };
};

/** `2026`, `26`, `'26`, "twenty twenty-six". */
function yearAt(s: Stretch, i: number): Read | undefined {
  const at = said(s, i) === "'" && digitsTouch(s, i + 1) ? i + 1 : i;
  const { length } = said(s, at);
  if (!isDigits(s, at)) return spokenYear(s, i);
  return length === 4 || length === 2 ? { value: fullYear(said(s, at)), next: at + 1 } : undefined;
}

const endings = new Set(['st', 'nd', 'rd', 'th']);

/** `11`, `11th`, "eleventh"; `named` where more than a bare number stands. */
function dayAt(s: Stretch, i: number): (Read & { readonly named: boolean }) | undefined {
  const value = digitsAt(s, i, 2);
  if (value < 0) {
    const spoken = ordinal(s, i);
    return spoken && { ...spoken, named: true };
  }
  const named = touches(s, i + 1) && endings.has(said(s, i + 1));
  return { value, next: named ? i + 2 : i + 1, named };
}

/** Behind at most two of some signs. */
const behind = (s: Stretch, i: number, signs: string): number => {
  let at = i;
  while (at < i + 2 && at < s.atoms.length && signs.includes(said(s, at))) at++;
  return at;
};

/** "Aug 11, 2026", "August the eleventh of twenty twenty-six", "Aug 11". */
function monthFirst(s: Stretch, i: number): Token | undefined {
  const month = monthWords.get(said(s, i));
  if (month === undefined) return undefined;
  const point = said(s, i + 1) === '.' && touches(s, i + 1) ? i + 2 : i + 1;
  let at = behind(s, point, '/-');
  if (said(s, at) === 'the') at++;
  if (at === i + 1 && touches(s, at)) return undefined;
  const named = dayAt(s, at);
  const day = named ?? spokenNumber(s, at);
  if (!day || day.value < 1 || day.value > 31) return undefined;
  const comma = behind(s, day.next, ',/-');
  const of = said(s, comma) === 'of' ? comma + 1 : comma;
  const year = yearAt(s, of);
  const full =
    year && (isFourDigits(s, of) || !isDigits(s, year.next - 1) || said(s, of) === "'" || endsHere(s, of));
  if (full && !hangsFigure(s, year.next, ':'))
    return token(s, i, year.next, calendarDate(year.value, month, day.value));
  // "may 3" in lower case is a verb more often than a month, and so are "march ten" and "may second"
  const word = written(s, i);
  if (word === 'may' || (word === 'march' && !isDigits(s, at)) || !named || hangsFigure(s, day.next, ':'))
    return undefined;
  return token(s, i, day.next, null);
}

const isFourDigits = (s: Stretch, i: number): boolean => isDigits(s, i) && said(s, i).length === 4;

/** A bare two-digit year is of the twenties or thirties and ends its field: "Aug 11, 26  visit 3". */
function endsHere(s: Stretch, i: number): boolean {
  if (!/^[23]\d$/.test(said(s, i))) return false;
  const sign = said(s, i + 1);
  return (
    endsField(s, i + 1) ||
    '|,;)]"<'.includes(sign) ||
    (sign === '.' && touches(s, i + 1) && !touches(s, i + 2))
  );
}

/** "11 Aug 2026", "11-Aug-26", "the ninth of August". */
function dayFirst(s: Stretch, i: number): Token | undefined {
  const day = dayAt(s, i);
  if (!day) return undefined;
  let at = day.next;
  if (day.named && (said(s, at) === 'of' || said(s, at + 1) === 'of'))
    at = said(s, at) === 'of' ? at + 1 : at + 2;
  else if (isDigits(s, i)) at = behind(s, at, '/.-');
  const month = monthWords.get(said(s, at));
  // "visit 9    June 16, 2026": a gap ends the number
  if (month === undefined || (s.spaces[at] === Space.Wide && !day.named)) return undefined;
  const point = said(s, at + 1) === '.' && touches(s, at + 1) ? at + 2 : at + 1;
  const year = yearAt(s, behind(s, point, ',/.-'));
  // "day 9 June 16, 2026"
  if (isDigits(s, point) && said(s, point + 1) === ',' && isFourDigits(s, point + 2)) return undefined;
  const fits = year && !(touches(s, year.next) && (isWord(s, year.next) || said(s, year.next) === ':'));
  if (fits) return token(s, i, year.next, calendarDate(year.value, month, day.value));
  return touches(s, point) && (isDigits(s, point) || said(s, point) === ':')
    ? undefined
    : token(s, i, point, null);
}

/** "2026 Aug 11", "2026-Aug-11" */
function yearFirst(s: Stretch, i: number): Token | undefined {
  if (!isFourDigits(s, i) || !said(s, i).startsWith('20')) return undefined;
  const at = behind(s, i + 1, ',/-');
  const month = monthWords.get(said(s, at));
  const point = said(s, at + 1) === '.' ? at + 2 : at + 1;
  const day = month === undefined ? undefined : dayAt(s, behind(s, point, '/-'));
  if (month === undefined || !day || hangsFigure(s, day.next, ':')) return undefined;
  return token(s, i, day.next, calendarDate(digitsAt(s, i), month, day.value));
}

/** "10/14/16 min": a list of minutes; "9/16/26 min A" is a day and help. */
const areMinutes = (s: Stretch, i: number): boolean =>
  said(s, i + 1) === '/' &&
  said(s, i + 3) === '/' &&
  onLine(s, i + 5) &&
  isMinuteWord(said(s, i + 5)) &&
  !(isWord(s, i + 6) && onLine(s, i + 6));

/** A day in any full form, or a month and its day: begins with a figure. */
export const dateInFigures: Grammar = (s, i) =>
  areMinutes(s, i)
    ? undefined
    : (numeric(s, i) ??
      yearApart(s, i) ??
      blanks(s, i) ??
      yearFirst(s, i) ??
      slashes(s, i) ??
      dayFirst(s, i));
/** Likewise: begins with a word. */
export const dateInWords: Grammar = (s, i) => slashes(s, i) ?? monthFirst(s, i) ?? dayFirst(s, i);

const announcing = new Set('on since from until by to date dated of vs was were and pre post dos'.split(' '));

/**
 * A day without a year ("on 11/19", "(3/4)") names no day of service. Elsewhere 3/4 is a fraction, so that a word or
 * sign in front has to announce it.
 */
export function dayWithoutYear(s: Stretch, i: number): Token | undefined {
  if (said(s, i + 1) !== '/' || !touches(s, i + 1) || !digitsTouch(s, i + 2) || !announces(s, i))
    return undefined;
  const [month, day] = [digitsAt(s, i, 2), digitsAt(s, i + 2, 2)];
  if (month < 1 || month > 12 || day < 1 || day > 31 || (touches(s, i + 3) && said(s, i + 3) === '/'))
    return undefined;
  return token(s, i, i + 3, null, numbersAt(s, i, i + 2));
}

function announces(s: Stretch, i: number): boolean {
  const sign = said(s, i - 1);
  if (sign === '(' || sign === '<' || sign === '>' || sign === '~') return true;
  if (sign === ':') return said(s, i - 2) === 'dos' || said(s, i - 2) === 'date';
  if (sign === 'as') return false;
  return announcing.has(sign) && s.spaces[i] !== Space.None && s.spaces[i] !== Space.Wide;
}

/** `20260811`: counts only where a day of service is looked for. */
function compact(s: Stretch, i: number): Token | undefined {
  const match = isDigits(s, i) ? /^(20\d{2})(\d{2})(\d{2})$/.exec(said(s, i)) : null;
  const date = match && calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date ? token(s, i, i + 1, date) : undefined;
}

const recent = (year: number): boolean => year >= 2020 && year < 2040;

/**
 * `040926`, `04092026`, `260409`: six or eight figures are a day only where one is meant, behind its label or at
 * the beginning of a title.
 */
export function figuresOfDay(text: string, at: number): Located<CalendarDate> | undefined {
  figures.lastIndex = at;
  const found = figures.exec(text);
  if (!found) return undefined;
  const [first, second, third] = found.slice(1).map((part) => part ?? '');
  const year = fullYear(third!);
  const date =
    (recent(year) ? calendarDate(year, Number(first), Number(second)) : undefined) ??
    (third!.length === 2 && recent(fullYear(first!))
      ? calendarDate(fullYear(first!), Number(second), Number(third))
      : undefined);
  return date && located(date, at, at + found[0].length);
}
const figures = /(\d{2})(\d{2})(\d{4}|\d{2})(?![/.:-]?\d)/y;

/** No date in any form is longer. */
const longestDate = 80;

/** The full date that stands at an offset, in any form. */
export function dateAt(text: string, at: number, end = text.length): Located<CalendarDate> | undefined {
  const s = stretchOf(text, at, Math.min(end, at + longestDate));
  if (s.atoms[0]?.start !== at) return undefined;
  const found = (isDigits(s, 0) ? dateInFigures(s, 0) : dateInWords(s, 0)) ?? compact(s, 0);
  return found?.kind === 'date' && found.date ? located(found.date, found.start, found.end) : undefined;
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
