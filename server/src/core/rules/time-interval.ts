import { lengthOf } from '../clock';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { intervalText, statedMinutesOf, sum } from '../services';
import { treatmentNote, unitsFromMinutes } from '../sources';

export const timeInterval: Rule = {
  id: 'time-interval',
  category: 'time',
  certainty: 'arithmetic',
  severity: 'error',
  summary: l10n`The stated minutes of a code differ from the length of its clock times.`,
  why: `Units rest on minutes. When a code carries both a number of minutes and clock times, a reviewer adds up the
clock times and compares. If the two disagree, neither proves the units.

Fewer minutes than the clock times span can be right: rest and waiting do not count as treatment. The note then has
to say so. More minutes than the clock times span cannot be right. Nothing is changed for you: the minutes and times
are your observations.`,
  sources: [treatmentNote, unitsFromMinutes],
  *check(visit) {
    for (const service of visit.services) {
      const stated = statedMinutesOf(service);
      const intervals = service.intervals;
      if (stated === null || intervals.length === 0) continue;
      // An end before its start is `time-order`; its length says nothing.
      if (intervals.some((interval) => lengthOf(interval.value) < 0)) continue;
      const length = sum(intervals.map((interval) => lengthOf(interval.value)));
      if (stated === length) continue;
      const clock = intervals.map((interval) => intervalText(interval.value)).join(l10n` and `);
      const verb = intervals.length === 1 ? 'is' : 'are';
      yield {
        span: service.statedMinutes[0]!.span,
        message:
          stated > length
            ? l10n`${stated} min of ${service.code} are stated, but ${clock} ${verb} only ${length} min.`
            : l10n`${stated} min of ${service.code} are stated, but ${clock} ${verb} ${length} min. If the rest of the time was not treatment, say so.`,
        severity: stated > length ? 'error' : 'warning',
        related: intervals.map((interval) => ({
          span: interval.span,
          message: l10n`${intervalText(interval.value)} is ${lengthOf(interval.value)} min`,
        })),
      };
    }
  },
};
