/** What a line says of the time of the visit in so many words: no reason is weighed against it. */
import type { Figure, Row, Scene } from '../../figure';
import { inTurn } from './turns';

const ofVisit =
  /^(?:seen|tx|rx|treated|treatment|visit|session|appt|appointment|encounter|pt|patient|was|is|today|time|times|clock|from|for|in|at|in-clinic|clinic|start|stop|dos)$/i;
const names = /^(?:seen|tx|rx|treated|treatment|visit|session|appt|appointment|encounter|clinic)$/i;

/**
 * "seen 1p-150p, TA 2u TE 1u", "1:00-1:50 ta 25 te 15 nmr 10": a stretch that is called that of the visit, or opens a
 * line in which each service has its minutes, in front of all of them.
 */
export function isSessionOfLine(scene: Scene, row: Row, { kind, at }: Figure): boolean {
  const { tokens, mentions, figures, table } = row;
  if (kind !== 'interval' || table || mentions.length < 2 || mentions[0]!.first < at) return false;
  if (figures.some((other) => other.kind === 'interval' && other.at !== at)) return false;
  let isNamed = inTurn(scene, row).size === mentions.length;
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === 'stop') break;
    if (token.kind === 'mark' || token.kind === 'date') continue;
    if (token.kind !== 'word' || !ofVisit.test(token.text)) return false;
    isNamed ||= names.test(token.text);
  }
  return isNamed;
}
