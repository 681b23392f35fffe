/** The facts of a visit with a figure that means something else than before. */
import type { FigureMeaning } from '../model';
import { type ServiceFacts, sorted, type VisitFacts } from './facts';

/** Without what the figure was read as. */
export const withoutMeaning = (facts: VisitFacts, after: VisitFacts, from: FigureMeaning): VisitFacts =>
  put(facts, after, from, (stated, value) => stated.toSpliced(stated.indexOf(value), 1), null);

/** With what it is read as now. */
export const withMeaning = (facts: VisitFacts, after: VisitFacts, to: FigureMeaning): VisitFacts =>
  put(facts, after, to, (stated, value) => sorted([...stated, value]), to.value);

/** A time of day stays what it is. Minutes follow from what is stated and the clock, so that they are those read now. */
function put(
  facts: VisitFacts,
  after: VisitFacts,
  { role, code, value }: FigureMeaning,
  restated: (stated: readonly number[], value: number) => readonly number[],
  now: number | null,
): VisitFacts {
  const ofCode = (changed: (service: ServiceFacts) => ServiceFacts): VisitFacts => ({
    ...facts,
    services: sorted(facts.services.map((one) => (one.code === code ? changed(one) : one))),
  });
  const total = (...names: readonly (keyof VisitFacts['totals'])[]): VisitFacts => ({
    ...facts,
    totals: { ...facts.totals, ...Object.fromEntries(names.map((name) => [name, now])) },
  });
  switch (role) {
    case 'minutes':
      return ofCode((one) => ({
        ...one,
        stated: restated(one.stated, value),
        minutes: after.services.find(({ line }) => line === one.line)?.minutes ?? null,
      }));
    case 'units':
      return ofCode((one) => ({ ...one, units: now }));
    case 'timed':
      return total('timedMinutes');
    case 'treatment':
      return total('treatmentMinutes');
    case 'both':
      return total('timedMinutes', 'treatmentMinutes');
    default:
      return facts;
  }
}
