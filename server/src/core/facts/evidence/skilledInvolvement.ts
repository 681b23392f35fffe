import data from '../../../../data/evidenceWords.json';
import type { Evidence } from '../../model';
import { oneOf } from '../vocabulary';
import type { Mark } from './lexicon';
import { evidence, has, marksOf, negated, quantitiesOf, type Reading, type Sentence } from './reading';
import { spokenCues } from './speech';

const words = data.skilledInvolvement;
const family = new RegExp(`\\b(?:${oneOf(words.family)})(?:'s|’s)?\\s(?:\\w+\\s){0,2}$`, 'i');

/** What the therapist did: help, hands, cues with content, grading. */
export function skilledInvolvement(reading: Reading): readonly Evidence[] {
  const verdict = reading.outcome.filter(
    (s) => ['assessment', 'response', 'other'].includes(s.section) && !has(s, 'goalLabel'),
  );
  return [...reading.work.filter((s) => !s.planned), ...verdict].flatMap((sentence) => [
    ...help(sentence),
    ...hands(sentence),
    ...cues(sentence),
    ...grading(sentence),
    ...teaching(sentence),
    ...(sentence.scope === 'work' || reading.work.includes(sentence)
      ? [
          ...contacts(sentence),
          ...actions(sentence),
          ...spokenCues(sentence).map((span) => evidence(span, 'a cue, word for word')),
        ]
      : atHand(sentence)
        ? [...contacts(sentence), ...actions(sentence)]
        : []),
  ]);
}

/** "PT stayed half a step behind with fingers on the waistband": told below the work, with a touch in it. */
const atHand = (sentence: Sentence): boolean =>
  sentence.afterWork &&
  has(sentence, 'therapist') &&
  has(sentence, 'contact', 'handsOn') &&
  has(sentence, 'body');

const help = (sentence: Sentence): readonly Evidence[] => [
  ...marksOf(sentence, 'assist')
    .filter((mark) => !negated(sentence, mark) && !byFamily(sentence, mark.start))
    .map((mark) => evidence(mark, mark.entry.says ?? 'a level of help')),
  ...quantitiesOf(sentence, 'percent')
    .filter((share) =>
      /^\s?(?:physical |hands.on )?(?:help|assist|support|of the (?:lift|work))/i.test(
        behind(sentence, share.end),
      ),
    )
    .map((share) => evidence(share, 'a share of help')),
];

const hands = (sentence: Sentence): readonly Evidence[] =>
  marksOf(sentence, 'handsOn')
    .filter((mark) => !negated(sentence, mark) && !byFamily(sentence, mark.start))
    .map((mark) =>
      evidence(
        mark,
        mark.entry.says ?? 'hands-on help',
        sentence.scope !== 'visit' || byTherapist(sentence, mark) || sentence.section === 'objective'
          ? 'strong'
          : 'weak',
      ),
    );

/** "Hand over ASIS", "touch at pelvis", "tactile at sternum": a touch and the part of the body that it meets. */
const contacts = (sentence: Sentence): readonly Evidence[] =>
  marksOf(sentence, 'contact').flatMap((touch) => {
    const part = marksOf(sentence, 'body').find(
      (mark) =>
        mark.from >= touch.to && mark.from - touch.to <= 4 && sameClause(sentence, touch.end, mark.start),
    );
    const prepared = placed.test(behind(sentence, touch.end)) || part?.from === touch.to;
    return part && prepared && !own.test(before(sentence, touch.start)) && !negated(sentence, touch)
      ? [evidence({ start: touch.start, end: part.end }, 'hands-on help and where')]
      : [];
  });

const placed = new RegExp(`^\\W*(?:lightly |held |kept |placed )?(?:${oneOf(words.whereTouched)})\\b`, 'i');
/** The patient's own hand, or a thing with its measure: `8" block under the heels`. */
const own = /\b(?:own|with (?:her|his)|puts?|one|both|opposite|other)\s$|[\d"”'#]\s?$/i;

const sameClause = (sentence: Sentence, from: number, to: number): boolean =>
  !/[;.,]/.test(sentence.text.slice(from - sentence.start, to - sentence.start));

/** What follows a cue without telling what it was about. */
const emptyTail = new RegExp(`^\\W*(?:$|(?:${oneOf(words.emptyCues)})\\b)`, 'i');
const amountBefore = /(?:\d\s*%?\s*(?:min|mod|max)?|["”]|\b(?:on|max|constant|frequent))\s*$/i;

/** "PLB cues", "pacing cues only": what they were about stands in front. */
const topicBefore = (sentence: Sentence, mark: Mark): boolean => {
  const word = sentence.words[mark.from - 1];
  return (
    /^cue/i.test(sentence.words[mark.from]?.lower ?? '') &&
    word !== undefined &&
    /^[a-z]{3,}$/.test(word.lower) &&
    mark.start - word.end === 1 &&
    !noTopic.test(word.lower) &&
    !marksOf(sentence, 'assist', 'paperwork').some((other) => other.from < mark.from && mark.from <= other.to)
  );
};
const noTopic =
  /^(?:min|mod|max|minimal|moderate|maximal|verbal|tactile|visual|skilled|some|few|no|any|the|with|for|and|his|her|occasional|occ|frequent|constant|intermittent|needs?|needed|gave|given|less|more|fewer|without|multiple|repeated|multimodal|various|appropriate|proper|all|from|only|decreased|increased|reduced|fading|faded|less|own|same|required|requires|provided|using|used|therapist|clinician)$/;

const cues = (sentence: Sentence): readonly Evidence[] =>
  marksOf(sentence, 'cue')
    .filter((mark) => !negated(sentence, mark))
    .map((mark) => {
      const content =
        !emptyTail.test(behind(sentence, mark.end)) ||
        amountBefore.test(before(sentence, mark.start)) ||
        topicBefore(sentence, mark);
      return content
        ? evidence(mark, 'a cue with its content')
        : evidence(mark, 'a cue without content', 'weak');
    });

const reasonGiven = new RegExp(`\\b(?:${oneOf(words.reasons)})\\b`, 'i');

const grading = (sentence: Sentence): readonly Evidence[] =>
  marksOf(sentence, 'grading').map((mark) => {
    const told = byTherapist(sentence, mark) || reasonGiven.test(sentence.text);
    const strength = sentence.scope === 'work' && told ? 'strong' : 'weak';
    return evidence(mark, mark.entry.says ?? 'the task was graded', strength);
  });

const teaching = (sentence: Sentence): readonly Evidence[] =>
  marksOf(sentence, 'teaching')
    .filter(
      (mark) =>
        sentence.words.length - mark.to >= 2 &&
        sentence.words[mark.from - 1]?.lower !== 'as' &&
        !has(sentence, 'genericActivity'),
    )
    .map((mark) =>
      evidence(mark, 'instruction with its content', sentence.scope === 'work' ? 'strong' : 'weak'),
    );

/** "PT hand at the scapula", "I kept a hand on the belt", "OT stopped him twice". */
const actions = (sentence: Sentence): readonly Evidence[] =>
  marksOf(sentence, 'therapist').flatMap((subject) => {
    // "Kept guiding" tells of the guiding, "kept a hand on the belt" of the keeping.
    const leads = adverb.test(sentence.words[subject.to]?.lower ?? '');
    const acts = (place: number) => did.test(sentence.words[place]?.lower ?? '') || marked(sentence, place);
    const at = subject.to + (leads && (acts(subject.to + 1) || !acts(subject.to)) ? 1 : 0);
    const next = sentence.words[at];
    const done = next?.lower === 'did' && sentence.words[at + 1]?.lower !== 'not';
    if (!next || (!done && !acts(at))) return [];
    if (marksOf(sentence, 'paperwork').some((mark) => mark.from === at)) return [];
    const span = { start: subject.start, end: next.end };
    const given = /^(?:provided|had|gave)$/.test(next.lower);
    const empty = given && (has(sentence, 'vague') || sentence.words.length - at < 3);
    return empty ? [] : [evidence(span, 'what the therapist did', given ? 'weak' : 'strong')];
  });

const adverb = new RegExp(`^(?:${oneOf(words.adverbs)})$`);
/** A past or running form, an irregular one, or the place where the therapist stood. */
const did = new RegExp(`^(?:${oneOf(words.therapistDid)})$`);

const marked = (sentence: Sentence, at: number): boolean =>
  marksOf(sentence, 'handsOn', 'cue', 'grading', 'teaching', 'contact').some((mark) => mark.from === at);

const byTherapist = (sentence: Sentence, mark: Mark): boolean =>
  marksOf(sentence, 'therapist').some((subject) => subject.to <= mark.from && mark.from - subject.to <= 14);

/** Help that the family gives at home. */
const byFamily = (sentence: Sentence, start: number): boolean => family.test(before(sentence, start));

const behind = (sentence: Sentence, end: number): string => sentence.text.slice(end - sentence.start);

const before = (sentence: Sentence, start: number): string =>
  sentence.text.slice(Math.max(0, start - sentence.start - 40), start - sentence.start);
