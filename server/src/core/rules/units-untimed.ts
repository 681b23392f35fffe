import type { CodeSet } from '../codes/codeSet';
import { l10n } from '../l10n';
import type { Service } from '../model';
import type { Rule } from '../rule';
import { unitsFromMinutes } from '../sources';

export const unitsUntimed: Rule = {
  id: 'units-untimed',
  category: 'units',
  certainty: 'rule',
  severity: 'error',
  summary: l10n`A code that is not timed is billed with more than 1 unit.`,
  why: `Evaluations, group therapy and supervised modalities are billed once a day, however long they take. Their minutes
count towards the total treatment time only.`,
  sources: [unitsFromMinutes],
  *check(visit, context) {
    for (const service of visit.services) {
      const units = service.units;
      if (!units || units.value <= 1 || !isOncePerDay(service, context.codes)) continue;
      const minutes = service.minutes === null ? '' : l10n`; its ${service.minutes} minutes do not add units`;
      yield {
        span: units.span,
        message: l10n`${units.value} units of ${service.code} billed, but it is not timed: 1 unit a day${minutes}.`,
        fixes:
          service.unitLines > 1
            ? []
            : [
                {
                  title: l10n`Set the units of ${service.code} to 1`,
                  kind: 'safe',
                  change: { is: 'set units', units: { [service.code]: 1 } },
                  edits: [{ span: units.span, text: ['1'] }],
                },
              ],
      };
    }
  },
};

/** Untimed, and not counted by area, joint or instrument, for which Medicare allows several a day. */
export function isOncePerDay(service: Service, codes: CodeSet): boolean {
  const record = codes.find(service.code);
  const settled = record?.active === true && !record.verify.includes('timed');
  return settled && !record.timed && (record.mue ?? 1) <= 1;
}
