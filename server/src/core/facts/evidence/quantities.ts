import type { CalendarDate } from '../../calendar';
import type { Span } from '../../text';

export type QuantityKind =
  | 'ratio'
  | 'repeats'
  | 'distance'
  | 'height'
  | 'load'
  | 'percent'
  | 'duration'
  | 'rating'
  | 'pain'
  | 'stopwatch'
  | 'angle'
  | 'number';

/** A number with what it counts. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  readonly text: string;
}

const units = 'one|two|three|four|five|six|seven|eight|nine';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
/** A number in figures or in words up to the hundreds. */
export const numberPattern = `(?:\\d{1,4}(?:\\.\\d+)?|(?:(?:one|two|three|four|five|a) hundred(?: and)?(?: (?:(?:${tens})(?:[- ](?:${units}))?|${teens}|${units}))?|(?:${tens})(?:[- ](?:${units}))?|${teens}|${units})(?![a-z]))`;
const n = `(?<!\\d)${numberPattern}`;
const quote = "[\"”″]|''";

/** In order: a reading takes its words away from the ones below. */
const readings: readonly (readonly [QuantityKind, RegExp])[] = [
  ['pain', new RegExp(`(?<![\\d/])${n}\\s?(?:/|out of)\\s?(?:10|ten)(?![\\d/])`, 'gi')],
  ['stopwatch', /(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])(?!\s*(?:[ap]\.?m|-|–|to))/gi],
  [
    'ratio',
    new RegExp(
      `(?<![\\d/.-])${n}\\s?(?:/|of|out of|of the|in|for)\\s?(?:the\\s)?${n}(?![\\d/.])(?!\\s?(?:mm|bpm|"|-?week|wk|lb|#|min|sec|in\\b|hr|month|day))`,
      'gi',
    ),
  ],
  ['percent', new RegExp(`${n}\\s?(?:%|percent)`, 'gi')],
  [
    'distance',
    new RegExp(
      `${n}[\\s-]?(?:ft|feet|foot|'(?!')|’|meters?|m(?![a-z])|yards?|yds?|blocks?|miles?|steps?|stairs?|flights?|rungs?)(?![a-z])`,
      'gi',
    ),
  ],
  [
    'height',
    new RegExp(
      `${n}[\\s-]?(?:${quote}|inch(?:es)?|in(?:\\.|(?=\\s(?:high|step|box|stool|seat|shelf|height|chair|surface|counter|curb)))|cm)`,
      'gi',
    ),
  ],
  [
    'load',
    new RegExp(
      `${n}[\\s-]?(?:#|lbs?(?![a-z])|pounds?|kgs?(?![a-z])|oz(?![a-z])|ounces?|gallons?|grams?)`,
      'gi',
    ),
  ],
  [
    'repeats',
    new RegExp(
      `(?<![a-z])[x×]\\s?${n}|${n}\\s?[x×](?![a-z])(?:\\s?${n})?|${n}[\\s-]?(?:reps?|repetitions?|times|trials?|trips?|laps?|sets?|rounds?|passes|attempts?|cycles|cuts|carries|runs?|each|ea|total|items?|objects?|pieces|jars|shirts|plates|towels|cups|bags|boxes|pegs|blocks|beads|coins|nuts|screws|buttons|containers|letters|words|sentences|cones|rings|cans|dishes|bottles|catches|throws|lifts|transfers)(?![a-z])|(?<![a-z])(?:twice|once)(?![a-z])`,
      'gi',
    ),
  ],
  ['duration', new RegExp(`${n}[\\s-]?(?:min(?:ute)?s?|secs?|seconds?|s|hrs?|hours?)(?![a-z])`, 'gi')],
  ['angle', new RegExp(`${n}\\s?(?:°|deg(?:rees?)?)`, 'gi')],
  ['number', new RegExp(`(?<![\\d/:.a-z-])${n}(?![\\d/:-])`, 'gi')],
];

/** A date in the text: `3/11`, `3/11/2026`, `March 3rd`; UTF-16 offsets. */
export const datePattern =
  /(?<![\d/])(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])(?:[/-]\d{2,4})?(?![\d/])|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s(?:\d{1,2}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:st|nd|rd|th)?(?![a-z\d])/gi;
const dateLead =
  /(?:\bon|\bsince|\bby|\buntil|\bas of|\bthrough|\bdated?:?|\bDOS:?|\bafter|\bbefore|\beval)\s?$/i;
/** May lead a date or a pair of figures: the figures decide. */
const rangeLead = /(?:\bfrom|\bto|\bat|\bwas|;|,)\s?$/i;
/** A value that a date follows: `4/10 9/25`, `9 min 7/1`. */
const valueLead =
  /(?:\d\/\d{1,2}|\d\s?(?:min|lbs?|#|ft|'|x|reps|steps|s|%)|\b(?:mod|min|max)\s?A|CGA|SBA)\s$/i;

/**
 * Dates of a sentence. A pair of figures is a date after a word or a value that leads one, with a year, in
 * brackets, or where it cannot be a score and lies near the day of the visit.
 */
export function dates(text: string, offset: number, visit?: CalendarDate): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(datePattern)) {
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 5);
    const [month = 0, day = 0] = match[0].split(/[/-]/).map(Number);
    const slash = match[0].includes('/');
    const certain = /^[a-z]/i.test(match[0]) || (match[0].match(/[/-]/g)?.length ?? 0) === 2;
    const clauseEnds = /^\s*(?:$|[):;,.\]]|\n)/.test(after);
    const bracketed = /[([]\s?$/.test(before) && /^[)\]:;,]/.test(after);
    const led =
      dateLead.test(before) ||
      (rangeLead.test(before) && day > 10) ||
      (valueLead.test(before) && !/^\s?(?:pain|at|on)/.test(after));
    const near = visit !== undefined && Math.abs(daysBetween(visit, month, day)) < 100;
    const recent = visit !== undefined && inRange(daysBetween(visit, month, day), -60, 0);
    const noScore =
      near && (month > day || (recent && day > 10)) && clauseEnds && !/(?:BP|\d)\s*$/.test(before);
    if (
      certain ||
      (bracketed && (day > 10 || recent)) ||
      (slash && (noScore || (led && !/^\s?(?:tri|rep|rea|ret)/i.test(after))))
    )
      found.push({ start: offset + match.index, end: offset + match.index + match[0].length });
  }
  return found;
}

const inRange = (value: number, low: number, high: number): boolean => low <= value && value < high;

/** Days from the visit to the nearest such day of the year: below zero for the past. */
function daysBetween(visit: CalendarDate, month: number, day: number): number {
  const ordinal = (m: number, d: number) => (m - 1) * 30.4 + d;
  const apart = ordinal(month, day) - ordinal(Number(visit.slice(5, 7)), Number(visit.slice(8, 10)));
  return apart > 182 ? apart - 365 : apart < -182 ? apart + 365 : apart;
}

/** The numbers of a sentence that starts at `offset`, each read once, dates left out. */
export function quantities(text: string, offset: number, taken: readonly Span[]): readonly Quantity[] {
  const found: Quantity[] = [];
  const used: Span[] = [...taken];
  for (const [kind, pattern] of readings)
    for (const match of text.matchAll(pattern)) {
      const start = offset + match.index;
      const end = start + match[0].length;
      if (used.some((other) => start < other.end && other.start < end)) continue;
      const place = { start, end };
      used.push(place);
      found.push({ kind, text: match[0], ...place });
    }
  return found.sort((a, b) => a.start - b.start);
}
