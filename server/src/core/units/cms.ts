import { l10n } from '../l10n';
import { unitsText } from './ownUnits';
import { type Family, familyName, type UnitShare } from './share';

/** Units of the pooled minutes: 0 below 8, then one more at 23, 38, 53 ... (Pub 100-04 ch. 5 §20.2.C). */
export const pooledUnits = (minutes: number): number => Math.floor((minutes + 7) / 15);

/**
 * The CMS rule over the 15-minute codes of one discipline on one day (Pub 100-04 ch. 5 §20.2.C): the
 * pooled minutes give the total; each code gets its whole quarters of an hour; what is left goes one
 * unit each to the largest remainders. Where remainders tie for the last units, CMS leaves the choice
 * to the clinician, and so does this.
 */
export function cmsShares(pool: readonly Family[]): {
  readonly shares: readonly UnitShare[];
  readonly total: number;
  readonly steps: readonly string[];
} {
  const minutes = pool.reduce((sum, family) => sum + family.minutes, 0);
  const total = pooledUnits(minutes);
  const whole = (family: Family) => Math.floor(family.minutes / 15);
  const rest = (family: Family) => family.minutes % 15;
  const given = pool.reduce((sum, family) => sum + whole(family), 0);
  const extra = total - given;
  const ranked = pool.filter((family) => rest(family) > 0).sort((a, b) => rest(b) - rest(a));
  // The remainder of the last one to get a unit, and of the first one to miss it: equal means a tie.
  const last = extra > 0 ? rest(ranked[extra - 1]!) : Infinity;
  const tie = extra > 0 && ranked.length > extra && rest(ranked[extra]!) === last;
  const shares = pool.map((family): UnitShare => {
    const sure = extra > 0 && (rest(family) > last || (rest(family) === last && !tie));
    const maybe = tie && rest(family) === last;
    return {
      ...family,
      least: whole(family) + (sure ? 1 : 0),
      most: whole(family) + (sure || maybe ? 1 : 0),
    };
  });
  return { shares, total, steps: [...poolSteps(), ...extraSteps()] };

  function poolSteps(): string[] {
    const list = pool.map((family) => `${familyName(family)} ${family.minutes}`).join(' + ');
    const from = total * 15 - 7;
    const range = total === 0 ? l10n`fewer than 8` : `${from} to ${from + 14}`;
    return [
      l10n`Timed minutes together: ${list}${pool.length > 1 ? ` = ${minutes}` : ''}.`,
      l10n`${minutes} ${minutes === 1 ? l10n`minute is` : l10n`minutes are`} ${unitsText(total)} (${range} minutes).`,
    ];
  }

  function extraSteps(): string[] {
    if (total === 0) return [];
    const wholes = pool.map((family) => `${familyName(family)} ${whole(family)}`).join(', ');
    const first = l10n`Whole quarters of an hour: ${wholes}. That is ${unitsText(given)}.`;
    if (extra === 0) return [first, l10n`No unit is left to give.`];
    const order = ranked.map((family) => `${familyName(family)} (${rest(family)})`).join(', ');
    const sure = ranked.filter((family) => rest(family) > last || (rest(family) === last && !tie));
    const tied = ranked.filter((family) => tie && rest(family) === last);
    const steps = [
      first,
      l10n`${unitsText(extra)} left to give, one each to the most minutes left over: ${order}.`,
    ];
    if (sure.length > 0) steps.push(l10n`One more each for: ${sure.map(familyName).join(', ')}.`);
    if (tied.length > 0)
      steps.push(
        l10n`Tie: ${tied.map(familyName).join(l10n` and `)} have ${last} minutes left over each, for ` +
          l10n`${unitsText(extra - sure.length)}. The clinician chooses.`,
      );
    return steps;
  }
}
