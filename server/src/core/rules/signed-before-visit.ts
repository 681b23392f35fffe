import { dayText } from '../episode/days';
import { inconsistent, louderWhenReady } from '../inconsistent';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { treatmentNote } from '../sources';

export const signedBeforeVisit: Rule = {
  id: 'signed-before-visit',
  category: 'note',
  certainty: 'arithmetic',
  severity: 'info',
  summary: l10n`The day beside the signature lies before the visit.`,
  why: `A signature says that what stands above it was done. One that is dated before the visit cannot, so one of the two days
is wrong. A signature some days after the visit is left alone.`,
  sources: [treatmentNote],
  *check(visit, context) {
    for (const { day, span } of inconsistent(visit, 'signature'))
      yield {
        span,
        message: l10n`The signature is of ${dayText(day)}, before the visit of ${dayText(visit.dateOfService!.value)}.`,
        related: [{ span: visit.dateOfService!.span, message: l10n`The day of the visit` }],
        ...louderWhenReady(context),
      };
  },
};
