/** Chance that comes out the same each time. */
export interface Dice {
  /** A whole number from `min` to `max`. */
  number(min: number, max: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` of them, each once, in any order. */
  some<T>(from: readonly T[], count: number): readonly T[];
}

/** Mulberry32: small, and good enough for choices. */
export function diceOf(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const number = (min: number, max: number) => min + (next() % (max - min + 1));
  return {
    number,
    pick: (from) => from[number(0, from.length - 1)]!,
    some: (from, count) => {
      const left = [...from];
      return Array.from(
        { length: Math.min(count, from.length) },
        () => left.splice(number(0, left.length - 1), 1)[0]!,
      );
    },
  };
}
