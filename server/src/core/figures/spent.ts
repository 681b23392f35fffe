import type { SectionKind } from '../model';
import { isMark } from '../scan/tokens';
import { workIn } from './claims/work';
import type { Figure, Row, Scene } from './figure';
import { oncePer } from './oncePer';
import { wordClassNamed, wordClassOf } from './tokenClass';

/** In minutes. */
const [fewest, most] = [5, 90];

/** A bare number and the work it was spent on. */
export function isSpent(scene: Scene, figure: Figure): boolean {
  const row = scene.rows[figure.row]!;
  return (
    figure.kind === 'number' &&
    !figure.slashed &&
    !figure.times &&
    (isOfWork(row, figure.at, figure.value) || billedInTurn(scene).has(figure))
  );
}

type Line = Pick<Row, 'tokens' | 'table' | 'mentions' | 'classes'>;

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
  if (isTurn(row, at)) return true;
  return (
    opens &&
    ((says(row, at + 1, 'of', 'on') &&
      row.tokens[at + 2]?.kind === 'word' &&
      !says(row, at + 2, ...pointing)) ||
      (at > 0 && next?.kind === 'word' && doing.test(next.text)))
  );
}

/** "First 20 was lifting mechanics", "last 15 mobility": at the start of a sentence. */
const isTurn = (row: Line, at: number): boolean => {
  const opener = says(row, at - 2, 'the') ? at - 3 : at - 2;
  const before = row.tokens[opener];
  return (
    says(row, at - 1, 'first', 'next', 'last', 'other', 'final', 'remaining') &&
    (before === undefined || before.kind === 'stop') &&
    row.tokens[at + 1]?.kind === 'word' &&
    !says(row, at + 1, ...counts) &&
    // "the other twenty were exercise, 97110"
    !row.mentions.some(({ first }) => first > at && !isParted(row, at, first))
  );
};
const isParted = ({ tokens }: Line, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'stop');
const counts =
  'reps rep sets set steps feet ft trials bites laps times days weeks visits sessions degrees of on'.split(
    ' ',
  );

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

/** "lacing board, buttons on a vest 15": a bare number behind the words of a line that names no service. */
export function endsLine({ tokens, mentions, table, classes }: Line, at: number, value: number): boolean {
  if (at < 2 || value < fewestBare || value > most || table || mentions.length > 0) return false;
  if (tokens.length > longestLine || tokens[0]!.kind === 'date') return false;
  const isClosed = at === tokens.length - 1 || (isMark(tokens[at + 1], '(') && isMark(tokens.at(-1), ')'));
  const isWord = tokens[at - 1]!.kind === 'word' && !ofOther.has(wordClassOf(classes[at - 1]!));
  if (!isClosed || !isWord || classes.some((one) => labels.has(wordClassOf(one)))) return false;
  const isTimed = tokens.some(({ kind }) => kind === 'duration' || kind === 'interval' || kind === 'clock');
  return !isTimed && workIn({ tokens }, 0, at).size > 0;
}
/** In minutes: fewer are counts. */
const fewestBare = 8;
const ofOther: ReadonlySet<number> = new Set(
  ['pain', 'ft', '#', 'x', 'to', 'at', 'week', 'ago', 'goal'].map(wordClassNamed),
);
/** Their figure is another than that of the work in the line. */
const labels: ReadonlySet<number> = new Set(
  ['timed', 'untimed', 'total', 'treatment', 'minutes', 'units', 'bill'].map(wordClassNamed),
);

/**
 * Bare numbers that end lines of work, where as many codes are billed below or the numbers come to minutes that are stated.
 */
export const billedInTurn = oncePer((scene: Scene): ReadonlySet<Figure> => {
  const found: Figure[] = [];
  for (const row of scene.rows) {
    const figure = row.figures.findLast(
      ({ kind, slashed, times }) => kind === 'number' && !slashed && !times,
    );
    if (figure && !ofOtherTimes.has(row.section) && endsLine(row, figure.at, figure.value))
      found.push(figure);
  }
  if (found.length < 2 || found.length > mostLines) return new Set();
  const sum = found.reduce((all, { value }) => all + value, 0);
  const isBilled = scene.rows.some(
    ({ mentions, figures }) =>
      new Set(mentions.map(({ code }) => code)).size === found.length &&
      figures.some(({ kind, value }) => kind === 'units' || value <= mostLines),
  );
  const isStated = scene.figures.some(({ kind, value }) => kind === 'duration' && value === sum);
  return new Set(isBilled || isStated ? found : []);
});
const mostLines = 4;
const ofOtherTimes: ReadonlySet<SectionKind> = new Set([
  'plan',
  'goals',
  'subjective',
  'assessment',
  'response',
]);
