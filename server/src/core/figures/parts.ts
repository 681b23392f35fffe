/** What each figure and each service of a visit could be by itself, as shares of one. */
import { builtInCodes } from '../codes/codeSet';
import type { SectionKind } from '../model';
import { claimsOf } from './claims/claims';
import { listBeside } from './claims/stated/each';
import type { Claim, Mention, Scene } from './figure';
import { countMentions, fates, reasonsFate, type Share, type Told, toldOf } from './given';
import type { Weights } from './weights';

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
  const attached: Share[] = scene.mentions.map(({ awaits }) => ({
    minutes: awaits ? 1 : 0,
    units: 0,
    zero: 0,
    zeroMinutes: 0,
  }));
  claims.forEach((list, i) => {
    const zero = scene.figures[i]!.value === 0;
    list.forEach(({ role, mention }, j) => {
      if (mention < 0) return;
      const share = attached[mention]!;
      const value = shares[i]![j]!;
      if (role === 'units') share.units = Math.max(share.units, value);
      else share.minutes = Math.max(share.minutes, value);
      if (zero) share.zero = Math.max(share.zero, value);
      if (zero && role === 'minutes') share.zeroMinutes = Math.max(share.zeroMinutes, value);
    });
  });
  return { claims, shares, attached };
}

/** What each part of a visit could be by itself. */
export function partsOf(scene: Scene, weights: Weights): Parts {
  const { claims, shares, attached } = sharesOf(scene, weights);
  const counted = countMentions(scene, attached);
  const stated = statedFor(scene, claims, shares);
  const mentionFates = scene.mentions.map((mention) => {
    if (mention.apart) return awayFate;
    if (attached[mention.index]!.zeroMinutes > surelyZero) return zeroFate;
    const told = toldOf(scene, mention);
    if (isEvaluation(scene, mention, told)) return evaluationFate;
    const shares = softmax(
      fates.map((_, fate) => score(weights, reasonsFate(scene, mention, told, attached, counted, fate))),
    );
    if (shares[0]! < evaluationFate[0] && isUnbilled(scene, mention, told)) return evaluationFate;
    return stated.has(mention.index) ? noWord(shares) : shares;
  });
  const denied = withDenied(scene, timedMentions(claims, shares), mentionFates);
  return { claims, shares, mentionFates: denied, fates: fatesByCode(scene, denied) };
}

/**
 * "97116  Gait training - not performed today" in the bill: where the code itself is said not to have been given, a name of
 * it without figures elsewhere ("Stair training: one rail") tells of other work.
 */
function withDenied(
  { mentions }: Scene,
  timed: ReadonlySet<number>,
  mentionFates: Parts['mentionFates'],
): Parts['mentionFates'] {
  const written = mentions.filter((mention) => mention.written);
  const isDenied = (code: string): boolean => {
    const own = written.filter((mention) => mention.code === code);
    return own.length > 0 && own.every(({ index }) => mentionFates[index]![1]! > surelyDenied);
  };
  const denied = new Set([...new Set(written.map(({ code }) => code))].filter(isDenied));
  if (denied.size === 0) return mentionFates;
  return mentionFates.map((fate, i) => {
    const { code, written: isWritten, apart } = mentions[i]!;
    return !isWritten && !apart && denied.has(code) && !timed.has(i) ? wordFate : fate;
  });
}
const surelyDenied = 0.95;

/** The mentions that have minutes, units or a stretch of time. */
function timedMentions(claims: Parts['claims'], shares: Parts['shares']): ReadonlySet<number> {
  const found = new Set<number>();
  claims.forEach((list, i) => {
    list.forEach(({ role, mention }, j) => {
      if (mention >= 0 && role !== 'edge' && shares[i]![j]! > barely) found.add(mention);
    });
  });
  return found;
}
const barely = 0.2;
const wordFate = [0.02, 0.03, 0.95] as const;

/** The mentions that a figure belongs to in so many words, and those of "bill nmr te ta 1 each". */
function statedFor(scene: Scene, claims: Parts['claims'], shares: Parts['shares']): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [i, list] of claims.entries()) {
    const { value, row, at } = scene.figures[i]!;
    if (value === 0) continue;
    if (list.length === 1 && list[0]!.mention >= 0) found.add(list[0]!.mention);
    const { mentions } = scene.rows[row]!;
    if (list.length === 1 && list[0]!.role.endsWith(' each'))
      for (const { index } of listBeside(scene.rows[row]!, scene.figures[i]!)) found.add(index);
    if (
      mentions.at(-1)?.last === at - 1 &&
      list.some(({ role }, j) => role === 'units each' && shares[i]![j]! > surelyEach)
    )
      for (const { index } of mentions) found.add(index);
  }
  return found;
}
const surelyEach = 0.8;

/** "TE for 15 then TA for 23": what has a figure of its own is no word like any other. */
function noWord([given, not, nothing]: readonly number[]): readonly number[] {
  const left = nothing! * wordStill;
  return [given! + nothing! - left, not!, left];
}
const wordStill = 0.05;

/** The fate of a service that is named apart from the work. */
const awayFate = [0, 1, 0] as const;

/** "97164 re-eval": the code of an evaluation that opens a line of the work needs no figures, and no word says otherwise. */
const evaluationFate = [0.97, 0.02, 0.01] as const;
const ofWork: ReadonlySet<SectionKind> = new Set(['head', 'objective', 'treatment', 'billing', 'other']);

const isEvaluation = (scene: Scene, mention: Mention, told: Told): boolean =>
  mention.written &&
  mention.leads &&
  builtInCodes.find(mention.code)?.category === 'evaluation' &&
  ofWork.has(scene.rows[mention.row]!.section) &&
  scene.rows[mention.row]!.table === null &&
  [...told.cuesBefore, ...told.cuesAfter].length === 0 &&
  told.struck < 0 &&
  told.box <= 0;

/** "97010  no chg": named here alone, it opens a line of the work, and nothing else is said against it. */
const isUnbilled = (scene: Scene, mention: Mention, told: Told): boolean =>
  told.unbilled &&
  mention.leads &&
  scene.mentions.every((other) => other === mention || other.code !== mention.code) &&
  (mention.written || mention.sure) &&
  ofWork.has(scene.rows[mention.row]!.section) &&
  [...told.cuesBefore, ...told.cuesAfter].length === 0 &&
  told.struck < 0 &&
  told.box <= 0;

/** "97140 0 min", the cell of a service that was not done. */
const zeroFate = [0.02, 0.97, 0.01] as const;
const surelyZero = 0.6;

/** A code is given if one of its mentions is; it is not given if none is and one says so. */
export function fatesByCode(
  scene: Scene,
  mentionFates: readonly (readonly number[])[],
): ReadonlyMap<string, readonly number[]> {
  const products = new Map<string, [number, number]>();
  for (const { code, index, apart } of scene.mentions) {
    const [given, , none] = apart ? awayFate : mentionFates[index]!;
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
