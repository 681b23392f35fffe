import type { Span } from '../../server/src/core/index';

/** One label beside what was found. Both null: rightly nothing. Values compare as text. */
export interface Comparison {
  /** As `ambiguous` names it inside a visit: `services.minutes`, `findings.mue`, `payer`. */
  readonly field: string;
  readonly gold: string | null;
  readonly found: string | null;
  /** The words behind what was found. */
  readonly span: Span | null;
}

type Value = string | number | boolean | null | undefined;

/** `false` counts as nothing: a box that is not ticked is neither found nor missed. */
export const compared = (
  field: string,
  gold: Value,
  found: Value,
  span: Span | null | undefined,
): Comparison => ({ field, gold: asText(gold), found: asText(found), span: span ?? null });

const asText = (value: Value): string | null =>
  value === null || value === undefined || value === false ? null : String(value);

/** What stands in one list or in both, once each. */
export const union = (a: readonly string[] = [], b: readonly string[] = []): readonly string[] => [
  ...new Set([...a, ...b]),
];
