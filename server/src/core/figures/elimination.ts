/**
 * "That was 15 minutes. Then the stairs for 25 minutes" above "97530 GP 2, 97112 GP 1, timed 40": minutes that stand by no
 * code, told apart by the totals and the units. They are read where there is one way only to give each service its own.
 */
import type { CodeSet } from '../codes/codeSet';
import type { Scene } from './figure';
import {
  freeMinutes,
  isCounted,
  mostFree,
  mostServices,
  sumOf,
  totalOf,
  waysToGive,
  withMinutes,
} from './leftMinutes';
import type { Parts } from './parts';
import type { Reading } from './reading';
import type { Weights } from './weights';

/** The reading with the minutes of each service that lacked them; null where there is no way, or more than one. */
export function byElimination(
  scene: Scene,
  claims: Parts['claims'],
  reading: Reading,
  codes: CodeSet,
  weights: Weights,
): Reading | null {
  const services = reading.services.filter(({ code }) => codes.find(code)?.timed);
  const lacking = services.filter(({ minutes }) => minutes === null);
  const total = totalOf(reading, services.length);
  if (total === null || lacking.length === 0 || lacking.length > mostServices) return null;
  if (!lacking.every((service) => isCounted(service, codes))) return null;
  const missing = total - services.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const free = freeMinutes(scene, claims, reading);
  if (free.length < lacking.length || free.length > mostFree) return null;
  const ways = waysToGive(lacking, free).filter((way) => sumOf(way) === missing);
  const [only] = ways;
  if (!only || ways.some((way) => way.some(({ value }, i) => value !== only[i]!.value))) return null;
  return withMinutes(scene, claims, reading, weights, lacking, only);
}
