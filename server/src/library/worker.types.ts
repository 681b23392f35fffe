import type { CalendarDate } from '../core/calendar';
import type { Certainty, Severity } from '../core/rule';

/** A note for the worker. */
export interface Question {
  /** Comes back with the answer. */
  readonly id: string | number;
  readonly text: string;
  /** Id of a payer profile for a note that names none. */
  readonly payer?: string | null;
  /** As for an author who is ready to sign: nothing is kept quiet. */
  readonly ready?: boolean;
  /** The day of the reader, as `2026-03-02`; without it no day is told to lie ahead. */
  readonly today?: CalendarDate | null;
}

/** What was found, or why there is nothing. */
export type Answer =
  | {
      readonly id: string | number;
      readonly visits: number;
      readonly findings: readonly FoundInNote[];
      /** Checks that a mistake of Theralint itself has cost. */
      readonly notChecked: number;
    }
  | { readonly id: string | number; readonly error: string };

export interface FoundInNote {
  /** Id of the finding, as in `units-over`. */
  readonly id: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly message: string;
  /** Index of the visit in the note. */
  readonly visit: number;
  /** In UTF-16 offsets, as `textarea.setSelectionRange` takes them. */
  readonly start: number;
  readonly end: number;
}
