import type { Context } from '../context';
import { l10n } from '../l10n';
import type { Service, Visit } from '../model';
import { isTimed, minutesOf } from '../services';
import { unitsText } from '../units/words';
import { accountOf, isUnsure } from './visitPage/account';
import { supportedUnder, type VisitUnits } from './visitUnits';

/**
 * A visit as it was read, in one line: "97530 24 min x2 · 97110 16 min x1 · timed 40 · total 50 · 3 units CMS". A figure that
 * may mean something else has a question mark; what is written and not supported stands beside what is.
 */
export function visitLine(visit: Visit, units: VisitUnits, context: Context): string {
  const timed = minutesOf(visit.services.filter((service) => isTimed(service, context.codes)));
  const total = visit.totals.treatmentMinutes?.value;
  return [
    ...visit.services.map((service) => serviceText(visit, service)),
    l10n`timed ${timed}`,
    ...(total === undefined ? [] : [l10n`total ${total}`]),
    supportText(units),
  ].join(' · ');
}

function serviceText(visit: Visit, { code, minutes, units, record }: Service): string {
  return [
    code,
    ...(minutes === null ? [] : [l10n`${minutes} min`]),
    ...(units === null ? [] : [`x${units.value}`]),
    ...(isUnsure(visit, record) ? ['?'] : []),
  ].join(' ');
}

function supportText(units: VisitUnits): string {
  const [cms, midpoint] = [supportedUnder(units, 'cms'), supportedUnder(units, 'midpoint')];
  const { rule } = units.rule;
  const supported = rule ? [rule === 'cms' ? cms : midpoint] : [...new Set([cms, midpoint])];
  const names = { cms: 'CMS', midpoint: 'midpoint' } as const;
  const text =
    supported.length > 1
      ? l10n`${unitsText(cms)} CMS or ${midpoint} midpoint`
      : `${unitsText(supported[0]!)}${rule ? ` ${names[rule]}` : ''}`;
  return units.billed === null || supported.includes(units.billed)
    ? text
    : l10n`${text}, ${units.billed} written`;
}

/**
 * The minutes of a visit as an account: what lies between time in and time out is timed work, untimed work and the rest.
 * Null where the note does not say both times, or the work does not fit between them.
 */
export function minutesAccount(visit: Visit, context: Context): string | null {
  const { session, timedMinutes, untimedMinutes, atOnce, rest } = accountOf(visit, context);
  if (session === null || rest === null || rest < 0) return null;
  const twice = atOnce > 0 ? l10n` (${atOnce} of them at once)` : '';
  return l10n`Time in to time out is ${session.minutes} min: ${timedMinutes} timed, ${untimedMinutes} not timed${twice}, ${rest} other.`;
}
