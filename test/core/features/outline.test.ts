import assert from 'node:assert/strict';
import { analyze, createContext, folds, outline } from '../../../server/src/core/index';
import { analysis } from '../../support/noteOf97530';

describe('outline and folding', () => {
  it('nest services in sections in visits', () => {
    const [top] = outline(analysis);
    assert.equal(top!.title, '2026-03-02');
    assert.deepEqual(
      top!.children.map(({ title, children }) => [
        title,
        children.map((child) => `${child.title} ${child.detail}`),
      ]),
      [
        ['Head', []],
        ['O:', ['97530 25 min, 2 units', '97110 ']],
        ['Plan:', []],
      ],
    );
  });

  it('tell of each visit its minutes and how much is to settle', () => {
    const note =
      'DOS 03/09/2026 Payer: Medicare Part B\n97530 24 min: stairs x4\n97530 GP x3\n\nDOS 03/11/2026\n97110: SLR';
    const details = outline(analyze(note, createContext())).map(({ detail }) => detail);
    assert.deepEqual(details, ['97530 · 24 min · 1 to settle', '97110']);
  });

  it('fold sections of several lines, without the blank lines behind them', () => {
    assert.deepEqual(folds(analysis), [
      { startLine: 1, endLine: 3 },
      { startLine: 4, endLine: 5 },
    ]);
  });
});
