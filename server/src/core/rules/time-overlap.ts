import { lengthOf, sharedMinutes } from '../clock';
import type { Service } from '../model';
import type { Rule } from '../rule';
import { intervalText, isOneOnOne } from '../services';
import { intraServiceTime, ncciManual } from '../sources';

export const timeOverlap: Rule = {
  id: 'time-overlap',
  category: 'time',
  certainty: 'arithmetic',
  severity: 'error',
  summary: 'Two one-on-one services share the same clock minutes.',
  why: `A clinician gives one one-on-one service at a time, so a minute counts for one code only. NCCI policy says the
same: no two of these services for the same 15 minutes. Clock times that overlap count some minutes twice.

Supervised modalities (a hot pack, unattended stimulation) may run beside other work and are left out, as is group
work. Services that the note gives to different clinicians are left out too.`,
  sources: [ncciManual, intraServiceTime],
  *check(visit, context) {
    const timed = visit.services
      .filter((service) => isOneOnOne(service, context.codes))
      .flatMap((service) =>
        service.intervals
          .filter((interval) => lengthOf(interval.value) > 0)
          .map((interval) => ({ service, interval })),
      )
      .sort((a, b) => a.interval.span.start - b.interval.span.start);
    for (const [index, later] of timed.entries()) {
      for (const earlier of timed.slice(0, index)) {
        if (earlier.service === later.service || byDifferentClinicians(earlier.service, later.service))
          continue;
        const shared = sharedMinutes(earlier.interval.value, later.interval.value);
        if (shared === 0) continue;
        const times = (one: typeof later) => `${one.service.code} ${intervalText(one.interval.value)}`;
        yield {
          span: later.interval.span,
          message: `${times(earlier)} and ${times(later)} share ${shared} min. One-on-one minutes count for one code only.`,
          related: [{ span: earlier.interval.span, message: times(earlier) }],
        };
      }
    }
  },
};

/** Both say who gave them, and nobody gave both. */
const byDifferentClinicians = (a: Service, b: Service): boolean => {
  const known = (service: Service) => service.performers.flatMap((performer) => performer.by ?? []);
  const [first, second] = [known(a), known(b)];
  return first.length > 0 && second.length > 0 && !first.some((by) => second.includes(by));
};
