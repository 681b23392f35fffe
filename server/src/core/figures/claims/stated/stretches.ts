/** "10:15-10:30 there ex. 10:30-10:53 there act": what stands between one stretch of time and the next was done then. */
import { isMark, type Token } from '../../../scan/tokens';
import type { Figure, Mention, Row } from '../../figure';
import { oncePer } from '../../oncePer';
import { wordClassNamed, wordClassOf } from '../../tokenClass';
import { longestRow } from './units';

interface Told {
  readonly role: 'interval';
  readonly mention: Mention;
}

const rest = wordClassNamed('rest');

/**
 * By stretch the one service behind it, or that it was a rest, in a line in which clause after clause begins with one.
 */
export const inStretches = oncePer((row: Row): ReadonlyMap<Figure, Told | 'nothing'> => {
  const none: ReadonlyMap<Figure, Told> = new Map();
  const { figures, mentions, tokens, table, classes } = row;
  if (table || figures.length > longestRow || mentions.length < 2) return none;
  const stretches = figures.filter(({ kind }) => kind === 'interval');
  if (stretches.length < 2 || mentions[0]!.first < stretches[0]!.at) return none;
  if (!stretches.slice(1).every(({ at }) => opensClause(row, at - 1))) return none;
  const told = new Map<Figure, Told | 'nothing'>();
  for (const [i, figure] of stretches.entries()) {
    const end = stretches[i + 1]?.at ?? tokens.length;
    const own = mentions.filter(({ first }) => first > figure.at && first < end);
    if (own[0] && isParted(tokens, figure.at, own[0].first)) return none;
    if (own.some(({ code }) => code !== own[0]!.code)) return none;
    const [mention] = own;
    if (mention) told.set(figure, { role: 'interval', mention });
    else if (classes.slice(figure.at, end).some((one) => wordClassOf(one) === rest))
      told.set(figure, 'nothing');
    else return none;
  }
  return told.size > 1 ? told : none;
});

/** Behind a sign, a joining word, or a name that ends its sentence: "there ex." */
function opensClause({ tokens, line, start }: Row, at: number): boolean {
  const before = tokens[at];
  if (before?.kind === 'name')
    return /[.\s]$/.test(line.text.slice(before.start - start, tokens[at + 1]!.start - start));
  return (
    before?.kind === 'stop' ||
    isMark(before, ',;') ||
    (before?.kind === 'word' && /^(?:then|and|from)$/i.test(before.text))
  );
}

/** Another sentence, or many words, stand between a stretch and a service. */
const isParted = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from > farthest || tokens.slice(from, to).some(({ kind }) => kind === 'stop');
/** In tokens. */
const farthest = 8;
