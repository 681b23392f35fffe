import {
  byDay,
  clockSide,
  intervalOf,
  isCertain,
  isTime,
  relativeSide,
  type Side,
  spokenSide,
} from './clockSides';
import { isCounted } from './measures';
import {
  endBefore,
  endsField,
  hangsFigure,
  isWord,
  Space,
  type Stretch,
  said,
  startOf,
  touches,
} from './stretch';
import type { Token, TokenOf } from './tokens';

const untilWords = new Set(['to', 'until', 'til', 'till', 'through', 'thru']);

/** Behind the sign or word that joins two ends of a stretch: `-`, `--`, `->`, `→`, "to"; -1 where none stands. */
export function behindJoint(s: Stretch, i: number): number {
  const word = said(s, i);
  if (untilWords.has(word) || word === '→') return i + 1;
  if (word !== '-') return -1;
  let next = i + 1;
  while (next < i + 3 && said(s, next) === '-') next++;
  return said(s, next) === '>' && touches(s, next) ? next + 1 : next;
}

const intervalToken = (s: Stretch, start: number, from: Side, to: Side, form: 'clock' | 'digits'): Token => ({
  kind: 'interval',
  start: startOf(s, start),
  end: endBefore(s, to.next),
  interval: intervalOf(from, to),
  form,
  certain: isCertain(from) || isCertain(to),
});

/** `10:05-10:28`, `9 to 9:45`, `0930-1000am`, `215p-245p`, `10.05 - 10.30`, `11:30 - noon`. */
export function clockInterval(s: Stretch, i: number): Token | undefined {
  const from = clockSide(s, i);
  if (!from) return undefined;
  const joint = behindJoint(s, from.next);
  const to = joint < 0 ? undefined : clockSide(s, joint);
  if (!to || !isTime(from) || !isTime(to) || !areTimes(from, to)) return undefined;
  // "18:22:09 -0400" is a time and its zone
  if (to.form === 'four' && from.form === 'colon' && said(s, i + 3) === ':') return undefined;
  if ((isCountBehind(s, from, to) && !opensLine(s, i, from, to)) || goesOn(s, to) || isChained(s, to.next))
    return undefined;
  return intervalToken(s, i, from, to, from.form === 'four' && to.form === 'four' ? 'digits' : 'clock');
}

/** Whether the two forms say that times of day are meant: "10-15" is a range of anything. */
function areTimes(from: Side, to: Side): boolean {
  const forms = [from.form, to.form];
  // a stop watch's, not a clinic's day
  if ((from.hour === 0 && from.form === 'colon' && !from.padded) || (to.hour === 0 && to.form === 'hour'))
    return false;
  if (forms.includes('colon') || forms.includes('word')) return true;
  if (from.half || to.half) return true;
  if (from.form === 'four' && to.form === 'four') return true;
  if (from.form !== to.form) return false;
  return (from.form === 'point' && isTreatment(from, to)) || from.form === 'h';
}

/** `10.05 - 10.30` in the hours of a clinic, and no longer than a visit. */
const isTreatment = (from: Side, to: Side): boolean => {
  const { from: start, to: end } = intervalOf(from, to);
  return from.hour >= 7 && end > start && end - start <= 120;
};

/** "10:05 - 3 of 8 trials", "1200-1500 steps": what follows is counted, and no time. */
function isCountBehind(s: Stretch, from: Side, to: Side): boolean {
  const { next } = to;
  if (to.half || to.form === 'colon' || !isWord(s, next) || endsField(s, next)) return false;
  if (isCounted(said(s, next))) return true;
  const afterWord = untilWords.has(said(s, from.next));
  return to.form === 'hour' && !touches(s, next) && (!afterWord || notTimes.has(said(s, next)));
}

/** "0900-0923 stairs with a basket": at the start of a line, and no longer than a visit. */
const opensLine = (s: Stretch, i: number, from: Side, to: Side): boolean =>
  from.form === 'four' && to.form === 'four' && s.spaces[i] === Space.Line && isTreatment(from, to);

const isCountedAt = (s: Stretch, i: number): boolean => !endsField(s, i) && isCounted(said(s, i));

/** A further figure hangs on it: no time ends here. */
const goesOn = (s: Stretch, { form, next }: Side): boolean =>
  hangsFigure(s, next, form === 'four' || form === 'three' ? ':/.-' : form === 'hour' ? ':/.' : ':/');

/** `10:00-10:15-10:30`: three times make no stretch. */
function isChained(s: Stretch, i: number): boolean {
  const joint = behindJoint(s, i);
  return joint >= 0 && said(s, joint).length <= 2 && said(s, joint) !== '0' && hangsFigure(s, joint + 1, ':');
}

/** "between 2:10 and 2:48" */
export function betweenInterval(s: Stretch, i: number): Token | undefined {
  const from = clockSide(s, i + 1);
  const to = from?.form === 'colon' && said(s, from.next) === 'and' ? clockSide(s, from.next + 1) : undefined;
  return from && to?.form === 'colon' && isTime(from) && isTime(to) && !goesOn(s, to)
    ? intervalToken(s, i, from, to, 'clock')
    : undefined;
}

const announces = new Set(['from', 'time', 'seen', 'session', 'was']);
const notTimes = new Set(['out', 'of', 'over', 'times', 'percent']);

/** "nine to nine forty-five", behind a word that announces a time of day. */
export function spokenInterval(s: Stretch, i: number): Token | undefined {
  const from = relativeSide(s, i, false) ?? spokenSide(s, i);
  const joint = from && untilWords.has(said(s, from.next)) ? from.next + 1 : -1;
  const to =
    joint < 0
      ? undefined
      : (relativeSide(s, joint, saysTime(s, from!)) ?? spokenSide(s, joint) ?? clockSide(s, joint));
  if (!from || !to || !isTime(to)) return undefined;
  const before = said(s, i - 1) === ':' ? said(s, i - 2) : said(s, i - 1);
  const clear =
    from.clear ||
    // "self care, three forty to three fifty five", but not "HR ran one ten to one twenty"
    (!isWord(s, i - 1) &&
      from.minute >= 10 &&
      to.minute >= 10 &&
      to.hour - from.hour <= 1 &&
      to.hour >= from.hour) ||
    ('clear' in to ? to.clear || (to.next > joint + 1 && announces.has(before)) : to.form !== 'hour');
  const behind = said(s, to.next);
  if (!clear || isCountedAt(s, to.next) || notTimes.has(behind)) return undefined;
  return intervalToken(s, i, from, to, 'clock');
}

/** "Ten past three until five to four", but not "two to five to six at night". */
const saysTime = (s: Stretch, { clear, minute, next }: Side & { readonly clear: boolean }): boolean =>
  clear || minute > 0 || said(s, next) !== 'to';

const clockToken = (
  s: Stretch,
  start: number,
  time: Side,
  form: TokenOf<'clock'>['form'],
): Token | undefined =>
  isTime(time)
    ? {
        kind: 'clock',
        start: startOf(s, start),
        end: endBefore(s, time.next),
        time: byDay(time),
        form,
        certain: isCertain(time),
      }
    : undefined;

/** `10:05`, `9:05 a.m.`, `9am`, "noon", `0905`; the last counts only behind a label of time. */
export function clockTime(s: Stretch, i: number): Token | undefined {
  const time = clockSide(s, i);
  if (!time) return undefined;
  if (time.form === 'colon') return hangsOnOther(s, time.next) ? undefined : clockToken(s, i, time, 'clock');
  if (time.form === 'word') return clockToken(s, i, time, 'hour');
  if (time.form === 'four')
    return hangsFigure(s, time.next, ':/.-') ? undefined : clockToken(s, i, time, 'digits');
  // "started at 9 o'clock"
  if (time.form === 'hour' && /^o'?clock$/.test(said(s, time.next)))
    return clockToken(s, i, { ...time, next: time.next + 1 }, 'hour');
  // "9a" may be the name of a step
  if (time.form === 'hour' && said(s, i + 1) === time.half && said(s, i + 3) !== 'm') return undefined;
  return time.half ? clockToken(s, i, time, time.form === 'hour' ? 'hour' : 'clock') : undefined;
}

/** `10:05:3` and `10:05/3` are no times, `10:05/10:30` are two. */
const hangsOnOther = (s: Stretch, i: number): boolean =>
  hangsFigure(s, i, ':/') && !(said(s, i) === '/' && hangsFigure(s, i + 2, ':'));

const beforeTimes = new Set(['in', 'out', 'at', 'until', 'till']);

/** "eleven fifty AM"; "finished at one fifty-five", "left at ten oh two", where nothing behind it is counted. */
export function spokenTime(s: Stretch, i: number): Token | undefined {
  const time = spokenSide(s, i);
  if (!time) return undefined;
  const behind = said(s, time.next);
  const placed =
    (time.minute >= 10 || time.oh) &&
    beforeTimes.has(said(s, i - 1)) &&
    !isCountedAt(s, time.next) &&
    !notTimes.has(behind);
  return time.clear || placed ? clockToken(s, i, time, 'hour') : undefined;
}

/** `905`, "nine oh five", `9`: times of day only behind a label of one, or in a column of times. */
export function labelledClock(s: Stretch, i: number): Token | undefined {
  const time = clockTime(s, i);
  if (time) return time;
  const side = clockSide(s, i) ?? spokenSide(s, i);
  if (!side || side.form === 'hour' || side.hour === 0 || hangsFigure(s, side.next, ':/.')) return undefined;
  return isCountedAt(s, side.next)
    ? undefined
    : clockToken(s, i, side, side.form === 'spoken' ? 'hour' : 'clock');
}
