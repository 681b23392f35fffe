import type { Analysis } from '../analysis';
import type { Context } from '../context';
import type { Span } from '../text';
import { countElements, elementSummary } from './evidence';

/** A line above the text. `shows` is what opens when it is chosen. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly shows: 'evidence' | 'units';
}

/** "97530 · 5 of 7 · missing: goal, progress" where the 97530 work of each visit is described. */
export function lenses(analysis: Analysis, _context: Context): readonly Lens[] {
  return analysis.visits.flatMap((visit) => {
    const count = countElements(visit);
    const work = visit.services.find((service) => service.code === '97530');
    if (!count || !work) return [];
    return [{ span: work.name.span, title: `97530 · ${elementSummary(count)}`, shows: 'evidence' as const }];
  });
}
