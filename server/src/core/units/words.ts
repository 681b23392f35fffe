import { l10n } from '../l10n';
import type { UnitRule } from '../model';
import type { Related } from '../rule';
import { allocationText } from './allocation';
import type { TimedPool } from './pools';
import type { UnitResult } from './supportedUnits';

/** How the rules are called wherever a person reads of them. */
export const ruleName: Readonly<Record<UnitRule, string>> = {
  cms: l10n`CMS 8-minute rule`,
  midpoint: l10n`midpoint rule`,
};

export { unitsText } from './ownUnits';

/** `the 46 timed minutes support 3 by the CMS 8-minute rule: 97110 × 1, 97530 × 2`; both rules where none is set. */
export function supportText(pool: TimedPool): string {
  const minutes = pool.results[0]!.totalMinutes;
  const same = pool.results.every((result) => result.totalUnits === pool.results[0]!.totalUnits);
  if (pool.results.length === 1 || same) {
    const by =
      pool.results.length === 1
        ? l10n`the ${ruleName[pool.results[0]!.rule]}`
        : l10n`the CMS and the midpoint rule alike`;
    return l10n`the ${minutes} timed minutes support ${pool.results[0]!.totalUnits} by ${by}: ${waysText(pool.results)}`;
  }
  const each = pool.results
    .map((result) => l10n`${result.totalUnits} by the ${ruleName[result.rule]}`)
    .join(l10n` and `);
  return l10n`the ${minutes} timed minutes support ${each}`;
}

/** The permitted allocations of one or both rules: `97530 × 2, 97110 × 1 or 97530 × 1, 97110 × 2`. */
export function waysText(results: readonly UnitResult[]): string {
  const ways = [...new Set(results.flatMap((result) => result.allocations.map(allocationText)))];
  const shown = ways.slice(0, 4);
  return l10n`${shown.join(l10n` or `)}${ways.length > shown.length ? l10n` or ${ways.length - shown.length} more ways` : ''}`;
}

/** Where the minutes and the billed units stand that a verdict rests on. */
export const workedFrom = (pool: TimedPool): readonly Related[] =>
  pool.services.flatMap((service) => {
    const place = service.statedMinutes[0]?.span ?? service.intervals[0]?.span;
    const minutes = place
      ? [{ span: place, message: l10n`${service.minutes} minutes of ${service.code}` }]
      : [];
    return service.units
      ? [
          ...minutes,
          { span: service.units.span, message: l10n`${service.units.value} billed for ${service.code}` },
        ]
      : minutes;
  });
