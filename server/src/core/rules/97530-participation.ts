import { elementRule } from '../elementRule';
import { l10n } from '../l10n';
import { adviceOn97530, treatmentNote } from '../sources';

export const participation = elementRule({
  element: 'participation',
  summary: l10n`The note does not say how the patient took part in the 97530 work or responded to it.`,
  missing: l10n`I found no words for how the patient did. How many, how far, how hard, with how much rest or pain?`,
  why: `What the patient achieved and how the work was borne show that it happened and what it was worth: "8 of 10
reaches", "2 seated rests", "pain 3 to 5/10, back to 3", "RPE 13". "Tolerated well" gives no reaction at all.

**Medicare** lists patient self-report and reactions among the optional content of a treatment note, so their absence
is not an error. **Published advice** counts participation and progress among its elements, and **good practice** is
one number that belongs to today.`,
  sources: [treatmentNote, adviceOn97530],
});
