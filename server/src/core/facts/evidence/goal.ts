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
/** "Needs bed and shower on his own". */
const alone = /\bneeds?\b[^.;]{3,50}\b(?:on (?:his|her|their) own|alone|by (?:him|her)self|independently)\b/i;
/** "We're after a dry week by July 1", "wants light duty 5/11". */
const hope =
  /\b(?:wants?|hop(?:es|ing)|plans|aims?|aiming|shooting for|(?:is|are|'s|'re|’s|’re) (?:after|working (?:to|toward|up to)|training for|pushing for))\b/i;
/** "To groom one small dog by 3/23", "For RTW 12/1". */
const aimFirst = /^\W*(?:to|for)\s[a-z]/i;
const dueDate =
  /\b(?:by|within|in|before)\s(?:the end of\s)?(?:\d|(?:[a-z]+\s){1,2}\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|discharge|d\/c|christmas|halloween|thanksgiving|easter|passover|ramadan|new year|labor day|memorial day|birthday|graduation|(?:\w+\s){1,2}(?:returns?|goes|leaves|lets|starts)\b|the (?:season|holidays?|wedding|trip|race|game|meet|show|recital)|summer|winter|spring|fall|end|going home|(?:he|she) (?:goes|returns|leaves))/i;
/** A goal may end with its day alone: "live rounds with a partner 10/1". */
const lastDay = /[a-z]\W+\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\W*$/i;

/** A sentence that is called a goal, or says what is to be reached by a day. */
function goalIn(sentence: Sentence): readonly Evidence[] {
  const whole = { start: sentence.start, end: sentence.end };
  const label = marksOf(sentence, 'goalLabel')[0];
  const labelled =
    label !== undefined ||
    sentence.section === 'goals' ||
    sentence.aspect === 'purpose' ||
    shortLabel.test(sentence.text);
  const colon = label ? sentence.text.indexOf(':', label.end - sentence.start) : -1;
  const from =
    label && colon >= 0 && colon - (label.end - sentence.start) < 12
      ? sentence.start + colon
      : sentence.start;
  const content = marksOf(sentence, 'function', 'task').find((mark) => mark.start >= from);
  const bodyLevel = has(sentence, 'bodyLevel', 'impairment') && !has(sentence, 'taskVerb', 'taskObject');
  const told = !/^\W*reason\b/i.test(sentence.text) || !has(sentence, 'diagnosis', 'limitation');
  if (labelled && told && !restates(sentence)) {
    const plain =
      sentence.words.length > 4 &&
      !bodyLevel &&
      !has(sentence, 'genericFunction') &&
      (has(sentence, 'taskVerb', 'taskObject', 'place', 'maybeTask') ||
        (!has(sentence, 'exercise') && (dueDate.test(sentence.text) || lastDay.test(sentence.text))));
    if ((content && sentence.words.length > 3) || plain)
      return [evidence(label ? around(label, content) : whole, 'a goal that names a function')];
  }
  const own = sentence.scope === 'work' || ['assessment', 'response', 'other'].includes(sentence.section);
  if (!own || bodyLevel) return [];
  const due = dueDate.test(sentence.text);
  if (aimFirst.test(sentence.text) && (has(sentence, 'function', 'task', 'taskVerb') || due))
    return [evidence(whole, 'an aim that names a function')];
  if (due && demand.test(sentence.text) && (sentence.quantities.length > 0 || content))
    return [evidence(whole, 'what is asked of the patient, and by when')];
  if (content && alone.test(sentence.text)) return [evidence(whole, 'what has to be done alone')];
  if ((due || lastDay.test(sentence.text)) && hope.test(sentence.text))
    return [evidence(whole, 'what the patient is working for, and by when')];
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
