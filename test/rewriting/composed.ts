/** Rewritings put together at random into one way of writing. */
import { arrangements } from './arrangements';
import type { Dice } from './dice';
import { type Manner, plain } from './manner';
import { type Rewriting, rewritings } from './rewritings';

export interface Composed {
  readonly chosen: readonly Rewriting[];
  readonly manner: Manner;
  readonly forms: ReadonlySet<string>;
}

/**
 * Up to `count` rewritings of different kinds, none of which undoes another; `fixed` is kept as it is, and
 * what it decides is no rewriting's to decide.
 */
export function composed(count: number, dice: Dice, fixed: Partial<Manner> = {}): Composed {
  const chosen: Rewriting[] = [];
  for (const rewriting of dice.some(rewritings, rewritings.length)) {
    if (chosen.length === count) break;
    if (fits(rewriting, chosen, fixed)) chosen.push(rewriting);
  }
  return join(chosen, fixed);
}

/** This rewriting alone. */
export const alone = (rewriting: Rewriting, fixed: Partial<Manner> = {}): Composed =>
  join([rewriting], fixed);

function fits(rewriting: Rewriting, chosen: readonly Rewriting[], fixed: Partial<Manner>): boolean {
  const all = [...chosen, rewriting];
  const { manner } = join(all, fixed);
  const { fixes = [], with: beside = {} } = arrangements[manner.arrangement]!;
  const decided = new Set<string>([...fixes, ...Object.keys(beside), ...Object.keys(fixed)]);
  return (
    Object.keys(rewriting.manner ?? {}).every((key) => !(key in fixed)) &&
    all.every(({ kind }) => !decided.has(kind.replace('form of ', ''))) &&
    kindsDiffer(all) &&
    (manner.order !== 'bill reversed' || manner.bill !== null) &&
    !(manner.clock === 'alone' && all.some(({ kind }) => kind === 'form of minutes')) &&
    // What wraps lines, or turns blanks into hard ones, undoes columns.
    !(isTable(manner.arrangement) && /wrapped|blanks/.test(manner.paper))
  );
}

/** No two of a kind, and what one needs no other has changed. */
const kindsDiffer = (all: readonly Rewriting[]) => {
  const keys = all.flatMap(({ kind, manner }) => [
    kind,
    ...Object.keys(manner ?? {}).filter((key) => key !== kind),
  ]);
  return new Set(keys).size === keys.length;
};

const isTable = (arrangement: string) => /^a table|^codes as|^one cell/.test(arrangement);

const join = (chosen: readonly Rewriting[], fixed: Partial<Manner>): Composed => ({
  chosen,
  manner: Object.assign({}, plain, ...chosen.map(({ manner }) => manner), fixed) as Manner,
  forms: new Set(chosen.flatMap(({ forms = [] }) => forms)),
});
