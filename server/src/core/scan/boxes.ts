import { endBefore, isWord, onLine, Space, type Stretch, said, startOf, touches, written } from './stretch';
import type { Token } from './tokens';

const box = (s: Stretch, i: number, next: number, ticked: boolean): Token => ({
  kind: 'box',
  start: startOf(s, i),
  end: endBefore(s, next),
  ticked,
});

const alone = new Map([
  ['☐', false],
  ['☑', true],
  ['☒', true],
  ['✓', true],
  ['✔', true],
  ['✗', false],
  ['✘', false],
]);
const ticks = new Set(['x', '✓', '✔', 'v', '*']);
const closing = new Map([
  ['[', ']'],
  ['(', ')'],
  ['_', '_'],
]);

/** `[x]`, `[ ]`, `(x)`, `( )`, `_x_`, `☑`, in front of a gap. */
export function tickBox(s: Stretch, i: number): Token | undefined {
  const sign = said(s, i);
  const single = alone.get(sign);
  if (single !== undefined) return isParted(s, i + 1) ? box(s, i, i + 1, single) : undefined;
  const close = closing.get(sign);
  if (!close) return undefined;
  const tick = ticks.has(said(s, i + 1));
  const end = tick ? i + 2 : i + 1;
  if (said(s, end) !== close || !isParted(s, end + 1) || !onLine(s, end)) return undefined;
  if (sign === '_' && !tick) return undefined;
  if (sign === '(' && tick && said(s, i + 1) !== 'x') return undefined;
  return box(s, i, end + 1, tick);
}

/** A gap or a line end stands in front of `i`, or the stretch ends there. */
const isParted = (s: Stretch, i: number): boolean => !touches(s, i);

/** Index behind the underscores from `i` on. */
function behindLine(s: Stretch, i: number): number {
  let next = i;
  while (said(s, next) === '_' && (next === i || touches(s, next))) next++;
  return next;
}

/**
 * "___ 97760" in a list that is ticked with `_x_`: what opens the line in front of a service is an empty box.
 * `isService` says whether one stands at an atom.
 */
export function emptyBox(s: Stretch, i: number, isService: (i: number) => boolean): Token | undefined {
  const next = behindLine(s, i);
  if (next - i < 2 || next - i > 4 || touches(s, next) || !onLine(s, next)) return undefined;
  let first = i;
  while (first > i - 4 && s.spaces[first] !== Space.Line && ['>', '*', '-'].includes(said(s, first - 1)))
    first--;
  return s.spaces[first] === Space.Line && isService(next) ? box(s, i, next, false) : undefined;
}

/** The most characters of a question in brackets. */
const longest = 60;

/** Blanks that wait for an answer: `[assist level]`, `__:__`, `____`, `***`. */
export function blank(s: Stretch, i: number): Token | undefined {
  const next =
    said(s, i) === '[' ? behindQuestion(s, i) : said(s, i) === '*' ? behindStars(s, i) : behindBlank(s, i);
  return next > i ? { kind: 'blank', start: startOf(s, i), end: endBefore(s, next) } : undefined;
}

function behindQuestion(s: Stretch, i: number): number {
  const first = written(s, i + 1)[0] ?? '';
  if (!touches(s, i + 1) || !(first === '?' || (isWord(s, i + 1) && first !== first.toUpperCase())))
    return -1;
  for (
    let at = i + 1;
    at < s.atoms.length && onLine(s, at) && startOf(s, at) - startOf(s, i) <= longest + 1;
    at++
  ) {
    const sign = said(s, at);
    if (sign === '[') return -1;
    if (sign === ']')
      return startOf(s, at) - startOf(s, i) > 2 &&
        !answers.test(s.text.slice(startOf(s, i) + 1, startOf(s, at)))
        ? at + 1
        : -1;
  }
  return -1;
}

/** "[self care 12]", "[manual 7 min, not billed]": a bracket that tells a figure asks for none. */
export const answers = /^[a-z][a-z /-]{1,24} \d{1,3}(?: ?(?:m|min|mins|minutes|u|units?))?(?:,[^\]\n]*)?$/i;

function behindStars(s: Stretch, i: number): number {
  let next = i;
  while (said(s, next) === '*' && (next === i || touches(s, next))) next++;
  return next - i >= 3 && isParted(s, next) ? next : -1;
}

/** `____`, `__:__`, `__/__/__`, `(__:__ - __:__)`: begins with a bracket or a line. */
function behindBlank(s: Stretch, i: number): number {
  if (said(s, i) === '(') {
    const from = behindPair(s, i + 1);
    const to = from > 0 && said(s, from) === '-' ? behindPair(s, from + 1) : -1;
    return to > 0 && said(s, to) === ')' ? to + 1 : -1;
  }
  const line = behindLine(s, i);
  if (line - i < 2) return -1;
  let next = line;
  for (let part = 0; part < 2 && (said(s, next) === '/' || (part === 0 && said(s, next) === ':')); part++) {
    const more = behindLine(s, next + 1);
    if (more - next - 1 < 2) break;
    next = more;
  }
  return next > line || line - i >= 3 ? next : -1;
}

const behindPair = (s: Stretch, i: number): number => {
  const hour = behindLine(s, i);
  const minute = said(s, hour) === ':' ? behindLine(s, hour + 1) : -1;
  return hour - i >= 2 && minute - hour - 1 >= 2 ? minute : -1;
};
