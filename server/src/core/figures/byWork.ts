/**
 * "Stretching and rotator cuff - 15", "reaching into the cabinet, 12 each - 25" above "TE1 TA2": minutes that stand by no
 * service, told apart by the words of the work beside them and by the units of the bill.
 */
import type { CodeSet } from '../codes/codeSet';
import { workIn } from './claims/work';
import type { Figure, Scene } from './figure';
import {
  freeMinutes,
  isCounted,
  mostFree,
  mostServices,
  sumOf,
  totalOf,
  untold,
  waysToGive,
  withMinutes,
} from './leftMinutes';
import type { Parts } from './parts';
import type { Reading, ServiceReading } from './reading';
import type { Weights } from './weights';

export interface ByWork {
  readonly reading: Reading;
  /** The minutes come to the stated total as well. */
  readonly agrees: boolean;
}

/**
 * The reading in which each billed service that lacked minutes has those whose words are of its work; null where the words
 * tell of none, of several, or of another one.
 */
export function byWork(
  scene: Scene,
  { claims, shares }: Parts,
  reading: Reading,
  codes: CodeSet,
  weights: Weights,
): ByWork | null {
  const timed = reading.services.filter(({ code }) => codes.find(code)?.timed);
  const open = timed.filter((service) => isOpen(service, claims) && isCounted(service, codes));
  if (
    open.length === 0 ||
    open.length > mostServices ||
    timed.some(({ minutes, units }) => minutes === null && !units.value)
  )
    return null;
  const told = open.flatMap(({ stated }) => stated.items.map(({ figure }) => figure));
  const without = withoutMinutes(scene, reading, told);
  const pool = [
    ...freeMinutes(scene, claims, reading),
    ...likely(scene, { claims, shares }, reading),
    ...told,
  ];
  if (pool.length > mostLeft) return null;
  const sentences = new Map(
    pool.flatMap((figure) => {
      const sentence = sentenceOf(scene, figure, pool);
      return sentence ? [[figure, sentence] as const] : [];
    }),
  );
  if (sentences.size < open.length || sentences.size > mostFree) return null;
  const wordsOf = (figure: Figure, code: string): number => sentences.get(figure)!.work.get(code) ?? 0;
  // where there are as many minutes as services, one may be told by the others
  const isWhole = sentences.size === open.length && open.length > 1;
  const isOf = (figure: Figure, code: string): boolean =>
    (wordsOf(figure, code) > 0 || isWhole) &&
    sentences.get(figure)!.named.every((other) => other === code) &&
    open.every((other) => wordsOf(figure, other.code) <= wordsOf(figure, code));
  const ways = waysToGive(
    open,
    [...sentences.keys()].filter(({ value }) => value >= fewest),
  )
    .filter((way) => way.every((figure, i) => isOf(figure, open[i]!.code)))
    .map((way) => ({ way, score: way.reduce((sum, figure, i) => sum + wordsOf(figure, open[i]!.code), 0) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ways;
  if (!best || best.score === 0 || next?.score === best.score) return null;
  const whole = withMinutes(scene, claims, without, weights, open, best.way);
  if (!whole) return null;
  const total = totalOf(reading, timed.length);
  const others = timed.filter((service) => !open.includes(service));
  const sum = others.reduce((all, { minutes }) => all + (minutes ?? 0), sumOf(best.way));
  const isTold = best.way.every((figure, i) => wordsOf(figure, open[i]!.code) > 0);
  return { reading: whole, agrees: isTold && total === sum };
}

/** In figures, those of the assessment among them: of more it is not told what they are. */
const mostLeft = 32;

/** In minutes: what a unit stands for at least. */
const fewest = 8;

/** In tokens: less behind a figure tells of no work. */
const fewestBehind = 2;

/** It has no minutes, or only such as stand in lines where it is not named. */
const isOpen = ({ minutes, intervals, stated }: ServiceReading, claims: Parts['claims']): boolean => {
  if (minutes === null) return true;
  const [item, another] = stated.items;
  if (!item || another || intervals.length > 0) return false;
  const { figure, mention } = item;
  return claims[figure.index]!.length > 1 && (mention === null || mention.row !== figure.row);
};

/** Bare numbers in the treatment that are read as nothing and could well be minutes. */
const likely = (
  { figures, rows }: Scene,
  { claims, shares }: Pick<Parts, 'claims' | 'shares'>,
  { choice }: Reading,
): readonly Figure[] =>
  figures.filter(
    ({ kind, row }, i) =>
      kind === 'number' &&
      !untold.has(rows[row]!.section) &&
      claims[i]![choice[i]!]!.role === 'nothing' &&
      claims[i]!.some(({ role }, j) => role === 'minutes' && shares[i]![j]! > likelyShare),
  );
const likelyShare = 0.25;

const withoutMinutes = ({ figures }: Scene, reading: Reading, told: readonly Figure[]): Reading => ({
  ...reading,
  choice: reading.choice.map((claim, i) => (figures[i] && told.includes(figures[i]) ? nothing : claim)),
});
/** The first claim of a figure. */
const nothing = 0;

interface Sentence {
  /** By code the words of its work. */
  readonly work: ReadonlyMap<string, number>;
  /** The codes of everyday words in it. */
  readonly named: readonly string[];
}

/** The sentence of a figure up to the minutes of the next one; null where it names a service. */
function sentenceOf({ rows }: Scene, { row, at }: Figure, pool: readonly Figure[]): Sentence | null {
  const { tokens, mentions, table, section } = rows[row]!;
  if (table || section === 'assessment' || section === 'response') return null;
  const others = new Set(pool.flatMap((figure) => (figure.row === row ? [figure.at] : [])));
  const ends = (i: number): boolean =>
    tokens[i]!.kind === 'stop' || tokens[i]!.kind === 'duration' || others.has(i);
  let [from, to] = [at, at + 1];
  while (from > 0 && !ends(from - 1)) from--;
  while (to < tokens.length && !ends(to)) to++;
  // "25 min of box lifting and 20 of core": what stands between is of the one in front
  if (from > 0 && tokens[from - 1]!.kind !== 'stop' && to - at > fewestBehind) from = at;
  const named = mentions.filter(({ first }) => from <= first && first < to);
  if (named.some(({ written, sure }) => written || sure)) return null;
  return { work: workIn(rows[row]!, from, to), named: named.map(({ code }) => code) };
}
