/** Minutes of the treatment that a reading gives no service, and the ways to give them to services that have none. */
import type { CodeSet } from '../codes/codeSet';
import { compose } from './compose';
import type { Figure, Scene } from './figure';
import type { Parts } from './parts';
import type { Reading, ServiceReading } from './reading';
import { isSpent } from './spent';
import type { Weights } from './weights';

/** In services and figures: a visit with more of them is told otherwise. */
export const mostServices = 4;
export const mostFree = 8;
/** In minutes: what a service takes at least. */
const shortest = 5;
const unitLength = 15;
/** Where minutes are told that are none of this visit's treatment. */
export const untold: ReadonlySet<string> = new Set(['plan', 'goals', 'subjective']);

export const sumOf = (way: readonly Figure[]): number => way.reduce((sum, { value }) => sum + value, 0);

/** Minutes in the treatment that the reading gives no meaning, and that no word close by gives another. */
export function freeMinutes(scene: Scene, claims: Parts['claims'], reading: Reading): readonly Figure[] {
  const spent = scene.figures.filter(
    (figure, i) => claims[i]![reading.choice[i]!]!.role === 'nothing' && isSpent(scene, figure),
  );
  return [...reading.free, ...spent].filter(
    (figure) =>
      figure.value >= shortest && !untold.has(scene.rows[figure.row]!.section) && !isOfElse(scene, figure),
  );
}

/** The reading in which each of the services has its figure as minutes; null where one cannot be that. */
export function withMinutes(
  scene: Scene,
  claims: Parts['claims'],
  reading: Reading,
  weights: Weights,
  services: readonly ServiceReading[],
  way: readonly Figure[],
): Reading | null {
  const choice = [...reading.choice];
  for (const [i, figure] of way.entries()) {
    const place = scene.figures.indexOf(figure);
    const claim = claims[place]!.findIndex(
      ({ role, code }) => role === 'minutes' && code === services[i]!.code,
    );
    if (claim < 0) return null;
    choice[place] = claim;
  }
  return compose(scene, claims, weights, reading.parts, choice)[0] ?? null;
}

const ofElse: ReadonlySet<string> = new Set(
  (
    'home hep homework daily nightly day night week yesterday ago last prior before drive drove driving car bus ' +
    'phone phoned spoke talked call called waited waiting late rest rested break per every sleep slept ' +
    'charting documentation paperwork'
  ).split(' '),
);
/** In tokens. */
const near = 5;

/** "Drove 25 minutes", "25 min daily", "on the phone for 25 min": what stands close says that it was no treatment. */
export function isOfElse(scene: Scene, { row, at }: Figure): boolean {
  const { tokens } = scene.rows[row]!;
  const says = (step: 1 | -1): boolean => {
    for (let i = at + step; Math.abs(i - at) <= near; i += step) {
      const token = tokens[i];
      if (!token || token.kind === 'stop') return false;
      if (token.kind === 'word' && ofElse.has(token.text.toLowerCase())) return true;
    }
    return false;
  };
  return says(1) || says(-1);
}

/** The minutes of its timed services together, where the note states them. */
export const totalOf = ({ timed, treatment, services }: Reading, howMany: number): number | null =>
  timed[0]?.value ?? (howMany === services.length ? (treatment[0]?.value ?? null) : null);

/** It has units, and they are of 15 minutes. */
export const isCounted = ({ code, units }: ServiceReading, codes: CodeSet): boolean =>
  units.value !== null && units.value > 0 && codes.find(code)?.unitMinutes === unitLength;

/** Units that so many minutes may come to, beside those of other services. */
export const fits = (minutes: number, units: number): boolean =>
  units >= Math.floor(minutes / unitLength) && units <= Math.ceil(minutes / unitLength);

/** One free figure for each service, whose units fit. */
export function waysToGive(
  services: readonly ServiceReading[],
  free: readonly Figure[],
): readonly (readonly Figure[])[] {
  let ways: readonly (readonly Figure[])[] = [[]];
  for (const { units } of services)
    ways = ways.flatMap((way) =>
      free
        .filter((figure) => !way.includes(figure) && fits(figure.value, units.value!))
        .map((figure) => [...way, figure]),
    );
  return ways;
}
