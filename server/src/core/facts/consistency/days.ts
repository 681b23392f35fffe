import { type CalendarDate, calendarDate, daysBetween } from '../../calendar';
import { fullYear } from '../../scan/dates';
import { type Located, located } from '../../text';

const numeric = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/%-])/g;
const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;

/** A day in a line, with its offset in it; `year`: the year stands there too. */
export interface WrittenDay extends Located<CalendarDate> {
  readonly year: boolean;
}

/** The days that a line names. One without a year is the one nearest to `near`. */
export function daysOf(line: string, near: CalendarDate): readonly WrittenDay[] {
  if (!/\d[/-]\d/.test(line)) return [];
  const found: WrittenDay[] = [];
  const add = (match: RegExpMatchArray, day: CalendarDate | undefined, year: boolean) => {
    if (day) found.push({ ...located(day, match.index!, match.index! + match[0].length), year });
  };
  for (const match of line.matchAll(iso))
    add(match, calendarDate(Number(match[1]), Number(match[2]), Number(match[3])), true);
  for (const match of line.matchAll(numeric)) {
    const [month, day] = [Number(match[1]), Number(match[3])];
    if (match[4]) add(match, calendarDate(fullYear(match[4]), month, day), true);
    else if (match[2] === '/') add(match, nearest(near, month, day), false);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function nearest(near: CalendarDate, month: number, day: number): CalendarDate | undefined {
  const year = Number(near.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((one) => calendarDate(one, month, day) ?? [])
    .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0];
}
