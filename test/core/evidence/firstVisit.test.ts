import assert from 'node:assert/strict';
import { firstVisit } from '../../support/firstVisit';

const work = '97530 20 min: stairs x4, min A';

describe('the first visit', () => {
  for (const head of [
    'DOS 3/12/2026\nVisit 1 of 12',
    'DOS 3/12/2026   Visit #1',
    'PT Initial Evaluation\nDOS 3/12/2026',
    'INITIAL PHYSICAL THERAPY EVAL\n3/12/2026',
    '3/12/2026\nPT eval and treat',
    'First visit\n3/12/2026',
  ])
    it(`is known by ${JSON.stringify(head)}`, () =>
      assert.equal(firstVisit(`${head}\n${work}`).wording.firstVisit, true));

  for (const head of [
    'DOS 3/12/2026   Visit 10',
    'DOS 3/12/2026\nInitial eval: 3/2/2026',
    'DOS 3/12/2026\nS: at visit 1 it was worse',
    'DOS 3/12/2026\nA: First visit that he kneels',
  ])
    it(`is not ${JSON.stringify(head)}`, () =>
      assert.equal(firstVisit(`${head}\n${work}`).wording.firstVisit, undefined));
});
