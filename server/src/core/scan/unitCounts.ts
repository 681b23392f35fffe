import { modifierLetters } from './modifiers';
import { numberValue, numberWords } from './numberWords';
import { type Scanner, scanner } from './tokens';

const unitWord = `(?:unit\\(s\\)|units?\\b|un\\b\\.?|u(?![\\w]|/(?!\\d)|-(?!(?:${modifierLetters}|59)\\b)))`;

const units = (
  at: number,
  length: number,
  count: number | undefined,
  form: 'times' | 'word' | 'label',
  numberAt: number,
  digits: number,
) =>
  count === undefined || count > 40
    ? undefined
    : ({
        kind: 'units',
        start: at,
        end: at + length,
        units: count,
        form,
        number: { start: numberAt, end: numberAt + digits },
      } as const);

/** `x2`, `x 2 units`, `×2u`; not `x 15 min`, `x10 reps`, `x 100 ft`, `x2/wk`. */
const times = scanner(
  `[x×]\\s?(\\d{1,2})(?![\\d'"”″#%x×-]|[.:]\\d|/\\d(?!\\d{4})|/[a-z]|\\s/\\s?(?:wks?|weeks?|days?|d|months?|mo|hrs?|sessions?)\\b| ?(?:min(?:ute)?s?\\b|min\\.|sec|ft|feet|foot|reps?|sets?|lbs?\\b(?! dress| bath)|kg|m\\b|cm|in\\b(?!\\s*(?://|the\\b|parallel|hall))|inch|steps?|laps?|trials?|wk|week|day|visits?|bouts?|ea\\b|each\\b|hr|hour|trips?|times|passes|per\\b|pts?\\b|patients?|people|persons?|clients?|participants?))(?:\\s*${unitWord})?`,
  'i',
  (m, at) => units(at, m[0].length, Number(m[1]), 'times', at + m[0].indexOf(m[1]!), m[1]!.length),
);

/** "97530 times two", as it is dictated; behind a code only, which the one who reads the statement knows. */
const spokenTimes = scanner(`times\\s+(${numberWords}|\\d{1,2})(?=\\s*(?:[.,;)]|and\\b|$))`, 'i', (m, at) =>
  units(at, m[0].length, numberValue(m[1]!), 'times', at + m[0].length - m[1]!.length, m[1]!.length),
);

const word = scanner(
  `(\\d{1,2}(?:\\.0{1,2})?|${numberWords})[ \\t]{0,2}-?[ \\t]{0,2}(?:billable\\s+|billed\\s+|timed\\s+)?${unitWord}(?![ \\t]*[:=]?[ \\t]*1?\\d[ \\t]*(?:$|[\\n,;|)]| {2}))`,
  'i',
  (m, at) => units(at, m[0].length, numberValue(m[1]!), 'word', at, m[1]!.length),
);

const label = scanner(
  '(?:(?:billed\\s+|billable\\s+)?(?:#\\s*)?(?:of\\s+)?units?(?:\\(s\\))?(?:\\s+billed)?|qty|u)(?:\\s*[:=]\\s*x?\\s*|[ \\t]*\\.{3,}[ \\t]*|(?<=units?|qty)\\.?[ \\t]+|(?<=\\bu)[ \\t](?=\\d\\s*(?:$|[\\n,;:|)]| {2})))(\\d{1,2})(?!\\d|[.:/-]\\d|[x×]|\\s*(?:min|of)\\b)',
  'i',
  (m, at) => units(at, m[0].length, Number(m[1]), 'label', at + m[0].lastIndexOf(m[1]!), m[1]!.length),
);

/** "U2" */
const letter = scanner('u([1-9])(?!\\w|[.:/-]\\d)', 'i', (m, at) =>
  units(at, m[0].length, Number(m[1]), 'label', at + 1, 1),
);

/** The units of a visit belong to no service. */
const total = scanner(
  'total\\s+(?:billed\\s+|billable\\s+)?units?(?:\\s+billed)?\\s*[:=]?\\s*\\d{1,2}\\b',
  'i',
  (m, at) => ({
    kind: 'measure',
    start: at,
    end: at + m[0].length,
  }),
);

export const unitScanners: readonly Scanner[] = [total, label, times, spokenTimes, word, letter];
