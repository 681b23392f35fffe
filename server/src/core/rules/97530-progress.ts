import { elementRule } from '../elementRule';
import { l10n } from '../l10n';
import { adviceOn97530, progressReport } from '../sources';
import { isUndescribed } from '../undescribed';

export const progress = elementRule({
  element: 'progress',
  summary: l10n`The note does not compare the 97530 work with an earlier state or a goal.`,
  missing: l10n`I found no words for what it was before. What was it then, and what is it today?`,
  waits: (visit, { codes }) =>
    isUndescribed(visit) ||
    visit.wording.firstVisit === true ||
    visit.services.some(({ code }) => codes.find(code)?.category === 'evaluation'),
  why: `A comparison with values ("min A on 3 of 5, was mod A on all 5 on 2/17"; "STG 2: 60% met") shows that the
work leads somewhere, or why it has to change. "Progressing well" shows neither.

**Medicare** asks for progress in the progress report, at least once every 10 treatment days, and not in every
treatment note. A missing progress report is a published reason for denying 97530; whether it is in the chart, this
tool cannot see. **Published advice** counts progress among its elements. On the day of an evaluation or a first
visit there is nothing to compare yet, and it is not asked for.`,
  sources: [progressReport, adviceOn97530],
});
