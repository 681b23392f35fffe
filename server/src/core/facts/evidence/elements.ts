import activity from '../../../../data/patterns/activity.json';
import equipment from '../../../../data/patterns/equipment.json';
import goal from '../../../../data/patterns/goal.json';
import medicalNecessity from '../../../../data/patterns/medicalNecessity.json';
import participation from '../../../../data/patterns/participation.json';
import progress from '../../../../data/patterns/progress.json';
import skilledInvolvement from '../../../../data/patterns/skilledInvolvement.json';
import type { Evidence } from '../../model';
import { isIn, nameOf, setOf } from './pattern/names';
import { possibleOf } from './pattern/needs';
import { type Pattern, pattern } from './pattern/pattern';
import { type Row, stretch } from './pattern/row';
import { quantityName } from './quantities';
import { evidence, type Reading, spanOf } from './reading';
import { earlierDay } from './recognise';
import { type PlaceName, placesNamed } from './where';

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

/** A pattern of a file, ready to be looked for. */
export interface Finder {
  readonly written: EvidencePattern;
  /** Its places, a bit each. */
  readonly places: number;
  readonly find: Pattern;
  readonly with: readonly Pattern[];
  readonly unless: readonly Pattern[];
}

const finderOf = (written: EvidencePattern): Finder => ({
  written,
  places: placesNamed(written.in),
  find: pattern(written.find),
  with: (written.with ?? []).map(pattern),
  unless: (written.unless ?? []).map(pattern),
});

/** What is looked for in the words: an element, or one half of medical necessity. */
export type Element = keyof typeof finders;

const of = (file: unknown) => (file as readonly EvidencePattern[]).map(finderOf);

export const finders = {
  activity: of(activity),
  goal: of(goal),
  participation: of(participation),
  progress: of(progress),
  'skilled-involvement': of(skilledInvolvement),
  equipment: of(equipment),
  condition: of(medicalNecessity.filter(({ of }) => of === 'condition')),
  limitation: of(medicalNecessity.filter(({ of }) => of === 'limitation')),
} as const;

/** By the number of what they look for. */
const byIndex: { readonly element: Element; readonly finder: Finder }[] = [];
for (const element of Object.keys(finders) as Element[])
  for (const finder of finders[element]) byIndex[finder.find.index] = { element, finder };

/** All that the patterns of some elements find in a visit. */
export function evidenceOf<E extends Element>(
  elements: readonly E[],
  { sentences, places }: Reading,
): Readonly<Record<E, readonly Evidence[]>> {
  const found: Partial<Record<Element, Evidence[]>> = {};
  for (const element of elements) found[element] = [];
  sentences.forEach((sentence, i) => {
    for (const index of possibleOf(sentence.possible)) {
      const one = byIndex[index];
      if (one && one.finder.places & places[i]!) found[one.element]?.push(...foundIn(one.finder, sentence));
    }
  });
  return found as Record<E, Evidence[]>;
}

/** What one pattern finds in one sentence, wherever that stands. */
export const foundIn = (finder: Finder, sentence: Row): readonly Evidence[] =>
  finder.written.per === 'clause'
    ? clausesOf(sentence).flatMap((clause) => foundAtOnce(finder, clause))
    : foundAtOnce(finder, sentence);

const nothing: readonly Evidence[] = [];

function foundAtOnce({ written, find, with: held, unless }: Finder, row: Row): readonly Evidence[] {
  const found = find.all(row);
  if (found.length === 0) return nothing;
  if (!held.every((other) => other.test(row)) || unless.some((other) => other.test(row))) return nothing;
  const { says, name, strength } = written;
  return found.map((match) =>
    evidence(spanOf(row, match), says ?? match.mark?.entry.says ?? name, strength ?? 'strong'),
  );
}

/** The clauses of a sentence; one that holds an amount alone belongs to the one before it. */
function clausesOf(sentence: Row): readonly Row[] {
  const parts: { from: number; to: number }[] = [];
  for (let from = 0; from < sentence.to; ) {
    let to = from + 1;
    while (to < sentence.to && sentence.clause[to] === sentence.clause[from]) to++;
    const last = parts.at(-1);
    if (last && isBare(sentence, from, to)) last.to = to;
    else parts.push({ from, to });
    from = to;
  }
  return parts.map(({ from, to }) => stretch(sentence, from, to));
}

const bare = setOf([...Object.values(quantityName), earlierDay, nameOf('#day'), nameOf('<plain')]);

/** Nothing but amounts, days and words that name nothing. */
function isBare({ words, found }: Row, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const end = found[at]!.reduce((most, one) => (isIn(bare, one.name) ? Math.max(most, one.to) : most), at);
    if (end === at && words[at]!.kind === 'word' && words[at]!.lower.length > 2) return false;
    at = Math.max(end, at + 1);
  }
  return true;
}
