import type { Analysis } from '../analysis';
import type { ClockTime } from '../clock';
import type { Edit, Finding } from '../rule';
import { overlaps, type Span } from '../text';
import { touches, visitAt, wholeLines } from './place';
import { timeStamps } from './timeStamps';

/** A change that the editor offers. Applied only when the author chooses it. */
export interface Action {
  readonly title: string;
  /** `fix` mends a finding, `fix-all` makes every safe fix at once, the others help to write. */
  readonly kind: 'fix' | 'fix-all' | 'start-now' | 'end-now' | 'time-blank' | 'totals' | 'units';
  readonly edits: readonly Edit[];
  /** What a `fix` mends. */
  readonly finding: Finding | null;
  /** The one that an automatic repair may choose: safe and without an alternative. */
  readonly preferred: boolean;
  /** Why it cannot be done here, in plain words; null where it can. */
  readonly disabled: string | null;
}

/** The fixes of the findings in a range, and the insertions for the services on its lines. */
export function codeActions(analysis: Analysis, range: Span, now: ClockTime): readonly Action[] {
  const lines = wholeLines(analysis, range);
  const visit = visitAt(analysis, range.start);
  return [
    ...analysis.findings.filter((finding) => meets(finding.span, range)).flatMap(fixesOf),
    ...(visit ? timeStamps(analysis, visit, lines, now) : []),
  ];
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

/** All safe fixes as one change; of fixes that touch the same words the first one wins. */
export function fixAll(analysis: Analysis): Action | undefined {
  const edits: Edit[] = [];
  for (const finding of analysis.findings) {
    const fix = finding.fixes.find((candidate) => candidate.kind === 'safe');
    if (fix && !fix.edits.some((edit) => edits.some((other) => collide(edit.span, other.span))))
      edits.push(...fix.edits);
  }
  if (edits.length === 0) return undefined;
  return {
    title: 'Make all safe fixes',
    kind: 'fix-all',
    edits,
    finding: null,
    preferred: false,
    disabled: null,
  };
}

/** Two insertions at one place collide too: their order would be a guess. */
const collide = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
