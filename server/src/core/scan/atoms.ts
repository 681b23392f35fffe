import type { Span } from '../text';

/** A line end is LF, CRLF or a lone CR, as in `splitLines`. */
export type AtomKind = 'word' | 'digits' | 'sign' | 'newline';

/**
 * The smallest part of a text that has a meaning: a run of letters, a run of digits, one sign or one line end. Letters
 * and digits are parted even where they touch (`97530GP`, `x2`, `10a`); an apostrophe between letters belongs to the
 * word (`o'clock`).
 */
export interface Atom extends Span {
  readonly kind: AtomKind;
  /**
   * What is written, in one spelling: lower case; full-width letters, digits and signs as ASCII; every apostrophe and
   * prime `'`, every double quote and double prime `"`, every hyphen, dash and minus `-`; soft hyphens and other
   * characters without a width left out; a line end `\n`. So its length may differ from that of its span.
   */
  readonly text: string;
  /** White space (of any kind and width, but no line end) stands in front. */
  readonly gap: boolean;
}

enum Class {
  Sign,
  Letter,
  Digit,
  Space,
  LineEnd,
  /** Has no width: soft hyphen, joiners, marks of direction, variation selectors. */
  Nothing,
}

const letter = /[\p{L}\p{M}]/u;
const space = /\s/;
const nothing = /[\p{Cf}\p{Variation_Selector}]/u;

function classify(character: string): Class {
  if (character === '\n' || character === '\r') return Class.LineEnd;
  if (nothing.test(character)) return Class.Nothing;
  if (space.test(character)) return Class.Space;
  if ((character >= '0' && character <= '9') || (character >= '０' && character <= '９')) return Class.Digit;
  return letter.test(character) ? Class.Letter : Class.Sign;
}

/** Up to the general punctuation; what lies beyond is rare in notes and looked at when it comes. */
const table = Uint8Array.from({ length: 0x2100 }, (_, unit) => classify(String.fromCharCode(unit)));

/** Class of the character at `at`; a pair of surrogates is one character. */
function classAt(text: string, at: number): Class {
  const unit = text.charCodeAt(at);
  return unit < table.length ? table[unit]! : classify(String.fromCodePoint(text.codePointAt(at)!));
}

/** How many UTF-16 units the character at `at` has. */
const widthAt = (text: string, at: number, end: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && at + 1 < end && text.codePointAt(at)! > 0xffff ? 2 : 1;
};

const spellings: ReadonlyMap<string, string> = new Map(
  (
    [
      ["'", '‘’‚‛′‵ʹʼ´'],
      ['"', '“”„‟″‶ʺ'],
      ['-', '‐‑‒–—―−﹘﹣'],
    ] as const
  ).flatMap(([plain, written]) => [...written].map((sign) => [sign, plain] as const)),
);
const apostrophes = new Set(["'", ...[...spellings].filter(([, to]) => to === "'").map(([from]) => from)]);
const withoutWidth = new RegExp(nothing, 'gu');
const fullWidth = /[！-～]/g;
const otherApostrophe = /[‘’‚‛′‵ʹʼ´]/g;

function spelling(written: string): string {
  let capital = false;
  for (let i = 0; i < written.length; i++) {
    const unit = written.charCodeAt(i);
    if (unit > 0x7f) return unusualSpelling(written);
    capital ||= unit >= 0x41 && unit <= 0x5a;
  }
  return capital ? written.toLowerCase() : written;
}

function unusualSpelling(written: string): string {
  const plain = written
    .replace(withoutWidth, '')
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return (spellings.get(plain) ?? plain.replace(otherApostrophe, "'")).toLowerCase();
}

/** One letter each, so that a sign of the common kind costs no new string. */
const signs = Array.from({ length: 0x80 }, (_, unit) => spelling(String.fromCharCode(unit)));

/**
 * The atoms of a stretch of text, in order, in one pass; between them stands nothing but white space and characters
 * without a width. `start` and `end` are UTF-16 offsets into `text`, and so are the spans.
 */
export function atoms(text: string, start = 0, end = text.length): readonly Atom[] {
  const found: Atom[] = [];
  let gap = false;
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === Class.Space) gap = true;
    if (kind === Class.Space || kind === Class.Nothing) {
      at += widthAt(text, at, end);
      continue;
    }
    if (text[at] === '_') {
      const behind = behindFilledBlank(text, at, start, end);
      if (behind > at) {
        gap = true;
        at = behind;
        continue;
      }
    }
    const from = at;
    if (kind === Class.Letter) at = endOfWord(text, at, end);
    else if (kind === Class.Digit) at = endOfDigits(text, at, end);
    else if (kind === Class.LineEnd) at += text[at] === '\r' && text[at + 1] === '\n' && at + 1 < end ? 2 : 1;
    else at += widthAt(text, at, end);
    found.push(
      kind === Class.Letter
        ? { kind: 'word', start: from, end: at, text: spelling(text.slice(from, at)), gap }
        : kind === Class.Digit
          ? { kind: 'digits', start: from, end: at, text: spelling(text.slice(from, at)), gap }
          : kind === Class.LineEnd
            ? { kind: 'newline', start: from, end: at, text: '\n', gap }
            : { kind: 'sign', start: from, end: at, text: signAt(text, from, at), gap },
    );
    gap = false;
  }
  return found;
}

/** "_20_ min", "__1_ u": a blank that was filled in is a gap beside its figure. Behind the run of signs, else `at`. */
function behindFilledBlank(text: string, at: number, start: number, end: number): number {
  let to = at;
  while (to < end && text[to] === '_') to++;
  const before = at > start ? classAt(text, at - 1) : Class.Space;
  const behind = to < end ? classAt(text, to) : Class.Space;
  const isFigure = before === Class.Digit || behind === Class.Digit;
  return isFigure && ofBlank.has(before) && ofBlank.has(behind) ? to : at;
}
const ofBlank: ReadonlySet<Class> = new Set([Class.Digit, Class.Space, Class.LineEnd]);

const signAt = (text: string, start: number, end: number): string =>
  signs[text.charCodeAt(start)] ?? spelling(text.slice(start, end));

/** Behind the letters from `at` on, with apostrophes between them; `at` stands on a letter. */
function endOfWord(text: string, at: number, end: number): number {
  let last = at;
  for (let next = at; next < end; ) {
    const kind = classAt(text, next);
    if (kind === Class.Letter) {
      next += widthAt(text, next, end);
      last = next;
    } else if (kind === Class.Nothing) next += widthAt(text, next, end);
    else if (next === last && apostrophes.has(text[next]!) && next + 1 < end) {
      if (classAt(text, next + 1) !== Class.Letter) break;
      next++;
    } else break;
  }
  return last;
}

/** Behind the digits from `at` on; `at` stands on a digit. */
function endOfDigits(text: string, at: number, end: number): number {
  let last = at;
  for (let next = at; next < end; ) {
    const kind = classAt(text, next);
    if (kind === Class.Digit) last = ++next;
    else if (kind === Class.Nothing) next += widthAt(text, next, end);
    else break;
  }
  return last;
}
