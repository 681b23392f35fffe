import { l10n } from '../l10n';
import { overlapsIn, type TimedWork } from '../overlaps';
import { loudness } from '../payers/settled';
import type { Rule } from '../rule';
import { intervalText, isAttendanceSettled } from '../services';
import { intraServiceTime, ncciManual } from '../sources';

export const timeOverlap: Rule = {
  id: 'time-overlap',
  category: 'time',
  certainty: 'arithmetic',
  severity: 'error',
  summary: l10n`Two one-on-one services share the same clock minutes.`,
  why: `A clinician gives one one-on-one service at a time, so a minute counts for one code only. NCCI policy says the
same: no two of these services for the same 15 minutes. Clock times that overlap count some minutes twice.

Supervised modalities (a hot pack, unattended stimulation) may run beside other work and are left out, as is group
work. Services that the note gives to different clinicians are left out too.`,
  sources: [ncciManual, intraServiceTime],
  *check(visit, context) {
    const times = ({ service, interval }: TimedWork) => `${service.code} ${intervalText(interval.value)}`;
    for (const { earlier, later, minutes } of overlapsIn(visit, context.codes))
      yield {
        span: later.interval.span,
        message: l10n`${times(earlier)} and ${times(later)} share ${minutes} min. One-on-one minutes count for one code only.`,
        related: [{ span: earlier.interval.span, message: times(earlier) }],
        ...loudness({
          verify: ![earlier, later].every(({ service }) => isAttendanceSettled(service, context.codes)),
        }),
      };
  },
};
