import type { Context } from '../context';
import { insertBlank } from '../door/change';
import { alreadyAsked, blank, inOneOf, lineAbout } from '../fixes/insert';
import { l10n } from '../l10n';
import type { Service, Visit } from '../model';
import { hasUnreadableTime } from '../notRead';
import type { Fix, Rule } from '../rule';
import { isBilled } from '../services';
import { treatmentNote, unitsFromMinutes } from '../sources';

export const timeMissing: Rule = {
  id: 'time-missing',
  category: 'time',
  certainty: 'arithmetic',
  severity: 'warning',
  summary: l10n`A timed code is billed with neither minutes nor clock times.`,
  why: `Units of a timed code come from minutes. Without minutes or clock times for the code, nobody can see from the
note how its units came about, and the split of the timed total over the codes cannot be checked.

Medicare asks for the timed total and the total treatment time and leaves minutes per code to you; several other
payers ask for minutes or times for each activity. "Therapy time not documented" is among the published reasons for
denying 97530.`,
  sources: [treatmentNote, unitsFromMinutes],
  *check(visit, context) {
    for (const service of visit.services) {
      if (!lacksTime(service, visit, context)) continue;
      const units = service.units!;
      const fix: Fix = {
        title: l10n`Insert a blank for the minutes of ${service.code}`,
        kind: 'review',
        change: insertBlank,
        ...inOneOf(
          visit,
          [service.room.minutes, lineAbout(visit, service)],
          [blank(`minutes of ${service.code}`), ' min'],
        ),
      };
      if (alreadyAsked(visit, [fix])) continue;
      yield {
        span: units.span,
        message: l10n`${units.value} ${units.value === 1 ? l10n`unit` : l10n`units`} of ${service.code} billed, but no minutes or clock times are written for it.`,
        fixes: [fix],
        notYetWritten: true,
      };
    }
  },
};

/** Billed by the quarter of an hour, with no time written. */
export function lacksTime(service: Service, visit: Visit, { codes }: Context): boolean {
  const record = codes.find(service.code);
  return (
    record?.timed === true &&
    record.unitMinutes === 15 &&
    isBilled(service) &&
    service.minutes === null &&
    service.intervals.length === 0 &&
    !hasUnreadableTime(visit, service)
  );
}
