import type { CalendarDate } from '../calendar';
import type { Person } from '../episode/facts/patient';

/** One line of a bill. */
export interface ClaimLine {
  /** Where it stands in its file, counted from one: a line of a table, or a segment of an 837P. */
  readonly at: number;
  /** Line of the file, counted from one. */
  readonly line: number;
  readonly person: Person;
  readonly date: CalendarDate;
  readonly code: string;
  /** Billing units. */
  readonly units: number;
  readonly modifiers: readonly string[];
  /** US dollars that the payer allows for it, and that are asked for it; null where they are not told. */
  readonly allowed: number | null;
  readonly charge: number | null;
}
