import data from '../../../../data/measures.json';
import { hashNumber } from '../hash';
import type { Assistance, MeasureValue } from '../summary';
import type { ProseSentence } from './prose';

interface Measure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly names: readonly string[];
  /** The unit may be another one, and is only known where it is written. */
  readonly writtenUnit?: boolean;
  /** So many signs may stand between the name and the value; in UTF-16 units. */
  readonly apart?: number;
  /** The same value for several visits says nothing. */
  readonly mayStay?: boolean;
  readonly change?: PublishedChange;
}

/** The smallest change that a study tells from chance, or that patients notice. */
export interface PublishedChange {
  readonly kind: string;
  /** By the unit that it is told in. */
  readonly amount: Readonly<Partial<Record<string, number>>>;
  /** The people that it was found in. */
  readonly of: string;
  readonly source: string;
  readonly date: string;
}

const known: readonly Measure[] = data.measures;
const named = (names: readonly string[]): string => `(?<![\\p{L}\\d])(?:${names.join('|')})(?![\\p{L}\\d])`;
const far = (apart: number): RegExp =>
  new RegExp(
    `^[^.;\\d]{0,${apart}}?(?:\\d{1,2} ?x ?)?(\\d{1,4})(?= ?(?:ft|feet|m|meters?|metres?)\\b)`,
    'iu',
  );
/** The value behind a name: the last of "18 -> 14" and of "from 18 to 14"; a side may stand between. */
const near =
  /^[\s:=,(]{0,4}(?:(?:score|time|was|is|now|today|at|of|level|rating|rated|reported|test|arom|prom|rom|strength|left|right|[lr]|bilat)\b[\s:=,(]{0,3}){0,3}(\d{1,4}(?:\.\d{1,2})?)(?: ?\/ ?\d{1,3})?(?:(?: ?(?:s|secs?|seconds?|ft|feet|m|lbs?|kgs?|deg|[°%]))?\s?(?:->|→|to)\s?(\d{1,4}(?:\.\d{1,2})?))?(?!\d)/iu;
const measures = known.map((measure) => ({
  ...measure,
  pattern: new RegExp(named(measure.names), 'iu'),
  valueBehind: measure.apart === undefined ? near : far(measure.apart),
}));
const any = new RegExp(named(known.flatMap(({ names }) => names)), 'giu');
const units = data.units.map(({ unit, names }) => ({
  unit,
  pattern: new RegExp(`^\\s?(?:${names.join('|')})(?![\\p{L}\\d])`, 'iu'),
}));
const notNow = /\b(?:goal|was|were|last|previous(?:ly)?|prior|initial(?:ly)?|baseline|eval)\b[^.;]{0,12}$/i;
/** "in order to walk 300 ft" is an aim; "able to walk 300 ft" is not. */
const aim = /\b(?:(?<!able )to|will|cannot|unable to|goal of)\s*$/i;
const side = /\b(left|right|l|r)\b/i;

/** The measures of some sentences with their values today: of each the first. */
export function measureValues(prose: readonly ProseSentence[]): readonly MeasureValue[] {
  const found = new Map<string, MeasureValue>();
  for (const { text, span, reported } of prose) {
    any.lastIndex = 0;
    for (let match = any.exec(text); match; match = any.exec(text)) {
      const words = match[0];
      const measure = measures.find(({ pattern }) => pattern.test(words))!;
      const front = text.slice(0, match.index);
      const behind = text.slice(match.index + words.length);
      const value = measure.valueBehind.exec(behind);
      if (!value || notNow.test(front) || (measure.apart !== undefined && aim.test(front))) continue;
      const near = side
        .exec(`${front.slice(-12)} ${behind.slice(0, value[0].length)}`)?.[1]?.[0]
        ?.toLowerCase();
      const region = measure.unit === 'deg' ? words.toLowerCase().split(' ')[0]! : '';
      const unit = measure.writtenUnit ? unitIn(behind, value) : measure.unit;
      const key = `${measure.id} ${region} ${near ?? ''}${measure.writtenUnit ? ` ${unit ?? ''}` : ''}`;
      if (found.has(key)) continue;
      const start = span.start + match.index;
      found.set(key, {
        key: hashNumber(key),
        measure: measure.id,
        value: Number(value[2] ?? value[1]),
        unit,
        reported,
        span: { start, end: start + words.length + value[0].length },
      });
    }
  }
  return [...found.values()];
}

/** The unit behind a value, or behind the first of two. */
function unitIn(behind: string, value: RegExpExecArray): string | null {
  const first = value[0].indexOf(value[1]!) + value[1]!.length;
  for (const rest of [behind.slice(value[0].length), behind.slice(first)]) {
    const unit = units.find(({ pattern }) => pattern.test(rest));
    if (unit) return unit.unit;
  }
  return null;
}

/** What is known of a measure: its name for a reader ("Timed Up and Go"), its unit, what a change of it means. */
export const measureNamed = (id: string): Pick<Measure, 'label' | 'unit' | 'mayStay' | 'change'> =>
  known.find((measure) => measure.id === id) ?? { label: id, unit: '' };

/** `14.2 s`, `6 of 10`, `300`. */
export const valueText = ({ value, unit }: Pick<MeasureValue, 'value' | 'unit'>): string =>
  unit === null ? `${value}` : unit === '%' ? `${value}%` : `${value} ${unit}`;

const ranks = data.assistance.map(({ rank, label, names }) => ({
  rank,
  label,
  pattern: new RegExp(named(names), 'iu'),
}));
const anyHelp = new RegExp(named(data.assistance.flatMap(({ names }) => names)), 'iu');
const tasks = data.tasks.map(({ label, names }) => ({ label, pattern: new RegExp(named(names), 'iu') }));
const earlierHelp =
  /\b(?:from (?:max|mod|min|cga|sba|dep|sup|tot)|was|were|last|previous(?:ly)?|prior|initial(?:ly)?|baseline|goal|until|eval)\b/i;

/** The help that a task took today: of each task the first level that a sentence gives it. */
export function assistance(prose: readonly ProseSentence[]): readonly Assistance[] {
  const found = new Map<string, Assistance>();
  for (const { text, span } of prose) {
    const help = anyHelp.exec(text);
    if (!help || earlierHelp.test(text)) continue;
    const rank = ranks.find(({ pattern }) => pattern.test(help[0]))!;
    const task = tasks.find(({ pattern }) => pattern.test(text));
    if (!task || found.has(task.label)) continue;
    const start = span.start + help.index;
    found.set(task.label, {
      task: task.label,
      rank: rank.rank,
      label: rank.label,
      span: { start, end: start + help[0].length },
    });
  }
  return [...found.values()];
}
