/** Learns the weights of reasons from labelled visits: deterministic, within a minute. */

import { clockText } from '../../server/src/core/clock';
import type { CodeSet } from '../../server/src/core/codes/codeSet';
import { readingsOf } from '../../server/src/core/figures/assign';
import { claimsOf } from '../../server/src/core/figures/claims/claims';
import { combinations, type Item } from '../../server/src/core/figures/combine';
import type { Claim } from '../../server/src/core/figures/figure';
import { countMentions, fates, reasonsFate, toldOf } from '../../server/src/core/figures/given';
import { fatesByCode, type Parts, score, sharesOf, softmax } from '../../server/src/core/figures/parts';
import type { Reading } from '../../server/src/core/figures/reading';
import { reasonCount } from '../../server/src/core/figures/reasons';
import type { Weights } from '../../server/src/core/figures/weights';
import { reasonsWhole } from '../../server/src/core/figures/whole';
import type { Example } from './notes';
import { firstGuess, targetsOf } from './targets';

/** Weights with the sums of squared gradients by which each learns (AdaGrad), and a pull towards 0. */
export class Learner {
  readonly of = new Float64Array(reasonCount());
  private readonly squares = new Float64Array(reasonCount()).fill(0.1);
  parts = 1;
  private partsSquares = 0.1;

  add(reasons: readonly number[], step: number, rate: number, pull: number): void {
    for (const i of reasons) {
      const gradient = step - pull * this.of[i]!;
      this.squares[i]! += gradient * gradient;
      this.of[i]! += (rate * gradient) / Math.sqrt(this.squares[i]!);
    }
  }

  addParts(step: number, rate: number): void {
    this.partsSquares += step * step;
    this.parts += (rate * step) / Math.sqrt(this.partsSquares);
  }
}

const shuffled = <T>(list: readonly T[], seed: number): readonly T[] => {
  const mixed = [...list];
  let state = seed * 7919 + 17;
  for (let i = mixed.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
};

const logSumExp = (values: readonly number[]): number => {
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
};

export interface Prepared extends Example {
  readonly claims: readonly (readonly Claim[])[];
}
export const prepare = (examples: readonly Example[]): readonly Prepared[] =>
  examples.map((example) => ({ ...example, claims: claimsOf(example.scene) }));

export const settings = {
  rounds: 8,
  rate: 0.12,
  pull: 0.0012,
  fateRounds: 12,
  fatePull: 0.0015,
  wholePull: 0.004,
  folds: 3,
};

/** What each figure means by itself. */
export function learnClaims(learner: Learner, examples: readonly Prepared[], seed: number): number {
  let missed = 0;
  const targets = new Map<Prepared, readonly (readonly number[])[]>();
  for (let round = 0; round < settings.rounds; round++) {
    if (round <= 3 || round === 5) {
      missed = 0;
      for (const example of examples) {
        const { scene, claims } = example;
        const scores = claims.map((list, i) =>
          list.map((claim) =>
            round === 0 ? firstGuess(scene, scene.figures[i]!, claim) : score(learner, claim.reasons),
          ),
        );
        const found = targetsOf(scene, claims, example.gold, scores);
        missed += found.missed;
        targets.set(example, found.targets);
      }
    }
    const rate = settings.rate / (1 + round * 0.3);
    for (const example of shuffled(examples, seed + round)) {
      const right = targets.get(example)!;
      example.claims.forEach((list, i) => {
        const t = right[i]!;
        if (t.length === list.length) return;
        const scores = list.map(({ reasons }) => score(learner, reasons));
        const all = logSumExp(scores);
        const good = logSumExp(t.map((j) => scores[j]!));
        list.forEach(({ reasons }, j) => {
          const step = (t.includes(j) ? Math.exp(scores[j]! - good) : 0) - Math.exp(scores[j]! - all);
          if (Math.abs(step) > 1e-4) learner.add(reasons, step, rate, settings.pull);
        });
      });
    }
  }
  return missed;
}

/** By mention and fate the reasons, from shares that were learnt on other notes. */
export function fateReasons(example: Prepared, weights: Weights): readonly (readonly number[])[][] {
  const { attached } = sharesOf(example.scene, weights, example.claims);
  const counted = countMentions(example.scene, attached);
  return example.scene.mentions.map((mention) => {
    const told = toldOf(example.scene, mention);
    return fates.map((_, fate) => reasonsFate(example.scene, mention, told, attached, counted, fate));
  });
}

/** Which mentions were given; the labels know codes, the mentions share them by the present weights. */
export function learnFates(
  learner: Learner,
  examples: readonly Prepared[],
  reasons: ReadonlyMap<Prepared, readonly (readonly number[])[][]>,
  seed: number,
): void {
  for (let round = 0; round < settings.fateRounds; round++)
    for (const example of shuffled(examples, seed + round + 50)) {
      const given = new Set(example.gold.services.map(({ code }) => code));
      const not = new Set(example.gold.notDelivered);
      const own = reasons.get(example)!;
      for (const code of example.scene.codes) {
        const mentions = example.scene.mentions.filter((mention) => mention.code === code);
        const shares = mentions.map(({ index }) => softmax(own[index]!.map((list) => score(learner, list))));
        const wanted = wantedFates(
          shares,
          given.has(code) ? 'given' : not.has(code) ? 'not given' : 'nothing',
        );
        mentions.forEach(({ index }, k) => {
          fates.forEach((_, fate) => {
            const step = wanted[k]![fate]! - shares[k]![fate]!;
            if (Math.abs(step) > 1e-4)
              learner.add(own[index]![fate]!, step, 0.1 / (1 + round * 0.15), settings.fatePull);
          });
        });
      }
    }
}

/** The shares of each mention, given what the label says of their code. */
function wantedFates(shares: readonly (readonly number[])[], label: (typeof fates)[number]): number[][] {
  if (label === 'nothing') return shares.map(() => [0, 0, 1]);
  if (label === 'given') {
    const any = Math.max(1e-6, 1 - shares.reduce((product, share) => product * (1 - share[0]!), 1));
    return shares.map((share) => {
      const given = Math.min(1, share[0]! / any);
      const rest = 1 - given;
      const other = share[1]! + share[2]! || 1;
      return [given, (rest * share[1]!) / other, (rest * share[2]!) / other];
    });
  }
  const parts = shares.map((share) => {
    const other = share[1]! + share[2]! || 1;
    return [share[1]! / other, share[2]! / other] as const;
  });
  const any = Math.max(1e-6, 1 - parts.reduce((product, [, nothing]) => product * nothing, 1));
  return parts.map(([not]) => {
    const share = Math.min(1, not / any);
    return [0, share, 1 - share];
  });
}

/** How several figures of one service are put together. */
export function learnCombinations(
  learner: Learner,
  examples: readonly Prepared[],
  shares: ReadonlyMap<Prepared, readonly (readonly number[])[]>,
  seed: number,
): void {
  const cases: { ways: ReturnType<typeof combinations>; right: number }[] = [];
  for (const example of examples) {
    const items = new Map<string, Item[]>();
    example.claims.forEach((list, i) => {
      const own = shares.get(example)![i]!;
      const { role, code, mention } = list[own.indexOf(Math.max(...own))]!;
      if (role !== 'minutes' && role !== 'units') return;
      const key = `${role} ${code}`;
      const item = {
        figure: example.scene.figures[i]!,
        mention: mention < 0 ? null : example.scene.mentions[mention]!,
      };
      items.set(key, [...(items.get(key) ?? []), item]);
    });
    for (const service of example.gold.services)
      for (const [role, value] of [
        ['minutes', service.statedMinutes],
        ['units', service.units],
      ] as const) {
        const ways = combinations(example.scene, items.get(`${role} ${service.code}`) ?? [], role);
        const right = ways.findIndex((way) => way.value === value);
        if (ways.length > 1 && right >= 0) cases.push({ ways, right });
      }
  }
  for (let round = 0; round < 10; round++)
    for (const { ways, right } of shuffled(cases, seed + round)) {
      const own = softmax(ways.map(({ reasons }) => score(learner, reasons)));
      ways.forEach(({ reasons }, j) => {
        learner.add(reasons, (j === right ? 1 : 0) - own[j]!, 0.2, 0.002);
      });
    }
}

export const record = (service: { code: string; minutes: number | null; units: number | null }): string =>
  `${service.code} ${service.minutes ?? '-'} ${service.units ?? '-'}`;

export const recordsOf = (reading: Reading): readonly string[] =>
  reading.services.map(({ code, minutes, units }) => record({ code, minutes, units: units.value }));

const sessionText = (session: Reading['session']): string =>
  session ? `${clockText(session.from % 1440)}-${clockText(session.to % 1440)}` : '';

/** How much of a visit a reading has right; less what it has wrong. */
export function worth(reading: Reading, { gold }: Example): number {
  const own = recordsOf(reading);
  const labels = new Set(gold.services.map(record));
  const right = own.filter((one) => labels.has(one)).length;
  const spans = (list: readonly string[]): ReadonlySet<string> => new Set(list);
  const read = spans(
    reading.services.flatMap(({ code, intervals }) =>
      intervals.map(({ value }) => `${code} ${clockText(value.from)}-${clockText(value.to)}`),
    ),
  );
  const told = spans(
    gold.services.flatMap(({ code, intervals }) =>
      intervals.map(({ start, end }) => `${code} ${start}-${end}`),
    ),
  );
  const both = [...read].filter((one) => told.has(one)).length;
  const session =
    sessionText(reading.session) === (gold.session ? `${gold.session.start}-${gold.session.end}` : '');
  return (
    right * 2 -
    (own.length + labels.size) +
    ((reading.timed[0]?.value ?? null) === gold.totals.timedMinutes ? 1 : 0) +
    ((reading.treatment[0]?.value ?? null) === gold.totals.treatmentMinutes ? 1 : 0) +
    (session ? 1 : 0) +
    0.5 * (2 * both - read.size - told.size)
  );
}

/** What whole readings are worth by how they look. */
export function learnWholes(
  learner: Learner,
  examples: readonly Prepared[],
  partsOf: (example: Prepared) => Parts,
  codes: CodeSet,
  seed: number,
): void {
  const cases = examples.flatMap((example) => {
    const parts = partsOf(example);
    const readings = readingsOf(example.scene, parts, learner);
    const worths = readings.map((reading) => worth(reading, example));
    const top = Math.max(...worths);
    const good = worths.map((one) => one === top);
    if (good.every((one) => one)) return [];
    return [
      {
        good,
        parts: readings.map((reading) => reading.parts - readings[0]!.parts),
        reasons: readings.map((reading) => reasonsWhole(example.scene, parts.claims, reading, codes)),
      },
    ];
  });
  for (let round = 0; round < 12; round++)
    for (const { good, parts, reasons } of shuffled(cases, seed + round + 9)) {
      const scores = reasons.map((list, j) => score(learner, list) + parts[j]! * learner.parts);
      const all = logSumExp(scores);
      const right = logSumExp(scores.filter((_, j) => good[j]));
      const steps = scores.map((one, j) => (good[j] ? Math.exp(one - right) : 0) - Math.exp(one - all));
      const sums = new Map<number, number>();
      let sum = 0;
      steps.forEach((step, j) => {
        sum += step * parts[j]!;
        for (const i of reasons[j]!) sums.set(i, (sums.get(i) ?? 0) + step);
      });
      const rate = 0.08 / (1 + round * 0.2);
      for (const [i, step] of sums) learner.add([i], step, rate, settings.wholePull);
      learner.addParts(sum, rate);
    }
}

/**
 * All weights from all examples, as the mean of several learnings that meet the examples in different orders: one alone
 * depends on its order.
 */
export function learn(
  examples: readonly Prepared[],
  codes: CodeSet,
  times: number,
  log: (line: string) => void,
): Learner {
  const mean = new Learner();
  mean.parts = 0;
  for (let i = 0; i < times; i++) {
    const one = learnOnce(examples, codes, i * 1000, log);
    one.of.forEach((weight, reason) => {
      mean.of[reason]! += weight / times;
    });
    mean.parts += one.parts / times;
  }
  return mean;
}

/** What builds on shares is learnt from shares of notes that they were not learnt from. */
function learnOnce(
  examples: readonly Prepared[],
  codes: CodeSet,
  seed: number,
  log: (line: string) => void,
): Learner {
  const { folds } = settings;
  const mixed = shuffled(examples, seed);
  const parts = Array.from({ length: folds }, (_, k) => mixed.filter((_, i) => i % folds === k));
  const shares = new Map<Prepared, readonly (readonly number[])[]>();
  const reasons = new Map<Prepared, readonly (readonly number[])[][]>();
  for (const part of parts) {
    const other = new Learner();
    learnClaims(
      other,
      examples.filter((example) => !part.includes(example)),
      seed,
    );
    for (const example of part) {
      shares.set(example, sharesOf(example.scene, other, example.claims).shares);
      reasons.set(example, fateReasons(example, other));
    }
  }
  const learner = new Learner();
  learnCombinations(learner, examples, shares, seed);
  const foldFates = new Map<Prepared, ReadonlyMap<string, readonly number[]>>();
  for (const part of parts) {
    const other = new Learner();
    learnFates(
      other,
      examples.filter((example) => !part.includes(example)),
      reasons,
      seed,
    );
    for (const example of part) {
      const mentions = reasons.get(example)!.map((list) => softmax(list.map((one) => score(other, one))));
      foldFates.set(example, fatesByCode(example.scene, mentions));
    }
  }
  learnWholes(
    learner,
    examples,
    (example) => ({
      claims: example.claims,
      shares: shares.get(example)!,
      fates: foldFates.get(example)!,
      mentionFates: [],
    }),
    codes,
    seed,
  );
  learnFates(learner, examples, reasons, seed);
  const missed = learnClaims(learner, examples, seed);
  log(`values of the labels that no figure stands for: ${missed}`);
  return learner;
}
