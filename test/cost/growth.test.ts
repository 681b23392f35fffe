import assert from 'node:assert/strict';
import { analyze } from '../../server/src/core/index';
import { freshContext } from '../support/freshContext';
import { growthOf, mostGrowth, patternGrowthOf, StepCounter } from './growth';
import { kinds } from './kinds';

/** Reading costs what the length of a text asks for, whatever stands in it. `npx tsx bench/steps.ts` shows where steps go. */
describe('the cost of reading grows with the length', () => {
  // What is made once in a process is no cost of a text.
  before(() => void analyze(kinds.prose!(5000), freshContext()));

  describe('in what patterns are given', () => {
    for (const [name, kind] of Object.entries(kinds))
      it(name, () => {
        const growth = patternGrowthOf(kind);
        assert.ok(growth <= mostGrowth, `of four times as much ${growth.toFixed(1)} times as much`);
      });
  });

  describe('in steps', () => {
    let counter: StepCounter;

    before(() => {
      counter = new StepCounter();
    });

    after(() => counter.close());

    for (const [name, kind] of Object.entries(kinds))
      it(name, () => {
        const growth = growthOf(kind, counter);
        assert.ok(growth <= mostGrowth, `four times as long costs ${growth.toFixed(1)} times as many steps`);
      });
  });
});
