import data from '../../../../data/evidenceWords.json';
import type { Evidence } from '../../model';
import { oneOf } from '../vocabulary';
import type { Mark } from './lexicon';
import { numberPattern, type Quantity } from './quantities';
import { evidence, has, marksOf, negated, quantitiesOf, type Reading, type Sentence } from './reading';

const words = data.participation;
const held = new RegExp(`\\b(?:${oneOf(words.keptUp)})\\b[^.;]{0,30}$`, 'i');
/** Says by itself that a time is one of the work. */
const surelyHeld = new RegExp(`\\b(?:${oneOf(words.surelyKeptUp)})\\b`, 'i');
const clearlyAchieved = new RegExp(`^(?:${oneOf(words.clearlyAchieved)})$`, 'i');

/** What the patient achieved and how it was borne: counts, rests, effort, symptoms, with a value. */
export function participation(reading: Reading): readonly Evidence[] {
  const around = /\b(?:pre|post|before|after|during|throughout|following|at end|end of|at most|max|both)\b/i;
  return [
    ...reading.work.filter((s) => !s.planned).flatMap((s) => responseIn(s, true)),
    ...reading.outcome
      .filter(
        (s) =>
          s.section === 'assessment' ||
          s.section === 'response' ||
          s.aspect === 'response' ||
          (s.section === 'other' && s.afterWork && !has(s, 'diagnosis')),
      )
      .flatMap((s) => responseIn(s, false)),
    ...reading.sentences
      .filter(
        (s) =>
          s.scope !== 'work' &&
          !s.planned &&
          (s.scope === 'visit' || /\bboth\b/i.test(s.text)) &&
          ['subjective', 'objective', 'treatment', 'head', 'other'].includes(s.section) &&
          around.test(s.text),
      )
      .flatMap(withTreatment),
  ];
}

function responseIn(sentence: Sentence, inWork: boolean): readonly Evidence[] {
  const found: Evidence[] = [];
  if (marksOf(sentence, 'goalLabel').length > 0 && !inWork) return found;
  for (const ratio of quantitiesOf(sentence, 'ratio'))
    if (!strengthGrade(sentence, ratio)) found.push(evidence(ratio, 'how many were achieved'));
  const percent = quantitiesOf(sentence, 'percent')[0];
  if (percent && has(sentence, 'achieved', 'event')) found.push(evidence(percent, 'how much was achieved'));
  for (const rest of marksOf(sentence, 'rest'))
    if (!/^(?:at rest|rest of)/i.test(around(sentence, rest))) found.push(evidence(rest, 'rest breaks'));
  const values = quantitiesOf(sentence, 'number', 'percent', 'pain', 'ratio', 'repeats', 'duration');
  for (const effort of marksOf(sentence, 'exertion'))
    if (near(values, effort, 30)) found.push(evidence(effort, 'effort or vital signs with a value'));
  const scores = quantitiesOf(sentence, 'pain');
  const tens = scores.filter(
    (score) => outOfTen.test(behind(sentence, score.end)) && !nearSymptom(sentence, score),
  );
  for (const ten of tens) found.push(evidence(ten, 'how many were achieved'));
  const pain = scores.filter((score) => !tens.includes(score) && !onArrival(sentence));
  for (const symptom of marksOf(sentence, 'symptom')) {
    const graded =
      !onArrival(sentence) &&
      (inWork || sentence.section !== 'objective') &&
      rated.test(behind(sentence, symptom.end));
    if (near(pain, symptom, 40) || graded) found.push(evidence(symptom, 'a symptom with its value'));
    else if (
      negated(sentence, symptom) ||
      /free$/i.test(sentence.text.slice(0, symptom.end - sentence.start))
    )
      found.push(evidence(symptom, 'no symptom'));
    else if ((inWork || sentence.section === 'response') && !onArrival(sentence))
      found.push(evidence(symptom, 'a symptom', 'weak'));
  }
  if (pain.length > 0 && inWork) found.push(evidence(pain[0]!, 'a rating of the response'));
  for (const event of marksOf(sentence, 'event').filter((mark) => !inStock(sentence, mark))) {
    const counted = near(values, event, 25);
    const none =
      negated(sentence, event) || /^(?:without|no)/i.test(sentence.text.slice(event.start - sentence.start));
    if (counted || none)
      found.push(evidence(event, none ? 'says that nothing went wrong' : 'what went wrong, with a count'));
    else found.push(evidence(event, 'what went wrong', 'weak'));
  }
  const times = quantitiesOf(sentence, 'stopwatch');
  if (times[0] && inWork) found.push(evidence(times[0], 'the time it took'));
  for (const duration of quantitiesOf(sentence, 'duration'))
    if (
      inWork &&
      held.test(sentence.text.slice(0, duration.start - sentence.start)) &&
      !/\bhold\b/i.test(sentence.text)
    )
      found.push(
        evidence(duration, 'how long it was done', surelyHeld.test(sentence.text) ? 'strong' : 'weak'),
      );
  for (const did of marksOf(sentence, 'achieved'))
    if (near(quantitiesOf(sentence, 'number', 'repeats'), did, 25))
      found.push(
        evidence(
          did,
          'what was achieved',
          inWork &&
            clearlyAchieved.test(sentence.text.slice(did.start - sentence.start, did.end - sentence.start))
            ? 'strong'
            : 'weak',
        ),
      );
  for (const manner of marksOf(sentence, 'effort'))
    if (!has(sentence, 'stock') || sentence.words.length > 8)
      found.push(evidence(manner, 'how the patient took part', 'weak'));
  const every = quantitiesOf(sentence, 'number', 'repeats').find((amount) =>
    /\ball (?:the |of the |of )?$/i.test(sentence.text.slice(0, amount.start - sentence.start)),
  );
  if (every && inWork) found.push(evidence(every, 'all were achieved'));

  return found;
}

/** "9/10 rises without a hand", "10/10 trips". */
const outOfTen =
  /^\s(?!(?:pain|NPRS|VAS|RPE|as|is|was|less|always|this|his|ankles?|knees?|hips?|shoulders?|wrists?|legs?)\b)(?:[a-z]{3,}s\b|clean\b|correct\b|good\b|right\b|safe\b|w\/o\b|without\b)/i;
const nearSymptom = (sentence: Sentence, score: Quantity): boolean =>
  marksOf(sentence, 'symptom', 'exertion').some(
    (mark) => Math.abs(mark.start - score.end) <= 12 || Math.abs(score.start - mark.end) <= 12,
  );

/** Pain with which the patient came says nothing of the work. */
const onArrival = (sentence: Sentence): boolean =>
  /\b(?:on|at|upon) arrival\b|\barriv(?:ed|es|ing)\b/i.test(sentence.text) &&
  !/\b(?:after|post|during|end|leaving|departure|now)\b|->|→|>/i.test(sentence.text);

/** "No adverse effects" is a stock phrase of its own. */
const inStock = (sentence: Sentence, event: Mark): boolean =>
  marksOf(sentence, 'stock', 'vague').some((stock) => stock.from <= event.from && event.to <= stock.to);

/** Response to the session told elsewhere: pain before and after, vital signs during. */
function withTreatment(sentence: Sentence): readonly Evidence[] {
  const symptom = marksOf(sentence, 'symptom', 'exertion').find((mark) =>
    near(quantitiesOf(sentence, 'pain', 'number', 'percent'), mark, 40),
  );
  const told =
    /\b(?:post\b(?=[^.;]{0,24}\d)|during|after (?:tx|treatment|session|therapy|both|activity|task)|after\b(?! (?:mow|work|walk|drive|long|a |the bus|sleep|sitting|standing|shopping|yard)))/i;
  return symptom &&
    told.test(sentence.text) &&
    /\b(?:before|pre|during|post|both|after\s*\d|today)\b/i.test(sentence.text)
    ? [evidence(symptom, 'response to the session, with a value')]
    : [];
}

/** "Pain 3", "pain <3", "ha stayed at two", "numbness 4 -> 3", "knee pain was 5 after". */
const rated = new RegExp(
  `^\\W{0,3}(?:stayed |remained |was |is |at |of |up to |rose to |max |peak |level |now |only |about |around |(?:went|crept|climbed|rose|jumped|eased|dropped|settled|fell|spiked|came) (?:from|to|up to|down to|up from|down from) |with [a-z]+ ){0,3}(?:at )?[<>≤≥~]?\\s?${numberPattern}(?!\\s?(?:x|reps?|sets?|min|sec|days?|weeks?|wks?|hours?|h\\b|ft|lb|#|%|times))`,
  'i',
);

const behind = (sentence: Sentence, end: number): string => sentence.text.slice(end - sentence.start);

const near = (
  values: readonly Quantity[],
  place: { start: number; end: number },
  distance: number,
): boolean =>
  values.some((value) => value.start - place.end <= distance && place.start - value.end <= distance);

const around = (sentence: Sentence, mark: { start: number; end: number }): string =>
  sentence.text.slice(Math.max(0, mark.start - sentence.start - 3), mark.end - sentence.start + 3).trim();

const strengthGrade = (sentence: Sentence, ratio: Quantity): boolean =>
  /[+-]?\s?\/\s?5$/.test(ratio.text) && has(sentence, 'impairment') && !has(sentence, 'achieved');
