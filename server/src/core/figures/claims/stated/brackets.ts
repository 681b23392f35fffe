/** What stands in brackets by a figure, or holds figures: no reason is weighed against it. */
import { isMark } from '../../../scan/tokens';
import type { Figure, Mention, Row } from '../../figure';
import { oncePer } from '../../oncePer';
import { longestRow, mostSlashed } from './units';

/** "Step downs, lunges, 16 min (TA)": the service that the brackets right behind a figure name, where its line names no other. */
export function bracketedBehind(
  row: Row,
  { at, kind, value }: Figure,
): { readonly role: 'minutes' | 'interval'; readonly mention: Mention } | null {
  const { tokens, mentions, figures } = row;
  if (value <= 0 || figures.length > longestRow || !isMark(tokens[at + 1], '([')) return null;
  // "total tx time 38 (all ther act)"
  const second = tokens[at + 2];
  const all = second?.kind === 'word' && second.text.toLowerCase() === 'all';
  const isTime =
    kind === 'duration' || kind === 'interval' || (all && kind === 'number' && value > mostSlashed);
  if (!isTime) return null;
  const mention = mentions.find(({ first }) => first === at + (all ? 3 : 2));
  if (!mention || !isMark(tokens[mention.last + 1], ')]')) return null;
  const alone = mentions.every(({ code }) => code === mention.code);
  const others = figures.filter((one) => one.kind === 'duration' || one.kind === 'interval');
  const isOnly = others.every((one) => one.at === at);
  return alone && isOnly ? { role: kind === 'interval' ? 'interval' : 'minutes', mention } : null;
}

/** "8 min TA, 38 TE -> 3 units (1 TA 2 TE)": the units of each service in brackets that hold nothing else. */
export const billInBrackets = oncePer((row: Row): ReadonlyMap<Figure, Mention> => {
  const { tokens, mentions, figures } = row;
  if (row.table || mentions.length < 2 || figures.length > longestRow) return none;
  for (const [i, mention] of mentions.entries()) {
    const bracket = [mention.first - 1, mention.first - 2].find((at) => isMark(tokens[at], '([')) ?? -1;
    if (bracket < 0) continue;
    const end = tokens.findIndex((token, at) => at > bracket && isMark(token, ')]'));
    const inside = mentions.slice(i).filter(({ last }) => last < end);
    const counts = figures.filter(({ at }) => at > bracket && at < end);
    if (inside.length < 2 || counts.length !== inside.length) continue;
    const inFront = counts.every(({ at }, n) => isRightBehind(row, at, inside[n]!.first));
    const behind = counts.every(({ at }, n) => isRightBehind(row, inside[n]!.last, at));
    const isBill = counts.every(
      ({ kind, value }) => (kind === 'number' || kind === 'units') && value > 0 && value <= mostSlashed,
    );
    const bare = tokens
      .slice(bracket + 1, end)
      .every((token) =>
        token.kind === 'word' ? /^(?:and|u|units?)$/i.test(token.text) : !told.has(token.kind),
      );
    if (isBill && bare && inFront !== behind)
      return new Map(counts.map((figure, n) => [figure, inside[n]!] as const));
  }
  return none;
});
const none: ReadonlyMap<Figure, Mention> = new Map();
const told: ReadonlySet<string> = new Set(['duration', 'interval', 'clock', 'measure']);

/** With a sign at most between them: "TE: 2", "TE-2". */
const isRightBehind = ({ tokens }: Row, first: number, second: number): boolean =>
  second === first + 1 || (second === first + 2 && isMark(tokens[first + 1], ':=-–x×'));
