import type { Unreadable } from '../../model';
import { matchesIn } from '../../text';
import { atService, behindMinutesLabel, type Place } from './place';

type Why = NonNullable<Unreadable['why']>;

/** Something on a line that looks like minutes, where it counts, and why it is none. */
interface Look {
  readonly pattern: RegExp;
  /** Anywhere in the words about the treatment, or only where the minutes of a service or a total stand. */
  readonly anywhere?: boolean;
  /** Only behind a label ("Minutes: -12"), or only at a service ("Timed/total: 38/48 min" is two totals). */
  readonly only?: 'label' | 'service';
  readonly why?: Why;
  /** Says of its words that they are something else after all. */
  readonly unless?: (words: string) => boolean;
}

const minutes = '\\s*-?\\s*(?:minutes?|mins?)\\b';
/** "min A" is assistance. */
const notAssistance = '(?!\\s*(?:A\\b|[Aa]ssist))';
const free = '(?<![\\w.:/#$-])';
/** At least one digit and one letter that is typed for one. */
const mistyped = (letters: string, length: string): string =>
  `(?=[\\d${letters}]*\\d)(?=[\\d${letters}]*[${letters}])[\\d${letters}]{${length}}`;
/** Behind such words the minutes are none of the service. */
const ofSomethingElse =
  '(?!\\s*(?:at end|rest|break|hold|bout|walk|warm|cool|set|rep|round|trial|interval|block|period|session|each|ea\\b|per\\b|a day|daily|at home|between|before|until|after|tolerance|/|x\\b))';
const range = '\\d{1,3}\\s?(?:-|–|—|\\bto\\b|\\bor\\b)\\s?\\d{1,3}';

/** "2 - 35 min" is two units and their minutes, "GO 95 - 30 min" a modifier and the minutes behind it. */
const twoFigures = (words: string): boolean => {
  const [first, second] = [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return first! >= second! || (second! >= first! * 15 - 7 && second! <= first! * 15 + 7);
};
const noUnits = '(?<!(?:units?|un|u|qty|[x×])[\\s:=.#]*)';

const notListed = '(?<!\\d{5}\\s?[/&+,]\\s?\\d{5}\\D{0,4})';

const looks: readonly Look[] = [
  // "1hr 7O"
  {
    pattern: new RegExp(
      `${free}\\d\\s*(?:hours?|hrs?|h)\\.?\\s*${mistyped('OoIl', '2')}(?:\\s*(?:minutes?|mins?|m)\\b)?(?!\\w)`,
      'g',
    ),
    anywhere: true,
  },
  // "2O min", "l5 min"; "O2 min flow" is no such thing
  {
    pattern: new RegExp(`${free}(?![OSB]\\d\\b)${mistyped('OoIl', '2,3')}${minutes}${notAssistance}`, 'g'),
    anywhere: true,
  },
  { pattern: new RegExp(`${free}${mistyped('OoIlSB', '2,3')}${minutes}${notAssistance}`, 'g') },
  { pattern: new RegExp(`${free}${mistyped('OoIl', '2,3')}(?![\\w:/-])`, 'g'), only: 'label' },
  // "??min", "2? min"
  { pattern: new RegExp(`(?<![\\w.:/?-])\\d{0,2}\\?{1,2}${minutes}`, 'g'), anywhere: true },
  { pattern: /(?<![\w.:/?-])\d{0,2}\?{1,2}(?![\w?])/g, only: 'label' },
  // "4.5.2 min", "2..5 min"
  { pattern: new RegExp(`${free}\\d+(?:\\.\\d+){2,}${minutes}`, 'g') },
  { pattern: new RegExp(`${free}\\d+\\.{2,}\\d+${minutes}`, 'g') },
  // "3 5 min" may be 35; "1 8 min" is one unit
  { pattern: new RegExp(`${noUnits}${free}(?!1 [89])\\d \\d${minutes}${ofSomethingElse}`, 'g') },
  // "Minutes: -12"
  { pattern: /-\d{1,3}(?:\s*(?:minutes?|mins?)\b)?(?![\w:/-])/g, only: 'label' },
  { pattern: new RegExp(`(?<==\\s?)-\\d{1,3}${minutes}`, 'g') },
  // "15-20 min", "15/20 min", "22.5 min"
  {
    pattern: new RegExp(`${noUnits}${free}${range}${minutes}${ofSomethingElse}`, 'gi'),
    why: { is: 'range' },
    unless: twoFigures,
  },
  // "97530/97110 23/15 min" are two services
  {
    pattern: new RegExp(`${notListed}${free}\\d{1,3}/\\d{1,3}${minutes}${ofSomethingElse}`, 'gi'),
    only: 'service',
  },
  {
    pattern: new RegExp(`${free}${range}(?:${minutes})?(?![\\w:/.-]|\\s*[ap]\\.?m)`, 'gi'),
    only: 'label',
    why: { is: 'range' },
  },
  {
    pattern: new RegExp(`${free}\\d{1,3}\\.\\d{1,2}${minutes}${ofSomethingElse}`, 'gi'),
    why: { is: 'no whole number' },
  },
  // "min 25:70"
  { pattern: /\b(?:minutes?|mins?)\s*[:=]?\s*\d{1,2}:[6-9]\d(?!\d|:\d)/gi },
];

/** What looks like minutes on a line and is no number of them. */
export const unreadableMinutes = (place: Place): readonly Unreadable[] =>
  looks.flatMap(({ pattern, anywhere, only, why, unless }) =>
    matchesIn(place.line.text, pattern)
      .filter(
        ({ 0: words, index }) =>
          !unless?.(words) &&
          ((anywhere && !place.labelsOnly) ||
            (only !== 'service' && behindMinutesLabel(place, index)) ||
            (only !== 'label' && atService(place, index))),
      )
      .map((match): Unreadable => {
        const start = place.line.start + match.index;
        return { kind: 'duration', span: { start, end: start + match[0].length }, ...(why ? { why } : {}) };
      }),
  );
