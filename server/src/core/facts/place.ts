import type { Section, SectionKind } from '../model';
import type { Passage } from '../parse/passages';
import { sectionAt } from '../parse/sections';
import type { Token } from '../scan/tokens';
import { words } from './narrative';
import type { Statement } from './statements/statement';

/** The section that a statement belongs to. */
export function kindAt(
  text: string,
  parts: readonly Section[],
  statement: Statement,
  passage: Passage,
  found: readonly Statement[],
): SectionKind {
  const section = sectionAt(parts, statement.name.start);
  const kind = section?.kind ?? 'head';
  // a list of charges below the plan belongs to no plan any more
  const below = (section?.heading?.start ?? -1) < passage.start;
  if (!['plan', 'goals', 'assessment', 'response'].includes(kind) || !below) return kind;
  const counted = found.every((other) => other.units !== null || other.minutes.length > 0);
  if (passage.afterBlank && counted && found[0]!.leads) return 'billing';
  const listed = found.length > 1 && found.every((other) => other.written);
  return (counted || listed) && isBill(text, passage, found) ? 'billing' : kind;
}

/** Statements of the treatment text, of the bill and of what follows are lists of their own. */
export const listOf = (kind: SectionKind): number =>
  kind === 'assessment' || kind === 'response' ? -3 : kind === 'billing' || kind === 'time' ? -1 : -2;

/** "Bill: TA 2, ADL 1, TE 0": small bare figures under a billing heading, and no word of minutes. */
export function isUnitList(parts: readonly Section[], passage: Passage, tokens: readonly Token[]): boolean {
  if (sectionAt(parts, passage.end - 1)?.kind !== 'billing' && !isBareBill(tokens)) return false;
  const numbers = tokens.filter((token) => token.kind === 'number');
  return (
    numbers.length > 0 &&
    numbers.every((token) => token.value <= 8) &&
    !tokens.some((token) => token.kind === 'duration')
  );
}

/** "U 97530-2 97110-1": codes with figures behind them and nothing else. */
const isBareBill = (tokens: readonly Token[]): boolean =>
  tokens.filter((token) => token.kind === 'code').length > 1 &&
  tokens.every(
    (token, i) =>
      ['code', 'modifier', 'number', 'mark', 'stop'].includes(token.kind) ||
      (token.kind === 'word' && i === 0),
  );

/** What stands beside the services of a bill and says nothing of the work. */
const billWords =
  /\b(?:units?|charges?|billing|billed?|codes?|cpt|all|together|total|totals|timed|treatment|tx|min(?:ute)?s?|time|and|i am|today|for|on|with|to be|charged|modifiers?|g[pon]|kx|c[qo]|u)\b/gi;
/** Words that make a list of services something else than the bill of today. */
const notToday = /\b(?:next|hold|held|plan|not|no|continue|cont|start|add|consider|if|when|will|per)\b/i;

/** A line of nothing but services, units and modifiers. */
export function isBill(text: string, passage: Passage, found: readonly Statement[]): boolean {
  const last = found.at(-1);
  if (!last || found.some((statement) => statement.minutes.length > 0 || statement.intervals.length > 0))
    return false;
  let rest = text.slice(passage.start, passage.end);
  for (const statement of [...found].reverse())
    rest = rest.slice(0, statement.start - passage.start) + rest.slice(statement.end - passage.start);
  return !notToday.test(rest) && words(rest.replace(billWords, '')) <= (found.length > 1 ? 3 : 1);
}

/** A bill in which each service has its units. */
export const isChargeLine = (text: string, passage: Passage, found: readonly Statement[]): boolean =>
  found.every((statement) => statement.units !== null) && isBill(text, passage, found);

/** Words behind a charge that describe work. */
export const hasWork = (
  text: string,
  statement: Statement,
  passage: Passage,
  next: Statement | undefined,
): boolean => words(text.slice(statement.end, next?.start ?? passage.end)) >= 4;
