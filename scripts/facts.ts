// Lists the facts that want another look: `npm run facts`, with --on 2027-11-29 as of another day.
// What was last checked more than a year before, what nobody noted a look at, what is not verified, and tables of an
// earlier quarter: of payers, behind rules, of codes, modifiers and thresholds.
import { argv, exit } from 'node:process';
import type { CalendarDate } from '../server/src/core/calendar';
import { allStated, wantsALook } from './stated';

const on = argv.indexOf('--on');
const today = on < 0 ? new Date().toISOString().slice(0, 10) : argv[on + 1];
if (!today || !/^\d{4}-\d{2}-\d{2}$/.test(today)) {
  console.error('--on wants a day, as in 2027-11-29');
  exit(2);
}
const facts = allStated();
const open = facts.flatMap((fact) => {
  const why = wantsALook(fact, today as CalendarDate);
  return why ? [{ ...fact, why }] : [];
});
for (const { where, what, why } of open) console.log(`${where}: ${why}: ${what}`);
const unverified = open.filter(({ verify }) => verify).length;
console.log(
  `${open.length} of ${facts.length} facts want another look as of ${today}: ${unverified} are not verified, ${open.length - unverified} are old.`,
);
