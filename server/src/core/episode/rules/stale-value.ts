import { l10n } from '../../l10n';
import { progressReport } from '../../sources';
import { daysOf, dayText } from '../days';
import type { EpisodeRule } from '../episodeRule';
import { measureNamed, valueText } from '../facts/measures';
import type { VisitSummary } from '../summary';

/** On so many days in a row the value has to be the same. */
const fewestDays = 3;

export const staleValue: EpisodeRule = {
  id: 'stale-value',
  category: 'note',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`A measure has had the same value for several visits, while the note says that the patient improves.`,
  why: `“Improving” beside a value that has not moved for three visits reads as if the value was carried over, or as if
nothing that was measured improved. Either the value was measured again, and then the words should say what did
improve; or it was not, and then its day belongs beside it.`,
  sources: [progressReport],
  check: {
    *episode(visits) {
      /** By measure, the visits so far that tell of it. */
      const toldOf = new Map<number, VisitSummary[]>();
      for (const visit of visits) {
        for (const key of new Set(visit.measures.map((measure) => measure.key))) {
          const told = toldOf.get(key);
          if (told) told.push(visit);
          else toldOf.set(key, [visit]);
        }
        if (!visit.improved) continue;
        for (const measure of visit.measures) {
          if (measure.reported || measureNamed(measure.measure).mayStay) continue;
          const told = toldOf.get(measure.key)!;
          const since = told.findLastIndex((one) =>
            one.measures.some(({ key, value }) => key === measure.key && value !== measure.value),
          );
          const same = told.slice(since + 1);
          const days = daysOf(same);
          if (days.length < fewestDays) continue;
          const { label } = measureNamed(measure.measure);
          yield {
            visit,
            span: measure.span,
            message: l10n`${label.replace(/^./, (first) => first.toUpperCase())} is ${valueText(measure)} on ${days.length} days since ${dayText(days[0]!)}, and the note says “${visit.improved.value}”.`,
            related: [{ visit, span: visit.improved.span, message: l10n`What the note says` }],
          };
        }
      }
    },
  },
};
