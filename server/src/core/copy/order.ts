import type { Analysis } from '../analysis';
import type { SectionKind, Visit } from '../model';
import { contains, type Line, type Span } from '../text';

/** Sections that a records system has fields for, in the order that it may want them in. */
export const orderable = [
  'subjective',
  'objective',
  'treatment',
  'response',
  'assessment',
  'plan',
  'goals',
  'time',
  'billing',
] as const satisfies readonly SectionKind[];

export interface Ordered {
  readonly text: string;
  /** Visits whose order stays as it is written, because their sections do not stand on lines of their own. */
  readonly asWritten: number;
}

/**
 * The lines of a part of a note with the sections of each visit in the wanted order; those that are not named come behind
 * them, in their own. Lines are moved whole and none is changed. What stands in front of the first heading stays there, and
 * everything from the signature on stays at the end.
 */
export function inOrder(analysis: Analysis, span: Span, order: readonly SectionKind[]): Ordered {
  const lines = analysis.lines.filter((line) => span.start <= line.start && line.end <= span.end);
  // a part that begins or ends inside of a line is one section alone
  if (order.length === 0 || lines.length === 0)
    return { text: analysis.text.slice(span.start, span.end), asWritten: 0 };
  let asWritten = 0;
  const texts: string[] = [];
  let at = 0;
  for (const visit of analysis.visits.filter((one) => contains(span, one.span))) {
    const from = lines.findIndex(({ end }) => end >= visit.span.start);
    const to = lines.findLastIndex(({ start }) => start < visit.span.end) + 1;
    if (from < at || to <= from) continue;
    const own = lines.slice(from, to);
    const blocks = blocksOf(visit, own, order);
    if (blocks === null) asWritten++;
    texts.push(...[...lines.slice(at, from), ...(blocks ?? own)].map(({ text }) => text));
    at = to;
  }
  return { text: [...texts, ...lines.slice(at).map(({ text }) => text)].join('\n'), asWritten };
}

/** The lines of a visit in the wanted order; null where its sections cannot be parted by lines. */
function blocksOf(
  visit: Visit,
  lines: readonly Line[],
  order: readonly SectionKind[],
): readonly Line[] | null {
  const headed = visit.sections
    .flatMap(({ kind, heading, body }) => (heading ? [{ kind, heading, end: body.end }] : []))
    .sort((a, b) => a.heading.start - b.heading.start);
  // what stands in another section moves with it
  const top = headed.filter(
    (one) =>
      !headed.some((other) => other.heading.start < one.heading.start && one.heading.start < other.end),
  );
  const signed = visit.signature?.span.start ?? Infinity;
  const end = lines.findIndex((line) => line.end >= signed);
  const last = end < 0 ? lines.length : end;
  const starts = top.flatMap(({ kind, heading }) => {
    const at = lines.findIndex((line) => line.start <= heading.start && heading.start <= line.end);
    return at < 0 || at >= last
      ? []
      : [{ kind, at, indent: lines[at]!.text.slice(0, heading.start - lines[at]!.start) }];
  });
  if (starts.length < 2) return lines;
  const rank = (kind: SectionKind) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  const ranks = starts.map(({ kind }) => rank(kind));
  if (ranks.every((one, index) => index === 0 || ranks[index - 1]! <= one)) return lines;
  const apart = starts.every(
    ({ at, indent }, index) => indent.trim() === '' && (index === 0 || starts[index - 1]!.at < at),
  );
  if (!apart) return null;
  const blocks = starts.map(({ kind, at }, index) => ({
    kind,
    lines: lines.slice(at, starts[index + 1]?.at ?? last),
  }));
  return [
    ...lines.slice(0, starts[0]!.at),
    ...blocks.sort((a, b) => rank(a.kind) - rank(b.kind)).flatMap((block) => block.lines),
    ...lines.slice(last),
  ];
}
