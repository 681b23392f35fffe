import type { Context } from './context';
import type { Visit } from './model';

/** A function of a visit and its context that several rules ask: its answer is worked out once for each pair. */
export function oncePerVisit<T>(
  work: (visit: Visit, context: Context) => T,
): (visit: Visit, context: Context) => T {
  const answers = new WeakMap<Visit, WeakMap<Context, { readonly answer: T }>>();
  return (visit, context) => {
    const ofVisit = answers.get(visit) ?? new WeakMap<Context, { readonly answer: T }>();
    answers.set(visit, ofVisit);
    const known = ofVisit.get(context) ?? { answer: work(visit, context) };
    ofVisit.set(context, known);
    return known.answer;
  };
}
