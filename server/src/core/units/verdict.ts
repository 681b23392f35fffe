import type { Service } from '../model';
import type { Severity } from '../rule';
import type { Span } from '../text';
import { permits, totalOf } from './allocation';
import type { TimedPool } from './pools';
import type { UnitResult } from './supportedUnits';

/** How billed units compare with the minutes. The total decides first, so that one mistake is one finding. */
export type Verdict =
  | { readonly kind: 'over'; readonly billed: number; readonly allowed: number }
  | { readonly kind: 'under'; readonly billed: number; readonly supported: number }
  /** The total fits a rule and the distribution over the codes does not. */
  | { readonly kind: 'split'; readonly result: UnitResult }
  | { readonly kind: 'fits' };

/**
 * Null where no units are stated. With two rules the higher total limits, and the lower one is owed; while a
 * charge still lacks its units, nothing is.
 */
export function verdictOf(pool: TimedPool): Verdict | null {
  const totals = pool.results.map((result) => result.totalUnits);
  const allowed = Math.max(...totals);
  if (Object.keys(pool.billed).length === 0) return totalVerdict(pool, allowed, Math.min(...totals));
  const billed = totalOf(pool.billed);
  if (billed > allowed) return { kind: 'over', billed, allowed };
  if (pool.open) return { kind: 'fits' };
  const owed = Math.min(...totals, ...pool.withoutUnbilled.map((result) => result.totalUnits));
  if (billed < owed) return { kind: 'under', billed, supported: Math.min(...totals) };
  const fitting = pool.results.filter((result) => result.totalUnits === billed);
  if (fitting.length === 0 || fitting.some((result) => permits(result, pool.billed))) return { kind: 'fits' };
  return { kind: 'split', result: fitting[0]! };
}

/** Under the other rule nothing would be wrong, and which of them is the payer's is only reported. */
export const loudnessOf = (pool: TimedPool): { readonly severity?: Severity } =>
  pool.elsewise.length > 0 && verdictOf({ ...pool, results: pool.elsewise })?.kind === 'fits'
    ? { severity: 'hint' }
    : {};

/** Of a total alone nobody can see whether it counts the untimed services; it has the benefit of the doubt. */
function totalVerdict(pool: TimedPool, allowed: number, supported: number): Verdict | null {
  if (!pool.statedTotal) return null;
  const billed = pool.statedTotal.value;
  if (billed > allowed + pool.untimed) return { kind: 'over', billed, allowed: allowed + pool.untimed };
  return billed < supported ? { kind: 'under', billed, supported } : { kind: 'fits' };
}

/** Where a verdict is mended: the first of the services given, else the first with units, else the total. */
export const placeOf = (pool: TimedPool, first: readonly Service[]): Span =>
  (
    first[0]?.units ??
    pool.services.find((service) => (service.units?.value ?? 0) > 0)?.units ??
    pool.statedTotal
  )?.span ?? pool.services[0]!.name.span;

/** The most units that any rule in question gives a code, in any permitted allocation. */
export const mostFor = (code: string, results: readonly UnitResult[]): number =>
  Math.max(0, ...results.flatMap(({ allocations }) => allocations.map((units) => units[code] ?? 0)));

/** The fewest units that every rule in question gives a code. */
export const leastFor = (code: string, results: readonly UnitResult[]): number =>
  Math.min(...results.flatMap(({ allocations }) => allocations.map((units) => units[code] ?? 0)));

/** The billed services with more units than their minutes can get, the largest excess first. */
export const exceeding = (pool: TimedPool): readonly Service[] =>
  byExcess(pool, (service) => service.units!.value - mostFor(service.code, pool.results));

/** The billed services with fewer units than their minutes get in any case, the largest gap first. */
export const shortOf = (pool: TimedPool): readonly Service[] =>
  byExcess(pool, (service) => leastFor(service.code, pool.results) - service.units!.value);

function byExcess(pool: TimedPool, excess: (service: Service) => number): readonly Service[] {
  return pool.services
    .filter((service) => service.units !== null && excess(service) > 0)
    .sort((a, b) => excess(b) - excess(a));
}
