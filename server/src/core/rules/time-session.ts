import { clockText, lengthOf } from '../clock';
import type { CodeSet } from '../codes/codeSet';
import { l10n } from '../l10n';
import type { Service } from '../model';
import { profileFor } from '../payers/payerOf';
import { loudness } from '../payers/settled';
import type { Rule } from '../rule';
import { intervalText, isAttendanceSettled, minutesOf, minutesText } from '../services';
import { intraServiceTime, treatmentNote } from '../sources';

export const timeSession: Rule = {
  id: 'time-session',
  category: 'time',
  certainty: 'arithmetic',
  severity: 'error',
  summary: l10n`Clock times or minutes do not fit between time in and time out.`,
  why: `Time in and time out frame the visit. Treatment outside the frame, or more minutes of attended treatment than
the frame is long, cannot both be true with it.

A visit that is longer than its minutes is normal: rest, waiting and dressing are not treatment. Supervised modalities
may run beside other work and are not counted. Medicare does not ask for time in and time out; where they are written
they have to agree with the rest.`,
  sources: [intraServiceTime, treatmentNote],
  *check(visit, context) {
    const { from, to } = visit.session ?? { from: null, to: null };
    // A time out before time in is `time-order`; nothing can be held against it.
    if (from && to && to.value < from.value) return;
    const frame = [
      from && l10n`time in ${clockText(from.value)}`,
      to && l10n`time out ${clockText(to.value)}`,
    ]
      .filter((part) => part !== null)
      .join(', ');
    const related = [from, to].flatMap((time) => (time ? [{ span: time.span, message: frame }] : []));
    let outside = false;
    for (const service of visit.services) {
      for (const interval of service.intervals) {
        if (lengthOf(interval.value) < 0) continue;
        const early = from !== null && interval.value.from < from.value;
        const late = to !== null && interval.value.to > to.value;
        if (!early && !late) continue;
        outside = true;
        const how =
          early && late
            ? l10n`starts before and ends after the visit`
            : early
              ? l10n`starts before the visit`
              : l10n`ends after the visit`;
        yield {
          span: interval.span,
          message: `${service.code} ${intervalText(interval.value)} ${how} (${frame}).`,
          related,
        };
      }
    }
    if (!from || !to || outside) return;
    const attended = visit.services.filter((service) => fillsTheVisit(service, context.codes));
    const length = to.value - from.value;
    const minutes = minutesOf(attended);
    const tolerance = profileFor(visit, context)?.terms.toleranceMinutes?.value ?? 0;
    if (minutes <= length + tolerance) return;
    const sure = attended.filter((service) => isAttendanceSettled(service, context.codes));
    yield {
      span: to.span,
      message: l10n`From ${clockText(from.value)} to ${clockText(to.value)} is ${length} min, but ${minutes} min of treatment are documented (${minutesText(attended)}).`,
      related: [{ span: from.span, message: frame }],
      ...loudness({ verify: minutesOf(sure) <= length + tolerance }),
    };
  },
};

/** Attended treatment of the patient. An unknown code is taken as that; reports and monitoring are not. */
function fillsTheVisit(service: Service, codes: CodeSet): boolean {
  const attendance = codes.find(service.code)?.attendance ?? null;
  return attendance === null || ['one-on-one', 'constant', 'group'].includes(attendance);
}
