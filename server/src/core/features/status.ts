import type { Analysis } from '../analysis';
import { isDraft } from '../analysis';
import type { Context } from '../context';
import { quarterName, type TableOrigin } from '../edits/editTable';
import { placesNotChecked } from '../failure';
import { l10n } from '../l10n';
import type { UnitRule, Visit } from '../model';
import { isContradiction, type Severity } from '../rule';
import { overlaps } from '../text';
import { countElements, type ElementCount } from './evidence';
import { visitAt, visitLabel } from './place';
import { shownFindings } from './together';
import { supportedUnder, unitsSummary, visitUnits } from './visitUnits';

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
  /** Blanks that wait for an answer. */
  readonly blanks: number;
  /** The other findings by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** What would have been found and is switched off in the settings. */
  readonly silenced: number;
  /** What the clinic has dismissed. */
  readonly dismissed: number;
  /** Those of them that are errors by the numbers of the note. */
  readonly dismissedErrors: number;
  readonly elements: ElementCount | null;
  /** Null where units cannot be counted from the minutes. */
  readonly units: UnitStatus | null;
}

export interface UnitStatus {
  readonly minutes: number;
  /** Written for timed codes; null where none are. */
  readonly billed: number | null;
  readonly cms: number;
  readonly midpoint: number;
  /** The rule that the payer sets; null where nothing says. */
  readonly rule: UnitRule | null;
  /** "46 timed minutes · 3 units by the CMS 8-minute rule · 3 written" */
  readonly summary: string;
}

export interface Status {
  readonly visits: readonly VisitStatus[];
  /** Index of the visit around the cursor; null where the note has none. */
  readonly current: number | null;
  /** The author asked "Ready to sign?". */
  readonly ready: boolean;
  /** The tables of CMS that are in force, with their quarters: "Tables of CMS: edits of 2026 Q4; ...". */
  readonly tables?: string;
}

/** Units and state of every visit, for the status bar. `offset` is where the cursor stands. */
export function status(analysis: Analysis, offset: number, context: Context): Status {
  return {
    visits: analysis.visits.map((visit) => visitStatus(analysis, visit, context)),
    current: visitAt(analysis, offset)?.index ?? null,
    ready: context.ready,
    tables: tablesText(context),
  };
}

function tablesText({ edits, mue }: Context): string {
  const origin = (table: TableOrigin) => `${quarterName(table)}${table.imported ? '' : l10n`, built in`}`;
  const old = edits.imported && mue.imported ? '' : l10n`. Newer ones are imported from CMS`;
  return l10n`Tables of CMS: edits of ${origin(edits)}; unit limits of ${origin(mue)}${old}.`;
}

function visitStatus(analysis: Analysis, visit: Visit, context: Context): VisitStatus {
  const own = shownFindings(analysis).filter((finding) => finding.visit === visit.index && !finding.unasked);
  const findings = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { id, severity } of own) if (id !== 'placeholder') findings[severity]++;
  // What was not checked is open too: nobody may take it for nothing found.
  const failures = placesNotChecked(analysis.failures).filter(({ span }) =>
    overlaps(span, visit.span),
  ).length;
  findings.warning += failures;
  const dismissed = analysis.dismissed
    .map(({ finding }) => finding)
    .filter((finding) => finding.visit === visit.index);
  const problems =
    failures > 0 || own.some((finding) => !finding.notYetWritten && finding.severity !== 'hint');
  return {
    index: visit.index,
    label: visitLabel(visit),
    state: problems ? 'problems' : own.length > 0 || isDraft(visit) ? 'to-complete' : 'nothing-found',
    signed: !isDraft(visit),
    blanks: visit.placeholders.length,
    findings,
    silenced: analysis.silenced.filter((found) => found.visit === visit.index).length,
    dismissed: dismissed.length,
    dismissedErrors: dismissed.filter(isContradiction).length,
    elements: countElements(visit),
    units: unitStatus(visit, context),
  };
}

function unitStatus(visit: Visit, context: Context): UnitStatus | null {
  const units = visitUnits(visit, context);
  return (
    units && {
      minutes: units.minutes,
      billed: units.billed,
      cms: supportedUnder(units, 'cms'),
      midpoint: supportedUnder(units, 'midpoint'),
      rule: units.rule.rule,
      summary: unitsSummary(units),
    }
  );
}
