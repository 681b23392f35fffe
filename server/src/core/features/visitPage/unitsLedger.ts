import type { Context } from '../../context';
import { l10n } from '../../l10n';
import type { UnitRule, Visit } from '../../model';
import type { RuleInForce } from '../../payers/payerOf';
import type { Span } from '../../text';
import { allocationText } from '../../units/allocation';
import { familyName } from '../../units/share';
import { supportedUnder, type VisitUnits, visitUnits, withoutMinutes } from '../visitUnits';

/** What a code, or one and its add-on, may get: a range where the clinician has a choice. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface UnitsLine {
  /** "97530", or "97129/97130" where two count as one. */
  readonly code: string;
  readonly minutes: number;
  /** Whole quarters of an hour and minutes left over; null where the code is not counted in them. */
  readonly quarters: { readonly whole: number; readonly left: number } | null;
  readonly supported: Readonly<Record<UnitRule, Range>>;
  /** Units as written; null where none are. */
  readonly written: number | null;
  readonly places: readonly Span[];
}

/** The units of what one discipline gave, under both rules. */
export interface UnitsPool {
  readonly lines: readonly UnitsLine[];
  readonly total: Readonly<Record<UnitRule, number>>;
  /** The way there, in sentences. */
  readonly steps: Readonly<Record<UnitRule, readonly string[]>>;
  /** Where remainders tie: every permitted way, as `97530 × 2, 97110 × 1`; one where there is no choice. */
  readonly ways: Readonly<Record<UnitRule, readonly string[]>>;
}

export interface UnitsLedger {
  readonly rule: RuleInForce;
  readonly pools: readonly UnitsPool[];
  /** Units written for timed codes; null where none are. */
  readonly billed: number | null;
  readonly supported: Readonly<Record<UnitRule, number>>;
  /** What is written is what the minutes support by the rule that holds, or by one of both; null where none are written. */
  readonly fits: boolean | null;
}

/** How the units follow from the minutes; a sentence where they do not yet. */
export function unitsLedgerOf(visit: Visit, context: Context): UnitsLedger | string {
  const units = visitUnits(visit, context);
  if (units) return ledger(visit, units);
  const open = withoutMinutes(visit, context);
  return open.length > 0
    ? l10n`No minutes are written for ${open.join(', ')}.`
    : l10n`No timed code is written yet.`;
}

function ledger(visit: Visit, units: VisitUnits): UnitsLedger {
  const { rule, billed } = units;
  const supported = { cms: supportedUnder(units, 'cms'), midpoint: supportedUnder(units, 'midpoint') };
  const allowed = rule.rule ? [supported[rule.rule]] : [supported.cms, supported.midpoint];
  return {
    rule,
    billed,
    supported,
    fits: billed === null ? null : allowed.includes(billed),
    pools: units.pools.map(({ cms, midpoint }) => ({
      lines: cms.shares.map((share, at) => {
        const other = midpoint.shares[at]!;
        const charges = visit.services.flatMap(({ code, units: stated }) =>
          stated && (share.codes as readonly string[]).includes(code) ? [stated] : [],
        );
        return {
          code: familyName(share),
          minutes: share.minutes,
          quarters:
            share.kind === 'pooled'
              ? { whole: Math.floor(share.minutes / 15), left: share.minutes % 15 }
              : null,
          supported: { cms: rangeOf(share), midpoint: rangeOf(other) },
          written: charges.length > 0 ? charges.reduce((sum, { value }) => sum + value, 0) : null,
          places: charges.map(({ span }) => span),
        };
      }),
      total: { cms: cms.totalUnits, midpoint: midpoint.totalUnits },
      steps: { cms: cms.steps, midpoint: midpoint.steps },
      ways: {
        cms: cms.allocations.map(allocationText),
        midpoint: midpoint.allocations.map(allocationText),
      },
    })),
  };
}

const rangeOf = ({ least, most }: Range): Range => ({ least, most });
