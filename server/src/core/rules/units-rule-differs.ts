import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { midpointRule, unitsFromMinutes } from '../sources';
import { timedPools } from '../units/pools';
import { ruleName, unitsText, waysText, workedFrom } from '../units/words';

export const unitsRuleDiffers: Rule = {
  id: 'units-rule-differs',
  category: 'units',
  certainty: 'rule',
  severity: 'info',
  summary: l10n`The payer’s rule is not known, and the CMS and the midpoint rule give different totals.`,
  why: `Medicare pools the timed minutes of a visit; some other payers count each code alone. For about a quarter of
visits with two codes the totals differ, sometimes in one direction and sometimes in the other. The payer’s contract
says which rule holds; nothing is guessed here.

Write the rule or the payer into the note, or choose the payer for notes that name none.`,
  sources: [unitsFromMinutes, midpointRule],
  *check(visit, context) {
    for (const pool of timedPools(visit, context)) {
      const [cms, midpoint] = pool.results;
      if (!cms || !midpoint || cms.totalUnits === midpoint.totalUnits) continue;
      const each = [cms, midpoint].map(
        (result) =>
          l10n`the ${ruleName[result.rule]} gives ${unitsText(result.totalUnits)} (${waysText([result])})`,
      );
      yield {
        span: visit.payer.name?.span ?? pool.services[0]!.name.span,
        message: l10n`For these ${cms.totalMinutes} timed minutes ${each.join(', ')}; ${pool.rule.because}.`,
        related: workedFrom(pool),
      };
    }
  },
};
