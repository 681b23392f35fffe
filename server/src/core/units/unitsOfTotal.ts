import { l10n } from '../l10n';
import type { Service, Visit } from '../model';
import { oncePerVisit } from '../oncePerVisit';
import { ruleInForce } from '../payers/payerOf';
import type { Related } from '../rule';
import { isBilled } from '../services';
import type { Located, Span } from '../text';
import { families } from './share';
import { supportedUnits } from './supportedUnits';
import { ruleName, unitsText } from './words';

/** Units of timed codes that stand against a stated total of timed minutes alone. */
export interface UnitsOfTotal {
  /** Units of all timed codes. */
  readonly billed: number;
  /** Units that the total supports under the CMS rule. */
  readonly supported: number;
  readonly message: string;
  /** The first units of a timed code. */
  readonly span: Span;
  readonly related: readonly Related[];
}

/**
 * Where no timed code has minutes of its own and the timed total is stated, the CMS rule judges the sum of the units by
 * it (Pub 100-04 ch. 5 §20.2: the total of the timed minutes sets the total of units). Null where anything is missing
 * to that: a payer of that rule, the units of each code, a single discipline.
 */
export const unitsOfTotal = oncePerVisit((visit, context): UnitsOfTotal | null => {
  const total = visit.totals.timedMinutes;
  if (!total || ruleInForce(visit, context).rule !== 'cms') return null;
  const timed = visit.services.filter(({ code }) => context.codes.find(code)?.timed !== false);
  const isPooled = ({ code }: Service): boolean =>
    families([{ code, minutes: total.value }], context.codes)[0]?.kind === 'pooled';
  const isOpen = (service: Service): boolean =>
    service.minutes !== null || service.unbilled !== null || !isBilled(service) || !isPooled(service);
  if (timed.length === 0 || timed.some(isOpen) || ofSeveral(visit)) return null;
  return judged(
    timed,
    total,
    supportedUnits([{ code: timed[0]!.code, minutes: total.value }], 'cms', context.codes).totalUnits,
  );
});

const ofSeveral = ({ services }: Visit): boolean => new Set(services.map(({ plan }) => plan)).size > 1;

function judged(timed: readonly Service[], total: Located<number>, supported: number): UnitsOfTotal {
  const billed = timed.reduce((sum, { units }) => sum + (units?.value ?? 0), 0);
  return {
    billed,
    supported,
    message: l10n`${unitsText(billed)} of timed codes billed, but the timed total of ${total.value} min supports ${supported} by the ${ruleName.cms}.`,
    span: timed.find(({ units }) => units)!.units!.span,
    related: [{ span: total.span, message: l10n`${total.value} timed minutes in total` }],
  };
}
