import type { CodeSet, ProcedureCode } from '../codes/codeSet';
import type { TimedEntry } from './supportedUnits';

/** How the minutes of a code become units. */
export type TimeKind =
  /** Pooled with the other 15-minute codes of the same discipline. */
  | 'pooled'
  /** Timed, but in a unit of its own (an hour, 30 minutes, full 20 minutes). */
  | 'own'
  /** One unit, however long it takes. */
  | 'untimed'
  /** No longer a code: nothing to bill. */
  | 'deleted';

/**
 * A code with its minutes, or a first-stretch code together with its add-on (97129/97130), which are
 * counted as one. `codes` is the code alone, or the parent and its add-on.
 */
export interface Family {
  readonly codes: readonly [string] | readonly [string, string];
  readonly kind: TimeKind;
  readonly minutes: number;
  /** Record of the first code; undefined where the catalogue does not know it. */
  readonly record: ProcedureCode | undefined;
  /** Record of the add-on, where there is one. */
  readonly addOn: ProcedureCode | undefined;
}

/** Units that a family may get: `least` in every permitted allocation, `most` in some. */
export interface UnitShare extends Family {
  readonly least: number;
  readonly most: number;
}

/** How the codes of a family are named in a sentence: `97129/97130`. */
export const familyName = (family: Family): string => family.codes.join('/');

/** Groups entries into families in the order of their first mention; minutes of one family are summed. */
export function families(entries: readonly TimedEntry[], codes: CodeSet): readonly Family[] {
  const byParent = new Map<string, Family>();
  for (const { code, minutes } of entries) {
    const parent = codes.find(code)?.addOnOf ?? code;
    const known = byParent.get(parent);
    if (known) {
      byParent.set(parent, { ...known, minutes: known.minutes + minutes });
      continue;
    }
    const record = codes.find(parent);
    const addOn = codes.all.find((other) => other.addOnOf === parent);
    byParent.set(parent, {
      codes: addOn?.timed ? [parent, addOn.code] : [parent],
      kind: timeKind(record),
      minutes,
      record,
      addOn: addOn?.timed ? addOn : undefined,
    });
  }
  return [...byParent.values()];
}

/** A code that the catalogue does not know counts as a 15-minute code: its minutes were given to be counted. */
function timeKind(record: ProcedureCode | undefined): TimeKind {
  if (!record) return 'pooled';
  if (record.pooled) return 'pooled';
  if (record.timed) return 'own';
  return record.active ? 'untimed' : 'deleted';
}

/** Units of a family by code: the first goes to the parent, the rest to the add-on. Zeros are left out. */
export function unitsByCode(family: Family, units: number): readonly (readonly [string, number])[] {
  const [parent, addOn] = family.codes;
  const split = addOn
    ? [[parent, Math.min(units, 1)] as const, [addOn, Math.max(units - 1, 0)] as const]
    : [[parent, units] as const];
  return split.filter(([, count]) => count > 0);
}
