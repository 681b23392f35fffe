import lists from '../../../../data/evidenceWords.json';
import type { Mark } from './lexicon';
import type { Word } from './words';

const { clauseWords, negators, notIn, stopsNegation, carriedNegation } = lists.lists;
const opensClause = new Set(clauseWords);
const negates = new Set(negators);
const cannot = new Set(notIn);
const stops = new Set(stopsNegation);
const carried = new Set(carriedNegation);
const boundary = new Set([',', ';', ':', '(', ')', '[', ']', '|']);

/** The number of the clause that each word stands in; a sign that parts clauses belongs to the one before it. */
export function clausesOf(words: readonly Word[]): readonly number[] {
  let clause = 0;
  let closed = false;
  return words.map((word, at) => {
    const dashed = word.glue === '-' && word.gap && at > 0 && words[at - 1]!.end + 1 < word.start;
    if (closed || opensClause.has(word.lower) || dashed) clause++;
    closed = boundary.has(word.lower);
    return clause;
  });
}

const isNegator = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!;
  if (word.lower === 'o' && words[at - 1]?.lower === '/' && words[at - 2]?.lower === 'w') return true;
  return negates.has(word.lower);
};

/**
 * Which words a "no", "not" or "without" denies: those behind it in its clause, up to "with", "when" and the like.
 * "No LOB, pain or SOB" goes on through a list of symptoms; "no LOB, CGA for turns" and "no rest but min A" do not.
 * "Cannot stand without help" denies nothing.
 */
export function negationOf(
  words: readonly Word[],
  clause: readonly number[],
  marks: readonly Mark[],
): readonly boolean[] {
  const denied = words.map(() => false);
  for (let at = 0; at < words.length; at++) {
    if (!isNegator(words, at) || undone(words, clause, at)) continue;
    let kind = marks.some((mark) => mark.from === at && carried.has(mark.entry.category));
    // "no LOB" may stand in the lexicon as a whole
    if (kind) denied[at] = true;
    for (let to = at + 1; to < words.length; to++) {
      const word = words[to]!;
      const shortWith = word.lower === 'w' && words[to + 1]?.lower === '/' && words[to + 2]?.lower !== 'o';
      if (stops.has(word.lower) || shortWith || (isNegator(words, to) && to > at + 1)) break;
      const parted =
        clause[to] !== clause[to - 1] || word.lower === 'and' || word.lower === '+' || word.lower === '&';
      if (parted && !(kind && listGoesOn(marks, clause[to] === clause[to - 1] ? to + 1 : to))) break;
      denied[to] = true;
      kind ||= marks.some((mark) => mark.from === to && carried.has(mark.entry.category));
    }
  }
  return denied;
}

/** The next of a list of symptoms and slips stands here, perhaps behind an "or". */
const listGoesOn = (marks: readonly Mark[], at: number): boolean =>
  marks.some((mark) => (mark.from === at || mark.from === at + 1) && carried.has(mark.entry.category));

/** "Unable to rise without", "not safe without": the one cancels the other. */
function undone(words: readonly Word[], clause: readonly number[], at: number): boolean {
  if (words[at]!.lower !== 'without' && words[at]!.lower !== 'o') return false;
  for (let before = at - 1; before >= 0 && clause[before] === clause[at]; before--)
    if (cannot.has(words[before]!.lower)) return true;
  return false;
}
