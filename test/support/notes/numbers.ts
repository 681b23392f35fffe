/** Dates, clock times, minutes, units and modifiers in the forms in which they are typed. */
import type { CalendarDate } from '../../../server/src/core/calendar';
import { type ClockInterval, type ClockTime, clockText } from '../../../server/src/core/clock';
import type { Dress } from './dress';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

export function dateText(date: CalendarDate, by: Dress): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const two = (n: number) => String(n).padStart(2, '0');
  const name = months[month - 1]!;
  const short = name.slice(0, 3);
  return by.habit('date', {
    '03/09/2026': `${two(month)}/${two(day)}/${year}`,
    '3/9/26': `${month}/${day}/${two(year % 100)}`,
    '2026-03-09': date,
    '03-09-2026': `${two(month)}-${two(day)}-${year}`,
    '09-MAR-2026': `${two(day)}-${short.toUpperCase()}-${year}`,
    'March 9, 2026': `${name} ${day}, ${year}`,
    'Mar 9, 2026': `${short} ${day}, ${year}`,
    '9 March 2026': `${day} ${name} ${year}`,
    '3.9.26': `${month}.${day}.${two(year % 100)}`,
    '3-9-26': `${month}-${day}-${two(year % 100)}`,
  });
}

const hour12 = (time: ClockTime) => `${((Math.floor(time / 60) + 11) % 12) + 1}:${clockText(time).slice(3)}`;
const meridiem = (time: ClockTime) => (time < 720 ? 'am' : 'pm');
const military = (time: ClockTime) => clockText(time).replace(':', '');

export function timeText(time: ClockTime, by: Dress): string {
  const half = meridiem(time);
  return by.habit('time of day', {
    '9:05 AM': `${hour12(time)} ${half.toUpperCase()}`,
    '09:05': clockText(time),
    '9:05am': `${hour12(time)}${half}`,
    '9:05 am': `${hour12(time)} ${half}`,
    '0905': military(time),
    '9:05 a.m.': `${hour12(time)} ${half[0]}.m.`,
    '9:05a': `${hour12(time)}${half[0]}`,
    '0905 hrs': `${military(time)} hrs`,
  });
}

export function intervalText({ from, to }: ClockInterval, by: Dress): string {
  const [a, b] = [meridiem(from), meridiem(to)];
  // Without am and pm the hours of a clinic decide: 7:00 to 6:59.
  const bare =
    from < 420 || to >= 19 * 60
      ? ([clockText(from), clockText(to)] as const)
      : ([hour12(from), hour12(to)] as const);
  const [late, early] = [to >= 13 * 60, from < 12 * 60];
  return by.habit('clock', {
    '09:05-09:25': `${clockText(from)}-${clockText(to)}`,
    '9:05 am - 9:25 am': `${hour12(from)} ${a} - ${hour12(to)} ${b}`,
    '9:05-9:25 am': `${hour12(from)}-${hour12(to)} ${b}`,
    '9:05–9:25am': `${hour12(from)}–${hour12(to)}${b}`,
    '9:05 AM to 9:25 AM': `${hour12(from)} ${a.toUpperCase()} to ${hour12(to)} ${b.toUpperCase()}`,
    '9:05a-9:25a': `${hour12(from)}${a[0]}-${hour12(to)}${b[0]}`,
    '09:05 – 09:25': `${clockText(from)} – ${clockText(to)}`,
    '0905-0925': `${military(from)}-${military(to)}`,
    '9:05-9:25': `${bare[0]}-${bare[1]}`,
    '9:05 to 9:25': `${bare[0]} to ${bare[1]}`,
    'from 9:05 to 9:25': `from ${bare[0]} to ${bare[1]}`,
    '9:05am-9:25':
      late && early ? `${hour12(from)}${a}-${hour12(to)}${b}` : `${hour12(from)}${a}-${hour12(to)}`,
    '9:05 until 9:25': `${bare[0]} until ${bare[1]}`,
    '0905 to 0925': `${military(from)} to ${military(to)}`,
    '0905–0925': `${military(from)}–${military(to)}`,
    '9:05 a.m. - 9:25 a.m.': `${hour12(from)} ${a[0]}.m. - ${hour12(to)} ${b[0]}.m.`,
    '9:05 a.m.–9:25 a.m.': `${hour12(from)} ${a[0]}.m.–${hour12(to)} ${b[0]}.m.`,
    '9:05 -> 9:25': `${bare[0]} -> ${bare[1]}`,
    '9:05AM—9:25AM': `${hour12(from)}${a.toUpperCase()}—${hour12(to)}${b.toUpperCase()}`,
    '9:05 thru 9:25': `${bare[0]} thru ${bare[1]}`,
  });
}

export const intervalsText = (intervals: readonly ClockInterval[], by: Dress): string =>
  intervals
    .map((interval) => intervalText(interval, by))
    .join(by.habit('blocks', { ',': ', ', and: ' and ', ';': '; ', '&': ' & ', '+': ' + ' }));

export const minutesText = (minutes: number, by: Dress): string => {
  const long = minutes >= 60;
  const rest = minutes - 60;
  return by.habit('minutes', {
    '23 min': `${minutes} min`,
    '23 minutes': `${minutes} minutes`,
    '23 mins': `${minutes} mins`,
    "23'": `${minutes}'`,
    '23m': `${minutes}m`,
    '23 min.': `${minutes} min.`,
    '23min': `${minutes}min`,
    '23-min': `${minutes}-min`,
    '23 MIN': `${minutes} MIN`,
    '23’': `${minutes}’`,
    '~23 min': `~${minutes} min`,
    'x 23 min': `x ${minutes} min`,
    x23min: `x${minutes}min`,
    'for 23 minutes': `for ${minutes} minutes`,
    '23 mn': `${minutes} mn`,
    '23 minute(s)': `${minutes} minute(s)`,
    '0:23': long ? `${minutes} min` : `0:${String(minutes).padStart(2, '0')}`,
    'twenty-three minutes': `${inWords(minutes)} minutes`,
    '1 hr 5 min': long ? `1 hr ${rest > 0 ? `${rest} min` : ''}`.trimEnd() : `${minutes} min`,
    '1h 5m': long ? `1h${rest > 0 ? ` ${rest}m` : ''}` : `${minutes} m`,
    '1 hour and 5 minutes': long ? `1 hour${rest > 0 ? ` and ${rest} minutes` : ''}` : `${minutes} minutes`,
    'time: 23 min': `time: ${minutes} min`,
    '23 min direct': `${minutes} min direct`,
    '23 min 1:1': `${minutes} min 1:1`,
    'minutes: 23': `minutes: ${minutes}`,
  });
};

export const unitsText = (units: number, by: Dress): string => {
  const word = units === 1 ? 'unit' : 'units';
  return by.habit('units', {
    '2 units': `${units} ${word}`,
    x2: `x${units}`,
    'x 2': `x ${units}`,
    '2u': `${units}u`,
    'U=2': `U=${units}`,
    '(2 units)': `(${units} ${word})`,
    '2 U': `${units} U`,
    '2 unit': `${units} unit`,
    '2 UNITS': `${units} ${word.toUpperCase()}`,
    '×2': `×${units}`,
    '(x2)': `(x${units})`,
    '(2u)': `(${units}u)`,
    'x2 units': `x${units} ${word}`,
    'units: 2': `units: ${units}`,
    'Units=2': `Units=${units}`,
    '2 un': `${units} un`,
    '2 un.': `${units} un.`,
    U2: `U${units}`,
    '2.0 units': `${units}.0 units`,
    'two units': `${inWords(units)} ${word}`,
    'qty 2': `qty ${units}`,
    'Qty: 2': `Qty: ${units}`,
    '= 2 units': `= ${units} ${word}`,
    '@ 2 units': `@ ${units} ${word}`,
    '2 billable units': `${units} billable ${word}`,
    '2 units billed': `${units} ${word} billed`,
    'billed 2 units': `billed ${units} ${word}`,
    '2 unit(s)': `${units} unit(s)`,
    '2-unit': `${units}-unit`,
    '[2 units]': `[${units} ${word}]`,
    X2: `X${units}`,
  });
};

/** A code with its modifiers: `97530-GP-59`. */
export function codeText(code: string, modifiers: readonly string[], by: Dress): string {
  if (modifiers.length === 0) return code;
  const list = (joint: string) => modifiers.join(joint);
  // Nothing but a dash joins a number to a code.
  const hanging = (joint: string) => (/^[A-Z]/.test(modifiers[0]!) ? joint : '-');
  return by.habit('modifiers', {
    '97530 GP KX': `${code} ${list(' ')}`,
    '97530-GP-59': [code, ...modifiers].join('-'),
    '97530 (GP, 59)': `${code} (${list(', ')})`,
    '97530-GP 59': `${code}-${list(' ')}`,
    '97530 GP, KX': `${code} ${list(', ')}`,
    '97530 (GP)(59)': `${code} ${modifiers.map((modifier) => `(${modifier})`).join('')}`,
    '97530 [GP 59]': `${code} [${list(' ')}]`,
    '97530/GP/59': [code, ...modifiers].join('/'),
    '97530-GP/59': `${code}-${list('/')}`,
    '97530 w/GP,59': `${code} w/${list(',')}`,
    '97530 w/ GP 59': `${code} w/ ${list(' ')}`,
    '97530 mod GP 59': `${code} mod ${list(' ')}`,
    '97530 mods: GP, 59': `${code} mods: ${list(', ')}`,
    '97530 modifier GP and 59': `${code} ${modifiers.length > 1 ? 'modifiers' : 'modifier'} ${list(' and ')}`,
    '97530 -GP -59': `${code} ${modifiers.map((modifier) => `-${modifier}`).join(' ')}`,
    '97530, GP, 59': [code, ...modifiers].join(', '),
    '97530: GP 59': `${code}${hanging(': ')}${list(' ')}`,
    '97530 59 GP': `${code} ${[...modifiers].reverse().join(' ')}`,
    '97530 GP59': `${code} ${list('')}`,
    '97530GP': `${code}${hanging('')}${list(' ')}`,
    '97530 (mod GP 59)': `${code} (mod ${list(' ')})`,
    '97530 GP & 59': `${code} ${list(' & ')}`,
    '97530 GP+59': `${code} ${list('+')}`,
    '97530.GP.59': `${code}${hanging('.')}${list('.')}`,
    '97530 gp 59': `${code} ${list(' ').toLowerCase()}`,
  });
}

/** Modifiers behind the units of a charge: `97530 x2 (59)`. */
export function chargeText(code: string, units: number, modifiers: readonly string[], by: Dress): string {
  const before = () =>
    `${codeText(code, modifiers, by)} ${by.habit('charged units', { x2: `x${units}`, 'x 2': `x ${units}`, '(2)': `(${units})`, '2 units': `${units} ${units === 1 ? 'unit' : 'units'}`, '- 2': `- ${units}`, ': 2': `: ${units}` })}`;
  if (modifiers.length === 0) return before();
  const list = (joint: string) => modifiers.join(joint);
  const word = units === 1 ? 'unit' : 'units';
  return by.habit('charge', {
    '97530 GP x2': before,
    '97530 x2 (59)': () => `${code} x${units} (${list(', ')})`,
    '97530 x2 GP 59': () => `${code} x${units} ${list(' ')}`,
    '97530 x 2 w/59': () => `${code} x ${units} w/${list('/')}`,
    '97530 (2 units) w/59': () => `${code} (${units} ${word}) w/${list(' ')}`,
    '97530 2 units GP': () => `${code} ${units} ${word} ${list(' ')}`,
    '97530 x2 -59': () => `${code} x${units} ${modifiers.map((modifier) => `-${modifier}`).join('')}`,
    '97530 x2 mod 59': () => `${code} x${units} mod ${list(' ')}`,
    '97530 x2, GP, 59': () => `${code} x${units}, ${list(', ')}`,
    '97530 x2 [GP]': () => `${code} x${units} [${list(' ')}]`,
    '97530 2u-GP-59': () => `${code} ${units}u-${list('-')}`,
  })();
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below 1000 as it is dictated: `one hundred five`. */
export function inWords(n: number): string {
  if (n < 20) return ones[n]!;
  if (n < 100) return n % 10 ? `${tens[Math.floor(n / 10)]}-${ones[n % 10]}` : tens[n / 10]!;
  const rest = n % 100;
  return `${ones[Math.floor(n / 100)]} hundred${rest ? ` ${inWords(rest)}` : ''}`;
}
