/** A way of writing a visit: one choice for each thing that authors do differently. */
import type { Dress } from '../support/notes/dress';
import type { RightService, RightVisit } from './rightVisits';

export interface Manner {
  /** Where the figures of the services stand. */
  readonly arrangement: string;
  readonly naming: 'code and name' | 'name (code)' | 'code' | 'name' | 'short' | 'short (code)';
  /** Clock times of the services: none, beside their minutes, or alone. */
  readonly clock: 'none' | 'with minutes' | 'alone';
  /** How units are billed in a place of their own; null where they stand beside the minutes. */
  readonly bill: string | null;
  readonly figures: 'minutes units' | 'units minutes';
  /** What stands between minutes and units. */
  readonly joint: string;
  readonly totals: string;
  readonly session: string;
  readonly order: 'as given' | 'reversed' | 'bill reversed';
  /** Lines with numbers that are no minutes of treatment, by name. */
  readonly besides: readonly string[];
  /** What is done to the whole text. */
  readonly paper: string;
}

/** The plain way, from which every rewriting departs. */
export const plain: Manner = {
  arrangement: 'a line each',
  naming: 'code and name',
  clock: 'none',
  bill: null,
  figures: 'minutes units',
  joint: ', ',
  totals: 'on two lines',
  session: 'time in, time out',
  order: 'as given',
  besides: [],
  paper: 'as it is',
};

/** Writes the parts of one visit and remembers which figures it wrote. */
export interface Pen {
  readonly visit: RightVisit;
  readonly manner: Manner;
  readonly by: Dress;
  /** The services in the order in which they are written. */
  readonly services: readonly RightService[];
  /** Code and name as the manner has them, with the modifiers at the code. */
  title(service: RightService): string;
  code(service: RightService): string;
  /** Modifiers in a place of their own. */
  modifiers(service: RightService): string;
  name(service: RightService): string;
  short(service: RightService): string;
  work(service: RightService): string;
  minutes(service: RightService): string;
  clock(service: RightService): string;
  units(service: RightService): string;
  /** Minutes, clock times and units of the line, as the manner has them. */
  line(service: RightService): string;
  /** A figure without words around it: `minutes 97530`, `total timed`. */
  bare(figure: string, value: string | number): string;
}
