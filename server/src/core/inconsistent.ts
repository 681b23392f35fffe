import type { Context } from './context';
import type { Inconsistency, Visit } from './model';
import type { Report } from './rule';

type Kind = Inconsistency['is'];

/** What a visit says of one kind that cannot be so. */
export const inconsistent = <K extends Kind>(
  visit: Visit,
  kind: K,
): readonly Extract<Inconsistency, { readonly is: K }>[] =>
  (visit.inconsistent ?? []).filter(
    (one): one is Extract<Inconsistency, { readonly is: K }> => one.is === kind,
  );

/** Information while the note is written; once the author asks whether it is ready, what follows from its figures is louder. */
export const louderWhenReady = ({ ready }: Context): Pick<Report, 'severity'> => ({
  severity: ready ? 'warning' : 'info',
});
