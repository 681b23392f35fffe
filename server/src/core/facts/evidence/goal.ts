import type { Evidence } from '../../model';
import type { Mark } from './lexicon';
import { evidence, has, marksOf, negated, type Reading, type Sentence } from './reading';

/** A goal or a purpose that names a function; strength and range alone are none. */
export function goal(reading: Reading): readonly Evidence[] {
  return reading.sentences.filter((s) => s.scope !== 'other' && s.section !== 'signature').flatMap(goalIn);
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

function goalIn(sentence: Sentence): readonly Evidence[] {
  const whole = { start: sentence.start, end: sentence.end };
  const label = marksOf(sentence, 'goalLabel')[0];
  const labelled =
    label !== undefined ||
    sentence.section === 'goals' ||
    sentence.aspect === 'purpose' ||
    shortLabel.test(sentence.text);
  const content = [...functionsAfter(sentence, 0), ...marksOf(sentence, 'task')][0];
  const bodyLevel = has(sentence, 'bodyLevel', 'impairment') && !has(sentence, 'taskVerb', 'taskObject');
  if (sentence.section === 'goals' && noGoal.test(sentence.text)) return [];
  if (labelled && !restates(sentence)) {
    const plain =
      sentence.words.length > 4 &&
      !bodyLevel &&
      !has(sentence, 'genericFunction') &&
      (has(sentence, 'taskVerb', 'taskObject', 'place', 'maybeTask') || dueDate.test(sentence.text));
    if ((content && sentence.words.length > 3) || plain)
      return [evidence(label ? around(label, content) : whole, 'a goal that names a function')];
  }
  if (sentence.section === 'head') return [];
  for (const connector of marksOf(sentence, 'connector').filter((mark) => !negated(sentence, mark))) {
    const patients = sentence.section === 'subjective';
    const strength = patients || isNeed(sentence, connector) ? 'weak' : 'strong';
    const target =
      functionsAfter(sentence, connector.to)[0] ??
      marksOf(sentence, 'task', 'taskVerb').find(
        (m) => m.from >= connector.to - 1 && !bodyBehind(sentence, m),
      );
    const body = marksOf(sentence, 'bodyLevel').find(
      (m) => m.from >= connector.to && m.from - connector.to <= 3,
    );
    const close =
      target !== undefined && target.start - connector.end <= 70 && !(body && body.from < target.from);
    const firm =
      firmConnector.test(textOf(sentence, connector)) &&
      sentence.words.length - connector.to >= 2 &&
      !body &&
      !(
        target === undefined &&
        (has(sentence, 'cue', 'handsOn', 'contact') ||
          posture.test(sentence.text.slice(connector.end - sentence.start)))
      );
    if (!close && !firm) continue;
    const end = close ? target.end : sentence.words.at(-1)!.end;
    return [
      evidence(
        { start: connector.start, end },
        patients ? 'what the patient wants' : 'a purpose that names a function',
        strength,
      ),
    ];
  }
  const own = sentence.scope === 'work' || ['assessment', 'response', 'other'].includes(sentence.section);
  if (!own) return [];
  if (
    aimFirst.test(sentence.text) &&
    (has(sentence, 'function', 'task', 'taskVerb') || dueDate.test(sentence.text)) &&
    !bodyLevel
  )
    return [evidence(whole, 'an aim that names a function')];
  if (
    demand.test(sentence.text) &&
    dueDate.test(sentence.text) &&
    sentence.quantities.length > 0 &&
    !bodyLevel
  )
    return [evidence(whole, 'what is asked of the patient, and by when')];
  for (const connector of marksOf(sentence, 'weakConnector')) {
    const aim = connector.to - connector.from > 1 || standsAlone(sentence, connector);
    const target = functionsAfter(sentence, connector.to).find(
      (m) => m.start - connector.end <= 50 && m.from - connector.to <= 5,
    );
    if (target)
      return [
        evidence(
          { start: connector.start, end: target.end },
          'an aim that names a function',
          aim && sentence.scope === 'work' ? 'strong' : 'weak',
        ),
      ];
    const unnamed = marksOf(sentence, 'genericFunction').find(
      (m) => m.from >= connector.to && m.start - connector.end <= 40,
    );
    if (unnamed && aim)
      return [
        evidence({ start: connector.start, end: unnamed.end }, 'an aim without a named function', 'weak'),
      ];
  }
  return [];
}

/** "So he could stand higher" tells of the set-up and not of daily life. */
const posture =
  /^\W*(?:\w+\s)?(?:stand|sit|reach|see|bend|move|hold|keep|feel|use|lean|shift|turn|rest|breathe)\b/i;

/** Connectors after which whatever follows is a purpose. */
const firmConnector =
  /^(?:so (?:that|he|she|they|pt|patient|client|mom|the)|(?:get|go|going|gets|getting)\b.*back to|back to|(?:to|for).*return to|return(?:ing)? to|(?:to )?be able to|purpose|reason for)/i;

const textOf = (sentence: Sentence, mark: Mark): string =>
  sentence.text.slice(mark.start - sentence.start, mark.end - sentence.start);

const around = (a: Mark, b: Mark | undefined) => ({
  start: Math.min(a.start, b?.start ?? a.start),
  end: Math.max(a.end, b?.end ?? a.end),
});

const functionsAfter = (sentence: Sentence, from: number): readonly Mark[] =>
  marksOf(sentence, 'function').filter((mark) => mark.from >= from);

/** "Progressing toward goals" names none. */
const restates = (sentence: Sentence): boolean =>
  sentence.words.length < 9 && has(sentence, 'vague') && !has(sentence, 'task');

/** "Needs to", "cues needed to" may say what the patient lacks and not what the task is for. */
const isNeed = (sentence: Sentence, connector: Mark): boolean => {
  const said = textOf(sentence, connector);
  return (
    /^(?:needs|has|trying|required|necessary|demand|requirement)/i.test(said) ||
    (/^needed/i.test(said) && has(sentence, 'cue', 'assist', 'rest', 'effort'))
  );
};

/** A "for" that opens the sentence or follows a comma or a bracket: ", for laundry at home". */
const standsAlone = (sentence: Sentence, connector: Mark): boolean =>
  /(?:^|[,;(–-])\s*$/.test(sentence.text.slice(0, connector.start - sentence.start));

/** "To unload the thumb" is no function. */
const bodyBehind = (sentence: Sentence, verb: Mark): boolean =>
  marksOf(sentence, 'body').some((part) => part.from >= verb.to && part.from - verb.to <= 1);
