import { sharedMinutes } from '../clock';
import type { CodeSet } from '../codes/codeSet';
import { l10n } from '../l10n';
import type { Service } from '../model';
import type { Rule } from '../rule';
import { isSupervised, isTimed, isTreatment, minutesOf, minutesText } from '../services';
import { treatmentNote } from '../sources';

export const timeTreatmentTotal: Rule = {
  id: 'time-treatment-total',
  category: 'time',
  certainty: 'arithmetic',
  severity: 'error',
  summary: l10n`The stated total treatment time is less than the minutes that it has to hold.`,
  why: `Total treatment time is timed plus untimed minutes, without rest and other time that cannot be billed. So it
can be no less than the timed minutes, and no less than timed and untimed minutes together.

It may be more than the minutes written beside the codes, because minutes of untimed codes need not be written. A
modality that ran beside other work, or that the note marks as not billed, is not counted against it.`,
  sources: [treatmentNote],
  *check(visit, context) {
    const total = visit.totals.treatmentMinutes;
    if (!total) return;
    const counted = visit.services.filter(
      (service) =>
        service.unbilled === null &&
        isTreatment(service, context.codes) &&
        !ranBeside(service, visit.services, context.codes),
    );
    const timed = counted.filter((service) => isTimed(service, context.codes));
    const untimed = counted.filter((service) => !timed.includes(service));
    const stated = visit.totals.timedMinutes?.value ?? 0;
    const allTimedKnown = timed.length > 0 && timed.every((service) => service.minutes !== null);
    const fromCodes = minutesOf(timed);
    // Minutes that are known are a lower bound even where others are not; a wrong timed total is a finding of its own.
    const timedMinutes = allTimedKnown ? fromCodes : Math.max(fromCodes, stated);
    const needed = timedMinutes + minutesOf(untimed);
    if (total.value >= needed) return;
    const parts =
      timedMinutes === fromCodes
        ? minutesText(counted)
        : [l10n`timed total ${stated}`, minutesText(untimed)].filter((part) => part !== '').join(' + ');
    yield {
      span: total.span,
      message: l10n`Total treatment time says ${total.value} min, but ${needed} min are documented (${parts}).`,
    };
  },
};

const ranBeside = (service: Service, others: readonly Service[], codes: CodeSet): boolean =>
  isSupervised(service, codes) &&
  others.some(
    (other) =>
      other !== service &&
      other.intervals.some((theirs) =>
        service.intervals.some((own) => sharedMinutes(own.value, theirs.value) > 0),
      ),
  );
