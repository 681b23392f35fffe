import { l10n } from '../l10n';
import { type UnitShare, unitsByCode } from './share';

/** Billing units by procedure code. */
export type Allocation = Readonly<Record<string, number>>;

/** More ways than anyone reads; a visit with a dozen tied codes does not exist outside of tests. */
const mostListed = 1000;

/** Every way to give each share between its least and its most so that the sum is `total` (at most 1000). */
export function allocationsOf(shares: readonly UnitShare[], total: number): readonly Allocation[] {
  const spare = total - shares.reduce((sum, share) => sum + share.least, 0);
  const open = shares.filter((share) => share.most > share.least);
  const found: Allocation[] = [];
  choose(0, []);
  return found;

  function choose(from: number, chosen: readonly UnitShare[]): void {
    if (found.length >= mostListed) return;
    if (chosen.length === spare) {
      found.push(allocation((share) => share.least + (chosen.includes(share) ? 1 : 0)));
      return;
    }
    for (let at = from; open.length - at >= spare - chosen.length; at++)
      choose(at + 1, [...chosen, open[at]!]);
  }

  function allocation(units: (share: UnitShare) => number): Allocation {
    return Object.fromEntries(shares.flatMap((share) => unitsByCode(share, units(share))));
  }
}

/** Sum of all units. */
export const totalOf = (allocation: Allocation): number =>
  Object.values(allocation).reduce((sum, units) => sum + units, 0);

/** Whether billed units are one of the permitted allocations; zeros do not matter. */
export function permits(
  result: { readonly shares: readonly UnitShare[]; readonly totalUnits: number },
  billed: Allocation,
): boolean {
  const codes = new Set(result.shares.flatMap((share) => share.codes as readonly string[]));
  if (Object.entries(billed).some(([code, units]) => units > 0 && !codes.has(code))) return false;
  if (totalOf(billed) !== result.totalUnits) return false;
  return result.shares.every((share) => {
    const units = unitsOf(share, billed);
    const split = Object.fromEntries(unitsByCode(share, units));
    return (
      share.least <= units &&
      units <= share.most &&
      share.codes.every((code) => (billed[code] ?? 0) === (split[code] ?? 0))
    );
  });
}

/** The permitted allocations that change the fewest billed units; several where that is a tie too. */
export function closest(allocations: readonly Allocation[], billed: Allocation): readonly Allocation[] {
  const distances = allocations.map((allocation) => distance(allocation, billed));
  const least = Math.min(...distances);
  return allocations.filter((_, index) => distances[index] === least);
}

/** Units billed for a code or family. */
export const unitsOf = (share: Pick<UnitShare, 'codes'>, billed: Allocation): number =>
  share.codes.reduce((sum: number, code) => sum + (billed[code] ?? 0), 0);

function distance(a: Allocation, b: Allocation): number {
  const codes = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...codes].reduce((sum, code) => sum + Math.abs((a[code] ?? 0) - (b[code] ?? 0)), 0);
}

/** An allocation in words: `97530 × 2, 97110 × 1`. */
export const allocationText = (allocation: Allocation): string =>
  Object.entries(allocation)
    .map(([code, units]) => `${code} × ${units}`)
    .join(', ') || l10n`no units`;
