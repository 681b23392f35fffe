import type { Inconsistency } from '../../model';
import { daysAhead } from './future';
import { overdueGoals } from './goals';
import { type ConsistencyInput, longestLine } from './input';
import { otherNames } from './names';
import { otherSides } from './sides';
import { signedBefore } from './signed';
import { impossibleValues } from './values';

/** What one visit says that cannot all be so, beside its times and units. */
export function inconsistencies(input: ConsistencyInput): readonly Inconsistency[] {
  const short = { ...input, lines: input.lines.filter(({ text }) => text.length <= longestLine) };
  return [otherSides, impossibleValues, daysAhead, overdueGoals, signedBefore, otherNames].flatMap((find) =>
    find(short),
  );
}
