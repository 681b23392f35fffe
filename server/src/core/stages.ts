import { type Analysis, inOrder, isShown, judgedOf, saidInPlace } from './analysis';
import type { Context } from './context';
import { apart } from './dismissals/apart';
import type { Origin } from './episode/origin';
import {
  cutNote,
  inPlace,
  isUnsigned,
  maybeSigned,
  type PlacedVisit,
  readNote,
  withPlainBlanks,
} from './facts/readNote';
import type { VisitText } from './layout/visits';
import { splitLines } from './text';

/**
 * Reads a note visit by visit into the memory of its host: from the one around `near` (a UTF-16 offset) to the last, then
 * those above. `analyze` finds them read, and says the same as without it.
 *
 * After each visit it hands out what is known so far: an analysis in which a visit that is not read yet has its place and
 * nothing in it. Its findings are among those of `analyze`; what follows from several visits, and what a mistake of our
 * own has cost, is told by that alone.
 */
export function* stages(
  text: string,
  context: Context,
  { file }: Origin,
  near: number,
): Generator<() => Analysis, void> {
  const lines = splitLines(withPlainBlanks(text));
  const { parts, read } = cutNote(text, lines, context);
  const last = parts.length - 1;
  const known = new Map<number, PlacedVisit>();
  /** Some visit above the last one is signed, so that the last one's signature stands for no other. */
  let signedAbove = false;
  const asItMayBe = (index: number) => {
    const one = known.get(index);
    return one && index < last && !signedAbove ? maybeSigned(one) : one;
  };
  for (const index of orderFrom(parts, near)) {
    const above = known.get(index - 1);
    try {
      const own = read(index, above?.own.visit.dateOfService ?? null);
      known.set(index, inPlace(own, parts[index]!, index));
      signedAbove ||= index < last && !isUnsigned(own.visit);
      judgedOf(asItMayBe(index)!.own, context);
    } catch {
      // it is read again when the whole is analysed, and told then
    }
    yield () => {
      const nothing = readNote('', context)[0]!;
      const placed = parts.map((_, index) => asItMayBe(index));
      const visits = parts.map(
        ({ body, date }, index) =>
          placed[index]?.visit ?? { ...nothing, index, span: body, dateOfService: date ?? null },
      );
      const judged = placed.flatMap((one) => (one ? saidInPlace(one, judgedOf(one.own, context)).found : []));
      const found = apart(inOrder(judged.filter(isShown)), { lines, visits }, file, context.dismissals);
      return { text, lines, visits, ...found, summaries: [], silenced: [], failures: [] };
    };
  }
}

/** Indexes of visits in the order in which they are read. One that has the day of the one above it is read after that. */
function orderFrom(parts: readonly VisitText[], near: number): readonly number[] {
  const around = parts.findIndex(({ body }) => near < body.end);
  let first = around < 0 ? parts.length - 1 : around;
  while (first > 0 && parts[first]!.date === undefined) first--;
  const all = [...parts.keys()];
  return [...all.slice(first), ...all.slice(0, first)];
}
