/**
 * What a clinic's folder costs: seconds, notes a second, the cost in passes (each note read, split into lines, one pattern
 * looked for in each) and memory of `theralint check` over more and more notes of invented clinics, in a process of its own.
 * Then of the last run, every 500 notes: what lives on after a collection, and what the process has of the
 * machine. Memory that grows with the notes shows there, and between the lines of the first table.
 *
 *   npx tsx bench/clinic.ts [NOTES...]     1000 and 4000 without
 *   npx tsx bench/clinic.ts 2000 5000 10000
 *   npx tsx bench/clinic.ts 10000 --jobs 2
 *   npx tsx bench/clinic.ts 10000 --heap 160     with so many megabytes for objects: what is kept has to fit
 */
import { parseArgs } from 'node:util';
import { bundle, check, type Memory, passOver, withNotes } from './clinicFolder';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: 'string', default: '1' }, heap: { type: 'string' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 4000];

const row = (...cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell) => String(cell).padStart(10)).join(''));

async function main(): Promise<void> {
  bundle();
  row('notes', 'seconds', 'notes/s', 'passes', 'kept MB', 'peak MB');
  let last: readonly Memory[] = [];
  for (const notes of sizes)
    await withNotes(notes, async (folder) => {
      const { seconds, peak, onTheWay } = await check(folder, values.jobs, values.heap);
      last = onTheWay;
      const { used, kept } = onTheWay.at(-1)!;
      row(
        notes,
        seconds.toFixed(1),
        (notes / seconds).toFixed(0),
        (used / passOver(folder)).toFixed(0),
        kept.toFixed(1),
        peak.toFixed(0),
      );
    });
  console.log();
  row('done', 'kept MB', 'RSS MB');
  for (const { notes, kept, rss } of last) row(notes, kept.toFixed(1), rss.toFixed(0));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
