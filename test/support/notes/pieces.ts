/** What every style is put together from. */
import type { PayerKind } from '../../../server/src/core/model';
import type { Dress } from './dress';
import type { Scope, ServiceFacts, VisitFacts } from './facts';
import { aside, notGiven } from './noise';
import { codeText, intervalsText, minutesText, timeText, unitsText } from './numbers';

/** One way to write a visit. */
export interface Style {
  readonly scope?: Scope;
  write(visit: VisitFacts, by: Dress): string;
}

export const lines = (...parts: readonly (string | readonly string[] | null)[]): string =>
  `${parts
    .flat()
    .filter((part) => part !== null)
    .join('\n')}\n`;

export const signature = (by: Dress) =>
  by.pick('Dana Whitlock, PT, DPT', 'Signed: Omar Reyes, OTR/L', 'Electronically signed by Lena Fisk, PT');

export const session = ({ session }: VisitFacts, by: Dress): string[] => {
  if (!session) return [];
  const [from, to] = [timeText(session.from, by), timeText(session.to, by)];
  return by.form('session', {
    'Time in / Time out': [`Time in: ${from}`, `Time out: ${to}`],
    'on one line': [`Time in ${from}   Time out ${to}`],
    'In, out': [`In ${from}, out ${to}`],
    'Start Time': [`Start Time: ${from}`, `End Time: ${to}`],
    'Time in/out': [`Time in/out: ${from} - ${to}`],
    'Session time': [`Session time: ${from} to ${to}`],
    'TIME IN TIME OUT': [`TIME IN: ${from}  TIME OUT: ${to}`],
    'Arrived, left': [`Arrived ${from}, left ${to}`],
    'Tx time from to': [`Treatment time: ${from}-${to}`],
    'start end': [`Start: ${from} / End: ${to}`],
    'Began ended': [`Session began ${from}, ended ${to}`],
  });
};

/** Totals in minutes; now and then the units of the visit where those of the codes are not said. */
export const totals = ({ totals: { timed, treatment }, services }: VisitFacts, by: Dress): string[] => {
  const stated = [
    timed === null
      ? null
      : by.habit('timed total', {
          'Total timed minutes: 38': `Total timed minutes: ${timed}`,
          'Timed code minutes 38': `Timed code minutes ${timed}`,
          'Total timed: 38 min': `Total timed: ${timed} min`,
          'Timed minutes 38': `Timed minutes ${timed}`,
          'Total timed code min: 38': `Total timed code min: ${timed}`,
          'Direct minutes: 38': `Direct minutes: ${timed}`,
          'Timed total 38 min': `Timed total ${timed} min`,
          'Timed tx min = 38': `Timed tx min = ${timed}`,
          'Total time-based minutes: 38': `Total time-based minutes: ${timed}`,
          'Timed code treatment minutes: 38': `Timed code treatment minutes: ${timed}`,
        }),
    treatment === null
      ? null
      : by.habit('treatment total', {
          'Total treatment time: 45 min': `Total treatment time: ${treatment} min`,
          'Total treatment minutes 45': `Total treatment minutes ${treatment}`,
          'Total tx time 45 minutes': `Total tx time ${treatment} minutes`,
          'Treatment Minutes: 45': `Treatment Minutes: ${treatment}`,
          'Total time: 45 min': `Total time: ${treatment} min`,
          'Tx time: 45': `Tx time: ${treatment}`,
          'Total tx min: 45': `Total tx min: ${treatment}`,
          'Total session time: 45 minutes': `Total session time: ${treatment} minutes`,
          "Total Tx Time: 45'": `Total Tx Time: ${treatment}'`,
          'Treatment time total = 45 min': `Treatment time total = ${treatment} min`,
        }),
    services.every(({ units }) => units === null) && by.pick(true, false)
      ? `Total units: ${by.number(1, 5)}`
      : null,
  ].filter((part) => part !== null);
  if (stated.length < 2) return stated;
  return by.form('totals', {
    'on lines': stated,
    'on one line': [stated.join('   ')],
    'with a slash': [stated.join(' / ')],
    'with a comma': [stated.join(', ')],
    'with a bar': [stated.join(' | ')],
  });
};

const payerWords: Readonly<Record<PayerKind, readonly string[]>> = {
  'medicare-b': ['Medicare Part B', 'Medicare B', 'MCR B'],
  'medicare-advantage': ['Medicare Advantage', 'Humana Medicare Advantage PPO', 'UHC Medicare Advantage'],
  commercial: ['Aetna PPO', 'BCBS', 'Cigna', 'Blue Cross Blue Shield'],
  medicaid: ['Medicaid', 'State Medicaid'],
  'workers-comp': ["Workers' comp", 'Work comp', 'Workers Compensation'],
  tricare: ['TRICARE', 'Tricare Prime'],
  auto: ['Auto insurance'],
  'self-pay': ['Self pay'],
  unset: [],
};

export const payer = ({ payer }: VisitFacts, by: Dress): string[] => {
  const words = payerWords[payer];
  if (words.length === 0) return [];
  const name = by.habit(`payer ${payer}`, Object.fromEntries(words.map((word) => [word, word])));
  return by.form('payer', {
    'Payer: X': [`Payer: ${name}`],
    'Insurance: X': [`Insurance: ${name}`],
    'Ins: X': [`Ins: ${name}`],
    'X alone': [name],
    'Primary: X': [`Primary: ${name}`],
    'Ins X': [`Ins ${name}`],
  });
};

/** Minutes and clock of a service in a row: `20 min, 10:05-10:25`. */
export const timesOf = ({ minutes, intervals }: ServiceFacts, by: Dress): string[] => {
  const parts = [
    minutes === null ? null : minutesText(minutes, by),
    intervals.length === 0 ? null : intervalsText(intervals, by),
  ].filter((part) => part !== null);
  return by.habit('clock and minutes', { 'minutes first': false, 'clock first': true })
    ? parts.reverse()
    : parts;
};

export const unitsOf = ({ units }: ServiceFacts, by: Dress): string[] =>
  units === null ? [] : [unitsText(units, by)];
export const coded = ({ code, modifiers }: ServiceFacts, by: Dress) => codeText(code, modifiers, by);

/** Minutes, clock and units of a service in one of the orders and with one of the joints of an author. */
export const figuresOf = (service: ServiceFacts, by: Dress): string => {
  const times = timesOf(service, by);
  const units = unitsOf(service, by);
  const parts = by.habit('order', {
    'minutes units': [...times, ...units],
    'units minutes': [...units, ...times],
  });
  return parts.join(
    by.habit('joint', {
      ',': ', ',
      space: ' ',
      spaces: '   ',
      '/': ' / ',
      '-': ' - ',
      '|': ' | ',
      tab: '\t',
    }),
  );
};

/** Parts in round brackets, with none inside. */
export const bracketed = (parts: readonly string[]) => `(${parts.join(', ').replace(/[()[\]]/g, '')})`;

/** Sentences about what was not given. */
export const notGivenOf = (visit: VisitFacts, by: Dress): string[] =>
  visit.notGiven.map((code) => notGiven(code, by));

/** The end of a plan, with what was not given, and perhaps a line that says nothing about the visit. */
export const afterPlan = (plan: string, visit: VisitFacts, by: Dress): string[] => [
  [plan, ...notGivenOf(visit, by)].join(' '),
  ...aside(by),
];

/** What the lines of a list begin with. */
export const bullet = (by: Dress): string =>
  by.habit('bullet', {
    none: '',
    '-': '- ',
    '*': '* ',
    '•': '• ',
    '1.': '1. ',
    indent: '   ',
    '–': '– ',
    '>': '> ',
  });
