import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Checked, checkText } from '../../server/src/cli/check/checked';
import { KeptVisits } from '../../server/src/cli/check/keptVisits';
import { groupsOf } from '../../server/src/core/episode/groups';
import { groupings } from '../../server/src/core/episode/judge';
import { createContext } from '../../server/src/core/index';
import { clinicOf } from '../clinics/clinic';

const context = createContext({ ready: true });
const wishes = { fixes: false, text: false, patient: 'note' } as const;
const clinic = clinicOf(24, 5).files.map(({ file, text }) => checkText(text, file, context, wishes));

describe('visits that are kept until all files are read', () => {
  it('come back in the same groups as if they were all at hand', () => {
    const kept = new KeptVisits();
    for (const checked of clinic) kept.add(checked);
    const all = clinic.flatMap(({ summaries }) => summaries);
    for (const grouping of groupings) {
      const sorted = (groups: readonly (readonly object[])[]) =>
        groups.map((visits) => JSON.stringify(visits)).sort();
      const own = [...kept.groups(grouping)].map((visits) => visits.map(({ summary }) => summary));
      assert.deepEqual(sorted(own), sorted(groupsOf(all, grouping).map(({ visits }) => visits)), grouping);
      assert.ok(own.length > 0);
    }
    kept.close();
  });

  it('take about a hundred bytes of memory each', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const used = async () => {
      // zlib gives its memory back a turn later
      await setImmediate();
      collect();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const one = clinic.find(({ summaries }) => summaries.length === 1)!;
    const another = (number: number): Checked => {
      const [summary] = one.summaries;
      const file = `a folder/of one patient/${number}.tnote`;
      const ownSentences = Array.from({ length: 10 }, (_, at) => 4_000_000_007 * number + at);
      return { ...one, file, summaries: [{ ...summary!, file, patient: `patient ${number}`, ownSentences }] };
    };
    const kept = new KeptVisits();
    const add = (from: number, to: number) => {
      for (let number = from; number < to; number++) kept.add(another(number));
    };
    // what is waiting to be written grows and goes again: the least of several points is what is kept
    const least = async (from: number, to: number) => {
      let found = Number.POSITIVE_INFINITY;
      for (let number = from; number < to; number += 100) {
        add(number, number + 100);
        found = Math.min(found, await used());
      }
      return found;
    };
    add(0, 2000);
    const before = await least(2000, 4000);
    add(4000, 18_000);
    const each = ((await least(18_000, 20_000)) - before) / 16_000;
    assert.ok(each < 200, `${each.toFixed(0)} bytes a visit`);
    assert.equal([...kept.groups('episode')].length, 20_000);
    kept.close();
  });
});
