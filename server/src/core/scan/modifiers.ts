import { isMinuteWord, minuteWordAt } from './minuteWords';
import { isModifier, isNumberModifier, modifiersOf } from './modifierNames';
import {
  digitsTouch,
  endsField,
  hangsFigure,
  isDigits,
  isNear,
  isWord,
  type Stretch,
  said,
  startOf,
  touches,
  written,
} from './stretch';
import type { Token } from './tokens';

const modifier = (start: number, end: number, name: string): Token => ({
  kind: 'modifier',
  start,
  end,
  modifier: name.toUpperCase(),
});

const alsoLower = new Set(['gp', 'gn', 'kx', 'cq']);

/** Anywhere: `GP`, `KX`, `gp`; other letters in lower case are words ("go", "co"). */
export function letterModifier(s: Stretch, i: number): readonly Token[] {
  const names = modifiersOf(said(s, i));
  if (names.length === 0 || isGluedBehind(s, i + 1)) return [];
  const capital = written(s, i) === written(s, i).toUpperCase();
  return capital || names.every((name) => alsoLower.has(name)) ? each(s, i, names) : [];
}

/** In any case behind a code, where `go` and `co` are no words; units may touch them: `97530gp1`. */
export const hangingLetters = (s: Stretch, i: number): readonly Token[] =>
  isGluedBehind(s, i + 1) && !isCountBehind(s, i + 1) ? [] : each(s, i, modifiersOf(said(s, i)));

const isCountBehind = (s: Stretch, i: number): boolean =>
  touches(s, i) && /^[1-8]$/.test(said(s, i)) && (!touches(s, i + 1) || ',;/)'.includes(said(s, i + 1)));

const each = (s: Stretch, i: number, names: readonly string[]): readonly Token[] =>
  names.map((name, at) => modifier(startOf(s, i) + 2 * at, startOf(s, i) + 2 * at + 2, name));

/** What touches the letters makes them part of something else; another modifier may hang on them: `GP/59`, `GP59`. */
function isGluedBehind(s: Stretch, i: number): boolean {
  if (!touches(s, i)) return false;
  const sign = said(s, i);
  if (isDigits(s, i)) return !isNumberModifier(sign);
  if (sign !== '/' && sign !== '+') return sign === '_';
  const named = modifiersOf(said(s, i + 1)).length > 0 || isNumberModifier(said(s, i + 1));
  return sign === '/' ? !named : false;
}

const introducing = new Set(['w', 'w/', 'with', 'and', 'mod', 'mods', 'modifier', 'modifiers']);
const isIntroducing = (token: Token | undefined): boolean =>
  token?.kind === 'word' && introducing.has(token.text.toLowerCase());
const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.text);

/** The last tokens are a modifier, a word or a sign behind which another modifier stands. */
function isInRow(tokens: readonly Token[]): boolean {
  const last = tokens.findLast((token) => token.kind !== 'mark');
  const end = tokens.at(-1);
  return (
    last?.kind === 'modifier' ||
    isIntroducing(last) ||
    (isMark(end, '-–(/[+&') && end!.end > (last?.end ?? 0))
  );
}

/**
 * `59`, `-59`, `(59)`, `/95` behind a code: begins with the number or the sign in front of it. `97530 52` may be
 * minutes: without a dash, a bracket or a word in front, only 59 is surely a modifier, and what stands in a row with
 * others. `tokens` are those in front.
 */
export function hangingNumber(s: Stretch, i: number, tokens: readonly Token[]): Token | undefined {
  let at = i;
  if ('-/+'.includes(said(s, at)) && s.atoms[at]!.kind === 'sign') at++;
  if (said(s, at) === '(') at++;
  const digits = said(s, at);
  if (!isNumberModifier(digits) || isAmount(s, at + 1)) return undefined;
  // "97110 GP (22): ...": minutes in brackets
  if (said(s, at - 1) === '(' && said(s, at + 1) === ')' && Number(digits) < 50) return undefined;
  if (at === i && digits !== '59' && (!isInRow(tokens) || hasUnitsBehind(s, at + 1))) return undefined;
  return modifier(startOf(s, at), startOf(s, at) + 2, digits);
}

/** "97530 GP 22 (2)": minutes with their units. */
const hasUnitsBehind = (s: Stretch, i: number): boolean =>
  said(s, i) === '(' && /^[1-8]$/.test(said(s, i + 1)) && said(s, i + 2) === ')';

const amounts = new Set('mn m ft lb lbs kg cm sec secs rep reps y yo year years bpm deg degrees'.split(' '));

/** What stands behind a two-digit number makes it minutes, units, a size, an age. */
function isAmount(s: Stretch, i: number): boolean {
  const at = said(s, i) === ')' && touches(s, i) ? i + 1 : i;
  if (hangsFigure(s, at, '.:')) return true;
  const sign = said(s, at);
  if (isNear(s, at) && ['%', "'", '"'].includes(sign)) return true;
  if (touches(s, at) && sign === '/')
    return !(isModifier(said(s, at + 1)) || isNumberModifier(said(s, at + 1))) || !touches(s, at + 1);
  const word = sign === '-' ? at + 1 : at;
  const unit = said(s, word);
  if (isMinuteWord(unit) && minuteWordAt(s, word) >= 0) return unit === 'mn' || !isLabel(s, word + 1, 999);
  if (unit === 'u')
    return !digitsTouch(s, word + 1) && said(s, word + 1) !== ':' && said(s, word + 1) !== '=';
  // "GO 95 - units 2": the word is the label of the next figure
  if (unit === 'unit' || unit === 'units')
    return !isLabel(s, word + 1, 99) && !(isDigits(s, word + 1) && isNear(s, word + 1));
  if (unit === 'lb' || unit === 'lbs') return said(s, word + 1) !== 'dress' && said(s, word + 1) !== 'bath';
  return amounts.has(unit);
}

/** The word in front of `i` is the label of a figure of its own: "59   Minutes: 24". */
function isLabel(s: Stretch, i: number, most: number): boolean {
  const point = said(s, i) === '.' ? i + 1 : i;
  if (said(s, point) !== ':' && said(s, point) !== '=') return false;
  if (!isDigits(s, point + 1) || Number(said(s, point + 1)) > most) return false;
  return most < 100 || endsField(s, point + 2) || ',;|):'.includes(said(s, point + 2));
}

/**
 * Whether a code stands in front, with nothing but its modifiers and units between: then a two-digit number may
 * be a modifier. So it may in a list that the word itself opens ("Modifiers: GP, 59").
 */
export function isBehindCode(s: Stretch, i: number, tokens: readonly Token[]): boolean {
  // "GO 59" in a column of its own
  const last = tokens.at(-1);
  if (last?.kind === 'modifier' && startOf(s, i) - last.end <= 2 && isNumberModifier(said(s, i))) return true;
  let seen = false;
  for (let at = tokens.length - 1; at >= 0 && at > tokens.length - 9; at--) {
    const token = tokens[at]!;
    if (token.kind === 'code') return true;
    if (token.kind === 'modifier') {
      if (isNamed(s, i, token)) return true;
      seen = true;
    } else if (token.kind === 'mark') {
      const inRow = seen || tokens[at - 1]?.kind === 'modifier';
      if (!(inRow ? '-–,()/[]+&.:' : '-–,()/[]+&').includes(token.text)) return false;
    } else if (token.kind === 'word') {
      if (!isIntroducing(token)) return false;
    } else if (token.kind !== 'units') return false;
  }
  return false;
}

const naming = new Set(['mod', 'mods', 'modifier', 'modifiers']);

/** The word "modifiers" opens the list in which a modifier in front of `i` stands. */
function isNamed(s: Stretch, i: number, token: Token): boolean {
  let at = i - 1;
  while (at > 0 && startOf(s, at) >= token.start) at--;
  for (let signs = 0; signs < 3 && [':', '.', '='].includes(said(s, at)); signs++) at--;
  return naming.has(said(s, at));
}

/** "modifier 59", "mod GP": begins with the word. */
export function namedModifier(s: Stretch, i: number): Token | undefined {
  let at = said(s, i + 1) === '.' && touches(s, i + 1) ? i + 2 : i + 1;
  if (said(s, at) === ':' || said(s, at) === '=' || said(s, at) === '#') at++;
  const name = said(s, at);
  const two = isDigits(s, at) ? name.length === 2 : isModifier(name) && written(s, at) === name.toUpperCase();
  if (!two || (touches(s, at + 1) && (isWord(s, at + 1) || isDigits(s, at + 1)))) return undefined;
  return modifier(startOf(s, at), startOf(s, at) + 2, name);
}

/** "G P", as it is dictated. */
export function spelledModifier(s: Stretch, i: number): Token | undefined {
  const [first, second] = [written(s, i), written(s, i + 1)];
  if (first.length !== 1 || second.length !== 1 || touches(s, i + 1) || !isNear(s, i + 1)) return undefined;
  if (
    first !== first.toUpperCase() ||
    second !== second.toUpperCase() ||
    !isModifier(said(s, i) + said(s, i + 1))
  )
    return undefined;
  if (digitsTouch(s, i + 2) || (isNear(s, i + 2) && /^[A-Z]$/.test(written(s, i + 2)))) return undefined;
  return modifier(startOf(s, i), startOf(s, i + 1) + 1, first + second);
}

const appending = new Set(['is', 'goes', 'only', 'modifier', 'added', 'appended', 'applied']);

/** "59 on the 97530", "59 modifier": a figure that is said to be one, or to go with a code. */
export function appendedModifier(s: Stretch, i: number): Token | undefined {
  if (!isNumberModifier(said(s, i)) || touches(s, i + 1)) return undefined;
  let at = i + 1;
  if (said(s, at) !== 'modifier') {
    while (at < i + 5 && appending.has(said(s, at))) at++;
    if (said(s, at) !== 'on' && said(s, at) !== 'to') return undefined;
    at += said(s, at + 1) === 'the' ? 2 : 1;
    if (!isDigits(s, at) || said(s, at).length !== 5 || !said(s, at).startsWith('9')) return undefined;
  }
  return modifier(startOf(s, i), startOf(s, i) + 2, said(s, i));
}
