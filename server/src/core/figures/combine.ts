/** Several figures of one service: parts that add up, or one told again. */
import { placeInBlock } from './claims/across';
import type { Figure, Mention, Row, Scene } from './figure';
import { at, counts, reason, yesNo } from './reasons';
import { wordClassNamed, wordClassOf } from './tokenClass';

const ways = [
  'all add up',
  'different ones add up',
  'the largest',
  'the first',
  'the last',
  'those of the work',
  'those of the bill',
  'different ones of the work',
  'the whole of its parts',
  'the first of each mention',
  'those in lines that open with it',
] as const;
const kinds = ['minutes', 'units'] as const;
const contexts = ['one line', 'one section', 'several sections', 'rows of a table', 'its block'] as const;

const way = reason('several figures of a service', kinds, ways, yesNo, contexts);
const wayOf = reason('how many figures of a service', kinds, ways, counts(4));
const wayLeads = reason('figures in lines that open with it', kinds, ways, ['all', 'some', 'none'], contexts);
const corrected = reason('a later figure of a service is called right', kinds, ways, yesNo);
const repeatedBill = reason('the work comes to the bill', kinds, ways, yesNo);

/** A figure that a reading gives to a service. */
export interface Item {
  readonly figure: Figure;
  readonly mention: Mention | null;
}

/** One way to put figures together: what it comes to and which of them count. */
export interface Combination {
  readonly value: number | null;
  readonly items: readonly Item[];
  readonly reasons: readonly number[];
}

const none: readonly Combination[] = [{ value: null, items: [], reasons: [] }];

/** What several figures of one service can come to, the same value once. */
export function combinations(
  scene: Scene,
  items: readonly Item[],
  kind: 'minutes' | 'units',
): readonly Combination[] {
  if (items.length === 0) return none;
  if (items.length === 1) return [{ value: items[0]!.figure.value, items, reasons: [] }];
  const k = kinds.indexOf(kind);
  const rowOf = ({ figure }: Item) => scene.rows[figure.row]!;
  const values = items.map(({ figure }) => figure.value);
  const distinct = (list: readonly Item[]): readonly Item[] =>
    list.filter((item, i) => list.findIndex(({ figure }) => figure.value === item.figure.value) === i);
  const largest = items[values.indexOf(Math.max(...values))]!;
  const isBill = (item: Item): boolean => rowOf(item).section === 'billing';
  const work = items.filter((item) => !isBill(item));
  const bill = items.filter(isBill);
  const leads = items.filter(({ figure, mention }) => mention?.leads && mention.row === figure.row);
  const candidates: [number, readonly Item[]][] = [
    [0, items],
    [1, distinct(items)],
    [2, [largest]],
    [3, [items[0]!]],
    [4, [items.at(-1)!]],
  ];
  if (work.length > 0 && bill.length > 0) candidates.push([5, work], [6, bill], [7, distinct(work)]);
  if (total(items) === 2 * largest.figure.value) candidates.push([8, [largest]]);
  const firsts = items.filter((item, i) => items.findIndex(({ mention }) => mention === item.mention) === i);
  if (firsts.length > 1 && firsts.length < items.length) candidates.push([9, firsts]);
  if (leads.length > 0 && leads.length < items.length) candidates.push([10, leads]);
  const same = new Set(values).size === 1 ? 1 : 0;
  const oneLine = new Set(items.map(({ figure }) => figure.row)).size === 1;
  const oneSection = new Set(items.map((item) => rowOf(item).section)).size === 1;
  const oneBlock = items.every(
    ({ figure, mention }) => mention !== null && placeInBlock(scene, figure, mention) > 0,
  );
  const context = items.every((item) => rowOf(item).table)
    ? 3
    : oneBlock
      ? 4
      : oneLine
        ? 0
        : oneSection
          ? 1
          : 2;
  const opened = leads.length === items.length ? 0 : leads.length > 0 ? 1 : 2;
  const agrees = work.length > 0 && bill.length > 0 && total(work) === total(bill) ? 1 : 0;
  const isCorrected = items.slice(1).some((item) => correctsIn(rowOf(item))) ? 1 : 0;
  const found = new Map<number, { value: number; items: readonly Item[]; reasons: number[] }>();
  for (const [w, chosen] of candidates) {
    const value = total(chosen);
    const one = found.get(value) ?? { value, items: chosen, reasons: [] };
    one.reasons.push(
      at(way, k, w, same, context),
      at(wayOf, k, w, items.length),
      at(wayLeads, k, w, opened, context),
      at(repeatedBill, k, w, agrees),
      at(corrected, k, w, isCorrected),
    );
    found.set(value, one);
  }
  return [...found.values()];
}

const correction = wordClassNamed('corrected');

/** "Correct: 97530 20 minutes", "should read 18 min": words of a correction in the line. */
export const correctsIn = ({ classes }: Row): boolean =>
  classes.some((one) => wordClassOf(one) === correction);

const total = (items: readonly Item[]): number => items.reduce((sum, { figure }) => sum + figure.value, 0);
