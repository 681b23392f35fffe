/** "Step downs, lunges, 16 min (TA)": behind minutes a service alone in brackets, which no reason is weighed against. */
import { isMark } from '../../../scan/tokens';
import type { Figure, Mention, Row } from '../../figure';
import { longestRow } from './units';

/** The service that the brackets right behind a figure name, where its line names no other. */
export function bracketedBehind(
  row: Row,
  { at, kind, value }: Figure,
): { readonly role: 'minutes' | 'interval'; readonly mention: Mention } | null {
  const { tokens, mentions, figures } = row;
  if ((kind !== 'duration' && kind !== 'interval') || value <= 0 || figures.length > longestRow) return null;
  if (!isMark(tokens[at + 1], '([')) return null;
  const mention = mentions.find(({ first }) => first === at + 2);
  if (!mention || !isMark(tokens[mention.last + 1], ')]')) return null;
  const alone = mentions.every(({ code }) => code === mention.code);
  const timed = figures.filter((one) => one.kind === 'duration' || one.kind === 'interval');
  return alone && timed.length === 1 ? { role: kind === 'duration' ? 'minutes' : 'interval', mention } : null;
}
