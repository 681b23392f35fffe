import { initialsOf, nameOf } from './names';
import { assessment, plan } from './noise';
import { dateText } from './numbers';
import {
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
