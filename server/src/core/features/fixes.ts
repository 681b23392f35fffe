import type { Analysis } from '../analysis';
import type { Context } from '../context';
import { type SafeEdits, safeEdits } from '../door/door';
import type { Finding, Fix } from '../rule';

/** A fix that can be offered. */
export interface OfferedFix {
  readonly fix: Fix;
  readonly edits: SafeEdits;
}

/** The fixes of a finding that come through the door, in their order. */
export const fixesOf = (
  analysis: Analysis,
  { fixes, visit }: Finding,
  context: Context,
): readonly OfferedFix[] =>
  fixes.flatMap((fix) => {
    const edits = safeEdits(analysis, { ...fix, visit }, context);
    return edits ? [{ fix, edits }] : [];
  });
