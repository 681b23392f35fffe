/** How one author types: the same facts in many forms. */
import fc from 'fast-check';
import type { CalendarDate } from '../../../server/src/core/calendar';
import { type ClockInterval, type ClockTime, clockText } from '../../../server/src/core/clock';

/** Chooses among forms. A tape of numbers decides, so that a failing note shrinks to the first, plainest forms. */
export interface Dress {
  pick<T>(...forms: readonly T[]): T;
  /** A whole number from `min` to `max`. */
  number(min: number, max: number): number;
  /** Remembers a choice: an author writes the same thing in the same way. */
  habit<T>(name: string, ...forms: readonly T[]): T;
}

export const dress: fc.Arbitrary<Dress> = fc
  .array(fc.nat(9999), { minLength: 60, maxLength: 60 })
  .map((tape) => {
    let at = 0;
    const habits = new Map<string, number>();
    const next = () => tape[at++ % tape.length]!;
    return {
      pick: (...forms) => forms[next() % forms.length]!,
      number: (min, max) => min + (next() % (max - min + 1)),
      habit: (name, ...forms) => {
        const choice = habits.get(name) ?? next();
        habits.set(name, choice);
        return forms[choice % forms.length]!;
      },
    };
  });

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

export function dateText(date: CalendarDate, by: Dress): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const two = (n: number) => String(n).padStart(2, '0');
  const name = months[month - 1]!;
  const short = name.slice(0, 3);
  return by.habit(
    'date',
    () => `${two(month)}/${two(day)}/${year}`,
    () => `${month}/${day}/${two(year % 100)}`,
    () => date,
    () => `${two(month)}-${two(day)}-${year}`,
    () => `${two(day)}-${short.toUpperCase()}-${year}`,
    () => `${name} ${day}, ${year}`,
    () => `${short} ${day}, ${year}`,
    () => `${day} ${name} ${year}`,
    () => `${month}.${day}.${two(year % 100)}`,
  )();
}

const hour12 = (time: ClockTime) => `${((Math.floor(time / 60) + 11) % 12) + 1}:${clockText(time).slice(3)}`;
const meridiem = (time: ClockTime) => (time < 720 ? 'am' : 'pm');

export function timeText(time: ClockTime, by: Dress): string {
  return by.habit(
    'time',
    () => `${hour12(time)} ${meridiem(time).toUpperCase()}`,
    () => clockText(time),
    () => `${hour12(time)}${meridiem(time)}`,
    () => `${hour12(time)} ${meridiem(time)}`,
    () => clockText(time).replace(':', ''),
  )();
}

export function intervalText({ from, to }: ClockInterval, by: Dress): string {
  const oneSided = meridiem(to);
  return by.habit(
    'interval',
    () => `${clockText(from)}-${clockText(to)}`,
    () => `${hour12(from)} ${meridiem(from)} - ${hour12(to)} ${meridiem(to)}`,
    () => `${hour12(from)}-${hour12(to)} ${oneSided}`,
    () => `${hour12(from)}–${hour12(to)}${oneSided}`,
    () => `${hour12(from)} ${meridiem(from).toUpperCase()} to ${hour12(to)} ${meridiem(to).toUpperCase()}`,
    () => `${hour12(from)}${meridiem(from)[0]}-${hour12(to)}${meridiem(to)[0]}`,
    () => `${clockText(from)} – ${clockText(to)}`,
    () => `${clockText(from).replace(':', '')}-${clockText(to).replace(':', '')}`,
    // Without am and pm the hours of a clinic decide: 7:00 to 6:59.
    () =>
      from < 420 || to >= 19 * 60 ? `${clockText(from)}-${clockText(to)}` : `${hour12(from)}-${hour12(to)}`,
  )();
}

export const intervalsText = (intervals: readonly ClockInterval[], by: Dress): string =>
  intervals.map((interval) => intervalText(interval, by)).join(by.habit('blocks', ', ', ' and ', '; '));

export const minutesText = (minutes: number, by: Dress): string =>
  by.habit(
    'minutes',
    `${minutes} min`,
    `${minutes} minutes`,
    `${minutes} mins`,
    `${minutes}'`,
    `${minutes}m`,
    `${minutes} min.`,
  );

export const unitsText = (units: number, by: Dress): string =>
  by.habit(
    'units',
    () => `${units} ${units === 1 ? 'unit' : 'units'}`,
    () => `x${units}`,
    () => `x ${units}`,
    () => `${units}u`,
    () => `U=${units}`,
    () => `(${units} ${units === 1 ? 'unit' : 'units'})`,
    () => `${units} U`,
  )();

/** A code with its modifiers: `97530-GP-59`. */
export function codeText(code: string, modifiers: readonly string[], by: Dress): string {
  if (modifiers.length === 0) return code;
  return by.habit(
    'modifiers',
    () => `${code} ${modifiers.join(' ')}`,
    () => [code, ...modifiers].join('-'),
    () => `${code} (${modifiers.join(', ')})`,
    () => `${code}-${modifiers.join(' ')}`,
    () => `${code} ${modifiers.join(', ')}`,
  )();
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below 1000 as it is dictated: `one hundred and five`. */
export function inWords(n: number): string {
  if (n < 20) return ones[n]!;
  if (n < 100) return n % 10 ? `${tens[Math.floor(n / 10)]}-${ones[n % 10]}` : tens[n / 10]!;
  const rest = n % 100;
  return `${ones[Math.floor(n / 100)]} hundred${rest ? ` ${inWords(rest)}` : ''}`;
}
