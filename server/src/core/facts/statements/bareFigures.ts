import type { Token, TokenOf } from '../../scan/tokens';
import { type Item, isService, isWeak, mostUnits } from './items';

/** What a number without a word means: minutes in the text of the work, units in a list of charges. */
export type Bare = 'minutes' | 'units';

/** The least number of minutes that stands beside a number of units. */
const leastMinutes = 8;

/**
 * The number at `i` behind a service, where nothing of the work follows it: "TA 23, TE 15", "23 min - 2 -", "97530 (2)",
 * "1u - 15 -", "15 1". Of two that explain each other, the one that suits the other as minutes is minutes.
 */
export function bareFigure(
  tokens: readonly Token[],
  i: number,
  items: readonly Item[],
  bare: Bare,
): Item | undefined {
  const token = tokens[i]!;
  if (token.kind !== 'number') return undefined;
  const { value } = token;
  const before = tokens[i - 1];
  const open = before?.kind === 'mark' && /[([]/.test(before.text);
  const minutes = items.find((item) => item.kind === 'duration');
  const units = items.find((item) => item.kind === 'units');
  const last = closes(tokens, i);
  const apart = (isParted(tokens, i) || before?.kind === 'units') && (last || isParted(tokens, i + 1));
  if (minutes) return !units && value <= 12 && apart && !isAdded(tokens, i) ? asUnits(token) : undefined;
  if (!units && !token.inWords && bare === 'minutes') {
    const other = nextFigure(tokens, i);
    if (other !== undefined && suits(value, other)) return asMinutes(token);
    if (other !== undefined && suits(other, value)) return asUnits(token);
  }
  if (units && apart && value >= leastMinutes) return asMinutes(token);
  // "95851      1       goniometer R knee"
  if (!units && value <= mostOfCode && isOpen(before) && isApart(tokens, i) && isApart(tokens, i + 1))
    return asUnits(token);
  // "97110 15 - SLR 3x10", "97112 = 15      timed 45"
  const opensWork =
    (isService(before) && isDashed(tokens, i)) || (isAssigned(before) && isApart(tokens, i + 1));
  if (!last && !(value >= leastMinutes && opensWork)) return undefined;
  if (!units && open && value <= 6) return asUnits(token);
  if (!units && last && value <= mostOfCode && isEqualToCode(tokens, i)) return asUnits(token);
  if (bare === 'units') return units ? undefined : asUnits(token);
  return value >= 3 && value <= 180 && !(value < leastMinutes && !token.inWords && open)
    ? asMinutes(token)
    : undefined;
}

/** "97530 = 2" */
const mostOfCode = 4;
const isEqualToCode = (tokens: readonly Token[], i: number): boolean => {
  const [code, sign] = tokens.slice(Math.max(0, i - 2), i);
  return code?.kind === 'code' && sign?.kind === 'mark' && /[=:]/.test(sign.text);
};

/** 23 minutes and 2 units go together, 12 and 10 do not. */
const suits = (minutes: number, units: number): boolean =>
  minutes >= leastMinutes && units <= mostUnits && Math.abs(units - minutes / 15) <= 1;

/** The figure that follows as the next column, if nothing of the work stands behind it. */
function nextFigure(tokens: readonly Token[], i: number): number | undefined {
  let at = i + 1;
  while (isJoint(tokens[at], tokens[at - 1])) at++;
  const token = tokens[at];
  if (token?.kind === 'duration' && !isWeak(token)) return token.minutes;
  return token?.kind === 'number' && !token.inWords && (closes(tokens, at) || isParted(tokens, at + 1))
    ? token.value
    : undefined;
}

/** A mark between columns; the last of the dots that lead to a figure looks like the end of a sentence. */
const isJoint = (token: Token | undefined, before: Token | undefined): boolean =>
  (token?.kind === 'mark' && /[-–—/|,:=.[\]]/.test(token.text)) ||
  (token?.kind === 'stop' && before?.kind === 'mark' && before.text === '.');

/** A gap or a mark in front of the token at `i` sets it off. */
function isParted(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  return (
    before !== undefined &&
    (token === undefined ||
      token.start - before.end >= 2 ||
      [before, token].some(
        (sign) => sign.kind === 'stop' || (sign.kind === 'mark' && /[|/=,:.([–—-]/.test(sign.text)),
      ))
  );
}

/** "25 min (10 + 15)" */
const isAdded = (tokens: readonly Token[], i: number): boolean =>
  [tokens[i - 1], tokens[i + 1]].some((sign) => sign?.kind === 'mark' && sign.text === '+');

const isAssigned = (before: Token | undefined): boolean =>
  isOpen(before) || isService(before) || (before?.kind === 'mark' && /[=:]/.test(before.text));

/** A code, or the word that waits for its minutes: "97110   __ min   1". */
const isOpen = (before: Token | undefined): boolean =>
  before?.kind === 'code' || (before?.kind === 'word' && /^min(?:ute)?s?$/i.test(before.text));

/** A gap as between columns. */
const isApart = (tokens: readonly Token[], i: number): boolean =>
  tokens[i] !== undefined && tokens[i]!.start - tokens[i - 1]!.end >= 3;

/** A dash with room on its left, or a colon. */
const isDashed = (tokens: readonly Token[], i: number): boolean => {
  const [token, sign] = [tokens[i]!, tokens[i + 1]];
  return sign?.kind === 'mark' && (sign.text === ':' || (/[-–—]/.test(sign.text) && sign.start > token.end));
};

/** "fifteen of gait training", "10 + 8 min" */
export const asMinutes = (token: TokenOf<'number'>): TokenOf<'duration'> => {
  const { start, end, value } = token;
  return { kind: 'duration', start, end, minutes: value, form: 'letter', number: { start, end } };
};

/** "two 97530" */
export const asUnits = (token: TokenOf<'number'>): TokenOf<'units'> => {
  const { start, end, value } = token;
  return { kind: 'units', start, end, units: value, form: 'word', number: { start, end } };
};

/** Behind the number the statement ends, or another figure of it follows. */
function closes(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const [after, second] = tokens.slice(i + 1, i + 3);
  if (after === undefined || after.kind === 'stop' || after.kind === 'units' || after.kind === 'name')
    return true;
  if (after.kind === 'code') return !(token.kind === 'number' && token.inWords);
  // "therapeutic activities two and neuro re-ed one"
  if (after.kind === 'word') return /^and$/i.test(after.text) && isService(second);
  if (after.kind !== 'mark') return false;
  return (
    /[,)\]|/+]/.test(after.text) ||
    (after.text === '(' && (second?.kind === 'interval' || second?.kind === 'duration')) ||
    isBracketed(tokens, i + 1)
  );
}

/** "(2)" */
export const isBracketed = (tokens: readonly Token[], i: number): boolean => {
  const [open, number, close] = tokens.slice(i, i + 3);
  return (
    open?.kind === 'mark' &&
    open.text === '(' &&
    number?.kind === 'number' &&
    number.value <= 12 &&
    close?.kind === 'mark' &&
    close.text === ')'
  );
};
