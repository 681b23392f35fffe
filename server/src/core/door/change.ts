import type { ClockInterval, ClockTime } from '../clock';
import type { FigureMeaning } from '../model';
import type { Allocation } from '../units/allocation';

/** Modifiers by the line on which they stand: its procedure code, or as `lineKey` says. */
export type ModifierByCode = Readonly<Record<string, string>>;

/** Stretches of clock time by procedure code. */
export type IntervalsByCode = Readonly<Record<string, readonly ClockInterval[]>>;

/**
 * What a change of the text names. It may do this and nothing else: `door.ts` holds it to that, in the text and
 * in what is read of it.
 */
export type Change =
  /** Questions are put in; nothing that was read is read differently. */
  | { readonly is: 'insert blank' }
  /** Spaces between words are more or fewer, so that columns stand below each other; nothing is read differently. */
  | { readonly is: 'align' }
  /** Totals in minutes that are the sums of what is written; null for one that is not put in, or as a blank. */
  | {
      readonly is: 'insert sum';
      readonly timedMinutes: number | null;
      readonly treatmentMinutes: number | null;
    }
  /** The clock time now as start or end of a service, beside a blank or in the place of one. */
  | { readonly is: 'insert clock time'; readonly code: string; readonly time: ClockTime }
  /** Stretches of services as a timer measured them; a service that the visit does not name yet gets a line. */
  | { readonly is: 'insert intervals'; readonly intervals: IntervalsByCode }
  /**
   * A new visit below all others, made of questions and of words that stand in the note already. It says nothing of its own
   * day, work, times or charges.
   */
  | { readonly is: 'insert visit' }
  /** Words beside a figure that say what it means; only what it was read as before, and is now, is read differently. */
  | { readonly is: 'say figure'; readonly from: FigureMeaning; readonly to: FigureMeaning }
  | { readonly is: 'set units'; readonly units: Allocation }
  | { readonly is: 'add modifier'; readonly modifiers: ModifierByCode }
  | { readonly is: 'remove modifier'; readonly modifiers: ModifierByCode }
  | { readonly is: 'replace modifier'; readonly modifiers: ModifierByCode; readonly by: string }
  | { readonly is: 'replace code'; readonly code: string; readonly by: string };

/** Putting in questions is what most fixes do. */
export const insertBlank: Change = { is: 'insert blank' };
