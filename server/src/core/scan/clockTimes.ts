import type { ClockInterval, ClockTime } from '../clock';
import { numberValue, numberWords } from './numberWords';
import { type Scanner, scanner } from './tokens';

/** A bare `a` or `p` with a space in front is a meridiem only at the end or in front of a gap: "10 to 12 a day" is none. */
const meridiem =
  '(?:[ \\t]*([ap])(?:\\.?m\\b\\.?|(?<=\\d[ap])\\b\\.?|\\b\\.?(?![ \\t]?\\w|[:)]\\s))(?!\\w))?';
const clock = `(\\d{1,2})(?:[:.h](\\d{2}))?${meridiem}`;
const colonClock = `(\\d{1,2}):(\\d{2})(?::\\d{2})?${meridiem}`;
const sep = '\\s*(?:-+|–|—|to|until|till?|through|thru|->|→)\\s*';

/** One side of an interval as it is written. */
interface Written {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'a' | 'p' | undefined;
  /** `09:00`: two digits for an hour below ten are 24-hour writing. */
  readonly padded: boolean;
}

const written = (hour: string, minute: string | undefined, half: string | undefined): Written => ({
  hour: Number(hour),
  minute: Number(minute ?? 0),
  half: half?.toLowerCase() as 'a' | 'p' | undefined,
  padded: hour.length === 2 && hour.startsWith('0'),
});

/** "13:05 pm" says twice that it is past noon. */
const valid = (time: Written): boolean =>
  time.minute < 60 &&
  (time.half ? time.hour >= 1 && time.hour <= (time.half === 'p' ? 23 : 12) : time.hour < 24);

const withHalf = (time: Written, half: 'a' | 'p'): ClockTime =>
  (time.hour % 12) * 60 + time.minute + (half === 'p' ? 720 : 0);

/** Clinics are open by day: a bare hour from one to six is in the afternoon. */
const byDay = (time: Written): ClockTime => {
  if (time.half) return withHalf(time, time.half);
  const hour = time.hour >= 1 && time.hour < 7 && !time.padded ? time.hour + 12 : time.hour;
  return hour * 60 + time.minute;
};

const isCertain = (time: Written): boolean => time.half !== undefined || time.hour > 12 || time.padded;

/** The longest stretch that a reading of am and pm may produce, in minutes. */
const longest = 600;

/** Reads both sides together, so that "11:30-12:15 pm" and "12:50-1:20" cross noon as meant. */
function interval(from: Written, to: Written): ClockInterval {
  const halves = (time: Written): readonly ClockTime[] =>
    time.half
      ? [withHalf(time, time.half)]
      : isCertain(time)
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

const intervalToken = (from: Written, to: Written, start: number, length: number) =>
  valid(from) && valid(to)
    ? ({
        kind: 'interval',
        start,
        end: start + length,
        interval: interval(from, to),
        form: 'clock',
        certain: isCertain(from) || isCertain(to),
      } as const)
    : undefined;

const colonInterval = scanner(
  `${clock}${sep}${clock}(?!\\d|[:/]\\d|[ \\t]*[ap]\\.?m\\b|(?:\\s*[ap]?\\.?m?\\.?)?${sep}(?!0:)\\d{1,2}:\\d)`,
  'i',
  (m, at) => {
    const from = written(m[1]!, m[2], m[3]);
    const to = written(m[4]!, m[5], m[6]);
    // one side must look like a time of day: "9 to 9:45", "9-10 am"; "10-15" is a range of anything
    if (!m[2] && !m[5] && !m[3] && !m[6]) return undefined;
    // "10:05 - 3 of 8 trials": a count follows the time of day; "0:23 - 2" and "2 - 0:23" are a stop watch's
    const counts = !m[5] && !m[6] && /^\s+[a-z]/i.test(m.input.slice(at + m[0].length, at + m[0].length + 4));
    if (counts || (m[1] === '0' && m[2]) || m[4] === '0') return undefined;
    if (/\d[.h]\d{2}/.test(m[0]) && !m[3] && !m[6] && !m[0].includes(':')) return undefined;
    return intervalToken(from, to, at, m[0].length);
  },
);

/** "between 2:10 and 2:48" */
const betweenInterval = scanner(`between\\s+${colonClock}\\s+and\\s+${colonClock}(?![\\d:/])`, 'i', (m, at) =>
  intervalToken(written(m[1]!, m[2], m[3]), written(m[4]!, m[5], m[6]), at, m[0].length),
);

const fourDigits = '([01]\\d|2[0-3])([0-5]\\d)';
const digitInterval = scanner(
  `${fourDigits}(?:\\s*h(?:rs?)?)?${sep}${fourDigits}(?:\\s*h(?:rs?)?\\b)?(?!\\d|[:/.-]\\d)`,
  'i',
  (m, at) => ({
    kind: 'interval',
    start: at,
    end: at + m[0].length,
    interval: { from: Number(m[1]) * 60 + Number(m[2]), to: Number(m[3]) * 60 + Number(m[4]) },
    form: 'digits',
    certain: true,
  }),
);

/** "215p-245p", "1115a-12p", "330-4pm": hours and minutes without a colon are a time where a meridiem stands. */
const joined = `(\\d{1,2}?)([0-5]\\d)?${meridiem}`;
const joinedInterval = scanner(`${joined}${sep}${joined}(?!\\d|[:/.]\\d)`, 'i', (m, at) => {
  if (!(m[2] || m[5]) || !(m[3] || m[6])) return undefined;
  return intervalToken(written(m[1]!, m[2], m[3]), written(m[4]!, m[5], m[6]), at, m[0].length);
});

const clockToken = (time: Written, start: number, length: number, form: 'clock' | 'hour') =>
  valid(time)
    ? ({
        kind: 'clock',
        start,
        end: start + length,
        time: byDay(time),
        form,
        certain: isCertain(time),
      } as const)
    : undefined;

const single = scanner(`${colonClock}(?![\\d:/])`, 'i', (m, at) =>
  clockToken(written(m[1]!, m[2], m[3]), at, m[0].length, 'clock'),
);

const hourOnly = scanner('(\\d{1,2})\\s*([ap])\\.?m\\b\\.?', 'i', (m, at) =>
  clockToken(written(m[1]!, undefined, m[2]), at, m[0].length, 'hour'),
);

const noon = scanner('(?:noon|midday)\\b', 'i', (m, at) => ({
  kind: 'clock',
  start: at,
  end: at + m[0].length,
  time: 720,
  form: 'hour',
  certain: true,
}));

/** `0905`: counts only behind a label of time. */
const bareDigits = scanner(`${fourDigits}(?:\\s*h(?:rs?)?\\b)?(?!\\d|[:/.-]\\d)`, 'i', (m, at) => ({
  kind: 'clock',
  start: at,
  end: at + m[0].length,
  time: Number(m[1]) * 60 + Number(m[2]),
  form: 'digits',
  certain: true,
}));

const hourWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const spokenClock = `(${hourWords.join('|')})(?:[\\s-]+((?:oh[\\s-]+)?${numberWords}|oh[\\s-]+\\w+))?(?:\\s+o['’]?clock)?(?:\\s*([ap])\\.?\\s?m\\b\\.?(?!\\w))?`;

const spokenTime = (
  hour: string,
  minute: string | undefined,
  half: string | undefined,
): Written | undefined => {
  const past = minute === undefined ? 0 : numberValue(minute.replace(/^oh[\s-]+/i, ''));
  return past === undefined || past > 59
    ? undefined
    : written(String(hourWords.indexOf(hour.toLowerCase()) + 1), String(past), half);
};

/** "nine to nine forty-five", behind a word that announces a time of day. */
const spokenInterval = scanner(
  `${spokenClock}\\s+(?:to|until|till|through)\\s+${spokenClock}(?!\\s*(?:minutes?|mins?|reps?|sets?|times|feet|pounds|steps|out|of|degrees|seconds))`,
  'i',
  (m, at) => {
    const from = spokenTime(m[1]!, m[2], m[3]);
    const to = spokenTime(m[4]!, m[5], m[6]);
    const clear =
      m[3] ||
      m[6] ||
      /o['’]?clock/i.test(m[0]) ||
      (m[5] !== undefined &&
        /\b(?:from|time|seen|session|was)\s*:?\s*$/i.test(m.input.slice(Math.max(0, at - 12), at)));
    if (!from || !to || !clear) return undefined;
    return {
      kind: 'interval',
      start: at,
      end: at + m[0].length,
      interval: interval(from, to),
      form: 'clock',
      certain: isCertain(from) || isCertain(to),
    };
  },
);

/** "eleven fifty AM" */
const spokenSingle = scanner(`${spokenClock}`, 'i', (m, at) => {
  const time = m[3] || /o['’]?clock/i.test(m[0]) ? spokenTime(m[1]!, m[2], m[3]) : undefined;
  return time && clockToken(time, at, m[0].length, 'hour');
});

export const spokenClockScanners: readonly Scanner[] = [betweenInterval, spokenInterval, spokenSingle];
export const intervalScanners: readonly Scanner[] = [colonInterval, digitInterval, joinedInterval];
export const clockScanners: readonly Scanner[] = [single, hourOnly, noon, bareDigits];

/** `905`, "nine oh five": times of day only behind a label of one. */
const shortDigits = scanner('([1-9])([0-5]\\d)(?![\\d:]|[/.]\\d|\\s*(?:min|ft|feet|lb|reps))', 'i', (m, at) =>
  clockToken(written(m[1]!, m[2], undefined), at, m[0].length, 'clock'),
);
const spokenBare = scanner(spokenClock, 'i', (m, at) => {
  const time = spokenTime(m[1]!, m[2], m[3]);
  return time && clockToken(time, at, m[0].length, 'hour');
});
export const labelledClockScanners: readonly Scanner[] = [...clockScanners, shortDigits, spokenBare];
