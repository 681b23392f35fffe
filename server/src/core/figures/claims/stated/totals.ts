/** What a line says of totals in so many words: no reason is weighed against it. */

import { isMark } from '../../../scan/tokens';
import type { Figure, Mention, Row, Scene } from '../../figure';
import { counterpartsIn } from '../../series';
import { wordClassNamed } from '../../tokenClass';
import type { Alone } from '../alone';
import type { CalledTotals } from '../calledTotals';
import { isTotalLine, longestRow, mostUnits } from './units';

const [timed, total, treatment, minutes] = ['timed', 'total', 'treatment', 'minutes'].map(wordClassNamed);
/** Of another visit, of a week, of what is meant to be: no total of this visit. */
const notOfToday =
  /\b(?:last|prior|previous|yesterday|goal|target|planned|home|week|weekly|month|monthly)\b/i;

/**
 * Which total a line states in so many words and with nothing else: "Total treatment minutes: 38". It means that total
 * whatever it comes to, so that a wrong one is found.
 */
export function statedTotal(
  row: Row,
  figure: Figure,
  { labels }: Alone,
  { of: called }: CalledTotals,
  several: boolean,
): 'timed' | 'treatment' | null {
  const own = called.get(figure);
  if (own?.inFull && row.figures.length === 1 && row.mentions.length === 0)
    return own.as === 'timed' ? 'timed' : 'treatment';
  // "timed 38  total 48": a line of totals, each with its name; of one service alone they are its minutes too
  if (own && several && row.figures.length === 2 && row.mentions.length === 0) {
    const [first, second] = row.figures.map((one) => called.get(one)?.as);
    if (first === 'timed' && (second === 'total' || second === 'treatment'))
      return figure === row.figures[0] ? 'timed' : 'treatment';
  }
  const { kind } = figure;
  // "38 min today" in a line of its own
  if (kind === 'duration' && several && isOfToday(row, figure)) return 'treatment';
  if (kind === 'duration' && isSumOfLine(row, figure)) return 'treatment';
  if (!isTotalLine(row) || row.figures.length > 1 || (kind !== 'duration' && kind !== 'number')) return null;
  const has = (label: number | undefined): boolean => labels.includes(label!);
  if (!has(total) || !has(minutes) || has(timed) === has(treatment)) return null;
  return has(timed) ? 'timed' : 'treatment';
}

/**
 * "97110 15 min, 97530 23 min = 38 min, 3 units": units right behind the sum of the minutes in front, in the line of the
 * services or below them, belong to none alone.
 */
export function isUnitsOfSum(
  { codes, rows }: Scene,
  { index, tokens, mentions, figures, table }: Row,
  figure: Figure,
  isSum: (of: Figure) => number,
): boolean {
  if (table || codes.length < 2 || figure.kind !== 'units' || figure.times) return false;
  const sum = figures[figures.indexOf(figure) - 1];
  if (sum?.kind !== 'duration' || isSum(sum) === 0) return false;
  const between = tokens.slice(sum.at + 1, figure.at);
  if (between.length > 2 || between.some(({ kind }) => kind !== 'mark' && kind !== 'word')) return false;
  const last = mentions.at(-1);
  // "97530 23 min, 2 units": minutes of its own
  if (!last) {
    // "97530 Ther act" and below it "36 min, 2 units", which happens to be the sum of those in front
    const above = rows.slice(Math.max(0, index - linesUp), index).findLast((row) => row.mentions.length > 0);
    return above?.figures.some(({ kind }) => kind === 'duration') ?? false;
  }
  const own = figures.filter(({ at, kind }) => at > last.last && at < sum.at && kind === 'duration');
  // "97530 OT 23 min + OTA 5 min = 28 min, 2 units": of one service
  return last.last < sum.at && own.length > 0 && new Set(mentions.map(({ code }) => code)).size > 1;
}

/** Lines between the last service and the sum. */
const linesUp = 6;

/** "(TE 10) (NMR 10) (TA 25) -> 45 min": behind an arrow, what the minutes right behind the services come to. */
function isSumOfLine({ tokens, figures, mentions }: Row, { at, value }: Figure): boolean {
  if (!isMark(tokens[at - 1], '>') || mentions.length < 2) return false;
  const own = mentions.flatMap(({ last }) => figures.find((one) => one.at === last + 1) ?? []);
  return (
    own.length === mentions.length &&
    own.every((one) => one.at < at) &&
    own.reduce((sum, one) => sum + one.value, 0) === value
  );
}

const isOfToday = ({ tokens, mentions }: Row, { at }: Figure): boolean => {
  const [next] = tokens.slice(at + 1);
  const isWhole = tokens.length <= 3 && tokens.slice(at + 2).every((token) => token.kind === 'stop');
  return at === 0 && isWhole && mentions.length === 0 && next?.kind === 'word' && /^today$/i.test(next.text);
};

/** "Total treatment minutes last visit: 30", "total minutes this week: 120". */
export const isOtherTotal = (scene: Scene, row: Row, { labels }: Alone): boolean =>
  isTotalLine(row) &&
  row.figures.length === 1 &&
  labels.includes(total!) &&
  notOfToday.test(scene.text.slice(row.start, row.end));

/**
 * "23 + 22     45/45     units 2 + 1" below the services: what a line means that lists minutes for each, and their sum
 * once or twice.
 */
export function inRowOfSums(
  scene: Scene,
  row: Row,
  figure: Figure,
): { readonly role: 'minutes' | 'units'; readonly mention: Mention } | 'timed' | 'treatment' | null {
  if (row.mentions.length > 0 || row.table || row.figures.length < 4) return null;
  if (row.figures.length > longestRow) return null;
  const services = counterpartsIn(scene);
  const words = row.tokens.filter(({ kind }) => kind === 'word').length;
  const minutes = row.figures.filter(
    (one) => services.has(one) && one.kind === 'number' && one.value >= mostUnits && !one.slashed,
  );
  const sum = minutes.reduce((total, { value }) => total + value, 0);
  const sums = row.figures.filter((one) => one.value === sum && !minutes.includes(one));
  if (minutes.length < 2 || sums.length === 0 || sums.length > 2 || words > longestFront) return null;
  const mention = services.get(figure);
  if (minutes.includes(figure)) return { role: 'minutes', mention: mention! };
  if (figure === sums[0]) return sums.length === 2 ? 'timed' : null;
  if (figure === sums[1]) return 'treatment';
  return mention && figure.value <= mostUnits ? { role: 'units', mention } : null;
}
const longestFront = 6;
