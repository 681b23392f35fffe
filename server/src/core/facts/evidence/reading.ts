import { sectionAt } from '../../layout/sections';
import type { Evidence, Section, SectionKind } from '../../model';
import { overlaps, type Span } from '../../text';
import { type Aspect, aspects } from './aspects';
import { dates, daysFrom } from './dates';
import type { EvidenceInput } from './input';
import type { Lexicon, Mark } from './lexicon';
import { type Quantity, quantities } from './quantities';
import { sentences } from './sentences';
import { type Word, words } from './words';
import { narratives, type Scope, scopes } from './workScope';

/** A sentence, what it belongs to, and what was recognised in it. */
export interface Sentence extends Span {
  readonly text: string;
  readonly section: SectionKind;
  /** The words of the section's heading, where the sentence is the first below it. */
  readonly heading: string;
  /** `work`: the 97530 narrative; `other`: the narrative of another code; `visit`: all else. */
  readonly scope: Scope;
  /** What its label says that it tells. */
  readonly aspect: Aspect | null;
  /** Stands behind the first service that the visit names. */
  readonly afterWork: boolean;
  /** Speaks of a later visit. */
  readonly planned: boolean;
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
  readonly quantities: readonly Quantity[];
  /** Dates in it before the visit's own. */
  readonly dates: readonly Span[];
}

/** A visit's prose, ready to be asked for evidence. */
export interface Reading {
  readonly sentences: readonly Sentence[];
  /** Sentences of the 97530 work. */
  readonly work: readonly Sentence[];
  /** What was seen, concluded or stated of the visit as a whole, in the past tense of the note. */
  readonly outcome: readonly Sentence[];
}

const planned =
  /\b(?:next (?:visit|day|session|time|tx|week|appt|appointment)|will (?:begin|add|try|start|trial|progress|introduce|attempt|work on)|plan to|plan is|begin (?:outdoor|next))\b/i;

/** Splits a visit's text into sentences and recognises phrases, numbers and dates in each. */
export function readProse({ text, facts }: EvidenceInput, lexicon: Lexicon): Reading {
  const said = withoutUnticked(
    withoutBlanks(
      text,
      facts.placeholders.map((blank) => blank.span),
    ),
  );
  const told = narratives({ text: said, facts });
  const boundaries = [...told.own, ...told.others].flatMap((span) => [span.start, span.end]);
  const headings = facts.sections.flatMap((s) => [s.heading?.start ?? s.body.start, s.body.start]);
  const cuts = [...new Set([...boundaries, ...headings])].sort((a, b) => a - b);
  // "Plan: Blue Cross" at the top names the payer.
  const content = facts.sections.find((s) =>
    ['subjective', 'objective', 'treatment', 'assessment'].includes(s.kind),
  );
  const isHead = (section: Section | undefined) =>
    section?.kind === 'plan' && section.body.start < (content?.body.start ?? 0);
  const begun = Math.min(...facts.services.map((service) => service.name.span.start));
  const visit = facts.dateOfService?.value;
  const parts = sentences(said, cuts).map((span) => {
    const found = words(said.slice(span.start, span.end), span.start);
    return { ...span, words: found, marks: longestOf(lexicon.find(found)) };
  });
  const aspect = aspects(said, parts);
  const places = scopes(parts, aspect, told, { text: said, facts });
  const scope = places.map((place) => (place === 'verdict' ? 'visit' : place));
  const all = parts.map((span, i): Sentence => {
    const part = said.slice(span.start, span.end);
    const section = sectionAt(facts.sections, span.start);
    const opens = section?.heading && said.slice(section.body.start, span.start).trim().length < 2;
    const heading = section?.heading && overlaps(section.heading, span);
    const days = dates(part, span.start, visit);
    return {
      ...span,
      text: part,
      section:
        scope[i] !== 'visit'
          ? 'treatment'
          : heading
            ? 'other'
            : isHead(section)
              ? 'head'
              : places[i] === 'verdict'
                ? verdictKind(span, part)
                : kindOf(section?.kind, span.start, begun),
      scope: scope[i]!,
      aspect: span.start >= begun ? aspect[i]! : null,
      heading: opens ? said.slice(section.heading!.start, section.heading!.end) : '',
      afterWork: span.start >= begun,
      planned: (section?.kind === 'plan' && scope[i] === 'visit' && !isHead(section)) || planned.test(part),
      quantities: quantities(part, span.start, days),
      dates: days.filter((day) => {
        const away = visit ? daysFrom(visit, said.slice(day.start, day.end)) : null;
        return away === null || away < 0 || away > 182;
      }),
    };
  });
  const described = all.some((sentence) => sentence.scope === 'work' && sentence.words.length > 2);
  // Where the interventions are not kept apart, the work is all that was done.
  const work = all.filter(
    (s) =>
      s.scope === 'work' ||
      (s.scope === 'visit' &&
        (s.aspect === 'help' || s.aspect === 'aid') &&
        !['subjective', 'plan'].includes(s.section)) ||
      (!described && s.scope === 'visit' && (s.section === 'objective' || s.section === 'treatment')),
  );
  const outcome = all.filter(
    (s) =>
      s.scope === 'visit' &&
      !s.planned &&
      !work.includes(s) &&
      !['subjective', 'plan', 'goals', 'billing', 'signature', 'time', 'head'].includes(s.section),
  );
  return { sentences: all, work, outcome };
}

/** A phrase inside a longer one of the same category says nothing of its own. */
const longestOf = (marks: readonly Mark[]): readonly Mark[] => {
  const long = marks.filter((mark) => mark.to - mark.from > 1);
  return marks.filter(
    (mark) =>
      !long.some(
        (other) =>
          other.from <= mark.from &&
          mark.to <= other.to &&
          other.to - other.from > mark.to - mark.from &&
          hides(other, mark),
      ),
  );
};

const hides = (long: Mark, short: Mark): boolean =>
  long.entry.category === short.entry.category ||
  ['device', 'noDevice', 'exercise', 'neuro', 'independent', 'stock'].includes(long.entry.category);

/** A blank waits for an answer: the clause around it says nothing yet. Offsets stay. */
function withoutBlanks(text: string, blanks: readonly Span[]): string {
  const starts = new Set(blanks.map((blank) => blank.start));
  const capitalAt = (offset: number) => /[A-Z]/.test(text[offset] ?? '') && /\s/.test(text[offset - 1]!);
  let said = '';
  for (const blank of [...blanks].sort((a, b) => a.start - b.start)) {
    if (blank.end <= said.length) continue;
    const asks = /[a-z]/i.test(text.slice(blank.start, blank.end));
    // What stands between two blanks of a clause goes with the first of them.
    let { start, end } = blank;
    while (asks && start > said.length && !clauseEnd.test(text[start - 1]!)) start--;
    while (
      asks &&
      end < text.length &&
      !clauseEnd.test(text[end]!) &&
      !starts.has(end) &&
      !capitalAt(end + 1)
    )
      end++;
    said += text.slice(said.length, start) + ' '.repeat(end - Math.max(start, said.length));
  }
  return said + text.slice(said.length);
}

/**
 * What stands behind an empty box was not chosen, and the N of a list of Y and N says no. Offsets stay.
 */
function withoutUnticked(text: string): string {
  const blank = (part: string) => ' '.repeat(part.length);
  const boxes = text.replace(
    /(?:\[ ?\]|\( \)|[☐□])\s{0,2}[^\r\n[☐☑☒□✓✔]*?(?=\[[ xX]?\]|\([ xX]\)|[☐☑☒□✓✔]| {2}|\t|\||[\r\n]|$)/g,
    blank,
  );
  return /^[ \t]*Y {2}/m.test(boxes) ? boxes.replace(/^([ \t]*)N {2}(?=\S)/gm, '$1no ') : boxes;
}

const clauseEnd = /[,;.:()\r\n]/;

/** Without headings everything is head; what follows the first service is not. */
const kindOf = (kind: SectionKind | undefined, start: number, begun: number): SectionKind =>
  kind === undefined || (kind === 'head' && start >= begun) ? 'other' : kind;

/** A line below the work is a goal, a measure of the body, or what the visit came to. */
function verdictKind({ marks }: Pick<Sentence, 'marks'>, said: string): SectionKind {
  if (has({ marks }, 'goalLabel') || /^\W*g\s?[:=)]/i.test(said)) return 'goals';
  const measured = marks.some(
    (mark) =>
      mark.entry.category === 'bodyLevel' &&
      !marks.some((other) => other.from === mark.from && other.entry.category === 'symptom'),
  );
  return measured && !has({ marks }, 'task', 'taskVerb', 'event', 'rest') ? 'objective' : 'response';
}

export const marksOf = (sentence: Sentence, ...categories: readonly string[]): readonly Mark[] =>
  sentence.marks.filter((mark) => categories.includes(mark.entry.category));

export const has = (sentence: Pick<Sentence, 'marks'>, ...categories: readonly string[]): boolean =>
  sentence.marks.some((mark) => categories.includes(mark.entry.category));

export const quantitiesOf = (
  sentence: Sentence,
  ...kinds: readonly Quantity['kind'][]
): readonly Quantity[] => sentence.quantities.filter((quantity) => kinds.includes(quantity.kind));

/** A "no", "not" or "without" within three words in front. */
export const negated = (sentence: Sentence, mark: Pick<Mark, 'from'>): boolean =>
  sentence.words
    .slice(Math.max(0, mark.from - 3), mark.from)
    .some((word) =>
      /^(?:no|not|without|w\/o|never|denies|denied|nor|didn't|isn't|doesn't|don't|hasn't|wasn't)$/.test(
        word.lower,
      ),
    ) ||
  /w\s?\/\s?o\s?$/i.test(
    sentence.text.slice(0, (sentence.words[mark.from]?.start ?? sentence.start) - sentence.start),
  );

export const evidence = (
  span: Span,
  reason: string,
  strength: Evidence['strength'] = 'strong',
): Evidence => ({ span: { start: span.start, end: span.end }, reason, strength });
