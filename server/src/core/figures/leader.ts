/** Dots that lead from a label to its figure: "Timed ........ 23". */
import { isMark, type Token } from '../scan/tokens';

/** In tokens. */
const longest = 60;

/** Where the dots begin that lead to a token; the token itself where none do. */
export function leaderBefore(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i > Math.max(0, at - longest) && (tokens[i - 1]!.kind === 'stop' || isMark(tokens[i - 1], '.'))) i--;
  return at - i > 1 ? i : at;
}
