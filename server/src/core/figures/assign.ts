/**
 * All figures of a visit read together: the best few ways to give each figure one meaning, by the reasons for each
 * part and by what the whole looks like.
 */
import type { CodeSet } from '../codes/codeSet';
import { byTotals } from './byTotals';
import { byWork } from './byWork';
import { compose } from './compose';
import { byElimination } from './elimination';
import type { Scene } from './figure';
import { type Parts, partsOf, score, softmax } from './parts';
import type { Reading, ServiceReading } from './reading';
import type { Weights } from './weights';
import { reasonsWhole } from './whole';

/** How many partial readings are kept; how many whole ones are weighed. */
const beam = 80;
const most = 60;
/** Partial readings that are so much less likely than the best one are not followed: the logarithm of a share. */
const farBehind = 7;
/** Claims below this share, and beyond this many, are not followed. */
const leastShare = 0.012;
const mostClaims = 4;

/** A choice for the first figures, as a list from the last one back. */
interface Partial {
  readonly parts: number;
  readonly claim: number;
  readonly before: Partial | null;
}

function choiceOf(partial: Partial, length: number): readonly number[] {
  const choice = new Array<number>(length);
  let one: Partial | null = partial;
  for (let i = length - 1; i >= 0; i--) {
    choice[i] = one!.claim;
    one = one!.before;
  }
  return choice;
}

/** Visits of more figures than a day can have are read with fewer alternatives, so that time grows with length. */
const beamFor = (figures: number): number => (figures <= 250 ? beam : figures <= 1000 ? 8 : 1);

/** The readings of a visit that are worth weighing as wholes, by the value of their parts. */
export function readingsOf(
  scene: Scene,
  { claims, shares, fates }: Parts,
  weights: Weights,
): readonly Reading[] {
  const steps = [...figureSteps(claims, shares), ...codeSteps(scene, fates)];
  const width = beamFor(steps.length);
  let partial: readonly (Partial | null)[] = [null];
  for (const step of steps) {
    const next: Partial[] = [];
    for (const before of partial)
      for (const [value, claim] of step) next.push({ parts: (before?.parts ?? 0) + value, claim, before });
    next.sort((a, b) => b.parts - a.parts);
    const last = next.findIndex(({ parts }, i) => i === width || parts < next[0]!.parts - farBehind);
    if (last > 0) next.length = last;
    partial = next;
  }
  const found = new Map<string, Reading>();
  for (const one of partial)
    for (const reading of compose(
      scene,
      claims,
      weights,
      one?.parts ?? 0,
      one ? choiceOf(one, steps.length) : [],
    )) {
      const key = keyOf(reading);
      const known = found.get(key);
      found.set(
        key,
        known
          ? { ...(known.parts >= reading.parts ? known : reading), parts: logSum(known.parts, reading.parts) }
          : reading,
      );
    }
  return [...found.values()].sort((a, b) => b.parts - a.parts).slice(0, most);
}

const logSum = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

type Step = readonly (readonly [number, number])[];

/** Claims of one figure that mean the same count together; the likeliest of them stands for it. */
function figureSteps(claims: Parts['claims'], shares: Parts['shares']): readonly Step[] {
  return claims.map((list, i) => {
    const byMeaning = new Map<string, { share: number; best: number; claim: number }>();
    list.forEach(({ role, code }, j) => {
      const share = shares[i]![j]!;
      const key = `${role} ${code}`;
      const known = byMeaning.get(key);
      if (!known) byMeaning.set(key, { share, best: share, claim: j });
      else {
        known.share += share;
        if (share > known.best) {
          known.best = share;
          known.claim = j;
        }
      }
    });
    return [...byMeaning.values()]
      .sort((a, b) => b.share - a.share)
      .filter(({ share }, k) => k === 0 || (k < mostClaims && share > leastShare))
      .map(({ share, claim }) => [Math.log(share), claim] as const);
  });
}

const codeSteps = (scene: Scene, fatesOf: Parts['fates']): readonly Step[] =>
  scene.codes.map((code) => {
    const given = fatesOf.get(code)![0]!;
    const step: [number, number][] = [
      [Math.log(given), 1],
      [Math.log(1 - given), 0],
    ];
    return step.sort((a, b) => b[0] - a[0]).filter(([value], k) => k === 0 || value > Math.log(0.015));
  });

/** Two readings are the same if they say the same facts. */
function keyOf({ services, timed, treatment, session }: Reading): string {
  const of = ({ code, minutes, units, intervals }: ServiceReading): string =>
    `${code} ${minutes} ${units.value} ${intervals.map(({ value }) => `${value.from}-${value.to}`).join(' ')}`;
  return `${services.map(of).join('|')}|${timed[0]?.value} ${treatment[0]?.value} ${session?.from}-${session?.to}`;
}

/** A reading and its share of one among all that were weighed. */
export interface Weighed {
  readonly reading: Reading;
  readonly share: number;
}

/** Of a reading that rests on words of the work alone: it is never sure. */
const shareByWords = 0.9;

/** The readings of a visit, likeliest first. */
export function assign(
  scene: Scene,
  codes: CodeSet,
  weights: Weights,
): { parts: Parts; readings: readonly Weighed[] } {
  const parts = partsOf(scene, weights);
  const readings = readingsOf(scene, parts, weights);
  const top = readings[0]!.parts;
  const shares = softmax(
    readings.map(
      (reading) =>
        (reading.parts - top) * weights.parts +
        score(weights, reasonsWhole(scene, parts.claims, reading, codes)),
    ),
  );
  const weighed = readings
    .map((reading, i) => ({ reading, share: shares[i]! }))
    .sort((a, b) => b.share - a.share);
  return { parts, readings: completed(scene, parts, weighed, codes, weights) };
}

/** The readings with the minutes of services that the best one leaves without, where the rest of the visit tells them. */
function completed(
  scene: Scene,
  parts: Parts,
  weighed: readonly Weighed[],
  codes: CodeSet,
  weights: Weights,
): readonly Weighed[] {
  const [best, ...others] = weighed;
  const { reading, share } = best!;
  const told = byWork(scene, parts, reading, codes, weights);
  if (told?.agrees) return [{ reading: told.reading, share }, ...others];
  const only = byElimination(scene, parts.claims, reading, codes, weights);
  if (only) return [{ reading: only, share }, ...others];
  const whole = byTotals(weighed, codes);
  if (whole) return [whole, ...weighed.filter((one) => one !== best && one.reading !== whole.reading)];
  if (!told) return weighed;
  const rest = { reading, share: share * (1 - shareByWords) };
  return [{ reading: told.reading, share: share * shareByWords }, rest, ...others];
}
