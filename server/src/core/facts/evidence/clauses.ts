import lists from '../../../../data/evidenceWords.json';
import { isIn, markSet, wordSet } from './pattern/names';
import type { Word } from './words';

const { answersNo, clauseWords, negators, notIn, stopsNegation, carriedNegation } = lists.lists;
const answers = wordSet(answersNo);
const opensClause = wordSet(clauseWords);
const negates = wordSet(negators);
const cannot = wordSet(notIn);
const stops = wordSet(stopsNegation);
const boundary = wordSet([',', ';', ':', '(', ')', '[', ']', '|']);
const asks = wordSet([':', '=']);
const joins = wordSet(['and', '+', '&']);

/** Marks that a "no" denies one after the other. */
export const carriedOn = markSet(carriedNegation);

/** The number of the clause that each word stands in; a sign that parts clauses belongs to the one before it. */
export function clausesOf(words: readonly Word[]): readonly number[] {
  let clause = 0;
  let closed = false;
  return words.map((word, at) => {
    const dashed = word.glue === '-' && word.gap && at > 0 && words[at - 1]!.end + 1 < word.start;
    if (closed || isIn(opensClause, word.name) || dashed) clause++;
    closed = isIn(boundary, word.name);
    return clause;
  });
}

const isNegator = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!;
  if (word.lower === 'o' && words[at - 1]?.lower === '/' && words[at - 2]?.lower === 'w') return true;
  return isIn(negates, word.name);
};

/**
 * Which words a "no", "not" or "without" denies: those behind it in its clause, up to "with", "when" and the like.
 * "No LOB, pain or SOB" goes on through a list of symptoms; "no LOB, CGA for turns" and "no rest but min A" do not.
 * "Cannot stand without help" denies nothing, "Falls: none" what is asked. `carried` says at which words such a list has one of its items.
 */
export function negationOf(
  words: readonly Word[],
  clause: readonly number[],
  carried: readonly boolean[],
): readonly boolean[] {
  const denied = words.map(() => false);
  for (let at = 0; at < words.length; at++) {
    if (!isNegator(words, at) || undone(words, clause, at)) continue;
    let kind = carried[at]!;
    // "no LOB" may stand in the lexicon as a whole
    if (kind) denied[at] = true;
    for (let to = at + 1; to < words.length; to++) {
      const word = words[to]!;
      const shortWith = word.lower === 'w' && words[to + 1]?.lower === '/' && words[to + 2]?.lower !== 'o';
      if (isIn(stops, word.name) || shortWith || (isNegator(words, to) && to > at + 1)) break;
      const sameClause = clause[to] === clause[to - 1];
      // the next of the list stands here, perhaps behind an "or"
      const next = sameClause ? to + 1 : to;
      if ((!sameClause || isIn(joins, word.name)) && !(kind && (carried[next] || carried[next + 1]))) break;
      denied[to] = true;
      kind ||= carried[to]!;
    }
  }
  for (let at = 1; at + 1 < words.length; at++)
    if (isIn(asks, words[at]!.name) && isIn(answers, words[at + 1]!.name) && ends(words, at + 2))
      for (let label = at - 1; label >= 0 && clause[label] === clause[at]; label--) denied[label] = true;
  return denied;
}

/** "Falls: none." */
const ends = (words: readonly Word[], at: number): boolean =>
  at === words.length ||
  isIn(boundary, words[at]!.name) ||
  words[at]!.glue === '.' ||
  words[at]!.glue === '\n';

/** "Unable to rise without", "not safe without": the one cancels the other. */
function undone(words: readonly Word[], clause: readonly number[], at: number): boolean {
  if (words[at]!.lower !== 'without' && words[at]!.lower !== 'o') return false;
  for (let before = at - 1; before >= 0 && clause[before] === clause[at]; before--)
    if (isIn(cannot, words[before]!.name)) return true;
  return false;
}
