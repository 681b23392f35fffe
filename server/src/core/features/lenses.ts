import type { Analysis } from '../analysis';
import type { Context } from '../context';
import type { Visit } from '../model';
import type { Span } from '../text';
import { countElements, elementSummary } from './evidence';
import { visitLine } from './visitLine';
import { visitUnits } from './visitUnits';

/** A line above the text. */
export interface Lens {
  /** The words that it stands above. */
  readonly span: Span;
  readonly title: string;
  /** What opens when it is chosen, at the words of `at`. */
  readonly shows: 'evidence' | 'units';
  readonly at: Span;
}

/** Each visit in one line where its units are written, and above the 97530 work "97530 · 5 of 7 · missing: goal". */
export const lenses = (analysis: Analysis, context: Context): readonly Lens[] =>
  analysis.visits.flatMap((visit) => [...unitsLens(visit, context), ...elementLens(visit)]);

/** Not above the first line of a file: an editor that has it in view already would scroll the lens away. */
function unitsLens(visit: Visit, context: Context): readonly Lens[] {
  const units = visitUnits(visit, context);
  const timed = visit.services.filter(({ code }) => context.codes.find(code)?.timed);
  const first = timed[0];
  if (!units || !first) return [];
  const span = timed.find((service) => service.units)?.units?.span ?? first.name.span;
  return [{ span, title: visitLine(visit, units, context), shows: 'units', at: first.name.span }];
}

function elementLens(visit: Visit): readonly Lens[] {
  const count = countElements(visit);
  const work = visit.services.find((service) => service.code === '97530');
  if (!count || !work) return [];
  const span = work.name.span;
  return [{ span, title: `97530 · ${elementSummary(count)}`, shows: 'evidence', at: span }];
}
