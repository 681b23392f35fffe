import type { Evidence } from '../../model';
import type { Mark } from './lexicon';
import { purposeIn } from './purpose';
import { evidence, has, marksOf, type Reading, type Sentence } from './reading';

/** A goal or a purpose that names a function; strength and range alone are none. */
export function goal(reading: Reading): readonly Evidence[] {
  return reading.sentences
    .filter((s) => s.scope !== 'other' && s.section !== 'signature')
    .flatMap((sentence) => {
      if (sentence.section === 'goals' && noGoal.test(sentence.text)) return [];
      const named = goalIn(sentence);
      return named.length > 0 ? named : purposeIn(sentence);
    });
}

/** A label of one letter or a plain word in front of a goal. */
const shortLabel =
  /^(?:(?:G|Why|Aim|Purpose|Target|Reason|For|Working on|Aiming for)\s?\d?\s?[:=-]\s?\S|G\d?\s+[a-z])/;
/** What follows the goals without a heading of its own. */
const noGoal =
  /^\W*(?:\[?x\]\s|\(x\)\s)?(?:HEP|home (?:program|exercise)|timed?\b|total|next\b|plan\b|units?\b|bill|charge|sign|cpt|\d{5}\b)/i;
/** "Unit needs 45# by 4/7", "job requires 50 lb". */
const demand = /\b(?:needs?|must|has to|requires?|demands?|expected to)\b/i;
/** "To groom one small dog by 3/23", "For RTW 12/1". */
const aimFirst = /^(?:to|for)\s[a-z]/i;
const dueDate =
  /\b(?:by|within|in)\s(?:the end of\s)?(?:\d|(?:[a-z]+\s){1,2}\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|discharge|d\/c|christmas|summer|winter|spring|fall|end)/i;

/** A sentence that is called a goal, or says what is to be reached by a day. */
function goalIn(sentence: Sentence): readonly Evidence[] {
  const whole = { start: sentence.start, end: sentence.end };
  const label = marksOf(sentence, 'goalLabel')[0];
  const labelled =
    label !== undefined ||
    sentence.section === 'goals' ||
    sentence.aspect === 'purpose' ||
    shortLabel.test(sentence.text);
  const content = marksOf(sentence, 'function', 'task')[0];
  const bodyLevel = has(sentence, 'bodyLevel', 'impairment') && !has(sentence, 'taskVerb', 'taskObject');
  if (labelled && !restates(sentence)) {
    const plain =
      sentence.words.length > 4 &&
      !bodyLevel &&
      !has(sentence, 'genericFunction') &&
      (has(sentence, 'taskVerb', 'taskObject', 'place', 'maybeTask') || dueDate.test(sentence.text));
    if ((content && sentence.words.length > 3) || plain)
      return [evidence(label ? around(label, content) : whole, 'a goal that names a function')];
  }
  const own = sentence.scope === 'work' || ['assessment', 'response', 'other'].includes(sentence.section);
  if (!own || bodyLevel) return [];
  const due = dueDate.test(sentence.text);
  if (aimFirst.test(sentence.text) && (has(sentence, 'function', 'task', 'taskVerb') || due))
    return [evidence(whole, 'an aim that names a function')];
  if (due && demand.test(sentence.text) && sentence.quantities.length > 0)
    return [evidence(whole, 'what is asked of the patient, and by when')];
  return due && /\bwill\b/i.test(sentence.text) && content
    ? [evidence(whole, 'what will be done, and by when')]
    : [];
}

const around = (a: Mark, b: Mark | undefined) => ({
  start: Math.min(a.start, b?.start ?? a.start),
  end: Math.max(a.end, b?.end ?? a.end),
});

/** "Progressing toward goals" names none. */
const restates = (sentence: Sentence): boolean =>
  sentence.words.length < 9 && has(sentence, 'vague') && !has(sentence, 'task');
