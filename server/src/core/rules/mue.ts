import { l10n } from '../l10n';
import { isMedicare, profileFor } from '../payers/payerOf';
import { tableLoudness, tableOwner } from '../payers/settled';
import type { Rule } from '../rule';
import { mueTable } from '../sources';
import { isOncePerDay } from './units-untimed';

export const mue: Rule = {
  id: 'mue',
  category: 'units',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`More units of a code than the medically unlikely edit allows for one patient and day.`,
  why: `Medicare’s medically unlikely edits (MUE) set the most units of a code that one practitioner’s claim normally
carries for a patient and day, with a table of its own for outpatient departments of hospitals; many other payers use the same table. A claim above it is denied as a coding matter, and
an advance notice to the patient does not change that.

The minutes may well support the units. Then look at the minutes once more, and at whether part of the work is
described by another code.`,
  sources: [mueTable],
  *check(visit, context) {
    const payer = profileFor(visit, context);
    if (payer?.terms.mue?.value === 'not-used') return;
    const title = context.mue.titleFor(visit.setting?.value);
    for (const service of visit.services) {
      const limit = context.mue.limit(service.code, visit.setting?.value);
      const units = service.units;
      if (limit === null || !units || units.value <= limit) continue;
      if (isOncePerDay(service, context.codes) && units.value > 1) continue;
      // Said by the rule for codes that Medicare has another one for.
      if (context.codes.find(service.code)?.medicareCode && isMedicare(payer)) continue;
      // 0 means that Medicare does not pay the code by itself; others do.
      if (limit === 0 && !isMedicare(payer)) continue;
      yield {
        span: units.span,
        message:
          limit === 0
            ? l10n`${service.code} is billed, and by the ${title} Medicare does not pay it by itself (limit 0). “Not billed” beside it would say that it is left out.`
            : l10n`${units.value} units of ${service.code} billed; the most for one patient and day is ${limit} (${title}).${tableOwner(payer, visit)}`,
        ...tableLoudness(visit, payer?.terms.mue),
      };
    }
  },
};
