import { elementRule } from '../elementRule';
import { l10n } from '../l10n';
import { adviceOn97530, coverage97530, planOfCare } from '../sources';

export const goal = elementRule({
  element: 'goal',
  summary: l10n`The note does not say which function the 97530 work is for.`,
  missing: l10n`I found no words for what the work is for. What does the patient need it for?`,
  why: `The same movement can be exercise or a therapeutic activity; the purpose tells them apart. "To get in and out
of the tub", "to lift his toddler into the car seat" or "LTG 2: carry laundry down 12 steps" shows function. Strength
or range of motion alone points to exercise.

**Medicare** asks for measurable long-term goals tied to function in the plan of care, which this tool cannot see. The
treatment note does not have to repeat them. **Coverage texts** look for a clear link between the activity and the
condition. **Published advice** counts the goal among its five elements, and **good practice** is one functional
purpose, or the goal's number with its function, in each note.`,
  sources: [planOfCare, coverage97530, adviceOn97530],
});
