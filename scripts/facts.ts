// Lists the facts of payers that want another look: `npm run facts`, with --on 2027-11-29 as of another day.
// What was last checked more than a year before, what nobody noted a look at, and what is not verified.
import { argv, exit } from 'node:process';
import type { CalendarDate } from '../server/src/core/calendar';
import { builtInCodes } from '../server/src/core/codes/codeSet';
import { builtInPayers } from '../server/src/core/payers/builtIn';
import { factList, wantsALook } from '../server/src/core/payers/factList';

const on = argv.indexOf('--on');
const today = on < 0 ? new Date().toISOString().slice(0, 10) : argv[on + 1];
if (!today || !/^\d{4}-\d{2}-\d{2}$/.test(today)) {
  console.error('--on wants a day, as in 2027-11-29');
  exit(2);
}
const facts = factList(builtInPayers.all);
const open = facts.flatMap((fact) => {
  const why = wantsALook(fact, today as CalendarDate);
  return why ? [{ fact, why }] : [];
});
for (const { fact, why } of open)
  console.log(`${fact.id}: ${fact.what}, ${fact.value}, from ${fact.from}: ${why} (${fact.source})`);
const codes = builtInCodes.all.filter(({ verify }) => verify.length > 0);
console.log(
  `${open.length} of ${facts.length} facts of payers want another look as of ${today}; ${codes.length} codes have fields that are not verified.`,
);
