/**
 * The one door for every change of a note's text that is offered anywhere. A change declares what it names. The door
 * looks at the edits that make it, and reads the note as it would be then: what takes out anything else, or changes
 * how anything else is read, is not offered.
 *
 * A check costs one reading of the changed visit, so it is made when changes are asked for, not at each keystroke.
 */
import type { Analysis } from '../analysis';
import type { Context } from '../context';
import { readNote } from '../facts/readNote';
import { applyEdits, collide, overlapping } from '../fixes/apply';
import type { Visit } from '../model';
import type { Edit, Fix } from '../rule';
import { expectedFacts } from './expected';
import { factsOf, type VisitFacts } from './facts';
import { keepsText } from './text';

declare const throughTheDoor: unique symbol;

/** Edits that came through the door; the only ones that an editor is given. They do not overlap. */
export type SafeEdits = readonly Edit[] & { readonly [throughTheDoor]: true };

/** What leaves the text as it is: an action that asks something, or that cannot be done here. */
export const noEdits = [] as readonly Edit[] as SafeEdits;

/** A change of the text that somebody would like to offer, and the index of the visit that it is made in. */
export interface Wanted extends Pick<Fix, 'change' | 'edits' | 'otherwise'> {
  readonly visit: number;
}

/** The edits of a change, at the first of its places where they harm nothing; null where they do at each of them. */
export function safeEdits(analysis: Analysis, wanted: Wanted, context: Context): SafeEdits | null {
  const ways = [wanted.edits, ...(wanted.otherwise ?? [])];
  const found = ways.find((edits) => isHarmless(analysis, [{ ...wanted, edits }], context));
  return (found as SafeEdits | undefined) ?? null;
}

/**
 * The edits of all changes that can be made at once. What is harmless by itself may do harm beside another: then, and
 * where two touch the same words, the first one wins.
 */
export function safeTogether(analysis: Analysis, wanted: readonly Wanted[], context: Context): SafeEdits {
  const atOnce = apart(wanted);
  // mostly all of them can be made, and one reading tells
  const made = isHarmless(analysis, atOnce, context)
    ? atOnce
    : largest(
        analysis,
        apart(
          wanted.flatMap((one) => {
            const edits = safeEdits(analysis, one, context);
            return edits ? [{ ...one, edits }] : [];
          }),
        ),
        context,
      );
  return made.flatMap(({ edits }) => edits) as readonly Edit[] as SafeEdits;
}

/** Those that touch the words of none before them. */
function apart(changes: readonly Wanted[]): readonly Wanted[] {
  const kept: Wanted[] = [];
  for (const one of changes) if (!kept.some((other) => collides(one, other))) kept.push(one);
  return kept;
}

const collides = (one: Wanted, other: Wanted): boolean =>
  one.edits.some(({ span }) => other.edits.some((edit) => collide(span, edit.span)));

/** By halves, so that many changes that agree cost one reading. Each of them is harmless by itself. */
function largest(analysis: Analysis, changes: readonly Wanted[], context: Context): readonly Wanted[] {
  if (changes.length < 2 || isHarmless(analysis, changes, context)) return changes;
  const middle = changes.length >> 1;
  const first = largest(analysis, changes.slice(0, middle), context);
  const second = largest(analysis, changes.slice(middle), context);
  const both = [...first, ...second];
  return both.length < changes.length && isHarmless(analysis, both, context) ? both : first;
}

/** Whether the text and all that is read of it stay the same but for what these changes name. */
function isHarmless(analysis: Analysis, changes: readonly Wanted[], context: Context): boolean {
  const { text, visits } = analysis;
  const made = changes.map(({ visit, change, edits }) => ({ visit: visits[visit]!, change, edits }));
  if (!made.every(({ visit, change, edits }) => edits.every((edit) => keepsText(text, visit, change, edit))))
    return false;
  if (made.some(({ visit, change }) => isOfOneOfTwo(visit, change))) return false;
  const edits = made.flatMap((one) => one.edits);
  if (edits.length === 0 || overlapping(edits)) return false;
  const edited = applyEdits(text, edits);
  const read = readNote(edited, context);
  const added = read.slice(visits.length);
  if (read.length !== visits.length + made.filter(({ change }) => change.is === 'insert visit').length)
    return false;
  if (!added.every(saysNothingOfItsDay)) return false;
  const before = asWritten(analysis);
  return visits.every((visit, index) => {
    const after = factsOf(read[index]!);
    const here = made.filter((one) => one.visit === visit);
    const isTime = here.some(({ change: { is } }) => is === 'insert clock time' || is === 'insert intervals');
    if (here.length > 0 && !isTime && !isAsPlain(visit, read[index]!)) return false;
    if (here.some(({ change: { is } }) => is === 'say figure') && openIn(read[index]!) >= openIn(visit))
      return false;
    if (here.length === 0) return JSON.stringify(after) === before[index];
    const expected = here.reduce<VisitFacts | null>(
      (facts, one) => facts && expectedFacts(facts, after, one, context.codes),
      factsOf(visit),
    );
    return expected !== null && JSON.stringify(after) === JSON.stringify(expected);
  });
}

/** Where two disciplines have a service of one code each, a time that is put in by the code alone may be the other's. */
function isOfOneOfTwo({ services }: Visit, change: Wanted['change']): boolean {
  const named =
    change.is === 'insert clock time'
      ? [change.code]
      : change.is === 'insert intervals'
        ? Object.keys(change.intervals)
        : [];
  return named.some((code) => services.filter((service) => service.code === code).length > 1);
}

/** A visit that is only begun: its questions wait. */
const saysNothingOfItsDay = (visit: Visit): boolean =>
  visit.placeholders.length > 0 &&
  visit.services.length === 0 &&
  visit.dateOfService === null &&
  visit.session === null &&
  visit.signature === null &&
  Object.values(visit.totals).every((total) => total === null);

/** A visit is read as surely as before, and each element of 97530 that was documented still is; the time now is put in all the same. */
function isAsPlain(before: Visit, after: Visit): boolean {
  const elements = Object.entries(before.wording.elements ?? {});
  return (
    openIn(after) <= openIn(before) &&
    elements.every(
      ([name, { documented }]) =>
        !documented || after.wording.elements?.[name as keyof typeof after.wording.elements]?.documented,
    )
  );
}

/** How much of a visit is read unsurely. */
const openIn = ({ unsure, unexplained }: Visit): number => (unsure?.length ?? 0) + (unexplained ? 1 : 0);

const written = new WeakMap<Analysis, readonly string[]>();

/** The facts of each visit as they stand, for comparing; worked out once, since each change asks for them. */
function asWritten(analysis: Analysis): readonly string[] {
  const known = written.get(analysis) ?? analysis.visits.map((visit) => JSON.stringify(factsOf(visit)));
  written.set(analysis, known);
  return known;
}
