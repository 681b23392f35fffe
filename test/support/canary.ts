/** A word of a note that must be nowhere but in the note, and mistakes that would carry it out. */
import { type Rule, rules, type Visit } from '../../server/src/core/index';

export const canary = 'CANARYBIRD';

/** Errors whose own words quote the note, also in lines that look like those of a stack. */
export const mistake = (): Error =>
  new RangeError(`cannot read ${canary}\n    at ${canary} (${canary}.ts:1:2)\n    at ${canary}.ts:3:4`);

/** The same in other forms that JavaScript can throw. */
export const mistakes: readonly (() => unknown)[] = [
  mistake,
  () => `${canary}`,
  () => ({ message: canary, stack: `${canary}\n    at ${canary}.ts:1:2` }),
  () => Object.assign(new Error('x'), { message: canary, name: canary }),
  () => new Error('', { cause: new Error(canary) }),
  () => null,
];

/** While `work` runs, one more rule, which throws in visits of which `where` is true. */
export async function withBrokenRule<T>(
  work: () => Promise<T>,
  where: (visit: Visit) => boolean = () => true,
  thrown: () => unknown = mistake,
): Promise<T> {
  const broken: Rule = {
    ...rules[0]!,
    id: 'broken',
    check(visit) {
      if (where(visit)) throw thrown();
      return [];
    },
  };
  const list = rules as Rule[];
  list.unshift(broken);
  try {
    return await work();
  } finally {
    list.splice(list.indexOf(broken), 1);
  }
}
