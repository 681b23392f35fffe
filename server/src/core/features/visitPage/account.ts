import { type ClockTime, lengthOf } from '../../clock';
import type { Context } from '../../context';
import type { Service, Visit } from '../../model';
import { isTimed, minutesOf, sum } from '../../services';
import { type Located, overlaps, type Span } from '../../text';

/** The minutes of one service. */
export interface AccountLine {
  readonly code: string;
  /** What the note calls it; the code where it stands alone. */
  readonly name: string;
  /** Null where none are written. */
  readonly minutes: number | null;
  /** Where they stand. */
  readonly places: readonly Span[];
  /** They may mean something else. */
  readonly unsure: boolean;
}

/** The minutes of a visit as an account: time in to time out is timed work, untimed work and the rest. */
export interface Account {
  readonly timed: readonly AccountLine[];
  readonly untimed: readonly AccountLine[];
  /** Sums of the known minutes. */
  readonly timedMinutes: number;
  readonly untimedMinutes: number;
  /** As the note states them. */
  readonly timedWritten: Located<number> | null;
  readonly treatmentWritten: Located<number> | null;
  /** Null where the note does not say both times, or out comes before in. */
  readonly session: {
    readonly from: Located<ClockTime>;
    readonly to: Located<ClockTime>;
    readonly minutes: number;
  } | null;
  /** Minutes that the clock times of several services have at once, so that the work counts them twice. */
  readonly atOnce: number;
  /** Minutes of the session that no work has; below 0 where there is more work than session; null without a session. */
  readonly rest: number | null;
}

export function accountOf(visit: Visit, context: Context): Account {
  const timed = visit.services.filter((service) => isTimed(service, context.codes));
  const untimed = visit.services.filter((service) => !timed.includes(service));
  const [timedMinutes, untimedMinutes] = [minutesOf(timed), minutesOf(untimed)];
  const { from, to } = visit.session ?? { from: null, to: null };
  const session = from && to && to.value >= from.value ? { from, to, minutes: to.value - from.value } : null;
  const atOnce = minutesAtOnce(visit);
  return {
    timed: timed.map((service) => lineOf(visit, service)),
    untimed: untimed.map((service) => lineOf(visit, service)),
    timedMinutes,
    untimedMinutes,
    timedWritten: visit.totals.timedMinutes,
    treatmentWritten: visit.totals.treatmentMinutes,
    session,
    atOnce,
    rest: session && session.minutes - timedMinutes - untimedMinutes + atOnce,
  };
}

/** What the clock times add up to, less the minutes that they cover. */
function minutesAtOnce(visit: Visit): number {
  let [covered, at] = [0, 0];
  const stretches = visit.services
    .flatMap(({ intervals }) => intervals.map(({ value }) => value))
    .filter((one) => lengthOf(one) > 0)
    .sort((a, b) => a.from - b.from);
  for (const { from, to } of stretches) {
    covered += Math.max(0, to - Math.max(from, at));
    at = Math.max(at, to);
  }
  return sum(stretches.map(lengthOf)) - covered;
}

function lineOf(
  visit: Visit,
  { code, name, minutes, statedMinutes, intervals, record }: Service,
): AccountLine {
  const stated = statedMinutes.map(({ span }) => span);
  return {
    code,
    name: name.value,
    minutes,
    places: stated.length > 0 ? stated : intervals.map(({ span }) => span),
    unsure: isUnsure(visit, record),
  };
}

/** A figure there can be read in more than one sensible way. */
export const isUnsure = (visit: Visit, record: Span): boolean =>
  visit.unsure?.some(({ span }) => overlaps(span, record)) ?? false;
