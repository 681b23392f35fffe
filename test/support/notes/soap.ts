/** Notes in the sections of SOAP, with the charges in them or below. */
import type { Dress } from './dress';
import { capital, nameOf } from './names';
import { assessment, objective, plan, subjective } from './noise';
import { chargeText, dateText } from './numbers';
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
  timesOf,
  totals,
  unitsOf,
} from './pieces';
import { workOf } from './work';

const headings = (by: Dress): readonly [string, string, string, string] =>
  by.form('headings', {
    'S:': ['S: ', 'O: ', 'A: ', 'P: '],
    'S)': ['S) ', 'O) ', 'A) ', 'P) '],
    'S -': ['S - ', 'O - ', 'A - ', 'P - '],
    'Subjective:': ['Subjective: ', 'Objective: ', 'Assessment: ', 'Plan: '],
    'S.': ['S. ', 'O. ', 'A. ', 'P. '],
    'subj -': ['subj - ', 'obj - ', 'assess - ', 'plan - '],
    'S —': ['S — ', 'O — ', 'A — ', 'P — '],
    '**S:**': ['**S:** ', '**O:** ', '**A:** ', '**P:** '],
    '## Subjective': ['## Subjective\n', '## Objective\n', '## Assessment\n', '## Plan\n'],
    SUBJECTIVE: ['SUBJECTIVE\n', 'OBJECTIVE\n', 'ASSESSMENT\n', 'PLAN\n'],
    'S/': ['S/ ', 'O/ ', 'A/ ', 'P/ '],
  });

/** The numbers of a charge stand with the work itself. */
export const soap: Style = {
  write(visit, by) {
    const [s, o, a, p] = headings(by);
    return lines(
      `PT daily note   DOS ${dateText(visit.date, by)}   Visit ${by.number(2, 12)} of 16`,
      payer(visit, by),
      session(visit, by),
      s + subjective(by),
      o + objective(by),
      visit.services.map(
        (service) =>
          bullet(by) +
          by.habit('line', {
            'code figures: work': () =>
              `${coded(service, by)} ${figuresOf(service, by)}: ${workOf(service.code, by)}`,
            'code figures - work': () =>
              `${coded(service, by)} ${figuresOf(service, by)} - ${workOf(service.code, by)}`,
            'name (code, figures): work': () =>
              `${capital(nameOf(service.code, by))} ${bracketed([coded(service, by), ...timesOf(service, by), ...unitsOf(service, by)])}: ${workOf(service.code, by)}`,
            'code name: figures. work': () =>
              `${coded(service, by)} ${capital(nameOf(service.code, by))}: ${figuresOf(service, by)}. ${capital(workOf(service.code, by))}`,
            'name code figures, work': () =>
              `${capital(nameOf(service.code, by))} ${coded(service, by)} ${figuresOf(service, by)}, ${workOf(service.code, by)}`,
            'code - name - figures - work': () =>
              `${coded(service, by)} - ${nameOf(service.code, by)} - ${figuresOf(service, by)} - ${workOf(service.code, by)}`,
            'code (name) figures; work': () =>
              `${coded(service, by)} (${nameOf(service.code, by)}) ${figuresOf(service, by)}; ${workOf(service.code, by)}`,
            'code name (figures) work': () =>
              `${coded(service, by)} ${nameOf(service.code, by)} ${bracketed([...timesOf(service, by), ...unitsOf(service, by)])} ${workOf(service.code, by)}`,
          })(),
      ),
      a + assessment(by),
      afterPlan(p + plan(by), visit, by),
      totals(visit, by),
      signature(by),
    );
  },
};

/** Work with its time in the text; code, modifiers, units and perhaps the minutes again in a charge line. */
export const soapWithCharges: Style = {
  scope: { withoutUnits: false },
  write(visit, by) {
    const again = by.form('charges with minutes', { no: false, yes: true });
    const [s, o, a, p] = headings(by);
    const charges = visit.services.map(
      (service) =>
        chargeText(service.code, service.units!, service.modifiers, by) +
        (again && service.minutes !== null ? ` (${service.minutes} min)` : ''),
    );
    const heading = by.pick('Charges', 'Billing', 'Billed', 'CPT', 'Bill', 'Codes billed');
    return lines(
      `Date: ${dateText(visit.date, by)}      Physical therapy`,
      payer(visit, by),
      session(visit, by),
      s + subjective(by),
      o + objective(by),
      visit.services.map(
        (service) =>
          bullet(by) +
          by.habit('work line', {
            'name (times): work': () =>
              `${capital(nameOf(service.code, by))} ${bracketed(timesOf(service, by))}: ${workOf(service.code, by)}`,
            'name times - work': () =>
              `${capital(nameOf(service.code, by))} ${timesOf(service, by).join(', ')} - ${workOf(service.code, by)}`,
            'name: times, work': () =>
              `${capital(nameOf(service.code, by))}: ${timesOf(service, by).join(', ')}, ${workOf(service.code, by)}`,
            'name - work (times)': () =>
              `${capital(nameOf(service.code, by))} - ${workOf(service.code, by)} ${bracketed(timesOf(service, by))}`,
            'name: work - times': () =>
              `${capital(nameOf(service.code, by))}: ${workOf(service.code, by)} - ${timesOf(service, by).join(', ')}`,
            'times name: work': () =>
              `${timesOf(service, by).join(' ')} ${nameOf(service.code, by)}: ${workOf(service.code, by)}`,
          })(),
      ),
      a + assessment(by),
      afterPlan(p + plan(by), visit, by),
      totals(visit, by),
      by.form('charge list', {
        'one line': [`${heading}: ${charges.join(', ')}`],
        semicolons: [`${heading}: ${charges.join('; ')}`],
        lines: [`${heading}:`, ...charges],
        bullets: [`${heading}`, ...charges.map((charge) => `- ${charge}`)],
        slashes: [`${heading} - ${charges.join(' / ')}`],
        indented: [`${heading}:`, ...charges.map((charge) => `    ${charge}`)],
      }),
      signature(by),
    );
  },
};

/** Modifiers said once for all codes. */
export const sharedModifiers: Style = {
  scope: { sharedModifiers: true, withoutUnits: false },
  write(visit, by) {
    const modifier = visit.services[0]!.modifiers[0];
    const charges = visit.services.map(({ code, units }) => `${code} x${units}`).join(', ');
    return lines(
      `OT treatment note ${dateText(visit.date, by)}`,
      payer(visit, by),
      session(visit, by),
      `S: ${subjective(by)}`,
      'O:',
      visit.services.map(
        (service) =>
          `${capital(nameOf(service.code, by))}, ${timesOf(service, by).join(', ')}. ${capital(workOf(service.code, by))}`,
      ),
      `A: ${assessment(by)}`,
      afterPlan(`P: ${plan(by)}`, visit, by),
      totals(visit, by),
      modifier === undefined
        ? `Charges: ${charges}`
        : by.form('for all', {
            'Charges (all GP): x': [`Charges (all ${modifier}): ${charges}`],
            'all GP: x': [`all ${modifier}: ${charges}`],
            'x, GP on all codes': [`Charges: ${charges}, ${modifier} on all codes`],
            'x (all w/ GP)': [`Charges: ${charges} (all w/ ${modifier})`],
            'x. Modifier GP on all': [`Charges: ${charges}. Modifier ${modifier} on all.`],
            'all codes GP': [`Charges: ${charges}`, `All codes ${modifier}`],
            'GP modifier for all codes': [`Charges: ${charges}`, `${modifier} modifier for all codes.`],
            'all with modifier GP': [`Charges: ${charges}, all with modifier ${modifier}`],
          }),
      signature(by),
    );
  },
};
