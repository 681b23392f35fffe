import data from '../../../data/labels.json';
import { matchesIn } from '../text';
import { anyOf } from './vocabulary';

type WordKind = keyof typeof data.totalWords;

const divided = '[ \\t._/()-]*';
const wordOf = (kinds: readonly WordKind[]): string =>
  anyOf(kinds.flatMap((kind) => data.totalWords[kind]).sort((a, b) => b.length - a.length)).replaceAll(
    '[\\s._-]*',
    '[ \\t._-]*',
  );
const opening = wordOf(['timed', 'untimed', 'total', 'treatment', 'time']);
const further = wordOf(['timed', 'untimed', 'total', 'treatment', 'time', 'filler']);
const run = new RegExp(`(?:${opening})(?:${divided}(?:${further})){0,9}(?![\\p{L}\\d])`, 'iuy');
const start = new RegExp(`(?<![\\p{L}\\d])(?:${opening})`, 'giu');

/** Where a word stands that may begin the label of a total. */
export const totalWordStarts = (text: string): readonly number[] =>
  matchesIn(text, start).map(({ index }) => index);

const has = (kind: WordKind): RegExp => new RegExp(`(?<![\\p{L}-])(?:${wordOf([kind])})(?![\\p{Ll}])`, 'iu');
const timed = has('timed');
const untimed = has('untimed');
const total = has('total');
const treatment = has('treatment');
const time = has('time');
const abbreviated = /^\W*(?:tcm|ttm|tct|ttt|ttx)\b/i;

/** "No manual therapy today. Total treatment time": the label begins behind the full stop. */
const acrossSentences = /\p{Ll}{4,}\.\s+\p{Lu}/u;

/** The label of a total: a run of words whose kinds say what it is a total of. */
export interface TotalLabel {
  readonly of: 'timed' | 'treatment';
  /** One word alone ("timed", "total") needs more around it than two that explain each other. */
  readonly vague: boolean;
  readonly end: number;
}

/** The label that stands at an offset. `fieldStart`: nothing but signs stand in front of it on its line. */
export function totalLabelAt(text: string, at: number, fieldStart: boolean): TotalLabel | null {
  run.lastIndex = at;
  const match = run.exec(text);
  if (!match || acrossSentences.test(match[0])) return null;
  const words = match[0].replace(/([\p{Ll}\d])(?=\p{Lu})|_/gu, '$1 ');
  const end = at + match[0].length;
  // "23 min timed" states its minutes in front; "Minutes (timed): 38" is a label
  if (time.test(words) && words.search(time) === 0 && !fieldStart) return null;
  const parts = { timed: timed.test(words), untimed: untimed.test(words) };
  if (parts.timed && parts.untimed) return { of: 'treatment', vague: false, end };
  if (parts.untimed) return null;
  const vague =
    !abbreviated.test(words) &&
    !(
      time.test(words) ||
      (total.test(words) && (parts.timed || treatment.test(words))) ||
      (parts.timed && treatment.test(words))
    );
  if (parts.timed) return { of: 'timed', vague, end };
  if (total.test(words) || abbreviated.test(words)) return { of: 'treatment', vague, end };
  return treatment.test(words) && time.test(words) ? { of: 'treatment', vague: false, end } : null;
}
