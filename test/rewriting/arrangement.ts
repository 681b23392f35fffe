import type { Manner, Pen } from './manner';

/** A way to write where the figures of the services stand. */
export interface Arrangement {
  readonly write: (pen: Pen) => readonly string[];
  /** What it decides by itself, whatever the manner says; forms of figures by the name of their family. */
  readonly fixes?: readonly (keyof Manner | 'minutes' | 'units')[];
  /** What the manner must be beside it. */
  readonly with?: Partial<Manner>;
}
