import type { CodeSet } from '../codes/codeSet';
import { spokenNumber } from './numbers';
import { endBefore, isDigits, isWord, onLine, type Stretch, said, startOf, touches } from './stretch';
import type { Grammar } from './tokens';

/** Words with which a dictated code begins: those of therapy begin with nine. */
export const codeOpeners: readonly string[] = ['nine', 'ninety'];

const zero: ReadonlySet<string> = new Set(['oh', 'o', 'zero']);
const length = 5;

/** "nine seven five three zero", "ninety-seven one ten": a known code as it is dictated. */
export const spokenCode =
  (codes: CodeSet): Grammar =>
  (s, i) => {
    let digits = '';
    let next = i;
    while (digits.length < length && (next === i || onLine(s, next))) {
      const read = piece(s, next > i && said(s, next) === '-' ? next + 1 : next);
      if (!read) return undefined;
      digits += read.digits;
      next = read.next;
    }
    if (digits.length !== length || codes.find(digits) === undefined) return undefined;
    return { kind: 'code', start: startOf(s, i), end: endBefore(s, next), code: digits, known: true };
  };

function piece(s: Stretch, i: number): { readonly digits: string; readonly next: number } | undefined {
  if (zero.has(said(s, i))) return { digits: '0', next: i + 1 };
  const read = spokenNumber(s, i);
  return read && read.value < 100 ? { digits: String(read.value), next: read.next } : undefined;
}

/** Words with which the last three digits of a code begin, as clinicians say them. */
export const shortOpeners: readonly string[] = ['one', 'five'];

const shortForms: ReadonlyMap<string, string> = new Map([
  ['one-ten', '97110'],
  ['one-twelve', '97112'],
  ['one-sixteen', '97116'],
  ['one-forty', '97140'],
  ['five-thirty', '97530'],
  ['five-thirty-five', '97535'],
]);

/** "25 of five-thirty", "charges five-thirty 2 one-ten 1": with a hyphen, and minutes in front or units behind. */
export const spokenShortCode =
  (codes: CodeSet): Grammar =>
  (s, i) => {
    let form = said(s, i);
    let next = i + 1;
    while (said(s, next) === '-' && touches(s, next) && touches(s, next + 1) && isWord(s, next + 1)) {
      form += `-${said(s, next + 1)}`;
      next += 2;
    }
    const code = shortForms.get(form);
    if (code === undefined || codes.find(code) === undefined) return undefined;
    const isTold = said(s, i - 1) === 'of' && onLine(s, i);
    const isBilled =
      onLine(s, next) && isDigits(s, next) && /^[1-6]$/.test(said(s, next)) && !touches(s, next);
    if (!isTold && !isBilled) return undefined;
    return { kind: 'code', start: startOf(s, i), end: endBefore(s, next), code, known: true };
  };
