import { located } from '../text';
import { isMinimal, minuteWordAt } from './minuteWords';
import { figure, type Read, spokenNumber } from './numbers';
import {
  behindFieldNumber,
  digitsAt,
  digitsTouch,
  endBefore,
  endsField,
  hangsFigure,
  isDigits,
  isNear,
  isWord,
  onLine,
  Space,
  type Stretch,
  said,
  startOf,
  touches,
  written,
} from './stretch';
import type { DurationForm, Token } from './tokens';
import { unitWordAt } from './unitCounts';

/** A whole number of minutes up to twelve hours; `from` to `to` are the atoms of the number. */
function duration(
  s: Stretch,
  i: number,
  next: number,
  minutes: number,
  form: DurationForm,
  from = i,
  to = next,
): Token | undefined {
  if (!Number.isInteger(minutes) || minutes > 720) return undefined;
  const number = { start: startOf(s, from), end: endBefore(s, to) };
  return { kind: 'duration', start: startOf(s, i), end: endBefore(s, next), minutes, form, number };
}

/** "29 more min" */
const moreWords = new Set(['more', 'additional', 'extra', 'further']);

/** A number of minutes in digits or in words. */
const amount = (s: Stretch, i: number): Read | undefined => figure(s, i, 3) ?? spokenNumber(s, i);

/** `23 min`, `23-min`, "forty minutes"; a measure where no whole number or a rate is told (`8.5 min`, `15 min a day`); `15-20 min` is a range. */
export function minutes(s: Stretch, i: number): Token | undefined {
  const read = amount(s, i);
  if (!read) return undefined;
  const dash = said(s, read.next) === '-' || moreWords.has(said(s, read.next)) ? read.next + 1 : read.next;
  const next = minuteWordAt(s, dash);
  if (next < 0 || isMinimal(s, next) || opensLabel(s, dash) || isOfOtherLabel(s, i, read.next))
    return undefined;
  const found = isRate(s, next)
    ? undefined
    : duration(s, i, pointBehind(s, next), read.value, 'minutes', i, read.next);
  if (found) return found;
  const number = located(read.value, startOf(s, i), endBefore(s, read.next));
  return { kind: 'measure', start: startOf(s, i), end: endBefore(s, next), numbers: [number], unit: 'min' };
}

/** "15 minutes a day": how often, at home. */
const isRate = (s: Stretch, i: number): boolean => said(s, i) === 'a' && onLine(s, i) && isWord(s, i + 1);

/** "x2  minutes: 57": behind a gap begins the label of another figure. */
const opensLabel = (s: Stretch, i: number): boolean => {
  if (s.spaces[i] !== Space.Wide) return false;
  const sign = said(s, i + 1) === '.' ? i + 2 : behindFieldNumber(s, i + 1);
  return (
    (said(s, sign) === ':' || said(s, sign) === '=') && (isDigits(s, sign + 1) || said(s, sign + 1) === '_')
  );
};

const unitLabels = new Set(['unit', 'units', 'qty']);

/** "units 1   minutes 40": the figure has its label in front, and the word behind it is that of the next figure. */
const isOfOtherLabel = (s: Stretch, i: number, next: number): boolean => {
  const label = said(s, i - 1) === ':' || said(s, i - 1) === '=' ? i - 2 : i - 1;
  if (!unitLabels.has(said(s, label)) || !onLine(s, i) || isCountIn(s, label - 1)) return false;
  const sign = said(s, next + 1) === ':' || said(s, next + 1) === '=' ? next + 2 : next + 1;
  return isDigits(s, sign) && onLine(s, sign) && !isOther(s, sign + 1);
};

/** "2 units 30 min 1 ..." */
const isCountIn = (s: Stretch, i: number): boolean => digitsAt(s, i, 2) >= 0 || said(s, i) === 'x';

/** Behind the point of an abbreviation a sentence goes on: "15 min. / 1 unit", "15 min. therapeutic exercise". */
function pointBehind(s: Stretch, i: number): number {
  if (said(s, i) !== '.' || !touches(s, i) || !onLine(s, i + 1)) return i;
  const first = written(s, i + 1)[0]!;
  const goesOn = first !== '.' && !isDigits(s, i + 1) && first !== first.toUpperCase();
  return goesOn || s.atoms[i + 1]!.kind === 'sign'
    ? said(s, i + 1) === '.' || said(s, i + 1) === '_'
      ? i
      : i + 1
    : i;
}

const orWords = new Set(['to', 'or']);
const sums = new Set(['total', 'tot', 'timed', 'altogether']);

/** `15-20 min`, "15 to 20 minutes": the lower and the upper number, and that minutes are meant. */
export function minuteRange(s: Stretch, i: number): Token | undefined {
  const from = amount(s, i);
  if (!from) return undefined;
  const sign = said(s, from.next);
  if (sign !== '-' && !orWords.has(sign)) return undefined;
  const to = amount(s, from.next + 1);
  if (!to || to.value <= from.value) return undefined;
  const spaced = s.spaces[from.next] !== Space.None || s.spaces[from.next + 1] !== Space.None;
  // "2 - 35 min" is two units and their minutes
  if (sign === '-' && spaced && Math.abs(to.value - 15 * from.value) <= 7) return undefined;
  const dash = said(s, to.next) === '-' ? to.next + 1 : to.next;
  const next = minuteWordAt(s, dash);
  if (next < 0 || isMinimal(s, next) || opensLabel(s, dash)) return undefined;
  // "CP 10 - 52 min total": the minutes behind a list are its sum
  if (sign === '-' && spaced && sums.has(said(s, next))) return undefined;
  return {
    kind: 'range',
    start: startOf(s, i),
    end: endBefore(s, next),
    from: located(from.value, startOf(s, i), endBefore(s, from.next)),
    to: located(to.value, startOf(s, from.next + 1), endBefore(s, to.next)),
  };
}

const labelOpeners = new Set(['timed', 'direct', 'tx', 'treatment']);
const notMinutes = new Set(['x', 'rep', 'reps', 'set', 'sets', 'ft', 'feet', 'lb', 'lbs', 'sec', 'of']);
const labelWords = new Set(['minute', 'minutes', 'min', 'mins']);

/** `Minutes: 23`, `min 23`, `Tx minutes ... 23`: begins with the label. */
export function labelledMinutes(s: Stretch, i: number): Token | undefined {
  const label = labelWords.has(said(s, i))
    ? i
    : labelOpeners.has(said(s, i)) && labelWords.has(said(s, i + 1))
      ? i + 1
      : -1;
  if (label < 0) return undefined;
  let next = behindFieldNumber(s, label + 1);
  if (said(s, label) === 'min' && said(s, next) === '.' && touches(s, next) && !isDots(s, next)) next++;
  const joint = behindLabel(s, next);
  const at = joint < 0 ? next : joint;
  if (joint < 0 && !onLine(s, at)) return undefined;
  const value = digitsAt(s, at, 3);
  if (value < 0 || (joint < 0 && touches(s, at))) return undefined;
  if (joint < 0 ? isOther(s, at + 1) : hangsOther(s, at + 1)) return undefined;
  // "__ min  1": the minutes are still asked for, and a column of units follows
  if (joint < 0 && said(s, i - 1) === '_' && said(s, i - 2) === '_') return undefined;
  const again = labelWords.has(said(s, at + 1)) && !touches(s, at + 2) ? at + 2 : at + 1;
  return duration(s, i, again, value, 'label', at, at + 1);
}

const isDots = (s: Stretch, i: number): boolean =>
  said(s, i) === '…' || (said(s, i) === '.' && said(s, i + 1) === '.' && said(s, i + 2) === '.');

/** Behind `:`, `=`, a row of points or "of service" that part a label from its figure; -1 where none does. */
function behindLabel(s: Stretch, i: number): number {
  const sign = said(s, i);
  if (sign === ':' || sign === '=') return i + 1;
  if (sign === 'of' && said(s, i + 1) === 'service') return said(s, i + 2) === ':' ? i + 3 : i + 2;
  if (!isDots(s, i)) return -1;
  let next = i;
  while (said(s, next) === '.' || said(s, next) === '…') next++;
  return next;
}

const hangsOther = (s: Stretch, i: number): boolean =>
  hangsFigure(s, i, '.:') || (touches(s, i) && (said(s, i) === '/' || said(s, i) === '-'));

/** Behind a label without a sign, the number in front of `i` counts something else. */
const isOther = (s: Stretch, i: number): boolean => {
  if (touches(s, i) && (':/x×"\'#%-'.includes(said(s, i)) || hangsFigure(s, i, '.'))) return true;
  if (said(s, i) === '/') return touches(s, i + 1) && (isWord(s, i + 1) || isDigits(s, i + 1));
  if (notMinutes.has(said(s, i))) return !digitsTouch(s, i + 1);
  if (said(s, i) !== 'unit' && said(s, i) !== 'units') return false;
  const sign = said(s, i + 1) === ':' || said(s, i + 1) === '=' ? i + 2 : i + 1;
  return !isDigits(s, sign);
};

const hourWords = new Set(['hour', 'hours', 'hr', 'hrs', 'h']);
/** Behind a word for hours and its point; -1 where none stands. */
const hourWordAt = (s: Stretch, i: number): number =>
  !hourWords.has(said(s, i)) || (digitsTouch(s, i + 1) && said(s, i) !== 'h')
    ? -1
    : said(s, i + 1) === '.' && touches(s, i + 1)
      ? i + 2
      : i + 1;

/** `1 hr`, `1.5 hours`, `1½ h`, `1 h 5`, `1 hr 5 min`, `.5 hr`, `1/2 hour`, `1:05 h`, "an hour and a half". */
export function hours(s: Stretch, i: number): Token | undefined {
  const whole = hourAmount(s, i);
  if (!whole) return undefined;
  const dash = said(s, whole.next) === '-' ? whole.next + 1 : whole.next;
  const behind = hourWordAt(s, dash);
  if (behind < 0) return undefined;
  const and = said(s, behind) === 'and' ? behind + 1 : behind;
  const part = partOfHour(s, and);
  if (part) return duration(s, i, part.next, whole.value * 60 + part.value, 'hours');
  const rest = Number.isInteger(whole.value) ? amount(s, and) : undefined;
  if (!rest || rest.value >= 60) return duration(s, i, behind, whole.value * 60, 'hours');
  const named = minuteWordAt(s, said(s, rest.next) === '-' ? rest.next + 1 : rest.next);
  const letter = said(s, rest.next) === 'm' && !digitsTouch(s, rest.next + 1) ? rest.next + 1 : -1;
  const end = named < 0 ? letter : isMinimal(s, named) ? -1 : named;
  if (end >= 0) return duration(s, i, end, whole.value * 60 + rest.value, 'hours');
  const bare = isDigits(s, and) && and === behind && rest.next === and + 1 && said(s, and).length <= 2;
  return bare && isParted(s, and + 1)
    ? duration(s, i, and + 1, whole.value * 60 + rest.value, 'hours')
    : duration(s, i, behind, whole.value * 60, 'hours');
}

/** Nothing that would make the number in front of `i` something else. */
const isParted = (s: Stretch, i: number): boolean =>
  i >= s.atoms.length || !(isWord(s, i) || isDigits(s, i) || ':/.%#\'"°×-_'.includes(said(s, i)));

function hourAmount(s: Stretch, i: number): Read | undefined {
  const word = said(s, i);
  if (word === 'a' || word === 'an' || word === 'one') return { value: 1, next: i + 1 };
  if (word === 'two') return { value: 2, next: i + 1 };
  const value = digitsAt(s, i, 1);
  if (value >= 0 && value <= 2 && hangsFigure(s, i + 1, ':') && said(s, i + 2).length === 2) {
    const rest = digitsAt(s, i + 2);
    return rest < 60 ? { value: value + rest / 60, next: i + 3 } : undefined;
  }
  const read = figure(s, i, 1);
  // "3/4 of an hour"
  if (!read || read.value >= 1) return read;
  const of = said(s, read.next) === 'of' ? read.next + 1 : read.next;
  return { value: read.value, next: said(s, of) === 'an' || said(s, of) === 'a' ? of + 1 : of };
}

const partOfHour = (s: Stretch, i: number): Read | undefined => {
  const article = said(s, i) === 'a' ? i + 1 : i;
  if (said(s, article) === 'half') return { value: 30, next: article + 1 };
  return said(s, article) === 'quarter' && article > i ? { value: 15, next: article + 1 } : undefined;
};

/** "half an hour", "a quarter of an hour", "three quarters of an hour", "quarter hr". */
export function spokenPartOfHour(s: Stretch, i: number): Token | undefined {
  const first = said(s, i);
  let next = i + 1;
  let value = 30;
  if (first !== 'half') {
    if (first === 'three' || first === 'a') next++;
    if (!said(s, next - 1).startsWith('quarter')) return undefined;
    value = first === 'three' ? 45 : 15;
    if (said(s, next) === 'of') next++;
    else if (first !== 'a' && !isHour(s, next)) return undefined;
  }
  if (said(s, next) === 'an' || said(s, next) === 'a') next++;
  return isHour(s, next) ? duration(s, i, next + 1, value, 'hours') : undefined;
}

const isHour = (s: Stretch, i: number): boolean => said(s, i) === 'hour' || said(s, i) === 'hr';

/** "a wall 5'-7'": from so many feet to so many. */
const isFeet = (s: Stretch, i: number): boolean =>
  (said(s, i + 2) === '-' && isDigits(s, i + 3) && said(s, i + 4) === "'") ||
  (said(s, i - 1) === '-' && said(s, i - 2) === "'" && isDigits(s, i - 3));

/** `0:23`, and `00:23` in a field of its own: in brackets or in front of a line it says when something was dictated. */
const opensHours = (s: Stretch, i: number): boolean =>
  said(s, i) === '0' ||
  (said(s, i) === '00' &&
    s.spaces[i] === Space.Wide &&
    (endsField(s, i + 3) || s.spaces[i + 3] === Space.Wide));

/** `23'`, `23m`, `23/2u`, `0:23`: minutes only beside a service; elsewhere feet, metres, a ratio, a stop watch. */
export function weakMinutes(s: Stretch, i: number): Token | undefined {
  const value = digitsAt(s, i, 3);
  if (value < 0) return undefined;
  const { length } = said(s, i);
  const behind = said(s, i + 1);
  if (length <= 3 && value < 240 && behind === "'" && isNear(s, i + 1)) {
    const more =
      touches(s, i + 2) &&
      (isWord(s, i + 2) || isDigits(s, i + 2) || said(s, i + 2) === "'" || said(s, i + 2) === '"');
    return more || isFeet(s, i) ? undefined : duration(s, i, i + 2, value, 'tick', i, i + 1);
  }
  if (length <= 2 && behind === 'm' && written(s, i + 1) === 'm' && onLine(s, i + 1) && isNear(s, i + 1)) {
    const more =
      touches(s, i + 2) && (isDigits(s, i + 2) || said(s, i + 2) === '/' || said(s, i + 2) === '_');
    return more ? undefined : duration(s, i, i + 2, value, 'letter', i, i + 1);
  }
  if (
    behind === '/' &&
    isNear(s, i + 1) &&
    isNear(s, i + 2) &&
    digitsAt(s, i + 2, 2) >= 0 &&
    unitWordAt(s, i + 3) >= 0
  )
    return isNear(s, i + 3) ? duration(s, i, i + 1, value, 'letter') : undefined;
  if (opensHours(s, i) && hangsFigure(s, i + 1, ':') && said(s, i + 2).length === 2) {
    const rest = digitsAt(s, i + 2);
    return rest < 60 && !hangsFigure(s, i + 3, ':.') ? duration(s, i, i + 3, rest, 'letter') : undefined;
  }
  return undefined;
}
