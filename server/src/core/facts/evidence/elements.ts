import activity from '../../../../data/patterns/activity.json';
import equipment from '../../../../data/patterns/equipment.json';
import goal from '../../../../data/patterns/goal.json';
import medicalNecessity from '../../../../data/patterns/medicalNecessity.json';
import participation from '../../../../data/patterns/participation.json';
import progress from '../../../../data/patterns/progress.json';
import skilledInvolvement from '../../../../data/patterns/skilledInvolvement.json';
import type { Evidence } from '../../model';
import { matches, pattern, type Row, rowFrom } from './pattern';
import { evidence, type Reading, spanOf } from './reading';
import type { PlaceName } from './where';

/** What words of a sentence show, as a file of server/data/patterns tells it. */
export interface EvidencePattern {
  /** The idea, in words. */
  readonly name: string;
  /** Where such a sentence has to stand: one of these places. */
  readonly in: readonly PlaceName[];
  /** What is found (pattern.ts). */
  readonly find: string;
  /** Judged for each clause by itself, an amount that stands alone taken with the clause before it. */
  readonly per?: 'clause';
  /** What else the sentence must hold, each of them. */
  readonly with?: readonly string[];
  /** What it must not hold, none of them. */
  readonly unless?: readonly string[];
  /** Why the words count; else what the mark that was found says. */
  readonly says?: string;
  readonly strength?: 'weak';
  /** Sentences in which it is found, and is not. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** The patterns of each element and of the two halves of medical necessity. */
export const patterns = {
  activity,
  goal,
  participation,
  progress,
  'skilled-involvement': skilledInvolvement,
  equipment,
  condition: medicalNecessity.filter(({ of }) => of === 'condition'),
  limitation: medicalNecessity.filter(({ of }) => of === 'limitation'),
} as unknown as Readonly<Record<string, readonly EvidencePattern[]>>;

/** All that the patterns of one element find in a visit. */
export const evidenceOf = (element: string, reading: Reading): readonly Evidence[] =>
  reading.sentences.flatMap((sentence) => {
    const places = reading.places.get(sentence)!;
    return (possibleIn(sentence).get(element) ?? []).flatMap((one) =>
      one.in.some((place) => places.has(place)) ? foundIn(one, sentence) : [],
    );
  });

/** Patterns by a word or a mark without which they find nothing, and those that can do without any. */
interface ByNeed {
  readonly needing: ReadonlyMap<string, readonly number[]>;
  readonly always: readonly number[];
}

const all = Object.entries(patterns).flatMap(([element, list]) => list.map((one) => ({ element, one })));
let byNeed: ByNeed | undefined;

/** Made at the first use, which compiles the patterns. */
function needs(): ByNeed {
  if (byNeed) return byNeed;
  const needing = new Map<string, number[]>();
  const always: number[] = [];
  all.forEach(({ one }, index) => {
    const names = pattern(one.find).needs;
    if (!names) always.push(index);
    for (const name of new Set(names)) needing.set(name, [...(needing.get(name) ?? []), index]);
  });
  byNeed = { needing, always };
  return byNeed;
}

type Possible = ReadonlyMap<string, readonly EvidencePattern[]>;
const possible = new WeakMap<Row, Possible>();

/** By element the patterns that a sentence has the words for: few of all that there are. */
function possibleIn(sentence: Row): Possible {
  const known = possible.get(sentence);
  if (known) return known;
  const { needing, always } = needs();
  const indexes = new Set(always);
  for (const name of sentence.holds) for (const index of needing.get(name) ?? []) indexes.add(index);
  const found = new Map<string, EvidencePattern[]>();
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const { element, one } = all[index]!;
    const list = found.get(element);
    if (list) list.push(one);
    else found.set(element, [one]);
  }
  possible.set(sentence, found);
  return found;
}

/** What one pattern finds in one sentence, wherever that stands. */
export const foundIn = (one: EvidencePattern, sentence: Row): readonly Evidence[] =>
  one.per === 'clause'
    ? clausesOf(sentence).flatMap((clause) => foundAtOnce(one, clause))
    : foundAtOnce(one, sentence);

function foundAtOnce(one: EvidencePattern, sentence: Row): readonly Evidence[] {
  const found = pattern(one.find).all(sentence);
  if (found.length === 0) return [];
  if (one.with?.some((other) => !matches(other, sentence))) return [];
  if (one.unless?.some((other) => matches(other, sentence))) return [];
  return found.map((match) =>
    evidence(
      spanOf(sentence, match),
      one.says ?? match.mark?.entry.says ?? one.name,
      one.strength ?? 'strong',
    ),
  );
}

const clauses = new WeakMap<Row, readonly Row[]>();

/** The clauses of a sentence; one that holds an amount alone belongs to the one before it. */
function clausesOf(sentence: Row): readonly Row[] {
  const known = clauses.get(sentence) ?? clausesIn(sentence);
  clauses.set(sentence, known);
  return known;
}

function clausesIn(sentence: Row): readonly Row[] {
  const cuts: number[] = [0];
  for (let at = 1; at < sentence.words.length; at++)
    if (sentence.clause[at] !== sentence.clause[at - 1]) cuts.push(at);
  const parts: { from: number; to: number }[] = [];
  cuts.forEach((from, i) => {
    const to = cuts[i + 1] ?? sentence.words.length;
    const last = parts.at(-1);
    if (last && isBare(sentence, from, to)) last.to = to;
    else parts.push({ from, to });
  });
  return parts.map(({ from, to }) => part(sentence, from, to));
}

/** Nothing but amounts and words that name nothing. */
function isBare({ words, found }: Row, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const known = found[at]!.filter(({ name }) => name[0] === '#' || name === '<plain');
    if (known.length > 0) at = Math.max(...known.map((one) => one.to));
    else if (words[at]!.kind === 'word' && words[at]!.lower.length > 2) return false;
    else at++;
  }
  return true;
}

function part(row: Row, from: number, to: number): Row {
  const found = row.found
    .slice(from, to)
    .map((all) => all.filter((one) => one.to <= to).map((one) => ({ ...one, to: one.to - from })));
  return rowFrom(row.words.slice(from, to), row.clause.slice(from, to), found);
}
