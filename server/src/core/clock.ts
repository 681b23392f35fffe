/** Minutes after midnight, 0 to 1439. */
export type ClockTime = number;

/** A stretch of clock time. `to` before `from` is what the note says, not a mistake of the reading. */
export interface ClockInterval {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** Length in minutes; negative when the end is before the start. */
export const lengthOf = (interval: ClockInterval): number => interval.to - interval.from;

/** `9:05` as 24-hour text: `09:05`. */
export const clockText = (time: ClockTime): string =>
  `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;

/** The clock minutes that two intervals share. */
export const sharedMinutes = (a: ClockInterval, b: ClockInterval): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
