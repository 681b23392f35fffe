import type { Analysis } from '../../analysis';
import { sentencesFrom } from '../../facts/carried/sentences';
import { contains, cover, type Span } from '../../text';
import { lineAt, touches, visitAt } from '../place';

/** What a selection at a place grows to: word, sentence, line, work of a service, section, visit, note; each holds the one before. */
export function selectionSteps(analysis: Analysis, offset: number): readonly Span[] {
  const line = lineAt(analysis, offset);
  const visit = visitAt(analysis, offset);
  const word = wordAt(line.text, offset - line.start);
  const spans: readonly Span[] = [
    { start: line.start + word.start, end: line.start + word.end },
    ...sentencesFrom(line, line.start).map(({ span }) => span),
    trimmed(line.text, line.start),
    { start: line.start, end: line.end },
    ...(visit?.services.flatMap(({ narrative, name }) => cover([name.span, ...narrative]) ?? []) ?? []),
    ...(visit?.sections.flatMap(({ heading, body }) => [body, cover([heading ?? body, body])!]) ?? []),
    ...(visit ? [visit.span] : []),
    { start: 0, end: analysis.text.length },
  ];
  const around = spans
    .filter((span) => touches(span, offset) && span.end > span.start)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const steps: Span[] = [];
  for (const span of around) {
    const last = steps.at(-1);
    if (!last || (contains(span, last) && span.end - span.start > last.end - last.start)) steps.push(span);
  }
  return steps;
}

function wordAt(text: string, at: number): Span {
  const isPart = (index: number) => /[\p{L}\p{N}]/u.test(text[index] ?? '');
  let [start, end] = [at, at];
  while (start > 0 && isPart(start - 1)) start--;
  while (end < text.length && isPart(end)) end++;
  return { start, end };
}

const trimmed = (text: string, at: number): Span => ({
  start: at + text.length - text.trimStart().length,
  end: at + text.trimEnd().length,
});
