/** How the cost of reading grows with the length of a text. */
import { analyze } from '../../server/src/core/index';
import { freshContext } from '../support/freshContext';

/** Lengths in UTF-16 units that are compared. */
const short = 10_000;
const long = 40_000;
/** Below this time, in milliseconds, a reading counts as one that took so long: clocks are no finer. */
const floor = 5;
/** What is four times as long may cost this many times as much. */
export const mostGrowth = 6;

/** Least time of the processor, in milliseconds, that reading took in some runs. */
function cost(text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const context = freshContext();
    const start = process.cpuUsage();
    analyze(text, context);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
    // What takes long is measured well by one run.
    if (least > 500) break;
  }
  return Math.max(least, floor);
}

/**
 * How many times as much the long text costs as the short one. Measured again while it looks like too much, as
 * another load of the machine can make one of the two look slow.
 */
export function growthOf(kind: (length: number) => string): number {
  let shortCost = cost(kind(short), 2);
  let longCost = cost(kind(long), 1);
  for (let again = 0; again < 4 && longCost / shortCost > mostGrowth && longCost < 3000; again++) {
    longCost = Math.min(longCost, cost(kind(long), 4));
    shortCost = Math.min(shortCost, cost(kind(short), 3));
  }
  return longCost / shortCost;
}
