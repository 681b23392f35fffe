import type { ClockInterval, ClockTime } from '../clock';
import { spokenNumber } from './numbers';
import {
  digitsAt,
  digitsTouch,
  hangsFigure,
  isDigits,
  isNear,
  isWord,
  onLine,
  Space,
  type Stretch,
  said,
  touches,
} from './stretch';

/** A time of day as it is written, before it is known which half of the day is meant. */
export interface Side {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'a' | 'p' | undefined;
  /** `09:00`: two digits for an hour below ten are 24-hour writing. */
  readonly padded: boolean;
  /** `10:05`, `10.05`, `10h05`, `1005`, `905`, `10`, "ten oh five", "noon". */
  readonly form: 'colon' | 'point' | 'h' | 'four' | 'three' | 'hour' | 'spoken' | 'word';
  /** Index of the first atom behind it. */
  readonly next: number;
}

const namedTimes = new Map<string, number>([
  ['noon', 12],
  ['midday', 12],
  ['midnight', 0],
]);
export const namedTimeOpeners: readonly string[] = [...namedTimes.keys()];

/** The time of day that stands at `i`, in figures or as "noon"; undefined where no hour and minute do. */
export function clockSide(s: Stretch, i: number): Side | undefined {
  const named = namedTimes.get(said(s, i));
  if (named !== undefined)
    return {
      hour: named,
      minute: 0,
      half: named === 12 ? 'p' : undefined,
      padded: named === 0,
      form: 'word',
      next: i + 1,
    };
  const digits = digitsAt(s, i);
  if (digits < 0) return undefined;
  const { length } = said(s, i);
  let minute = 0;
  let next = i + 1;
  let form: Side['form'] = length === 4 ? 'four' : length === 3 ? 'three' : 'hour';
  if (length <= 2 && touches(s, i + 1) && digitsTouch(s, i + 2) && said(s, i + 2).length === 2) {
    const sign = said(s, i + 1);
    form = sign === ':' ? 'colon' : sign === '.' ? 'point' : sign === 'h' ? 'h' : 'hour';
    if (form !== 'hour') {
      minute = digitsAt(s, i + 2);
      next = i + 3;
      // "10:05:00"
      if (form === 'colon' && hangsFigure(s, next, ':') && said(s, next + 1).length === 2) next += 2;
    }
  }
  const hour = length > 2 ? Math.floor(digits / 100) : digits;
  if (length > 2) minute = digits % 100;
  if (length === 4 && /^h(?:(?:ou)?rs?)?$/.test(said(s, next)) && onLine(s, next)) next++;
  const half = meridiem(s, next);
  const padded = (length === 4 || (length === 2 && said(s, i).startsWith('0'))) && !half;
  const side = {
    hour,
    minute,
    half: half?.half ?? (isNoonLetter(s, next, hour) ? ('p' as const) : undefined),
    padded,
    form,
  };
  const behind = half?.next ?? (isNoonLetter(s, next, hour) ? next + 1 : next);
  return { ...side, next: behind };
}

/** "12:00 n", "12 noon" */
const isNoonLetter = (s: Stretch, i: number, hour: number): boolean =>
  hour === 12 && isNear(s, i) && (said(s, i) === 'noon' || (said(s, i) === 'n' && !touches(s, i + 1)));

/** `am`, `p.m.`, `a`; a bare `a` or `p` behind a blank only where a gap follows: "10 to 12 a day" holds none. */
function meridiem(s: Stretch, i: number): { half: 'a' | 'p'; next: number } | undefined {
  const word = said(s, i);
  const half = word[0];
  if ((half !== 'a' && half !== 'p') || !onLine(s, i)) return undefined;
  const point = said(s, i + 1) === '.' && touches(s, i + 1);
  if (word.length === 2 && word[1] === 'm') {
    if (isFigureOrWord(s, i + 1)) return undefined;
    return { half, next: point && !isFigureOrWord(s, i + 2) ? i + 2 : i + 1 };
  }
  if (word.length > 1) return undefined;
  if (point && said(s, i + 2) === 'm' && touches(s, i + 2) && !isFigureOrWord(s, i + 3))
    return {
      half,
      next: said(s, i + 3) === '.' && touches(s, i + 3) && !isFigureOrWord(s, i + 4) ? i + 4 : i + 3,
    };
  if (isFigureOrWord(s, i + 1)) return undefined;
  if (s.spaces[i] !== Space.None) {
    if (isNear(s, i + 1) && (isWord(s, i + 1) || isDigits(s, i + 1))) return undefined;
    if ((said(s, i + 1) === ':' || said(s, i + 1) === ')') && touches(s, i + 1) && !touches(s, i + 2))
      return undefined;
  }
  return { half, next: point && !isFigureOrWord(s, i + 2) ? i + 2 : i + 1 };
}

/** A word or figure touches the atom in front of `i`. */
const isFigureOrWord = (s: Stretch, i: number): boolean => touches(s, i) && (isWord(s, i) || isDigits(s, i));

const hourWords = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
);
export const hourOpeners: readonly string[] = [...hourWords.keys(), 'quarter', 'half', 'twenty'];

type SpokenSide = Side & { readonly clear: boolean; readonly oh: boolean };

/** "nine", "nine oh five", "nine forty-five am", "nine o'clock". `clear` where the words say that it is a time, `oh` where one stands in it. */
export function spokenSide(s: Stretch, i: number): SpokenSide | undefined {
  const hour = hourWords.get(said(s, i));
  if (hour === undefined) return undefined;
  const dash = said(s, i + 1) === '-' ? i + 2 : i + 1;
  const oh = said(s, dash) === 'oh' ? (said(s, dash + 1) === '-' ? dash + 2 : dash + 1) : dash;
  const minute = spokenNumber(s, oh);
  if (minute && minute.value > 59) return undefined;
  let next = minute ? minute.next : i + 1;
  const clock = said(s, next) === "o'clock" || said(s, next) === 'oclock';
  if (clock) next++;
  const half = spokenMeridiem(s, next);
  return {
    hour,
    minute: minute?.value ?? 0,
    half: half?.half,
    padded: false,
    form: 'spoken',
    next: half?.next ?? next,
    clear: clock || half !== undefined,
    oh: oh > dash && minute !== undefined,
  };
}

const beforeHour: ReadonlyMap<string, 1 | -1> = new Map([
  ['past', 1],
  ['after', 1],
  ['to', -1],
  ['before', -1],
]);
const partsOfHour: ReadonlyMap<string, number> = new Map([
  ['quarter', 15],
  ['half', 30],
]);

/** "ten past three", "a quarter past nine"; with `toCome` in front of an hour too: "five to four". */
export function relativeSide(s: Stretch, i: number, toCome: boolean): SpokenSide | undefined {
  const first = said(s, i) === 'a' ? i + 1 : i;
  const part = partsOfHour.get(said(s, first));
  const minutes = part === undefined ? spokenNumber(s, first) : { value: part, next: first + 1 };
  const way = minutes && beforeHour.get(said(s, minutes.next));
  if (!minutes || !way || (way < 0 && !toCome) || minutes.value < 1 || minutes.value > 30) return undefined;
  const hour = hourWords.get(said(s, minutes.next + 1));
  if (hour === undefined) return undefined;
  const half = spokenMeridiem(s, minutes.next + 2);
  return {
    hour: way > 0 ? hour : hour === 1 ? 12 : hour - 1,
    minute: way > 0 ? minutes.value : 60 - minutes.value,
    half: half?.half,
    padded: false,
    form: 'spoken',
    next: half?.next ?? minutes.next + 2,
    clear: true,
    oh: false,
  };
}

/** "am", "a.m.", "a m" */
const spokenMeridiem = (s: Stretch, i: number): { half: 'a' | 'p'; next: number } | undefined => {
  const half = said(s, i);
  if ((half === 'a' || half === 'p') && said(s, i + 1) === 'm' && isNear(s, i + 1))
    return { half, next: i + 2 };
  const read = meridiem(s, i);
  return half.length === 1 && said(s, i + 1) !== '.' ? undefined : read;
};

/** "13:05 pm" says twice that it is past noon. */
export const isTime = (time: Side): boolean =>
  time.minute < 60 &&
  (time.half ? time.hour >= 1 && time.hour <= (time.half === 'p' ? 23 : 12) : time.hour < 24);

const withHalf = (time: Side, half: 'a' | 'p'): ClockTime =>
  (time.hour % 12) * 60 + time.minute + (half === 'p' ? 720 : 0);

/** Clinics are open by day: a bare hour from one to six is in the afternoon. */
export const byDay = (time: Side): ClockTime => {
  if (time.half) return withHalf(time, time.half);
  const hour = time.hour >= 1 && time.hour < 7 && !time.padded ? time.hour + 12 : time.hour;
  return hour * 60 + time.minute;
};

export const isCertain = (time: Side): boolean => time.half !== undefined || time.hour > 12 || time.padded;

/** The longest stretch that a reading of am and pm may produce, in minutes. */
const longest = 600;

/** Reads both sides together, so that "11:30-12:15 pm" and "12:50-1:20" cross noon as meant. */
export function intervalOf(from: Side, to: Side): ClockInterval {
  const halves = (time: Side): readonly ClockTime[] =>
    time.half
      ? [withHalf(time, time.half)]
      : isCertain(time) && !(from.half || to.half)
        ? [byDay(time)]
        : time.hour > 12
          ? [byDay(time)]
          : [byDay(time), (byDay(time) + 720) % 1440];
  if (from.half || to.half) {
    // the side without a meridiem takes the one that gives the shortest stretch
    const pairs = halves(from).flatMap((a) => halves(to).map((b) => ({ from: a, to: b })));
    const sensible = pairs.filter((pair) => pair.to > pair.from && pair.to - pair.from <= longest);
    sensible.sort((a, b) => a.to - a.from - (b.to - b.from));
    return sensible[0] ?? { from: byDay(from), to: byDay(to) };
  }
  const start = byDay(from);
  const ends = halves(to).filter((end) => end > start && end - start <= longest / 2);
  return { from: start, to: ends[0] ?? byDay(to) };
}
