import { type ClockInterval, lengthOf, sharedMinutes } from './clock';
import type { CodeSet } from './codes/codeSet';
import type { Service, Visit } from './model';
import { isOneOnOne } from './services';
import type { Located } from './text';

/** A stretch of clock time of a service. */
export interface TimedWork {
  readonly service: Service;
  readonly interval: Located<ClockInterval>;
}

/** Two stretches of one-on-one work that cannot both be true; `earlier` is the first in the text. */
export interface Overlap {
  readonly earlier: TimedWork;
  readonly later: TimedWork;
  /** Minutes that both have, 1 or more. */
  readonly minutes: number;
}

/**
 * One-on-one services of a visit that share clock minutes. Supervised modalities and group work may run beside other work,
 * and so may services of different clinicians.
 */
export function overlapsIn(visit: Visit, codes: CodeSet): readonly Overlap[] {
  const timed = visit.services
    .filter((service) => isOneOnOne(service, codes))
    .flatMap((service) =>
      service.intervals
        .filter((interval) => lengthOf(interval.value) > 0)
        .map((interval) => ({ service, interval })),
    )
    .sort((a, b) => a.interval.span.start - b.interval.span.start);
  return timed.flatMap((later, index) =>
    timed.slice(0, index).flatMap((earlier) => {
      if (earlier.service === later.service || byDifferentClinicians(earlier.service, later.service))
        return [];
      const minutes = sharedMinutes(earlier.interval.value, later.interval.value);
      return minutes === 0 ? [] : [{ earlier, later, minutes }];
    }),
  );
}

/** Both say who gave them, and nobody gave both. */
const byDifferentClinicians = (a: Service, b: Service): boolean => {
  const known = (service: Service) => service.performers.flatMap((performer) => performer.by ?? []);
  const [first, second] = [known(a), known(b)];
  return first.length > 0 && second.length > 0 && !first.some((by) => second.includes(by));
};
