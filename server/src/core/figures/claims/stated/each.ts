/** "15 min each": figures that hold for several services. */
import { isMark, type Token } from '../../../scan/tokens';
import type { Figure, Mention, Row } from '../../figure';
import { wordClassNamed, wordClassOf } from '../../tokenClass';
import { longestRow, mostSlashed, mostUnits } from './units';

const each = wordClassNamed('each');
/** How many tokens from a figure the word may stand: "1 unit for each", "each billed 1 unit". */
const eachReach = 3;

/** "1 unit each", "15 min ea": a word near says that it holds for several services. */
export function isOfEach({ classes, figures }: Row, { at, index }: Figure): boolean {
  const place = index - figures[0]!.index;
  const neighbours = [figures[place - 1], figures[place + 1]];
  for (let i = Math.max(0, at - eachReach); i <= Math.min(classes.length - 1, at + eachReach); i++) {
    if (wordClassOf(classes[i]!) !== each) continue;
    if (!neighbours.some((other) => other && (other.at - at) * (other.at - i) < 0)) return true;
  }
  return false;
}

/**
 * "12 min each: te, ta, mt", "te, ta, mt 12 min each": right beside the word stands the list that it holds for, which no
 * reason is weighed against.
 */
export function eachOfList(row: Row, figure: Figure): 'minutes each' | 'units each' | null {
  if (listBeside(row, figure).length < 2) return null;
  if (figure.kind === 'duration') return 'minutes each';
  const isCount = figure.kind === 'units' || (figure.kind === 'number' && figure.value <= mostSlashed);
  return isCount && !figure.times && figure.value <= mostUnits ? 'units each' : null;
}

/** "15 min each way": not of each service. */
const ofWork: ReadonlySet<string> = new Set(
  'way direction side leg arm hand foot set lap trip rep day session time task station one'.split(' '),
);

/** The services of the list beside "12 min each". */
export function listBeside(row: Row, { at }: Figure): readonly Mention[] {
  const { tokens, classes, figures, mentions } = row;
  if (figures.length > longestRow || wordClassOf(classes[at + 1] ?? 0) !== each) return [];
  const counted = tokens[at + 2];
  if (counted?.kind === 'word' && ofWork.has(counted.text.toLowerCase())) return [];
  if (isMark(tokens[at + 2], ':-–—'))
    return run(
      row,
      mentions.filter(({ first }) => first > at),
      at + 3,
    );
  const front = mentions.filter(({ last }) => last < at);
  const begins = front.findLastIndex(
    ({ first }, i) =>
      i === 0 || !run(row, front.slice(i - 1), front[i - 1]!.first).some((one) => one.first === first),
  );
  const list = begins < 0 ? [] : front.slice(begins);
  const next = behind(row, list.at(-1)?.last ?? at);
  return next === at || (isMark(tokens[next], ':=-–—') && next + 1 === at) ? list : [];
}

/** The services that stand one behind another from a place on. */
function run(row: Row, mentions: readonly Mention[], from: number): readonly Mention[] {
  const listed: Mention[] = [];
  let at = from;
  for (const mention of mentions) {
    if (mention.first !== at) break;
    listed.push(mention);
    at = behind(row, mention.last);
  }
  return listed;
}

/** Behind the signs and the "and" that stand between two services of a list. */
function behind({ tokens }: Row, last: number): number {
  const joins = (token: Token | undefined): boolean =>
    isMark(token, ',/+&') ||
    token?.kind === 'modifier' ||
    (token?.kind === 'word' && token.text.toLowerCase() === 'and');
  let at = last + 1;
  while (joins(tokens[at])) at++;
  return at;
}
