import type { Analysis } from '../analysis';
import type { Service, Visit } from '../model';
import { type Line, overlaps, positionAt, type Span } from '../text';

/** The offset stands in the span or at one of its edges, as a cursor does. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** The visit around an offset; the last one that starts before it where a note has gaps. */
export const visitAt = (analysis: Analysis, offset: number): Visit | undefined =>
  analysis.visits.findLast((visit) => visit.span.start <= offset) ?? analysis.visits[0];

/** The line that an offset stands in. */
export const lineAt = (analysis: Analysis, offset: number): Line =>
  analysis.lines[positionAt(analysis.lines, offset).line]!;

/** The span of whole lines that a span touches. */
export const wholeLines = (analysis: Analysis, span: Span): Span => ({
  start: lineAt(analysis, span.start).start,
  end: lineAt(analysis, span.end).end,
});

/** The name or code of a service stands on these lines. */
export const isOn = (lines: Span, service: Service): boolean =>
  [service.name.span, ...service.mentions].some((words) => overlaps(words, lines));

/** The words of a span for showing in one line; long ones are cut at a word. */
export function wordsOf(text: string, span: Span, limit = 80): string {
  const words = text.slice(span.start, span.end).split(/\s+/).filter(Boolean).join(' ');
  if (words.length <= limit) return words;
  const cut = words.lastIndexOf(' ', limit);
  return `${words.slice(0, cut > limit / 2 ? cut : limit)}…`;
}

/** What a person calls a visit: its date, else its number in the note. */
export const visitLabel = (visit: Visit): string => visit.dateOfService?.value ?? `Visit ${visit.index + 1}`;
