import type { Service } from '../../../model';
import { overlapsSome } from '../../../text';
import { pattern } from '../pattern/pattern';
import { plainRow } from '../pattern/row';
import { marksOf, type Reading, type Sentence } from '../reading';
import { isCounted, isTask, swallowsWork, tellsWork } from '../workAway';
import { labelWords, tells, tellsCode } from './naming';
import type { Page } from './page';

/** A sentence of the visit that belongs to no service. */
export interface OpenPart extends Sentence {
  /** Tells of something done: behind the first service, or where that is told in front of the bill. */
  readonly isWork: boolean;
}

/** The sentences that tell of something, and of none of the services. */
export function openWork(
  services: readonly Service[],
  { isFormal, lineAt, wordsIn, isBill, near, telling }: Page,
  { sentences }: Reading,
): readonly OpenPart[] {
  // who names the services in the bill alone tells the work in front of it
  const inFront = services.every(
    (service) =>
      service.mentions.every(isBill) &&
      near(service) === undefined &&
      service.narrative.every((span) => telling(span) === undefined),
  );
  // found once for each line, however many sentences it has
  const topics = new Map<number, boolean>();
  const isOtherTopic = (sentence: Sentence): boolean => {
    const line = lineAt(sentence);
    const known = topics.get(line.start) ?? otherTopic.test(plainRow(wordsIn(line)));
    topics.set(line.start, known);
    return known;
  };
  const isNamed = overlapsSome(services.flatMap(({ mentions }) => mentions));
  // a passage told away from 97530 is its own, unless another service is told in it too
  const codes = [...new Set(services.map(({ code }) => code))];
  const others = codes.filter((code) => code !== '97530');
  const mixed = new Set(
    sentences.flatMap((sentence) => (others.some((code) => isOwnKind(code, sentence)) ? sentence.line : [])),
  );
  const away = new Set(
    sentences.flatMap(({ away: isAway, line }) => (isAway && !mixed.has(line) ? line : [])),
  );
  return sentences
    .filter(
      (sentence) =>
        (sentence.scope === 'visit' || sentence.away) &&
        (sentence.section === 'plan'
          ? past.test(sentence)
          : !sentence.planned &&
            (tellsWork.has(sentence.section) ||
              (swallowsWork.has(sentence.section) &&
                ((isWork(sentence) && (isCounted.test(sentence) || byHand.test(sentence))) ||
                  codes.some((code) => tellsCode(code, sentence)))))) &&
        (!isOtherTopic(sentence) ||
          isTreated(sentence) ||
          (isCounted.test(sentence) && codes.some((code) => tellsCode(code, sentence)))) &&
        sentence.words.some(tells) &&
        (!isFormal(sentence) || sentence.words.filter((word) => tells(word) && !isFormal(word)).length > 2) &&
        !isNamed(sentence),
    )
    .map((sentence) => ({
      ...sentence,
      isWork:
        (sentence.afterWork || (inFront && !away.has(sentence.line))) &&
        (isTreated(sentence) ||
          (isWork(sentence) &&
            !isOtherTopic(sentence) &&
            sentence.section !== 'assessment' &&
            (sentence.section !== 'subjective' || sentence.afterWork))),
    }));
}

/** A task that was counted, and helped or cued: done in the visit, whatever it stands under. */
const isTreated = (sentence: Sentence): boolean =>
  isTask.test(sentence) && isCounted.test(sentence) && givenHelp.test(sentence);

const past = pattern('was | were');
const byHand = pattern('<manual>');

/** A line of a condition, a goal, an outcome or a plan tells of no service. */
const otherTopic = pattern(
  "^^ (goal* | ltg* | stg* | target* | dx | diagnos* | plan | next | prog | progress | resp | response* | result* | status | (he | she | pt | res) (cannot | can't) | can't | cannot | limit*)",
);

const kinds = ['exercise', 'neuro', 'gait', 'manual', 'teaching97535', 'topic97535'];

/** Words that belong to the work of a code, or those of its label. */
export function isKindOf(code: string, part: OpenPart): boolean {
  const label = labelWords(code);
  return (
    isOwnKind(code, part) ||
    (code === '97530' &&
      (isDone(part) || isTreated(part) || (part.afterWork && !swallowsWork.has(part.section))) &&
      isTask.test(part)) ||
    (label.length > 0 && label.every((word) => part.words.some(({ lower }) => lower === word)))
  );
}

/** Words by which work of few other codes is known. */
export const isOwnKind = (code: string, sentence: Sentence): boolean =>
  marksOf(sentence, ...kinds).some(({ entry }) => entry.code === code) || tellsCode(code, sentence);

/** Hands-on work among the words of another code. */
export const isHandsOn = (sentence: Sentence): boolean => byHand.test(sentence) && !isTask.test(sentence);

const ofWork = pattern(
  '<any:task|taskVerb|exercise|neuro|gait|manual|teaching97535|topic97535|assist|cue|handsOn> | #repeats|load|height',
);

/** Work has a doer or a measure: a task, an exercise, help, cues, sets, loads. */
const isWork = (sentence: Sentence): boolean => ofWork.test(sentence);

const givenHelp = pattern('<assist|cue|handsOn>');

/** A task that was counted, helped or cued in the objective, before the bill names its code. */
const isDone = (sentence: Sentence): boolean =>
  ['objective', 'treatment'].includes(sentence.section) &&
  (isCounted.test(sentence) || givenHelp.test(sentence));
