import type { Analysis } from '../analysis';
import type { ClockTime } from '../clock';
import type { Context } from '../context';
import { safeEdits, safeTogether } from '../door/door';
import { l10n } from '../l10n';
import type { Visit } from '../model';
import type { Finding } from '../rule';
import { overlaps, type Span } from '../text';
import { type Action, offer, type Proposal } from './action';
import { alignActions } from './alignActions';
import { fixesOf } from './fixes';
import { payerActions } from './payerActions';
import { touches, visitAt, wholeLines } from './place';
import { timeStamps } from './timeStamps';
import { type Shown, shownFindings } from './together';
import { totalActions, unitActions } from './unitActions';

/** The fixes of the findings in a range, and what helps to write the services on its lines. */
export function codeActions(
  analysis: Analysis,
  range: Span,
  now: ClockTime,
  context: Context,
): readonly Action[] {
  const findings = shownAt(analysis, range);
  const fixes = findings.flatMap((finding) => mending(analysis, finding, context));
  const asked = payerActions(analysis, findings, context);
  const visit = visitAt(analysis, range.start);
  if (!visit) return [...fixes, ...asked];
  const lines = wholeLines(analysis, range);
  const more = [
    ...timeStamps(analysis, visit, lines, now),
    ...unitActions(visit, lines, context),
    ...totalActions(visit, lines, context),
    ...alignActions(analysis, range),
  ]
    .filter((action) => fixes.every((fix) => fix.title !== action.title))
    .flatMap((action) => offered(analysis, action, context));
  return [
    ...fixes,
    ...findings.flatMap((finding) => stamping(analysis, visit, finding, now, context)),
    ...asked,
    ...more,
  ];
}

/** Where start and end are missing, the time on the clock mends it as well as a blank does. */
function stamping(
  analysis: Analysis,
  visit: Visit,
  finding: Finding,
  now: ClockTime,
  context: Context,
): readonly Action[] {
  if (finding.id !== '97530-start-end') return [];
  return timeStamps(analysis, visit, finding.span, now)
    .filter(({ kind }) => kind === 'start-now' || kind === 'end-now')
    .flatMap((action) => offered(analysis, action, context))
    .map((action) => ({ ...action, kind: 'fix' as const, finding }));
}

/** The findings that a range meets, each by itself. */
export const findingsAt = (analysis: Analysis, range: Span): readonly Finding[] =>
  shownAt(analysis, range).flatMap((finding) =>
    meets(finding.span, range)
      ? (finding.members ?? [finding])
      : (finding.members ?? []).filter(({ span }) => meets(span, range)),
  );

const shownAt = (analysis: Analysis, range: Span): readonly Shown[] =>
  shownFindings(analysis).filter((finding) =>
    [finding, ...(finding.members ?? [])].some(({ span }) => meets(span, range)),
  );

const meets = (span: Span, range: Span): boolean => overlaps(span, range) || touches(span, range.start);

/** An action of its own; none where its change does not come through the door. */
function offered(analysis: Analysis, action: Action | Proposal, context: Context): readonly Action[] {
  if ('disabled' in action) return [action];
  const edits = safeEdits(analysis, action, context);
  return edits ? [offer(action.kind, action.title, edits)] : [];
}

const mending = (analysis: Analysis, finding: Finding, context: Context): readonly Action[] =>
  fixesOf(analysis, finding, context).map(({ fix, edits }) => ({
    ...offer('fix', fix.title, edits),
    finding,
    preferred: fix.kind === 'safe' && finding.fixes.length === 1,
  }));

/** All safe fixes as one change; of fixes that touch the same words the first one wins. */
export function fixAll(analysis: Analysis, context: Context): Action | undefined {
  const wanted = analysis.findings.flatMap(({ fixes, visit }) => {
    const fix = fixes.find(({ kind }) => kind === 'safe');
    return fix ? [{ ...fix, visit }] : [];
  });
  const edits = safeTogether(analysis, wanted, context);
  return edits.length > 0 ? offer('fix-all', l10n`Make all safe fixes`, edits) : undefined;
}
