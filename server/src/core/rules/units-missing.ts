import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { treatmentNote } from '../sources';
import { lacksUnits } from '../units/pools';

export const unitsMissing: Rule = {
  id: 'units-missing',
  category: 'units',
  certainty: 'arithmetic',
  severity: 'warning',
  summary: l10n`A code stands among the charges without units, while the others have them.`,
  why: `A charge without units is billed as nobody decided. Where the work is not billed on purpose, say so beside it
("not billed").`,
  sources: [treatmentNote],
  *check(visit) {
    for (const service of visit.services.filter((one) => lacksUnits(one, visit)))
      yield {
        span: service.name.span,
        message: l10n`${service.code} is in the charges without units; the other codes have them.`,
        notYetWritten: true,
      };
  },
};
