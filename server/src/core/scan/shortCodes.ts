import type { CodeSet } from '../codes/codeSet';
import { isMinuteWord } from './minuteWords';
import { isModifier, isNumberModifier } from './modifierNames';
import { serviceName } from './serviceNames';
import {
  digitsAt,
  endBefore,
  isDigits,
  isWord,
  onLine,
  type Stretch,
  said,
  startOf,
  touches,
} from './stretch';
import type { Grammar } from './tokens';

/** Words that open a bill in short. */
const opening = new Set('bill billed billing charge charges charged code codes cpt units'.split(' '));
/** Of one service in such a bill; more are repetitions. */
const most = 6;
/** Atoms of a bill in short. */
const longest = 40;

const times = new Set(['x', '×']);

/**
 * "530x2 535x1", "bill 110 x1, paraffin x1": the last three digits of codes with their units. Only where nothing else stands on the
 * line, and a word for billing or several of them say what it is: `110x3` alone is a weight and its repetitions.
 */
export const shortCodeGrammar = (codes: CodeSet): Grammar => {
  const codeAt = (s: Stretch, i: number): string | undefined => {
    const digits = said(s, i);
    if (!isDigits(s, i) || digits.length !== 3 || digits[0] === '0') return undefined;
    const count = times.has(said(s, i + 1)) ? digitsAt(s, i + 2, 1) : -1;
    const code = `97${digits}`;
    return count > 0 && count <= most && onLine(s, i + 2) && codes.find(code) ? code : undefined;
  };

  /** How many codes in short the line holds; none where it holds anything else. */
  const onTheirLine = (s: Stretch, i: number): number => {
    let first = i;
    while (first > 0 && first > i - longest && onLine(s, first)) first--;
    let found = 0;
    let at = first;
    const opened = isWord(s, at) && opening.has(said(s, at));
    if (opened) at++;
    for (; at < s.atoms.length && (at === first || onLine(s, at)); at++) {
      if (at > first + longest) return 0;
      if (codeAt(s, at)) {
        found++;
        at += 2;
        continue;
      }
      const name = isWord(s, at) ? serviceName(s, at) : undefined;
      if (name) {
        at = lastOf(s, at, name.end);
        if (times.has(said(s, at + 1))) at += 2;
      } else if (!isBeside(s, at)) return 0;
    }
    return found > 1 || opened ? found : 0;
  };

  return (s, i) => {
    const code = inSentence(s, i) ?? (onTheirLine(s, i) > 0 ? codeAt(s, i) : undefined);
    if (!code || !codes.find(code)) return undefined;
    return { kind: 'code', start: startOf(s, i), end: endBefore(s, i + 1), code, known: true };
  };
};

/** Short forms that are read in a sentence too: other numbers of three digits are weights, distances, rates. */
const spoken = new Set(['110', '112', '116', '140', '530', '535']);
const counting = new Set(['one', 'two', 'three', 'four', 'five', 'six', '1', '2', '3', '4', '5', '6']);

/** "23 min of 530.", and in a line that opens with a word for billing "two 530s, one 112". */
function inSentence(s: Stretch, i: number): string | undefined {
  const digits = said(s, i);
  if (!spoken.has(digits)) return undefined;
  const behind = said(s, i + 1) === 's' && touches(s, i + 1) ? i + 2 : i + 1;
  const ends = behind >= s.atoms.length || !onLine(s, behind) || '.,;:'.includes(said(s, behind));
  if (!ends) return undefined;
  if (said(s, i - 1) === 'of' && isMinuteWord(said(s, i - 2)) && onLine(s, i)) return `97${digits}`;
  if (!counting.has(said(s, i - 1)) || !onLine(s, i)) return undefined;
  let first = i;
  while (first > 0 && first > i - longest && onLine(s, first)) first--;
  return opening.has(said(s, first)) ? `97${digits}` : undefined;
}

/** Index of the last atom of what ends at an offset and begins at `i`. */
function lastOf(s: Stretch, i: number, end: number): number {
  let last = i;
  while (last + 1 < s.atoms.length && startOf(s, last + 1) < end) last++;
  return last;
}

/** Signs, "and", modifiers; behind a bill in short nothing else stands. */
const isBeside = (s: Stretch, i: number): boolean =>
  s.atoms[i]!.kind === 'sign' ||
  said(s, i) === 'and' ||
  isModifier(said(s, i)) ||
  (isDigits(s, i) && isNumberModifier(said(s, i)));
