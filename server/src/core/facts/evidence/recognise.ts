import lists from '../../../../data/evidenceWords.json';
import { overlaps, type Span } from '../../text';
import { carriedOn, clausesOf, negationOf } from './clauses';
import { datesOf, daysFrom } from './dates';
import type { Lexicon, Mark } from './lexicon';
import { isIn, markName, markSet, nameOf } from './pattern/names';
import { type Found, type Row, rowFrom } from './pattern/row';
import { quantitiesOf, quantityName } from './quantities';
import type { Word } from './words';

/** Words beside a task; whatever is none of them, with an amount, may be what was done. */
const known = markSet(lists.lists.knownWords);
const device = markName('device');
const ownWord = markName('own');
const icd = markName('icd');
/** An earlier day, and one that is none. */
export const earlierDay = nameOf('#date');
const otherDay = nameOf('#day');

const nothing: Found[] = [];

/** What was recognised among some words. Clock times are no measures; dates far ahead are no earlier days. */
export function rowOf(
  words: readonly Word[],
  lexicon: Lexicon,
  clocks: readonly Span[] = [],
  visit?: string,
): Row & { readonly marks: readonly Mark[] } {
  const clause = clausesOf(words);
  const marks = longestOf(lexicon.find(words));
  const days = datesOf(words, visit as never);
  const found: Found[][] = new Array(words.length).fill(nothing);
  const add = (at: number, one: Found) => {
    if (found[at] === nothing) found[at] = [one];
    else found[at]!.push(one);
  };
  const carried = words.map(() => false);
  /** Words that name something by themselves, and those that are part of no amount. */
  const covered = words.map(() => false);
  const taken = words.map(() => false);
  for (const { name, from, to } of marks) {
    if (isIn(carriedOn, name)) carried[from] = true;
    if (isIn(known, name)) covered.fill(true, from, to);
    // the 4 of "4WW" is no amount
    if (name === device) taken.fill(true, from, to);
  }
  const denied = negationOf(words, clause, carried);
  for (const mark of marks)
    add(mark.from, { name: mark.name, to: mark.to, denied: denied[mark.from]!, mark });
  for (const { from, to } of days) taken.fill(true, from, to);
  for (const clock of clocks)
    for (let at = 0; at < words.length; at++) if (overlaps(clock, words[at]!)) taken[at] = true;
  for (const { kind, from, to } of quantitiesOf(words, taken)) {
    add(from, { name: quantityName[kind], to, denied: false, mark: undefined });
    covered.fill(true, from, to);
  }
  for (const day of days) {
    const away = visit ? daysFrom(visit as never, day) : null;
    const earlier = away === null || away < 0 || away > 182;
    add(day.from, { name: earlier ? earlierDay : otherDay, to: day.to, denied: false, mark: undefined });
  }
  for (let at = 0; at < words.length; at++) {
    const { kind, lower } = words[at]!;
    if (kind !== 'word') continue;
    if (isDiagnosisCode(words, at)) add(at, { name: icd, to: at + 2, denied: false, mark: undefined });
    if (lower.length > 2 && !covered[at])
      add(at, { name: ownWord, to: at + 1, denied: false, mark: undefined });
  }
  return rowFrom(words, clause, found, marks);
}

/** ICD-10-CM: a letter, two characters, and a part behind the point; a code of three behind its label. */
function isDiagnosisCode(words: readonly Word[], at: number): boolean {
  const [letter, figures] = [words[at]!, words[at + 1]];
  if (letter.lower.length !== 1 || figures?.kind !== 'digits' || figures.gap) return false;
  const label = words[at - 1]?.lower === ':' ? words[at - 2]?.lower : words[at - 1]?.lower;
  const labelled = label === 'dx' || label === 'icd' || label === '10';
  return (
    figures.lower.indexOf('.') === 2 ||
    (figures.lower.length === 2 && (labelled || words[at + 2]?.glue === '.'))
  );
}

/** Words of exercise, and labels: what lies inside one of them is no task of its own. */
const noTask = markSet(['genericActivity', 'exercise', 'gait', 'neuro', 'manual']);
const ofTask = markSet(['task', 'taskVerb', 'taskObject']);
const hides = markSet(['device', 'noDevice', 'exercise', 'neuro', 'independent', 'stock']);
const task = markName('task');
const weakConnector = markName('weakConnector');

/** A phrase inside a longer one of the same category says nothing of its own. */
function longestOf(marks: readonly Mark[]): readonly Mark[] {
  const long = marks.filter(({ name, from, to }) => to - from > 1 || isIn(noTask, name));
  return long.length === 0 ? marks : marks.filter((mark) => !long.some((other) => isHidden(mark, other)));
}

const isHidden = (mark: Mark, by: Mark): boolean =>
  by.from <= mark.from &&
  mark.to <= by.to &&
  ((isIn(ofTask, mark.name) && isIn(noTask, by.name)) ||
    (by.to - by.from > mark.to - mark.from &&
      (by.name === mark.name ||
        isIn(hides, by.name) ||
        // the "to stand" of "sit to stand" is no aim
        (by.name === task && mark.name === weakConnector))));
