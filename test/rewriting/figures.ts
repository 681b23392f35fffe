/** The figures of the rewriting tests, and the floors that they must not fall below. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from './contradictions';
import { type Planted, plantedContradictions } from './found';
import { isSame, type Rewritten, rewrittenAlone, rewrittenVisits } from './same';

/** 200 visits, each written in four ways of its own; each rewriting alone in 5; 40 contradictions for each rule. */
export const measured = (seed = 97530) => ({
  composed: rewrittenVisits(200, 4, seed),
  alone: rewrittenAlone(5, seed),
  planted: plantedContradictions(40, seed),
});

export interface Figures {
  /** Of 100 visits with one to four rewritings, how many are read the same. */
  readonly same: number;
  /** The same, of visits with one rewriting, each as often. */
  readonly alone: number;
  /** Of 100 contradictions, how many are found at the number that was changed or at one that it contradicts. */
  readonly found: number;
  /** Of 100 contradictions, how many were missed because the number was read as something else than is written. */
  readonly repaired: number;
  /** As `found`, by the rule that must find it. */
  readonly rules: Readonly<Record<string, number>>;
}

export function figuresOf({ composed, alone, planted }: ReturnType<typeof measured>): Figures {
  const found = (of: readonly Planted[]) => share(of, ({ outcome }) => outcome === 'found');
  return {
    same: share(composed, isSame),
    alone: share(alone, isSame),
    found: found(planted),
    repaired: share(planted, ({ outcome }) => outcome === 'repaired'),
    rules: Object.fromEntries(
      Object.keys(kinds).map((id) => [id, found(planted.filter(({ rule }) => rule === id))]),
    ),
  };
}

/** How many of 100, to one decimal place, rounded down. */
export const share = <T>(of: readonly T[], has: (one: T) => boolean): number =>
  Math.floor((1000 * of.filter(has).length) / of.length) / 10;

export const withName = (of: readonly Rewritten[], name: string): readonly Rewritten[] =>
  of.filter(({ names }) => names.includes(name));

const file = join(__dirname, 'floors.json');

export const floors = (): Figures => JSON.parse(readFileSync(file, 'utf8'));

/** Figures as floors: they never sink. */
export function raise(reached: Figures): void {
  const old = floors();
  const higher = (a: number, b = 0) => Math.max(a, b);
  const raised: Figures = {
    same: higher(reached.same, old.same),
    alone: higher(reached.alone, old.alone),
    found: higher(reached.found, old.found),
    repaired: Math.min(reached.repaired, old.repaired ?? 100),
    rules: Object.fromEntries(
      Object.entries(reached.rules).map(([id, found]) => [id, higher(found, old.rules?.[id])]),
    ),
  };
  writeFileSync(file, `${JSON.stringify(raised, null, 2)}\n`);
}

/** What has fallen below its floor, in words. */
export const drops = (reached: Figures, least = floors()): readonly string[] => [
  ...(['same', 'alone', 'found'] as const)
    .filter((name) => reached[name] < least[name])
    .map((name) => `${name}: ${reached[name]} of 100, it was ${least[name]}`),
  ...(reached.repaired > least.repaired
    ? [`repaired: ${reached.repaired} of 100, it was ${least.repaired}`]
    : []),
  ...Object.entries(reached.rules)
    .filter(([id, found]) => found < (least.rules[id] ?? 0))
    .map(([id, found]) => `${id}: found ${found} of 100, it was ${least.rules[id]}`),
];
