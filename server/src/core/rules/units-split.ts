import { setUnits } from '../fixes/setUnits';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { unitsFromMinutes } from '../sources';
import { allocationText } from '../units/allocation';
import { timedPools } from '../units/pools';
import { exceeding, loudnessOf, placeOf, shortOf, verdictOf } from '../units/verdict';
import { ruleName, unitsText, waysText, workedFrom } from '../units/words';

export const unitsSplit: Rule = {
  id: 'units-split',
  category: 'units',
  certainty: 'arithmetic',
  severity: 'warning',
  summary: l10n`The total of units is right, but it is spread over the codes in a way that the minutes do not support.`,
  why: `Each code gets its whole quarters of an hour first; the units that are left go one each to the codes with the most
minutes left over. Where two codes have the same minutes left over, either may get the unit, and the choice is yours.`,
  sources: [unitsFromMinutes],
  *check(visit, context) {
    for (const pool of timedPools(visit, context)) {
      const verdict = verdictOf(pool);
      if (verdict?.kind !== 'split') continue;
      const { result } = verdict;
      yield {
        span: placeOf(pool, [...exceeding(pool), ...shortOf(pool)]),
        message:
          l10n`${unitsText(result.totalUnits)} are right for ${result.totalMinutes} timed minutes, but not as ` +
          l10n`${allocationText(pool.billed)}: the ${ruleName[result.rule]} gives ${waysText([result])}.`,
        related: workedFrom(pool),
        ...loudnessOf(pool),
        fixes: setUnits(pool, [result]),
      };
    }
  },
};
