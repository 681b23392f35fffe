import { l10n } from '../../l10n';
import { documentation } from '../../sources';
import { dayText } from '../days';
import type { EpisodeRule } from '../episodeRule';
import type { VisitSummary } from '../summary';

export const duplicateVisit: EpisodeRule = {
  id: 'duplicate-visit',
  category: 'note',
  certainty: 'arithmetic',
  severity: 'info',
  summary: l10n`The same visit stands there twice.`,
  why: `Two notes of one patient with the same day, codes, minutes and times are one visit that was written or stored
twice, and easily billed twice. Two sessions on one day, with times or minutes of their own, are not meant.`,
  sources: [documentation],
  check: {
    *episode(visits) {
      /** The latest visit, by its day and what would be the same of another one. */
      const latest = new Map<string, { readonly at: number; readonly visit: VisitSummary }>();
      for (const [at, visit] of visits.entries()) {
        const keys = keysOf(visit).map((key) => `${visit.date!.value} ${key}`);
        const same = keys.flatMap((key) => latest.get(key) ?? []);
        for (const key of keys) latest.set(key, { at, visit });
        const first = same.sort((a, b) => b.at - a.at)[0]?.visit;
        if (!first) continue;
        yield {
          visit,
          span: visit.place,
          message: l10n`The visit on ${dayText(visit.date!.value)} stands there twice with the same ${
            first.likeness === visit.likeness ? 'words' : l10n`codes and minutes (${workText(visit)})`
          }.`,
          related: [{ visit: first, span: first.place, message: l10n`The other note of this visit` }],
        };
      }
    },
  },
};

/** Two visits of a day are one when one of these is the same: the words, or the codes with minutes and times. */
const keysOf = (visit: VisitSummary): readonly string[] => [
  `words ${visit.likeness}`,
  ...(visit.codes.length > 0 && visit.oneOnOne.length > 0
    ? [`work ${[...visit.codes].sort().join()} ${workKey(visit)} ${timesKey(visit)}`]
    : []),
];

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
