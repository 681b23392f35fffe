import { isMark } from '../scan/tokens';
import { workIn } from './claims/work';
import type { Figure, Row, Scene } from './figure';

/** In minutes. */
const [fewest, most] = [5, 90];

/** A bare number and the work it was spent on. */
export function isSpent(scene: Scene, figure: Figure): boolean {
  const row = scene.rows[figure.row]!;
  return (
    figure.kind === 'number' && !figure.slashed && !figure.times && isOfWork(row, figure.at, figure.value)
  );
}

type Line = Pick<Row, 'tokens' | 'table' | 'mentions'>;

/** The same of the number at a place of a line. */
export const isOfWork = (row: Line, at: number, value: number): boolean =>
  opensWork(row, at) || closesWork(row, at, value) || leadsWork(row, at, value);

const says = ({ tokens }: Line, i: number, ...words: string[]): boolean => {
  const token = tokens[i];
  return token?.kind === 'word' && words.includes(token.text.toLowerCase());
};

/** "Did 24 of transfers and 16 of balance, 15 getting up from the floor". */
function opensWork(row: Line, at: number): boolean {
  const opens =
    at === 0 ||
    says(row, at - 1, 'and', 'then', 'did', 'about', 'approx', 'around', 'spent', 'plus', 'with') ||
    isMark(row.tokens[at - 1], ',~') ||
    row.tokens[at - 1]!.kind === 'stop';
  const next = row.tokens[at + 1];
  return (
    opens &&
    ((says(row, at + 1, 'of', 'on') &&
      row.tokens[at + 2]?.kind === 'word' &&
      !says(row, at + 2, ...pointing)) ||
      (at > 0 && next?.kind === 'word' && doing.test(next.text)))
  );
}

/** "Sixty minutes, twenty five of those timed". */
const pointing = ['those', 'these', 'them', 'that', 'which', 'it'];

/** What is done, not where: "15 getting up", "15 practicing". */
const doing =
  /^(?:getting|going|working|practicing|carrying|lifting|reaching|walking|doing|moving|stepping)$/i;

/** "Stretching and rotator cuff - 15": behind a dash at the end of a line of work that names no service. */
function closesWork(row: Line, at: number, value: number): boolean {
  const { tokens, mentions, table } = row;
  if (at !== tokens.length - 1 || at < 2 || value < fewest || value > most) return false;
  if (table || mentions.length > 0 || tokens.length > longestLine) return false;
  const sign = tokens[at - 1]!;
  return (
    sign.kind === 'mark' &&
    '-–—'.includes(sign.text) &&
    !tokens.some(({ kind }) => kind === 'duration' || kind === 'interval') &&
    workIn(row, 0, at).size > 0
  );
}
/** In tokens. */
const longestLine = 60;

/** "[20] putty, wrist ext 3x12", "(15) stairs with a bag": in brackets at the start of a line of work that names no service. */
function leadsWork({ tokens, mentions, table }: Line, at: number, value: number): boolean {
  if (at !== 1 || value < fewest || value > most || table || mentions.length > 0) return false;
  const closed = isMark(tokens[0], '[(') && isMark(tokens[2], '])');
  return closed && tokens.length <= longestLine && workIn({ tokens }, 3, tokens.length).size > 0;
}
