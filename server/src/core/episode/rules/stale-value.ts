import { progressReport } from '../../sources';
import { daysOf, dayText } from '../days';
import type { EpisodeRule } from '../episodeRule';
import { measureNamed, valueText } from '../facts/measures';

/** On so many days in a row the value has to be the same. */
const fewestDays = 3;

export const staleValue: EpisodeRule = {
  id: 'stale-value',
  category: 'note',
  certainty: 'wording',
  severity: 'info',
  summary:
    'A measure has had the same value for several visits, while the note says that the patient improves.',
  why: `“Improving” beside a value that has not moved for three visits reads as if the value was carried over, or as if
nothing that was measured improved. Either the value was measured again, and then the words should say what did
improve; or it was not, and then its day belongs beside it.`,
  sources: [progressReport],
  check: {
    *episode(visits) {
      for (const [at, visit] of visits.entries()) {
        if (!visit.improved) continue;
        for (const measure of visit.measures) {
          if (measure.reported || measureNamed(measure.measure).mayStay) continue;
          const told = visits
            .slice(0, at + 1)
            .filter((one) => one.measures.some(({ key }) => key === measure.key));
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
            message: `${label.replace(/^./, (first) => first.toUpperCase())} is ${valueText(measure)} on ${days.length} days since ${dayText(days[0]!)}, and the note says “${visit.improved.value}”.`,
            related: [{ visit, span: visit.improved.span, message: 'What the note says' }],
          };
        }
      }
    },
  },
};
