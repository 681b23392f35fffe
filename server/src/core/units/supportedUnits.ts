import type { CodeSet } from '../codes/codeSet';
import { l10n } from '../l10n';
import type { UnitRule } from '../model';
import { type Allocation, allocationsOf } from './allocation';
import { cmsShares } from './cms';
import { midpointShares } from './midpoint';
import { ownUnits } from './ownUnits';
import { type Family, families, familyName, type UnitShare } from './share';

/** Whole documented minutes (0 or more) of one procedure code. */
export interface TimedEntry {
  readonly code: string;
  readonly minutes: number;
}

/** What documented minutes support under one rule, with the way to it in plain words. */
export interface UnitResult {
  readonly rule: UnitRule;
  /** Minutes of all timed codes. */
  readonly totalMinutes: number;
  /** Units that may be billed, untimed codes included; every allocation adds up to this. */
  readonly totalUnits: number;
  /** Every permitted distribution; codes with 0 units are left out. */
  readonly allocations: readonly Allocation[];
  readonly steps: readonly string[];
  /** What each code or family may get; several `most` may not be reached together. */
  readonly shares: readonly UnitShare[];
}

/**
 * The units that minutes support. Entries are those of one discipline, one patient, one day, and may
 * repeat a code. Rules: CMS Pub 100-04 ch. 5 §20.2 (pooled) or the CPT midpoint rule (each alone).
 */
export function supportedUnits(entries: readonly TimedEntry[], rule: UnitRule, codes: CodeSet): UnitResult {
  const all = families(entries, codes);
  const of = (kind: Family['kind']) => all.filter((family) => family.kind === kind);
  const pool = of('pooled');
  const pooled =
    pool.length === 0
      ? { shares: [], total: 0, steps: [] }
      : rule === 'cms'
        ? cmsShares(pool)
        : midpointShares(pool);
  const own = of('own').map((family) => ({ family, ...ownUnits(family) }));
  const untimed = of('untimed');
  const deleted = of('deleted');
  const fixed = (family: Family, units: number): UnitShare => ({ ...family, least: units, most: units });
  const shares = [
    ...pooled.shares,
    ...own.map(({ family, units }) => fixed(family, units)),
    ...untimed.map((family) => fixed(family, 1)),
  ];
  const totalUnits = pooled.total + own.reduce((sum, { units }) => sum + units, 0) + untimed.length;
  return {
    rule,
    totalMinutes: [...pool, ...of('own')].reduce((sum, family) => sum + family.minutes, 0),
    totalUnits,
    allocations: allocationsOf(shares, totalUnits),
    steps: [
      ...pool.filter((family) => !family.record).map(unknownStep),
      ...pool.filter((family) => family.record && !family.record.active).map(deletedStep),
      ...pool.filter((family) => family.addOn).map(familyStep),
      ...pooled.steps,
      ...own.map(({ step }) => step),
      ...untimed.map(untimedStep),
      ...deleted.map(deletedStep),
    ],
    shares,
  };
}

const unknownStep = (family: Family): string =>
  l10n`${familyName(family)} is not in the list of codes; its minutes are counted as those of a 15-minute code.`;

const familyStep = (family: Family): string =>
  l10n`${family.codes[0]} and its add-on ${family.codes[1]} count as one: the first unit is ${family.codes[0]}, ` +
  l10n`each further one ${family.codes[1]} (to be verified with the payer).`;

const untimedStep = (family: Family): string =>
  l10n`${familyName(family)} is not timed: 1 unit${family.minutes > 0 ? l10n`, its ${family.minutes} minutes do not count towards timed units` : ''}.`;

const deletedStep = (family: Family): string => {
  const now = family.record?.replacedBy ?? [];
  return l10n`${familyName(family)} is no longer a code${now.length > 0 ? l10n` (now ${now.join(l10n` or `)})` : ''}.`;
};
