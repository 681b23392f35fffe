import { capital, longNameOf } from './names';
import { assessment, objective, plan, subjective } from './noise';
import { dateText, intervalsText } from './numbers';
import { afterPlan, coded, lines, payer, type Style, session, signature, totals } from './pieces';
import { workOf } from './work';

/** Labels and values, as a record system prints them. */
export const labels: Style = {
  write(visit, by) {
    return lines(
      'ENCOUNTER SUMMARY',
      `${by.pick('Date of Service', 'Encounter Date', 'Visit Date', 'Service date')}: ${dateText(visit.date, by)}`,
      `Visit Number: ${by.number(2, 20)}`,
      payer(visit, by),
      session(visit, by),
      '',
      'SUBJECTIVE',
      subjective(by),
      'OBJECTIVE',
      objective(by),
      'INTERVENTIONS',
      visit.services.map(
        (service) =>
          `${coded(service, by)} ${capital(longNameOf(service.code))}: ${workOf(service.code, by)}`,
      ),
      'ASSESSMENT',
      assessment(by),
      'PLAN',
      afterPlan(plan(by), visit, by),
      'TIME AND CHARGES',
      visit.services.map((service) =>
        [
          coded(service, by),
          service.intervals.length > 0 ? `Time: ${intervalsText(service.intervals, by)}` : null,
          service.minutes === null ? null : `Minutes: ${service.minutes}`,
          service.units === null ? null : `Units: ${service.units}`,
        ]
          .filter((part) => part !== null)
          .join(by.habit('fields', { spaces: '   ', ',': ', ', '|': ' | ', ';': '; ', tab: '\t' })),
      ),
      totals(visit, by),
      signature(by),
    );
  },
};

/** The service on a line of its own, its values labelled on the lines below. */
export const nestedLabels: Style = {
  scope: { blocks: false },
  write(visit, by) {
    const indent = by.form('nested', { indented: '  ', bullets: '  - ', flush: '', tab: '\t' });
    const colon = by.habit('label', { ':': ': ', ' =': ' = ' });
    return lines(
      'Treatment Encounter Note',
      `Date of Service: ${dateText(visit.date, by)}`,
      payer(visit, by),
      session(visit, by),
      'Subjective',
      subjective(by),
      'Interventions',
      visit.services.flatMap((service) => [
        by.habit('title', {
          'code name': `${service.code} ${capital(longNameOf(service.code))}`,
          'name (code)': `${capital(longNameOf(service.code))} (${service.code})`,
          'code - name': `${service.code} - ${capital(longNameOf(service.code))}`,
          'CPT code: name': `CPT ${service.code}: ${capital(longNameOf(service.code))}`,
        }),
        ...(service.intervals.length > 0
          ? by.habit('times below', {
              'Time: 9-9:20': [`${indent}Time${colon}${intervalsText(service.intervals, by)}`],
              'Start / End': [
                `${indent}Start${colon}${intervalsText(service.intervals, by).split(/ ?(?:-|–|—|to|until|thru|->) ?/)[0]}`,
                `${indent}End${colon}${intervalsText(service.intervals, by)
                  .split(/ ?(?:-|–|—|to|until|thru|->) ?/)
                  .at(-1)}`,
              ],
            })
          : []),
        ...(service.minutes === null
          ? []
          : [
              indent +
                by.habit('minutes below', {
                  'Minutes: 23': `Minutes${colon}${service.minutes}`,
                  'Time: 23 min': `Time${colon}${service.minutes} min`,
                  'Duration: 23 minutes': `Duration${colon}${service.minutes} minutes`,
                  'Min: 23': `Min${colon}${service.minutes}`,
                  'Treatment Minutes: 23': `Treatment Minutes${colon}${service.minutes}`,
                  'Time (min): 23': `Time (min)${colon}${service.minutes}`,
                }),
            ]),
        ...(service.units === null
          ? []
          : [`${indent}${by.pick('Units', 'Billed units', 'Qty')}${colon}${service.units}`]),
        ...(service.modifiers.length === 0
          ? []
          : [`${indent}${by.pick('Modifiers', 'Mod', 'Mods')}${colon}${service.modifiers.join(', ')}`]),
        `${indent}${by.pick('Details', 'Description', 'Skilled intervention')}${colon}${workOf(service.code, by)}`,
        '',
      ]),
      'Assessment',
      assessment(by),
      'Plan',
      afterPlan(plan(by), visit, by),
      totals(visit, by),
      signature(by),
    );
  },
};
