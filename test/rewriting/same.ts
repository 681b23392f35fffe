/** How many rewritten visits are read the same. */
import { alone, type Composed, composed } from './composed';
import { type Dice, diceOf } from './dice';
import { misread } from './reading';
import { rewritings } from './rewritings';
import { type RightVisit, rightVisits } from './rightVisits';
import { type Written, write } from './writing';

export interface Rewritten {
  /** Names of its rewritings. */
  readonly names: readonly string[];
  readonly written: Written;
  /** What is read otherwise, a line each. */
  readonly wrong: readonly string[];
}

/** `visits` right visits, each rewritten `times` times with one to four rewritings. */
export function rewrittenVisits(visits: number, times: number, seed: number): readonly Rewritten[] {
  const dice = diceOf(seed);
  return rightVisits(visits, dice).flatMap((visit) =>
    Array.from({ length: times }, () => rewritten(visit, composed(dice.number(1, 4), dice), dice)),
  );
}

/** Every rewriting by itself, in `times` right visits that it changes. */
export function rewrittenAlone(times: number, seed: number): readonly Rewritten[] {
  const dice = diceOf(seed);
  const visits = rightVisits(times * 4, dice);
  return rewritings.flatMap((rewriting) => {
    const found: Rewritten[] = [];
    for (const visit of visits) {
      if (found.length === times) break;
      const one = rewritten(visit, alone(rewriting), dice);
      if (one.names.length > 0) found.push(one);
    }
    return found;
  });
}

function rewritten(visit: RightVisit, { chosen, manner, forms }: Composed, dice: Dice): Rewritten {
  const written = write(visit, manner, forms, dice);
  const names = chosen
    // A form that nothing in this visit takes is no rewriting of it.
    .filter(({ forms }) => !forms || forms.some((form) => written.forms.has(form)))
    .map(({ name }) => name);
  return { names, written, wrong: misread(written) };
}

export const isSame = ({ wrong }: Rewritten): boolean => wrong.length === 0;
