import type { Analysis } from '../analysis';
import type { ClockTime } from '../clock';
import type { Context } from '../context';
import type { Edit, Finding } from '../rule';
import { overlaps, type Span } from '../text';
import { type Action, offer } from './action';
import { touches, visitAt, wholeLines } from './place';
import { timeStamps } from './timeStamps';
import { totalActions, unitActions } from './unitActions';

/** The fixes of the findings in a range, and what helps to write the services on its lines. */
export function codeActions(
  analysis: Analysis,
  range: Span,
  now: ClockTime,
  context: Context,
): readonly Action[] {
  const findings = analysis.findings.filter((finding) => meets(finding.span, range));
  const fixes = findings.flatMap(fixesOf);
  const asked = findings.filter(({ id }) => id === 'payer-unset').map(choosePayer);
  const visit = visitAt(analysis, range.start);
  if (!visit) return [...fixes, ...asked];
  const lines = wholeLines(analysis, range);
  const more = [
    ...timeStamps(analysis, visit, lines, now),
    ...unitActions(visit, lines, context),
    ...totalActions(visit, lines, context),
  ];
  return [...fixes, ...asked, ...more.filter((action) => fixes.every((fix) => fix.title !== action.title))];
}

const meets = (span: Span, range: Span): boolean => overlaps(span, range) || touches(span, range.start);

const fixesOf = (finding: Finding): readonly Action[] =>
  finding.fixes.map((fix) => ({
    title: fix.title,
    kind: 'fix',
    edits: fix.edits,
    finding,
    preferred: fix.kind === 'safe' && finding.fixes.length === 1,
    disabled: null,
  }));

/** Where a note names no payer, the clinic may have one that it means: a setting, not words of the note. */
const choosePayer = (finding: Finding): Action => ({
  title: 'Choose the payer for notes that name none…',
  kind: 'fix',
  edits: [],
  asks: 'payer',
  finding,
  preferred: false,
  disabled: null,
});

/** All safe fixes as one change; of fixes that touch the same words the first one wins. */
export function fixAll(analysis: Analysis): Action | undefined {
  const edits: Edit[] = [];
  for (const finding of analysis.findings) {
    const fix = finding.fixes.find((candidate) => candidate.kind === 'safe');
    if (fix && !fix.edits.some((edit) => edits.some((other) => collide(edit.span, other.span))))
      edits.push(...fix.edits);
  }
  if (edits.length === 0) return undefined;
  return offer('fix-all', 'Make all safe fixes', edits);
}

/** Two insertions at one place collide too: their order would be a guess. */
const collide = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
