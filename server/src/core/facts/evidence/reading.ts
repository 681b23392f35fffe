import lists from '../../../../data/evidenceWords.json';
import { sectionAt } from '../../layout/sections';
import type { Evidence, Section, SectionKind } from '../../model';
import type { Atom } from '../../scan/atoms';
import { overlaps, type Span } from '../../text';
import { type Aspect, aspectsOf } from './aspects';
import { clausesOf, negationOf } from './clauses';
import { datesOf, daysFrom } from './dates';
import type { EvidenceInput } from './input';
import type { Lexicon, Mark } from './lexicon';
import { type Found, type Match, matches, type Row, rowFrom } from './pattern';
import { quantitiesOf } from './quantities';
import { saidIn } from './said';
import { type Place, placesOf, type Scope, workSpans } from './scopes';
import { sentencesOf } from './sentences';
import { type PlaceName, placesIn } from './where';
import { type Word, wordsOf } from './words';

/** A sentence, what it belongs to, and what was recognised in it. */
export interface Sentence extends Part {
  readonly section: SectionKind;
  /** `work`: the 97530 narrative; `other`: the narrative of another code; `visit`: all else. */
  readonly scope: Scope;
  /** It is told away from the code, which has no words of its own. */
  readonly away: boolean;
  /** What its label says that it tells. */
  readonly aspect: Aspect | null;
  /** Stands behind the first service that the visit names. */
  readonly afterWork: boolean;
  /** Speaks of a later visit. */
  readonly planned: boolean;
  /** The first below a heading of limits. */
  readonly underLimits: boolean;
}

/** A visit's prose, ready to be asked for evidence. */
export interface Reading {
  readonly sentences: readonly Sentence[];
  /** Sentences of the 97530 work. */
  readonly work: readonly Sentence[];
  /** What was seen, concluded or stated of the visit as a whole, in the past tense of the note. */
  readonly outcome: readonly Sentence[];
  /** The places by which patterns are chosen. */
  readonly places: ReadonlyMap<Sentence, ReadonlySet<PlaceName>>;
}

/** A sentence before it is known what it belongs to. */
export interface Part extends Span, Row {
  readonly marks: readonly Mark[];
  /** Its own line, and the one on which it ends; a sentence of a table opens at its cell. */
  readonly line: number;
  readonly endLine: number;
  /** White space in front of its line. */
  readonly indent: number;
  /** Nothing but signs stands in front of it on its line. */
  readonly opensLine: boolean;
  /** A blank line stands in front. */
  readonly apart: boolean;
}

/** Splits a visit's text into sentences and recognises phrases, numbers and dates in each. */
export function readProse({ text, facts }: EvidenceInput, lexicon: Lexicon): Reading {
  const said = saidIn(
    text,
    facts.placeholders.map((blank) => blank.span),
  );
  const told = workSpans({ text, facts });
  const boundaries = [...told.own, ...told.others].flatMap((span) => [span.start, span.end]);
  const headings = facts.sections.flatMap((s) => [s.heading?.start ?? s.body.start, s.body.start]);
  const cuts = [...new Set([...boundaries, ...headings])].sort((a, b) => a - b);
  const clocks = facts.services.flatMap((service) => service.intervals.map(({ span }) => span));
  const lines = lineStarts(said);
  const parts = sentencesOf(text, said, cuts).map((atoms) => {
    const words = wordsOf(text, atoms);
    return { ...rowOf(words, lexicon, clocks, facts.dateOfService?.value), ...placed(text, words, lines) };
  });
  const aspects = aspectsOf(text, parts);
  const places = placesOf(parts, aspects, told, { text, facts });
  // "Plan: Blue Cross" at the top names the payer.
  const content = facts.sections.find((s) =>
    ['subjective', 'objective', 'treatment', 'assessment'].includes(s.kind),
  );
  const isHead = (section: Section | undefined) =>
    section?.kind === 'plan' && section.body.start < (content?.body.start ?? 0);
  const begun = Math.min(...facts.services.map((service) => service.name.span.start));
  let limits: Section | undefined;
  const all = parts.map((part, i): Sentence => {
    const section = sectionAt(facts.sections, part.start);
    const opens = section?.heading && limits !== section && !overlaps(section.heading, part);
    if (opens) limits = section;
    const place = places[i]!;
    const scope = place === 'verdict' ? 'visit' : place === 'away' ? 'work' : place;
    return {
      ...part,
      section: sectionOf(part, place, section, isHead(section), begun),
      scope,
      away: place === 'away',
      aspect: part.start >= begun ? aspects[i]! : null,
      underLimits: Boolean(
        opens && section.heading && limitWords(text.slice(section.heading.start, section.heading.end)),
      ),
      afterWork: part.start >= begun,
      planned:
        (section?.kind === 'plan' && scope === 'visit' && !isHead(section)) || matches('<planned>', part),
    };
  });
  const described = all.some(
    (sentence) => sentence.scope === 'work' && !sentence.away && sentence.words.length > 2,
  );
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
  const where = new Map(all.map((sentence) => [sentence, placesIn(sentence, { work, outcome })] as const));
  return { sentences: all, work, outcome, places: where };
}

/** What was recognised among some words. Clock times are no measures; dates far ahead are no earlier days. */
export function rowOf(
  words: readonly Word[],
  lexicon: Lexicon,
  clocks: readonly Span[] = [],
  visit?: string,
): Row & { readonly marks: readonly Mark[] } {
  const clause = clausesOf(words);
  const marks = longestOf(lexicon.find(words));
  const denied = negationOf(words, clause, marks);
  const days = datesOf(words, visit as never);
  const taken = (at: number) =>
    days.some((day) => day.from <= at && at < day.to) ||
    (at < words.length && clocks.some((clock) => overlaps(clock, words[at]!)));
  const found: Found[][] = words.map(() => []);
  for (const mark of marks) {
    const at = mark.from;
    found[at]!.push({ name: `<${mark.entry.category}`, to: mark.to, denied: denied[at]!, mark });
  }
  const covered = new Set<number>();
  const cover = (from: number, to: number) => {
    for (let at = from; at < to; at++) covered.add(at);
  };
  for (const mark of marks) if (known.has(mark.entry.category)) cover(mark.from, mark.to);
  // the 4 of "4WW" is no amount
  const inDevice = (at: number) =>
    marks.some((mark) => mark.entry.category === 'device' && mark.from <= at && at < mark.to);
  for (const { kind, from, to } of quantitiesOf(words, (at) => taken(at) || inDevice(at))) {
    found[from]!.push({ name: `#${kind}`, to, denied: false });
    cover(from, to);
  }
  for (const day of days) {
    const away = visit ? daysFrom(visit as never, day) : null;
    const earlier = away === null || away < 0 || away > 182;
    found[day.from]!.push({ name: earlier ? '#date' : '#day', to: day.to, denied: false });
  }
  words.forEach((word, at) => {
    if (isDiagnosisCode(words, at)) found[at]!.push({ name: '<icd', to: at + 2, denied: false });
    if (word.kind === 'word' && word.lower.length > 2 && !covered.has(at))
      found[at]!.push({ name: '<own', to: at + 1, denied: false });
  });
  return { ...rowFrom(words, clause, found), marks };
}

/** ICD-10-CM: a letter, two characters, and a part behind the point; a code of three behind its label. */
function isDiagnosisCode(words: readonly Word[], at: number): boolean {
  const [letter, figures] = [words[at]!, words[at + 1]];
  if (letter.kind !== 'word' || letter.lower.length !== 1 || figures?.kind !== 'digits' || figures.gap)
    return false;
  const label = words[at - 1]?.lower === ':' ? words[at - 2]?.lower : words[at - 1]?.lower;
  const labelled = label === 'dx' || label === 'icd' || label === '10';
  return (
    figures.lower.indexOf('.') === 2 ||
    (figures.lower.length === 2 && (labelled || words[at + 2]?.glue === '.'))
  );
}

/** Words of exercise, and labels: what lies inside one of them is no task of its own. */
const noTask = new Set(['genericActivity', 'exercise', 'gait', 'neuro', 'manual']);
const ofTask = new Set(['task', 'taskVerb', 'taskObject']);

/** A phrase inside a longer one of the same category says nothing of its own. */
const longestOf = (marks: readonly Mark[]): readonly Mark[] => {
  const long = marks.filter((mark) => mark.to - mark.from > 1);
  const noTasks = marks.filter((mark) => noTask.has(mark.entry.category));
  const isNoTask = (mark: Mark) =>
    ofTask.has(mark.entry.category) &&
    noTasks.some((other) => other.from <= mark.from && mark.to <= other.to);
  return marks.filter(
    (mark) =>
      !isNoTask(mark) &&
      !long.some(
        (other) =>
          other.from <= mark.from &&
          mark.to <= other.to &&
          other.to - other.from > mark.to - mark.from &&
          (other.entry.category === mark.entry.category ||
            hides.has(other.entry.category) ||
            // the "to stand" of "sit to stand" is no aim
            (other.entry.category === 'task' && mark.entry.category === 'weakConnector')),
      ),
  );
};
/** Words beside a task; whatever is none of them, with an amount, may be what was done. */
const known: ReadonlySet<string> = new Set(lists.lists.knownWords);

const hides = new Set(['device', 'noDevice', 'exercise', 'neuro', 'independent', 'stock']);

const lineStarts = (said: readonly Atom[]): readonly Atom[] => said.filter(({ kind }) => kind === 'newline');

function placed(text: string, words: readonly Word[], newlines: readonly Atom[]) {
  const start = words[0]!.start;
  const end = words.at(-1)!.end;
  const line = countBefore(newlines, start);
  const lineStart = newlines[line - 1]?.end ?? 0;
  const before = newlines[line - 1];
  return {
    start,
    end,
    line,
    endLine: countBefore(newlines, end),
    indent: firstIn(text, lineStart, start, isNotSpace) - lineStart,
    opensLine: firstIn(text, lineStart, start, isLetterOrDigit) === start,
    apart:
      before !== undefined &&
      firstIn(text, newlines[line - 2]?.end ?? 0, before.start, isNotSpace) === before.start,
  };
}

/** The offset of the first such sign in a stretch, else its end; a long line is not read to its end for each sentence. */
function firstIn(text: string, from: number, to: number, is: (sign: string) => boolean): number {
  let at = from;
  while (at < to && !is(text[at]!)) at++;
  return at;
}

const isNotSpace = (sign: string): boolean => sign.trim() !== '';
const isLetterOrDigit = (sign: string): boolean =>
  (sign >= '0' && sign <= '9') || sign.toLowerCase() !== sign.toUpperCase();

function countBefore(newlines: readonly Atom[], offset: number): number {
  let low = 0;
  let high = newlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (newlines[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sectionOf(
  part: Part,
  place: Place,
  section: Section | undefined,
  isHead: boolean,
  begun: number,
): SectionKind {
  if (place === 'work' || place === 'away' || place === 'other') return 'treatment';
  if (section?.heading && overlaps(section.heading, part)) return 'other';
  if (isHead) return 'head';
  if (place === 'verdict') return verdictKind(part);
  // Without headings everything is head; what follows the first service is not.
  const kind = section?.kind;
  return kind === undefined || (kind === 'head' && part.start >= begun) ? 'other' : kind;
}

/** A line below the work is a goal, a measure of the body, or what the visit came to. */
const verdictKind = (part: Part): SectionKind =>
  matches('<any:goalLabel> | ^^ g (: | = | `))', part)
    ? 'goals'
    : matches('<any:bodyLevel>', part) && !matches('<any:symptom|task|taskVerb|event|rest>', part)
      ? 'objective'
      : 'response';

/** A heading over what the patient cannot do. */
const limitWords = (heading: string): boolean =>
  ['limit', 'function', 'deficit', 'restrict', 'difficult'].some((word) =>
    heading.toLowerCase().includes(word),
  );

export const marksOf = (
  sentence: Pick<Sentence, 'marks'>,
  ...categories: readonly string[]
): readonly Mark[] => sentence.marks.filter((mark) => categories.includes(mark.entry.category));

export const has = (sentence: Pick<Row, 'holds'>, ...categories: readonly string[]): boolean =>
  categories.some((category) => sentence.holds.has(`<${category}`));

export const spanOf = ({ words }: Pick<Row, 'words'>, { from, to }: Pick<Match, 'from' | 'to'>): Span => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
});

export const evidence = (
  span: Span,
  reason: string,
  strength: Evidence['strength'] = 'strong',
): Evidence => ({ span: { start: span.start, end: span.end }, reason, strength });
