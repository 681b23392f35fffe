import assert from 'node:assert/strict';
import { folds, outline } from '../../../server/src/core/index';
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

  it('fold sections of several lines, without the blank lines behind them', () => {
    assert.deepEqual(folds(analysis), [
      { startLine: 1, endLine: 3 },
      { startLine: 4, endLine: 5 },
    ]);
  });
});
