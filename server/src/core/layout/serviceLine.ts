import { intervalScanners, spokenClockScanners } from '../scan/clockTimes';
import { durationScanners } from '../scan/durations';
import { serviceNameScanner } from '../scan/serviceNames';
import type { Scanner } from '../scan/tokens';
import { unitScanners } from '../scan/unitCounts';

const figures: readonly Scanner[] = [
  ...intervalScanners,
  ...spokenClockScanners,
  ...durationScanners,
  ...unitScanners,
];
const code = /\d{5}(?!\d)/y;
/** What may stand between the parts: white space, a mark, a small word, a bare number. */
const joint = /[^\w]|x|(?:from|of|for|and|cpt|tx|billed|\d{1,3})\b/iy;

/** The names and figures with which a line opens, and where something else follows. */
function opening(line: string): { named: boolean; counted: boolean; end: number } {
  let named = false;
  let counted = false;
  let at = 0;
  while (at < line.length) {
    const name = serviceNameScanner(line, at, line.length)?.end ?? endOf(code, line, at);
    const figure = name === undefined ? endOfFigure(line, at) : undefined;
    named ||= name !== undefined;
    counted ||= figure !== undefined;
    const next = name ?? figure ?? endOf(joint, line, at);
    if (next === undefined) break;
    at = next;
  }
  return { named, counted, end: at };
}

function endOf(pattern: RegExp, line: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : undefined;
}

function endOfFigure(line: string, at: number): number | undefined {
  for (const scan of figures) {
    const token = scan(line, at, line.length);
    if (token) return token.end;
  }
  return undefined;
}

/**
 * Whether a line opens with a service and its figures ("manual tx 8 min", "8 min, 9:05-9:13 gait training"): it is
 * a record of its own, however the line before it ends.
 */
export function opensWithService(line: string): boolean {
  const { named, counted } = opening(line);
  return named && counted;
}

/** Nothing but services with figures: "TA 23, TE 15, MT 8". What follows describes them. */
export function isRowOfServices(line: string): boolean {
  const { named, end } = opening(line);
  return named && end >= line.length;
}
