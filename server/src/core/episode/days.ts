/** Days in words and in arithmetic, for messages across visits. */
import { type CalendarDate, calendarDate, daysBetween } from '../calendar';
import { translated } from '../l10n';
import type { VisitSummary } from './summary';

/** `03/02/2026`, as the notes of the field write it. */
export const dayText = (date: CalendarDate): string => {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
};

/** The dates of visits, the middle of a long row left out: `03/02, 03/04 ... 04/01/2026`. */
export function daysText(dates: readonly CalendarDate[]): string {
  const shown = dates.length > mostShown ? [...dates.slice(0, 4), null, ...dates.slice(-4)] : dates;
  return shown.map((date) => (date === null ? '…' : dayText(date))).join(', ');
}
const mostShown = 10;

/** The day so many days later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const later = new Date(Date.UTC(year, month - 1, day + days));
  return calendarDate(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate()) ?? date;
}

/** The days on which visits took place, each once, in order. */
export const daysOf = (visits: readonly VisitSummary[]): readonly CalendarDate[] =>
  [...new Set(visits.flatMap(({ date }) => date?.value ?? []))].sort();

export const daysLeft = (today: CalendarDate, last: CalendarDate): number => daysBetween(today, last);

/** `1 day`, `3 days`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${translated(n === 1 ? one : many)}`;
