/** Of several likely readings the one whose minutes come to the total that the note states. */
import type { CodeSet } from '../codes/codeSet';
import type { Weighed } from './assign';
import { fits } from './leftMinutes';
import type { Reading } from './reading';

/** Of the best one: a reading that is less likely is not looked at. */
const leastOfBest = 0.2;

/**
 * The one reading in which every billed service has minutes that come to the stated total, where the best one leaves
 * services without; it has the share of both.
 */
export function byTotals(readings: readonly Weighed[], codes: CodeSet): Weighed | null {
  const [best, ...others] = readings;
  const timed = best!.reading.services.filter(({ code }) => codes.find(code)?.timed);
  if (timed.every(({ minutes, units }) => minutes !== null || !units.value)) return null;
  const codesOf = ({ services }: Reading): ReadonlySet<string> => new Set(services.map(({ code }) => code));
  const agreeing = others.filter(({ reading, share }) => {
    const named = codesOf(reading);
    return (
      share > best!.share * leastOfBest &&
      [...codesOf(best!.reading)].every((code) => named.has(code)) &&
      comesToTotal(reading, best!.reading, codes)
    );
  });
  const [only, another] = agreeing;
  return only && !another ? { reading: only.reading, share: best!.share + only.share } : null;
}

function comesToTotal(reading: Reading, best: Reading, codes: CodeSet): boolean {
  const { services, timed, treatment } = reading;
  const stated = timed[0]?.value ?? treatment[0]?.value;
  if (stated === undefined || stated !== (best.timed[0]?.value ?? best.treatment[0]?.value)) return false;
  const counted = services.filter(({ code }) => timed.length === 0 || codes.find(code)?.timed);
  return (
    counted.every(({ minutes, units }) => minutes !== null && (!units.value || fits(minutes, units.value))) &&
    counted.reduce((sum, { minutes }) => sum + minutes!, 0) === stated
  );
}
