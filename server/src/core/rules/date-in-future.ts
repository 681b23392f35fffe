import { dayText } from '../episode/days';
import { inconsistent, louderWhenReady } from '../inconsistent';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { documentation } from '../sources';

export const dateInFuture: Rule = {
  id: 'date-in-future',
  category: 'note',
  certainty: 'arithmetic',
  severity: 'info',
  summary: l10n`A day lies in the future: that of the visit as of today, or that of something past as of the visit.`,
  why: `An onset or an operation after the visit that tells of it, or a visit that has not been yet, is most often a wrong year
or month. Days that something is planned for are left alone. The day of the visit is held against the clock of the machine
in an editor; the command line reads notes of any day and does not look at the clock.`,
  sources: [documentation],
  *check(visit, context) {
    for (const { day, span } of inconsistent(visit, 'future'))
      yield {
        span,
        message: l10n`This day, ${dayText(day)}, is after the visit of ${dayText(visit.dateOfService!.value)}.`,
        related: [{ span: visit.dateOfService!.span, message: l10n`The day of the visit` }],
        ...louderWhenReady(context),
      };
    const own = visit.dateOfService;
    if (own && own.span.start < own.span.end && context.today && own.value > context.today)
      yield {
        span: own.span,
        message: l10n`The visit is of ${dayText(own.value)}, and today is ${dayText(context.today)}.`,
        ...louderWhenReady(context),
      };
  },
};
