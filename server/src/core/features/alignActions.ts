import { alignedAt } from '../align/table';
import type { Analysis } from '../analysis';
import { l10n } from '../l10n';
import { positionAt, type Span } from '../text';
import type { Proposal } from './action';
import { visitAt } from './place';

/** Puts the columns of the table at the cursor below each other. */
export function alignActions(analysis: Analysis, range: Span): readonly Proposal[] {
  const visit = visitAt(analysis, range.start);
  const edits = visit && alignedAt(analysis.lines, positionAt(analysis.lines, range.start).line);
  if (!visit || !edits || edits.length === 0) return [];
  return [
    {
      kind: 'align',
      title: l10n`Align the columns of this table (spaces only)`,
      change: { is: 'align' },
      edits,
      visit: visit.index,
    },
  ];
}
