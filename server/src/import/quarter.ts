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

/**
 * `…-2026q2-…`, `…-2026-q3-…`, `…_Eff_07-01-2026…`, `…-v322r0-…` (v30x is 2024); null where a name says none, and the
 * words where they are no quarter or no day.
 */
export function quarterInName(name: string): Quarter | { readonly not: string } | null {
  const plain = /(20\d\d)-?q(\d+)/i.exec(name);
  if (plain) return /^[1-4]$/.test(plain[2]!) ? quarter(plain[1], plain[2]) : { not: plain[0] };
  const since = /eff_((\d\d)-(\d\d)-(\d{4}))/i.exec(name);
  if (since) {
    const day = calendarDate(Number(since[4]), Number(since[2]), Number(since[3]));
    return day ? quarterOf(day) : { not: since[1]! };
  }
  const version = /v(\d\d)([0-3])r\d/i.exec(name);
  return version ? { year: 1994 + Number(version[1]), quarter: Number(version[2]) + 1 } : null;
}

const quarter = (year?: string, number?: string): Quarter => ({
  year: Number(year),
  quarter: Number(number),
});

/** A file of CMS as far as it says its quarter. */
export interface DatedFile {
  readonly file: string;
  /** The newest start of an edit in it; null in a table of limits. */
  readonly newest: CalendarDate | null;
}

/** Which file does not say the quarter of the table, and why; words that go on behind its name. */
export interface Undated {
  readonly file: string;
  readonly problem: string;
}

/**
 * The quarter of a table from its parts, which have to be of one quarter. Each quarter brings new edits that start on
 * its first day, so the newest start inside dates a table; a name may say a later quarter (nothing new in it) but not
 * an earlier one.
 */
export function quarterOfTable(parts: readonly [DatedFile, ...DatedFile[]]): Quarter | Undated {
  let named: Quarter | undefined;
  let newest: CalendarDate | null = null;
  for (const part of parts) {
    const says = quarterInName(part.file);
    if (says && 'not' in says)
      return {
        file: part.file,
        problem: `is named for ${says.not}, which does not exist: keep the name that CMS gave the file`,
      };
    if (says && named && before(says, named) !== 0)
      return {
        file: part.file,
        problem: `is of ${quarterText(says)}, the others are of ${quarterText(named)}; choose the parts of one quarter`,
      };
    named ??= says ?? undefined;
    if (part.newest && part.newest > (newest ?? '')) newest = part.newest;
  }
  const inside = newest ? quarterOf(newest) : undefined;
  const last = named && inside ? (before(named, inside) < 0 ? inside : named) : (named ?? inside);
  return (
    last ?? {
      file: parts[0].file,
      problem: 'does not say its quarter: keep the name that CMS gave the file',
    }
  );
}
