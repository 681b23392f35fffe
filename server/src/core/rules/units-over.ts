import { setUnits } from '../fixes/setUnits';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { unitsFromMinutes } from '../sources';
import { timedPools } from '../units/pools';
import { unitsOfTotal } from '../units/unitsOfTotal';
import { exceeding, loudnessOf, mostFor, placeOf, verdictOf } from '../units/verdict';
import { supportText, unitsText, workedFrom } from '../units/words';

export const unitsOver: Rule = {
  id: 'units-over',
  category: 'units',
  certainty: 'arithmetic',
  severity: 'error',
  summary: l10n`More units of timed codes are billed than the documented minutes support.`,
  why: `Units follow from minutes. Under the CMS rule the timed minutes of the visit are pooled and their total sets the
total of units (8 to 22 minutes are 1 unit, 23 to 37 are 2, and so on); under the midpoint rule each code counts alone.
Where no code has minutes of its own, a stated total of timed minutes judges the sum of the units under the CMS rule.

The units are what is corrected, never the minutes: minutes are what was observed. Where the note does not say which
rule the payer uses, units are called too many only when both rules say so.`,
  sources: [unitsFromMinutes],
  *check(visit, context) {
    for (const pool of timedPools(visit, context)) {
      const verdict = verdictOf(pool);
      if (verdict?.kind === 'over') {
        yield {
          span: placeOf(pool, exceeding(pool)),
          message: l10n`${unitsText(verdict.billed)} of timed codes billed, but ${supportText(pool)}.`,
          related: workedFrom(pool),
          ...loudnessOf(pool),
          fixes: setUnits(
            pool,
            pool.results.filter((result) => result.totalUnits === verdict.allowed),
          ),
        };
      } else if (verdict && verdict.kind !== 'split') {
        for (const service of exceeding(pool))
          yield {
            span: service.units!.span,
            message: l10n`${unitsText(service.units!.value)} of ${service.code} billed, but its ${service.minutes} minutes get ${mostFor(service.code, pool.results)} at most; ${supportText(pool)}.`,
            related: workedFrom(pool),
            ...loudnessOf(pool),
            fixes: setUnits(pool),
          };
      }
    }
    const whole = unitsOfTotal(visit, context);
    if (whole && whole.billed > whole.supported)
      yield { span: whole.span, message: whole.message, related: whole.related };
  },
};
