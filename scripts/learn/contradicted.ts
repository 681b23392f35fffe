/**
 * Visits in which one number was changed, so that their figures do not agree: what is written has to be read, not what
 * would fit.
 */
import type { CodeSet } from '../../server/src/core/codes/codeSet';
import { readFigures } from '../../server/src/core/facts/readFigures';
import { claimsOf } from '../../server/src/core/figures/claims/claims';
import type { Figure } from '../../server/src/core/figures/figure';
import type { GoldVisit } from '../accuracy/gold';
import type { Example } from './notes';
import { firstGuess, targetsOf } from './targets';

/** Changes of a value, in turn; minutes that cross a limit of the units and such that do not. */
const byMinutes = [7, -8, 10, -4, 15, -1, 1, -10];
const byUnits = [1, -1, 2];

/** Up to `most` changed copies of each visit, with the labels changed alike. */
export function contradicted(examples: readonly Example[], codes: CodeSet, most: number): readonly Example[] {
  return examples.flatMap((example, e) => {
    const { scene, gold } = example;
    const claims = claimsOf(scene);
    const scores = claims.map((list, i) => list.map((claim) => firstGuess(scene, scene.figures[i]!, claim)));
    const { targets } = targetsOf(scene, claims, gold, scores);
    const ways = scene.figures.flatMap((figure, i) => {
      const [first, ...others] = targets[i]!.map((j) => claims[i]![j]!);
      const isClear = others.every(({ role, code }) => role === first!.role && code === first!.code);
      const isAlone = scene.figures.every((other) => other === figure || other.value !== figure.value);
      if (!isClear || !isAlone || !/^\d+$/.test(scene.text.slice(figure.number.start, figure.number.end)))
        return [];
      const by = first!.role === 'units' ? byUnits : byMinutes;
      const value = figure.value + by[(e + i) % by.length]!;
      const labels = value > 0 ? relabelled(gold, first!, figure.value, value) : null;
      return labels ? [{ figure, value, labels }] : [];
    });
    const step = Math.max(1, Math.floor(ways.length / most));
    return ways
      .filter((_, k) => k % step === e % step)
      .slice(0, most)
      .map(({ figure, value, labels }) => ({
        ...example,
        note: `${example.note} (one number changed)`,
        scene: readFigures(changed(scene.text, figure, value), codes).scene,
        gold: labels,
      }));
  });
}

const changed = (text: string, { number }: Figure, value: number): string =>
  text.slice(0, number.start) + value + text.slice(number.end);

/** The labels with one value changed; null where it is not the whole of what they say. */
function relabelled(
  gold: GoldVisit,
  { role, code }: { role: string; code: string | null },
  from: number,
  to: number,
): GoldVisit | null {
  const { totals } = gold;
  if (role === 'timed' && totals.timedMinutes === from && totals.treatmentMinutes !== from)
    return { ...gold, totals: { ...totals, timedMinutes: to } };
  if (role === 'treatment' && totals.treatmentMinutes === from && totals.timedMinutes !== from)
    return { ...gold, totals: { ...totals, treatmentMinutes: to } };
  const service = gold.services.find((one) => one.code === code);
  const after =
    role === 'units' && service?.units === from
      ? { ...service, units: to }
      : role === 'minutes' && service?.statedMinutes === from && service.minutes === from
        ? { ...service, statedMinutes: to, minutes: to }
        : null;
  return after && { ...gold, services: gold.services.map((one) => (one === service ? after : one)) };
}
