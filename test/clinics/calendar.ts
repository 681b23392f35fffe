/** Days as text, `YYYY-MM-DD`. */
const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

export function later(day: string, days: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day or the next one that is no Saturday or Sunday. */
export function workday(day: string): string {
  const weekday = utc(day).getUTCDay();
  return weekday === 6 ? later(day, 2) : weekday === 0 ? later(day, 1) : day;
}

export const slashed = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;
export const short = (day: string): string =>
  `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(2, 4)}`;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
export const named = (day: string): string =>
  `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;

const padded = (n: number): string => String(n).padStart(2, '0');
/** `9:05 am` */
export const clock = (minutes: number): string => {
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${padded(minutes % 60)} ${hour < 12 ? 'am' : 'pm'}`;
};
/** `0905` */
export const military = (minutes: number): string =>
  `${padded(Math.floor(minutes / 60))}${padded(minutes % 60)}`;
export const clock24 = (minutes: number): string =>
  `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
