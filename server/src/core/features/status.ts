import type { Analysis } from '../analysis';
import { isDraft } from '../analysis';
import type { Context } from '../context';
import type { Visit } from '../model';
import type { Severity } from '../rule';
import { countElements, type ElementCount } from './evidence';
import { visitAt, visitLabel } from './place';

/**
 * `problems`: something contradicts or breaks a rule; `to-complete`: something is not written yet;
 * `nothing-found`: neither. Never "compliant": the chart behind the note is not seen.
 */
export type VisitState = 'problems' | 'to-complete' | 'nothing-found';

export interface VisitStatus {
  readonly index: number;
  /** The date, else "Visit 2". */
  readonly label: string;
  readonly state: VisitState;
  readonly signed: boolean;
  /** Findings by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly elements: ElementCount | null;
}

export interface Status {
  readonly visits: readonly VisitStatus[];
  /** Index of the visit around the cursor; null where the note has none. */
  readonly current: number | null;
  /** The author asked "Ready to sign?". */
  readonly ready: boolean;
}

/** Units and state of every visit, for the status bar. `offset` is where the cursor stands. */
export function status(analysis: Analysis, offset: number, context: Context): Status {
  return {
    visits: analysis.visits.map((visit) => visitStatus(analysis, visit)),
    current: visitAt(analysis, offset)?.index ?? null,
    ready: context.ready,
  };
}

function visitStatus(analysis: Analysis, visit: Visit): VisitStatus {
  const own = analysis.findings.filter((finding) => finding.visit === visit.index);
  const findings = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const finding of own) findings[finding.severity]++;
  const problems = own.some((finding) => !finding.notYetWritten && finding.severity !== 'hint');
  return {
    index: visit.index,
    label: visitLabel(visit),
    state: problems ? 'problems' : own.length > 0 || isDraft(visit) ? 'to-complete' : 'nothing-found',
    signed: !isDraft(visit),
    findings,
    elements: countElements(visit),
  };
}
