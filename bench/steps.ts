/**
 * How the steps of reading grow with the length, for each kind of text in test/cost/kinds.ts, or for the kinds that
 * are named: `npx tsx bench/steps.ts "rows of a table"`. Below what grows faster than its length: the functions in
 * which that happens.
 */
import { analyze } from '../server/src/core/index';
import { fastestGrowing, growthOf, mostGrowth, StepCounter } from '../test/cost/growth';
import { kinds } from '../test/cost/kinds';
import { freshContext } from '../test/support/freshContext';

const named = process.argv.slice(2);
analyze(kinds.prose!(5000), freshContext());
const counter = new StepCounter();

for (const name of named.length ? named : Object.keys(kinds)) {
  const kind = kinds[name];
  if (!kind) throw new Error(`No kind of text is named ${name}.`);
  const growth = growthOf(kind, counter);
  console.log(`${growth.toFixed(1).padStart(5)}  ${name}`);
  if (growth <= mostGrowth) continue;
  for (const { place, steps } of fastestGrowing(kind, counter).slice(0, 8))
    console.log(`       ${Math.round(steps / 1000)}k beyond it  ${place}`);
}
counter.close();
