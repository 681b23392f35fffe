import { setUnits } from '../fixes/setUnits';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { unitsFromMinutes } from '../sources';
import { timedPools } from '../units/pools';
import { unitsOfTotal } from '../units/unitsOfTotal';
import { loudnessOf, placeOf, shortOf, verdictOf } from '../units/verdict';
import { supportText, unitsText, workedFrom } from '../units/words';

export const unitsUnder: Rule = {
  id: 'units-under',
  category: 'units',
  certainty: 'arithmetic',
  severity: 'warning',
  summary: l10n`Fewer units of timed codes are billed than the documented minutes support.`,
  why: `Too few units are a mistake like too many: the claim does not agree with the note. Under the CMS rule the total
of the timed minutes sets the total of units, and a code may get a unit for fewer than 8 minutes of its own.

Work that the note marks as not billed is not held against it. Where the note does not say which rule the payer uses,
units are called too few only when both rules say so.`,
  sources: [unitsFromMinutes],
  *check(visit, context) {
    for (const pool of timedPools(visit, context)) {
      const verdict = verdictOf(pool);
      if (verdict?.kind !== 'under') continue;
      yield {
        span: placeOf(pool, shortOf(pool)),
        message: l10n`${unitsText(verdict.billed)} of timed codes billed, but ${supportText(pool)}.`,
        related: workedFrom(pool),
        ...loudnessOf(pool),
        fixes: setUnits(
          pool,
          pool.results.filter((result) => result.totalUnits === verdict.supported),
        ),
      };
    }
    const whole = unitsOfTotal(visit, context);
    if (whole && whole.billed < whole.supported)
      yield { span: whole.span, message: whole.message, related: whole.related };
  },
};
