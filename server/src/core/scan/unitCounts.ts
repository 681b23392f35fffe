import { located } from '../text';
import { isCounted } from './measures';
import { isModifier } from './modifierNames';
import { figure, spokenNumber } from './numbers';
import {
  behindFieldNumber,
  digitsAt,
  digitsTouch,
  endBefore,
  endsField,
  hangsFigure,
  isDigits,
  isNear,
  isWord,
  onLine,
  type Stretch,
  said,
  startOf,
  touches,
} from './stretch';
import type { Token } from './tokens';

/** Of one service on one day; more is a number of something else. */
const mostUnits = 40;

/** The count stands in the atoms `from` to `to`. */
function units(
  s: Stretch,
  i: number,
  next: number,
  count: number,
  form: 'times' | 'word' | 'label',
  from: number,
  to: number,
): Token | undefined {
  if (count < 0 || count > mostUnits || !Number.isInteger(count)) return undefined;
  const number = { start: startOf(s, from), end: endBefore(s, to) };
  return { kind: 'units', start: startOf(s, i), end: endBefore(s, next), units: count, form, number };
}

/** Behind a word for units: `units`, `unit(s)`, `un.`, `u`; -1 where none stands. */
export function unitWordAt(s: Stretch, i: number): number {
  const word = said(s, i);
  if (word === 'unit' || word === 'units') {
    if (digitsTouch(s, i + 1)) return -1;
    return said(s, i + 1) === '(' && said(s, i + 2) === 's' && said(s, i + 3) === ')' ? i + 4 : i + 1;
  }
  if (word === 'un') return said(s, i + 1) === '.' && touches(s, i + 1) ? i + 2 : i + 1;
  if (word !== 'u' || digitsTouch(s, i + 1)) return -1;
  if (!touches(s, i + 1)) return i + 1;
  const sign = said(s, i + 1);
  if (sign === '/') return digitsTouch(s, i + 2) ? i + 1 : -1;
  if (sign === '-' && touches(s, i + 2))
    return said(s, i + 2) === '59' || isModifier(said(s, i + 2)) ? i + 1 : -1;
  return sign === '_' ? -1 : i + 1;
}

const counts = new Set(['billable', 'billed', 'timed', 'tx', 'treatment']);
const rates = new Set('wk wks week weeks day days d month months mo hr hrs session sessions'.split(' '));

/** `x2`, `x 2 units`, `×2u`; not `x 15 min`, `x10 reps`, `x 100 ft`, `x2/wk`. Begins with the sign. */
export function timesUnits(s: Stretch, i: number): Token | undefined {
  const at = i + 1;
  const count = isNear(s, at) ? digitsAt(s, at, 2) : -1;
  if (count < 0 || isSomethingElse(s, at + 1)) return undefined;
  const word = unitWordAt(s, at + 1);
  return units(s, i, word < 0 ? at + 1 : word, count, 'times', at, at + 1);
}

/** Behind `x` and a number at `i - 1`: what makes it repetitions, a size, or how often. */
function isSomethingElse(s: Stretch, i: number): boolean {
  const sign = said(s, i);
  if (touches(s, i)) {
    if ('\'"#%-×'.includes(sign) || (sign === 'x' && !isWord(s, i + 1)))
      return sign !== '-' || !isModifierBehind(s, i + 1);
    if (hangsFigure(s, i, '.:')) return true;
    if (sign === '/' && touches(s, i + 1))
      return isWord(s, i + 1) || (isDigits(s, i + 1) && said(s, i + 1).length < 5);
  }
  if (sign === '/') return rates.has(said(s, i + 1)) && isNear(s, i + 1);
  if (!isNear(s, i) || !isWord(s, i)) return false;
  if (sign === 'lb' || sign === 'lbs') return said(s, i + 1) !== 'dress' && said(s, i + 1) !== 'bath';
  if (sign === 'in') {
    const behind = said(s, i + 1);
    return behind !== '/' && behind !== 'the' && behind !== 'parallel' && !behind.startsWith('hall');
  }
  if (sign === 's') return false;
  return isCounted(sign) || sign === 'm';
}

const isModifierBehind = (s: Stretch, i: number): boolean =>
  touches(s, i) && (said(s, i) === '59' || isModifier(said(s, i)));

/** "97530 times two", as it is dictated; behind a code only, which the one who reads the statement knows. */
export function spokenTimes(s: Stretch, i: number): Token | undefined {
  const at = i + 1;
  const read = isDigits(s, at) ? { value: digitsAt(s, at, 2), next: at + 1 } : spokenNumber(s, at);
  if (!read) return undefined;
  const ends =
    read.next >= s.atoms.length || '.,;)'.includes(said(s, read.next)) || said(s, read.next) === 'and';
  return ends ? units(s, i, read.next, read.value, 'times', at, read.next) : undefined;
}

/** `2 units`, `2u`, `2-unit`, `2.0 units`, "two billable units". */
export function wordUnits(s: Stretch, i: number): Token | undefined {
  const read = isDigits(s, i) ? figure(s, i, 2) : spokenNumber(s, i);
  if (!read) return undefined;
  const dash = said(s, read.next) === '-' ? read.next + 1 : read.next;
  if (!onLine(s, dash)) return undefined;
  const word = counts.has(said(s, dash)) ? dash + 1 : dash;
  const next = unitWordAt(s, word);
  if (next < 0 || isLabel(s, next) || (read.value > mostOfService && opensList(s, next))) return undefined;
  return units(s, i, next, read.value, 'word', i, read.next);
}

/** Of one service on one day, as people bill it. */
const mostOfService = 8;

/** "total tx 40 units 97530 2 97110 1": the word is the label of what was billed. */
const opensList = (s: Stretch, i: number): boolean =>
  onLine(s, i) && isDigits(s, i) && said(s, i).length === 5;

/** "23 units: 2": the word is the label of the figure behind it. */
function isLabel(s: Stretch, i: number): boolean {
  const sign = said(s, i) === ':' || said(s, i) === '=' ? i + 1 : i;
  const count = digitsAt(s, sign, 2);
  if (!onLine(s, sign) || count < 0 || count > 19) return false;
  return endsField(s, sign + 1) || ',;|)'.includes(said(s, sign + 1));
}

/** `units: 2`, `# of units 2`, `qty 2`, `u=2`, `U2`, `units billed ... 2`: begins with the label. */
export function labelledUnits(s: Stretch, i: number): Token | undefined {
  const label = labelBehind(s, i);
  if (!label) return undefined;
  const { next, letter } = label;
  const sign = said(s, next);
  let at = next;
  if (sign === ':' || sign === '=')
    at = said(s, next + 1) === 'x' || said(s, next + 1) === '×' ? next + 2 : next + 1;
  else if (sign === '…' || (sign === '.' && said(s, next + 1) === '.' && said(s, next + 2) === '.'))
    while (said(s, at) === '.' || said(s, at) === '…') at++;
  else {
    if (sign === '.' && !letter) at++;
    if (!onLine(s, at) || (touches(s, at) && !letter)) return undefined;
  }
  const count = digitsAt(s, at, 2);
  if (count < 0 || hangsFigure(s, at + 1, '.:/-')) return undefined;
  const behind = said(s, at + 1);
  if (
    (touches(s, at + 1) && (behind === 'x' || behind === '×')) ||
    (behind.startsWith('min') && !isDigits(s, at + 2)) ||
    behind === 'of'
  )
    return undefined;
  if (letter && at === next) {
    // "U2", and "u 2" at the end of its field
    const ends = endsField(s, at + 1) || ',;:|)'.includes(behind);
    if (
      touches(s, at)
        ? said(s, at).length > 1 || count === 0 || (touches(s, at + 1) && isWord(s, at + 1))
        : !ends
    )
      return undefined;
  }
  return units(s, i, at + 1, count, 'label', at, at + 1);
}

function labelBehind(s: Stretch, i: number): { next: number; letter: boolean } | undefined {
  const word = said(s, i);
  if (word === 'u') return { next: i + 1, letter: true };
  if (word === 'qty') return { next: i + 1, letter: false };
  let at = word === 'billed' || word === 'billable' ? i + 1 : i;
  if (said(s, at) === '#') at++;
  if (said(s, at) === 'of') at++;
  if (said(s, at) !== 'unit' && said(s, at) !== 'units') return undefined;
  const behind = unitWordAt(s, at);
  const next = behind < 0 ? -1 : behindFieldNumber(s, behind);
  return next < 0 ? undefined : { next: said(s, next) === 'billed' ? next + 1 : next, letter: false };
}

/** "Total units: 4": those of the visit belong to no service. */
export function totalUnits(s: Stretch, i: number): Token | undefined {
  let at = i + 1;
  if (said(s, at) === 'billed' || said(s, at) === 'billable') at++;
  if (said(s, at) !== 'unit' && said(s, at) !== 'units') return undefined;
  at++;
  if (said(s, at) === 'billed') at++;
  if (said(s, at) === ':' || said(s, at) === '=') at++;
  const count = digitsAt(s, at, 2);
  if (count < 0 || (touches(s, at + 1) && isWord(s, at + 1))) return undefined;
  return {
    kind: 'measure',
    start: startOf(s, i),
    end: endBefore(s, at + 1),
    numbers: [located(count, startOf(s, at), endBefore(s, at + 1))],
    unit: 'units of the visit',
  };
}
