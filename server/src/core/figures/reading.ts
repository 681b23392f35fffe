import type { ClockInterval } from '../clock';
import type { Discipline } from '../model';
import type { Combination, Item } from './combine';
import type { Figure } from './figure';

/** A clock interval of a service, from one figure or from a start and an end. */
export interface ReadInterval {
  readonly value: ClockInterval;
  readonly figures: readonly Figure[];
}

/** What one reading says of one service. */
export interface ServiceReading {
  readonly code: string;
  /** The plan of care, where lines of the code stand under several: each is a service of its own; else null. */
  readonly plan: Discipline | null;
  readonly stated: Combination;
  readonly units: Combination;
  readonly intervals: readonly ReadInterval[];
  /** Sum of the lengths of the intervals; null where one of them is none. */
  readonly length: number | null;
  /** Stated minutes, else those of the clock. */
  readonly minutes: number | null;
  readonly items: readonly Item[];
}

export interface SessionReading {
  readonly from: number;
  readonly to: number;
  readonly figures: readonly Figure[];
}

/** One way to read all figures of a visit. */
export interface Reading {
  /** Index of the claim of each figure. */
  readonly choice: readonly number[];
  readonly services: readonly ServiceReading[];
  readonly timed: readonly Figure[];
  readonly treatment: readonly Figure[];
  readonly session: SessionReading | null;
  /** Time in and time out where only one of them is given. */
  readonly sides: { readonly in: Figure | null; readonly out: Figure | null };
  /** Figures of minutes that mean nothing in this reading. */
  readonly free: readonly Figure[];
  /** What its parts are worth, each taken alone; a logarithm. */
  readonly parts: number;
}
