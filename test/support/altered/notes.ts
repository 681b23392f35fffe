/** Notes altered at random: what is offered has to keep its promises on these too, not only on tidy ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const root = join(__dirname, '../../..');

const textsIn = (folder: string, end: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => readFileSync(join(root, folder, name), 'utf8').replace(/\r\n?/g, '\n'));

/** Every note of the corpus, and the examples that come with the product. */
export const plainNotes: readonly string[] = [
  ...textsIn('test/corpus', '.txt'),
  ...textsIn('examples', '.tnote'),
];

/** Lines that are put in: services, times, blanks, bills and heads in the ways that people type them. */
const lines: readonly string[] = [
  ...['97530 23 min x2', '97530   23   2', '97140 15 min (1)', 'TE 15', 'TA 30 min / MT 15 min x1 (97140)'],
  ...['TA 23, TE 15, MT 8', '97530 GP 2 units', '97530-GP-CQ x1', '97116 CQ, GP', 'Charges:', 'Dx:', 'Dx: '],
  ...[
    '| CPT | Min | Units |',
    '| 97530 | 23 | 2 |',
    'CPT   MIN   UNITS',
    'Modifiers: GP, CQ',
    'DOS 3/9/2026',
  ],
  ...['3/9/2026', 'Date: __/__/26', 'Time in: __:__', '97530 __:__-__:__', '97530 10:05-__:__ 20 min'],
  ...[
    'Time in 9:00 Time out 9:45',
    'Total timed minutes: 45',
    'Total: 38 min, 3 units',
    'Payer: Medicare Part B',
  ],
  ...['Payer: Aetna', 'Treated by Gwen Ash, PT', 'Gwen Ash, PT', 'Lee Orr, PTA', '[assist level] with [cue]'],
  ...[
    'two units of therapeutic activities for twenty minutes',
    '97530 not billed',
    'no show',
    '[x] 97112',
    '-----',
  ],
  ...['Medicare  KX  used to date $2,900', 'Plan: 97110 next visit', '97532 20 min', '97350 15 min x1'],
  ...['Pt tolerated well', 'A:', 'O:', 'S: 4/10', '\u{1F600} 97530 15 min', 'e\u0301 97110 10\u2032'],
];

const separators: readonly string[] = [
  ...[
    ' ',
    '  ',
    '   ',
    '\t',
    ', ',
    '; ',
    ' - ',
    ' \u2013 ',
    '/',
    ' / ',
    ' | ',
    ': ',
    '. ',
    ' + ',
    '\n',
    '-',
    '',
  ],
];

/** One alteration of a text; the two numbers say where and what, for any text. */
type Alteration = (text: string, at: number, which: number) => string;

const pick = <T>(from: readonly T[], which: number): T => from[which % from.length]!;

/** The lines of a text, some of them changed. */
const ofLines =
  (change: (all: string[], at: number, which: number) => string[]): Alteration =>
  (text, at, which) => {
    const all = text.split('\n');
    return change(all, at % all.length, which).join('\n');
  };

/** The place of a match of `pattern`, replaced. */
const replaced =
  (pattern: RegExp, by: (match: string, which: number) => string): Alteration =>
  (text, at, which) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const { index, 0: match } = pick(found, at);
    return text.slice(0, index) + by(match, which) + text.slice(index + match.length);
  };

const alterations = {
  'cut off': (text, at) => text.slice(0, at % (text.length + 1)),
  'start later': (text, at) => text.slice(at % (text.length + 1)),
  'take out a piece': (text, at, which) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + text.slice(from + (which % 40));
  },
  'join lines': ofLines((all, at, which) => [
    ...all.slice(0, at),
    all.slice(at, at + 2).join(pick(separators, which)),
    ...all.slice(at + 2),
  ]),
  'drop a line': ofLines((all, at) => all.toSpliced(at, 1)),
  'repeat a line': ofLines((all, at, which) => all.toSpliced(which % (all.length + 1), 0, all[at]!)),
  'swap lines': ofLines((all, at, which) => {
    const other = which % all.length;
    return all.with(at, all[other]!).with(other, all[at]!);
  }),
  'put a line in': ofLines((all, at, which) => all.toSpliced(at, 0, pick(lines, which))),
  'put words in': (text, at, which) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + pick(separators, which >> 4) + pick(lines, which) + text.slice(from);
  },
  'change a separator': replaced(/[ \t]*[,;:|/+\u2013-][ \t]*|[ \t]+/g, (_, which) =>
    pick(separators, which),
  ),
  'change all separators': (text, at, which) => {
    const sign = pick(text.match(/[ \t]*[,;:|/\u2013-][ \t]*| {2,}/g) ?? [', '], at);
    return text.replaceAll(sign, pick(separators, which));
  },
  'change a figure': replaced(/\d+/g, (_, which) => String(which % 130)),
  'break a line': (text, at) => {
    const from = at % (text.length + 1);
    return `${text.slice(0, from)}\n${text.slice(from)}`;
  },
  'drop blank lines': (text) => text.replace(/\n{2,}/g, '\n'),
  'double line ends': (text) => text.replaceAll('\n', '\n\n'),
  'indent all': (text, _, which) => text.replace(/^/gm, pick(['  ', '\t', '> ', '* '], which)),
  'tabs for spaces': (text) => text.replace(/ {2,}/g, '\t'),
  'in capitals': (text) => text.toUpperCase(),
  'add a note': (text, at, which) =>
    `${text}${pick(['\n', '\n\n', '\n---\n'], which)}${pick(plainNotes, at)}`,
} as const satisfies Record<string, Alteration>;

const lineEnds = ['\n', '\r\n', '\r'] as const;

export interface AlteredNote {
  readonly text: string;
  /** What was done to which note, so that a broken promise can be understood. */
  readonly how: readonly string[];
}

const alteration = fc.tuple(
  fc.constantFrom(...(Object.keys(alterations) as (keyof typeof alterations)[])),
  fc.nat(100_000),
  fc.nat(100_000),
);

/** Longer ones say nothing new and take long. In UTF-16 units. */
const longest = 6000;

/** A note with up to four alterations, in one of the three line ends. */
export const alteredNotes: fc.Arbitrary<AlteredNote> = fc
  .record({
    note: fc.nat(plainNotes.length - 1),
    changes: fc.array(alteration, { minLength: 1, maxLength: 4 }),
    lineEnd: fc.oneof({ weight: 3, arbitrary: fc.constant('\n' as const) }, fc.constantFrom(...lineEnds)),
  })
  .map(({ note, changes, lineEnd }) => {
    const text = changes.reduce(
      (altered, [name, at, which]) => alterations[name](altered, at, which).slice(0, longest),
      plainNotes[note]!,
    );
    return {
      text: text.replaceAll('\n', lineEnd),
      how: [`note ${note}`, ...changes.map((change) => change.join(' ')), JSON.stringify(lineEnd)],
    };
  });
