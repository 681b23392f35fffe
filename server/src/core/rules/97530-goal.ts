import { elementRule } from '../elementRule';
import { coverage97530, planOfCare, sourceArticle } from '../sources';

export const goal = elementRule({
  element: 'goal',
  summary: 'The note does not say which function the 97530 work is for.',
  missing: 'no functional purpose or goal is written. What does the patient need this work for?',
  why: `The same movement can be exercise or a therapeutic activity; the purpose tells them apart. "To get in and out
of the tub", "to lift his toddler into the car seat" or "LTG 2: carry laundry down 12 steps" shows function. Strength
or range of motion alone points to exercise.

**Medicare** asks for measurable long-term goals tied to function in the plan of care, which this tool cannot see. The
treatment note does not have to repeat them. **Coverage texts** look for a clear link between the activity and the
condition. **The source article** counts the goal among its five elements, and **good practice** is one functional
purpose, or the goal's number with its function, in each note.`,
  sources: [planOfCare, coverage97530, sourceArticle],
});
