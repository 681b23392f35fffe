import type { CalendarDate } from '../../calendar';
import { l10n } from '../../l10n';
import { planOfCare } from '../../sources';
import type { Span } from '../../text';
import { addDays, counted, daysLeft, dayText } from '../days';
import type { EpisodeRule } from '../episodeRule';
import { isMedicare, ownPlace, type VisitSummary } from '../summary';

/** Longest certification, and how long before its end it is said. In days. */
const [longest, inAdvance] = [90, 14];

export const certificationDue: EpisodeRule = {
  id: 'certification-due',
  category: 'payer',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`A visit is after the end of the plan of care or its certification, or the end comes near.`,
  why: `A plan of care holds for the time that it names. **Medicare** certifies it for that time or for 90 days from
the first treatment, whichever is shorter, and asks for a recertification then; visits in between are not covered.

What the notes say of the plan's dates is compared with the days of the visits. Where a Medicare note names none, 90
days are counted from the evaluation or from the recertification that a note tells of. The signed certification itself
is not seen.`,
  sources: [planOfCare],
  check: {
    *episode(visits) {
      let known: Plan | null = null;
      for (const [at, visit] of visits.entries()) {
        const stated = planOf(visit);
        if (stated && (!known || stated.to > known.to || visit.reports.recertified)) known = stated;
        if (!known || visit.codes.length === 0) continue;
        const { to, what } = known;
        const date = visit.date!.value;
        const span = ownPlace(visit, stated?.to === to ? stated : null);
        if (date > to)
          yield {
            visit,
            span,
            message: l10n`The visit on ${dayText(date)} is ${counted(daysLeft(to, date), 'day')} after ${what} ended on ${dayText(to)}.`,
          };
        else if (at === visits.length - 1 && daysLeft(date, to) <= inAdvance)
          yield {
            visit,
            span,
            severity: 'info',
            message: l10n`${what.replace(/^./, (first) => first.toUpperCase())} ends on ${dayText(to)}, ${
              date === to
                ? l10n`the day of this visit`
                : l10n`${counted(daysLeft(date, to), 'day')} after this visit`
            }: a recertification is due.`,
          };
      }
    },
  },
};

interface Plan {
  readonly to: CalendarDate;
  readonly what: string;
  readonly span: Span;
}

/** Until when the plan holds by what a visit says: its own end, its length, or the 90 days of Medicare. */
function planOf(visit: VisitSummary): Plan | null {
  const { plan, date, reports, place } = visit;
  if (plan?.to) return { to: plan.to.value, what: l10n`the plan of care`, span: plan.to.span };
  const medicare = isMedicare(visit);
  const begun = reports.evaluation ?? reports.recertified;
  const from = plan?.from?.value ?? (begun ? date!.value : null);
  if (!from) return null;
  const weeks = begun ? plan?.weeks : null;
  if (weeks && (!medicare || weeks.value * 7 <= longest))
    return {
      to: addDays(from, weeks.value * 7),
      what: l10n`the plan of ${counted(weeks.value, 'week')} from ${dayText(from)}`,
      span: weeks.span,
    };
  if (!medicare) return null;
  return {
    to: addDays(from, longest),
    what: l10n`the time of ${longest} days from ${dayText(from)}`,
    span: plan?.from?.span ?? begun ?? place,
  };
}
