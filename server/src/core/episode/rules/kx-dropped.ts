import { l10n } from '../../l10n';
import { thresholdOn } from '../../modifiers/thresholds';
import { therapyThreshold } from '../../sources';
import type { Span } from '../../text';
import { dayText } from '../days';
import type { EpisodeRule } from '../episodeRule';
import { isMedicare, type VisitSummary } from '../summary';

export const kxDropped: EpisodeRule = {
  id: 'kx-dropped',
  category: 'payer',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`Earlier in the year the amount used was over the threshold or KX was on the lines, and now no line has KX.`,
  why: `The amount that a patient has used in a calendar year never goes down. Once it is over the threshold, Medicare Part B
pays the further visits of that year only with KX, discipline by discipline (physical therapy and speech-language
pathology together). A bill in which KX is missing again was often written from an old template.

What earlier notes say of the amount, or KX on their lines, is held against later ones of the same year that bear
modifiers and say nothing newer. What was paid to other clinics is not seen here, and charges are no measure of it:
Medicare counts what it allows.`,
  sources: [therapyThreshold],
  check: {
    *episode(visits) {
      let since: Since | null = null;
      for (const visit of visits) {
        const { threshold, date } = visit;
        if (!threshold || !isMedicare(visit)) continue;
        if (since && since.visit.date!.value.slice(0, 4) !== date!.value.slice(0, 4)) since = null;
        const limit = thresholdOn(date!.value)?.kx;
        if (since && threshold.lines && !threshold.kx && !threshold.used && since.visit !== visit)
          yield {
            visit,
            span: threshold.lines,
            message: l10n`${since.what} on ${dayText(since.visit.date!.value)}, and no line has KX on ${dayText(date!.value)}.`,
            related: [{ visit: since.visit, span: since.span, message: since.what }],
          };
        if (threshold.used && limit !== undefined)
          since =
            threshold.used.value > limit
              ? {
                  visit,
                  what: l10n`$${threshold.used.value.toLocaleString('en-US')} were used, over the threshold of $${limit.toLocaleString('en-US')},`,
                  span: threshold.used.span,
                }
              : null;
        else if (threshold.kx && !since)
          since = { visit, what: l10n`KX was on the lines`, span: threshold.kx };
      }
    },
  },
};

/** From when on the lines of the year bear KX. */
interface Since {
  readonly visit: VisitSummary;
  readonly what: string;
  readonly span: Span;
}
