import { l10n } from '../l10n';
import type { Edit, Fix } from '../rule';
import { type Allocation, allocationText, closest } from '../units/allocation';
import type { TimedPool } from '../units/pools';

/** More choices than this are not a help. */
const mostOffered = 4;

/**
 * Fixes that set the billed units to what the minutes support, never the other way round: `safe` where
 * only one distribution is permitted, a choice to review where several are.
 */
export function setUnits(pool: TimedPool, results = pool.results): readonly Fix[] {
  const allocations = unique(results.flatMap((result) => result.allocations));
  return closest(allocations, pool.billed)
    .slice(0, mostOffered)
    .flatMap((allocation) => {
      const edits = unitEdits(pool, allocation);
      if (!edits) return [];
      const units = Object.fromEntries(
        Object.keys(pool.billed).map((code) => [code, allocation[code] ?? 0] as const),
      );
      const kind = allocations.length === 1 ? 'safe' : 'review';
      const title = l10n`Set the units to ${allocationText(allocation)}`;
      return [{ title, kind, change: { is: 'set units', units }, edits } as const];
    });
}

/**
 * Null where a unit would have to be written that the note has no place for, or on several lines; and where a charge
 * would be left without any unit: whether its line is taken out is for the author to say, and nobody bills "x0".
 */
function unitEdits(pool: TimedPool, target: Allocation): readonly Edit[] | null {
  const stated = pool.services.filter((service) => service.units !== null);
  const placed = new Set(stated.map((service) => service.code));
  if (Object.keys(target).some((code) => !placed.has(code))) return null;
  const changed = stated.filter((service) => service.units!.value !== (target[service.code] ?? 0));
  if (changed.some((service) => service.unitLines > 1 || !target[service.code])) return null;
  return changed
    .map((service) => ({ units: service.units!, wanted: target[service.code]! }))
    .map(({ units, wanted }) => ({ span: units.span, text: [String(wanted)] }));
}

const unique = (allocations: readonly Allocation[]): readonly Allocation[] => [
  ...new Map(allocations.map((allocation) => [keyOf(allocation), allocation])).values(),
];

const keyOf = (allocation: Allocation): string => JSON.stringify(Object.entries(allocation).sort());
