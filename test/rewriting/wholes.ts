/** The figures of the whole visit: time in and out, and totals. */
import type { ClockTime } from '../../server/src/core/clock';
import { inWords } from '../support/notes/numbers';
import type { Pen } from './manner';
import type { RightVisit } from './rightVisits';

type Bare = Pen['bare'];

export const sessions: Readonly<
  Record<string, (visit: RightVisit, time: (time: ClockTime) => string, bare: Bare) => readonly string[]>
> = {
  'left out': () => [],
  'time in, time out': ({ session: { from, to } }, time, bare) => [
    bare('session', `Time in: ${time(from)}   Time out: ${time(to)}`),
  ],
  'on two lines': ({ session: { from, to } }, time, bare) => [
    `Time in: ${time(from)}`,
    bare('session', `Time out: ${time(to)}`),
  ],
  'in and out': ({ session: { from, to } }, time, bare) => [
    bare('session', `In ${time(from)}, out ${time(to)}`),
  ],
  'words behind the times': ({ session: { from, to } }, time, bare) => [
    bare('session', `${time(from)} in, ${time(to)} out`),
  ],
  'start and end': ({ session: { from, to } }, time, bare) => [
    bare('session', `Start time: ${time(from)} / End time: ${time(to)}`),
  ],
  'seen from to': ({ session: { from, to } }, time, bare) => [
    bare('session', `Seen from ${time(from)} to ${time(to)}.`),
  ],
  'session time': ({ session: { from, to } }, time, bare) => [
    bare('session', `Session: ${time(from)} - ${time(to)}`),
  ],
  'arrive and leave': ({ session: { from, to } }, time, bare) => [
    bare('session', `Arrive ${time(from)}   Leave ${time(to)}`),
  ],
  'a call': ({ session: { from, to } }, time, bare) => [
    bare('session', `Call opened ${time(from)}, closed ${time(to)}.`),
  ],
  'check-in and check-out': ({ session: { from, to } }, time, bare) => [
    bare('session', `Check in ${time(from)}  Check out ${time(to)}`),
  ],
};

export const totals: Readonly<Record<string, (visit: RightVisit, bare: Bare) => readonly string[]>> = {
  'left out': () => [],
  'on two lines': ({ timed, treatment }, bare) => [
    `Total timed minutes: ${bare('total timed', timed)}`,
    `Total treatment minutes: ${bare('total treatment', treatment)}`,
  ],
  'timed / total': ({ timed, treatment }, bare) => [
    `Timed ${bare('total timed', timed)} / Total ${bare('total treatment', treatment)}`,
  ],
  'timed/total in one': ({ timed, treatment }, bare) => [
    `Timed/total min: ${bare('total timed', timed)}/${bare('total treatment', treatment)}`,
  ],
  'numbers in front': ({ timed, treatment }, bare) => [
    `${bare('total timed', timed)} min timed, ${bare('total treatment', treatment)} min total`,
  ],
  'numbers in front, bare': ({ timed, treatment }, bare) => [
    `${bare('total timed', timed)} timed ${bare('total treatment', treatment)} total`,
  ],
  'fields of a record': ({ timed, treatment }, bare) => [
    `TimedMin = ${bare('total timed', timed)}`,
    `TotalTxMin = ${bare('total treatment', treatment)}`,
  ],
  'quoted fields': ({ timed, treatment }, bare) => [
    `  "totalTimedMin": ${bare('total timed', timed)},`,
    `  "totalTreatmentMin": ${bare('total treatment', treatment)},`,
  ],
  'named behind': ({ timed, treatment }, bare) => [
    `${bare('total timed', timed)}/${bare('total treatment', treatment)} (timed/total)`,
  ],
  'TT and TOT': ({ timed, treatment }, bare) => [
    `TT (timed) ${bare('total timed', timed)}   TOT ${bare('total treatment', treatment)}`,
  ],
  'direct and total': ({ timed, treatment }, bare) => [
    `Direct ${bare('total timed', timed)}. Total treat ${bare('total treatment', treatment)}.`,
  ],
  'a SUM row': ({ timed, treatment }, bare) => [
    `SUM | | | timed ${bare('total timed', timed)} / total treatment ${bare('total treatment', treatment)}`,
  ],
  'total first': ({ timed, treatment }, bare) => [
    `Total treatment time ${bare('total treatment', treatment)} min (timed codes ${bare('total timed', timed)} min)`,
  ],
  'timed only': ({ timed }, bare) => [`Timed code minutes: ${bare('total timed', timed)}`],
  'treatment only': ({ treatment }, bare) => [
    `Total treatment time: ${bare('total treatment', treatment)} min`,
  ],
  'in words': ({ timed, treatment }, bare) => [
    `Timed minutes ${bare('total timed', inWords(timed))}, total treatment minutes ${bare('total treatment', inWords(treatment))}.`,
  ],
  'in columns': ({ timed, treatment }, bare) => [
    `TIMED MIN ${bare('total timed', timed)}      TOTAL MIN ${bare('total treatment', treatment)}`,
  ],
  "with '": ({ timed, treatment }, bare) => [
    `Timed ${bare('total timed', timed)}', total tx ${bare('total treatment', treatment)}'`,
  ],
  'with units': ({ timed, treatment, services }, bare) => [
    `Total: ${bare('total timed', timed)} timed min, ${bare('total treatment', treatment)} treatment min, ${services.reduce((sum, { units }) => sum + units, 0)} units`,
  ],
};
