import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { isTimed, minutesOf, minutesText, timedTreatment } from '../services';
import { treatmentNote, unitsFromMinutes } from '../sources';

export const timeTimedTotal: Rule = {
  id: 'time-timed-total',
  category: 'time',
  certainty: 'arithmetic',
  severity: 'error',
  summary: l10n`The stated timed total differs from the sum of the timed minutes.`,
  why: `Medicare asks for the total of the timed minutes and says that billing has to agree with it. Minutes per code
are voluntary; where all of them stand in the note, they have to add up to the total.

Either the total or one of the minutes is wrong. Only the author knows which, so nothing is changed for you. It is
checked only when the minutes of all timed codes are known.`,
  sources: [treatmentNote, unitsFromMinutes],
  *check(visit, context) {
    const total = visit.totals.timedMinutes;
    const timed = visit.services.filter((service) => isTimed(service, context.codes));
    const unknown = visit.services.some((service) => !context.codes.find(service.code));
    if (!total || timed.length === 0 || unknown || timed.some((service) => service.minutes === null)) return;
    const all = minutesOf(timed);
    // A total that leaves out exactly the work marked as not billed agrees with itself.
    const billed = minutesOf(timed.filter((service) => service.unbilled === null));
    // Nor need it hold the time of a month of monitoring, or that of caregivers alone.
    const treatment = minutesOf(timedTreatment(timed, context.codes));
    if ([all, billed, treatment].includes(total.value)) return;
    yield {
      span: total.span,
      message: l10n`The timed total says ${total.value} min, but the timed codes add up to ${all} min (${minutesText(timed)}).`,
      related: timed.flatMap((service) =>
        service.statedMinutes.map((stated) => ({
          span: stated.span,
          message: l10n`${stated.value} min of ${service.code}`,
        })),
      ),
    };
  },
};
