/** How many contradictions are found, however the visit is written. */

import { composed } from './composed';
import { kinds, planted } from './contradictions';
import { diceOf } from './dice';
import { analyzed, isReadAsWritten } from './reading';
import { rightVisits } from './rightVisits';
import { type Written, write } from './writing';

export interface Planted {
  /** Id of the rule that must find it. */
  readonly rule: string;
  /** Names of the rewritings. */
  readonly names: readonly string[];
  readonly written: Written;
  readonly changed: string;
  /**
   * `found` at the number or its rival, `elsewhere`, `missed`, or `repaired`: missed, and the number was not read as it
   * is written.
   */
  readonly outcome: 'found' | 'elsewhere' | 'missed' | 'repaired';
}

/** `count` contradictions for each rule, every second one in a note with one to three rewritings. */
export function plantedContradictions(count: number, seed: number): readonly Planted[] {
  const dice = diceOf(seed);
  const visits = rightVisits(200, dice);
  return Object.entries(kinds).flatMap(([rule, { fixed }]) =>
    Array.from({ length: count }, (_, at): Planted => {
      const contradiction = planted(rule, visits, dice);
      if (!contradiction) throw new Error(`no visit can be made wrong for ${rule}`);
      const { changed, rivals } = contradiction;
      for (;;) {
        const { chosen, manner, forms } = composed(at % 2 === 0 ? 0 : dice.number(1, 3), dice, fixed);
        const written = write(contradiction.visit, manner, forms, dice);
        // A manner that leaves the number out plants nothing.
        if (![changed, ...needed(rule, rivals)].every((figure) => written.places.has(figure))) continue;
        const names = chosen.map(({ name }) => name);
        return { rule, names, written, changed, outcome: outcomeOf(rule, written, changed, rivals) };
      }
    }),
  );
}

/** Figures without which there is no contradiction: all that is added up, both sides of what is compared. */
const needed = (rule: string, rivals: readonly string[]) =>
  rule === 'time-session' || rule === 'time-treatment-total'
    ? rivals.filter((rival) => rival.startsWith('minutes'))
    : rivals;

function outcomeOf(
  rule: string,
  written: Written,
  changed: string,
  rivals: readonly string[],
): Planted['outcome'] {
  const { findings } = analyzed(written.text);
  const there = findings.filter(({ id }) => id === rule);
  if (there.length > 0) {
    const places = [changed, ...rivals].flatMap((figure) => written.places.get(figure) ?? []);
    const at = there.flatMap(({ span, related }) => [span, ...related.map((one) => one.span)]);
    return at.some((span) => places.some((place) => span.start < place.end && place.start < span.end))
      ? 'found'
      : 'elsewhere';
  }
  return isReadAsWritten(changed, written) ? 'missed' : 'repaired';
}
