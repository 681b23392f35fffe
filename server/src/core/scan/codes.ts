import type { CodeSet } from '../codes/codeSet';
import { modifierLetters } from './modifiers';
import { type Scanner, scanner } from './tokens';

/** Words in front of a number that make it something else than a procedure code. */
const otherNumber =
  /(?:\b(?:zip|mrn|acct|account|claim|invoice|order|ticket|case|member|id|no(?=[.:#])|po box|box|phone|tel|fax|ref|license|lic|npi|room|suite|ext|bug|issue|pr|part|item|sku|port|pid|flight|(?<!gait[ \t])train|bus|route|auth)\.?[ \t]*(?:#|no\.?|number|num|id)?[ \t]*[:=#]?[ \t.]*|[$€£#@][ \t]?|[.\d]|\d-)$/i;
/** In front of a zip code; MT is manual therapy, and no zip code of Montana is a code of therapy. */
const state =
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOS]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),?[ \t]+$/;

/** A modifier may hang right on the code: "97530GP". */
const form = `(?:\\d{5}|\\d{4}T|[GSTQ]\\d{4})(?!\\d|(?!(?:${modifierLetters}|g[pon]|kx|c[qo])\\b|x\\d)[A-Za-z]|\\.\\d|-\\d{4}|-[A-Za-z](?![A-Za-z\\d]))`;

/**
 * Five characters that are a procedure code of the catalogue, or look like one. Whether an unknown
 * number is meant as a code is decided by what stands around it.
 */
export const codeScanner = (codes: CodeSet): Scanner =>
  scanner(form, '', (m, at) => {
    const code = m[0];
    const before = m.input.slice(Math.max(0, at - 24), at);
    if (otherNumber.test(before) || state.test(before)) return undefined;
    return { kind: 'code', start: at, end: at + code.length, code, known: codes.find(code) !== undefined };
  });
