import lists from '../../../../data/evidenceWords.json';
import { type Name, nameOf } from './pattern/names';
import type { Word } from './words';

export const quantityKinds = [
  'ratio',
  'fifth',
  'repeats',
  'distance',
  'height',
  'load',
  'percent',
  'duration',
  'pain',
  'stopwatch',
  'angle',
  'code',
  'number',
] as const;
export type QuantityKind = (typeof quantityKinds)[number];

/** The name by which patterns ask for a kind. */
export const quantityName = Object.fromEntries(
  quantityKinds.map((kind) => [kind, nameOf(`#${kind}`)]),
) as Readonly<Record<QuantityKind, Name>>;

/** A number with what it counts: indexes of words, `to` behind the last. */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly from: number;
  readonly to: number;
}

const { distanceUnits, heightUnits, loadUnits, timeUnits, angleUnits, countedThings } = lists.lists;
const of = (kind: QuantityKind, units: readonly string[]) => units.map((unit) => [unit, kind] as const);
/** What a number measures that has such a word or sign behind it. */
const measuredIn: ReadonlyMap<string, QuantityKind> = new Map([
  ...of('percent', ['%', 'percent']),
  ...of('angle', ['°', ...angleUnits]),
  ...of('duration', timeUnits),
  ...of('repeats', countedThings),
  ...of('height', ['"', ...heightUnits]),
  ...of('distance', ["'", ...distanceUnits]),
  ...of('load', loadUnits),
]);
const heightThings = new Set(lists.lists.heightThings);
const noRatio = new Set(lists.lists.noRatio);
const leadsClock = new Set(lists.lists.leadsClock);

const { ones, teens, tens } = lists.lists;

/** Index behind the number that begins at a word, in figures or in words up to the hundreds; `at` where none does. */
export function numberEnd(words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word) return at;
  if (word.kind === 'digits') return word.lower.length < 5 || word.lower.includes('.') ? at + 1 : at;
  const hundred =
    ones.includes(word.lower) || word.lower === 'a' ? words[at + 1]?.lower === 'hundred' : false;
  if (hundred)
    return smallEnd(
      words,
      words[at + 2]?.lower === 'and' && smallEnd(words, at + 3) > at + 3 ? at + 3 : at + 2,
    );
  return smallEnd(words, at);
}

function smallEnd(words: readonly Word[], at: number): number {
  const lower = words[at]?.lower ?? '';
  if (tens.includes(lower)) return ones.includes(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return teens.includes(lower) || ones.includes(lower) ? at + 1 : at;
}

const numberWords = new Set([...ones, ...teens, ...tens, 'a', 'x', '×', 'once', 'twice']);
const opensNumber = ({ kind, lower }: Word): boolean => kind === 'digits' || numberWords.has(lower);

/** The numbers among some words, each read once; `taken` are words of dates and clock times. */
export function quantitiesOf(words: readonly Word[], taken: readonly boolean[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!opensNumber(words[at]!) || taken[at]) continue;
    const quantity = quantityAt(words, at, taken);
    if (!quantity) continue;
    found.push(quantity);
    at = quantity.to - 1;
  }
  return found;
}

function quantityAt(words: readonly Word[], from: number, taken: readonly boolean[]): Quantity | null {
  const lower = (at: number) => words[at]?.lower ?? '';
  const made = (kind: QuantityKind, to: number): Quantity => ({ kind, from, to });
  if (lower(from) === 'once' || lower(from) === 'twice') return made('repeats', from + 1);
  if (isTimes(lower(from)) && words[from + 1]) {
    const behind = numberEnd(words, from + 1);
    return behind > from + 1 && !taken[from + 1] ? made('repeats', behind) : null;
  }
  if (words[from]!.kind === 'digits' && words[from]!.lower.length === 5) return made('code', from + 1);
  const to = numberEnd(words, from);
  if (to === from) return null;
  const stuck = from > 0 && words[from - 1]!.kind === 'word' && !words[from]!.gap && words[from]!.glue === '';
  if (stuck) return null;
  const over = behindOf(words, to);
  const other = over > to && !taken[over] ? numberEnd(words, over) : over;
  if (other > over && lower(from - 1) !== '/' && lower(other) !== '/') {
    if (isTen(lower(over)) && (lower(to) === '/' || lower(to) === 'out')) return made('pain', other);
    if (lower(over) === '5' && lower(to) === '/' && !words[to]!.gap)
      return words[to]!.glue === '' ? made('fifth', other) : null;
    if (!noRatio.has(lower(other))) return made('ratio', other);
  }
  if (lower(to) === ':' && !words[to]!.gap && words[to + 1]?.kind === 'digits' && !words[to + 1]!.gap)
    return isStopwatch(words, from, to) ? made('stopwatch', to + 2) : null;
  const things = countedOf(words, to);
  if (things) return made('ratio', things);
  const unit = lower(to);
  if (unit === "'" && lower(to + 1) === "'") return made('height', to + 2);
  if (unit === 'in' && (words[to + 1]?.glue === '.' || heightThings.has(lower(to + 1))))
    return made('height', to + 1);
  if (isTimes(unit)) {
    const behind = numberEnd(words, to + 1);
    if (!words[to]!.gap || behind > to + 1) return made('repeats', behind);
  }
  const kind = measuredIn.get(unit);
  if (kind) return made(kind, to + 1);
  return made('number', to);
}

const isTimes = (lower: string): boolean => lower === 'x' || lower === '×';
const isTen = (lower: string): boolean => lower === '10' || lower === 'ten';

/** Behind the sign or words that part a share from the whole: `8/10`, `8 of 10`, `8 out of the 10`, `3 in 10`. */
function behindOf(words: readonly Word[], at: number): number {
  const lower = words[at]?.lower;
  const the = (to: number) =>
    words[to]?.lower === 'the' || words[to]?.lower === 'her' || words[to]?.lower === 'his' ? to + 1 : to;
  if (lower === '/') return at + 1;
  if (lower === 'of' || lower === 'in' || lower === 'for') return the(at + 1);
  return lower === 'out' && words[at + 1]?.lower === 'of' ? the(at + 2) : at;
}

/** "9 throws of 12", "3 clean trips of the 4". */
function countedOf(words: readonly Word[], at: number): number {
  for (let of = at + 1; of <= at + 2; of++) {
    if (words[of]?.lower !== 'of') continue;
    const named = words.slice(at, of).every((word) => word.kind === 'word' && word.lower.length > 2);
    const kind = measuredIn.get(words[at]!.lower);
    if (!named || kind === 'repeats' || kind === 'duration') return 0;
    const from = behindOf(words, of);
    const end = numberEnd(words, from);
    const next = words[end];
    const ends = next === undefined || next.glue === '.' || [',', ';', ')'].includes(next.lower);
    return end > from && ends ? end : 0;
  }
  return 0;
}

/** `2:40` that something took; a time of day, or one of a pair of them, is none. */
function isStopwatch(words: readonly Word[], from: number, to: number): boolean {
  const seconds = words[to + 1]!.lower;
  const next = words[to + 2];
  const before = words[from - 1]?.lower ?? '';
  const timeIn = before === 'in' && (from < 2 || words[from - 2]!.lower === 'time');
  if (timeIn || seconds.length !== 2 || Number(seconds) > 59 || words[from]!.lower.length > 2) return false;
  if (words[from]!.glue === '-' || next?.glue === '-' || before === 'to' || leadsClock.has(before))
    return false;
  return next === undefined || !['to', 'am', 'pm', 'a', 'p', ':', 'till', 'until'].includes(next.lower);
}
