import { elementRule } from '../elementRule';
import { l10n } from '../l10n';
import { askedText } from '../payers/wordingAsked';
import { adviceOn97530, treatmentNote } from '../sources';

export const equipment = elementRule({
  element: 'equipment',
  summary: l10n`The note names no device, adaptation or modification for the 97530 work, and does not say that there was none.`,
  missing: (visit, context) =>
    l10n`I found no device or adaptation, nor that none was used. ${askedText('equipment', visit, context)}`,
  optional: true,
  why: `A walker, a raised seat, a reacher or a changed task is part of how the work was done, and "no device" is an
answer too.

**Medicare does not require** it; equipment provided is among the optional content of a treatment note. **Published
advice** lists modifications and adaptive equipment among its elements, and **good practice** is to name the device,
because the level of help means little without it. So this is a hint, and more only where a payer's profile asks for it.`,
  sources: [treatmentNote, adviceOn97530],
});
