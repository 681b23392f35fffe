import { editedPairs } from '../edits/pairs';
import { l10n } from '../l10n';
import { profileFor } from '../payers/payerOf';
import { editLoudness, tableOwner } from '../payers/settled';
import type { Rule } from '../rule';
import { ncciManual } from '../sources';

export const ncciForbidden: Rule = {
  id: 'ncci-forbidden',
  category: 'edits',
  certainty: 'rule',
  severity: 'error',
  summary: l10n`Two billed codes that Medicare’s edits do not pay together on one day, with or without a modifier.`,
  why: `For these two codes Medicare’s edits (NCCI) allow no exception: one is a part of the other, or they exclude each
other. No modifier helps, and an advance notice to the patient does not shift the cost. Many other payers use the same
edits.

Which of the two describes the work is for you to say.`,
  sources: [ncciManual],
  *check(visit, context) {
    const payer = profileFor(visit, context);
    for (const { first, second, edit } of editedPairs(visit, context)) {
      if (edit.indicator !== 0) continue;
      yield {
        span: second.name.span,
        message: l10n`${second.code} is not paid beside ${first.code} on one day, with or without a modifier, by the ${context.edits.title}. Which of the two stays on the charges?${tableOwner(payer, visit, context.edits)}`,
        related: [{ span: first.name.span, message: l10n`${first.code} in the same visit` }],
        ...editLoudness(visit, payer?.terms.ncciEdits, context.edits),
      };
    }
  },
};
