import type { SectionKind, Visit } from '../../model';
import { type Line, overlapping, overlapsSome, type Span } from '../../text';

/** A sentence about the work or its assessment, on one line. */
export interface ProseSentence {
  readonly text: string;
  readonly span: Span;
  readonly section: SectionKind | null;
  /** What the patient tells, in the subjective part; nothing of the work. */
  readonly reported: boolean;
}

const ofWork: ReadonlySet<SectionKind> = new Set(['objective', 'treatment', 'response', 'assessment']);
/** What stays the same from visit to visit by its nature. */
const lasting = [
  /\b(?:goals?|[sl]tgs?|precautions?|restrictions?|contraindications?|contraindicated|allergy|allergies|allergic)\b/i,
  /\b(?:wbat|wb status|nwb|ttwb|pwb|dx|diagnosis|diagnoses|hx|history|pmh|payer|insurance|signature|signed)\b/i,
  /\b(?:time in|time out|next visit|next session|total minutes|timed minutes|treatment minutes)\b/i,
  /\b(?:total|timed)\b[^.]{0,20}\bmin/i,
];
/** In UTF-16 units. */
const longest = 2000;

/**
 * The sentences of a visit that tell what was done and what came of it: those of its sections on the work and the
 * assessment, and the narratives of its services; and those that tell what the patient reports. Goals, precautions and other lasting lines are left out.
 */
export function proseOf(visit: Visit, own: readonly Line[]): readonly ProseSentence[] {
  const narratives = visit.services.flatMap(({ narrative }) => narrative);
  const isTold = overlapsSome(narratives);
  const sectionsAt = overlapping(visit.sections.map(({ kind, body }) => ({ kind, ...body })));
  const headingEnds = new Map(
    visit.sections.flatMap(({ heading }) => (heading ? [[heading.start, heading.end] as const] : [])),
  );
  return own.flatMap((line) => {
    if (line.text.length > longest || lasting.some((pattern) => pattern.test(line.text))) return [];
    const here = { start: line.start, end: line.end };
    const section = sectionsAt(here)[0]?.kind ?? null;
    const ofSection = section !== null && ofWork.has(section);
    const isWork = ofSection || isTold(here);
    if (!isWork && section !== 'subjective') return [];
    const heading = headingEnds.get(line.start) ?? line.start;
    return sentencesIn(line, heading - line.start, section, !isWork);
  });
}

function sentencesIn(
  line: Line,
  from: number,
  section: SectionKind | null,
  reported: boolean,
): readonly ProseSentence[] {
  const found: ProseSentence[] = [];
  let start = from;
  const ends = /[.!?;](?=\s+\S|$)|$/g;
  ends.lastIndex = from;
  for (let match = ends.exec(line.text); match; match = ends.exec(line.text)) {
    const text = line.text.slice(start, match.index);
    const lead = text.length - text.replace(/^[\s:.–—-]+/, '').length;
    const trimmed = text.slice(lead).trimEnd();
    if (trimmed !== '')
      found.push({
        text: trimmed,
        span: { start: line.start + start + lead, end: line.start + start + lead + trimmed.length },
        section,
        reported,
      });
    start = match.index + match[0].length;
    if (match[0] === '') break;
  }
  return found;
}
