import { l10n } from '../../l10n';
import { planOfCare } from '../../sources';
import type { EpisodeRule } from '../episodeRule';
import { countSpan } from '../facts/visitCount';

export const visitLimit: EpisodeRule = {
  id: 'visit-limit',
  category: 'payer',
  certainty: 'arithmetic',
  severity: 'warning',
  summary: l10n`The number of the visit is higher than the number of visits that the note plans.`,
  why: `A note that says “Visit 12 of 8” is past what was planned, or one of its two numbers was carried over from an
earlier note. Visits beyond the plan of care need an updated plan; visits beyond a benefit are often not paid.

Where the note calls the second number authorised, prior-authorization says so instead.`,
  sources: [planOfCare],
  check: {
    *episode(visits) {
      for (const visit of visits) {
        const { count, authorization } = visit;
        if (!count?.of || authorization?.visits?.span.start === count.of.span.start) continue;
        const [number, of] = [count.number.value, count.of.value];
        if (number > of)
          yield {
            visit,
            span: countSpan(count),
            message: l10n`Visit ${number} of ${of}: ${number - of} more than planned.`,
          };
      }
    },
  },
};
