import type { Located } from '../text';
import { type ModifierConflict, modifierConflicts } from './modifierSet';

/** Two modifiers of one line that contradict each other, in the order of the text. */
export interface FoundConflict {
  readonly first: Located<string>;
  readonly second: Located<string>;
  readonly conflict: ModifierConflict;
}

export const conflictsAmong = (modifiers: readonly Located<string>[]): readonly FoundConflict[] =>
  modifierConflicts.flatMap((conflict): FoundConflict[] => {
    const [one, other] = conflict.codes.map((code) => modifiers.find(({ value }) => value === code));
    if (!one || !other) return [];
    return one.span.start <= other.span.start
      ? [{ first: one, second: other, conflict }]
      : [{ first: other, second: one, conflict }];
  });
