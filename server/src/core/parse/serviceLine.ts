import { intervalScanners, spokenClockScanners } from '../scan/clockTimes';
import { durationScanners } from '../scan/durations';
import { serviceNameScanner } from '../scan/serviceNames';
import type { Scanner, Token } from '../scan/tokens';
import { unitScanners } from '../scan/unitCounts';

const figures: readonly Scanner[] = [
  ...intervalScanners,
  ...spokenClockScanners,
  ...durationScanners,
  ...unitScanners,
];
/** What may stand between the parts: white space, marks, small words, a code. */
const joint = /(?:[^\w]|\b(?:from|of|x|for|cpt|\d{5})\b)*/iy;

/**
 * Whether a line opens with a service and its figures ("manual tx 8 min", "8 min, 9:05-9:13 gait training"): it is
 * a record of its own, however the line before it ends.
 */
export function opensWithService(line: string): boolean {
  let named = false;
  let counted = false;
  for (let at = afterJoint(line, 0); at < line.length; ) {
    const name = serviceNameScanner(line, at, line.length);
    const token: Token | undefined = name ?? read(line, at);
    if (!token) return false;
    named ||= token === name;
    counted ||= token !== name;
    if (named && counted) return true;
    at = afterJoint(line, token.end);
  }
  return false;
}

const read = (line: string, at: number): Token | undefined => {
  for (const scan of figures) {
    const token = scan(line, at, line.length);
    if (token) return token;
  }
  return undefined;
};

const afterJoint = (line: string, at: number): number => {
  joint.lastIndex = at;
  return at + (joint.exec(line)?.[0].length ?? 0);
};
