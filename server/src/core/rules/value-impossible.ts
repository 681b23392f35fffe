import { inconsistent, louderWhenReady } from '../inconsistent';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { documentation } from '../sources';

export const valueImpossible: Rule = {
  id: 'value-impossible',
  category: 'note',
  certainty: 'arithmetic',
  severity: 'info',
  summary: l10n`A value is above the highest that its scale has.`,
  why: `Pain goes up to 10, a muscle test up to 5. A value above that was mistyped, and a reviewer who finds one doubts the
others. Scales without a fixed end are not looked at, and a figure that may be a day ("12/10" in December) is left alone.
A time of day that does not exist is said by unreadable.`,
  sources: [documentation],
  *check(visit, context) {
    for (const { name, value, most, span } of inconsistent(visit, 'value'))
      yield {
        span,
        message: l10n`${name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())} is ${value} here, and the scale ends at ${most}.`,
        ...louderWhenReady(context),
      };
  },
};
