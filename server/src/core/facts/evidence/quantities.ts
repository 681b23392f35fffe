import { matchesIn, type Span } from '../../text';

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
  ['stopwatch', /(?<![\d:]|\d\s?[-–—]\s?)\d{1,2}:[0-5]\d(?![\d:])(?!\s*(?:[ap]\.?m|-|–|to))/gi],
  [
    'ratio',
    new RegExp(
      `(?<![\\d/.-])${n}\\s?(?:/|of|out of|of the|in|for)\\s?(?:the\\s)?${n}(?![\\d/.])(?!\\s?(?:mm|bpm|"|-?week|wk(?! (?:before|ago|prior))|lb|#|min|sec|in\\b|hr|month|day))`,
      'gi',
    ),
  ],
  [
    'ratio',
    new RegExp(
      `(?<![\\d/.-])${n}\\s(?!(?:sets?|reps?|rounds?|bouts?|rungs?|blocks?|series|min(?:utes?)?|sec(?:onds?)?|weeks?|visits?)\\b)[a-z]{3,}(?:\\s[a-z]{3,})?\\sof\\s(?:the\\s)?${n}(?=\\s?(?:[,;.)]|$))`,
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
  ['number', new RegExp(`(?<![\\d/:.a-z-])${n}(?![\\d/:]|-(?!>))`, 'gi')],
];

/** A sentence without any of these holds no number. */
const someNumber = new RegExp(`\\d|${units}|${tens}|${teens}|hundred|twice|once`, 'i');

/** The numbers of a sentence that starts at `offset`, each read once, dates left out. */
export function quantities(text: string, offset: number, taken: readonly Span[]): readonly Quantity[] {
  if (!someNumber.test(text)) return [];
  const found: Quantity[] = [];
  const used: Span[] = [...taken];
  for (const [kind, pattern] of readings)
    for (const match of matchesIn(text, pattern)) {
      const start = offset + match.index;
      const end = start + match[0].length;
      if (used.some((other) => start < other.end && other.start < end)) continue;
      const place = { start, end };
      used.push(place);
      found.push({ kind, text: match[0], ...place });
    }
  return found.sort((a, b) => a.start - b.start);
}
