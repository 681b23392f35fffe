import { capital, initialsOf, nameOf } from './names';
import { assessment, objective, plan, subjective } from './noise';
import { dateText, intervalsText, inWords } from './numbers';
import {
  afterPlan,
  bracketed,
  bullet,
  coded,
  figuresOf,
  lines,
  payer,
  type Style,
  session,
  signature,
  totals,
  unitsOf,
} from './pieces';
import { workOf } from './work';

/** Initials instead of codes, everything on few lines. */
export const shorthand: Style = {
  scope: { modifiers: false },
  write(visit, by) {
    return lines(
      `${dateText(visit.date, by)}  PT  v${by.number(2, 20)}`,
      payer(visit, by),
      session(visit, by),
      `S ${subjective(by)}`,
      `O ${objective(by)}`,
      visit.services.map(
        (service) =>
          `${initialsOf(service.code, by)} ${figuresOf(service, by)} - ${workOf(service.code, by)}`,
      ),
      totals(visit, by),
      `A ${assessment(by)}`,
      afterPlan(`P ${plan(by)}`, visit, by),
      'R. Quintero DPT',
    );
  },
};

/** `TA 23, TE 15, MT 8` */
export const bareFigures: Style = {
  scope: { modifiers: false, intervals: false },
  write(visit, by) {
    const unit = (units: number | null) =>
      units === null
        ? ''
        : by.habit('bare units', { '23 x2': ` x${units}`, '23 (2)': ` (${units})`, '23/2u': `/${units}u` });
    const row = visit.services.map(
      ({ code, minutes, units }) => `${initialsOf(code, by)} ${minutes}${unit(units)}`,
    );
    return lines(
      `PT note ${dateText(visit.date, by)} v${by.number(2, 20)}`,
      payer(visit, by),
      session(visit, by),
      subjective(by),
      by.form('row of figures', {
        'TA 23, TE 15': row.join(', '),
        'TA 23; TE 15': row.join('; '),
        'TA 23 / TE 15': row.join(' / '),
        'Tx: TA 23, TE 15': `Tx: ${row.join(', ')}`,
        'TA 23  TE 15': row.join('  '),
        'TA 23 | TE 15': row.join(' | '),
        'TA 23 + TE 15': row.join(' + '),
      }),
      visit.services.map(({ code }) => workOf(code, by)),
      totals(visit, by),
      afterPlan(plan(by), visit, by),
      'R. Quintero DPT',
    );
  },
};

/** Minutes lead: `23 min TherAct 97530 - ...` */
export const minutesFirst: Style = {
  write(visit, by) {
    return lines(
      by.form('title', {
        'Treatment Note: day': `PT Daily Treatment Note: ${dateText(visit.date, by)}`,
        'Treatment Note - day': `PT Daily Treatment Note - ${dateText(visit.date, by)}`,
      }),
      payer(visit, by),
      session(visit, by),
      `Subjective: ${subjective(by)}`,
      `Objective: ${objective(by)}`,
      'Treatment:',
      visit.services.map((service) => {
        const minutes =
          service.minutes === null
            ? []
            : [
                by.habit('minutes in front', {
                  '23 min': `${service.minutes} min`,
                  '23 minutes': `${service.minutes} minutes`,
                  '23 mins': `${service.minutes} mins`,
                  'twenty-three minutes': `${inWords(service.minutes)} minutes`,
                  '~23 min': `~${service.minutes} min`,
                  "23'": `${service.minutes}'`,
                  'x 23 min': `x ${service.minutes} min`,
                }),
              ];
        const clock = service.intervals.length > 0 ? [intervalsText(service.intervals, by)] : [];
        const times = by.habit('in front', {
          'clock minutes': [...clock, ...minutes].join(' '),
          'minutes, clock': [...minutes, ...clock].join(', '),
        });
        const behind = unitsOf(service, by)
          .map((units) => ` ${units}`)
          .join('');
        return (
          bullet(by) +
          by.habit('times lead', {
            'times name (code): work': () =>
              `${times} ${nameOf(service.code, by)} ${bracketed([coded(service, by)])}${behind}: ${workOf(service.code, by)}`,
            'times - code name: work': () =>
              `${times} - ${coded(service, by)} ${nameOf(service.code, by)}${behind}: ${workOf(service.code, by)}`,
            'times of name, code: work': () =>
              `${times} of ${nameOf(service.code, by)}, ${coded(service, by)}${behind}: ${workOf(service.code, by)}`,
            '(times) name code - work': () =>
              `${bracketed([times])} ${capital(nameOf(service.code, by))} ${coded(service, by)}${behind} - ${workOf(service.code, by)}`,
            'times: name - work': () =>
              `${times}: ${coded(service, by)}${behind} - ${workOf(service.code, by)}`,
          })()
        );
      }),
      `Assessment: ${assessment(by)}`,
      afterPlan(`Plan: ${plan(by)}`, visit, by),
      totals(visit, by),
      signature(by),
    );
  },
};
