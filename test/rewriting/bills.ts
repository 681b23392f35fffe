/** Units in a place of their own. */

import { capital } from '../support/notes/names';
import { inWords } from '../support/notes/numbers';
import type { Pen } from './manner';
import type { RightService } from './rightVisits';

export interface Bill {
  /** Names services by short words: only beside work that has the same. */
  readonly write: (pen: Pen) => readonly string[];
}

const units = (pen: Pen, { code, units }: RightService) => pen.bare(`units ${code}`, units);
/** All services are billed with as many units, so that one figure can stand for all. */
const areEqual = ({ services }: Pen) =>
  services.length > 1 && new Set(services.map(({ units }) => units)).size === 1;
/** The places of the other figures, which are the same one. */
const rest = (pen: Pen) =>
  pen.services
    .slice(1)
    .map(({ code }) => pen.bare(`units ${code}`, ''))
    .join('');
const sum = ({ visit }: Pen) => visit.services.reduce((all, { units }) => all + units, 0);

export const bills: Readonly<Record<string, Bill>> = {
  'x2, x1': {
    write: (pen) => [
      `Billed: ${pen.services.map((one) => `${pen.code(one)} x${units(pen, one)}`).join(', ')}`,
    ],
  },
  '×2 ×1': {
    write: (pen) => [
      `Units: ${pen.services.map((one) => `${pen.code(one)} ×${units(pen, one)}`).join('   ')}`,
    ],
  },
  'a line each': {
    write: (pen) => ['Charges:', ...pen.services.map((one) => `${pen.code(one)} x${units(pen, one)}`)],
  },
  '(2), (1)': {
    write: (pen) => [`CPT: ${pen.services.map((one) => `${pen.code(one)} (${units(pen, one)})`).join(', ')}`],
  },
  'bare counts': {
    write: (pen) => [`bill ${pen.services.map((one) => `${pen.code(one)} ${units(pen, one)}`).join(' ')}`],
  },
  'x2, x1 and their sum': {
    write: (pen) => [
      `Charges: ${pen.services.map((one) => `${pen.code(one)} x${units(pen, one)}`).join('  ')}   ${sum(pen)} units`,
    ],
  },
  'a sum and a list': {
    write: (pen) => [
      `${sum(pen)} units: ${pen.services.map((one) => `${units(pen, one)} ${pen.short(one)}`).join(', ')}`,
    ],
  },
  '2u TA, 1u TE': {
    write: (pen) => [
      `Billing ${pen.services.map((one) => `${units(pen, one)}u ${pen.short(one)}`).join(', ')}`,
    ],
  },
  '4U: 2TA 1TE': {
    write: (pen) => [
      `${sum(pen)}U: ${pen.services.map((one) => `${units(pen, one)}${pen.short(one)}`).join(' ')}`,
    ],
  },
  '4u 2TA 1TE': {
    write: (pen) => [
      `${sum(pen)}u ${pen.services.map((one) => `${units(pen, one)}${pen.short(one)}`).join(' ')}`,
    ],
  },
  'TA 2, TE 1': {
    write: (pen) => [`Units ${pen.services.map((one) => `${pen.short(one)} ${units(pen, one)}`).join(', ')}`],
  },
  'TA2 TE1': {
    write: (pen) => [`Units ${pen.services.map((one) => `${pen.short(one)}${units(pen, one)}`).join(' ')}`],
  },
  'in the order of the services': {
    write: (pen) =>
      pen.manner.order === 'bill reversed'
        ? [`Units: ${pen.services.map((one) => `${pen.code(one)} ${units(pen, one)}`).join(', ')}`]
        : [`Units: ${pen.services.map((one) => units(pen, one)).join(', ')}`],
  },
  'one for each': {
    write: (pen) => [
      areEqual(pen)
        ? `${pen.services.map((one) => units(pen, one)).slice(0, 1)} unit${pen.services[0]!.units === 1 ? '' : 's'} each.${rest(pen)}`
        : `Units: ${pen.services.map((one) => `${pen.code(one)} ${units(pen, one)}`).join(', ')}`,
    ],
  },
  'a sum, one for each': {
    write: (pen) => [
      areEqual(pen)
        ? `${sum(pen)}u, ${pen.services.map((one) => units(pen, one)).slice(0, 1)} each${rest(pen)}`
        : `${sum(pen)}u: ${pen.services.map((one) => `${pen.code(one)} ${units(pen, one)}u`).join(', ')}`,
    ],
  },
  'numbered lines': {
    write: (pen) => [
      'CHARGE CAPTURE',
      ...pen.services.map((one, at) => `  line ${at + 1}   ${pen.code(one)}   ${units(pen, one)} u`),
    ],
  },
  'a sentence': {
    write: (pen) => [
      `${capital(
        pen.services
          .map(
            (one) =>
              `${pen.bare(`units ${one.code}`, inWords(one.units))} unit${one.units === 1 ? '' : 's'} of ${pen.name(one)}`,
          )
          .join(' and '),
      )} were billed.`,
    ],
  },
  'code / units': {
    write: (pen) => [
      `Charges ${pen.services.map((one) => `${pen.code(one)} / ${units(pen, one)} unit(s)`).join('; ')}`,
    ],
  },
  'a table': {
    write: (pen) => [
      'CPT | Units',
      '--- | ---',
      ...pen.services.map((one) => `${pen.code(one)} | ${units(pen, one)}`),
    ],
  },
};
