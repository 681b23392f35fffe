import data from '../../../../data/measures.json';
import { hashNumber } from '../hash';
import type { Assistance, MeasureValue } from '../summary';
import type { ProseSentence } from './prose';

const named = (names: readonly string[]): string => `(?<![\\p{L}\\d])(?:${names.join('|')})(?![\\p{L}\\d])`;
const measures = data.measures.map(({ id, label, unit, names }) => ({
  id,
  label,
  unit,
  pattern: new RegExp(named(names), 'iu'),
}));
const any = new RegExp(named(data.measures.flatMap(({ names }) => names)), 'giu');
/** The value behind a name: the last of "18 -> 14" and of "from 18 to 14"; a side may stand between. */
const valueBehind =
  /^[\s:=,(]{0,4}(?:(?:score|time|was|is|now|today|at|of|test|arom|prom|rom|strength|left|right|[lr]|bilat)\b[\s:=,(]{0,3}){0,3}(\d{1,3}(?:\.\d{1,2})?)(?:\s?(?:->|→|to)\s?(\d{1,3}(?:\.\d{1,2})?))?(?!\d)/iu;
const notNow = /\b(?:goal|was|were|last|previous(?:ly)?|prior|initial(?:ly)?|baseline|eval)\b[^.;]{0,12}$/i;
const side = /\b(left|right|l|r)\b/i;

/** The measures of some sentences with their values today. */
export function measureValues(prose: readonly ProseSentence[]): readonly MeasureValue[] {
  const found = new Map<string, MeasureValue>();
  for (const { text, span } of prose) {
    any.lastIndex = 0;
    for (let match = any.exec(text); match; match = any.exec(text)) {
      const behind = text.slice(match.index + match[0].length);
      const value = valueBehind.exec(behind);
      const front = text.slice(0, match.index);
      if (!value || notNow.test(front)) continue;
      const words = match[0];
      const measure = measures.find(({ pattern }) => pattern.test(words))!;
      const near = side
        .exec(`${front.slice(-12)} ${behind.slice(0, value[0].length)}`)?.[1]?.[0]
        ?.toLowerCase();
      const region = measure.unit === 'deg' ? words.toLowerCase().split(' ')[0]! : '';
      const key = `${measure.id} ${region} ${near ?? ''}`;
      if (found.has(key)) continue;
      const start = span.start + match.index;
      found.set(key, {
        key: hashNumber(key),
        measure: measure.id,
        value: Number(value[2] ?? value[1]),
        span: { start, end: start + words.length + value[0].length },
      });
    }
  }
  return [...found.values()];
}

/** Name and unit of a measure for a reader: "Timed Up and Go", "s". */
export const measureNamed = (id: string): { readonly label: string; readonly unit: string } =>
  data.measures.find((measure) => measure.id === id) ?? { label: id, unit: '' };

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
