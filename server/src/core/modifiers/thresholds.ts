import data from '../../../data/thresholds.json';
import type { CalendarDate } from '../calendar';

/** Amounts in US dollars above which Medicare Part B wants KX, and where a medical review may begin. */
export interface Threshold {
  readonly year: number;
  readonly kx: number;
  readonly review: number;
}

/** The last day for which a threshold is known. */
export const lastThreshold = `${Math.max(...data.years.map(({ year }) => year))}-12-31` as CalendarDate;

/** The threshold of the year of service; undefined where it is not known. */
export const thresholdOn = (date: CalendarDate): Threshold | undefined =>
  data.years.find(({ year }) => year === Number(date.slice(0, 4)));
