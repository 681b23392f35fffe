/** What a line says of minutes in so many words: no reason is weighed against it. */
import { isMark, type Token } from '../../../scan/tokens';
import type { Figure, Mention, Row, Scene } from '../../figure';
import { byRegion } from '../../regions';
import { longestRow } from './units';

/** In minutes: what is told of one service in so many words. */
const [fewest, most] = [5, 90];

/** "First 15 on 97129 and the next fifteen on 97130", "16 of balance", "TA for 20 of it": a number and what it was spent on. */
export function spentOn(
  row: Row,
  { at, kind, value }: Figure,
): { readonly role: 'minutes'; readonly mention: Mention } | null {
  if (kind !== 'number' || value < fewest || value > most || row.figures.length > longestRow) return null;
  const mention = spentBefore(row, at) ?? spentBehind(row, at);
  return mention ? { role: 'minutes', mention } : null;
}

const said = (token: Token | undefined): string => (token?.kind === 'word' ? token.text.toLowerCase() : '');
/** Words between "on" and the service: "on his hip exercises". */
const mostBetween = 2;

function spentBehind(row: Row, at: number): Mention | undefined {
  const word = said(row.tokens[at + 1]);
  if ((word !== 'on' && word !== 'of') || !opensClause(row.tokens[at - 1])) return undefined;
  const mention = row.mentions.find(({ first }) => first > at);
  const between = mention ? row.tokens.slice(at + 2, mention.first) : [];
  const reach = word === 'on' ? mostBetween : 0;
  return between.length <= reach && between.every(({ kind }) => kind === 'word') ? mention : undefined;
}

const turns: ReadonlySet<string> = new Set(['first', 'next', 'last', 'other', 'remaining']);

/** "TA for 20 of it, TE for the other 15", "MT for first 15": what is left is the rest of the same time. */
function spentBefore(row: Row, at: number): Mention | undefined {
  const next = row.tokens[at + 1];
  const isPart =
    said(next) === 'of' &&
    (['it', 'them', 'that'].includes(said(row.tokens[at + 2])) || isWholeOf(row, wholeBehind(row, at)));
  const isRest = turns.has(said(row.tokens[at - 1]));
  const ends = next === undefined || next.kind === 'stop' || next.kind === 'mark';
  // "25 min of ther act, then exercises for ten."
  const isTold = said(row.tokens[at - 1]) === 'for' && row.figures.some(({ kind }) => kind === 'duration');
  if (!isPart && !((isRest || isTold) && ends)) return undefined;
  let i = at - 1;
  while (i >= 0 && (turns.has(said(row.tokens[i])) || ['for', 'the'].includes(said(row.tokens[i])))) i--;
  return i < at - 1 ? row.mentions.find(({ last }) => last === i) : undefined;
}

const wholeBehind = ({ tokens }: Row, at: number): number =>
  ['the', 'those', 'my', 'our'].includes(said(tokens[at + 2])) ? at + 3 : at + 2;

const rests: ReadonlySet<string> = new Set(['rest', 'remainder', 'balance']);

/** "20 of the 35 min": the minutes of which others are a part belong to no service. */
export function isWholeOf({ tokens, figures }: Row, at: number): boolean {
  const whole = tokens[at];
  if (whole?.kind !== 'duration' || figures.length > longestRow) return false;
  const of = said(tokens[at - 1]) === 'of' ? at - 1 : at - 2;
  const part = tokens[of - 1];
  const minutes = part?.kind === 'number' ? part.value : part?.kind === 'duration' ? part.minutes : null;
  // "8 min TE, rest of 38 min = TA"
  const isPart = rests.has(said(part)) || (minutes !== null && minutes < whole.minutes);
  return said(tokens[of]) === 'of' && isPart;
}

const inFront: ReadonlySet<string> = new Set(
  'and then first next another the spent did about plus for gave'.split(' '),
);

/** "RPE 13 on ther ex", "HR 88 on TA": behind another word the number is of something else. */
const opensClause = (before: Token | undefined): boolean =>
  before === undefined ||
  before.kind === 'stop' ||
  (before.kind === 'mark' && !'=:/'.includes(before.text)) ||
  (before.kind === 'word' && inFront.has(before.text.toLowerCase()));

const own: ReadonlySet<string> = new Set(['mine', 'ours']);
const others: ReadonlySet<string> = new Set(['his', 'hers', 'theirs']);

/**
 * "22 min mine, 23 his": of a co-treatment the share of the one who writes counts, for the one code of the visit;
 * null for a figure that is none of these.
 */
export function shareOf(
  scene: Scene,
  row: Row,
  { at, kind }: Figure,
): { readonly role: 'minutes'; readonly mention: Mention } | 'nothing' | null {
  if ((kind !== 'duration' && kind !== 'number') || row.figures.length > longestRow) return null;
  const next = row.tokens[at + 1];
  const word = next?.kind === 'word' ? next.text.toLowerCase() : '';
  if (
    others.has(word) &&
    row.tokens.some((token) => token.kind === 'word' && own.has(token.text.toLowerCase()))
  )
    return 'nothing';
  if (!own.has(word)) return null;
  const written = scene.mentions.filter((mention) => mention.written);
  const [mention] = written;
  return mention && written.every(({ code }) => code === mention.code) ? { role: 'minutes', mention } : null;
}

/** "97140: neck 8 min, R shoulder 7 min": part of the minutes of its service. */
export function partOf(
  scene: Scene,
  figure: Figure,
): { readonly role: 'minutes'; readonly mention: Mention } | null {
  const mention = byRegion(scene).get(figure);
  return mention ? { role: 'minutes', mention } : null;
}

/** "TA 15+8 min, TE 10+5": parts of the minutes of the service right in front. */
export function inSum(
  row: Row,
  { at }: Figure,
): { readonly role: 'minutes'; readonly mention: Mention } | null {
  if (row.figures.length > longestRow) return null;
  const isPlus = (i: number): boolean => isMark(row.tokens[i], '+');
  let first = at;
  while (isPlus(first - 1) && isPart(row.tokens[first - 2])) first -= 2;
  let last = at;
  while (isPlus(last + 1) && isPart(row.tokens[last + 2])) last += 2;
  // "10 min + 13 min = 23 min": the sum is told
  if (first === last || !isPart(row.tokens[at]) || isMark(row.tokens[last + 1], '=')) return null;
  const front = isMark(row.tokens[first - 1], '-–:') ? first - 2 : first - 1;
  const mention = row.mentions.find((one) => one.last === front);
  return mention ? { role: 'minutes', mention } : null;
}
const isPart = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.kind === 'number' && token.value >= leastPart && token.value <= most) ||
    (token.kind === 'duration' && token.minutes >= leastPart && token.minutes <= most));
const leastPart = 3;

/**
 * "97530 x2: 8 min car transfers, 8 min stairs, 9 min floor recovery. = 25": at the end of the line of one service what its
 * parts come to, behind a sign.
 */
export function sumOfParts(
  row: Row,
  { at, kind, value }: Figure,
): { readonly role: 'minutes'; readonly mention: Mention } | null {
  const [mention] = row.mentions;
  if (!mention || row.figures.length > longestRow || row.mentions.some(({ code }) => code !== mention.code))
    return null;
  if ((kind !== 'number' && kind !== 'duration') || !isMark(row.tokens[at - 1], '=')) return null;
  const parts = row.figures.filter((one) => one.kind === 'duration' && one.at > mention.last && one.at < at);
  const sum = parts.reduce((total, one) => total + one.value, 0);
  const ends = row.tokens.slice(at + 1).every((token) => token.kind !== 'word' && token.kind !== 'number');
  return parts.length > 1 && sum === value && ends ? { role: 'minutes', mention } : null;
}

/**
 * "standing ex 8 mins, seated ex 7 mins -> 97110 15": behind the code what the minutes in front of it come to; null for a
 * figure that is none of these.
 */
export function sumBehind(
  row: Row,
  figure: Figure,
): { readonly role: 'minutes'; readonly mention: Mention } | 'nothing' | null {
  const mention = row.mentions.find(({ written }) => written);
  if (!mention || row.table || row.figures.length > longestRow) return null;
  if (row.mentions.some(({ code }) => code !== mention.code)) return null;
  const parts = row.figures.filter(({ kind, at }) => kind === 'duration' && at < mention.first);
  const sum = row.figures.find(({ at }) => at > mention.last);
  const isSum =
    parts.length > 1 &&
    (sum?.kind === 'number' || sum?.kind === 'duration') &&
    sum.at <= mention.last + 2 &&
    parts.reduce((total, { value }) => total + value, 0) === sum.value;
  if (!isSum) return null;
  if (figure === sum) return { role: 'minutes', mention };
  return parts.includes(figure) ? 'nothing' : null;
}

/** In lines: what a service's part of a flow sheet takes. */
const longestPart = 12;

/** "subtotal   15": the minutes of the service whose work stands above it. */
export function subtotalOf(
  scene: Scene,
  row: Row,
  { kind, value }: Figure,
): { readonly role: 'minutes'; readonly mention: Mention } | null {
  if ((kind !== 'number' && kind !== 'duration') || !isSubtotal(row) || value < fewest || value > most)
    return null;
  const above = scene.rows.slice(Math.max(0, row.index - longestPart), row.index);
  const isTitled = ({ written, leads, sure }: Mention): boolean => written || (leads && sure);
  const part = above.findLast((other) => other.mentions.some(isTitled) || isSubtotal(other));
  const mention = part?.mentions.find(({ written }) => written) ?? part?.mentions.find(isTitled);
  return mention ? { role: 'minutes', mention } : null;
}

/** Nothing but the word and its figure. */
export const isSubtotal = ({ tokens, figures, mentions }: Row): boolean =>
  figures.length === 1 &&
  mentions.length === 0 &&
  tokens.length <= 5 &&
  /^sub-?total\b/i.test(tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : [])).join('-'));
