/**
 * How the cost of reading grows with the length of a text, in steps of the program: blocks of its code that are run.
 * The same text costs the same number of steps on every machine, idle or busy. What a pattern does is not in it: that no
 * text can make one slow by itself is shown for each of them (test/patterns), and how much of the text they are given
 * is counted here by itself. What the engine copies in one call (a slice of a list) is in neither.
 */
import { type Profiler, Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { analyze } from '../../server/src/core/index';
import { freshContext } from '../support/freshContext';
import { patternSigns } from './patternSigns';

/** Lengths in UTF-16 units that are compared. */
const short = 4000;
const long = 16_000;
/** Fewer steps than these count as these: what a reading costs at all, whatever the length. */
const floor = 50_000;
/** What is four times as long may cost this many times as many steps. */
export const mostGrowth = 4.5;

/** A function of the program, by its place, and how many of its blocks were run. */
export interface FunctionSteps {
  readonly place: string;
  readonly steps: number;
}

/** Counts steps from its making until it is closed; one at a time. Programs run slower meanwhile. */
export class StepCounter {
  private readonly session = new Session();

  constructor() {
    // A function that the compiler puts into its caller is counted no more.
    setFlagsFromString('--no-opt');
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  close(): void {
    this.session.disconnect();
  }

  /** The steps of one reading, function by function. */
  ofReading(text: string): readonly FunctionSteps[] {
    const context = freshContext();
    this.taken();
    analyze(text, context);
    return this.taken().flatMap(({ url, functions }) =>
      functions.map(({ functionName, ranges }) => ({
        place: `${url.replace(/^.*\/server\//, '')} ${functionName}@${ranges[0]?.startOffset}`,
        steps: ranges.reduce((sum, { count }) => sum + count, 0),
      })),
    );
  }

  /** What was run since it was last asked. */
  private taken(): readonly Profiler.ScriptCoverage[] {
    let result: readonly Profiler.ScriptCoverage[] = [];
    // The answer is there when the call returns.
    this.session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error;
      result = answer.result;
    });
    return result;
  }
}

const sum = (functions: readonly FunctionSteps[]) =>
  Math.max(
    floor,
    functions.reduce((steps, one) => steps + one.steps, 0),
  );

/** How many times as many characters patterns are given of the long text as of the short one. */
export function patternGrowthOf(kind: (length: number) => string): number {
  const given = (length: number): number =>
    Math.max(
      floor,
      patternSigns(() => analyze(kind(length), freshContext())),
    );
  return given(long) / given(short);
}

/** How many times as many steps the long text costs as the short one. */
export function growthOf(kind: (length: number) => string, counter: StepCounter): number {
  // What is made at its first use is no cost of the text that used it first.
  counter.ofReading(kind(1000));
  const before = sum(counter.ofReading(kind(short)));
  return sum(counter.ofReading(kind(long))) / before;
}

/** The functions whose steps grow faster than the text, with what they cost beyond it, the most costly first. */
export function fastestGrowing(
  kind: (length: number) => string,
  counter: StepCounter,
): readonly FunctionSteps[] {
  const before = new Map(counter.ofReading(kind(short)).map(({ place, steps }) => [place, steps]));
  return counter
    .ofReading(kind(long))
    .map(({ place, steps }) => ({ place, steps: steps - mostGrowth * (before.get(place) ?? 0) }))
    .filter(({ steps }) => steps > 0)
    .sort((a, b) => b.steps - a.steps);
}
