/** Texts that a reader may stumble over: one thing over and over, to any length. Each by its name. */

/** One piece again and again. */
const repeated = (piece: string) => (length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Pieces that differ in a number or a word, so that nothing remembered helps. */
const numbered = (piece: (index: number) => string) => (length: number) => {
  let text = '';
  for (let index = 0; text.length < length; index++) text += piece(index);
  return text.slice(0, length);
};

/** One piece again and again between a beginning and an end that hold it together. */
const between = (start: string, piece: string, end: string) => (length: number) =>
  start + repeated(piece)(length - start.length - end.length) + end;

/** `a` for the first half, `b` for the second: `((((...))))`. */
const halves = (a: string, b: string) => (length: number) =>
  repeated(a)(length / 2) + repeated(b)(length / 2);

const oneCharacter = Object.fromEntries(
  [
    ...['a', 'A', 'x', 'é', '9', '0', '-', '_', '.', ',', ':', ';', '/', '\\', '|', '*', '#', '+', '=', '~'],
    ...[
      '(',
      ')',
      '[',
      ']',
      '{',
      '<',
      '>',
      '"',
      "'",
      '’',
      '`',
      '&',
      '@',
      '%',
      '?',
      '!',
      '•',
      '–',
      '—',
      '½',
      '☐',
    ],
  ].map((character) => [`"${character}"`, repeated(character)]),
);

const blanks = {
  spaces: repeated(' '),
  tabs: repeated('\t'),
  'line ends': repeated('\n'),
  'line ends of two characters': repeated('\r\n'),
  'lone carriage returns': repeated('\r'),
  'non-breaking spaces': repeated('\u00a0'),
  'characters without width': repeated('\u200b'),
  'spaces and line ends': repeated('    \n'),
  'tabs and spaces': repeated('\t '),
  'empty lines with a space': repeated(' \n \n\n'),
  'one word, then spaces': between('97530', ' ', 'x2'),
  'one line, then line ends': between('97530 23 min', '\n', 'Kim Lee, PT'),
  'spaces in front of each word': repeated(`${' '.repeat(200)}x`),
};

const characters = {
  'combining marks': repeated('\u0301'),
  'halves of pairs': repeated('\ud83d'),
  emoji: repeated('😀'),
  'turns of direction': repeated('\u202e'),
  'full-width digits': repeated('９'),
  'zero bytes': repeated('\u0000'),
};

const brackets = {
  'brackets opened, then closed': halves('(', ')'),
  'square brackets opened, then closed': halves('[', ']'),
  'pairs of brackets': repeated('()'),
  'boxes of one line': repeated('[ ]'),
  'ticked boxes of one line': repeated('[x] '),
  'boxes line by line': repeated('[ ] 97530\n'),
  'links of Markdown': repeated('[a](b)'),
  'blanks to fill in': repeated('____ '),
  'prompts to fill in': repeated('[assist level] '),
};

const figures = {
  'digits and spaces': repeated('9 '),
  'numbers of two digits': repeated('23 '),
  'numbers with points': repeated('1.5 '),
  'numbers with commas': repeated('1,000,'),
  'ranges without end': repeated('5-'),
  fractions: repeated('1/2 '),
  'slashes and digits': repeated('1/'),
  'days without end': repeated('01/02/2025'),
  'days line by line': numbered((index) => `${1 + (index % 12)}/${1 + (index % 28)}/2025\n`),
  'days in words': repeated('January 5, 2025 '),
  'days as in ISO': repeated('2025-01-05 '),
  'labels of days': repeated('DOS: 01/02/2025\n'),
  'clock times that begin': repeated('10:00-'),
  'clock times': repeated('10:00 '),
  'clock times with halves of the day': repeated('10:00 am - '),
  'clock times without colons': repeated('1000-1023 '),
  intervals: repeated('10:00-10:23 '),
  'intervals line by line': repeated('10:00-10:23\n'),
  'labels of clock times': repeated('Time in: 10:00 '),
  'time in and out line by line': repeated('Time in: 10:00 Time out: 10:45\n'),
  minutes: repeated('23 min '),
  'minutes joined': repeated('23min'),
  'minutes with primes': repeated("23' "),
  'minutes in words': repeated('twenty-three minutes '),
  'number words': repeated('twenty '),
  'number words joined': repeated('twenty-'),
  'hours and minutes': repeated('1 hr 5 min '),
  sums: repeated('23 + 15 = 38 min '),
  'sums without end': repeated('23+'),
  totals: repeated('Total: 38 min\n'),
  'totals of one line': repeated('total timed 38 total '),
  'total without figure': repeated('total '),
  units: repeated('x2 '),
  'units in words': repeated('2 units '),
  'units line by line': repeated('2 units\n'),
  measures: repeated('BP 128/76 HR 80 '),
  'sets and repetitions': repeated('3x10 '),
  percentages: repeated('50% '),
  feet: repeated('150 ft x2 '),
};

const codes = {
  codes: repeated('97530 '),
  'codes joined': repeated('97530'),
  'codes with commas': repeated('97530, 97110, '),
  'codes line by line': repeated('97530\n'),
  'codes and units': repeated('97530 x2 '),
  'codes with minutes': repeated('97530 23 min '),
  'codes with minutes line by line': repeated('97530 23 min\n'),
  'codes, minutes, units line by line': repeated('97530 23 min x2\n97110 15 min x1\n'),
  'codes with modifiers': repeated('97530-59-GP-KX '),
  'modifiers without end': repeated('-59'),
  modifiers: repeated('GP KX '),
  'codes of diagnoses': repeated('M25.561 '),
  'codes that none knows': repeated('99999 '),
  'charges of one line': repeated('97530 23 min x2; '),
  'codes in brackets': repeated('(97530) '),
  'codes with intervals': repeated('97530 10:00-10:23 '),
  'names of services': repeated('Therapeutic Activities '),
  'short names of services': repeated('TA 23, TE 15, '),
  'short names line by line': repeated('TA 23\n'),
  'names joined': repeated('TA/TE/'),
  'names of many words': repeated('neuromuscular re-education of movement, balance, '),
};

const lines = {
  'headings without text': repeated('S:\n'),
  'headings of all kinds': repeated('S:\nO:\nA:\nP:\n'),
  'headings in Markdown': repeated('## Plan\n'),
  'headings in capitals': repeated('ASSESSMENT\n'),
  'headings of one line': repeated('S: O: A: P: '),
  'colons and words': repeated('a: '),
  'labels line by line': repeated('Pain: 3/10\n'),
  'labels of payers': repeated('Payer: Medicare Part B\n'),
  'labels of diagnoses': repeated('Dx: R TKA\n'),
  'labels without value': repeated('Patient:\n'),
  bullets: repeated('- \n'),
  'bullets with words': repeated('- sit to stand x10\n'),
  'bullets of one line': repeated('- '),
  'bullets ever deeper': numbered((index) => `${' '.repeat(index % 60)}- a\n`),
  'numbered lines': numbered((index) => `${index + 1}. sit to stand\n`),
  'lines of dashes': repeated('---\n'),
  'lines of equals': repeated('===\n'),
  'fences of code': repeated('```\n'),
  quotes: repeated('> '),
  'quoted lines': repeated('> a\n'),
  'rows of a table': repeated('| 97530 | 23 | 2 |\n'),
  'a row without end': repeated('| a '),
  'empty cells': repeated('||'),
  'rules of tables': repeated('|---|---|\n'),
  'cells between tabs': repeated('97530\t23\t2\n'),
  'cells between spaces': repeated('97530    23    2\n'),
  'heads of tables': repeated('Code  Minutes  Units\n'),
  'one column of words': repeated('a\n'),
  'head of a mail': repeated('From: a@b.c\nSubject: x\n'),
  'records of fields': repeated('Code: 97530\nMinutes: 23\nUnits: 2\n\n'),
  'fields between slashes': repeated('97530/23/2/'),
  'keys of JSON': repeated('"code":"97530","min":23,'),
  markup: repeated('<b>97530</b>'),
  signatures: repeated('Kim Lee, PT\n'),
  'signatures of one line': repeated('Kim Lee, PT, '),
  'labels of signatures': repeated('Signed: '),
  credentials: repeated('PT, DPT, OCS '),
};

const words = {
  prose: repeated('Patient stood at the sink to wash a cup, and needed one cue. '),
  'prose line by line': repeated('Patient stood at the sink to wash a cup.\n'),
  'prose without stops': repeated('patient stood and walked and sat '),
  'prose that differs': numbered((index) => `Patient washed ${index} cups at the sink. `),
  'words of one letter': repeated('a '),
  'words with capitals': repeated('Kim Lee '),
  'capitals with apostrophes between': repeated('K’'),
  'capitals with points between': repeated('K.'),
  'words with hyphens': repeated('sit-to-'),
  'words with apostrophes': repeated("pt's "),
  'words joined by dots': repeated('e.g.'),
  'words joined by slashes': repeated('w/o/'),
  'stops and spaces': repeated('. '),
  'commas and spaces': repeated(', '),
  'goals line by line': repeated('STG 2: porch stairs\n'),
  'goals of one line': repeated('to be able to '),
  'evidence of one line': repeated('CGA, min A, verbal cues, to reach the sink '),
  negations: repeated('not '),
  'words of reasons': repeated('in order to improve '),
  'words of plans': repeated('will continue '),
  'home programmes': repeated('HEP: '),
  'words of delivery': repeated('supervised by PT and '),
  'words of groups': repeated('group of 3 '),
  corrections: repeated('correction: 23 '),
  equipment: repeated('FWW '),
  'visits line by line': numbered(
    (index) => `== 2025-01-${String(1 + (index % 28)).padStart(2, '0')} ==\n97530 23 min x2\n`,
  ),
  'work told below many names': numbered(
    (index) =>
      `97530 x 2\nthen manual ${10 + (index % 40)} min grade 3 glides, flexion 4 to ${5 + (index % 9)}\n`,
  ),
  'charges and who gave them': repeated('[x] 97110  Ther Ex   15 min   1 unit\nRowan Vale, OT, CHT\n'),
  'headings of work below a day': (length: number) =>
    `DOS 12/02/2026\n${'O:\n\n'.repeat(length / 4)}`.slice(0, length),
  'codes between two clock times': repeated('10:00 - 10:23 \t97530- '),
  'who carried it out': repeated(
    'The session was carried out by student physical therapist Juniper Vale, no other patient.\nVALE REHAB\n',
  ),
  'figures and signs': repeated('😀9'),
  'codes with strange signs': repeated('97530 \u202e\n\u001b[31m'),
  'visits without text': numbered((index) => `Visit ${index}: 01/${1 + (index % 28)}/2025\n`),
};

/** Makes a text of (about) a length in UTF-16 units. */
export type Kind = (length: number) => string;

export const kinds: Readonly<Record<string, Kind>> = {
  ...oneCharacter,
  ...blanks,
  ...characters,
  ...brackets,
  ...figures,
  ...codes,
  ...lines,
  ...words,
};
