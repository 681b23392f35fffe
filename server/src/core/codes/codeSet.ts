import data from '../../../data/codes.json';
import type { CalendarDate } from '../calendar';
import type { Discipline } from '../model';

/** What is known of one procedure code. Labels are our own words. */
export interface ProcedureCode {
  readonly code: string;
  readonly label: string;
  readonly category: string;
  /** False for codes that were deleted or replaced. */
  readonly active: boolean;
  readonly timed: boolean;
  /** Minutes of one unit; null for untimed codes. */
  readonly unitMinutes: number | null;
  /** Counts into the pooled minutes of the CMS rule. */
  readonly pooled: boolean;
  readonly attendance: string | null;
  readonly disciplines: readonly string[];
  readonly addOnOf: string | null;
  /** Stands for the first stretch of time only: at most one unit, more time goes to its add-on. */
  readonly firstUnitOnly: boolean;
  /** A unit needs all of its minutes; the more-than-half rule does not apply. */
  readonly wholeUnitsOnly: boolean;
  /** `always` or `sometimes` therapy for Medicare; null where CMS lists neither. */
  readonly designation: string | null;
  /** Practitioner MUE in units a day; null where unpublished. */
  readonly mue: number | null;
  /** The same for an outpatient department of a hospital. */
  readonly mueHospital: number | null;
  /** First day on which the code could be billed; null where it lies before 2017 or is not known. */
  readonly activeFrom: CalendarDate | null;
  /** Last day on which the code could be billed; null for codes in use. */
  readonly deletedAfter: CalendarDate | null;
  /** The codes that took its place; empty for codes in use and where nothing did. */
  readonly replacedBy: readonly string[];
  /** Codes that stand for the same time or data, of which only one is billed, and why. */
  readonly notWith: readonly string[];
  readonly notWithWhy: string;
  /** The code that Medicare wants in its place; null where it takes this one. */
  readonly medicareCode: string | null;
  /** Who may bill it and for what, for the reader; empty where nothing is worth saying. */
  readonly about: string;
  readonly notes: string;
  /** Fields that still want a check against a primary source. */
  readonly verify: readonly string[];
}

export interface CodeSet {
  /** The record of a code, of a deleted one too; undefined for what is no code. */
  find(code: string): ProcedureCode | undefined;
  readonly all: readonly ProcedureCode[];
}

/** Makes a code set from records; later ones win. */
export function codeSet(records: readonly ProcedureCode[]): CodeSet {
  const byCode = new Map(records.map((record) => [record.code, record]));
  return { find: (code) => byCode.get(code), all: [...byCode.values()] };
}

export const builtInCodes: CodeSet = codeSet(
  data.codes.map((record) => ({
    code: record.code,
    label: record.label,
    category: record.category,
    active: record.active,
    timed: record.timed ?? false,
    unitMinutes: record.unit_minutes ?? null,
    pooled: record.in_cms_15min_pool ?? false,
    attendance: record.attendance ?? null,
    disciplines: record.disciplines ?? [],
    addOnOf: record.add_on_of ?? null,
    firstUnitOnly: typeof record.first_unit === 'string',
    wholeUnitsOnly: record.category === 'rtm',
    designation: record.therapy_designation ?? null,
    mue: record.mue_practitioner ?? null,
    mueHospital: record.mue_hospital ?? null,
    activeFrom: ('active_from' in record ? record.active_from : null) as CalendarDate | null,
    deletedAfter: ('deleted_after' in record ? record.deleted_after : null) as CalendarDate | null,
    replacedBy: ('replaced_by' in record ? record.replaced_by : undefined) ?? [],
    notWith: ('not_with' in record ? record.not_with : undefined) ?? [],
    notWithWhy: ('not_with_why' in record ? record.not_with_why : undefined) ?? '',
    medicareCode: ('medicare_code' in record ? record.medicare_code : undefined) ?? null,
    about: ('about' in record ? record.about : undefined) ?? '',
    notes: record.notes ?? '',
    verify: record.verify ?? [],
  })),
);

/** The supply of a device for remote monitoring: billed for days of data, not for anybody's work. */
export const isSupply = ({ category, unitMinutes, code }: ProcedureCode): boolean =>
  category === 'rtm' && unitMinutes === null && code !== '98975';

/** Disciplines that Medicare tells apart by modifier. */
export const disciplineModifier: Readonly<Record<Discipline, string>> = { PT: 'GP', OT: 'GO', SLP: 'GN' };
