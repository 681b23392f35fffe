import type { Section } from '../../model';
import { sectionAt } from '../../parse/sections';
import { overlaps, type Span } from '../../text';
import type { EvidenceInput } from './input';
import { underOneHeading } from './shared';

/** Whose work a sentence tells: `work` of 97530, `other` of another code, `visit` of the visit as a whole. */
export type Scope = 'work' | 'other' | 'visit';

/** The narratives of the visit's services, told apart. */
export interface Narratives {
  readonly own: readonly Span[];
  readonly others: readonly Span[];
}

export function narratives({ text, facts }: EvidenceInput): Narratives {
  const own = facts.services
    .filter((service) => service.code === '97530')
    .flatMap((service) => [
      ...service.narrative,
      ...facts.services.flatMap((other) => underOneHeading(text, service, other) ?? []),
    ]);
  const others = facts.services
    .filter((service) => service.code !== '97530')
    .flatMap((service) => service.narrative)
    .filter((span) => !own.some((work) => overlaps(work, span)));
  return { own, others };
}

const running: ReadonlySet<string> = new Set(['objective', 'treatment', 'head', 'other', 'subjective']);

/**
 * The scope of each sentence. Work runs on behind its narrative, in the same section, until another service
 * or a blank line: "TA 20 min wrung a cloth x12 ... Stopped once for a cramp."
 */
export function scopes(
  sentences: readonly Span[],
  { own, others }: Narratives,
  { text, facts }: EvidenceInput,
): readonly Scope[] {
  const within = (spans: readonly Span[], span: Span) => spans.some((other) => overlaps(other, span));
  const named = facts.services.flatMap((service) => service.mentions);
  const counts = [...facts.services.flatMap((s) => s.intervals.map((i) => i.span))];
  // Where nothing stands behind the name, the work is told below it: "97530, 23 minutes, 2 units.\n\nHe stood ..."
  const titles =
    own.length > 0
      ? []
      : facts.services.filter((s) => s.code === '97530').flatMap((s) => s.mentions.slice(0, 1));
  let last: { readonly span: Span; readonly section: Section | undefined; readonly title?: true } | null =
    null;
  return sentences.map((span): Scope => {
    const section = sectionAt(facts.sections, span.start);
    if (within(own, span)) {
      last = { span, section };
      return 'work';
    }
    if (within(others, span)) {
      last = null;
      return 'other';
    }
    if (titles.some((title) => overlaps(title, span)) && section?.kind !== 'billing') {
      last = { span, section, title: true };
      return 'visit';
    }
    const runsOn: boolean =
      last !== null &&
      last.section === section &&
      (!section?.heading || !overlaps(section.heading, span)) &&
      running.has(section?.kind ?? 'other') &&
      (last.title || !/\n[ \t\r]*\n/.test(text.slice(last.span.end, span.start))) &&
      !within(named, span) &&
      !within(counts, span) &&
      !closing.test(text.slice(span.start, span.end));
    last = runsOn ? { span, section } : null;
    return runsOn ? 'work' : 'visit';
  });
}

/** What no longer tells of the work: sums, charges, a verdict or a plan without a heading, a signature. */
const closing =
  /^\W*(?:total|timed?\b|time in|units?\b|bill|charg|cpt|codes?\b|sign|electronically|plan\b|cont(?:inue)?\b|next\b|assessment|goals?\b|[LS]TG|HEP\b|home (?:program|exercise)|overall|progress|response|result|vs\b|will\b|then\b.{0,20}\b(?:therapeutic|manual|gait|neuro|exercise)|(?:[A-Z]\w*[ .]+){1,4},?\s*(?:DPT|PT|PTA|OT|OTR|COTA)\b|\d{5}\b|\[ \]|\( \))/i;
