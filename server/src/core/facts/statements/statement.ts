import type { ClockInterval } from '../../clock';
import type { Unreadable } from '../../model';
import type { Located, Span } from '../../text';

/** One place where a note names a service, with the minutes, times, units and modifiers that stand by it. */
export interface Statement extends Span {
  readonly code: string;
  /** The code that Medicare uses for the same name, where it has its own. */
  readonly medicare: string | null;
  readonly written: boolean;
  /** False for a short name that could mean something else. */
  readonly sure: boolean;
  readonly known: boolean;
  /** The code or name itself. */
  readonly name: Span;
  readonly mentions: readonly Span[];
  readonly minutes: readonly Located<number>[];
  readonly intervals: readonly Located<ClockInterval>[];
  readonly units: Located<number> | null;
  readonly modifiers: readonly Located<string>[];
  /** Tick box in front, if any. */
  readonly ticked: boolean | null;
  /** It opens its passage: what follows describes it. */
  readonly leads: boolean;
  /** A colon or dash stands behind it. */
  readonly introduces: boolean;
  /** What was done, where the time of the service stands behind it; null where it stands in front. */
  readonly told: Span | null;
  /** Index of the row where it comes from a table. */
  readonly row: boolean;
  /** A cell of its row that looks like minutes and is no number of them. */
  readonly unreadable: Unreadable | null;
}
