/** Which quarter a CMS file was published for: by its name, held against the dates inside. */
import { type CalendarDate, calendarDate } from '../core/calendar';

export interface Quarter {
  readonly year: number;
  /** 1 to 4 */
  readonly quarter: number;
}

const before = (a: Quarter, b: Quarter) => a.year - b.year || a.quarter - b.quarter;

export const quarterText = ({ year, quarter }: Quarter): string => `${year} Q${quarter}`;

/** First and last day. */
export function daysOf({ year, quarter }: Quarter): {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
} {
  const last = quarter * 3;
  return {
    from: calendarDate(year, last - 2, 1)!,
    to: calendarDate(year, last, last === 6 || last === 9 ? 30 : 31)!,
  };
}

export const quarterOf = (date: CalendarDate): Quarter => ({
  year: Number(date.slice(0, 4)),
  quarter: Math.ceil(Number(date.slice(5, 7)) / 3),
});

/** `…-2026q2-…`, `…-2026-q3-…`, `…_Eff_07-01-2026…`, `…-v322r0-…` (v30x is 2024); undefined otherwise. */
export function quarterInName(name: string): Quarter | undefined {
  const plain = /(20\d\d)-?q([1-4])/i.exec(name);
  if (plain) return { year: Number(plain[1]), quarter: Number(plain[2]) };
  const since = /eff_(\d\d)-\d\d-(20\d\d)/i.exec(name);
  if (since) return { year: Number(since[2]), quarter: Math.ceil(Number(since[1]) / 3) };
  const version = /v(\d\d)([0-3])r\d/i.exec(name);
  return version ? { year: 1994 + Number(version[1]), quarter: Number(version[2]) + 1 } : undefined;
}

/**
 * The quarter of a table. Each quarter brings new edits that start on its first day, so the newest start
 * inside dates a table; a name may say a later quarter (nothing new in it) but not an earlier one.
 */
export function quarterOfTable(names: readonly string[], newest: CalendarDate | null): Quarter | undefined {
  const named = names.map(quarterInName).filter((quarter) => quarter !== undefined);
  const last = [...named].sort(before).at(-1);
  const inside = newest ? quarterOf(newest) : undefined;
  if (!last || !inside) return last ?? inside;
  return before(last, inside) < 0 ? inside : last;
}
