import { l10n } from '../l10n';
import { unitsText } from './ownUnits';
import { type Family, familyName, type UnitShare } from './share';

/** The midpoint rule: each 15-minute code alone; the next unit counts from its eighth minute on. */
export function midpointShares(pool: readonly Family[]): {
  readonly shares: readonly UnitShare[];
  readonly total: number;
  readonly steps: readonly string[];
} {
  const shares = pool.map((family): UnitShare => {
    const units = Math.floor((family.minutes + 7) / 15);
    return { ...family, least: units, most: units };
  });
  return {
    shares,
    total: shares.reduce((sum, share) => sum + share.least, 0),
    steps: shares.map((share) => {
      const whole = Math.floor(share.minutes / 15);
      const rest = share.minutes % 15;
      const why =
        rest === 0
          ? ''
          : rest >= 8
            ? l10n`, ${rest} left over count as one more`
            : l10n`, ${rest} left over are fewer than 8`;
      return l10n`${familyName(share)}: ${share.minutes} minutes alone are ${whole} whole${why}: ${unitsText(share.least)}.`;
    }),
  };
}
