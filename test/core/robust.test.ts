import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCorpus } from '../../scripts/accuracy/gold';
import { type Analysis, analyze, createContext, positionAt } from '../../server/src/core/index';
import { visitRecord } from '../../server/src/core/tools/visitRecord';
import { someOf } from '../support/someOf';
import { assertSpansInside } from '../support/spans';

const context = createContext({ ready: true });
const corpus = loadCorpus().map(({ name, set, text }) => ({
  name,
  set,
  text: text.replaceAll('\r\n', '\n'),
}));

/** Analyses a text and fails when a span lies outside of it. */
function analyzed(text: string): Analysis {
  const analysis = analyze(text, context);
  assertSpansInside([analysis.visits, analysis.findings], text);
  return analysis;
}

/** What an analysis says, with places as lines and characters, so that line ends make no difference. */
const said = (analysis: Analysis) => ({
  visits: analysis.visits.map((visit) => visitRecord(visit, analysis)),
  findings: analysis.findings.map(({ id, message, span, severity, visit }) => ({
    ...{ id, message, severity, visit },
    at: positionAt(analysis.lines, span.start),
  })),
});

describe('analysis of any text', () => {
  it('says the same in LF, CRLF and CR', () => {
    for (const { name, text } of someOf(corpus, 12)) {
      const expected = said(analyzed(text));
      for (const lineEnd of ['\r\n', '\r'])
        assert.deepEqual(
          said(analyzed(text.replaceAll('\n', lineEnd))),
          expected,
          `${name} in ${JSON.stringify(lineEnd)}`,
        );
    }
  });

  it('says the same twice, and leaves nothing behind from the text before', () => {
    const notes = someOf(corpus, 12, 1);
    const once = notes.map(({ text }) => JSON.stringify(analyze(text, context)));
    const again = [...notes].reverse().map(({ text }) => JSON.stringify(analyze(text, context)));
    assert.deepEqual(again.reverse(), once);
  });

  it('copes with a short note cut at any character', () => {
    const shortest = [...corpus].sort((a, b) => a.text.length - b.text.length).slice(0, 3);
    for (const { text } of shortest)
      for (const lineEnd of ['\n', '\r\n']) {
        const whole = text.replaceAll('\n', lineEnd);
        for (let end = 0; end <= whole.length; end++) analyzed(whole.slice(0, end));
      }
  });

  it('copes with every note cut at many places, from its end and from its start', () => {
    someOf(corpus, 30).forEach(({ set, text }, index) => {
      const whole = index % 2 ? text.replaceAll('\n', '\r\n') : text;
      // Steps that share no factor with common line lengths, starting elsewhere in each note.
      const step = set === 'dev' ? 47 : 389;
      for (let at = index % step; at < whole.length; at += step) {
        analyzed(whole.slice(0, at));
        analyzed(whole.slice(at));
      }
    });
  });

  it('copes with any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void analyzed(text)),
      { numRuns: 300 },
    );
  });

  it('copes with any mixture of lines of notes and other characters', () => {
    const lines = corpus.flatMap(({ text }) => text.split('\n'));
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...lines) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...'97530 97530-59-GP 99:99 0 1e9 ____ [x] ( ) ``` --- =='.split(' ')),
      },
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r', ' ', '\t'))
      .map(([parts, joint]) => parts.join(joint));
    fc.assert(
      fc.property(text, (mixed) => void analyzed(mixed)),
      { numRuns: 300 },
    );
  });

  it('copes with one endless line and with endless short ones', () => {
    const parts = ['9', '97530 ', '([', '10:00-', '\n', '97530 23 min\n', 'x2 ', '23 min, '];
    for (const part of parts) analyzed(part.repeat(40_000 / part.length));
  });
});
