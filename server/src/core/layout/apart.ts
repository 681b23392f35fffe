import type { NotGivenReason } from '../model';
import type { Span } from '../text';
import type { LayoutLine } from './layout';
import { oldValues } from './oldValues';
import { quotedVisits } from './quotedVisits';
import { takenBack } from './takenBack';

/**
 * What stands in a visit and is no part of its work: charges that their author took back, and what an earlier visit
 * said. Services that are named there were not given there, and its figures count for nothing. Offsets of the visit,
 * within one line each.
 */
export interface Apart extends Span {
  readonly why: NotGivenReason;
}

/** The stretches that stand apart, in the order of the text. */
export function apartIn(lines: readonly Omit<LayoutLine, 'block'>[]): readonly Apart[] {
  return [...takenBack(lines), ...quotedVisits(lines), ...oldValues(lines)].sort((a, b) => a.start - b.start);
}
