import { numberValue, numberWords } from './numberWords';
import { type DurationForm, type Scanner, scanner } from './tokens';

const number = `(\\d{1,3}(?:\\.\\d{1,2})?|${numberWords})`;
/** Behind the point of an abbreviation a sentence goes on: "15 min. / 1 unit", "15 min. therapeutic exercise". */
const goesOn = /^\.(?=\t|[ \t]*(?:[^\w\s.]|[a-z]))/;
const minuteWord = '(?:minutes?|mintues?|minuets?|mins?|mn|mts)\\b(?!\\w)(?:\\(s\\))?';
/** "min A", "min assist", "min verbal cues": minimal, not minutes. */
const notMinimal =
  '(?![ \\t]*(?:A\\b(?![:.)])|[Aa]ssist|[Aa]sst|-?[ \\t]*mod\\b|[Gg]uard|(?:verbal|tactile|visual|physical)\\b|[VT]Cs?\\b|cues?\\b|[Ww]alk|[Rr]ule|step test|(?:to|-)\\s*mod))';

const duration = (
  at: number,
  length: number,
  minutes: number | undefined,
  form: DurationForm,
  digits: number,
) =>
  minutes === undefined || !Number.isInteger(minutes) || minutes > 720
    ? undefined
    : ({
        kind: 'duration',
        start: at,
        end: at + length,
        minutes,
        form,
        number: { start: at, end: at + digits },
      } as const);

/** "x2  minutes: 57": behind a gap begins the label of another figure. */
const opensLabel = /(?:\t| {2})[a-z]+\.?\s*[:=]\s*\d/iy;

const minutes = scanner(`${number}\\s*-?\\s*${minuteWord}${notMinimal}`, 'i', (m, at) => {
  opensLabel.lastIndex = at + m[1]!.length;
  if (opensLabel.test(m.input)) return undefined;
  // the flag i makes "min a" ambiguous: a capital A behind "min" is assistance
  const point = goesOn.test(m.input.slice(at + m[0].length, at + m[0].length + 8)) ? 1 : 0;
  return duration(at, m[0].length + point, numberValue(m[1]!), 'minutes', m[1]!.length);
});

const labelled = scanner(
  `(?:(?:timed|direct|tx|treatment|1:1)\\s+)?(?:minutes?|mins?|min\\.)(?:(?:\\s*[:=]\\s*|[ \\t]*\\.{3,}[ \\t]*|\\s+of service\\s*:?\\s*)(\\d{1,3})(?![\\d/-]|[.:]\\d)|[ \\t]+(\\d{1,3})(?![\\d:/x×"'”#%-]|\\.\\d|\\s*(?:x|units?\\b(?!\\s*[:=]?\\s*\\d)|reps?|sets?|ft|feet|lbs?|sec|of|/)\\b))(?:\\s*(?:minutes?|mins?)\\b)?`,
  'i',
  (m, at) => {
    const digits = (m[1] ?? m[2])!;
    // "__ min  1": the minutes are still asked for, and a column of units follows
    if (m[2] && /_{2,}\s*$/.test(m.input.slice(Math.max(0, at - 5), at))) return undefined;
    const offset = m[0].indexOf(digits);
    const token = duration(at, m[0].length, Number(digits), 'label', 0);
    return token && { ...token, number: { start: at + offset, end: at + offset + digits.length } };
  },
);

const hour = '(?:hours?|hrs?|h)\\b\\.?';
const hours = scanner(
  `(?<![.\\d])(?:(\\d(?:\\.\\d{1,2})?|an?|one|two)\\s*-?\\s*${hour}(?:\\s*(?:and\\s+)?(?:(a half|a quarter|half)\\b|${number}\\s*(?:${minuteWord}|m\\b)|(\\d{1,2})(?!\\s*[\\w:/.%#'"”°x×-])))?|half(?: an?)? hour\\b|a quarter (?:of an )?hour\\b|(?:three )?quarters? of an hour\\b|(?:an|one) hour and a half\\b)`,
  'i',
  (m, at) => {
    const text = m[0].toLowerCase();
    if (text.startsWith('half')) return duration(at, text.length, 30, 'hours', text.length);
    if (text.includes('quarter') && !m[1])
      return duration(at, text.length, text.startsWith('three') ? 45 : 15, 'hours', text.length);
    const whole = /^an?$/.test(m[1]?.toLowerCase() ?? '') ? 1 : (numberValue(m[1] ?? 'one') ?? 1);
    const half = m[2] === undefined ? 0 : m[2].includes('quarter') ? 15 : 30;
    return duration(
      at,
      text.length,
      whole * 60 + half + (numberValue(m[3] ?? m[4] ?? '0') ?? 0),
      'hours',
      text.length,
    );
  },
);

const parts: Readonly<Record<string, number>> = { '1/2': 30, '1/4': 15, '3/4': 45 };
/** `1/2 hr`, `3/4 of an hour`, `1:05 hrs` */
const partsOfHour = scanner(
  `(?<![.\\d/])(?:(1/2|1/4|3/4)\\s*(?:of )?(?:an? )?|([0-2]):([0-5]\\d)\\s*)${hour}`,
  'i',
  (m, at) =>
    duration(at, m[0].length, m[1] ? parts[m[1]] : Number(m[2]) * 60 + Number(m[3]), 'hours', m[0].length),
);

/** `.5 hr`, which begins with the point. */
export const decimalHour = scanner(`(?<!\\d)(\\.\\d{1,2})\\s*${hour}`, 'i', (m, at) =>
  duration(at, m[0].length, Number(m[1]) * 60, 'hours', m[0].length),
);

/** `30'` is minutes only beside a service; elsewhere it is feet. */
const tick = scanner("(\\d{1,2})\\s?['’′](?![\\w'’′\"”])", '', (m, at) =>
  duration(at, m[0].length, Number(m[1]), 'tick', m[1]!.length),
);

/** `15/1u`: minutes and units of the service in front. */
const beforeUnits = scanner('(\\d{1,3})(?=\\s?/\\s?\\d{1,2}\\s?u(?:nits?)?(?!\\w))', 'i', (m, at) =>
  duration(at, m[0].length, Number(m[1]), 'letter', m[1]!.length),
);

/** `15m` likewise: metres unless it stands beside a service. */
const letter = scanner('(\\d{1,2})[ \\t]?m(?![\\w/])', '', (m, at) =>
  duration(at, m[0].length, Number(m[1]), 'letter', m[1]!.length),
);

/** `0:23` is no time of a clinic's day; a stop watch may show it too. */
const stopwatch = scanner('0:([0-5]\\d)(?!\\d|[:.]\\d)', '', (m, at) =>
  duration(at, m[0].length, Number(m[1]), 'letter', m[0].length),
);

export const durationScanners: readonly Scanner[] = [
  labelled,
  minutes,
  partsOfHour,
  hours,
  tick,
  letter,
  beforeUnits,
  stopwatch,
];
