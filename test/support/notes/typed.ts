/** Notes typed in lines: SOAP, records, check lists, shorthand. */
import type { Dress } from './dress';
import { capital, initialsOf, longNameOf, nameOf } from './names';
import { assessment, objective, plan, subjective } from './noise';
import { chargeText, dateText, intervalsText, inWords, minutesText } from './numbers';
import {
  afterPlan,
  bracketed,
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

const bullet = (by: Dress): string =>
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

/** Boxes: only marked rows were given. */
export const checklist: Style = {
  write(visit, by) {
    const [on, off] = by.form('boxes', {
      '[x]': ['[x]', '[ ]'],
      '[X]': ['[X]', '[ ]'],
      '☑': ['☑', '☐'],
      '(x)': ['(x)', '( )'],
      '- [x]': ['- [x]', '- [ ]'],
      '[x] []': ['[x]', '[]'],
      '☒': ['☒', '☐'],
      '[✓]': ['[✓]', '[ ]'],
      _x_: ['_x_', '___'],
      '[*]': ['[*]', '[ ]'],
    }) as readonly [string, string];
    const named = (code: string) =>
      by.habit('row', {
        code: '',
        'code name': ` ${nameOf(code, by)}`,
        'code (name)': ` (${nameOf(code, by)})`,
      });
    return lines(
      `PT CHECKLIST    Date: ${dateText(visit.date, by)}`,
      payer(visit, by),
      session(visit, by),
      `${on} pain before ${by.number(0, 8)}/10    ${on} BP ${by.number(110, 150)}/${by.number(65, 90)}`,
      `${off} new meds`,
      visit.services.flatMap((service, i) => [
        `${on} ${coded(service, by)}${named(service.code)}   ${[...timesOf(service, by), ...unitsOf(service, by)].join('   ')}`,
        `     ${workOf(service.code, by)}`,
        ...visit.notGiven
          .slice(i, i === visit.services.length - 1 ? undefined : i + 1)
          .map((code) => `${off} ${code}${named(code)}${by.pick('', '   ___ min', '   ____')}`),
      ]),
      totals(visit, by),
      `Assessment: ${assessment(by)}`,
      `Plan: ${plan(by)}`,
      signature(by),
    );
  },
};

/** Boxes before names and figures, with no code. */
export const namedChecklist: Style = {
  scope: { modifiers: false },
  write(visit, by) {
    const [on, off] = by.form('boxes', {
      '[x]': ['[x]', '[ ]'],
      '(x)': ['(x)', '( )'],
      '☑': ['☑', '☐'],
    }) as readonly [string, string];
    return lines(
      `DAILY CHECKLIST - ortho   ${dateText(visit.date, by)}`,
      payer(visit, by),
      session(visit, by),
      `${on} ID checked`,
      visit.services.map(
        (service) =>
          `${on} ${by.habit('named', { long: nameOf(service.code, by), short: initialsOf(service.code, by) })} ${figuresOf(service, by)}   ${workOf(service.code, by)}`,
      ),
      visit.notGiven.map((code) => `${off} ${nameOf(code, by)}`),
      `goal: stand ${by.number(15, 40)} min by ${by.number(1, 12)}/${by.number(1, 28)}`,
      totals(visit, by),
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

/** `CPT=97530|TherAct|14:40-15:05|25 min|U=2` */
export const fields: Style = {
  write(visit, by) {
    const bracket = by.form('export', { 'CPT=97530|x': false, '[97530] x | y': true });
    return lines(
      'PATIENT VISIT EXPORT',
      `DOS=${dateText(visit.date, by)}`,
      'DISC=PT',
      `VISIT=${by.number(2, 20)}`,
      payer(visit, by),
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
      afterPlan(`PLAN=${plan(by)}`, visit, by),
      `SIGN=${signature(by)}`,
    );
  },
};

/** The clock leads each line: `9:55-10:10   97140   15 min`. */
export const clockLog: Style = {
  write(visit, by) {
    return lines(
      `OT SOAP      ${dateText(visit.date, by)}      visit ${by.number(2, 9)}`,
      payer(visit, by),
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
      afterPlan(`P: ${plan(by)}`, visit, by),
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
        ...payer(visit, by).map((part) => `${part}.`),
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
        afterPlan(`P: ${plan(by)}`, visit, by)[0]!,
        'Dana Whitlock, PT',
      ].join(' '),
    );
  },
};
