import type { Atom } from '../../scan/atoms';
import type { Span } from '../../text';
import { isWide } from './words';

const endsClause = new Set([',', ';', '.', ':', '(', ')']);
const boxes = new Set(['☐', '□']);
const ticked = new Set(['☑', '☒', '✓', '✔']);

/**
 * The atoms of a visit that say something: without the clauses that still wait for an answer, without what stands
 * behind an empty box. Where a list answers each line with Y or N, the N says no.
 */
export function saidIn(text: string, all: readonly Atom[], blanks: readonly Span[]): readonly Atom[] {
  const silent = new Set<number>();
  askedFor(text, all, blanks, silent);
  unticked(text, all, silent);
  const answers = answersIn(text, all);
  if (silent.size === 0 && answers.size === 0) return all;
  return all.flatMap((atom, at) =>
    silent.has(at) ? [] : answers.has(at) ? [{ ...atom, text: 'no' }] : [atom],
  );
}

/** A blank waits for an answer: the clause around it says nothing yet. */
function askedFor(text: string, all: readonly Atom[], blanks: readonly Span[], silent: Set<number>): void {
  const starts = new Set(blanks.map((blank) => blank.start));
  const ends = (at: number) => all[at]!.kind === 'newline' || endsClause.has(all[at]!.text);
  let next = 0;
  for (const blank of blanks) {
    while (next < all.length && all[next]!.end <= blank.start) next++;
    if (next === all.length) break;
    let from = next;
    let to = from;
    while (to < all.length && all[to]!.start < blank.end) to++;
    const asks = all.slice(from, to).some((atom) => atom.kind === 'word');
    if (asks) {
      // what stands in front of an earlier blank of the clause is silent already
      while (from > 0 && !ends(from - 1) && !silent.has(from - 1)) from--;
      const opensNext = (at: number) => {
        const sign = text[all[at]!.start]!;
        return all[at]!.kind === 'word' && all[at]!.gap && sign !== sign.toLowerCase();
      };
      while (to < all.length && !ends(to) && !starts.has(all[to]!.start) && !opensNext(to)) to++;
    }
    for (let at = from; at < to; at++) if (all[at]!.kind !== 'newline') silent.add(at);
  }
}

/** What stands behind an empty box was not chosen, up to the next box, column or line. */
function unticked(text: string, all: readonly Atom[], silent: Set<number>): void {
  const isPair = (at: number) =>
    (all[at]?.text === '[' && all[at + 1]?.text === ']') ||
    (all[at]?.text === '(' && all[at + 1]?.text === ')');
  const isTick = (at: number) =>
    (all[at]?.text === '[' || all[at]?.text === '(') &&
    all[at + 1]?.text === 'x' &&
    (all[at + 2]?.text === ']' || all[at + 2]?.text === ')');
  for (let at = 0; at < all.length; at++) {
    const empty = isPair(at) ? 2 : boxes.has(all[at]!.text) ? 1 : 0;
    if (!empty) continue;
    let to = at + empty;
    for (; to < all.length; to++) {
      const atom = all[to]!;
      const wide = to > at + empty && isWide(text, all[to - 1]!, atom);
      if (
        wide ||
        atom.kind === 'newline' ||
        atom.text === '|' ||
        boxes.has(atom.text) ||
        ticked.has(atom.text)
      )
        break;
      if (isPair(to) || isTick(to)) break;
    }
    for (let i = at; i < to; i++) silent.add(i);
    at = to - 1;
  }
}

/** Each N that opens a line of a list in which others are opened by Y. */
function answersIn(text: string, all: readonly Atom[]): ReadonlySet<number> {
  const no = new Set<number>();
  let yes = false;
  all.forEach((atom, at) => {
    if (atom.text !== 'y' && atom.text !== 'n') return;
    const next = all[at + 1];
    const opens = at === 0 || all[at - 1]!.kind === 'newline';
    if (!opens || !next || next.kind === 'newline' || !isWide(text, atom, next)) return;
    if (atom.text === 'n') no.add(at);
    else yes = true;
  });
  return yes ? no : new Set();
}
