import assert from 'node:assert/strict';
import { plainLetters } from '../../server/src/core/copy/ascii';
import { wrapLines } from '../../server/src/core/copy/wrap';
import { analyze, copies, createContext } from '../../server/src/core/index';
import { learntNotes } from '../support/gold';
import { someOf } from '../support/someOf';

const context = createContext();
const asWritten = { ascii: false, width: null, order: [] };

describe('plain letters', () => {
  for (const [text, plain] of [
    ['“5–6× up the stairs”, knee 90°', '"5-6x up the stairs", knee 90 deg'],
    ['SpO₂ 97%', 'SpO2 97%'],
    ['1½ lb, ¾ of the way', '1 1/2 lb, 3/4 of the way'],
    ['10² cm, ≥ 3/5 → 4/5', '10^2 cm, >= 3/5 -> 4/5'],
    ['José Nuñez, Søren Åström', 'Jose Nunez, Soren Astrom'],
    ['• ☑ gait\u00a0belt ☐ walker', '- [x] gait belt [ ] walker'],
    ['98.6°F', '98.6 deg F'],
    ['plain text\twith 1/2', 'plain text\twith 1/2'],
  ] as const)
    it(`of ${text}`, () => {
      assert.equal(plainLetters(text).text, plain);
    });

  it('tell how many have none', () => {
    assert.deepEqual(plainLetters('good 😀 day 日'), { text: 'good ? day ?', lost: 2 });
  });

  it('leave every figure of every note as it is', () => {
    for (const { name, text } of someOf(learntNotes(), 10, 1)) {
      const figures = (of: string) => of.match(/\d+/g) ?? [];
      const fractions = /[¼½¾⅓⅔⅛⅜⅝⅞²³¹]/;
      if (fractions.test(text)) continue;
      assert.deepEqual(figures(plainLetters(text).text), figures(text), name);
      assert.match(plainLetters(text).text, /^[\t\n\r -~]*$/, name);
    }
  });
});

describe('lines of a width', () => {
  it('break between words, under the words of their line', () => {
    assert.deepEqual(wrapLines('- 97530 23 min: stairs with rail and cane\nshort', 20), {
      text: '- 97530 23 min:\n  stairs with rail\n  and cane\nshort',
      tooLong: 0,
    });
    assert.equal(wrapLines('   indented words go on', 14).text, '   indented\n   words go on');
  });

  it('leave rows of tables whole, and words that are longer, and tell of them', () => {
    const row = '| 97530 | 23 min | 2 units |';
    assert.deepEqual(wrapLines(`${row}\n${'x'.repeat(30)}`, 20), {
      text: `${row}\n${'x'.repeat(30)}`,
      tooLong: 2,
    });
    assert.equal(wrapLines('97530     23 min     2     GP', 20).tooLong, 1);
  });

  it('lose no word of any note', () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    for (const { name, text } of someOf(learntNotes(), 10, 1))
      for (const width of [20, 40, 80]) {
        const wrapped = wrapLines(text, width);
        assert.deepEqual(words(wrapped.text), words(text), name);
        assert.equal(
          wrapped.text.split('\n').filter((line) => line.length > width).length,
          wrapped.tooLong,
          name,
        );
      }
  });
});

describe('what is copied', () => {
  const note = `DOS: 03/09/2026
S: feels “better”
O: 97530 8 min x2: stairs x4
A: [assist level] needed
Ana Ruiz, PT

DOS: 03/11/2026\r
S: tired  \r
O: 97530 24 min x2: stairs x5\r
Ana Ruiz, PT\r
`;
  const analysis = analyze(note, context);
  const at = (words: string, profile: Parameters<typeof copies>[2] = asWritten) =>
    copies(analysis, note.indexOf(words), profile);

  it('is the section, the visit or the note, as it is written', () => {
    const [section, visit, whole] = at('tired');
    assert.deepEqual([section!.what, section!.text], ['section', 'S: tired']);
    assert.deepEqual([visit!.what, visit!.label], ['visit', '2026-03-11']);
    assert.equal(visit!.text, 'DOS: 03/11/2026\nS: tired\nO: 97530 24 min x2: stairs x5\nAna Ruiz, PT');
    assert.deepEqual([whole!.what, whole!.label], ['note', '2 visits']);
    assert.ok(
      whole!.text.startsWith('DOS: 03/09/2026\nS: feels “better”\n') && whole!.text.endsWith('Ruiz, PT'),
    );
  });

  it('is in plain letters and lines of a width where that is wanted', () => {
    const [section] = at('better', { ...asWritten, ascii: true, width: 10 });
    assert.equal(section!.text, 'S: feels\n"better"');
  });

  it('says which blanks wait and which errors are open in it', () => {
    const open = (words: string) =>
      at(words).map(({ what, blanks, errors }) => `${what} ${blanks} ${errors}`);
    assert.deepEqual(open('8 min'), ['section 0 1', 'visit 1 1', 'note 1 1']);
    assert.deepEqual(open('needed'), ['section 1 0', 'visit 1 1', 'note 1 1']);
    assert.deepEqual(open('tired'), ['section 0 0', 'visit 0 0', 'note 1 1']);
  });

  it('is no section of the head that would bring other visits along', () => {
    const headed = `Patient: A.V.
Precautions: fall risk

DOS: 03/09/2026
97530 8 min: stairs x4

DOS: 03/11/2026
97530 24 min: stairs x5
`;
    const read = analyze(headed, context);
    const parts = (words: string) =>
      copies(read, headed.indexOf(words), asWritten).map(({ what, text }) => [what, text]);
    assert.deepEqual(parts('fall risk')[0], ['section', 'Precautions: fall risk']);
    for (const words of ['stairs x4', 'stairs x5']) {
      const [first, ...others] = parts(words);
      assert.equal(first![0], 'visit');
      assert.equal(first![1]!.match(/stairs/g)!.length, 1);
      assert.equal(others.length, 1);
    }
  });

  it('is the whole note where nothing in it stands apart', () => {
    const [only, ...others] = copies(analyze('stairs x4', context), 3, asWritten);
    assert.deepEqual([only!.what, only!.text, others], ['note', 'stairs x4', []]);
  });
});

describe('the order of fields', () => {
  const order = ['assessment', 'plan', 'subjective', 'objective'] as const;
  const copied = (text: string, offset = 0) =>
    copies(analyze(text, context), offset, { ...asWritten, order }).at(-1)!;

  it('is the wanted one; the head stays first, what is not named behind, the signature last', () => {
    const note = [
      'DOS: 03/11/2026   Payer: Medicare',
      'S: feels fine',
      'O: stairs x5',
      '  97530 15 min',
      'A: safer',
      'P: go on',
      'Billing: 97530 x1',
      'Ana Ruiz, PT',
    ];
    const { text, asWritten: kept } = copied(note.join('\n'));
    assert.deepEqual(
      text.split('\n'),
      [0, 4, 5, 1, 2, 3, 6, 7].map((line) => note[line]),
    );
    assert.equal(kept, 0);
  });

  it('is that of the note where sections share a line, and that is told', () => {
    const note = 'DOS: 03/11/2026\nS: fine. O: stairs x5\nA: safer\nAna Ruiz, PT';
    const { text, asWritten: kept } = copied(note);
    if (analyze(note, context).visits[0]!.sections.filter(({ kind }) => kind === 'objective').length > 0)
      assert.deepEqual([text, kept], [note, 1]);
    else assert.equal(text.split('\n')[1], 'A: safer');
  });

  it('loses no line of any note, changes none, and keeps visits apart', () => {
    const sorted = (text: string) =>
      text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trimEnd())
        .filter((line) => line !== '')
        .sort();
    let moved = 0;
    for (const { name, text } of someOf(learntNotes(), 60, 1)) {
      const { text: made } = copied(text);
      assert.deepEqual(sorted(made), sorted(text), name);
      if (made !== copies(analyze(text, context), 0, asWritten).at(-1)!.text) moved++;
    }
    assert.ok(moved > 5, `${moved} notes were put in another order`);
  });
});
