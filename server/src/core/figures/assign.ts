/**
 * All figures of a visit read together: the best few ways to give each figure one meaning, by the reasons for each
 * part and by what the whole looks like.
 */
import type { CodeSet } from '../codes/codeSet';
import { claimsOf } from './claims/claims';
import { type Combination, combinations, type Item } from './combine';
import type { Claim, Scene } from './figure';
import { countMentions, type Fate, fates, reasonsFate, type Share, toldOf } from './given';
import type { ReadInterval, Reading, ServiceReading, SessionReading } from './reading';
import type { Weights } from './weights';
import { reasonsWhole } from './whole';

/** How many partial readings are kept; how many whole ones are weighed. */
const beam = 80;
const most = 60;
/** Claims below this share, and beyond this many, are not followed. */
const leastShare = 0.012;
const mostClaims = 4;

/** What each figure and each service could be, each taken alone, as shares of one. */
export interface Parts {
  readonly claims: readonly (readonly Claim[])[];
  readonly shares: readonly (readonly number[])[];
  /** By code: shares of given, not given, nothing. */
  readonly fates: ReadonlyMap<string, readonly number[]>;
  /** By mention. */
  readonly mentionFates: readonly (readonly number[])[];
}

export const softmax = (scores: readonly number[]): number[] => {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};

export const score = (weights: Weights, reasons: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < reasons.length; i++) sum += weights.of[reasons[i]!]!;
  return sum;
};

export function sharesOf(scene: Scene, weights: Weights, claims = claimsOf(scene)) {
  const shares = claims.map((list) => softmax(list.map(({ reasons }) => score(weights, reasons))));
  const attached: Share[] = scene.mentions.map(() => ({ minutes: 0, units: 0, zero: 0 }));
  claims.forEach((list, i) => {
    const zero = scene.figures[i]!.value === 0;
    list.forEach(({ role, mention }, j) => {
      if (mention < 0) return;
      const share = attached[mention]!;
      const value = shares[i]![j]!;
      if (role === 'units') share.units = Math.max(share.units, value);
      else share.minutes = Math.max(share.minutes, value);
      if (zero) share.zero = Math.max(share.zero, value);
    });
  });
  return { claims, shares, attached };
}

/** What each part of a visit could be by itself. */
export function partsOf(scene: Scene, weights: Weights): Parts {
  const { claims, shares, attached } = sharesOf(scene, weights);
  const counted = countMentions(scene, attached);
  const mentionFates = scene.mentions.map((mention) => {
    const told = toldOf(scene, mention);
    return softmax(
      fates.map((_, fate) => score(weights, reasonsFate(scene, mention, told, attached, counted, fate))),
    );
  });
  return { claims, shares, mentionFates, fates: fatesByCode(scene, mentionFates) };
}

/** A code is given if one of its mentions is; it is not given if none is and one says so. */
export function fatesByCode(
  scene: Scene,
  mentionFates: readonly (readonly number[])[],
): ReadonlyMap<string, readonly number[]> {
  const products = new Map<string, [number, number]>();
  for (const { code, index } of scene.mentions) {
    const [given, , none] = mentionFates[index]!;
    const [notGiven, nothing] = products.get(code) ?? [1, 1];
    products.set(code, [notGiven * (1 - given!), nothing * none!]);
  }
  const bound = (share: number): number => Math.min(0.9995, Math.max(0.0005, share));
  return new Map(
    [...products].map(([code, [notGiven, nothing]]) => [
      code,
      [bound(1 - notGiven), bound(notGiven - nothing), bound(nothing)],
    ]),
  );
}

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
    if (next.length > width) {
      next.sort((a, b) => b.parts - a.parts);
      next.length = width;
    }
    partial = next;
  }
  const found = new Map<string, Reading>();
  for (const one of partial)
    for (const reading of wholes(
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

/** The readings that one choice permits: figures of a service may be put together in several ways. */
function wholes(
  scene: Scene,
  claims: Parts['claims'],
  weights: Weights,
  parts: number,
  choice: readonly number[],
): readonly Reading[] {
  const items = new Map<string, Item[]>();
  const own = { timed: [] as Reading['free'][number][], treatment: [] as Reading['free'][number][] };
  const free: Reading['free'][number][] = [];
  const clocks = { in: [] as Reading['free'][number][], out: [] as Reading['free'][number][] };
  let whole: SessionReading | null = null;
  scene.figures.forEach((figure, i) => {
    const { role, code, mention } = claims[i]![choice[i]!]!;
    switch (role) {
      case 'nothing':
        if (figure.kind === 'duration') free.push(figure);
        return;
      case 'timed':
        own.timed.push(figure);
        return;
      case 'treatment':
        own.treatment.push(figure);
        return;
      case 'both':
        own.timed.push(figure);
        own.treatment.push(figure);
        return;
      case 'session':
        whole ??= { from: figure.interval!.from, to: figure.interval!.to, figures: [figure] };
        return;
      case 'in':
      case 'out':
        clocks[role].push(figure);
        return;
      default: {
        const key = `${role} ${code}`;
        const list = items.get(key) ?? [];
        list.push({ figure, mention: mention < 0 ? null : scene.mentions[mention]! });
        items.set(key, list);
      }
    }
  });
  const session: SessionReading | null = whole ?? sessionOf(scene, clocks);
  let found: { parts: number; services: readonly ServiceReading[] }[] = [{ parts, services: [] }];
  scene.codes.forEach((code, k) => {
    if (choice[scene.figures.length + k] !== 1) return;
    const minutes = weighed(scene, items.get(`minutes ${code}`) ?? [], 'minutes', weights);
    const units = weighed(scene, items.get(`units ${code}`) ?? [], 'units', weights);
    const intervals = intervalsOf(
      scene,
      items.get(`interval ${code}`) ?? [],
      items.get(`edge ${code}`) ?? [],
    );
    const lengths = intervals.map(({ value }) => value.to - value.from);
    const length =
      lengths.length > 0 && lengths.every((one) => one > 0) ? lengths.reduce((a, b) => a + b, 0) : null;
    const all = ['minutes', 'units', 'interval', 'edge'].flatMap(
      (role) => items.get(`${role} ${code}`) ?? [],
    );
    found = found
      .flatMap(({ parts: value, services }) =>
        minutes.flatMap(([m, stated]) =>
          units.map(([u, counted]) => ({
            parts: value + m + u,
            services: [
              ...services,
              {
                code,
                stated,
                units: counted,
                intervals,
                length,
                minutes: stated.value ?? length,
                items: all,
              },
            ],
          })),
        ),
      )
      .sort((a, b) => b.parts - a.parts)
      .slice(0, 4);
  });
  const sides = { in: clocks.in[0] ?? null, out: clocks.out.at(-1) ?? null };
  return found.map(({ parts: value, services }) => ({
    choice,
    services,
    ...own,
    session,
    sides,
    free,
    parts: value,
  }));
}

function weighed(
  scene: Scene,
  items: readonly Item[],
  kind: 'minutes' | 'units',
  weights: Weights,
): readonly (readonly [number, Combination])[] {
  const ways = combinations(scene, items, kind);
  if (ways.length === 1) return [[0, ways[0]!]];
  const shares = softmax(ways.map(({ reasons }) => score(weights, reasons)));
  return ways
    .map((way, i) => [Math.log(shares[i]!), way] as const)
    .sort((a, b) => b[0] - a[0])
    .filter(([value], k) => k === 0 || (k < 3 && value > Math.log(0.05)));
}

const noon = 720;
const day = 1440;
/** A session longer than this that begins in the small hours was meant in the afternoon. In minutes. */
const longSession = 600;

function sessionOf(
  _scene: Scene,
  clocks: Record<'in' | 'out', Reading['free'][number][]>,
): SessionReading | null {
  const from = clocks.in[0];
  const to = clocks.out.at(-1);
  if (!from || !to) return null;
  let start = from.value;
  let end = to.value;
  if (end <= start) {
    if (start >= noon && end + noon < day) end += noon;
    else if (end + noon - start <= 240) end += noon;
  } else if (end - start > longSession && start < 420) start += noon;
  return { from: start, to: end, figures: [from, to] };
}

function intervalsOf(scene: Scene, whole: readonly Item[], edges: readonly Item[]): readonly ReadInterval[] {
  const found: ReadInterval[] = [];
  const add = (interval: ReadInterval): void => {
    if (!found.some(({ value }) => value.from === interval.value.from && value.to === interval.value.to))
      found.push(interval);
  };
  for (const { figure } of whole) add({ value: figure.interval!, figures: [figure] });
  for (const { figure } of edges) {
    if (figure.side !== 'start') continue;
    const ends = edges.map((other) => other.figure).filter(({ side }) => side === 'end');
    const end = ends.find(({ row }) => row === figure.row) ?? ends.find(({ start }) => start > figure.start);
    if (!end) continue;
    const token = scene.rows[end.row]!.tokens[end.at]!;
    const certain = token.kind === 'clock' && token.certain;
    const later = (end.value + noon) % day;
    const to =
      end.value <= figure.value && !certain && later > figure.value && later - figure.value <= 300
        ? later
        : end.value;
    add({ value: { from: figure.value, to }, figures: [figure, end] });
  }
  return found;
}

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
  return {
    parts,
    readings: readings
      .map((reading, i) => ({ reading, share: shares[i]! }))
      .sort((a, b) => b.share - a.share),
  };
}

export type { Fate };
