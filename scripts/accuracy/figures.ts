import type { Comparison } from './comparison';

/** How often labels and findings agree. A wrong value counts as one found in error and one missed. */
export interface Figure {
  readonly field: string;
  /** Found and labelled alike. */
  readonly right: number;
  /** Found, and labelled otherwise or not at all. */
  readonly wrong: number;
  /** Labelled, and found otherwise or not at all. */
  readonly missed: number;
  /** Share of what was found that is right; null where nothing was found. */
  readonly precision: number | null;
  /** Share of what is labelled that was found; null where nothing is labelled. */
  readonly recall: number | null;
  /** Harmonic mean of the two; 1 where there was nothing to find and nothing was found. */
  readonly f1: number;
}

/** Fields that are also counted together. */
const groups: readonly { readonly field: string; readonly has: (field: string) => boolean }[] = [
  { field: 'elements97530 (all)', has: (field) => field.startsWith('elements97530.') },
  { field: 'findings (arithmetic)', has: (field) => /^findings\.(time-|units-|mue$)/.test(field) },
  { field: 'findings (all)', has: (field) => field.startsWith('findings.') },
];

/** Figures of every field in the order in which the fields first come, then of the groups. */
export function figures(comparisons: readonly Comparison[]): readonly Figure[] {
  const fields = [...new Set(comparisons.map(({ field }) => field))];
  const single = fields.map((field) => ({ field, has: (other: string) => other === field }));
  return [...single, ...groups].map(({ field, has }) =>
    figure(
      field,
      comparisons.filter((comparison) => has(comparison.field)),
    ),
  );
}

/** The figure of these comparisons together, whatever their fields. */
export function figure(field: string, comparisons: readonly Comparison[]): Figure {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { gold, found } of comparisons) {
    if (gold !== null && gold === found) right++;
    else {
      if (found !== null) wrong++;
      if (gold !== null) missed++;
    }
  }
  const share = (of: number) => (of === 0 ? null : right / of);
  const all = 2 * right + wrong + missed;
  return {
    field,
    right,
    wrong,
    missed,
    precision: share(right + wrong),
    recall: share(right + missed),
    f1: all === 0 ? 1 : (2 * right) / all,
  };
}
