import { l10n } from '../../l10n';
import { termsOn } from '../../payers/payerSet';
import { authorizationUnitedHealthcare } from '../../sources';
import type { EpisodeRule } from '../episodeRule';

export const authorizationWanted: EpisodeRule = {
  id: 'authorization-wanted',
  category: 'payer',
  certainty: 'rule',
  severity: 'hint',
  summary: l10n`The payer wants authorisation for this visit, and the note names no authorised visits.`,
  why: `Some plans pay only for visits that they were asked about before. UnitedHealthcare Medicare Advantage wants a request
for the whole plan of care and covers the first 6 visits within 8 weeks without looking at the case; others want one
for every visit after the evaluation. The payer’s page says since when and where.

A note need not name the authorisation, so that this is a hint, and only where the visit has a number. Whether one was
asked for is not seen here; authorised visits that are named are counted by prior-authorization.`,
  sources: [authorizationUnitedHealthcare],
  check: {
    *episode(visits, context) {
      for (const visit of visits) {
        const profile = visit.payer && context.payers.find(visit.payer.id);
        const number = visit.count?.number;
        if (!profile || !number || visit.authorization) continue;
        const terms = termsOn(profile, visit.date?.value ?? null);
        const wish = terms.authorization;
        if (wish?.value !== 'required') continue;
        const free = terms.visitsBeforeReview;
        // the evaluation, as the first visit, is asked about by nobody
        if (number.value <= Math.max(free?.value ?? 0, 1)) continue;
        yield {
          visit,
          span: number.span,
          message: free
            ? l10n`Visit ${number.value}: ${profile.name} looks at the case beyond ${free.value} visits, and no authorised visits are named.`
            : l10n`Visit ${number.value}: ${profile.name} ${wish.verify ? l10n`may want` : 'wants'} prior authorisation, and no authorised visits are named.`,
          notYetWritten: true,
        };
      }
    },
  },
};
