import data from '../../../../data/evidenceWords.json';
import type { MedicalNecessity } from '../../model';
import { matchesIn } from '../../text';
import { oneOf } from '../vocabulary';
import type { EvidenceInput } from './input';
import type { Mark } from './lexicon';
import { evidence, has, marksOf, negated, quantitiesOf, type Reading, type Sentence } from './reading';

const words = data.medicalNecessity;
/** Limits daily life, whatever stands beside it. */
const limitsByItself = new RegExp(`^(?:${oneOf(words.limitsByItself)})`, 'i');
const weakLimit = new RegExp(`^(?:${oneOf(words.weakLimits)})`, 'i');
const restricts = new RegExp(`^(?:${oneOf(words.restricts)})`, 'i');

/** A diagnosis or an impairment together with a functional limitation, anywhere in the visit. */
export function medicalNecessity({ facts }: EvidenceInput, reading: Reading): MedicalNecessity {
  const told = reading.sentences.filter(
    (s) =>
      !['goals', 'billing', 'signature'].includes(s.section) && (s.scope !== 'other' || tellsWhatIsLost(s)),
  );
  const condition = [
    ...facts.diagnoses.map((diagnosis) => evidence(diagnosis.span, 'a diagnosis')),
    ...told
      .filter((s) => s.section !== 'plan')
      .flatMap((sentence) =>
        marksOf(sentence, 'diagnosis', 'impairment')
          .filter((mark) => !negated(sentence, mark))
          .map((mark) => evidence(mark, mark.entry.says ?? 'a condition')),
      ),
  ];
  const coded = told
    .filter((s) => s.section !== 'plan')
    .flatMap((s) =>
      matchesIn(s.text, icd10).map((m) => ({
        start: s.start + m.index,
        end: s.start + m.index + m[0].length,
      })),
    );
  condition.push(...coded.map((span) => evidence(span, 'a diagnosis code')));
  const limitation = told.filter((s) => s.section !== 'plan').flatMap(limitationIn);
  const strong = limitation.filter((item) => item.strength === 'strong');
  return { documented: condition.length > 0 && strong.length > 0, condition, limitation };
}

/** "Still can't kneel at work" behind the narrative of another code is no work of that code. */
const tellsWhatIsLost = (sentence: Sentence): boolean =>
  /\b(?:cannot|can't|can’t|cant|unable to)\b/i.test(sentence.text) &&
  !has(sentence, 'exercise', 'manual', 'neuro', 'gait');

/** ICD-10-CM: a letter, two characters, and a part behind the point; a code of three behind its label. */
const icd10 =
  /\b[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}\b|(?<=\b(?:dx|icd|icd-?10)\W{1,3})[A-TV-Z]\d\d(?![0-9A-Z])/gi;

/** A heading over what the patient cannot do. */
const limits = /\b(?:limit\w*|function\w*|deficits?|restrict\w*|difficult\w*)\b/i;

const bodyMotion = new RegExp(
  `^\\W*(?:(?:fully|actively|completely|passively)\\s)?(?:${oneOf(words.motions)})\\b`,
  'i',
);

function limitationIn(sentence: Sentence) {
  if (limits.test(sentence.heading) && sentence.words.length > 1)
    return [evidence(sentence, 'a functional limitation')];
  const label = marksOf(sentence, 'limitationLabel')[0];
  if (
    label &&
    sentence.words.length - label.to > 0 &&
    !/^\W*(?:none|n\/a|unknown)/i.test(sentence.text.slice(label.end - sentence.start))
  )
    return [evidence({ start: label.start, end: sentence.end }, 'a functional limitation')];
  const kept = sentence.scope === 'visit' && sentence.section !== 'objective';
  const head = marksOf(sentence, 'limitationHead').find((mark) => mark.from === 0);
  if (head && setOff.test(sentence.text.slice(head.end - sentence.start)))
    return [evidence(sentence, 'a functional limitation')];
  return marksOf(sentence, 'limitation')
    .flatMap((mark) => {
      const after = sentence.text.slice(mark.end - sentence.start, mark.end - sentence.start + 90);
      if (bodyMotion.test(after)) return [];
      const said = sentence.text.slice(mark.start - sentence.start, mark.end - sentence.start);
      if (inability.test(said) && besideOffice(sentence, mark)) return [];
      if (negated(sentence, mark) && !/^(?:not|no|can)/i.test(said)) return [];
      if (limitsByItself.test(said)) {
        const risk = /^(?:fell|falls)/i.test(said) && !/\d|one|two|three|several|twice/i.test(sentence.text);
        return risk
          ? []
          : [
              evidence(
                { start: mark.start, end: endOfClause(sentence, mark.end) },
                'a functional limitation',
              ),
            ];
      }
      const daily =
        dailyLife(sentence).some((other) => other.from >= mark.from || strains.test(said)) ||
        (kept && inability.test(said) && ownWords(sentence, mark));
      const weakWord = weakLimit.test(said) || (restricts.test(said) && sentence.section === 'objective');
      const inWork = sentence.scope === 'work';
      return [
        evidence(
          { start: mark.start, end: endOfClause(sentence, mark.end) },
          'a functional limitation',
          daily && !weakWord && !(inWork && !/^(?:unable|cannot|can't)/i.test(said)) ? 'strong' : 'weak',
        ),
      ];
    })
    .concat(
      kept ? keptFrom(sentence) : [],
      needsHelp(sentence),
      helped(sentence),
      painWith(sentence),
      kept ? symptomWith(sentence) : [],
    );
}

/** A word of a form that stands in a column of its own, with something behind it. */
const setOff = /^(?:\t| {2,}|\s?[|=:–—]|\s-\s)\W*(?!none\b|n\/a\b|unknown\b)[a-z]/i;

/** "On short hours since May", "sleeps in the recliner": no other words are needed. */
const keptFrom = (sentence: Sentence) =>
  marksOf(sentence, 'keptFrom')
    .filter((mark) => !negated(sentence, mark))
    .map((mark) => evidence(mark, 'a functional limitation'));

/** Words behind which whatever is told is what the patient does not do. */
const inability =
  /^(?:(?:still )?(?:unable|cannot|can't|can’t|cant|can not|could not|couldn't|couldn’t|not (?:yet )?able)|inability|won't|won’t|wont|no longer|hard to|(?:has|does|do) ?n[o']t)/i;

/** A word of its own behind the mark: "can't go on uneven"; and not the motion, the test or the office. */
const ownWords = (sentence: Sentence, mark: Mark): boolean => {
  const end = endOfClause(sentence, mark.end);
  const behind = sentence.words.slice(mark.to).filter((word) => word.end <= end);
  return behind.some(
    (word) =>
      /^[a-z]{3,}$/.test(word.lower) &&
      !marksOf(sentence, 'plain', ...notLiving).some(
        (known) => known.start <= word.start && word.end <= known.end,
      ),
  );
};

/** "Unable to test", "couldn't reach the surgeon", "insurance won't cover it". */
const besideOffice = (sentence: Sentence, mark: Mark): boolean =>
  marksOf(sentence, 'notLiving').some(
    (other) => (other.from >= mark.to && other.from - mark.to <= 1) || other.to === mark.from,
  );

const notLiving = [
  'notLiving',
  'exercise',
  'bodyLevel',
  'body',
  'impairment',
  'paperwork',
  'symptom',
  'event',
];

/** "Leaks at every car transfer", "a pinch putting dishes up": a symptom in a task of daily life. */
const symptomWith = (sentence: Sentence) =>
  marksOf(sentence, 'symptom')
    .filter((mark) => !negated(sentence, mark) && !eased.test(sentence.text))
    .filter((mark) => {
      const behind = sentence.text.slice(mark.end - sentence.start);
      const task = dailyLife(sentence).find((other) => other.from >= mark.to && other.from - mark.to <= 5);
      return task && (inTask.test(behind) || (task.from - mark.to <= 1 && /^\W*[a-z]+ing\b/i.test(behind)));
    })
    .map((mark) =>
      evidence(
        { start: mark.start, end: endOfClause(sentence, mark.end) },
        'a symptom in a task of daily life',
      ),
    );

const inTask =
  /^["”']?\s(?:her |him |them )?(?:with|when|whenever|while|during|w\/|on|if|at|after|every time|any time)\s/i;
const eased = /\b(?:less|better|improv\w*|reduced|decreased|resolved|gone|without|today|now)\b/i;

/** "Requires min A for toilet transfers" in the assessment limits function too. */
function needsHelp(sentence: Sentence) {
  if (!['assessment', 'response', 'objective'].includes(sentence.section) || sentence.scope === 'work')
    return [];
  const help = marksOf(sentence, 'assist')[0];
  return help &&
    /\b(?:needs?|requires?|requiring|still)\b/i.test(sentence.text) &&
    has(sentence, 'task', 'function', 'maybeTask')
    ? [evidence(help, 'help is needed for a task')]
    : [];
}

/** Words that limit what stands in front of them too: "laundry takes her two days". */
const strains =
  /^(?:takes?|took|needs? help|needs? assist|done|is done|are done|does nothing|one handed|by crawling|before|then|when|is all|ok|okay|fine|bearable|good|all |are left|is left|goes|not (?:yet )?safe|unsafe|not possible|(?:is|are) (?:his|her|the|their)|isn't|is not|are not|aren't|backwards?$|sideways$|one (?:step|foot|stair) at)|^limited\s?$|\b(?:hard|difficult|tough|tricky|impossible|unsafe|scary|awkward|possible|struggle|challenge|chore|ordeal|going|problem|exhausting)$/i;

const dailyLife = (sentence: Sentence): readonly Mark[] =>
  marksOf(sentence, 'function', 'task', 'taskVerb', 'taskObject', 'maybeTask');

/** "Teacher ties his shoes", "wife makes the bed", "still has an aide open lunch". */
const helped = (sentence: Sentence) =>
  sentence.scope === 'work'
    ? []
    : marksOf(sentence, 'helper')
        .filter((who) => {
          const behind = sentence.text.slice(who.end - sentence.start);
          const task = marksOf(sentence, 'taskVerb', 'task').some(
            (mark) => mark.from >= who.to && mark.from - who.to <= 1,
          );
          const daily = dailyLife(sentence).some((other) => other.from > who.to);
          return daily && (doesFor.test(behind) || (task && (doesIt.test(behind) || hasDone(sentence, who))));
        })
        .map((who) =>
          evidence(
            { start: who.start, end: endOfClause(sentence, who.end) },
            'someone does it for the patient',
          ),
        );

const doesFor =
  /^\s(?:has to |must |had to |still |now |always |also )?(?:(?!drove|brought|brings)[a-z]+s?\s(?:all |most |both )?(?:his|her|him|them|their|the|with|on|in|it|for)\b|(?:does|do|did)\s)/i;
const doesIt = /^\s(?:has to|must|had to|still|now|always|also|does|[a-z]+(?<!ing)s)\b/i;
/** "Has wife open the jars", "lets the aide cut his food". */
const hasDone = (sentence: Sentence, who: Mark): boolean =>
  /\b(?:has|have|having|had|lets|gets|asks|needs)\s(?:his |her |the |an? )?$/i.test(
    sentence.text.slice(0, who.start - sentence.start),
  );

/** "6/10 with lifting the baby". */
const painWith = (sentence: Sentence) =>
  sentence.scope === 'work' || sentence.section === 'objective'
    ? []
    : quantitiesOf(sentence, 'pain')
        .filter((pain) =>
          /^\s?(?:with|when|while|during|w\/|on|if)\s/i.test(sentence.text.slice(pain.end - sentence.start)),
        )
        .filter((pain) => dailyLife(sentence).some((other) => other.start > pain.end))
        .map((pain) =>
          evidence(
            { start: pain.start, end: endOfClause(sentence, pain.end) },
            'pain in a task of daily life',
          ),
        );

const endOfClause = (sentence: Sentence, from: number): number => {
  const rest = sentence.text.slice(from - sentence.start);
  const stop = rest.search(/[,;.)]/);
  return from + (stop < 0 ? rest.length : stop);
};
