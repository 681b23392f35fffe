import data from '../../../../data/evidenceWords.json';
import type { Evidence } from '../../model';
import type { Span } from '../../text';
import { oneOf } from '../vocabulary';
import type { Mark } from './lexicon';
import { evidence, has, marksOf, type Reading, type Sentence } from './reading';

const words = data.progress;
/** Leads a day on which nothing was measured. */
const otherDay = new RegExp(`\\b(?:${oneOf(words.leadsOtherDay)})\\s?$`, 'i');
const event = new RegExp(`\\b(?:${oneOf(words.events)})\\b`, 'i');
/** Compared with the other side, or with other people. */
const withOthers = new RegExp(`^\\s*(?:the\\s)?(?:${oneOf(words.otherSides)})\\b`, 'i');
const comparesValues = new RegExp(oneOf(words.comparesValues), 'i');
/** A state of a goal that says nothing without a percentage. */
const openState = new RegExp(`^(?:${oneOf(words.openStates)})$`, 'i');
const plainState = new RegExp(oneOf(words.plainStates), 'i');
/** Said of a dose as well as of the patient. */
const bareDirection = new RegExp(`^(?:${oneOf(words.bareDirections)})$`, 'i');

/** A comparison with an earlier state, or where a goal stands, with a value. */
export function progress(reading: Reading): readonly Evidence[] {
  const told = reading.sentences.filter(
    (s) =>
      s.scope !== 'other' &&
      (s.aspect === 'compare' ||
        !['subjective', 'plan', 'billing', 'signature', 'time', 'head'].includes(s.section)) &&
      !s.planned,
  );
  return told.flatMap(comparisonIn);
}

function comparisonIn(sentence: Sentence): readonly Evidence[] {
  const assists = marksOf(sentence, 'assist', 'independent', 'cue');
  const values = [...sentence.quantities, ...assists];
  const goals = sentence.section === 'goals' || has(sentence, 'goalLabel');
  const bodyOnly =
    sentence.section === 'objective' &&
    has(sentence, 'bodyLevel', 'impairment', 'exercise') &&
    !has(sentence, 'task', 'maybeTask', 'taskObject');
  const strength = bodyOnly ? 'weak' : 'strong';
  const at = (index: number) =>
    sentence.text.slice(Math.max(0, index - sentence.start - 14), index - sentence.start);
  if (
    sentence.aspect === 'compare' &&
    (values.length > 0 || sentence.dates.length > 0) &&
    sentence.words.length > 2
  )
    return [evidence(sentence, 'what its label calls a comparison')];
  for (const day of sentence.dates) {
    const lead = at(day.start);
    if (otherDay.test(lead)) continue;
    if (event.test(sentence.text)) continue;
    if (goals && !/\b(?:was|on|since|from)\s?$|\(\s?$/i.test(lead)) continue;
    if (ofCondition(sentence, day)) continue;
    if (values.length > 0) return [evidence(around(day, values), 'a value on an earlier day', strength)];
    if (/\b(?:today|now)\b/i.test(sentence.text) && sentence.words.length > 5)
      return [evidence(sentence, 'an earlier day and today', strength)];
  }
  for (const earlier of marksOf(sentence, 'earlier').filter((mark) => !ofToday(sentence, mark, goals)))
    if (values.length > 0 && !/goal/i.test(sentence.text.slice(0, 5)) && !future(sentence))
      return [evidence(around(earlier, values), 'a value at an earlier time', strength)];
  for (const compare of marksOf(sentence, 'compare')) {
    const after = sentence.text.slice(compare.end - sentence.start);
    if (withOthers.test(after)) continue;
    if (within(sentence, compare) || ofTheTask(sentence, compare)) continue;
    if (
      values.length > 1 &&
      comparesValues.test(sentence.text.slice(compare.start - sentence.start, compare.end - sentence.start))
    )
      return [evidence(around(compare, values), 'a comparison with values', strength)];
    if (values.length > 0) return [evidence(compare, 'a comparison', 'weak')];
  }
  const fromTo = /\bfrom\b(.{1,50}?)\bto\b/i.exec(sentence.text);
  if (fromTo && assists.length >= 2)
    return [evidence(around(assists[0]!, assists), 'from one level of help to another')];
  for (const was of marksOf(sentence, 'was')) {
    const rest = sentence.text.slice(was.end - sentence.start, was.end - sentence.start + 25);
    const valued = values.find((v) => v.start >= was.end && v.start - was.end <= 12);
    if (
      valued &&
      values.some((v) => v.start < was.start) &&
      /^\s*(?:only\s|at\s|able to\s|\d|min|mod|max|CGA|SBA|[a-z-]+\s)/i.test(rest) &&
      /[,;(]\s?(?:it\s|which\s|that\s|this\s)?$/.test(sentence.text.slice(0, was.start - sentence.start))
    )
      return [evidence({ start: was.start, end: valued.end }, 'what it was before')];
    if (valued && /\b(?:now|today)\b/i.test(sentence.text))
      return [evidence({ start: was.start, end: valued.end }, 'what it was and is now')];
  }
  const change = marksOf(sentence, 'bigChange').find((mark) => !aShare.test(at(mark.start)));
  if (change) return [evidence(change, 'an amount of change')];
  const noLonger = marksOf(sentence, 'noLonger')[0];
  if (noLonger && (sentence.scope === 'work' || sentence.section !== 'objective'))
    return [evidence(noLonger, 'what changed', values.length > 0 || assists.length > 0 ? 'strong' : 'weak')];
  if (goals) {
    const state = marksOf(sentence, 'status').find(
      (m) =>
        !openState.test(sentence.text.slice(m.start - sentence.start, m.end - sentence.start)) ||
        sentence.quantities.some((q) => q.kind === 'percent'),
    );
    const plain =
      state && plainState.test(sentence.text.slice(state.start - sentence.start, state.end - sentence.start));
    if (state && values.length > 0)
      return [evidence({ start: state.start, end: state.end }, 'where the goal stands, with a value')];
    if (plain && !has(sentence, 'vague')) return [evidence(state, 'where the goal stands', 'weak')];
  }
  const direction = marksOf(sentence, 'change').find(
    (m) => !bareDirection.test(sentence.text.slice(m.start - sentence.start, m.end - sentence.start)),
  );
  if (direction && sentence.scope !== 'work' && !has(sentence, 'vague') && values.length > 0)
    return [evidence(direction, 'a direction of change', 'weak')];
  return [];
}

/** "L CTR 3/11/26" is the day of the surgery. */
const ofCondition = (sentence: Sentence, day: Span): boolean =>
  marksOf(sentence, 'diagnosis').some((mark) => mark.end <= day.start && day.start - mark.end <= 2);

/** "Took half the weight", "the first half of what": a share and no change. */
const aShare = /\b(?:took|takes|first|second|other|only|about|with|by)\s$/i;

/** "Getting up from the couch", "filled by cup rather than at the tap", "lowered from 4 to 3 lb" tell of the task. */
const ofTheTask = (sentence: Sentence, compare: Mark): boolean => {
  const said = sentence.text.slice(compare.start - sentence.start, compare.end - sentence.start);
  const lead = sentence.text.slice(0, compare.start - sentence.start);
  const dated = sentence.dates.length > 0 || has(sentence, 'earlier');
  if (/^up from/i.test(said))
    return /\b(?:get|gets|getting|got|stand|stands|standing|stood|rise|rises|rising|rose|come|comes|pick|picks|picked|lift|lifts|push|pushes|pushing|sit|sits|sitting)\s(?:\w+\s)?$/i.test(
      lead,
    );
  if (dated)
    return (
      /^that was$/i.test(said) &&
      /^\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(
        sentence.text.slice(compare.end - sentence.start),
      )
    );
  return (
    /^(?:rather than|instead of|as opposed|in contrast)/i.test(said) ||
    (sentence.scope === 'work' && /^(?:lowered|raised|cut|moved|changed) from$/i.test(said))
  );
};

/** "On the last set" is of this session, and "in 3 weeks" behind a goal is to come. */
const ofToday = (sentence: Sentence, earlier: Mark, goals: boolean): boolean => {
  const said = sentence.text.slice(earlier.start - sentence.start, earlier.end - sentence.start);
  const lead = sentence.text.slice(0, earlier.start - sentence.start);
  return (
    (goals && /^in\s/i.test(said)) ||
    (/^(?:last|first|prior|previous)\s(?:set|run|round|trial|attempt|try|one|rep)/i.test(said) &&
      /\b(?:on|for|by|in|during|until|after|at|of|through|with)\s(?:the\s|his\s|her\s)?$/i.test(lead))
  );
};

/** "Pain went from 2 to 4" tells of this session. */
const within = (sentence: Sentence, compare: Mark): boolean =>
  /from$/i.test(sentence.text.slice(0, compare.end - sentence.start)) &&
  marksOf(sentence, 'symptom', 'exertion', 'effort').some(
    (mark) => mark.to <= compare.from && compare.from - mark.to <= 3,
  );

const future = (sentence: Sentence): boolean => /\bwill\b/i.test(sentence.text);

const around = (place: { start: number; end: number }, values: readonly { start: number; end: number }[]) => {
  const close = [...values].sort(
    (a, b) => Math.abs(a.start - place.start) - Math.abs(b.start - place.start),
  )[0]!;
  return { start: Math.min(place.start, close.start), end: Math.max(place.end, close.end) };
};
