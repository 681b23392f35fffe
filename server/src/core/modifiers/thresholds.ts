import data from '../../../data/thresholds.json';
import type { CalendarDate } from '../calendar';
import type { Source } from '../rule';

/** Amounts in US dollars above which Medicare Part B wants KX, and where a medical review may begin. */
export interface Threshold {
  readonly year: number;
  readonly kx: number;
  readonly review: number;
}

export const thresholdSource: Source = { title: data.source, date: data.date, checked: data.checked };

/** Of each year that one is known for. */
export const thresholds: readonly Threshold[] = data.years;

/** The last day for which a threshold is known. */
export const lastThreshold = `${Math.max(...data.years.map(({ year }) => year))}-12-31` as CalendarDate;

/** What is said of a year after it: that its amounts were looked for, and when. */
export const thresholdNotFound = (date: CalendarDate): string =>
  `The threshold of ${date.slice(0, 4)} is not known here: it was looked for on ${data.checked} and not found. The last one is of ${lastThreshold.slice(0, 4)}.`;

/** The threshold of the year of service; undefined where it is not known. */
export const thresholdOn = (date: CalendarDate): Threshold | undefined =>
  thresholds.find(({ year }) => year === Number(date.slice(0, 4)));
