import { type ClockInterval, sharedMinutes } from '../clock';
import type { Context } from '../context';
import type { Service, Visit } from '../model';
import { isMedicare, profileFor } from '../payers/payerOf';
import { isBilled } from '../services';
import { type Edit, editOn } from './editTable';

/** Two billed services of a visit with the edit that is in force between them on the day. */
export interface EditedPair {
  readonly first: Service;
  /** The one that is not paid beside the other; a modifier belongs on its line by custom. */
  readonly second: Service;
  readonly edit: Edit;
}

/** The modifiers that tell Medicare of distinct services (NCCI policy manual ch. 1 §E). */
export const distinctModifiers = ['59', 'XE', 'XS', 'XP', 'XU'];

/**
 * The billed pairs of a visit that an edit concerns. Medicare and payers that use its table are held to
 * all pairs. Of others only those with 97530 are reported, which they are known to apply; a payer that
 * uses no edits has none.
 */
export function editedPairs(visit: Visit, context: Context): readonly EditedPair[] {
  const payer = profileFor(visit, context);
  const use = payer?.terms.ncciEdits?.value ?? 'often';
  if (use === 'not-used') return [];
  const all = use === 'used' && isMedicare(payer);
  const date = visit.dateOfService?.value ?? null;
  const billed = onClaim(visit);
  return billed.flatMap((one, index) =>
    billed.slice(index + 1).flatMap((other): EditedPair[] => {
      if (!all && one.code !== '97530' && other.code !== '97530') return [];
      const edit = editOn(context.edits, one.code, other.code, date);
      if (!edit) return [];
      return [
        edit.column2 === other.code
          ? { first: one, second: other, edit }
          : { first: other, second: one, edit },
      ];
    }),
  );
}

/** What goes on the claim: the services with units; all that are not marked otherwise where none has units. */
export function onClaim(visit: Visit): readonly Service[] {
  const billed = visit.services.filter(isBilled);
  if (billed.length > 0) return billed;
  return visit.services.filter((service) => !service.unbilled && !service.units);
}

export const isMarkedDistinct = ({ first, second }: EditedPair): boolean =>
  [...first.modifiers, ...second.modifiers].some(({ value }) => distinctModifiers.includes(value));

/**
 * The clock times that prove two services distinct: both have some, and no minute is shared. Null where
 * the note does not show it (NCCI policy manual ch. 11 §P.2).
 */
export function distinctTimes(a: Service, b: Service): readonly (readonly ClockInterval[])[] | null {
  const times = [a, b].map((service) => service.intervals.map(({ value }) => value));
  const [mine, theirs] = times as [ClockInterval[], ClockInterval[]];
  const real = [...mine, ...theirs].every(({ from, to }) => from < to);
  if (mine.length === 0 || theirs.length === 0 || !real) return null;
  return mine.some((one) => theirs.some((other) => sharedMinutes(one, other) > 0)) ? null : times;
}

/** The lines that a claim is made from, where the note states units or modifiers at all. */
export const chargedServices = (visit: Visit): readonly Service[] =>
  visit.services.some((service) => isBilled(service) || service.modifiers.length > 0) ? onClaim(visit) : [];
