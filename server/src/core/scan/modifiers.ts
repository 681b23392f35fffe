import { type Scanner, scanner, type Token } from './tokens';

/** Letter modifiers of therapy claims; numbers count only where they hang on a code. */
export const modifierLetters = 'GP|GO|GN|KX|CQ|CO|GA|GX|GY|GZ|XE|XS|XP|XU|CR|RT|LT|FQ';
const figures = '59|95|52|22|76|77|93';

/** Behind a modifier stands no word; another modifier may hang on it: "GP/59", "GP59". */
const ends = `(?:(?![A-Za-z0-9/])|(?=[/+]?(?:${modifierLetters}|${figures})(?![A-Za-z0-9])))`;

/** In front of a modifier: "-", "w/", "mod", "modifier". */
const intro = '(?:(?:w/|with\\s+|mod(?:s|ifiers?)?\\b\\.?:?\\s*|[-–/+])\\s*)';

const letterToken = (m: RegExpExecArray, at: number): Token => ({
  kind: 'modifier',
  start: at,
  end: at + m[0].length,
  modifier: m[1]!.toUpperCase(),
});

export const letterModifier: Scanner = scanner(
  `(${modifierLetters}|gp|gn|kx|cq)(?![A-Za-z0-9/])`,
  '',
  letterToken,
);

/** In any case behind a code, where `go` and `co` are no words: read by the one who knows that a code stands in front. */
export const lowerModifier: Scanner = scanner(`(${modifierLetters})${ends}`, 'i', letterToken);

const hangingNumber = (introduced: string, numbers: string): Scanner =>
  scanner(
    `${introduced}(${numbers})\\)?(?!\\d|[.:]\\d|\\s?[%'’′"”]|/(?!(?:${modifierLetters}|${figures})\\b)|m\\b|u\\b|\\s*-?\\s*(?:min(?!\\w*\\.?\\s*[:=]\\s*\\d{1,3}(?:$|[\\n\\t,;|)]|:(?!\\d)|\\s{2}))|mn\\b|m\\b|u\\b(?!\\s*[:=])|units?\\b(?!\\s*[:=]\\s*\\d)|ft|lbs?\\b(?! dress| bath)|kg|cm|sec|reps?|%|y/?o|years?|bpm|deg))`,
    'i',
    (m, at) => {
      const offset = m[0].indexOf(m[1]!);
      return { kind: 'modifier', start: at + offset, end: at + offset + 2, modifier: m[1]! };
    },
  );

const any = hangingNumber(`${intro}?\\(?`, figures);
const introduced = hangingNumber(`(?:${intro}\\(?|\\()`, figures);
const plain = hangingNumber('', '59');

/**
 * `59`, `95`, `52` ... behind a code. `97530 52` may be minutes: without a dash, a bracket or a word in front, only
 * 59 is surely a modifier, and what stands in a row with others.
 */
export const numberModifier =
  (tokens: readonly Token[]): Scanner =>
  (text, at, end) =>
    inRow(tokens) ? any(text, at, end) : (introduced(text, at, end) ?? plain(text, at, end));

const inRow = (tokens: readonly Token[]): boolean => {
  const last = tokens.findLast((token) => token.kind !== 'mark');
  return (
    last?.kind === 'modifier' ||
    (last?.kind === 'word' && isIntro.test(last.text)) ||
    (tokens.at(-1)?.kind === 'mark' && tokens.at(-1)!.end > (last?.end ?? 0) && isJoint(tokens.at(-1)!))
  );
};
const isIntro = /^(?:w|w\/|with|and|mods?|modifiers?)$/i;
const isJoint = (token: Token): boolean => token.kind === 'mark' && /[-–(/[+&]/.test(token.text);

/**
 * Whether a code stands in front, with nothing but its modifiers and units between: then a two-digit number may
 * be a modifier. So it may in a list that the word itself opens ("Modifiers: GP, 59").
 */
export function afterCode(text: string, tokens: readonly Token[]): boolean {
  let seen = false;
  // "GO 59" in a column of its own
  const last = tokens.at(-1);
  if (
    last?.kind === 'modifier' &&
    /^[ /,-]{1,2}(?:59|52|76|77|95)\b/.test(text.slice(last.end, last.end + 6))
  )
    return true;
  for (let i = tokens.length - 1; i >= 0 && i > tokens.length - 9; i--) {
    const token = tokens[i]!;
    if (token.kind === 'code') return true;
    if (token.kind === 'modifier') {
      if (labelled.test(text.slice(Math.max(0, token.start - 14), token.start))) return true;
      seen = true;
    } else if (token.kind === 'mark') {
      const inRow = seen || tokens[i - 1]?.kind === 'modifier';
      if (!(inRow ? /[-–,()/[\]+&.:]/ : /[-–,()/[\]+&]/).test(token.text)) return false;
    } else if (token.kind === 'word') {
      if (!isIntro.test(token.text)) return false;
    } else if (token.kind !== 'units') return false;
  }
  return false;
}
const labelled = /\bmod(?:ifier)?s?\b[\s:.=]{0,3}$/i;

/** A modifier introduced by the word itself: "modifier 59", "mod GP". */
export const namedModifier: Scanner = scanner(
  `(?:[Mm]od(?:ifier)?s?|MOD(?:IFIER)?S?)\\.?\\s*[:=#]?\\s*(${modifierLetters}|\\d{2})(?![A-Za-z0-9])`,
  '',
  (m, at) => ({
    kind: 'modifier',
    start: at + m[0].length - m[1]!.length,
    end: at + m[0].length,
    modifier: m[1]!,
  }),
);

const spelled = modifierLetters
  .split('|')
  .map((letters) => `${letters[0]} ${letters[1]}`)
  .join('|');
/** "G P", as it is dictated. */
export const spelledModifier: Scanner = scanner(
  `(${spelled})(?![A-Za-z0-9])(?! [A-Z](?![A-Za-z]))`,
  '',
  (m, at) => ({
    kind: 'modifier',
    start: at,
    end: at + m[0].length,
    modifier: m[1]!.replace(' ', ''),
  }),
);

/** "59 on the 97530", "59 modifier": a figure that is said to be one, or to go with a code. */
export const appendedModifier: Scanner = scanner(
  `(${figures})(?=\\s+(?:modifier\\b|(?:(?:is|goes|only|modifier|added|appended|applied)\\s+)*(?:on|to)\\s+(?:the\\s+)?9\\d{4}\\b))`,
  'i',
  letterToken,
);
