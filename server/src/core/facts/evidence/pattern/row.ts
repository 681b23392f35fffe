import type { Mark } from '../lexicon';
import type { Word } from '../words';
import { isIn, type Name, type NameSet } from './names';
import { patternsOf } from './needs';

/** Something that begins at a word: a mark or a number. */
export interface Found {
  readonly name: Name;
  /** Index behind its last word. */
  readonly to: number;
  readonly denied: boolean;
  readonly mark: Mark | undefined;
}

/** Words with what was found at each of them: a sentence, or a stretch of one. */
export interface Row {
  readonly words: readonly Word[];
  /** Number of the clause that each word stands in. */
  readonly clause: readonly number[];
  readonly found: readonly (readonly Found[])[];
  /** The stretch that counts: index of its first word, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** The patterns that it holds a needed name of, a bit each. */
  readonly possible: Uint32Array;
}

/** All of some words as a row, with the marks that were found among them. */
export const rowFrom = (
  words: readonly Word[],
  clause: readonly number[],
  found: Row['found'],
  marks: readonly Mark[] = [],
): Row & { readonly marks: readonly Mark[] } => ({
  words,
  clause,
  found,
  marks,
  from: 0,
  to: words.length,
  possible: patternsOf(words, found),
});

/** Words in which nothing but words is looked for. */
export const plainRow = (words: readonly Word[]): Row =>
  rowFrom(words, new Array(words.length).fill(0), new Array(words.length).fill([]));

/** A stretch of a row as a row of its own: what begins in it and ends behind it is not seen. */
export const stretch = ({ words, clause, found, possible }: Row, from: number, to: number): Row => ({
  words,
  clause,
  found,
  possible,
  from,
  to,
});

/** Whether one of some names stands or begins at a word. */
export function begins({ words, found }: Row, at: number, names: NameSet): boolean {
  if (isIn(names, words[at]!.name)) return true;
  for (const { name } of found[at]!) if (isIn(names, name)) return true;
  return false;
}
