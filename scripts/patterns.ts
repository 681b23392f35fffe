// Checks the regular expressions of the product and keeps what was found: `npm run patterns`.
//   --again   checks those, too, that were checked before
// The number of those that a text can make slow may fall and move between files, and never rise.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patterns } from '../test/patterns/collect';
import { check, keep, offenders } from '../test/patterns/verdicts';

const file = join(__dirname, '../test/patterns/knownOffenders.json');
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

const checked = check(patterns(), process.argv.includes('--again'));
const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
const now = offenders(checked);
keep(checked);
if (sum(now) > sum(before)) {
  for (const [name, count] of Object.entries(now))
    if (count > (before[name] ?? 0)) {
      console.log(`${name}: ${count} in place of ${before[name] ?? 0}`);
      for (const { file, source, flags, verdict, attack } of checked)
        if (file === name && verdict !== 'safe')
          console.log(`  ${verdict} ${attack} /${source.slice(0, 200)}/${flags}`);
    }
  process.exitCode = 1;
} else writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
console.log(`${checked.length} patterns, of which ${sum(now)} can be made slow or cannot be checked in time`);
