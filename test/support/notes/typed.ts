/** Notes typed in lines: SOAP, records, check lists, shorthand. */
import { type Dress, dateText, intervalsText, minutesText } from './dress';
import type { VisitFacts } from './facts';
import { bracketed, coded, lines, type Style, session, signature, timesOf, totals, unitsOf } from './pieces';
import {
  assessment,
  capital,
  initialsOf,
  longNameOf,
  nameOf,
  notGiven,
  objective,
  plan,
  subjective,
  workOf,
} from './words';

const headings = (by: Dress): readonly [string, string, string, string] =>
  by.pick(
    ['S: ', 'O: ', 'A: ', 'P: '],
    ['S) ', 'O) ', 'A) ', 'P) '],
    ['S - ', 'O - ', 'A - ', 'P - '],
    ['Subjective: ', 'Objective: ', 'Assessment: ', 'Plan: '],
    ['S. ', 'O. ', 'A. ', 'P. '],
    ['subj - ', 'obj - ', 'assess - ', 'plan - '],
  );

/** Sometimes a word on what was not given. */
const aside = (visit: VisitFacts, by: Dress) =>
  by.pick(
    '',
    notGiven(
      visit.services.map(({ code }) => code),
      by,
    ),
  );

/** The numbers of a charge stand with the work itself. */
export const soap: Style = {
  write(visit, by) {
    const [s, o, a, p] = headings(by);
    return lines(
      `PT daily note   DOS ${dateText(visit.date, by)}   Visit ${by.number(2, 12)} of 16`,
      session(visit, by),
      s + subjective(by),
      o + objective(by),
      visit.services.map((service) =>
        by.habit(
          'line',
          () =>
            `${coded(service, by)} ${[...timesOf(service, by), ...unitsOf(service, by)].join(', ')}: ${workOf(service.code, by)}`,
          () =>
            `${coded(service, by)} ${[...unitsOf(service, by), ...timesOf(service, by)].join(' ')} - ${workOf(service.code, by)}`,
          () =>
            `${capital(nameOf(service.code, by))} ${bracketed([coded(service, by), ...timesOf(service, by), ...unitsOf(service, by)])}: ${workOf(service.code, by)}`,
        )(),
      ),
      a + assessment(by),
      `${p}${plan(by)} ${aside(visit, by)}`.trimEnd(),
      totals(visit, by),
      signature(by),
    );
  },
};

/** Work with its time in the text; code, modifiers, units and perhaps the minutes again in a charge line. */
export const soapWithCharges: Style = {
  scope: { withoutUnits: false },
  write(visit, by) {
    const again = by.pick(false, true);
    const [s, o, a, p] = headings(by);
    return lines(
      `Date: ${dateText(visit.date, by)}      Physical therapy`,
      session(visit, by),
      s + subjective(by),
      o + objective(by),
      visit.services.map(
        (service) =>
          `${capital(nameOf(service.code, by))} (${timesOf(service, by).join(', ')}): ${workOf(service.code, by)}`,
      ),
      a + assessment(by),
      `${p}${plan(by)} ${aside(visit, by)}`.trimEnd(),
      totals(visit, by),
      `${by.pick('Charges', 'Billing', 'Billed')}: ${visit.services
        .map(
          (service) =>
            `${coded(service, by)} x${service.units}${again && service.minutes !== null ? ` (${service.minutes} min)` : ''}`,
        )
        .join(', ')}`,
      signature(by),
    );
  },
};

/** Labels and values, as a record system prints them. */
export const labels: Style = {
  write(visit, by) {
    return lines(
      'ENCOUNTER SUMMARY',
      `${by.pick('Date of Service', 'Encounter Date', 'Visit Date', 'Service date')}: ${dateText(visit.date, by)}`,
      `Visit Number: ${by.number(2, 20)}`,
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
      `${plan(by)} ${aside(visit, by)}`.trimEnd(),
      'TIME AND CHARGES',
      visit.services.map((service) =>
        [
          coded(service, by),
          service.intervals.length > 0 ? `Time: ${intervalsText(service.intervals, by)}` : null,
          service.minutes === null ? null : `Minutes: ${service.minutes}`,
          service.units === null ? null : `Units: ${service.units}`,
        ]
          .filter((part) => part !== null)
          .join('   '),
      ),
      totals(visit, by),
      signature(by),
    );
  },
};

/** Boxes: only marked rows were given. */
export const checklist: Style = {
  write(visit, by) {
    const [on, off] = by.pick(['[x]', '[ ]'], ['[X]', '[ ]'], ['☑', '☐'], ['(x)', '( )'], ['- [x]', '- [ ]']);
    const unmarked = ['97150', '97016', '97760'].map((code) => `${off} ${code}`);
    return lines(
      `PT CHECKLIST    Date: ${dateText(visit.date, by)}`,
      session(visit, by),
      `${on} pain before ${by.number(0, 8)}/10    ${on} BP ${by.number(110, 150)}/${by.number(65, 90)}`,
      `${off} new meds`,
      visit.services.flatMap((service, i) => [
        `${on} ${coded(service, by)}   ${[...timesOf(service, by), ...unitsOf(service, by)].join('   ')}`,
        `     ${workOf(service.code, by)}`,
        ...(i < unmarked.length ? [unmarked[i]!] : []),
      ]),
      totals(visit, by),
      `Assessment: ${assessment(by)}`,
      `Plan: ${plan(by)}`,
      signature(by),
    );
  },
};

/** Initials instead of codes, everything on few lines. */
export const shorthand: Style = {
  scope: { modifiers: false },
  write(visit, by) {
    return lines(
      `${dateText(visit.date, by)}  PT  v${by.number(2, 20)}`,
      session(visit, by),
      `S ${subjective(by)}`,
      `O ${objective(by)}`,
      visit.services.map(
        (service) =>
          `${initialsOf(service.code)} ${[...timesOf(service, by), ...unitsOf(service, by)].join(' ')} - ${workOf(service.code, by)}`,
      ),
      totals(visit, by),
      `A ${assessment(by)}`,
      `P ${plan(by)} ${aside(visit, by)}`.trimEnd(),
      'R. Quintero DPT',
    );
  },
};

/** `CPT=97530|TherAct|14:40-15:05|25 min|U=2` */
export const fields: Style = {
  write(visit, by) {
    const bracket = by.pick(false, true);
    return lines(
      'PATIENT VISIT EXPORT',
      `DOS=${dateText(visit.date, by)}`,
      'DISC=PT',
      `VISIT=${by.number(2, 20)}`,
      session(visit, by),
      `SUBJ=${subjective(by)}`,
      visit.services.flatMap((service) => {
        const rest = [...timesOf(service, by), ...unitsOf(service, by)];
        return [
          bracket
            ? `[${coded(service, by)}] ${[capital(longNameOf(service.code)), ...rest].join(' | ')}`
            : `CPT=${[coded(service, by), longNameOf(service.code), ...rest].join('|')}`,
          `TXT=${workOf(service.code, by)}`,
        ];
      }),
      totals(visit, by),
      `ASMT=${assessment(by)}`,
      `PLAN=${plan(by)}`,
      `SIGN=${signature(by)}`,
    );
  },
};

/** The clock leads each line: `9:55-10:10   97140   15 min`. */
export const clockLog: Style = {
  write(visit, by) {
    return lines(
      `OT SOAP      ${dateText(visit.date, by)}      visit ${by.number(2, 9)}`,
      session(visit, by),
      `S: ${subjective(by)}`,
      'O:',
      visit.services.map((service) =>
        [
          ...(service.intervals.length > 0 ? [intervalsText(service.intervals, by)] : []),
          coded(service, by),
          ...(service.minutes === null ? [] : [minutesText(service.minutes, by)]),
          ...unitsOf(service, by),
          workOf(service.code, by),
        ].join('  '),
      ),
      totals(visit, by),
      `A: ${assessment(by)}`,
      `P: ${plan(by)} ${aside(visit, by)}`.trimEnd(),
      'J. Abernathy, OTR/L',
    );
  },
};

/** All of a visit on one line, as in a running log. */
export const oneLine: Style = {
  write(visit, by) {
    return lines(
      [
        `${dateText(visit.date, by)} PT.`,
        ...session(visit, by).map((part) => `${part}.`),
        `S: ${subjective(by)}`,
        `O: ${visit.services
          .map(
            (service) =>
              `${coded(service, by)} ${[...timesOf(service, by), ...unitsOf(service, by)].join(', ')} ${workOf(service.code, by)}`,
          )
          .join('. ')}.`,
        ...totals(visit, by).map((part) => `${part}.`),
        `A: ${assessment(by)}`,
        `P: ${plan(by)} ${aside(visit, by)}`.trimEnd(),
        'Dana Whitlock, PT',
      ].join(' '),
    );
  },
};
