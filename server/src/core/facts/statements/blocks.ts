import type { Token } from '../../scan/tokens';

/** Index of the block of time that goes on in the one at `i`: "9:00-9:10 and 9:20-9:30", "from 9 to 9:10; from 9:20 to 9:30". */
export function blockBefore(tokens: readonly Token[], i: number): number | undefined {
  const joint = isFrom(tokens[i - 1]) ? i - 2 : i - 1;
  return isJoint(tokens[joint]) && tokens[joint - 1]?.kind === 'interval' ? joint - 1 : undefined;
}

/** Index of the block of time in which the one at `i` goes on. */
export function blockBehind(tokens: readonly Token[], i: number): number | undefined {
  const next = isFrom(tokens[i + 2]) ? i + 3 : i + 2;
  return isJoint(tokens[i + 1]) && tokens[next]?.kind === 'interval' ? next : undefined;
}

const isFrom = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^(?:from|between)$/i.test(token.text);

const isJoint = (token: Token | undefined): boolean =>
  token?.kind === 'stop' ||
  (token?.kind === 'mark' && /[,&+/]/.test(token.text)) ||
  (token?.kind === 'word' && /^(?:and|then)$/i.test(token.text));
