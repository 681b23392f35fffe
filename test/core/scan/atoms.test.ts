import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Atom, atoms } from '../../../server/src/core/scan/atoms';

/** The atoms as `text`, parted by a space where white space stands and by `·` where none does. */
const shown = (list: readonly Atom[]): string =>
  list
    .map(({ text, gap, kind }, i) => (i === 0 ? '' : gap ? ' ' : '·') + (kind === 'newline' ? '↵' : text))
    .join('');

const table: Readonly<Record<string, string>> = {
  '97530GP x2': '97530·gp x·2',
  '0930-1000am': '0930·-·1000·am',
  '9:05a–9:30a': '9·:·05·a·-·9·:·30·a',
  'G0283 ×2': 'g·0283 ×·2',
  "o'clock o’clock": "o'clock o'clock",
  "30' 30’ 30′ 12” 12″": `30·' 30·' 30·' 12·" 12·"`,
  "'Min' assist": "'·min·' assist",
  '8½ ther. ex.': '8·½ ther·. ex·.',
  'a\u00a0b\tc\u3000d\u2009e': 'a b c d e',
  'a\r\nb\rc\nd\n\re': 'a·↵·b·↵·c·↵·d·↵·↵·e',
  '９７５３０ ＧＰ： ２': '97530 gp·: 2',
  'Cafe\u0301 NAÏVE Ärzte': 'cafe\u0301 naïve ärzte',
  'thera\u00adpy 97\u200b530 \ufeffx': 'therapy 97530 x',
  '☑ ✔\ufe0f 🦵🏽 7/10': '☑ ✔ 🦵·🏽 7·/·10',
  '手法治療 20分': '手法治療 20·分',
  '': '',
  ' \t ': '',
};

describe('atoms', () => {
  for (const [text, expected] of Object.entries(table))
    it(JSON.stringify(text), () => assert.equal(shown(atoms(text)), expected));

  it('reads a stretch with the offsets of the whole text', () => {
    assert.deepEqual(atoms('97530 x2, GP', 6, 9), [
      { kind: 'word', start: 6, end: 7, text: 'x', gap: false },
      { kind: 'digits', start: 7, end: 8, text: '2', gap: false },
      { kind: 'sign', start: 8, end: 9, text: ',', gap: false },
    ]);
  });

  it('loses nothing but white space and what has no width, of any text', () => {
    const odd = fc.constantFrom(
      '\r',
      '\n',
      '\u00a0',
      '\u00ad',
      '\u200b',
      '’',
      '´',
      '½',
      '１',
      '\ud800',
      '🦵',
      'e\u0301',
    );
    const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom(...'ab1- \t\'"'), odd);
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end, gap, text: spelt } of [
          ...atoms(text),
          { start: text.length, end: text.length, gap: null, text: 'x' },
        ]) {
          const between = text.slice(at, start);
          assert.match(between, /^(?:[^\S\r\n]|[\p{Cf}\p{Variation_Selector}])*$/u);
          if (gap !== null) {
            assert.equal(gap, /[^\S\uFEFF]/.test(between));
            assert.ok(end > start && spelt !== '');
          }
          at = end;
        }
        for (const { end } of atoms(text))
          assert.ok(!(/[\ud800-\udbff]/.test(text[end - 1]!) && /[\udc00-\udfff]/.test(text[end] ?? '')));
      }),
      { numRuns: 2000 },
    );
  });
});
