import data from '../../../../data/carried.json';
import { type Line, type Located, located, matchesIn } from '../../text';

const done = new Set(data.done);
const notDone = new Set(data.notDone);
const today = new RegExp(`(?<![\\p{L}\\d])(?:${data.today.join('|')})(?![\\p{L}])[^;,<>]{0,12}\\d`, 'iu');

/** "once stairs are safe" is still to come. */
const condition = /\b(?:once|when|if|until|unless|so that|as)\b[^.;,]{0,80}/g;

/** A line about a procedure is about its work, or its charge. */
const code = /(?<![\p{L}\d])(?:9\d{4}|G\d{4})(?!\d)/u;

/** Whether words tell what took place, or what was found: nothing that a later visit could say of itself. */
export const tellsWhatTookPlace = (text: string): boolean =>
  today.test(text) ||
  code.test(text) ||
  !/\p{L}{2}/u.test(text) ||
  (
    text
      .toLowerCase()
      .replace(condition, ' ')
      .match(/\p{L}[\p{L}-]*/gu) ?? []
  ).some((word) => done.has(word) || (word.endsWith('ed') && !notDone.has(word)));

/** Words without the signs and spaces at their end. */
export function withoutEnd(words: string, signs = ' \t.;:,|'): string {
  let end = words.length;
  while (end > 0 && signs.includes(words[end - 1]!)) end--;
  return words.slice(0, end);
}

/** A sentence ends at a sign before a space, or where a column begins; the point of "1." and of "wk." ends none. */
const ends =
  /(?<!(?:^|\s)(?:\d{1,2}|[Pp]t|wk|wks|min|approx|Dr|St|vs|ft|in))[.!?;](?=\s+\S|\s*$)|[ \t]{3,}|\t|\|/g;
/** In UTF-16 units; a longer line is not read. */
const longest = 2000;

/** The sentences of a line from an offset on, without what marks a list. */
export function sentencesFrom(line: Line, from: number): readonly Located<string>[] {
  const start = Math.max(0, from - line.start);
  if (line.text.length > longest) return [];
  const stops = [...matchesIn(line.text.slice(start), ends)].map(({ index }) => start + index);
  let at = start;
  return [...stops, line.text.length].flatMap((stop) => {
    const words = line.text.slice(at, stop);
    const lead = /^[\s.!?;|:>*•–-]*/.exec(words)![0].length;
    const text = words.slice(lead).trimEnd();
    const begin = line.start + at + lead;
    at = stop;
    return text === '' ? [] : [located(text, begin, begin + text.length)];
  });
}

const goalLabel = new RegExp(
  `^(?:\\d{1,2}[.)] {0,3})?(?:${[...data.goal]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/ /g, '[ -]'))
    .join('|')})(?![\\p{L}])`,
  'iu',
);
export const beginsLikeGoal = (text: string): boolean => goalLabel.test(text);

const status = new RegExp(`(?<![\\p{L}\\d])(${data.status})(?![\\p{L}\\d])[). ]{0,4}$`, 'iu');

/** A goal without how far it was met, and that by itself; null where it does not say so in words of its own. */
export function goalParts(goal: Located<string>): {
  readonly goal: Located<string>;
  readonly status: Located<string> | null;
} {
  const { start } = goal.span;
  // "STG 3 (serve own meal, mod I): still needs CGA"
  const inBrackets = /^[^(]{0,24}\([^()]{10,400}\)(?=[ \t]{0,3}[:–-])/.exec(goal.value)?.[0].length;
  const match = status.exec(goal.value);
  const before = match ? withoutEnd(goal.value.slice(0, match.index), ' \t.;:,|(=-–') : '';
  const end = inBrackets ?? (before === '' ? goal.value.length : before.length);
  const at = match ? match.index + match[0].indexOf(match[1]!) : -1;
  return {
    goal: located(goal.value.slice(0, end), start, start + end),
    status: match && at >= end ? located(match[1]!, start + at, start + at + match[1]!.length) : null,
  };
}

/** The value in the words of a measure: "3/10" of "Pain: 3/10", the later one of "TUG 18 -> 14"; null where it has none. */
export const valueIn = (words: string): string | null =>
  /\d[\d./]{0,8}(?: ?x ?\d{1,4})?$/.exec(words)?.[0] ?? null;
