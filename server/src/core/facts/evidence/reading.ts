import { sectionAt } from '../../layout/sections';
import type { Evidence, Section, SectionKind } from '../../model';
import { type Atom, atoms } from '../../scan/atoms';
import { overlaps, type Span } from '../../text';
import { type Aspect, aspectsOf } from './aspects';
import type { EvidenceInput } from './input';
import type { Lexicon, Mark } from './lexicon';
import { type Match, pattern } from './pattern/pattern';
import type { Row } from './pattern/row';
import { rowOf } from './recognise';
import { saidIn } from './said';
import { type Place, placesOf, type Scope, workSpans } from './scopes';
import { sentencesOf } from './sentences';
import { placesIn } from './where';
import { firstAtom, type Word, wordsOf } from './words';

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
  /** For each sentence the places by which patterns are chosen, a bit each. */
  readonly places: readonly number[];
  /** All of the text, blanks and empty boxes too. */
  readonly atoms: readonly Atom[];
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
  const all = atoms(text);
  const said = saidIn(
    text,
    all,
    facts.placeholders.map((blank) => blank.span),
  );
  const told = workSpans({ text, facts });
  const boundaries = [...told.own, ...told.others].flatMap((span) => [span.start, span.end]);
  const headings = facts.sections.flatMap((s) => [s.heading?.start ?? s.body.start, s.body.start]);
  const cuts = [...new Set([...boundaries, ...headings])].sort((a, b) => a - b);
  const clocks = facts.services.flatMap((service) => service.intervals.map(({ span }) => span));
  const placed = placer(text, lineStarts(said));
  const parts = sentencesOf(text, said, cuts).map((atoms) => {
    const words = wordsOf(text, atoms);
    return Object.assign(rowOf(words, lexicon, clocks, facts.dateOfService?.value), placed(words));
  });
  const aspects = aspectsOf(text, parts);
  const places = placesOf(parts, aspects, told, { text, facts });
  // "Plan: Blue Cross" at the top names the payer.
  const content = facts.sections.find((s) =>
    ['subjective', 'objective', 'treatment', 'assessment'].includes(s.kind),
  );
  const heads: ReadonlySet<Section> = new Set(
    facts.sections.filter(
      (section) =>
        section.kind === 'plan' &&
        (section.body.start < (content?.body.start ?? 0) ||
          namesPayer(text, section, facts.payer.name?.span)),
    ),
  );
  const isHead = (section: Section | undefined) => section !== undefined && heads.has(section);
  const begun = Math.min(...facts.services.map((service) => service.name.span.start));
  const day = facts.dateOfService;
  const firstLine = day && parts.find((part) => part.opensLine && overlaps(part, day.span));
  // the goals at the head of a file end where the visit begins
  const sectionOver = (part: Part): Section | undefined => {
    const section = sectionAt(facts.sections, part.start);
    const isOver = firstLine && part.start >= firstLine.start && firstLine.start > (section?.body.start ?? 0);
    return isOver && section?.kind === 'goals' ? undefined : section;
  };
  let limits: Section | undefined;
  const sentences = parts.map((part, i): Sentence => {
    const section = sectionOver(part);
    const opens = section?.heading && limits !== section && !overlaps(section.heading, part);
    if (opens) limits = section;
    const place = places[i]!;
    const scope = place === 'verdict' ? 'visit' : place === 'away' ? 'work' : place;
    return Object.assign(part, {
      section: sectionOf(part, place, section, isHead(section), begun),
      scope,
      away: place === 'away',
      aspect: part.start >= begun ? aspects[i]! : null,
      underLimits: Boolean(
        opens && section.heading && limitWords(text.slice(section.heading.start, section.heading.end)),
      ),
      afterWork: part.start >= begun,
      planned: (section?.kind === 'plan' && scope === 'visit' && !isHead(section)) || planned.test(part),
    });
  });
  const described = sentences.some(
    (sentence) => sentence.scope === 'work' && !sentence.away && sentence.words.length > 2,
  );
  // Where the interventions are not kept apart, the work is all that was done.
  const work = sentences.filter(
    (s) =>
      s.scope === 'work' ||
      (s.scope === 'visit' &&
        (s.aspect === 'help' || s.aspect === 'aid') &&
        !['subjective', 'plan'].includes(s.section)) ||
      (!described && s.scope === 'visit' && (s.section === 'objective' || s.section === 'treatment')),
  );
  const inWork = new Set(work);
  const outcome = new Set(
    sentences.filter((s) => s.scope === 'visit' && !s.planned && !inWork.has(s) && !noOutcome.has(s.section)),
  );
  const where = sentences.map((sentence) => placesIn(sentence, { work: inWork, outcome }));
  return { sentences, work, places: where, atoms: all };
}

/** "PLAN: Silverpine Advantage": the first line of the section is the payer's. */
function namesPayer(text: string, { body }: Section, payer: Span | undefined): boolean {
  const lineEnd = firstIn(text, body.start, body.end, (sign) => sign === '\n');
  return payer !== undefined && overlaps(payer, { start: body.start, end: lineEnd });
}

const noOutcome = new Set(['subjective', 'plan', 'goals', 'billing', 'signature', 'time', 'head']);

const lineStarts = (said: readonly Atom[]): readonly Atom[] => said.filter(({ kind }) => kind === 'newline');

function placer(text: string, newlines: readonly Atom[]) {
  /** The line of the sentence before: where it starts, its indent, and up to where it is known to have signs alone. */
  let known = { from: -1, indent: 0, apart: false, signs: 0 };
  const lineOf = (line: number, start: number) => {
    const before = newlines[line - 1];
    const from = before?.end ?? 0;
    if (known.from === from) return known;
    const above = newlines[line - 2]?.end ?? 0;
    return {
      from,
      indent: firstIn(text, from, start, isNotSpace) - from,
      apart: before !== undefined && firstIn(text, above, before.start, isNotSpace) === before.start,
      signs: from,
    };
  };
  return (words: readonly Word[]) => {
    const start = words[0]!.start;
    const end = words.at(-1)!.end;
    const line = firstAtom(newlines, start);
    known = lineOf(line, start);
    known.signs = firstIn(text, known.signs, start, isLetterOrDigit);
    const { indent, apart, signs } = known;
    return { start, end, line, endLine: firstAtom(newlines, end), indent, opensLine: signs === start, apart };
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

function sectionOf(
  part: Part,
  place: Place,
  section: Section | undefined,
  isHead: boolean,
  begun: number,
): SectionKind {
  if (place === 'work' || place === 'away' || place === 'other') return 'treatment';
  if (section?.heading && overlaps(section.heading, part)) return 'other';
  if (place === 'verdict') return verdictKind(part);
  // Without headings everything is head; what follows the first service is not.
  const kind = isHead ? 'head' : section?.kind;
  return kind === undefined || (kind === 'head' && part.start >= begun) ? 'other' : kind;
}

const planned = pattern('<planned>');
const aGoal = pattern('<any:goalLabel> | ^^ g (: | = | `))');
const ofBody = pattern('<any:bodyLevel>');
const ofDoing = pattern('<any:symptom|task|taskVerb|event|rest>');

/** A line below the work is a goal, a measure of the body, or what the visit came to. */
const verdictKind = (part: Part): SectionKind =>
  aGoal.test(part) ? 'goals' : ofBody.test(part) && !ofDoing.test(part) ? 'objective' : 'response';

/** A heading over what the patient cannot do. */
const limitWords = (heading: string): boolean =>
  ['limit', 'function', 'deficit', 'restrict', 'difficult'].some((word) =>
    heading.toLowerCase().includes(word),
  );

export const marksOf = (
  sentence: Pick<Sentence, 'marks'>,
  ...categories: readonly string[]
): readonly Mark[] => sentence.marks.filter((mark) => categories.includes(mark.entry.category));

export const has = ({ marks }: Pick<Sentence, 'marks'>, ...categories: readonly string[]): boolean =>
  marks.some((mark) => categories.includes(mark.entry.category));

export const spanOf = ({ words }: Pick<Row, 'words'>, { from, to }: Pick<Match, 'from' | 'to'>): Span => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
});

export const evidence = (
  span: Span,
  reason: string,
  strength: Evidence['strength'] = 'strong',
): Evidence => ({ span: { start: span.start, end: span.end }, reason, strength });
