import type { Section } from '../../model';
import { sectionAt } from '../../parse/sections';
import { overlaps, type Span } from '../../text';
import type { Aspect } from './aspects';
import type { EvidenceInput } from './input';
import type { Mark } from './lexicon';
import { underOneHeading } from './shared';

/** Whose work a sentence tells: `work` of 97530, `other` of another code, `visit` of the visit as a whole. */
export type Scope = 'work' | 'other' | 'visit';

/** The narratives of the visit's services, told apart. */
export interface Narratives {
  readonly own: readonly Span[];
  readonly others: readonly Span[];
  /** Behind "97530 23 min, 97110 15 min:", where the words of both services stand together. */
  readonly joint: readonly Span[];
}

interface Part extends Span {
  readonly marks: readonly Mark[];
}

export function narratives({ text, facts }: EvidenceInput): Narratives {
  const own = facts.services
    .filter((service) => service.code === '97530')
    .flatMap((service) => [
      ...service.narrative,
      ...facts.services.flatMap((other) => underOneHeading(text, service, other) ?? []),
    ])
    .filter((span) => !onlyAsks.test(text.slice(span.start, span.end)));
  const others = facts.services
    .filter((service) => service.code !== '97530')
    .flatMap((service) => service.narrative)
    .filter((span) => !own.some((work) => overlaps(work, span)));
  return {
    own,
    others,
    joint: own.length > 0 ? [] : others.filter((span) => namedTogether({ text, facts }, span)),
  };
}

/** A label whose blank still waits for its answer, in a text without its blanks. */
const onlyAsks = /^\W*(?:[A-Za-z ]{1,40}:)?\W*$/;

/** Whether 97530 is named in the line of the service that the words stand behind. */
const namedTogether = ({ text, facts }: EvidenceInput, span: Span): boolean =>
  facts.services.some(
    (other) =>
      other.code !== '97530' &&
      other.narrative.some((own) => overlaps(own, span)) &&
      other.mentions.some(
        (name) =>
          name.end <= span.start &&
          span.start - name.end < 60 &&
          facts.services
            .filter((service) => service.code === '97530')
            .flatMap((service) => service.mentions)
            .some((work) => work.end <= name.start && !/[\r\n]/.test(text.slice(work.end, name.start))),
      ),
  );

/** Exercise, balance or hands-on work without a task in it belongs to the other service. */
const isOtherWork = (part: Part): boolean => {
  const has = (...categories: readonly string[]) =>
    part.marks.some((mark) => categories.includes(mark.entry.category));
  return has('exercise', 'neuro', 'gait', 'manual') && !has('task', 'assist');
};

const running: ReadonlySet<string> = new Set(['objective', 'treatment', 'head', 'other', 'subjective']);

/**
 * The scope of each sentence. Work runs on behind its narrative, in the same section, until another service
 * or a blank line: "TA 20 min wrung a cloth x12 ... Stopped once for a cramp."
 */
export function scopes(
  sentences: readonly Part[],
  aspect: readonly (Aspect | null)[],
  { own, others, joint }: Narratives,
  { text, facts }: EvidenceInput,
): readonly Scope[] {
  const within = (spans: readonly Span[], span: Span) => spans.some((other) => overlaps(other, span));
  const named = facts.services.flatMap((service) => service.mentions);
  const counts = [...facts.services.flatMap((s) => s.intervals.map((i) => i.span))];
  // Where nothing stands behind the name, the work is told below it: "97530, 23 minutes, 2 units.\n\nHe stood ..."
  const titles =
    own.length > 0 ? [] : facts.services.filter((s) => s.code === '97530').flatMap((s) => s.mentions);
  let last: {
    readonly span: Span;
    readonly section: Section | undefined;
    readonly title?: true;
    readonly open?: true;
  } | null = null;
  return sentences.map((span, i): Scope => {
    const section = sectionAt(facts.sections, span.start);
    if (within(own, span)) {
      last = { span, section };
      return 'work';
    }
    if (within(joint, span)) return isOtherWork(span) ? 'other' : 'work';
    if (within(others, span)) {
      last = null;
      return aspect[i] ? 'visit' : 'other';
    }
    const line = text.slice(span.start, span.end);
    if (last && facts.placeholders.some((blank) => sameLine(text, span, blank.span)) && onlyAsks.test(line))
      return 'visit';
    const title = section?.kind !== 'billing' && titles.some((name) => overlaps(name, span));
    if (title || (own.length === 0 && titles.length > 0 && heads.test(line))) {
      last = { span, section, title: true };
      return 'visit';
    }
    const runsOn: boolean =
      last !== null &&
      last.section === section &&
      (!section?.heading || !overlaps(section.heading, span)) &&
      (last.open || running.has(section?.kind ?? 'other')) &&
      (last.title || !/\n[ \t\r]*\n/.test(text.slice(last.span.end, span.start))) &&
      !within(named, span) &&
      !within(counts, span) &&
      !otherHead.test(line) &&
      !closing.test(line);
    last = runsOn ? { span, section, ...(last?.title || last?.open ? { open: true as const } : {}) } : null;
    return runsOn ? 'work' : 'visit';
  });
}

const sameLine = (text: string, span: Span, blank: Span): boolean =>
  blank.start >= span.start && !/\n/.test(text.slice(span.start, blank.start));

/** A line that only names the code stands over its work: "Task notes (97530)", "97530 details". */
const heads = /^\W*[A-Za-z ]{0,25}\W{0,3}97530\W{0,3}[A-Za-z ]{0,25}\W*$/;

const otherHead = /^\W*[A-Za-z ]{0,25}\W{0,3}9\d{4}\W{0,3}[A-Za-z ]{0,25}\W*$/;

/** What no longer tells of the work: sums, charges, a verdict or a plan without a heading, a signature. */
const closing =
  /^\W*(?:total|timed?\b|time in|units?\b|bill|charg|cpt|codes?\b|sign|electronically|plan\b|cont(?:inue)?\b|next\b|assessment|goals?\b|[LS]TG|HEP\b|home (?:program|exercise)|overall|progress|response|result|vs\b|will\b|then\b.{0,20}\b(?:therapeutic|manual|gait|neuro|exercise)|(?:[A-Z]\w*[ .]+){1,4},?\s*(?:DPT|PT|PTA|OT|OTR|COTA)\b|\d{5}\b|\[ \]|\( \))/i;
