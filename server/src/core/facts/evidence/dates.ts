import lists from '../../../../data/evidenceWords.json';
import type { CalendarDate } from '../../calendar';
import { numberEnd } from './quantities';
import type { Word } from './words';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const {
  monthNames,
  ordinals,
  leadsDate,
  mayLeadDate,
  surelyLeadsDate,
  valueUnits,
  statedBehindDate,
  countedBehind,
} = lists.lists;
const monthWords = new Map(monthNames.map((name) => [name, months.indexOf(name.slice(0, 3)) + 1]));
const leads = new Set(leadsDate);
const mayLead = new Set(mayLeadDate);
const surelyLeads = new Set(surelyLeadsDate);
const units = new Set(valueUnits);
const stated = new Set(statedBehindDate);
const counted = new Set(countedBehind);
const was = new Set(['was', 'were', 'had']);
const endings = new Set(['st', 'nd', 'rd', 'th']);

/** A date among words: its parts, and how it is written. */
export interface NotedDate {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Two figures alone may be a score as well. */
  readonly bare: '/' | '-' | null;
}

const number = (word: Word | undefined, most: number): number =>
  word?.kind === 'digits' &&
  word.lower.length <= 4 &&
  Number(word.lower) <= most &&
  Number.isInteger(Number(word.lower))
    ? Number(word.lower)
    : 0;

const yearOf = (word: Word | undefined): number | null => {
  const value = Number(word?.lower);
  return word?.kind !== 'digits'
    ? null
    : value >= 2000 && value < 2100
      ? value
      : word.lower.length === 2
        ? 2000 + value
        : null;
};

/** The date that begins at a word: `3/11`, `3/11/2026`, `2026-03-11`, `20260311`, `11-Mar-2026`, `March 3rd`. */
export function dateAt(words: readonly Word[], at: number): NotedDate | null {
  const [first, second, third, fourth, fifth] = words.slice(at, at + 5);
  const made = (
    to: number,
    year: number | null,
    month: number,
    day: number,
    bare: NotedDate['bare'] = null,
  ) => (month && day ? { from: at, to: at + to, year, month, day, bare } : null);
  const slashed = second?.lower === '/' && !second.gap && third !== undefined && !third.gap;
  const joined = (word: Word | undefined) =>
    word !== undefined && !word.gap && (word.glue === '-' || word.glue === '.');
  if (first!.kind === 'digits' && first!.lower.length === 8 && first!.lower.startsWith('20'))
    return made(
      1,
      Number(first!.lower.slice(0, 4)),
      within(first!.lower.slice(4, 6), 12),
      within(first!.lower.slice(6), 31),
    );
  if (first!.kind === 'digits' && first!.lower.length === 4 && first!.lower.startsWith('20')) {
    if (joined(second) && joined(third))
      return made(3, Number(first!.lower), number(second, 12), number(third, 31));
    if (slashed && fourth?.lower === '/')
      return made(5, Number(first!.lower), number(third, 12), number(fifth, 31));
    return null;
  }
  if (first!.kind === 'digits' && slashed && (words[at - 1]?.lower !== '/' || words[at - 2]?.lower === 'w')) {
    const more = fourth?.lower === '/' && !fourth.gap && !fifth?.gap;
    if (more && yearOf(fifth) === null) return null;
    return more
      ? made(5, yearOf(fifth), number(first, 12), number(third, 31))
      : made(3, null, number(first, 12), number(third, 31), '/');
  }
  if (first!.kind === 'digits' && second?.kind === 'digits' && joined(second) && second.glue === '-') {
    if (third?.kind === 'digits' && joined(third) && yearOf(third) !== null)
      return made(3, yearOf(third), number(first, 12), number(second, 31));
    return first!.glue === '-' ? null : made(2, null, number(first, 12), number(second, 31), '-');
  }
  const named = monthWords.get(second?.lower ?? '');
  if (first!.kind === 'digits' && named && (second!.gap || joined(second))) {
    const year = yearOf(third);
    return made(year && third!.lower.length === 4 ? 3 : 2, year, named, number(first, 31));
  }
  const month = monthWords.get(first!.lower);
  if (!month || !second) return null;
  const day = number(second, 31) || spokenDay(words, at + 1);
  if (!day || third?.lower === 'x' || third?.lower === '×') return null;
  const end =
    endings.has(third?.lower ?? '') && !third!.gap ? 3 : spokenDay(words, at + 1) > 20 && day !== 30 ? 3 : 2;
  const comma = words[at + end]?.lower === ',' ? 1 : 0;
  const year = words[at + end + comma];
  return year?.kind === 'digits' && year.lower.length === 4 && yearOf(year)
    ? made(end + comma + 1, yearOf(year), month, day)
    : made(end, null, month, day);
}

const within = (figures: string, most: number): number => (Number(figures) <= most ? Number(figures) : 0);

function spokenDay(words: readonly Word[], at: number): number {
  const first = words[at]!.lower;
  const ten = first === 'twenty' ? 20 : first === 'thirty' ? 30 : 0;
  const one = ordinals.indexOf(ten ? (words[at + 1]?.lower ?? '') : first) + 1;
  return ten && !one ? 0 : first === 'thirtieth' ? 30 : ten + one;
}

/** Days from the visit to such a day, the nearest one where no year is written: below zero for the past. */
export function daysFrom(visit: CalendarDate, { year, month, day }: NotedDate): number {
  const apart = (month - Number(visit.slice(5, 7))) * 30.4 + (day - Number(visit.slice(8)));
  if (year !== null) return apart + (year - Number(visit.slice(0, 4))) * 365;
  return apart > 182 ? apart - 365 : apart < -182 ? apart + 365 : apart;
}

/**
 * The dates among some words. A pair of figures is a date behind a word or a value that leads one, in brackets, or
 * where it cannot be a score and lies near the day of the visit.
 */
export function datesOf(words: readonly Word[], visit?: CalendarDate): readonly NotedDate[] {
  const found: NotedDate[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.kind !== 'digits' && !monthWords.has(words[at]!.lower)) continue;
    const date = dateAt(words, at);
    if (!date || (date.bare && !standsAsDate(words, date, visit))) continue;
    found.push(date);
    at = date.to - 1;
  }
  return found;
}

function standsAsDate(words: readonly Word[], date: NotedDate, visit: CalendarDate | undefined): boolean {
  const before = words[date.from - 1];
  const after = words[date.to];
  const lead = before?.lower ?? '';
  const next = after?.lower ?? '';
  const away = visit === undefined ? null : daysFrom(visit, date);
  if (away !== null && (away < -130 || away > 182)) return false;
  const recent = away !== null && away > -75 && away < 0;
  const ends =
    after === undefined ||
    after.glue === '.' ||
    after.glue === '\n' ||
    [')', ':', ';', ',', ']'].includes(next);
  const opens =
    before === undefined ||
    words[date.from]!.glue === '.' ||
    words[date.from]!.glue === '\n' ||
    lead === '|' ||
    lead === ';';
  // "6/10 was max A", "..., 7/14 was 2 min"
  if (recent && (opens || lead === ',') && was.has(next)) return true;
  if (date.bare === '-')
    return (
      recent &&
      ((ends && (leads.has(lead) || lead === 'vs' || lead === 'from')) || (opens && stated.has(next)))
    );
  if (counted.has(next)) return false;
  // "rose to 5/10" is a rating
  if (date.day === 10 && !surelyLeads.has(lead)) return false;
  const bracketed = (lead === '(' || lead === '[') && [')', ']', ':', ';', ','].includes(next);
  const valued = (before?.kind === 'digits' || units.has(lead)) && !['pain', 'at', 'on'].includes(next);
  const ofNumber = before?.kind === 'digits' && !isValue(words, date.from);
  return (
    words[date.from]!.lower.startsWith('0') ||
    leads.has(lead) ||
    (lead === '/' && words[date.from - 2]?.lower === 'w') ||
    (mayLead.has(lead) && date.day > 10 && ends) ||
    (bracketed && (date.day > 10 || recent)) ||
    (valued && !ofNumber && (away === null || recent)) ||
    (recent &&
      opens &&
      (next === ':' ||
        next === '=' ||
        (date.day > 12 &&
          (numberEnd(words, date.to) > date.to || stated.has(words[date.to + 1]?.lower ?? ''))) ||
        stated.has(next) ||
        (next === ',' && stated.has(words[date.to + 1]?.lower ?? '')))) ||
    (date.month > date.day &&
      ends &&
      away !== null &&
      Math.abs(away) < 100 &&
      lead !== 'bp' &&
      before?.kind !== 'digits')
  );
}

/** `4/10 9/25`, `(48 8/28)`: the figure in front is a value of its own. */
const isValue = (words: readonly Word[], at: number): boolean =>
  words[at - 2]?.lower === '/' ||
  words[at - 2]?.lower === '(' ||
  words[at - 2]?.lower === 'of' ||
  words[at - 3]?.lower === '(';
