import { type ClockInterval, sharedMinutes } from '../../clock';
import { l10n } from '../../l10n';
import { intervalText, sum } from '../../services';
import { intraServiceTime } from '../../sources';
import type { Located } from '../../text';
import type { EpisodeReport, EpisodeRule } from '../episodeRule';
import type { VisitSummary } from '../summary';

export const therapistOverlap: EpisodeRule = {
  id: 'therapist-overlap',
  category: 'time',
  certainty: 'arithmetic',
  severity: 'warning',
  summary: l10n`One clinician gives two patients one-on-one work in the same minutes, or more than the time holds.`,
  why: `One-on-one minutes belong to one patient. Where the notes of one clinician on one day have clock times of two
patients that overlap, some minutes are counted twice. Where only time in and time out are written, the one-on-one
minutes of the patients who were there together must fit between the first time in and the last time out.

Group work, supervised modalities and visits in which several clinicians treated are left out. Two patients are told
apart by their names; notes that name nobody are not compared.`,
  sources: [intraServiceTime],
  check: {
    *'clinician-day'(visits) {
      const work = visits.filter(
        (visit, at) =>
          visit.patient &&
          visit.oneOnOne.length > 0 &&
          !visits.slice(0, at).some((other) => isSame(other, visit)),
      );
      const said = new Set<VisitSummary>();
      for (const report of overlaps(work)) {
        said.add(report.visit);
        for (const { visit } of report.related ?? []) said.add(visit);
        yield report;
      }
      let left = work.filter((visit) => !said.has(visit)).map(demandOf);
      for (let found = tightest(left); found; found = tightest(left)) {
        const { inside } = found;
        left = left.filter((one) => !inside.includes(one));
        yield crowded(found);
      }
    },
  },
};

/** One visit that was written or stored twice. */
const isSame = (a: VisitSummary, b: VisitSummary): boolean =>
  a.patient === b.patient &&
  (a.likeness === b.likeness ||
    (sum(a.oneOnOne.map(({ minutes }) => minutes)) === sum(b.oneOnOne.map(({ minutes }) => minutes)) &&
      a.session?.value.from === b.session?.value.from &&
      intervalsOf(a)[0]?.value.from === intervalsOf(b)[0]?.value.from));

/** Clock times of two patients that share minutes, once for each pair of visits. */
function* overlaps(visits: readonly VisitSummary[]): Iterable<EpisodeReport> {
  for (const [at, later] of visits.entries())
    for (const earlier of visits.slice(0, at)) {
      if (earlier.patient === later.patient) continue;
      const pair = intervalsOf(later)
        .flatMap((second) => intervalsOf(earlier).map((first) => [first, second] as const))
        .find(([first, second]) => sharedMinutes(first.value, second.value) > 0);
      if (!pair) continue;
      const [first, second] = pair;
      const shared = sum(
        intervalsOf(later).flatMap((one) =>
          intervalsOf(earlier).map((other) => sharedMinutes(one.value, other.value)),
        ),
      );
      yield {
        visit: later,
        span: second.span,
        message: l10n`${intervalText(second.value)} and ${intervalText(first.value)} with another patient share ${shared} one-on-one min of one clinician.`,
        related: [{ visit: earlier, span: first.span, message: l10n`The other patient, the same clinician` }],
      };
    }
}

const intervalsOf = ({ oneOnOne }: VisitSummary): readonly Located<ClockInterval>[] =>
  oneOnOne.flatMap(({ intervals }) => intervals).filter(({ value }) => value.to > value.from);

/** One-on-one minutes of a visit, and the stretch of the day that they lie in. */
interface Demand {
  readonly visit: VisitSummary;
  readonly minutes: number;
  readonly within: ClockInterval;
}

const wholeDay: ClockInterval = { from: 0, to: 24 * 60 };

function demandOf(visit: VisitSummary): Demand {
  const times = intervalsOf(visit).map(({ value }) => value);
  const within =
    visit.session?.value ??
    (times.length === visit.oneOnOne.length && times.length > 0
      ? { from: Math.min(...times.map(({ from }) => from)), to: Math.max(...times.map(({ to }) => to)) }
      : wholeDay);
  return { visit, minutes: sum(visit.oneOnOne.map(({ minutes }) => minutes)), within };
}

/** Visits that have more minutes together than the time that they lie in. */
interface Crowd {
  /** Minutes. */
  readonly over: number;
  readonly window: ClockInterval;
  readonly inside: readonly Demand[];
}

/** More visits than this hold no clinician's day. */
const mostVisits = 100;

/** The stretch of time that holds most minutes more than it has; null where all fit. */
function tightest(demands: readonly Demand[]): Crowd | null {
  if (demands.length > mostVisits) return null;
  let found: Crowd | null = null;
  for (const from of new Set(demands.map(({ within }) => within.from)))
    for (const to of new Set(demands.map(({ within }) => within.to))) {
      const inside = demands.filter(({ within }) => within.from >= from && within.to <= to);
      const over = sum(inside.map(({ minutes }) => minutes)) - (to - from);
      const patients = new Set(inside.map(({ visit }) => visit.patient)).size;
      if (to > from && over > 0 && patients > 1 && (!found || over > found.over))
        found = { over, window: { from, to }, inside };
    }
  return found;
}

function crowded({ window, inside }: Crowd): EpisodeReport {
  const minutes = sum(inside.map((one) => one.minutes));
  const last = inside.at(-1)!.visit;
  const where =
    window.from === wholeDay.from && window.to === wholeDay.to
      ? l10n`The day has 1440 min`
      : l10n`${intervalText(window)} has ${window.to - window.from} min`;
  return {
    visit: last,
    span: last.session?.span ?? last.place,
    message: l10n`${where}; the notes of one clinician have ${minutes} one-on-one min of ${inside.length} patients in it.`,
    related: inside
      .filter(({ visit }) => visit !== last)
      .map(({ visit, minutes: own }) => ({
        visit,
        span: visit.session?.span ?? visit.place,
        message: l10n`Another patient, ${own} one-on-one min`,
      })),
  };
}
