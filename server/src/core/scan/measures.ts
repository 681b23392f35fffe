import { type Located, located } from '../text';
import { figure, type Read } from './numbers';
import {
  digitsTouch,
  endBefore,
  isDigits,
  isNear,
  isWord,
  onLine,
  type Stretch,
  said,
  startOf,
  touches,
  written,
} from './stretch';
import type { Token } from './tokens';

const unitWords = {
  ft: 'ft feet foot',
  in: 'inch inches',
  lb: 'lb lbs pound pounds',
  kg: 'kg kgs',
  cm: 'cm',
  m: 'meter meters metre metres',
  yd: 'yard yards yd yds',
  sec: 'sec secs second seconds s',
  deg: 'deg degs degree degrees',
  rep: 'rep reps repetition repetitions',
  set: 'set sets',
  times: 'times',
  step: 'step steps',
  trial: 'trial trials',
  rate: 'bpm mph',
} as const;
const signs = { "'": 'ft', '"': 'in', '#': 'lb', '%': '%', '°': 'deg' } as const;

/** What a measure counts; `x` where a sign of multiplication is all that says so, `day` and `week` for how often. */
export type MeasureUnit =
  | keyof typeof unitWords
  | (typeof signs)[keyof typeof signs]
  | 'x'
  | 'min'
  | 'day'
  | 'week'
  | '$'
  | 'grade'
  | 'units of the visit';

const unitOf = new Map<string, MeasureUnit>(
  (Object.entries(unitWords) as [MeasureUnit, string][]).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [word, unit] as const),
  ),
);
const signOf = new Map<string, MeasureUnit>(Object.entries(signs));
const often = new Map<string, MeasureUnit>([
  ['wk', 'week'],
  ['week', 'week'],
  ['day', 'day'],
  ['d', 'day'],
]);

/** Words in front of which a number counts something, and is neither units nor a time of day. */
const counted = new Set([
  ...unitOf.keys(),
  ...'min mins minute minutes ea each hr hrs hour hours visit visits bout bouts lap laps trip trips passes per pt pts patient patients people person persons client clients participant participants day days wk wks week weeks participants ml mmhg lbs. rounds blocks flights stairs reps/set'.split(
    ' ',
  ),
]);
/** Whether a number in front of this word is a count or a measure of something. */
export const isCounted = (word: string): boolean => counted.has(word);

const measure = (
  s: Stretch,
  i: number,
  next: number,
  numbers: readonly Located<number>[],
  unit: MeasureUnit | null,
): Token => ({ kind: 'measure', start: startOf(s, i), end: endBefore(s, next), numbers, unit });

const numberAt = (s: Stretch, i: number, { value, next }: Read): Located<number> =>
  located(value, startOf(s, i), endBefore(s, next));

/** `3x10`, `4-108`, `128/76`, `2x/wk`, `45.5`, `3+/5`, `8"`, `20 ft`, `#5`, `$90`: begins with a number or its sign. */
export function measureOf(s: Stretch, i: number): Token | undefined {
  const sign = said(s, i) === '#' || said(s, i) === '$' ? said(s, i) : '';
  const first = sign ? i + 1 : i;
  if (!isDigits(s, first) || (sign && !touches(s, first))) return undefined;
  const numbers: Located<number>[] = [];
  let next = first;
  while (numbers.length < longestChain) {
    const read = plain(s, next);
    numbers.push(numberAt(s, next, read));
    next = read.next;
    const joint = joinedFigure(s, next);
    if (joint < 0) break;
    next = joint;
  }
  const chained = next > first + 1;
  const behind = unitBehind(s, next, chained);
  if (behind && !sign) return measure(s, i, behind.next, numbers, behind.unit);
  return chained ? measure(s, i, next, numbers, sign === '$' ? '$' : sign ? 'lb' : null) : undefined;
}

/** More numbers do not hang together. */
const longestChain = 12;

/** A figure of a chain; `8 1/2` is not looked for here, so that a row of figures stays one. */
const plain = (s: Stretch, i: number): Read => {
  if (touches(s, i + 1) && (said(s, i + 1) === '.' || said(s, i + 1) === ',' || said(s, i + 1) > '\x7f')) {
    const read = figure(s, i, 9);
    if (
      read &&
      read.next > i + 1 &&
      !(said(s, i + 1) === '.' && said(s, read.next) === '.' && digitsTouch(s, read.next + 1))
    )
      return read;
  }
  return { value: Number(said(s, i)), next: i + 1 };
};

/** Index of the figure that hangs on the one in front of `i`: `x10`, `/76`, `-108`, `+/5`; -1 where none does. */
function joinedFigure(s: Stretch, i: number): number {
  if (!touches(s, i)) return -1;
  const joint = said(s, i);
  if (
    (joint === '+' || joint === '-') &&
    said(s, i + 1) === '/' &&
    touches(s, i + 1) &&
    digitsTouch(s, i + 2)
  )
    return i + 2;
  return './x×-'.includes(joint) && joint.length === 1 && digitsTouch(s, i + 1) ? i + 1 : -1;
}

/** What the number in front of `i` counts. */
function unitBehind(
  s: Stretch,
  i: number,
  chained: boolean,
): { unit: MeasureUnit; next: number } | undefined {
  const word = said(s, i);
  if (touches(s, i)) {
    const sign = signOf.get(word);
    if (sign && !isQuoted(s, i, word)) return { unit: sign, next: i + 1 };
    // "2x/wk", "2x"
    const times = word === 'x' ? i + 1 : i;
    const slash = said(s, times) === '/' && touches(s, times) ? times + 1 : times;
    const rate = often.get(said(s, slash));
    if (rate && (slash > i || chained) && isNear(s, slash)) return { unit: rate, next: slash + 1 };
    if (word === 'x' && !digitsTouch(s, i + 1)) return { unit: 'x', next: i + 1 };
  }
  if (!isNear(s, i) && !(onLine(s, i) && said(s, i - 1) === '-')) return undefined;
  if (word === 'in' && said(s, i + 1) === '.' && touches(s, i + 1)) return { unit: 'in', next: i + 2 };
  const unit = isWord(s, i) && !digitsTouch(s, i + 1) ? unitOf.get(word) : undefined;
  return unit && !chained ? { unit, next: i + 1 } : undefined;
}

/** `"45"`: the sign behind the figure closes what the one in front opens. */
const isQuoted = (s: Stretch, i: number, sign: string): boolean =>
  (sign === '"' || sign === "'") && said(s, i - 2) === sign && touches(s, i - 1) && !digitsTouch(s, i - 2);

/** `x10`, `×4`, `x 20`: how often; `x/10`: out of. Begins with the sign of multiplication. */
export function timesMeasure(s: Stretch, i: number): Token | undefined {
  if (
    said(s, i + 1) === '/' &&
    touches(s, i + 1) &&
    touches(s, i + 2) &&
    (isWord(s, i + 2) || isDigits(s, i + 2))
  )
    return said(s, i) === 'x' ? measure(s, i, i + 3, [], null) : undefined;
  if (!isDigits(s, i + 1) || !isNear(s, i + 1) || said(s, i + 1).length > 4) return undefined;
  const behind = said(s, i + 2) === '-' && onLine(s, i + 2) ? i + 3 : i + 2;
  if (said(s, behind).startsWith('min') || (said(s, i + 2) === "'" && isNear(s, i + 2))) return undefined;
  const number = located(Number(said(s, i + 1)), startOf(s, i + 1), endBefore(s, i + 2));
  return measure(s, i, i + 2, [number], 'x');
}

const grades = /^(?:i{1,3}v?|iv|v|[1-5])$/;

/** "gr III", "grade 2-3": how strong a mobilisation is. */
export function grade(s: Stretch, i: number): Token | undefined {
  let next = said(s, i + 1) === '.' && touches(s, i + 1) ? i + 2 : i + 1;
  if (!grades.test(said(s, next))) return undefined;
  next++;
  if (
    touches(s, next) &&
    '-/&+'.includes(said(s, next)) &&
    touches(s, next + 1) &&
    grades.test(said(s, next + 1))
  )
    next += 2;
  if (touches(s, next) && '+-'.includes(said(s, next)) && !touches(s, next + 1)) next++;
  const goesOn = touches(s, next) && (isWord(s, next) || isDigits(s, next) || said(s, next) === ':');
  return goesOn ? undefined : measure(s, i, next, [], 'grade');
}

const settings = new Set(['khz', 'hz', 'mhz', 'ma', 'pps', 'mmhg']);

/** What a device was set to says nothing of how long it ran: "US 3 MHz 0.8 W/cm2 8 min". */
export function setting(s: Stretch, i: number): Token | undefined {
  const read = figure(s, i);
  if (!read || !isNear(s, read.next)) return undefined;
  const word = said(s, read.next);
  const power = word === 'w' && said(s, read.next + 1) === '/' && said(s, read.next + 2) === 'cm';
  if (!power && !(settings.has(word) && written(s, read.next) !== 'MA')) return undefined;
  const next = power
    ? read.next + (touches(s, read.next + 3) && /^[2²]$/.test(said(s, read.next + 3)) ? 4 : 3)
    : read.next + 1;
  const [start, end] = [startOf(s, i), endBefore(s, next)];
  return { kind: 'word', start, end, text: s.text.slice(start, end) };
}
