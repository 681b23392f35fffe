import { isMark, type Token, type TokenOf } from './tokens';

/** "start 4:05 PM and end 4:35 PM": two clock times with their own labels are one stretch of time. */
const starts = /^(?:start|starts|started|starting|begin|began|begun|from)$/i;
const ends = /^(?:end|ends|ended|ending|stop|stops|stopped|finish|finished|until|til|till|to|through)$/i;
const between = /^(?:and|at|time|it|we|i|of|the|am|pm)$/i;

/**
 * The tokens with each such pair as an interval. Both labels must stand, so that a time in and a time out stay as they
 * are, or the minutes that lie between.
 */
export function withPairedClocks(tokens: readonly Token[]): readonly Token[] {
  const paired: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const from = tokens[i]!;
    const end =
      from.kind !== 'clock'
        ? undefined
        : isWord(labelBefore(tokens, i), starts)
          ? endOf(tokens, i)
          : (withMinutes(tokens, i) ?? behindService(tokens, i));
    const to = end === undefined ? undefined : tokens[end];
    if (from.kind === 'clock' && to?.kind === 'clock') {
      paired.push({
        kind: 'interval',
        start: from.start,
        end: to.end,
        interval: { from: from.time, to: endTime(from, to) },
        form: 'clock',
        certain: from.certain || to.certain,
      });
      i = end!;
    } else paired.push(from);
  }
  return paired;
}

const borders = '/|,;';
const isBorder = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && borders.includes(token.text);

/** "9:10 / 9:40 / 30", "11:00   11:25   25": index of the second of two times whose difference stands behind them. */
function withMinutes(tokens: readonly Token[], i: number): number | undefined {
  const [from, first, to, second, amount] = tokens.slice(i, i + 5);
  if (from?.kind === 'clock' && first?.kind === 'clock' && to)
    return endTime(from, first) - from.time === amountOf(to) ? i + 1 : undefined;
  if (from?.kind !== 'clock' || !isBorder(first) || to?.kind !== 'clock' || !isBorder(second))
    return undefined;
  return amount && endTime(from, to) - from.time === amountOf(amount) ? i + 2 : undefined;
}

/** "97530 9:00/9:25", "97530 0900 0925": index of the second of two times right behind a service, no more than so long apart. */
function behindService(tokens: readonly Token[], i: number): number | undefined {
  const isSign = isMark(tokens[i - 1], ':') || isMark(tokens[i - 1], '@');
  const service = tokens[isSign ? i - 2 : i - 1]?.kind;
  if (service !== 'code' && service !== 'name' && service !== 'modifier') return undefined;
  const second = isMark(tokens[i + 1], '/') ? i + 2 : i + 1;
  const [from, to] = [tokens[i]!, tokens[second]];
  if (from.kind !== 'clock' || to?.kind !== 'clock' || tokens[second + 1]?.kind === 'clock') return undefined;
  const length = endTime(from, to) - from.time;
  return length > 0 && length <= longestService ? second : undefined;
}
/** In minutes. */
const longestService = 120;

const amountOf = (token: Token): number =>
  token.kind === 'number' ? token.value : token.kind === 'duration' ? token.minutes : -1;

/** An end without am or pm is the next such time behind the start. */
const endTime = (from: TokenOf<'clock'>, to: TokenOf<'clock'>): number =>
  to.time <= from.time && !to.certain ? (to.time + 720) % 1440 : to.time;

const isWord = (token: Token | undefined, pattern: RegExp): boolean =>
  token?.kind === 'word' && pattern.test(token.text);

const labelBefore = (tokens: readonly Token[], i: number): Token | undefined => {
  for (let j = i - 1; j >= 0 && j >= i - 3; j--) {
    const token = tokens[j]!;
    if (token.kind === 'mark' || isWord(token, between)) continue;
    return token;
  }
  return undefined;
};

/** Index of the clock behind the label of the end. */
function endOf(tokens: readonly Token[], i: number): number | undefined {
  let labelled = false;
  for (let j = i + 1; j < tokens.length && j <= i + 6; j++) {
    const token = tokens[j]!;
    if (token.kind === 'clock') return labelled ? j : undefined;
    if (isWord(token, ends)) labelled = true;
    else if (token.kind !== 'mark' && !isWord(token, between)) return undefined;
  }
  return undefined;
}
