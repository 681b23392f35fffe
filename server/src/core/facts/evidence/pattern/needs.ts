import type { Word } from '../words';
import type { Name } from './names';
import type { Found } from './row';

/** What a pattern finds nothing without: of each list the row must hold a name. The shortest list comes first. */
export type Needs = readonly (readonly Name[])[];

/** Numbers of patterns by a name of one of their lists, and of those without such a list. */
interface Index {
  readonly byName: (number[] | undefined)[];
  readonly always: number[];
}
/** By the first list of each pattern, and by the second. */
const indexes: readonly Index[] = [
  { byName: [], always: [] },
  { byName: [], always: [] },
];
let patterns = 0;

/** Enters a pattern by what it needs. Its number. */
export function enter(needs: Needs): number {
  indexes.forEach(({ byName, always }, i) => {
    if (!needs[i]) always.push(patterns);
    for (const name of new Set(needs[i])) {
      byName[name] ??= [];
      byName[name].push(patterns);
    }
  });
  return patterns++;
}

/** The patterns that some words, with what was found among them, have the names for; a bit each. */
export function patternsOf(words: readonly Word[], found: readonly (readonly Found[])[]): Uint32Array {
  const [first, second] = indexes.map(({ byName, always }) => {
    const possible = new Uint32Array((patterns + 31) >> 5);
    const add = (all: readonly number[] | undefined) => {
      if (all) for (const one of all) possible[one >> 5]! |= 1 << (one & 31);
    };
    add(always);
    for (const { name } of words) add(byName[name]);
    for (const all of found) for (const { name } of all) add(byName[name]);
    return possible;
  });
  return first!.map((bits, at) => bits & second![at]!);
}

/** The numbers of the patterns whose bits are set. */
export function possibleOf(possible: Uint32Array): readonly number[] {
  const found: number[] = [];
  possible.forEach((bits, at) => {
    for (let left = bits; left !== 0; left &= left - 1) found.push(at * 32 + 31 - Math.clz32(left & -left));
  });
  return found;
}

export const isPossible = (possible: Uint32Array, pattern: number): boolean =>
  ((possible[pattern >> 5]! >>> (pattern & 31)) & 1) === 1;
