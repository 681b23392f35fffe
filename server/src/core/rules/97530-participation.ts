import { elementRule } from '../elementRule';
import { sourceArticle, treatmentNote } from '../sources';

export const participation = elementRule({
  element: 'participation',
  summary: 'The note does not say how the patient took part in the 97530 work or responded to it.',
  missing:
    'no participation or response is written. How many, how far, how hard, with how much rest or pain?',
  why: `What the patient achieved and how the work was borne show that it happened and what it was worth: "8 of 10
reaches", "2 seated rests", "pain 3 to 5/10, back to 3", "RPE 13". "Tolerated well" gives no reaction at all.

**Medicare** lists patient self-report and reactions among the optional content of a treatment note, so their absence
is not an error. **The source article** counts participation and progress among its elements, and **good practice** is
one number that belongs to today.`,
  sources: [treatmentNote, sourceArticle],
});
