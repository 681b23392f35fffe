/** What each fuzzer is, and the loop that most of them share. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** How long and how far one run goes. The same seed and count give the same cases. */
export interface Bounds {
  readonly seed: number;
  /** Wall time after which no further case starts. */
  readonly seconds: number;
  /** Cases at most. */
  readonly iterations: number;
}

export interface Outcome {
  readonly cases: number;
  /** The smallest input that fails, and how; null when all cases held. */
  readonly failure: { readonly input: string; readonly error: string } | null;
}

/** A file `test/fuzz/<name>.ts` exports one as its default. */
export interface Fuzzer {
  /** The name of its file, and what `npm run fuzz -- NAME` calls it. */
  readonly name: string;
  /** What must hold of every case, in a few words. */
  readonly says: string;
  run(bounds: Bounds): Outcome | Promise<Outcome>;
}

const folder = join(__dirname, '../../artifacts/fuzz');

/** Where the case that is running is kept, so that one that never ends can still be shown. */
export const caseFile = (name: string): string => join(folder, `${name}.case.txt`);

/**
 * Draws cases from `arbitrary` until a bound is reached or `check` throws, then looks for the smallest case
 * that still fails. `print` says a case in a form that it can be made from again.
 */
export async function tryCases<T>(
  name: string,
  { seed, seconds, iterations }: Bounds,
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => void | Promise<void>,
  print: (value: T) => string = (value) => JSON.stringify(value),
): Promise<Outcome> {
  mkdirSync(folder, { recursive: true });
  let cases = 0;
  const property = fc.asyncProperty(arbitrary, async (value) => {
    cases += 1;
    writeFileSync(caseFile(name), print(value));
    await check(value);
  });
  const details = await fc.check(property, {
    ...{ seed, numRuns: iterations, interruptAfterTimeLimit: seconds * 1000 },
    includeErrorInReport: false,
  });
  rmSync(caseFile(name), { force: true });
  if (!details.failed || details.counterexample === null) return { cases, failure: null };
  const error = details.errorInstance;
  return {
    cases,
    failure: {
      input: print(details.counterexample[0]),
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    },
  };
}
