import type { Context } from '../context';
import { l10n } from '../l10n';
import { type Markdown, md, numbered, paragraphs } from '../markup';
import type { UnitRule, Visit } from '../model';
import type { RuleInForce } from '../payers/payerOf';
import { isTimed, sum } from '../services';
import { sourceText } from '../sources';
import { totalOf } from '../units/allocation';
import { timedPools } from '../units/pools';
import { supportedUnits, type UnitResult } from '../units/supportedUnits';
import { ruleName, unitsText, waysText } from '../units/words';

/** The timed units of a visit: what is written, and what the minutes support under both rules. */
export interface VisitUnits {
  /** Documented minutes of all timed codes. */
  readonly minutes: number;
  /** Units written for timed codes; null where none are. */
  readonly billed: number | null;
  readonly rule: RuleInForce;
  /** One for each discipline that treated. */
  readonly pools: readonly Readonly<Record<UnitRule, UnitResult>>[];
}

/** Null where the visit has no timed code with minutes, or minutes are missing so that nothing can be counted. */
export function visitUnits(visit: Visit, context: Context): VisitUnits | null {
  const pools = timedPools(visit, context);
  if (pools.length === 0) return null;
  const billed = pools.flatMap((pool) =>
    Object.keys(pool.billed).length > 0 ? [totalOf(pool.billed)] : (pool.statedTotal?.value ?? []),
  );
  return {
    minutes: sum(pools.map((pool) => pool.results[0]!.totalMinutes)),
    billed: billed.length > 0 ? sum(billed) : null,
    rule: pools[0]!.rule,
    pools: pools.map(({ services }) => {
      const entries = services.flatMap(({ code, minutes }) =>
        minutes !== null && minutes >= 0 ? [{ code, minutes }] : [],
      );
      const under = (rule: UnitRule) => supportedUnits(entries, rule, context.codes);
      return { cms: under('cms'), midpoint: under('midpoint') };
    }),
  };
}

/** Total units that the minutes support under a rule. */
export const supportedUnder = (units: VisitUnits, rule: UnitRule): number =>
  sum(units.pools.map((pool) => pool[rule].totalUnits));

/** "46 timed minutes · 3 units by the CMS 8-minute rule · 3 written" */
export function unitsSummary(units: VisitUnits): string {
  const [cms, midpoint] = [supportedUnder(units, 'cms'), supportedUnder(units, 'midpoint')];
  const supported = units.rule.rule
    ? l10n`${unitsText(supportedUnder(units, units.rule.rule))} by the ${ruleName[units.rule.rule]}`
    : cms === midpoint
      ? l10n`${unitsText(cms)} by either rule`
      : l10n`${unitsText(cms)} by the CMS rule, ${midpoint} by the midpoint rule`;
  const written = units.billed === null ? l10n`none written` : l10n`${units.billed} written`;
  return l10n`${units.minutes} timed minutes · ${supported} · ${written}`;
}

/** The same, step by step under the rule that holds, the other rule's result beside it. */
export function unitsProof(units: VisitUnits): Markdown {
  const { rule, because, source } = units.rule;
  const basis = source ? ` (${sourceText(source)})` : '';
  const order: readonly UnitRule[] = rule === 'midpoint' ? ['midpoint', 'cms'] : ['cms', 'midpoint'];
  const inForce = rule
    ? md`The ${ruleName[rule]} holds: ${because}${basis}.`
    : md`Which rule holds is not known: ${because}.`;
  const parts = order.flatMap((name) =>
    units.pools.map((pool) => {
      const result = pool[name];
      const total = md`**By the ${ruleName[name]}: ${unitsText(result.totalUnits)}** (${waysText([result])})`;
      if (rule && name !== rule) return total;
      return paragraphs([total, numbered(result.steps.map((step) => md`${step}`))]);
    }),
  );
  return paragraphs([md`${unitsSummary(units)}. ${inForce}`, ...parts]);
}

/** The timed codes of a visit that have neither minutes nor times, so that units cannot be counted. */
export const withoutMinutes = (visit: Visit, context: Context): readonly string[] =>
  visit.services
    .filter((service) => isTimed(service, context.codes) && service.minutes === null)
    .map((service) => service.code);
