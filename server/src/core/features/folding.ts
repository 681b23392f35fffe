import type { Analysis } from '../analysis';
import { contains, positionAt, type Span } from '../text';

/** Zero-based first and last line of what can be folded away. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** Visits (where there are several) and sections with a heading, each of at least two lines. */
export function folds(analysis: Analysis): readonly Fold[] {
  const visits = analysis.visits.length > 1 ? analysis.visits.map((visit) => visit.span) : [];
  const sections = analysis.visits.flatMap((visit) =>
    visit.sections.flatMap(({ heading, body }) =>
      heading && contains(visit.span, body) ? [{ start: heading.start, end: body.end }] : [],
    ),
  );
  return [...visits, ...sections]
    .map((span) => foldOf(analysis, span))
    .filter((fold) => fold.startLine < fold.endLine);
}

/** The lines of a span without the blank ones at its end. */
function foldOf(analysis: Analysis, span: Span): Fold {
  const startLine = positionAt(analysis.lines, span.start).line;
  let endLine = positionAt(analysis.lines, Math.max(span.start, span.end - 1)).line;
  while (endLine > startLine && analysis.lines[endLine]!.text.trim() === '') endLine--;
  return { startLine, endLine };
}
