import { capital, longNameOf } from './names';
import { assessment, plan, subjective } from './noise';
import { dateText, intervalsText, minutesText } from './numbers';
import {
  afterPlan,
  coded,
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
