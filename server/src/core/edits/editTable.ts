import type { CalendarDate } from '../calendar';
import type { Setting } from '../model';

/** 0 never together, 1 together with a modifier and distinct time, 9 never in force. */
export type EditIndicator = 0 | 1 | 9;

/** One window of an NCCI pair: column 2 is not paid beside column 1. */
export interface Edit {
  readonly column1: string;
  readonly column2: string;
  readonly indicator: EditIndicator;
  /** First day in force; null where it is not known and lies before the table. */
  readonly effective: CalendarDate | null;
  /** Last day in force; null while it is in force. */
  readonly deletion: CalendarDate | null;
  readonly rationale: string;
}

/** What a table is and which days it was published for. */
export interface TableOrigin {
  /** In words, as shown to the user. */
  readonly title: string;
  /** First and last day that the table was published for. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Read from a CMS file by the user; false for the one that comes with the product. */
  readonly imported: boolean;
}

/** Pairs of procedure codes with their windows. */
export interface EditTable extends TableOrigin {
  /** All windows of a pair, whichever code comes first. */
  windows(a: string, b: string): readonly Edit[];
  readonly all: readonly Edit[];
  readonly size: number;
}

export function editTable(edits: readonly Edit[], origin: TableOrigin): EditTable {
  const byPair = new Map<string, Edit[]>();
  for (const edit of edits) {
    const key = pairKey(edit.column1, edit.column2);
    const known = byPair.get(key);
    if (known) known.push(edit);
    else byPair.set(key, [edit]);
  }
  return { ...origin, windows: (a, b) => byPair.get(pairKey(a, b)) ?? [], all: edits, size: edits.length };
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * The edit of a pair on a day of service; with no day, the one that is still open. The deletion date is
 * the last day in force; indicator 9 was never in force (NCCI file layout, Medicare PTP edits).
 */
export const editOn = (table: EditTable, a: string, b: string, date: CalendarDate | null): Edit | undefined =>
  table
    .windows(a, b)
    .find(
      ({ indicator, effective, deletion }) =>
        indicator !== 9 &&
        (date === null
          ? deletion === null
          : (effective ?? '') <= date && (deletion === null || date <= deletion)),
    );

/** The latest window of a pair that was once in force and had ended by that day; for "no longer" on hover. */
export function endedEdit(
  table: EditTable,
  a: string,
  b: string,
  date: CalendarDate | null,
): Edit | undefined {
  if (editOn(table, a, b, date)) return undefined;
  return table
    .windows(a, b)
    .filter(
      (edit) => edit.indicator !== 9 && edit.deletion !== null && (date === null || edit.deletion < date),
    )
    .sort((one, other) => (one.deletion! < other.deletion! ? 1 : -1))[0];
}

/** "2024 Q3": the quarter that a table was published for. */
export const quarterName = ({ from }: TableOrigin): string =>
  `${from.slice(0, 4)} Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;

/** Whether the table is that of the place: the edits of practitioners say nothing of a hospital's department. */
export const isForSetting = ({ title }: TableOrigin, setting: Setting | undefined): boolean =>
  setting === undefined || /hospital/i.test(title) === (setting === 'hospital outpatient');

/** Whether the table was published for the day; without a day nothing can be said, and nothing is. */
export const covers = (origin: TableOrigin, date: CalendarDate | null): boolean =>
  date === null || (origin.from <= date && date <= origin.to);
