import { covers } from '../edits/editTable';
import { distinctTimes, editedPairs, isMarkedDistinct } from '../edits/pairs';
import { addModifiers } from '../fixes/modifiers';
import { l10n } from '../l10n';
import { profileFor } from '../payers/payerOf';
import { editLoudness, tableOwner } from '../payers/settled';
import type { Rule } from '../rule';
import { intervalText } from '../services';
import { ncciManual } from '../sources';

export const ncciModifier: Rule = {
  id: 'ncci-modifier',
  category: 'edits',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`Two billed codes need a modifier that says they were distinct, and none is written.`,
  why: `Medicare’s edits (NCCI) pay one of these two codes unless a modifier says that they were done at different
times: XU, or 59 where nothing fits better. The modifier says something about the visit, so the note has to show it:
clock times that do not overlap are the proof.

The modifier is offered only where such times stand in the note. It is never there just to get past the edit.`,
  sources: [ncciManual],
  *check(visit, context) {
    const payer = profileFor(visit, context);
    for (const pair of editedPairs(visit, context)) {
      if (pair.edit.indicator !== 1 || isMarkedDistinct(pair)) continue;
      const { first, second } = pair;
      const times = distinctTimes(first, second);
      const proof = times
        ? l10n`The note shows distinct times: ${times.map((some) => some.map(intervalText).join(', ')).join(l10n` and `)}.`
        : l10n`The note would have to show that they were done at different times.`;
      const old = covers(context.edits, visit.dateOfService?.value ?? null)
        ? ''
        : ` (${context.edits.title})`;
      yield {
        span: second.name.span,
        message: l10n`${second.code} beside ${first.code} needs XU, 59 or another modifier for distinct services${old}; none is written. ${proof}${tableOwner(payer, visit, context.edits)}`,
        related: [{ span: first.name.span, message: l10n`${first.code} in the same visit` }],
        fixes: times
          ? addModifiers(
              visit,
              [{ service: second, modifier: 'XU' }],
              l10n`Add XU (non-overlapping service) to ${second.code}`,
            )
          : [],
        ...editLoudness(visit, payer?.terms.ncciEdits, context.edits),
      };
    }
  },
};
