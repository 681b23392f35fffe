import type { CodeSet } from '../codes/codeSet';
import { clockScanners, intervalScanners, spokenClockScanners } from './clockTimes';
import { codeScanner } from './codes';
import { withCorrections } from './corrections';
import { dateScanners, dayScanner } from './dates';
import { decimalHour, durationScanners } from './durations';
import {
  afterCode,
  appendedModifier,
  letterModifier,
  lowerModifier,
  namedModifier,
  numberModifier,
  spelledModifier,
} from './modifiers';
import { numberValue, numberWords } from './numberWords';
import { withPairedClocks } from './pairedClocks';
import { serviceNameScanner } from './serviceNames';
import { type Scanner, scanner, type Token } from './tokens';
import { unitScanners } from './unitCounts';

const box = scanner('(?:[[(_]\\s*([xX✓✔v*]?)\\s*[\\])_]|([☐☑☒✓✔✗✘]))(?=\\s)', '', (m, at) => {
  if (m[0].startsWith('_') && !m[1]) return undefined;
  if (m[0].startsWith('(') && m[1] !== 'x' && m[1] !== 'X' && m[1] !== '') return undefined;
  const ticked = m[2] ? '☑☒✓✔'.includes(m[2]) : m[1] !== '';
  return { kind: 'box', start: at, end: at + m[0].length, ticked };
});

/** "___ 97760" in a list that is ticked with `_x_`: what opens the line in front of a service is an empty box. */
const emptyBox = scanner('_{2,4}[ \\t]+(?=\\w)', '', (m, at) => {
  const end = at + m[0].length;
  const opens = /(?:^|\n)[ \t>*-]*$/.test(m.input.slice(Math.max(0, at - 20), at));
  const service =
    /^\d{5}\b/.test(m.input.slice(end, end + 6)) || serviceNameScanner(m.input, end, m.input.length);
  return opens && service
    ? { kind: 'box', start: at, end: at + m[0].trimEnd().length, ticked: false }
    : undefined;
});

/** Blanks that wait for an answer: `[assist level]`, `__:__`, `____`, `***`. */
const blank = scanner(
  '(?:\\(\\s*_{2,}:_{2,}\\s*[-–]\\s*_{2,}:_{2,}\\s*\\)|_{2,}\\s*[:/]\\s*_{2,}(?:\\s*/\\s*_{2,})?|_{3,}|\\*{3,}(?=\\s|$)|\\[[a-z?][^\\]\\[\\n]{1,60}\\])',
  '',
  (m, at) => ({
    kind: 'blank',
    start: at,
    end: at + m[0].length,
  }),
);

/** Numbers that hang together with something: 3x10, 4-108, 128/76, 2x/wk, 45.5, 3+/5. */
const measure = scanner(
  "[#$]?\\d+(?:(?:[./x×-]|[+-]/)\\d+[+-]?|,\\d{3}(?!\\d))+(?:['\"”″%#]|x?/?\\s?(?:wk|week|day|d)\\b)?|\\d+(?:['\"”″%#°]|x(?=\\b|/))|\\d+\\s?(?:ft|feet|foot|lbs?|kg|cm|inch(?:es)?|in\\.|sec|secs|seconds|s|deg|degrees|reps?|sets?|bpm|mph|times|steps|meters|yards|trials)\\b|[x×]\\s?\\d{1,4}(?!\\d|\\s*-?\\s*(?:min|['’]))|[xX]/\\w+",
  '',
  (m, at) => ({ kind: 'measure', start: at, end: at + m[0].length }),
);

/** "gr III", "grade 2-3": how strong a mobilisation is. */
const grade = scanner(
  '(?:gr|grades?)\\.?\\s*(?:I{1,3}V?|IV|V|[1-5])(?:[-–/&+](?:I{1,3}V?|IV|V|[1-5]))?[+-]?(?![\\w:])',
  'i',
  (m, at) => ({ kind: 'measure', start: at, end: at + m[0].length }),
);

const number = scanner(`(\\d+)|(${numberWords})\\b`, 'i', (m, at) => {
  const value = numberValue(m[0]);
  return value === undefined
    ? undefined
    : { kind: 'number', start: at, end: at + m[0].length, value, inWords: m[2] !== undefined };
});

const word = scanner(
  "w/o?(?![\\w])|w/(?=\\w)|[\\p{L}\\p{M}]+(?:['’][\\p{L}]+)*|(?![@+]\\s|\\+[\\p{L}\\d])[\\w@+%°]+",
  'u',
  (m, at) => ({
    kind: 'word',
    start: at,
    end: at + m[0].length,
    text: m[0],
  }),
);

const stop = scanner('[.!?](?=\\s|$|["”’)])|;(?=\\s)', '', (_m, at) => ({
  kind: 'stop',
  start: at,
  end: at + 1,
}));

/** What a device was set to says nothing of how long it ran: "US 3 MHz 0.8 W/cm2 8 min". */
const setting = scanner('\\d+(?:\\.\\d+)?\\s?(?:k?Hz|MHz|W/cm(?:2|²)|mA|pps|mmHg)\\b', 'i', (m, at) => ({
  kind: 'word',
  start: at,
  end: at + m[0].length,
  text: m[0],
}));

/** "1:1" is said "one-on-one". */
const oneOnOne = scanner('1:1(?![\\d:])', '', (m, at) => ({
  kind: 'word',
  start: at,
  end: at + m[0].length,
  text: 'one-on-one',
}));

/** Words in front of a day without a year; elsewhere 3/4 is a fraction. */
const announcesDay =
  /(?:\b(?:on|since|from|until|by|to|dated?|of|as of|vs|was|were|and|pre|post)\s+|[(<>~]\s*|\bDOS:?\s*|\bDate:?\s*)$/i;

export type TokenScanner = (text: string, start: number, end: number) => readonly Token[];

/** Reads the tokens of a stretch of text, left to right; spans are UTF-16 offsets into `text`. */
export function tokenScanner(codes: CodeSet): TokenScanner {
  const code = codeScanner(codes);
  // what a token can be depends on its first character; the order decides between readings
  const digits: readonly Scanner[] = [
    ...dateScanners,
    ...intervalScanners,
    ...durationScanners,
    ...unitScanners,
    code,
    appendedModifier,
    oneOnOne,
    setting,
    ...clockScanners,
    measure,
    number,
    word,
  ];
  const letters: readonly Scanner[] = [
    ...dateScanners,
    ...spokenClockScanners,
    ...durationScanners,
    ...unitScanners,
    code,
    ...clockScanners,
    namedModifier,
    letterModifier,
    spelledModifier,
    grade,
    serviceNameScanner,
    measure,
    number,
    word,
  ];
  const others: readonly Scanner[] = [
    box,
    emptyBox,
    blank,
    decimalHour,
    ...unitScanners,
    measure,
    stop,
    word,
  ];
  return (text, start, end) => {
    const tokens: Token[] = [];
    for (let at = start; at < end; ) {
      const character = text[at]!;
      if (/\s/.test(character)) {
        if (character === '\t' && tokens.length > 0)
          tokens.push({ kind: 'mark', start: at, end: at + 1, text: '|' });
        at++;
        continue;
      }
      const digit = character >= '0' && character <= '9';
      const letter = /[A-Za-z]/.test(character);
      const token = (afterCode(text, tokens) || (letter && hangsOnName(tokens, text, at))
        ? (letter ? lowerModifier : numberModifier(tokens))(text, at, end)
        : undefined) ??
        (digit && announcesDay.test(text.slice(Math.max(0, at - 12), at))
          ? dayScanner(text, at, end)
          : undefined) ??
        read(digit ? digits : letter ? letters : others, text, at, end) ?? {
          kind: 'mark' as const,
          start: at,
          end: at + 1,
          text: character,
        };
      if (token.kind !== 'blank') tokens.push(token);
      at = Math.max(token.end, at + 1);
    }
    return withCorrections(withPairedClocks(tokens));
  };
}

/** "TE go 15m": behind the name of a service and in front of a figure, `go` is no word. */
const hangsOnName = (tokens: readonly Token[], text: string, at: number): boolean =>
  tokens.at(-1)?.kind === 'name' && /^\w\w[ \t]+\d/.test(text.slice(at, at + 6));

function read(scanners: readonly Scanner[], text: string, at: number, end: number): Token | undefined {
  for (const scan of scanners) {
    const token = scan(text, at, end);
    if (token) return token;
  }
  return undefined;
}
