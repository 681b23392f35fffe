import type { CalendarDate } from '../../calendar';
import { matchesIn, type Span } from '../../text';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 };
const ordinal = `(?:(?:twenty|thirty)[- ])?(?:${ordinals.join('|')})|thirtieth`;

/** A date in the text: `3/11`, `3/11/2026`, `2026-03-11`, `20260311`, `11-Mar-2026`, `March 3rd`; UTF-16 offsets. */
export const datePattern = new RegExp(
  [
    '(?<!\\d)20\\d\\d([-./]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])(?!\\d)',
    '(?<![\\d/])(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\\d|3[01])(?:[/-](?:\\d{4}|\\d\\d))?(?![\\d/])',
    `(?<![a-z\\d])(?:[12]\\d|3[01]|0?[1-9])[-./ ](?:${month})(?![a-z])\\.?(?:[-./ ,]{1,2}\\d{4}|[-/]\\d\\d(?!\\d))?`,
    `(?<![a-z])(?:${month})\\.?\\s(?:\\d{1,2}(?:st|nd|rd|th)?|${ordinal})(?![a-z\\d])(?!\\s?[x×])(?:,?\\s20\\d\\d)?`,
  ].join('|'),
  'gi',
);

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The day that a date names; the year is null where it is not written. */
function dayOf(text: string): Day {
  const iso = /^(20\d\d)[-./]?(\d\d)[-./]?(\d\d)$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const figures = /^(\d+)[/-](\d+)(?:[/-](\d+))?$/.exec(text);
  if (figures) {
    const year = figures[3] ? Number(figures[3]) % 100 : null;
    return { year: year === null ? null : 2000 + year, month: Number(figures[1]), day: Number(figures[2]) };
  }
  const named = months.findIndex((name) => new RegExp(`(?:^|[^a-z])${name}`, 'i').test(text)) + 1;
  const year = /20\d\d/.exec(text);
  const rest = text.replace(/20\d\d/, '');
  const number = /\d+/.exec(rest);
  const words = rest.toLowerCase().split(/[^a-z]+/);
  const spoken = words.reduce(
    (sum, word) => sum + (tens[word] ?? 0) + (word === 'thirtieth' ? 30 : ordinals.indexOf(word) + 1),
    0,
  );
  return { year: year && Number(year[0]), month: named, day: number ? Number(number[0]) : spoken };
}

/** Days from the visit to such a day, the nearest one where no year is written: below zero for the past. */
export function daysFrom(visit: CalendarDate, text: string): number {
  const { year, month, day } = dayOf(text);
  const own = {
    year: Number(visit.slice(0, 4)),
    month: Number(visit.slice(5, 7)),
    day: Number(visit.slice(8)),
  };
  const apart = (month - own.month) * 30.4 + (day - own.day);
  if (year !== null) return apart + (year - own.year) * 365;
  return apart > 182 ? apart - 365 : apart < -182 ? apart + 365 : apart;
}

const lead =
  /(?:\bon|\bsince|\bby|\buntil|\bas of|\bthrough|\bdated?:?|\bDOS:?|\bafter|\bbefore|\beval|\bvs\.?|\bw\/|\bwith|\bto)\s?$/i;
/** May lead a date or a pair of figures: the figures decide. */
const rangeLead = /(?:\bfrom|\bto|\bat|\bwas|\bin|;|,)\s?$/i;
/** A value that a date follows: `4/10 9/25`, `9 min 7/1`, `25# 3/30`. */
const valueLead =
  /(?:\d\/\d{1,2}|\d\s?(?:min|lbs?|#|ft|'|"|x|reps|steps|s|sec|%|deg)|\b(?:mod|min|max)\s?A|CGA|SBA|\bclean)\s$/i;

/** A value in brackets that a day follows: `(mod 2/23)`, `(48 8/28)`; `(pain 3/10)` is a score. */
const compareLead =
  /[([](?:[^()[\]]{0,12}\s)?(?:\d+(?:\.\d+)?[%°"'#]?|min|mod|max|min A|mod A|max A|CGA|SBA|CG|SUP|dep)\s$/i;
/** A day that opens its sentence: `10/27 needed mod A`, `9/30 she needed a lift`; `9/10 with min A` counts. */
const opensSentence = /(?:^|[\n.;|•*-]\s*)$/;
const statedAfter =
  /^,?\s(?:she|he|they|it|pt|was|were|had|did|need|requir|could|only|took|used|at|with|no|max|mod|min|CGA)/i;
const pronounAfter = /^,?\s(?:she|he|they|it|pt|was|had to)\b/i;

/**
 * Dates of a sentence. A pair of figures is a date after a word or a value that leads one, with a year, in
 * brackets, or where it cannot be a score and lies near the day of the visit.
 */
export function dates(text: string, offset: number, visit?: CalendarDate): readonly Span[] {
  const found: Span[] = [];
  for (const match of matchesIn(text, datePattern)) {
    const said = match[0];
    const span = { start: offset + match.index, end: offset + match.index + said.length };
    if (!/^\d+[/-]\d+$/.test(said)) {
      found.push(span);
      continue;
    }
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const hyphened = !said.includes('/') && !/^0/.test(said);
    if (hyphened && !/\b(?:on|since|vs\.?|from)\s$/i.test(before)) continue;
    const after = text.slice(match.index + said.length, match.index + said.length + 12);
    const { month, day } = dayOf(said);
    const away = visit === undefined ? null : daysFrom(visit, said);
    if (away !== null && (away < -130 || away > 182)) continue;
    const recent = away !== null && away > -75 && away < 0;
    const ends = /^\s*(?:$|[):;,.\]]|\n)/.test(after);
    if (hyphened && !(recent && ends)) continue;
    const padded = /^0/.test(said);
    const bracketed = /[([]\s?$/.test(before) && /^[)\]:;,]/.test(after) && (day > 10 || recent);
    const valued = valueLead.test(before) && !/^\s?(?:pain|at|on)/.test(after) && (away === null || recent);
    const compared = recent && compareLead.test(before) && /^[)\];,]/.test(after);
    const told = recent && opensSentence.test(before) && (day > 12 ? statedAfter : pronounAfter).test(after);
    const led = lead.test(before) || (rangeLead.test(before) && day > 10 && ends);
    const noScore =
      month > day && ends && away !== null && Math.abs(away) < 100 && !/(?:BP|\d)\s*$/.test(before);
    const opens = /(?:^|[\n.;|]\s*)$/.test(before) && /^\s?:/.test(after) && recent;
    const counted = /^\s?(?:tri|rep|rea|ret|last|prior|prev)/i.test(after);
    if (!counted && (padded || opens || told || bracketed || compared || valued || led || noScore))
      found.push(span);
  }
  return found;
}
