/**
 * The table of reasons: what may speak for or against a reading. A reason has a name in plain words and a few
 * dimensions with named values; each combination is one weight. The weights are learnt (`npm run learn`) and stand
 * in server/data/weights.json under these names, so that they can be read.
 */
export interface Reason {
  readonly name: string;
  readonly dimensions: readonly (readonly string[])[];
  readonly base: number;
  readonly size: number;
}

const table: Reason[] = [];
let next = 0;

/** Declares a reason; `dimensions` are the names of its values. */
export function reason(name: string, ...dimensions: readonly (readonly string[])[]): Reason {
  const size = dimensions.reduce((product, values) => product * values.length, 1);
  const made = { name, dimensions, base: next, size };
  next += size;
  table.push(made);
  return made;
}

/** The index of the weight of a reason with these values, each an index into its dimension. */
export function at(of: Reason, ...values: readonly number[]): number {
  let index = 0;
  for (let i = 0; i < of.dimensions.length; i++) {
    const length = of.dimensions[i]!.length;
    const value = values[i]!;
    index = index * length + (value < length ? value : length - 1);
  }
  return of.base + index;
}

export const reasons = (): readonly Reason[] => table;
export const reasonCount = (): number => next;

/** The name of one weight: its reason's and those of its values. */
export function reasonName(index: number): string {
  const of = table.find(({ base, size }) => base <= index && index < base + size)!;
  return `${of.name}: ${valueNames(of, index - of.base)}`;
}

/** The name of the reason that a weight belongs to, and the names of its values; the first is often the meaning. */
export function reasonParts(index: number): { readonly name: string; readonly values: readonly string[] } {
  const of = table.find(({ base, size }) => base <= index && index < base + size)!;
  return { name: of.name, values: valueNames(of, index - of.base).split(' · ') };
}

/** The names of the values at an index within a reason, joined by ` · `. */
export function valueNames(of: Reason, index: number): string {
  const names: string[] = [];
  let rest = index;
  for (let i = of.dimensions.length - 1; i >= 0; i--) {
    const values = of.dimensions[i]!;
    names.unshift(values[rest % values.length]!);
    rest = Math.floor(rest / values.length);
  }
  return names.join(' · ');
}

export const yesNo = ['no', 'yes'] as const;
export const counts = (most: number): readonly string[] =>
  Array.from({ length: most + 1 }, (_, n) => (n === most ? `${n}+` : `${n}`));
