import type { Passage } from '../layout/passages';
import { sectionAt } from '../layout/sections';
import type { Section } from '../model';
import type { Token } from '../scan/tokens';
import type { Located, Span } from '../text';
import type { Statement } from './statements/statement';

/** A passage that opens with a service, and the lines of labels below it ("Minutes: 38", "Units: 3"). */
export interface Block {
  readonly passage: Passage;
  readonly labelLines: readonly Span[];
  readonly labelTokens: readonly Token[];
}

const labelLine =
  /^\s*[-*•]?\s*(?:total\s+)?(?:(?:treatment|timed|tx)\s+)?(?:minutes?|mins?|min\.?|time|duration|units?|un|qty|mod(?:ifier)?s?|start(?: time)?|end(?: time)?|stop(?: time)?|begin|from|to|in|out|time (?:in|out|spent)|billed(?: units)?|treatment time|start\s*[/-]\s*(?:end|stop)|clock(?: time)?)\s*(?:\([^)]*\))?(?:\s*[:=]\s*|\s*\.{3,}\s*| {2,}|\t| (?=\d[\d:]*\s*(?:[ap]\.?m\.?|min(?:ute)?s?|units?|u)?\s*$))\S/i;
const sessionOnly = /^\s*(?:total|timed|time\s+in|time\s+out)\b|\btimed\b.*\btot(?:al)?\b/i;

/** "Tx time: 45" flush left is the visit's, where the service above it has its time already or is not ticked. */
const treatmentTime = /^\s*(?:treatment|timed|tx)\b/i;
const wantsNoTime = ({ minutes, intervals, ticked }: Statement): boolean =>
  minutes.length > 0 || intervals.length > 0 || ticked === false;

/** "desc: THER ACTIVITIES" below "cpt: 97530" */
const isNamedAgain = ({ code, minutes, intervals, units }: Statement, service: Statement): boolean =>
  code === service.code && minutes.length === 0 && intervals.length === 0 && units === null;

/** Passages that open with a service, and the lines of labels that follow each. */
export function serviceBlocks(
  free: readonly Passage[],
  tokensOf: ReadonlyMap<Passage, readonly Token[]>,
  stated: ReadonlyMap<Passage, readonly Statement[]>,
  parts: readonly Section[],
): readonly Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < free.length; i++) {
    const passage = free[i]!;
    const found = stated.get(passage)!;
    if (found.length !== 1 || !found[0]!.leads) continue;
    const kind = sectionAt(parts, passage.start)?.kind;
    if (kind === 'plan' || kind === 'goals' || kind === 'subjective') continue;
    const lines: Passage[] = [];
    let described = 0;
    for (let j = i + 1; j < free.length; j++) {
      const next = free[j]!;
      const nested = next.indent > passage.indent || /^\s*[-*•]/.test(next.text);
      if (next.afterBlank && !nested) break;
      // "Bill: 97530 x2, 97110 x1" is no label of the service above
      if (
        stated.get(next)!.some((other) => (other.leads || other.written) && !isNamedAgain(other, found[0]!))
      )
        break;
      const ofVisit =
        !nested && (sessionOnly.test(next.text) || (treatmentTime.test(next.text) && wantsNoTime(found[0]!)));
      if (labelLine.test(next.text) && !ofVisit) lines.push(next);
      else if (++described > 12) break;
      else if (sectionAt(parts, next.start)?.heading?.start === next.start && !nested) break;
    }
    if (lines.length > 0)
      blocks.push({
        passage,
        labelLines: lines.map(({ start, end }) => ({ start, end })),
        labelTokens: lines.flatMap((line) => tokensOf.get(line)!),
      });
  }
  return blocks;
}

/** The statement with what the lines of labels below it add. */
export function withLabels(statement: Statement, tokens: readonly Token[]): Statement {
  const durations = tokens
    .filter((token) => token.kind === 'duration')
    .filter((token) => token.form !== 'tick' && token.form !== 'letter');
  const bare = bareMinutes(tokens);
  const units = tokens.find((token) => token.kind === 'units');
  const intervals = tokens.filter((token) => token.kind === 'interval');
  const clocks = tokens.filter((token) => token.kind === 'clock');
  const modifiers = tokens.filter((token) => token.kind === 'modifier');
  const interval =
    intervals.length === 0 && clocks.length === 2
      ? [
          {
            value: { from: clocks[0]!.time, to: clocks[1]!.time },
            span: { start: clocks[0]!.start, end: clocks[1]!.end },
          },
        ]
      : intervals.map((token) => ({ value: token.interval, span: { start: token.start, end: token.end } }));
  return {
    ...statement,
    minutes:
      statement.minutes.length > 0
        ? statement.minutes
        : [
            ...durations.slice(0, 1).map((token) => ({
              value: token.minutes,
              span: { start: token.number.start, end: token.number.end },
            })),
            ...(durations.length === 0 ? bare : []),
          ],
    intervals: statement.intervals.length > 0 ? statement.intervals : interval,
    units:
      statement.units ??
      (units ? { value: units.units, span: { start: units.number.start, end: units.number.end } } : null),
    modifiers: [
      ...statement.modifiers,
      ...modifiers.map((token) => ({ value: token.modifier, span: { start: token.start, end: token.end } })),
    ],
  };
}

/** "Time: 25" under a service, perhaps below its clock: "Time: 9:05-9:30", "Time (min): 25". */
function bareMinutes(tokens: readonly Token[]): readonly Located<number>[] {
  const numbers = tokens.flatMap((token, i) =>
    token.kind === 'word' && /^(?:time|duration)$/i.test(token.text)
      ? (tokens.slice(i + 1, i + 6).find((next) => next.kind !== 'mark' && next.kind !== 'word') ?? [])
      : [],
  );
  const number = numbers.find((token) => token.kind === 'number');
  return number?.kind === 'number'
    ? [{ value: number.value, span: { start: number.start, end: number.end } }]
    : [];
}
