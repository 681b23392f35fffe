import { sectionAt } from '../../layout/sections';
import type { Section } from '../../model';
import { matchesIn, overlaps, type Span } from '../../text';
import type { Aspect } from './aspects';
import type { EvidenceInput } from './input';
import type { Mark } from './lexicon';
import { underOneHeading } from './shared';

/** Whose work a sentence tells: `work` of 97530, `other` of another code, `visit` of the visit as a whole. */
export type Scope = 'work' | 'other' | 'visit';

/** `verdict`: a line of the visit as a whole below the words of another code. */
type Place = Scope | 'verdict';

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
  const own: Span[] = facts.services
    .filter((service) => service.code === '97530')
    .flatMap((service) => [
      ...service.narrative,
      ...facts.services.flatMap((other) => underOneHeading(text, service, other) ?? []),
    ])
    .filter((span) => !onlyAsks.test(text.slice(span.start, span.end)));
  if (own.length === 0 && facts.services.some((service) => service.code === '97530'))
    own.push(...toldElsewhere({ text, facts }));
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

/**
 * Where the services are a list, the work may be told further down, behind the code or its name again:
 * "97530 detail: wiped a counter ...", "TA: ladder ...", "... were therapeutic activities. She lifted a pan".
 */
function toldElsewhere({ text, facts }: EvidenceInput): readonly Span[] {
  const found: Span[] = [];
  const charges = facts.services.flatMap((service) => service.charge ?? []);
  const free = (span: Span) =>
    !charges.some((charge) => overlaps(charge, span)) && !found.some((other) => overlaps(other, span));
  for (const match of matchesIn(text, tellsBelow).slice(0, most)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start);
    const stop = rest.search(tellsNoMore);
    const heading = facts.sections.find((s) => s.heading && s.heading.start >= start)?.heading?.start;
    const end = Math.min(stop < 0 ? text.length : start + stop, heading ?? text.length);
    const span = { start, end };
    if (/[a-z]{3}/i.test(text.slice(start, end)) && free(span)) found.push(span);
  }
  return found;
}

/** More of them are no visit. */
const most = 40;
const tellsBelow =
  /^[ \t>*•[(-]{0,6}(?:97530|therapeutic activit(?:y|ies)|ther\.? ?act(?:ivit(?:y|ies))?|theract|TA)\b\s?(?:-\s?|\()?(?:97530|details?|notes?|narrative|description|tasks?)?[\])]?[ \t]?(?:[:–—-][ \t]?(?=\S)|:?[ \t]*\n(?=[ \t]*[a-z]))(?!\s?\d+\s?(?:min|u\b|units?\b))|\b(?:therapeutic activit(?:y|ies)|ther act)\b[^.:;\n]{0,20}\.[ \t](?=[A-Z])/gim;
/** The next code, its label, or a blank line. */
const tellsNoMore =
  /\n[ \t]*(?:\n|[-=_*]{4}|[ \t>*•[(-]{0,6}\d{5}\b|[A-Z][A-Za-z/ ]{0,24}\s?[:=]\s|(?:ther|manual|gait|neuro|self)[a-z. ]{0,20}[:-])/i;

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

const outcomes = [
  'rest',
  'exertion',
  'symptom',
  'event',
  'achieved',
  'stock',
  'vague',
  'goalLabel',
  'earlier',
  'compare',
  'noLonger',
  'bigChange',
  'limitation',
];

/**
 * "97110 bike, SLR\n18 picks done, 10 on 8/12": a line below the words of another code, no deeper than they are,
 * that tells an outcome and none of that code's work.
 */
function isVerdict(text: string, told: Span, part: Part): boolean {
  const lineStart = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const indent = (start: number) => /^[ \t]*/.exec(text.slice(start, start + 80))![0].length;
  const first = lineStart(told.start);
  const own = lineStart(part.start);
  return (
    own > first &&
    !/[a-z0-9]/i.test(text.slice(own, part.start)) &&
    indent(own) <= indent(first) &&
    /[a-z]{3}/i.test(text.slice(told.start, text.indexOf('\n', told.start))) &&
    !part.marks.some((mark) => ['exercise', 'neuro', 'gait', 'manual'].includes(mark.entry.category)) &&
    (part.marks.some((mark) => outcomes.includes(mark.entry.category)) ||
      /\bon \d{1,2}\/\d{1,2}\b/.test(text.slice(part.start, part.end)))
  );
}

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
): readonly Place[] {
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
  let verdict: Span | undefined;
  return sentences.map((span, i): Place => {
    const section = sectionAt(facts.sections, span.start);
    if (within(own, span)) {
      last = { span, section };
      return 'work';
    }
    if (within(joint, span)) return isOtherWork(span) ? 'other' : 'work';
    if (within(others, span)) {
      last = null;
      if (aspect[i]) return 'visit';
      const told = others.find((other) => overlaps(other, span))!;
      if (verdict !== told && isVerdict(text, told, span)) verdict = told;
      return verdict === told && !isOtherWork(span) ? 'verdict' : 'other';
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
