/** Which times of day of a row are starts and which are ends. */
import type { Token } from '../scan/tokens';
import type { Building } from './building';
import type { Figure } from './figure';
import { wordClassNamed, wordClassOf } from './tokenClass';

const [startClass, endClass, untilClass] = ['start', 'end', 'until'].map(wordClassNamed);
/** How many tokens in front of a clock may say whether it is a start or an end. */
const sideReach = 4;

/** Whether a time is a start or an end, by its column or its label; `behind`: the labels of the row's times stand behind them. */
export function sideOf(row: Building, at: number, behind: boolean): Figure['side'] {
  const column = row.cells[at];
  if (column === 'start' || column === 'end') return column;
  if (behind) return sideNamed(row, at + 1);
  for (let i = at - 1; i >= Math.max(0, at - sideReach); i--) {
    const token = row.tokens[i]!;
    if (token.kind !== 'word' && token.kind !== 'mark') return null;
    const one = wordClassOf(row.classes[i]!);
    if (one === startClass) return 'start';
    if (one === endClass) return 'end';
    if (isUntil(row, i) && hasClock(row.tokens.slice(Math.max(0, i - sideReach), i))) return 'end';
  }
  return opensStretch(row, at) ? 'start' : null;
}

const sideNamed = ({ tokens, classes }: Building, i: number): Figure['side'] => {
  const [token, next] = [tokens[i], tokens[i + 1]];
  // "11:00 a.m. logged on, 11:45 a.m. logged off"
  if (token?.kind === 'word' && connecting.test(token.text) && next?.kind === 'word') {
    if (/^(?:on|in)$/i.test(next.text)) return 'start';
    if (/^(?:off|out)$/i.test(next.text)) return 'end';
  }
  const one = tokens[i]?.kind === 'word' ? wordClassOf(classes[i]!) : -1;
  return one === startClass ? 'start' : one === endClass ? 'end' : null;
};

const connecting = /^(?:logged|signed|dialed|dialled|checked|clocked)$/i;

/** "10:00 in   10:40 out": each time has its label behind it, and the first one none in front. */
export function labelsFollow(row: Building): boolean {
  const clocks = row.tokens.flatMap(({ kind }, i) => (kind === 'clock' ? [i] : []));
  return (
    clocks.length > 0 &&
    sideNamed(row, clocks[0]! - 1) === null &&
    clocks.every((i) => sideNamed(row, i + 1) !== null)
  );
}

const hasClock = (tokens: readonly Token[]): boolean => tokens.some(({ kind }) => kind === 'clock');

/** "til", or the head of an arrow. */
const isUntil = ({ tokens, classes }: Pick<Building, 'tokens' | 'classes'>, i: number): boolean => {
  const token = tokens[i]!;
  return token.kind === 'mark'
    ? token.text === '>' || token.text === '→'
    : wordClassOf(classes[i]!) === untilClass;
};

/** "1000 TA til 1026": nothing but a service stands between a time and the word for its end. */
function opensStretch({ tokens, classes }: Building, at: number): boolean {
  for (let i = at + 1; i <= at + sideReach && i < tokens.length; i++) {
    const { kind } = tokens[i]!;
    if (isUntil({ tokens, classes }, i)) return tokens[i + 1]?.kind === 'clock';
    if (kind !== 'name' && kind !== 'code' && kind !== 'modifier' && kind !== 'mark') return false;
  }
  return false;
}
