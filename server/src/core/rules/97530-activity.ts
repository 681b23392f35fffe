import { elementRule } from '../elementRule';
import { l10n } from '../l10n';
import { isBilled } from '../services';
import { bcbsOklahoma, coverage97530, treatmentNote } from '../sources';
import { isUndescribed } from '../undescribed';
import { codeNotDescribed } from './code-not-described';

export const activity = elementRule({
  element: 'activity',
  summary: l10n`The note does not say which functional activity the 97530 work was.`,
  missing: l10n`I found no words for the task. Which one, with what surface, height, load or count?`,
  waits: (visit, context) =>
    isUndescribed(visit) &&
    context.severities[codeNotDescribed.id] !== 'off' &&
    visit.services.some((service) => service.code === '97530' && isBilled(service)),
  why: `97530 is work on functional movement: bending, lifting, carrying, reaching, transfers, and other tasks of
daily life. The words of the note have to show such a task. The name of the code, "ther act" or "functional activities
performed" is a label and shows nothing.

**Medicare** asks the treatment note to identify each intervention that is billed, in language that can be compared
with the code. **Some payers** ask for the specific activity or technique and the area
treated. **Good practice** adds
the surface, height, load, distance or count, because that is what makes the task recognisable as today's.`,
  sources: [treatmentNote, bcbsOklahoma, coverage97530],
});
