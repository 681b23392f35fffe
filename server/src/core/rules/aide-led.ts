import { l10n } from '../l10n';
import { isMedicare, profileFor } from '../payers/payerOf';
import type { Rule } from '../rule';
import { aideServices } from '../sources';

export const aideLed: Rule = {
  id: 'aide-led',
  category: 'right-code',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`Work that the note says an aide or a technician gave stands under a code.`,
  why: `What an aide or a technician does is no therapy service for **Medicare**, also under the eyes of a therapist: an aide may
set up, guard and lend a hand, and billed as therapy it is denied. Licence laws and most payers say the same in their own
words. The minutes of a therapist or an assistant who is at the patient count; those of an aide alone do not.

It reads the words (“led by the rehab tech”, “97110 (aide)”) and is silent where they say that the time is not billed or
that the aide only helped. Whose work it was is for you to say: nothing is taken out.`,
  sources: [aideServices],
  *check(visit, context) {
    const medicare = isMedicare(profileFor(visit, context));
    for (const { value: code, span } of visit.aides ?? [])
      yield {
        span,
        message: l10n`${code}: this reads as if an aide gave the work. ${
          medicare
            ? l10n`Medicare does not cover what an aide gives, also under supervision.`
            : l10n`Most payers cover only what a therapist or an assistant gives.`
        } Who gave it?`,
        ...(medicare ? { severity: 'warning' as const } : {}),
      };
  },
};
