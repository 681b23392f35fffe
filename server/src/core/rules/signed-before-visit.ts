import { dayText } from '../episode/days';
import { inconsistent, louderWhenReady } from '../inconsistent';
import type { Rule } from '../rule';
import { treatmentNote } from '../sources';

export const signedBeforeVisit: Rule = {
  id: 'signed-before-visit',
  category: 'note',
  certainty: 'arithmetic',
  severity: 'info',
  summary: 'The day beside the signature lies before the visit.',
  why: `A signature says that what stands above it was done. One that is dated before the visit cannot, so one of the two days
is wrong. A signature some days after the visit is left alone.`,
  sources: [treatmentNote],
  *check(visit, context) {
    for (const { day, span } of inconsistent(visit, 'signature'))
      yield {
        span,
        message: `The signature is of ${dayText(day)}, before the visit of ${dayText(visit.dateOfService!.value)}.`,
        related: [{ span: visit.dateOfService!.span, message: 'The day of the visit' }],
        ...louderWhenReady(context),
      };
  },
};
