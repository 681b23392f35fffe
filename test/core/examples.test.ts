import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, createContext } from '../../server/src/core/index';

const findings = (name: string) =>
  analyze(readFileSync(join(__dirname, '../../examples', `${name}.tnote`), 'utf8'), createContext()).findings;

/** Ids of the findings of one visit, in alphabetical order. */
const idsOf = (name: string, visit = 0) =>
  findings(name)
    .filter((finding) => finding.visit === visit)
    .map(({ id }) => id)
    .sort();

describe('the example notes', () => {
  for (const name of ['daily-note', 'ot-after-stroke'])
    it(`${name} is whole`, () => {
      assert.deepEqual(findings(name), []);
    });

  it('typical-problems shows what often goes wrong', () => {
    assert.deepEqual(idsOf('typical-problems'), [
      '97530-activity',
      '97530-equipment',
      '97530-goal',
      '97530-participation',
      '97530-progress',
      '97530-skilled-involvement',
      'modifier-discipline',
      'time-overlap',
      'time-timed-total',
      'units-over',
      'vague-phrase',
      'vague-phrase',
    ]);
  });

  it('three-visits shows a quiet visit, one with a unit too few, and a draft', () => {
    assert.deepEqual(idsOf('three-visits', 0), ['97530-start-end']);
    assert.deepEqual(idsOf('three-visits', 1), ['97530-start-end', 'units-under']);
    assert.deepEqual(
      new Set(idsOf('three-visits', 2)),
      new Set(['97530-equipment', '97530-participation', '97530-progress', 'placeholder']),
    );
  });
});
