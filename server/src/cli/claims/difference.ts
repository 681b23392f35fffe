import type { Difference } from '../../core/claims/compare';

/** A difference between bills and notes, with its places. */
export interface Found extends Omit<Difference, 'line'> {
  /** Of the bill: its file, and the row or segment; null where no line has it. */
  readonly claim: { readonly file: string; readonly at: number; readonly line: number } | null;
  /** Of the note; null where there is none. */
  readonly note: { readonly file: string; readonly visit: number } | null;
  readonly date: string;
}

export interface Summary {
  /** Of bills. */
  readonly lines: number;
  readonly visits: number;
  readonly differences: number;
}
