import type { CodeSet } from '../codes/codeSet';
import { modifiersOf } from './modifierNames';
import {
  digitsTouch,
  hangsFigure,
  isDigits,
  isNear,
  isWord,
  onLine,
  type Stretch,
  said,
  startOf,
  touches,
  written,
} from './stretch';
import type { Grammar } from './tokens';

/** Words in front of a number that make it something else than a procedure code. */
const otherNumber = new Set(
  'zip mrn acct account claim invoice order ticket case member id box phone tel fax ref license lic npi room suite ext bug issue pr part item sku port pid flight train bus route auth'.split(
    ' ',
  ),
);
const numberWords = new Set(['#', 'no', 'number', 'num', 'id']);
/** In front of a zip code; MT is manual therapy, and no zip code of Montana is a code of therapy. */
const states = new Set(
  'AK AL AR AZ CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VT VA WA WI WV WY'.split(
    ' ',
  ),
);

/** A number of something else stands in front of `i`: "MRN: 97530", "Claim # 97530", "$97530", "26-97530". */
function isOtherNumber(s: Stretch, i: number): boolean {
  const sign = said(s, i - 1);
  if (isNear(s, i) && ['$', '€', '£', '#', '@'].includes(sign)) return true;
  if (touches(s, i) && touches(s, i - 1) && isDigits(s, i - 2) && (sign === '-' || sign === '.')) return true;
  let at = i - 1;
  if (sign === ',' && onLine(s, i)) return states.has(written(s, i - 2));
  if (onLine(s, i) && states.has(written(s, at)) && !touches(s, i)) return true;
  const signed = [':', '=', '#', '.'].includes(said(s, at));
  while (at > i - 4 && [':', '=', '#', '.'].includes(said(s, at))) at--;
  if (otherNumber.has(said(s, at))) return said(s, at) !== 'train' || said(s, at - 1) !== 'gait';
  // "no." in front of a number needs its point
  if (said(s, at) === 'no' && signed) return true;
  if (numberWords.has(said(s, at))) {
    at--;
    if (said(s, at) === '.') at--;
  }
  return otherNumber.has(said(s, at));
}

/** Letters that touch a code are its modifier, or the sign of its units: `97530GP`, `97530x2`. */
function isGlued(s: Stretch, i: number): boolean {
  if (!touches(s, i)) return false;
  if (isWord(s, i))
    return modifiersOf(said(s, i)).length === 0 && !(said(s, i) === 'x' && digitsTouch(s, i + 1));
  if (isDigits(s, i) || said(s, i) === '_' || hangsFigure(s, i, '.')) return true;
  if (said(s, i) !== '-' || !touches(s, i + 1)) return false;
  if (isDigits(s, i + 1)) return said(s, i + 1).length === 4;
  return isWord(s, i + 1) && said(s, i + 1).length === 1 && !digitsTouch(s, i + 2);
}

const letters = new Set(['g', 's', 't', 'q']);

/**
 * Five characters that are a procedure code of the catalogue, or look like one. Whether an unknown
 * number is meant as a code is decided by what stands around it.
 */
export const codeGrammar =
  (codes: CodeSet): Grammar =>
  (s, i) => {
    const first = said(s, i);
    let next = i + 1;
    if (isDigits(s, i)) {
      if (first.length === 4 && touches(s, next) && written(s, next) === 'T') next++;
      else if (first.length !== 5) return undefined;
    } else if (letters.has(first) && digitsTouch(s, next) && said(s, next).length === 4) next++;
    else return undefined;
    const end = s.atoms[next - 1]!.end;
    const code = s.text.slice(startOf(s, i), end).toUpperCase();
    const known = codes.find(code) !== undefined;
    // "g0283" in lower case is meant as a code only where it is one
    if (isWord(s, i) && written(s, i) === first && !known) return undefined;
    if (isGlued(s, next) || isOtherNumber(s, i)) return undefined;
    return { kind: 'code', start: startOf(s, i), end, code, known };
  };
