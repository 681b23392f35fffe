/** Several figures of one service: parts that add up, or one told again. */

import { isMark } from '../scan/tokens';
import { amendmentsOf } from './amendments';
import { placeInBlock } from './claims/across';
import { isSubtotal, sumOfParts } from './claims/stated/minutes';
import type { Figure, Mention, Row, Scene } from './figure';
import { oncePer } from './oncePer';
import { at, counts, reason, yesNo } from './reasons';
import { byRegion } from './regions';
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
  const right = items.findLast(({ figure }) => amendmentsOf(scene).get(figure));
  if (right) return [{ value: right.figure.value, items: [right], reasons: [] }];
  if (items.length === 1) return [{ value: items[0]!.figure.value, items, reasons: [] }];
  const sub = items.filter(
    ({ figure }) =>
      isSubtotal(scene.rows[figure.row]!) || sumOfParts(scene.rows[figure.row]!, figure) !== null,
  );
  if (kind === 'minutes' && sub.length > 0) return [{ value: total(sub), items: sub, reasons: [] }];
  if (items.every(({ figure }) => byRegion(scene).has(figure)))
    return [{ value: total(items), items, reasons: [] }];
  if (kind === 'minutes' && items.slice(1).every((item) => goesOn(scene, item)))
    return [{ value: total(items), items, reasons: [] }];
  // what the work took by itself in the words below a table of the minutes is told again
  const tabled = items.filter(({ figure }) => scene.rows[figure.row]!.table);
  if (kind === 'minutes' && tabled.length === 1 && items[0] === tabled[0])
    return [{ value: total(tabled), items: tabled, reasons: [] }];
  if (endsInSum(scene, items))
    return [{ value: items.at(-1)!.figure.value, items: items.slice(-1), reasons: [] }];
  if (
    items.slice(1).every((item, i) => isAdded(scene, items[i]!, item) || isAddedPart(scene, items[i]!, item))
  )
    return [{ value: total(items), items, reasons: [] }];
  const k = kinds.indexOf(kind);
  const rowOf = ({ figure }: Item) => scene.rows[figure.row]!;
  const values = items.map(({ figure }) => figure.value);
  const distinct = (list: readonly Item[]) => firstOfEach(list, ({ figure }) => figure.value);
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
  const firsts = firstOfEach(items, ({ mention }) => mention);
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

/**
 * "10 min + 13 min = 23 min", and below two stretches of time "Total 97530 = 38 min": the last one is said to be the
 * sum of the others, and is.
 */
function endsInSum(scene: Scene, items: readonly Item[]): boolean {
  const { figure } = items.at(-1)!;
  const row = scene.rows[figure.row]!;
  const others = items.slice(0, -1);
  if (total(others) !== figure.value) return false;
  const sign = row.tokens[figure.at - 1];
  if (sign?.kind === 'mark' && sign.text === '=' && others.every((item) => item.figure.row === figure.row))
    return true;
  const front = row.classes.slice(Math.max(0, figure.at - sumReach), figure.at);
  return (
    others.length > 1 &&
    others.every((item) => item.figure.row < figure.row) &&
    front.some((one) => wordClassOf(one) === sum)
  );
}
/** "ta 15+8": a plus sign and nothing else stands between. */
function isAdded(scene: Scene, { figure: one }: Item, { figure: next }: Item): boolean {
  if (one.row !== next.row) return false;
  const between = scene.text.slice(one.end, next.start).trim();
  return between === '+' && !one.slashed && !next.slashed;
}

/** "20 min obstacle course (97530) + 10 min handwriting (97530)": each part names the service, a plus sign in front. */
function isAddedPart(scene: Scene, { figure: one, mention }: Item, next: Item): boolean {
  const { figure, mention: own } = next;
  return (
    one.row === figure.row &&
    own !== null &&
    own !== mention &&
    own.row === figure.row &&
    own.first > figure.at &&
    isMark(scene.rows[figure.row]!.tokens[figure.at - 1], '+')
  );
}

/** "14 min, and then her phone went. Back on it for another 9 min": more of the same work. */
function goesOn(scene: Scene, { figure }: Item): boolean {
  const { tokens } = scene.rows[figure.row]!;
  return [tokens[figure.at - 1], tokens[figure.at - 2]].some(
    (token) => token?.kind === 'word' && /^(?:another|additional|further)$/i.test(token.text),
  );
}

const sum = wordClassNamed('total');
/** Tokens between the word for the sum and its figure. */
const sumReach = 5;

const correction = wordClassNamed('corrected');

/** "Correct: 97530 20 minutes", "should read 18 min": words of a correction in the line. */
export const correctsIn = oncePer(({ classes }: Row): boolean =>
  classes.some((one) => wordClassOf(one) === correction),
);

const firstOfEach = (items: readonly Item[], of: (item: Item) => unknown): readonly Item[] => {
  const met = new Set<unknown>();
  return items.filter((item) => !met.has(of(item)) && met.add(of(item)));
};

const total = (items: readonly Item[]): number => items.reduce((sum, { figure }) => sum + figure.value, 0);
