import type { CodeSet } from '../../server/src/core/codes/codeSet';
import { readFigures } from '../../server/src/core/facts/readFigures';
import type { Scene } from '../../server/src/core/figures/figure';

import { splitVisits, textOf } from '../../server/src/core/layout/visits';
import { splitLines } from '../../server/src/core/text';
import type { GoldNote, GoldVisit } from '../accuracy/gold';

/** A visit to learn from: what is written, and what a careful reader found in it. */
export interface Example {
  readonly note: string;
  readonly round: string;
  readonly visit: number;
  readonly scene: Scene;
  readonly gold: GoldVisit;
  readonly ambiguous: readonly string[];
}

/** The visits of labelled notes; a note that is parted into another number of visits than its labels is left out. */
export function examplesOf(
  notes: readonly GoldNote[],
  codes: CodeSet,
): { examples: Example[]; left: string[] } {
  const examples: Example[] = [];
  const left: string[] = [];
  for (const { name, text: original, gold } of notes) {
    const text = original.replace(/\r(?!\n)/g, '\n');
    const visits = splitVisits(splitLines(text));
    if (visits.length !== gold.visits.length) {
      left.push(name);
      continue;
    }
    visits.forEach((place, visit) => {
      const own = textOf(text, place);
      examples.push({
        note: name,
        round: name[0]!,
        visit,
        scene: readFigures(own, codes).scene,
        gold: gold.visits[visit]!,
        ambiguous: gold.ambiguous ?? [],
      });
    });
  }
  return { examples, left };
}
