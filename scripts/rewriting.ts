/**
 * Whether a visit that is written in other ways is read the same, and whether a number that is wrong is found
 * (test/rewriting/README.md).
 *
 *   npm run rewriting                        the figures, by rewriting and by rule; fails when one is below its floor
 *   npm run rewriting -- --examples 2        with texts that are read otherwise, two for each
 *   npm run rewriting -- --only "a table"    only rewritings and rules with these words in their name
 *   npm run rewriting -- --seed 7            other visits; no floors
 *   npm run rewriting -- --raise             writes the figures reached as floors
 */
import { parseArgs } from 'node:util';
import { kinds } from '../test/rewriting/contradictions';
import { drops, figuresOf, measured, raise, share, withName } from '../test/rewriting/figures';
import { rewritings } from '../test/rewriting/rewritings';
import { isSame, type Rewritten } from '../test/rewriting/same';

const { values: options } = parseArgs({
  options: {
    examples: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    seed: { type: 'string' },
    raise: { type: 'boolean' },
  },
});
const examples = Number(options.examples);
const all = measured(options.seed === undefined ? undefined : Number(options.seed));
const figures = figuresOf(all);

// `npm run rewriting | head` ends quietly.
process.stdout.on('error', () => process.exit());

const count = (of: readonly Rewritten[]) => `${of.filter(isSame).length}/${of.length}`.padStart(10);
const indented = (text: string) => text.replace(/^/gm, '    ');

console.log(`${'read the same'.padEnd(64)}     alone  composed`);
const named = rewritings.filter(({ name }) => name.includes(options.only));
const byFailure = named
  .map(({ name }) => ({ name, alone: withName(all.alone, name), composed: withName(all.composed, name) }))
  .sort(
    (a, b) =>
      share(a.alone, isSame) - share(b.alone, isSame) ||
      share(a.composed, isSame) - share(b.composed, isSame),
  );
for (const { name, alone, composed } of byFailure) {
  console.log(name.padEnd(64) + count(alone) + count(composed));
  for (const { written, names, wrong } of [...alone, ...composed]
    .filter((one) => !isSame(one))
    .slice(0, examples))
    console.log(`\n    ${names.join('; ')}\n${indented(wrong.join('\n'))}\n\n${indented(written.text)}\n`);
}

console.log(`\n${'contradictions'.padEnd(64)}     found elsewhere    missed  repaired`);
for (const rule of Object.keys(kinds).filter((id) => id.includes(options.only))) {
  const of = all.planted.filter((one) => one.rule === rule);
  const cells = (['found', 'elsewhere', 'missed', 'repaired'] as const).map((outcome) =>
    String(of.filter((one) => one.outcome === outcome).length).padStart(10),
  );
  console.log(rule.padEnd(64) + cells.join(''));
  for (const { written, names, changed, outcome } of of
    .filter((one) => one.outcome !== 'found')
    .slice(0, examples))
    console.log(`\n    ${outcome}: ${changed}; ${names.join('; ')}\n\n${indented(written.text)}\n`);
}

console.log(`
of 100 visits with one to four rewritings, read the same      ${figures.same}   (bound 99)
of 100 visits with one rewriting, read the same               ${figures.alone}
of 100 contradictions, found at the number or its rival       ${figures.found}   (bound 97)
of 100 contradictions, repaired away                          ${figures.repaired}   (bound 0)`);

if (options.raise && !options.seed) raise(figures);
else if (!options.seed)
  for (const drop of drops(figures)) {
    console.log(`below its floor: ${drop}`);
    process.exitCode = 1;
  }
