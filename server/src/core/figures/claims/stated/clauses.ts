/** Minutes at the start of a clause that ends with its code: no reason is weighed against it. */
import type { Token } from '../../../scan/tokens';
import type { Figure, Mention, Row } from '../../figure';
import { oncePer } from '../../oncePer';
import { longestRow } from './units';

interface Told {
  readonly role: 'minutes';
  readonly mention: Mention;
}

/** In minutes, of one service. */
const [fewest, most] = [3, 90];
/** Tokens of a clause in which its minutes stand: "And the last 10 min:". */
const front = 5;

/**
 * "First 20 min: toilet transfers (97530). Next 15: dressing (97535). Last 10: putty (97110)": where clause after clause
 * begins with minutes and ends with a code, they belong together.
 */
export const inClauses = oncePer((row: Row): ReadonlyMap<Figure, Told> => {
  const told = new Map<Figure, Told>();
  const { figures, mentions, tokens, table } = row;
  if (table || mentions.length < 2 || figures.length < 2 || figures.length > longestRow) return told;
  const clauses = clausesOf(tokens).filter(([from, to]) =>
    mentions.some(({ first }) => from <= first && first < to),
  );
  for (const [from, to] of clauses) {
    const [mention, another] = mentions.filter(({ first }) => from <= first && first < to);
    const [figure, more] = figures.filter(
      ({ at, kind }) =>
        from <= at && at < to && (kind === 'number' || kind === 'duration' || kind === 'units'),
    );
    if (!mention?.written || another || !figure || more || !isFirst(row, figure, from)) return new Map();
    const isLast = tokens.slice(mention.last + 1, to).every(({ kind }) => kind === 'mark');
    if (!isLast || figure.at > mention.first) return new Map();
    told.set(figure, { role: 'minutes', mention });
  }
  return told.size > 1 ? told : new Map();
});

/** The first and the last token of each clause, the latter exclusive. */
function clausesOf(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const ends = tokens.flatMap(({ kind }, i) => (kind === 'stop' ? [i] : []));
  return [...ends, tokens.length].map((end, i) => [i === 0 ? 0 : ends[i - 1]! + 1, end] as const);
}

const isFirst = ({ tokens }: Row, { at, kind, value, slashed, times }: Figure, from: number): boolean => {
  if (at - from >= front || value < fewest || value > most || slashed || times) return false;
  const next = tokens[at + 1];
  return kind === 'duration' || (kind === 'number' && next?.kind === 'mark' && next.text === ':');
};
