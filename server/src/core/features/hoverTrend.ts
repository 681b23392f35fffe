import type { Analysis } from '../analysis';
import { counted, dayText } from '../episode/days';
import type { VisitSummary } from '../episode/summary';
import { type Trend, trendsOf } from '../episode/trends';
import { l10n } from '../l10n';
import { bulleted, type Markdown, md, paragraphs } from '../markup';
import type { Visit } from '../model';
import type { Hover } from './hover';
import { changeText, sourceText, studyText, trendName } from './trendWords';

/** Values of so many days are told; of more the first and the last ones. */
const mostDays = 8;

/** On a measure or a level of help: its values on the days before, and what a study says of such a change. */
export function trendHovers(
  { summaries }: Analysis,
  visit: Visit,
  others: readonly VisitSummary[],
): readonly Hover[] {
  const own = summaries.find(({ index }) => index === visit.index);
  if (!own) return [];
  return trendsOf(own, [...summaries, ...others])
    .filter(({ values, change }) => values.length > 1 || change)
    .map((trend) => ({ span: trend.span, markdown: trendText(trend) }));
}

function trendText(trend: Trend): Markdown {
  const { values, change } = trend;
  const last = values.at(-1)!;
  const earlier = values.slice(0, -1);
  const left = earlier.length - mostDays;
  const shown =
    left > 0
      ? [
          ...earlier.slice(0, 1).map(line),
          md`${counted(left, 'day')} between`,
          ...earlier.slice(left + 1).map(line),
        ]
      : earlier.map(line);
  const first = earlier[0];
  return paragraphs([
    md`**${trendName(trend)}**: ${last.text} on ${dayText(last.date)}${first ? '' : l10n`, the first one in these notes`}`,
    ...(shown.length > 0 ? [bulleted(shown)] : []),
    ...(change
      ? [
          md`${[changeText(trend), studyText(change)].filter((words) => words !== '').join(' ')}\n\n${sourceText(change)}`,
        ]
      : []),
  ]);
}

const line = ({ date, text }: Trend['values'][number]): Markdown => md`${dayText(date)}: ${text}`;
