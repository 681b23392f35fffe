import type { Evidence } from '../../model';
import type { Mark } from './lexicon';
import { evidence, has, marksOf, negated, type Reading, type Sentence } from './reading';

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
    ...actions(sentence),
  ]);
}

const help = (sentence: Sentence): readonly Evidence[] =>
  marksOf(sentence, 'assist')
    .filter((mark) => !negated(sentence, mark) && !byFamily(sentence, mark.start))
    .map((mark) => evidence(mark, mark.entry.says ?? 'a level of help'));

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

/** What follows a cue without telling what it was about. */
const emptyTail =
  /^\W*(?:$|(?:provided|given|needed|as needed|prn|throughout|required|and\b|only|used|when needed|during (?:tx|session|treatment)|skilled)\b)/i;
const amountBefore = /(?:\d\s*%?\s*(?:min|mod|max)?|["”]|\b(?:on|max|constant|frequent))\s*$/i;

const cues = (sentence: Sentence): readonly Evidence[] =>
  marksOf(sentence, 'cue')
    .filter((mark) => !negated(sentence, mark))
    .map((mark) => {
      const content =
        !emptyTail.test(sentence.text.slice(mark.end - sentence.start)) ||
        amountBefore.test(sentence.text.slice(0, mark.start - sentence.start));
      return content
        ? evidence(mark, 'a cue with its content')
        : evidence(mark, 'a cue without content', 'weak');
    });

const reasonGiven = /\b(?:because|when|due|so|as|if|after|2\/2|to reduce|by)\b/i;

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

/** Words behind "PT" or "I" that tell of paper work or of need, not of work with the patient. */
const noAction =
  /^(?:needed|required|reviewed|signed|supervised|billed|recommended|educated|supposed|planned|discussed|reported|noted|evaluated|finished|started|treated|referred|documented|used|asked|wanted|skilled|need|based)$/;
const actionWord =
  /^(?:hands?|held|gave|stood|set|kept|told|said|showed|put|had|spot|spots|guards?|re|cut|took|led|sat|let|made|[a-z]+ed|guarding|spotting|assisting|blocking|facilitating|behind|beside|below)$/;

/** "PT hand at the scapula", "I kept a hand on the belt", "OT stopped him twice". */
const actions = (sentence: Sentence): readonly Evidence[] =>
  sentence.scope !== 'work'
    ? []
    : marksOf(sentence, 'therapist').flatMap((subject) => {
        const next = sentence.words[subject.to];
        if (!next || !actionWord.test(next.lower) || noAction.test(next.lower)) return [];
        const span = { start: subject.start, end: next.end };
        const given = /^(?:provided|had)$/.test(next.lower);
        const boilerplate = given && has(sentence, 'vague');
        return boilerplate ? [] : [evidence(span, 'what the therapist did', given ? 'weak' : 'strong')];
      });

const byTherapist = (sentence: Sentence, mark: Mark): boolean =>
  marksOf(sentence, 'therapist').some((subject) => subject.to <= mark.from && mark.from - subject.to <= 14);

/** Help that the family gives at home. */
const byFamily = (sentence: Sentence, start: number): boolean =>
  /\b(?:wife|husband|spouse|daughter|son|sister|mother|mom|dad|father|aide|caregiver|family)(?:'s|’s)?\s(?:\w+\s){0,2}$/i.test(
    sentence.text.slice(Math.max(0, start - sentence.start - 40), start - sentence.start),
  );
