import type { Evidence } from '../../model';
import { cover } from '../../text';
import type { Mark } from './lexicon';
import { openTask } from './openTask';
import { evidence, has, marksOf, quantitiesOf, type Reading, type Sentence } from './reading';

/** A named task with some detail: an amount, a surface, a load, a device or a place. */
export function activity(reading: Reading): readonly Evidence[] {
  return reading.work.filter((s) => !s.planned && !has(s, 'vague') && !demanded.test(s.text)).flatMap(taskIn);
}

/** What the job asks for was not done today. */
export const demanded = /^\W*(?:job|work)\s(?:demands?|requirements?|requires)\b/i;

/** Words of exercise, and labels: what lies inside one of them is no task of its own. */
const noTask = ['genericActivity', 'exercise', 'gait', 'neuro', 'manual'];

/** The tasks of one sentence. */
export function taskIn(sentence: Sentence): readonly Evidence[] {
  const amount = quantitiesOf(
    sentence,
    'ratio',
    'repeats',
    'distance',
    'height',
    'load',
    'percent',
    'stopwatch',
    'duration',
    'number',
  );
  const detail = amount.length > 0 || has(sentence, 'device', 'assist', 'place');
  const inside = marksOf(sentence, ...noTask);
  const free = (category: string): readonly Mark[] =>
    marksOf(sentence, category).filter(
      (mark) => !inside.some((other) => other.from <= mark.from && mark.to <= other.to),
    );
  const first = free('task')[0];
  // The 4 of "4WW" is no amount.
  const counted = amount.some(
    (item) => !marksOf(sentence, 'device').some((mark) => mark.start <= item.start && item.end <= mark.end),
  );
  const onlyKinds = !counted && free('task').every((mark) => isKind(sentence, mark));
  if (first && detail && !onlyKinds)
    return [evidence(first, `${first.entry.says ?? 'a task'}, with its detail`)];
  if (forStrength(sentence)) return [];
  const things = free('taskObject');
  for (const verb of free('taskVerb')) {
    const thing =
      things.find((object) => object.from >= verb.to && object.from - verb.to <= 8) ??
      things.find((object) => object.to <= verb.from && verb.from - object.to <= 1);
    if (!thing || thing.from === verb.from) continue;
    const span = { start: Math.min(verb.start, thing.start), end: Math.max(verb.end, thing.end) };
    const more =
      amount.length > 0 || things.length > 1 || has(sentence, 'device', 'assist', 'place', 'adaptation');
    return [evidence(span, 'a task with an everyday object', more ? 'strong' : 'weak')];
  }
  const other = has(sentence, 'exercise', 'neuro', 'manual');
  const handled = quantitiesOf(sentence, 'ratio', 'repeats', 'distance', 'height', 'load').length > 0;
  const distinct = new Set(things.map((thing) => thing.start)).size;
  if (things[0] && handled && (distinct > 1 || !other))
    return [evidence(cover(things) ?? things[0], 'everyday objects handled, with an amount')];
  const open = openTask(sentence);
  if (open) return [evidence(open, 'a task of its own, with an amount')];
  if (first) return [evidence(first, 'a task without detail', 'weak')];
  const maybe = marksOf(sentence, 'maybeTask').find(
    (mark) => !marksOf(sentence, 'exercise').some((other) => other.from <= mark.from && mark.to <= other.to),
  );
  if (!maybe) return [];
  const toDaily = has(sentence, 'connector') && has(sentence, 'function');
  const concrete =
    quantitiesOf(sentence, 'load', 'height', 'distance').length > 0 &&
    (things.length > 0 || !has(sentence, 'exercise', 'neuro'));
  return [evidence(maybe, 'may be a task or an exercise', toDaily || concrete ? 'strong' : 'weak')];
}

/** "Functional transfers", "bed mobility and dressing activities": a kind of task, and none of its own. */
const isKind = (sentence: Sentence, { start, end }: Mark): boolean =>
  kinds.test(sentence.text.slice(start - sentence.start, end - sentence.start)) ||
  /^\s(?:skills?|tasks?|activit(?:y|ies)|training|practice|drills?|simulation)\b/i.test(
    sentence.text.slice(end - sentence.start),
  );
const kinds =
  /^(?:(?:functional )?(?:transfers|xfers|reaching|reach|mobility(?: (?:around|in|about|with|throughout))?)|bed mob(?:ility)?|.*\b(?:skills|tasks|activities|simulation|chores))$/i;

/** Several exercises, or two for strength or range: the pegs and bands in them are tools of exercise. */
const forStrength = (sentence: Sentence): boolean => {
  const exercises = new Set(marksOf(sentence, 'exercise').map((mark) => mark.start)).size;
  return !has(sentence, 'task') && (exercises >= 3 || (exercises >= 2 && has(sentence, 'bodyLevel')));
};
