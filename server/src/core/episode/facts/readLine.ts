import { type CalendarDate, calendarDate, daysBetween } from '../../calendar';
import type { Token, TokenOf } from '../../scan/tokens';
import { type Line, type Located, located } from '../../text';

/** A line with its tokens. */
export interface ReadLine {
  readonly line: Line;
  readonly tokens: readonly Token[];
}

/** A word or sign in small letters; empty for any other token. */
export const said = (token: Token | undefined): string =>
  token?.kind === 'word' || token?.kind === 'mark' ? token.text.toLowerCase() : '';

/** Whether a token joins a label to its figure: `:`, `#`, `.`, `]`, the end of "no.". */
export const isJoint = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'stop' || (token.kind === 'mark' && ':#.][=|*_-'.includes(token.text)));

export const isOneOf = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  words.has(said(token));

/** A set of words, which are given apart by spaces. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A bare number. */
export function numberOf(token: Token | undefined): Located<number> | null {
  return token?.kind === 'number' && Number.isInteger(token.value)
    ? located(token.value, token.start, token.end)
    : null;
}

/** Two bare numbers with a slash between them: `7/12`. */
export function pairOf(
  token: Token | undefined,
  text: string,
): readonly [Located<number>, Located<number>] | null {
  if (token?.kind !== 'measure' || token.unit !== null || token.numbers.length !== 2) return null;
  const [first, second] = token.numbers as [Located<number>, Located<number>];
  if (!Number.isInteger(first.value) || !Number.isInteger(second.value)) return null;
  return text.slice(first.span.end, second.span.start).trim() === '/' ? [first, second] : null;
}

/**
 * The day that a token tells. One without a year (`6/1`) is the one nearest to `near`, the day of service;
 * null where the token is none or no year fits.
 */
export function dayOf(
  token: Token | undefined,
  text: string,
  near: CalendarDate | null,
): Located<CalendarDate> | null {
  if (token?.kind === 'date' && token.date) return located(token.date, token.start, token.end);
  const numbers = token?.kind === 'date' && token.numbers.length === 2 ? token.numbers : pairOf(token, text);
  if (!token || !numbers || !near) return null;
  const [month, day] = [numbers[0]!.value, numbers[1]!.value];
  const year = Number(near.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => calendarDate(one, month, day) ?? []);
  days.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)));
  return days[0] ? located(days[0], token.start, token.end) : null;
}

export const isDate = (token: Token | undefined): token is TokenOf<'date'> => token?.kind === 'date';
