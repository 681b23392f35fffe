import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overlaps, overlapsSome, splitLines, withSingleBlanks } from '../../server/src/core/text';

const texts = fc
  .array(fc.constantFrom('a', '\r', '\n', '\r\n', ' ', '\t', '\u00a0'))
  .map((parts) => parts.join(''));

describe('the text of a note', () => {
  it('has its lines at line feeds and carriage returns, alone or together', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = splitLines(text);
        assert.deepEqual(
          lines.map((line) => line.text),
          text.split(/\r\n|\n|\r/),
        );
        for (const { start, end, text: words } of lines) assert.equal(text.slice(start, end), words);
      }),
    );
  });

  it('is without gaps what it is with one blank for each', () => {
    fc.assert(fc.property(texts, (text) => assert.equal(withSingleBlanks(text), text.replace(/\s+/g, ' '))));
  });

  it('has spans that overlap one of many where one of them does', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), span, (spans, one) =>
        assert.equal(
          overlapsSome(spans)(one),
          spans.some((other) => overlaps(other, one)),
        ),
      ),
    );
  });
});
