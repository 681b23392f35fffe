import type { ClockTime } from '../core/clock';
import type { Analyze } from './notes';

/** What the server needs from where it runs. */
export interface Runtime {
  readonly analyze: Analyze;
  /** The clock on the wall where the author sits. */
  readonly now: () => ClockTime;
  /** URI of the folder with a page for each finding (`units-over.md`); null where there is none. */
  readonly pages: string | null;
}

export function wallClock(): ClockTime {
  const now = new Date();
  return now.getHours() * 60 + now.getMinutes();
}
