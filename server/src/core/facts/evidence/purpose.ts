import type { Evidence } from '../../model';
import type { Mark } from './lexicon';
import { evidence, has, marksOf, negated, type Sentence } from './reading';

/** What a task is for, where its sentence says so and names a function. */
export function purposeIn(sentence: Sentence): readonly Evidence[] {
  if (sentence.section === 'head') return [];
  const own = sentence.scope === 'work' || ['assessment', 'response', 'other'].includes(sentence.section);
  const found = [
    ...marksOf(sentence, 'connector').flatMap((mark) => clauseOf(sentence, mark)),
    ...(own ? marksOf(sentence, 'weakConnector').flatMap((mark) => aimOf(sentence, mark)) : []),
  ];
  const best = found.find((item) => item.strength === 'strong') ?? found[0];
  return best ? [best] : [];
}

/** "So that he can lift his daughter", "to return to bricklaying". */
function clauseOf(sentence: Sentence, connector: Mark): readonly Evidence[] {
  if (negated(sentence, connector) || isWayBack(sentence, connector)) return [];
  const patients = sentence.section === 'subjective';
  const strength =
    patients || isNeed(sentence, connector) || tellsLimit(sentence, connector) ? 'weak' : 'strong';
  const target =
    functionsAfter(sentence, connector.to).find((mark) => !bodyBehind(sentence, mark)) ??
    marksOf(sentence, 'task', 'taskVerb').find(
      (mark) => mark.from >= connector.to - 1 && !bodyBehind(sentence, mark),
    );
  const body = marksOf(sentence, 'bodyLevel').find(
    (mark) => mark.from >= connector.to && mark.from - connector.to <= 3,
  );
  const close =
    target !== undefined && target.start - connector.end <= 70 && !(body && body.from < target.from);
  const firm =
    firmConnector.test(textOf(sentence, connector)) &&
    sentence.words.length - connector.to >= 2 &&
    !body &&
    !(target === undefined && tellsOfPosture(sentence, connector));
  if (!close && !firm) return [];
  const span = { start: connector.start, end: close ? target.end : sentence.words.at(-1)!.end };
  return [evidence(span, patients ? 'what the patient wants' : 'a purpose that names a function', strength)];
}

/** "To improve transfers", "for laundry at home": strong only where it is plainly the aim of the work. */
function aimOf(sentence: Sentence, connector: Mark): readonly Evidence[] {
  const aim = connector.to - connector.from > 1 || standsAlone(sentence, connector);
  const target = functionsAfter(sentence, connector.to).find(
    (mark) => mark.start - connector.end <= 50 && mark.from - connector.to <= 5,
  );
  if (target) {
    const span = { start: connector.start, end: target.end };
    const strength = aim && sentence.scope === 'work' ? 'strong' : 'weak';
    return [evidence(span, 'an aim that names a function', strength)];
  }
  const unnamed = marksOf(sentence, 'genericFunction').find(
    (mark) => mark.from >= connector.to && mark.start - connector.end <= 40,
  );
  return unnamed && aim
    ? [evidence({ start: connector.start, end: unnamed.end }, 'an aim without a named function', 'weak')]
    : [];
}

/** Connectors after which whatever follows is a purpose. */
const firmConnector =
  /^(?:so (?:that|he|she|they|pt|patient|client|mom|the)|(?:get|go|going|gets|getting)\b.*back to|back to|(?:to|for).*return to|return(?:ing)? to|(?:to )?be able to|purpose|reason for)/i;

const posture =
  /^\W*(?:\w+\s)?(?:stand|sit|reach|see|bend|move|hold|keep|feel|use|lean|shift|turn|rest|breathe)\b/i;

/** "So he could stand higher", "so that she does not supinate": the set-up or the manner, and not daily life. */
const tellsOfPosture = (sentence: Sentence, connector: Mark): boolean =>
  has(sentence, 'cue', 'handsOn', 'contact') ||
  marksOf(sentence, 'body').some((part) => part.from >= connector.to) ||
  posture.test(sentence.text.slice(connector.end - sentence.start));

const textOf = (sentence: Sentence, mark: Mark): string =>
  sentence.text.slice(mark.start - sentence.start, mark.end - sentence.start);

const functionsAfter = (sentence: Sentence, from: number): readonly Mark[] =>
  marksOf(sentence, 'function').filter((mark) => mark.from >= from);

/** "Needs to", "cues needed to" may say what the patient lacks and not what the task is for. */
const isNeed = (sentence: Sentence, connector: Mark): boolean => {
  const said = textOf(sentence, connector);
  return (
    /^(?:needs|has|trying|required|necessary|demand|requirement)/i.test(said) ||
    (/^needed/i.test(said) && has(sentence, 'cue', 'assist', 'rest', 'effort'))
  );
};

/** "Needs help of one to get off the toilet" says what is hard. */
const tellsLimit = (sentence: Sentence, connector: Mark): boolean =>
  /^to /i.test(textOf(sentence, connector)) &&
  sentence.scope !== 'work' &&
  marksOf(sentence, 'limitation', 'limitationLabel').some(
    (mark) =>
      mark.to <= connector.from &&
      !/[,;]/.test(sentence.text.slice(mark.end - sentence.start, connector.start - sentence.start)) &&
      /need|help|unable|difficult|trouble|hard|deficit|limit/i.test(textOf(sentence, mark)),
  );

/** "The turn back to the table", "was back to 2 in a minute". */
const isWayBack = (sentence: Sentence, connector: Mark): boolean =>
  /^back to/i.test(textOf(sentence, connector)) &&
  (/\b(?:turn|turned|turns|step|stepped|walk|walked|lean|leaned|came|was|is|went|down|carried|carry|reach|pivot)\s$/i.test(
    sentence.text.slice(0, connector.start - sentence.start),
  ) ||
    /^\W*(?:the )?(?:\d|table|wall|start|chair|mat|baseline|counter|shelf|rest|midline|neutral|center)\b/i.test(
      sentence.text.slice(connector.end - sentence.start),
    ));

/** A "for" that opens the sentence or follows a comma or a bracket: ", for laundry at home". */
const standsAlone = (sentence: Sentence, connector: Mark): boolean =>
  /(?:^|[,;(–-])\s*$/.test(sentence.text.slice(0, connector.start - sentence.start));

/** "To unload the thumb" is no function. */
const bodyBehind = (sentence: Sentence, verb: Mark): boolean =>
  marksOf(sentence, 'body').some(
    (part) => part.from >= verb.to && part.from - verb.to <= 1 && part.to > verb.to,
  );
