/** How one author types: the same facts in many forms, each with a name. */
import fc from 'fast-check';

/** Forms of one family by name; the first is the plainest. */
export type Forms<T> = Readonly<Record<string, T>>;

/** Chooses among forms. A tape of numbers decides, so that a failing note shrinks to the plainest forms. */
export interface Dress {
  pick<T>(...choices: readonly T[]): T;
  /** A whole number from `min` to `max`. */
  number(min: number, max: number): number;
  /** One form of a family, chosen anew each time. */
  form<T>(family: string, forms: Forms<T>): T;
  /** The same, but this author keeps to it. */
  habit<T>(family: string, forms: Forms<T>): T;
  /** The forms that were chosen: "minutes: 23 min". */
  readonly used: ReadonlySet<string>;
}

/** How the forms are chosen. */
export interface Fashion {
  /** These wherever they can be. */
  readonly always?: ReadonlySet<string>;
  /** Of every other family the first form. */
  readonly plain?: boolean;
}

export type Tape = readonly number[];

export const tape: fc.Arbitrary<Tape> = fc.array(fc.nat(9999), { minLength: 80, maxLength: 80 });

export function dressOf(tape: Tape, { always, plain }: Fashion = {}): Dress {
  let at = 0;
  const habits = new Map<string, number>();
  const used = new Set<string>();
  const next = () => tape[at++ % tape.length]!;
  const choose = <T>(family: string, forms: Forms<T>, choice: number): T => {
    const names = Object.keys(forms);
    const wanted = names.filter((name) => always?.has(`${family}: ${name}`));
    const among = wanted.length > 0 ? wanted : names;
    const name = among[plain && wanted.length === 0 ? 0 : choice % among.length]!;
    used.add(`${family}: ${name}`);
    return forms[name]!;
  };
  return {
    pick: (...choices) => choices[next() % choices.length]!,
    number: (min, max) => min + (next() % (max - min + 1)),
    form: (family, forms) => choose(family, forms, next()),
    habit: (family, forms) => {
      const choice = habits.get(family) ?? next();
      habits.set(family, choice);
      return choose(family, forms, choice);
    },
    used,
  };
}
