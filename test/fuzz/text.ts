/** Texts that nobody would write: cut, spliced, with hostile characters, of one token over and over. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCorpus } from '../../scripts/accuracy/gold';
import { analyze } from '../../server/src/core/index';
import { freshContext } from '../support/freshContext';
import { assertSpansInside } from '../support/spans';
import { type Fuzzer, tryCases } from './fuzzer';

/** Any text must be read within this time of the processor, in milliseconds. */
const longestRead = 1000;
/** In UTF-16 units, of a whole text and of one thing over and over: what is read within that time on a slow machine. */
const longestText = 20_000;
const longestRun = 200;

/** Fails when reading a text throws, takes too long, points outside of it, or says something else the second time. */
export function checkText(text: string): void {
  const first = measured(text);
  assert.deepEqual(first.analysis.failures, []);
  assertSpansInside([first.analysis.visits, first.analysis.findings], text);
  const second = measured(text);
  assert.equal(JSON.stringify(second.analysis), JSON.stringify(first.analysis), 'read twice, not the same');
  let took = Math.min(first.took, second.took);
  // A pattern is compiled when it meets the first texts of a kind, which is no fault of this text.
  for (let again = 0; again < 2 && took > longestRead; again++) took = Math.min(took, measured(text).took);
  assert.ok(took <= longestRead, `${Math.round(took)} ms for ${text.length} characters`);
}

/** Time of the processor, so that what else the machine does makes no difference. */
function measured(text: string) {
  const context = freshContext();
  const start = process.cpuUsage();
  const analysis = analyze(text, context);
  const { user, system } = process.cpuUsage(start);
  return { analysis, took: (user + system) / 1000 };
}

/** Characters that are more or less than they look. */
export const hostile = [
  // Surrogates without their half, a pair, a byte order mark, characters that are none, the end of a string.
  ...['\ud83d', '\ude00', '😀', '\ufeff', '\ufffe', '\uffff', '\u0000', '\u001b[31m', '\u007f'],
  // Marks that join what stands before, and letters made of several.
  ...['\u0301', '\u0308\u0323', '\u20e3', '\ufe0f', '👩\u200d🦽', 'e\u0301', 'ﬁ', 'ß', 'İ', 'ſ', 'K'],
  // Turns of direction and their ends, and letters that run from right to left.
  ...['\u202e', '\u202d', '\u2066', '\u2069', '\u200f', 'שלום', 'مرحبا'],
  // Spaces, and what has no width.
  ...['\u00a0', '\u202f', '\u2007', '\u3000', '\u2003', '\u200b', '\u2060', '\u00ad', '\t'],
  // Ends of lines, one stranger than the other.
  ...['\r', '\n', '\r\n', '\n\r', '\u2028', '\u2029', '\u0085', '\v', '\f'],
  // Digits, dashes and points that are not those of a keyboard.
  ...[
    '９７５３０',
    '２３',
    '٢٣',
    '²',
    '½',
    '\u2013',
    '\u2014',
    '\u2212',
    '：',
    '／',
    '．',
    '’',
    '“',
    '×',
    '✓',
    '☐',
  ],
];

/** Pieces that a reader of notes looks at more than once. */
export const tokens = [
  ...' |\t|\n|9|97530|97530 |97530-59-GP-KX |10:00-|10:00 - 10:23 |23 min |23|x2|[|(|/|,|: |- |* |# |## Plan\n'.split(
    '|',
  ),
  ...[
    'TA ',
    'S:\n',
    'O: ',
    'Total: ',
    'DOS: ',
    '01/02/2025 ',
    '[x] ',
    '____ ',
    '| ',
    '```\n',
    '---\n',
    'Pt ',
    'PT, ',
  ],
];

const notes = loadCorpus().map(({ text }) => text);
const note = fc.constantFrom(...notes);
const share = fc.double({ min: 0, max: 1, noNaN: true });

const cut = fc
  .tuple(note, share, share)
  .map(([text, one, other]) =>
    text.slice(Math.floor(Math.min(one, other) * text.length), Math.ceil(Math.max(one, other) * text.length)),
  );

const strange = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);

const repeated = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...tokens), strange), { minLength: 1, maxLength: 3 }),
    fc.nat(longestRun),
  )
  .map(([parts, length]) => {
    const unit = parts.join('');
    return unit.repeat(Math.max(1, Math.floor(length / Math.max(1, unit.length))));
  });

/** Lines that end in any way. */
const mixedEnds = fc
  .tuple(
    cut,
    fc.array(fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\f', ''), { minLength: 1, maxLength: 7 }),
  )
  .map(([text, ends]) =>
    text
      .split(/\r\n?|\n/)
      .map((line, index) => line + ends[index % ends.length])
      .join(''),
  );

/** The text with characters of its own exchanged for such that look alike. */
const alike = fc.tuple(cut, fc.integer({ min: 1, max: 9 })).map(([text, every]) => {
  let seen = 0;
  return text.replace(/[\d :\-/]/g, (character) => {
    seen += 1;
    if (seen % every) return character;
    if (/\d/.test(character)) return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
    return { ' ': '\u00a0', ':': '：', '-': '\u2013', '/': '／' }[character]!;
  });
});

const piece = fc.oneof(
  { weight: 6, arbitrary: cut },
  { weight: 2, arbitrary: mixedEnds },
  { weight: 2, arbitrary: alike },
  { weight: 3, arbitrary: strange },
  { weight: 3, arbitrary: repeated },
);

const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').slice(0, longestText));

const fuzzer: Fuzzer = {
  name: 'text',
  says: 'any text is read in time, and twice the same',
  run(bounds) {
    // The first readings of a process are slow, whatever the text.
    for (const text of notes.slice(0, 30)) for (const end of ['', '✓']) analyze(text + end, freshContext());
    return tryCases('text', bounds, text, checkText);
  },
};

export default fuzzer;
