/** A visit means the same however it is written, and a contradiction stays one (test/rewriting/README.md). */
import assert from 'node:assert/strict';
import { loadCorpus } from '../../scripts/accuracy/gold';
import * as core from '../../server/src/core/index';
import { visitRecord } from '../../server/src/core/tools/visitRecord';
import { diceOf } from '../rewriting/dice';
import { drops, figuresOf, measured } from '../rewriting/figures';
import { plain } from '../rewriting/manner';
import { misread } from '../rewriting/reading';
import { rewritings } from '../rewriting/rewritings';
import { foundIn, rightVisits } from '../rewriting/rightVisits';
import { write } from '../rewriting/writing';
import { shuffledCore } from '../support/shuffledCore';
import { someOf } from '../support/someOf';

describe('rewriting', () => {
  it('starts from visits that are right, and are read right when they are written plainly', () => {
    const dice = diceOf(1);
    for (const visit of rightVisits(50, dice)) {
      assert.deepEqual(foundIn(visit), []);
      const written = write(visit, plain, new Set(), dice);
      assert.deepEqual(misread(written), [], written.text);
    }
  });

  it('has many ways, each with a name of its own', () => {
    assert.ok(rewritings.length >= 40);
    assert.equal(new Set(rewritings.map(({ name }) => name)).size, rewritings.length);
  });

  it('keeps the meaning, and what contradicts itself, as often as it did', () => {
    assert.deepEqual(drops(figuresOf(measured())), [], '`npm run rewriting -- --examples 2` shows the texts');
  }).timeout(600_000);
});

describe('the order of words in the data', () => {
  const notes = loadCorpus().filter(({ set }) => set !== 'held' && set !== 'later');
  type Core = Pick<typeof core, 'analyze' | 'createContext'>;
  const read = ({ analyze, createContext }: Core) => {
    const context = createContext({ ready: true });
    return someOf(notes, 3).map(({ name, text }) => {
      const analysis = analyze(text, context);
      return {
        name,
        visits: analysis.visits.map((visit) => {
          const { services, totals, session, dateOfService } = visitRecord(visit, analysis);
          return { services, totals, session, dateOfService };
        }),
      };
    });
  };

  it('changes no service, total, session or date', () => {
    const expected = read(core);
    assert.deepEqual(read(shuffledCore(1)), expected);
  });
});
