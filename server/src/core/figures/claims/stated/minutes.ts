/** What a line says of minutes in so many words: no reason is weighed against it. */
import type { Token } from '../../../scan/tokens';
import type { Figure, Mention, Row, Scene } from '../../figure';
import { byRegion } from '../../regions';
import { longestRow } from './units';

/** In minutes: what is told of one service in so many words. */
const [fewest, most] = [5, 90];

/** "First 15 on 97129 and the next fifteen on 97130": a number and what it was spent on. */
export function spentOn(
  row: Row,
  { at, kind, value }: Figure,
): { readonly role: 'minutes'; readonly mention: Mention } | null {
  const next = row.tokens[at + 1];
  if (kind !== 'number' || value < fewest || value > most || next?.kind !== 'word') return null;
  if (next.text.toLowerCase() !== 'on' || !opensClause(row.tokens[at - 1])) return null;
  const mention = row.mentions.find(({ first }) => first === at + 2);
  return mention ? { role: 'minutes', mention } : null;
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
