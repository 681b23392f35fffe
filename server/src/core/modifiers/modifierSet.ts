import data from '../../../data/modifiers.json';
import type { Source } from '../rule';

/** What is known of a modifier; labels are our own words. */
export interface Modifier {
  readonly code: string;
  readonly label: string;
  /** What it speaks of: the plan of care, the assistant, distinct services ... */
  readonly kind: string;
  /** Not yet checked against a primary source. */
  readonly verify: boolean;
}

/** Two modifiers that cannot stand on one line, and why not. */
export interface ModifierConflict {
  readonly codes: readonly [string, string];
  readonly why: string;
  readonly verify: boolean;
}

export const modifiers: readonly Modifier[] = data.modifiers.map((record) => ({
  code: record.code,
  label: record.label,
  kind: record.kind,
  verify: 'verify' in record && record.verify === true,
}));

export const modifierConflicts: readonly ModifierConflict[] = data.conflicts.map((record) => ({
  codes: record.codes as [string, string],
  why: record.why,
  verify: 'verify' in record && record.verify === true,
}));

export const modifierSource: Source = {
  title: data.source,
  date: data.date,
  checked: data.checked,
};

const byCode = new Map(modifiers.map((modifier) => [modifier.code, modifier]));

export const findModifier = (code: string): Modifier | undefined => byCode.get(code.toUpperCase());
