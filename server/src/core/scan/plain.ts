import { spokenNumber } from './numbers';
import {
  digitsTouch,
  endBefore,
  endsField,
  hangsFigure,
  isDigits,
  isWord,
  onLine,
  type Stretch,
  said,
  startOf,
  touches,
  written,
} from './stretch';
import type { Token } from './tokens';

/** The atoms `i` up to `next` as one word, as written. */
function word(s: Stretch, i: number, next: number, text?: string): Token {
  const [start, end] = [startOf(s, i), endBefore(s, next)];
  return { kind: 'word', start, end, text: text ?? s.text.slice(start, end) };
}

/** A word, `w/` and `w/o` (with, without) among them. */
export function plainWord(s: Stretch, i: number): Token {
  if (said(s, i) !== 'w' || said(s, i + 1) !== '/' || !touches(s, i + 1)) return word(s, i, i + 1);
  return word(s, i, said(s, i + 2) === 'o' && touches(s, i + 2) && !digitsTouch(s, i + 3) ? i + 3 : i + 2);
}

const ofCode = new Set([
  'tx',
  'cpt',
  'code',
  'svc',
  'service',
  'proc',
  'rx',
  'note',
  'notes',
  'work',
  'narrative',
]);

/** Signs that are said: `%`, `°`, `@`, `__`, `++`. */
export function otherWord(s: Stretch, i: number): Token | undefined {
  const sign = said(s, i);
  // `tx_97530|45 min`: a field that is named for its code
  if (
    sign === '_' &&
    touches(s, i) &&
    ofCode.has(said(s, i - 1)) &&
    said(s, i + 1).length === 5 &&
    isDigits(s, i + 1)
  )
    return mark(s, i);
  // the number of a field: `Tx_1_Code`
  if (sign === '_' && touches(s, i) && isWord(s, i - 1) && digitsTouch(s, i + 1)) return word(s, i, i + 2);
  if (sign === '%' || sign === '°' || (sign === '@' && touches(s, i + 1))) return word(s, i, i + 1);
  if (sign !== '_' && !(sign === '+' && said(s, i + 1) === '+')) return undefined;
  let next = i + 1;
  while (said(s, next) === sign && touches(s, next)) next++;
  return word(s, i, next);
}

export const mark = (s: Stretch, i: number): Token => ({
  kind: 'mark',
  start: startOf(s, i),
  end: endBefore(s, i + 1),
  text: written(s, i),
});

/** `.`, `!`, `?` or `;` where a sentence ends. */
export function stop(s: Stretch, i: number): Token | undefined {
  const ends = !touches(s, i + 1) || (said(s, i) !== ';' && ['"', "'", ')'].includes(said(s, i + 1)));
  return ends ? { kind: 'stop', start: startOf(s, i), end: endBefore(s, i + 1) } : undefined;
}

/** "1:1" is said "one-on-one". */
export const oneOnOne = (s: Stretch, i: number): Token | undefined =>
  said(s, i) === '1' &&
  hangsFigure(s, i + 1, ':') &&
  said(s, i + 2) === '1' &&
  !(touches(s, i + 3) && said(s, i + 3) === ':' && digitsTouch(s, i + 4))
    ? word(s, i, i + 3, 'one-on-one')
    : undefined;

/** Words of a list whose lines are counted. */
export const ordinalWords: readonly string[] =
  'line ln row item entry record charge chg service svc procedure proc code cpt tx block seq'.split(' ');

/** "line 1", "Charge #2", "CPT 1:" at the start of a line: which of a list it is, and no figure. */
export function listNumber(s: Stretch, i: number): Token | undefined {
  if (!opensItsLine(s, i)) return undefined;
  const number = said(s, i + 1) === '#' ? i + 2 : i + 1;
  if (!isDigits(s, number) || !onLine(s, number) || said(s, number).length > 2) return undefined;
  const next = number + 1;
  const ends =
    endsField(s, next) || (!touches(s, next) ? !isWord(s, next) : listSigns.includes(said(s, next)));
  return ends && !digitsTouch(s, next + 1) ? word(s, i, next) : undefined;
}
const listSigns = ':.)-|';

const opensItsLine = (s: Stretch, i: number): boolean => {
  let first = i;
  while (first > 0 && onLine(s, first) && i - first < 3 && s.atoms[first - 1]!.kind === 'sign') first--;
  return !onLine(s, first);
};

export const digitsNumber = (s: Stretch, i: number): Token => ({
  kind: 'number',
  start: startOf(s, i),
  end: endBefore(s, i + 1),
  value: Number(said(s, i)),
  inWords: false,
});

export function spokenNumberToken(s: Stretch, i: number): Token | undefined {
  const read = spokenNumber(s, i);
  return (
    read && {
      kind: 'number',
      start: startOf(s, i),
      end: endBefore(s, read.next),
      value: read.value,
      inWords: true,
    }
  );
}
