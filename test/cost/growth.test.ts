import assert from 'node:assert/strict';
import { analyze, createContext } from '../../server/src/core/index';
import { growthOf, mostGrowth } from './growth';
import { kinds } from './kinds';
import offenders from './knownOffenders.json';

const known: readonly string[] = offenders;

/**
 * Reading costs what the length of a text asks for, whatever stands in it. Kinds of text for which that does not
 * hold yet are in knownOffenders.json, which may only shrink; they are not measured here, as one run of a busy machine
 * would say this of them and the next one that.
 */
describe('the cost of reading grows with the length', () => {
  before(() => {
    // The first readings of a process are slow, whatever the text.
    for (let run = 0; run < 5; run++) analyze(kinds.prose!(5000), createContext());
  });

  it('of kinds that all exist', () => {
    assert.deepEqual(
      known.filter((name) => !(name in kinds)),
      [],
    );
  });

  for (const [name, kind] of Object.entries(kinds))
    if (!known.includes(name))
      it(name, () => {
        const growth = growthOf(kind);
        assert.ok(growth <= mostGrowth, `four times as long costs ${growth.toFixed(1)} times as much`);
      });
});
