import { isNear, onLine, type Stretch, said, touches, written } from './stretch';

const words = new Set(
  'minute minutes mintue mintues minuet minuets minuites minuts mintes min mins mn mns mts'.split(' '),
);

export const isMinuteWord = (word: string): boolean => words.has(word);

/** Behind a word for minutes (`min`, `minutes`, `minute(s)`); -1 where none stands. */
export function minuteWordAt(s: Stretch, i: number): number {
  if (!words.has(said(s, i)) || (touches(s, i + 1) && s.atoms[i + 1]!.kind === 'digits')) return -1;
  return said(s, i + 1) === '(' && said(s, i + 2) === 's' && said(s, i + 3) === ')' && touches(s, i + 1)
    ? i + 4
    : i + 1;
}

const minimal = new Set([
  ...'assist assistance assisted asst guard guarding verbal tactile visual physical vc vcs tc tcs cue cues mod walk rule'.split(
    ' ',
  ),
]);

/** "min A", "min assist", "min verbal cues", "8 minute rule": behind `min` stands what makes it no minutes. */
export function isMinimal(s: Stretch, i: number): boolean {
  if (!onLine(s, i)) return false;
  const dash = said(s, i) === '-' || said(s, i) === 'to' ? i + 1 : i;
  const word = said(s, dash);
  if (dash > i) return word === 'mod';
  if (word === 'a')
    return written(s, dash) === 'A' && !(touches(s, dash + 1) && ':).'.includes(said(s, dash + 1)));
  if (word === 'step') return said(s, dash + 1) === 'test';
  // "30 min mod complexity" tells how long an evaluation took
  if (word === 'mod' && said(s, dash + 1).startsWith('complex')) return false;
  return minimal.has(word) && (isNear(s, dash) || word !== 'mod');
}
