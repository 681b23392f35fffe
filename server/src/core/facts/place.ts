import type { Statement } from '../figures/statement';
import type { Passage } from '../layout/passages';
import { sectionAt } from '../layout/sections';
import type { Section, SectionKind } from '../model';
import { words } from './narrative';

/** The section that a statement belongs to. */
export function kindAt(
  parts: readonly Section[],
  statement: Statement,
  passage: Passage,
  { isCounted, isListed, leads, isBill }: Listing,
): SectionKind {
  const section = sectionAt(parts, statement.name.start);
  const kind = section?.kind ?? 'head';
  // a list of charges below the plan belongs to no plan any more
  const below = (section?.heading?.start ?? -1) < passage.start;
  if (!['plan', 'goals', 'assessment', 'response'].includes(kind) || !below) return kind;
  if (passage.afterBlank && isCounted && leads) return 'billing';
  return (isCounted || isListed) && isBill ? 'billing' : kind;
}

/** What stands beside the services of a bill and says nothing of the work. */
const billWords =
  /\b(?:units?|charges?|billing|billed?|codes?|cpt|all|together|total|totals|timed|treatment|tx|min(?:ute)?s?|time|and|i am|today|for|on|with|to be|charged|modifiers?|g[pon]|kx|c[qo]|u)\b/gi;
/** Words that make a list of services something else than the bill of today. */
const notToday = /\b(?:next|hold|held|plan|not|no|continue|cont|start|add|consider|if|when|will|per)\b/i;

/** What the services of one line are together. */
export interface Listing {
  /** Each has its units or minutes. */
  readonly isCounted: boolean;
  /** Several written codes. */
  readonly isListed: boolean;
  /** The line opens with the first. */
  readonly leads: boolean;
  /** Nothing but services, units and modifiers. */
  readonly isBill: boolean;
  /** A bill in which each service has its units. */
  readonly isCharges: boolean;
}

export function listing(text: string, passage: Passage, found: readonly Statement[]): Listing {
  const bill = isBill(text, passage, found);
  return {
    isCounted: found.every((other) => other.units !== null || other.minutes.length > 0),
    isListed: found.length > 1 && found.every((other) => other.written),
    leads: found[0]?.leads ?? false,
    isBill: bill,
    isCharges: bill && found.every((statement) => statement.units !== null),
  };
}

function isBill(text: string, passage: Passage, found: readonly Statement[]): boolean {
  const last = found.at(-1);
  if (!last || found.some((statement) => statement.minutes.length > 0 || statement.intervals.length > 0))
    return false;
  const ends = [passage.start, ...found.map((statement) => statement.end)];
  const starts = [...found.map((statement) => statement.start), passage.end];
  // what another sentence says behind the bill is no part of it
  const pieces = ends.map((end, i) => text.slice(end, starts[i]));
  const rest = [...pieces.slice(0, -1), firstSentence(pieces.at(-1)!)].join(' ');
  return !notToday.test(rest) && words(rest.replace(billWords, '')) <= (found.length > 1 ? 3 : 1);
}

function firstSentence(text: string): string {
  const end = text.search(/[.!?]\s/);
  return end < 0 ? text : text.slice(0, end);
}

/** Words behind a charge that describe work. */
export const hasWork = (
  text: string,
  statement: Statement,
  passage: Passage,
  next: Statement | undefined,
): boolean => words(text.slice(statement.end, next?.start ?? passage.end)) >= 4;
