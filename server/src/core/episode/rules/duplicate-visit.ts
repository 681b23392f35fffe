import { documentation } from '../../sources';
import { dayText } from '../days';
import type { EpisodeRule } from '../episodeRule';
import type { VisitSummary } from '../summary';

export const duplicateVisit: EpisodeRule = {
  id: 'duplicate-visit',
  category: 'note',
  certainty: 'arithmetic',
  severity: 'info',
  summary: 'The same visit stands there twice.',
  why: `Two notes of one patient with the same day, codes, minutes and times are one visit that was written or stored
twice, and easily billed twice. Two sessions on one day, with times or minutes of their own, are not meant.`,
  sources: [documentation],
  check: {
    *episode(visits) {
      for (const [at, visit] of visits.entries()) {
        const first = visits
          .slice(0, at)
          .findLast((earlier) => earlier.date!.value === visit.date!.value && isSame(earlier, visit));
        if (!first) continue;
        yield {
          visit,
          span: visit.place,
          message: `The visit on ${dayText(visit.date!.value)} stands there twice with the same ${
            first.likeness === visit.likeness ? 'words' : `codes and minutes (${workText(visit)})`
          }.`,
          related: [{ visit: first, span: first.place, message: 'The other note of this visit' }],
        };
      }
    },
  },
};

function isSame(a: VisitSummary, b: VisitSummary): boolean {
  if (a.likeness === b.likeness) return true;
  if (
    a.codes.length === 0 ||
    workKey(a) !== workKey(b) ||
    [...a.codes].sort().join() !== [...b.codes].sort().join()
  )
    return false;
  if (a.oneOnOne.length === 0) return false;
  return timesKey(a) === timesKey(b);
}

const workText = ({ oneOnOne }: VisitSummary): string =>
  oneOnOne.map(({ code, minutes }) => `${code} ${minutes}`).join(', ');

const workKey = ({ oneOnOne }: VisitSummary): string =>
  oneOnOne
    .map(({ code, minutes }) => `${code} ${minutes}`)
    .sort()
    .join();

/** Clock times; a visit that tells none may be any. */
const timesKey = ({ session, oneOnOne }: VisitSummary): string =>
  [session, ...oneOnOne.flatMap(({ intervals }) => intervals)]
    .flatMap((time) => (time ? `${time.value.from}-${time.value.to}` : []))
    .sort()
    .join();
