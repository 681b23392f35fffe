import { elementRule } from '../elementRule';
import { l10n } from '../l10n';
import { adviceOn97530, coverage97530, denials97530 } from '../sources';

export const skilledInvolvement = elementRule({
  element: 'skilled-involvement',
  summary: l10n`The note does not say what the therapist did during the 97530 work.`,
  missing: l10n`I found no words for what you did (help, cues, guarding, grading). Which, and why?`,
  why: `97530 is one-on-one work by a therapist or assistant. Assistance with its level and place, a cue with its
content, guarding, or a change of the task with its reason shows why it took one. The word "skilled" does not: a note
may hold it and still show nothing.

**Medicare** covers therapy that needs the skills of a therapist; medical necessity not supported is among the
published reasons for denying 97530. **Coverage texts** ask that the patient needs the skill or supervision of the
therapist for the activity. **Published advice** counts hands-on involvement and supervision among its elements.`,
  sources: [denials97530, coverage97530, adviceOn97530],
});
