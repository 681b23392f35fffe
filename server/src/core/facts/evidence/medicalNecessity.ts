import type { MedicalNecessity } from '../../model';
import { matchesIn } from '../../text';
import type { EvidenceInput } from './input';
import type { Mark } from './lexicon';
import { evidence, has, marksOf, negated, quantitiesOf, type Reading, type Sentence } from './reading';

/** A diagnosis or an impairment together with a functional limitation, anywhere in the visit. */
export function medicalNecessity({ facts }: EvidenceInput, reading: Reading): MedicalNecessity {
  const told = reading.sentences.filter(
    (s) => !['goals', 'billing', 'signature'].includes(s.section) && s.scope !== 'other',
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

/** ICD-10-CM: a letter, two characters, and a part behind the point. */
const icd10 = /\b[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}\b/g;

/** A heading over what the patient cannot do. */
const limits = /\b(?:limit\w*|function\w*|deficits?|restrict\w*|difficult\w*)\b/i;

const bodyMotion =
  /^\W*(?:(?:fully|actively|completely|passively)\s)?(?:extend|flex|abduct|rotate|dorsiflex|plantarflex|supinate|pronate|ROM|AROM|strength|by pain|by stiffness)\b/i;

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
  return marksOf(sentence, 'limitation')
    .flatMap((mark) => {
      const after = sentence.text.slice(mark.end - sentence.start, mark.end - sentence.start + 90);
      if (bodyMotion.test(after)) return [];
      const said = sentence.text.slice(mark.start - sentence.start, mark.end - sentence.start);
      if (negated(sentence, mark) && !/^(?:not|no|can)/i.test(said)) return [];
      if (
        /^(?:history of falls|h\/o falls|homebound|housebound|off work|out of work|avoids|drops|veers|fell|falls|light duty|modified duty|gave up)/i.test(
          said,
        )
      ) {
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
      const daily = dailyLife(sentence).some((other) => other.from >= mark.from || strains.test(said));
      const weakWord =
        /^(?:without pain|because|due|limited by|below|restriction|dependence|still needs|hard)/i.test(
          said,
        ) ||
        (/^(?:limit|restrict|impact|affect|prevent|interfer)/i.test(said) &&
          sentence.section === 'objective');
      const inWork = sentence.scope === 'work';
      return [
        evidence(
          { start: mark.start, end: endOfClause(sentence, mark.end) },
          'a functional limitation',
          daily && !weakWord && !(inWork && !/^(?:unable|cannot|can't)/i.test(said)) ? 'strong' : 'weak',
        ),
      ];
    })
    .concat(needsHelp(sentence), helped(sentence), painWith(sentence));
}

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
  /^(?:takes?|took|needs? help|needs? assist|done|is done|are done|does nothing|one handed|by crawling)/i;

const dailyLife = (sentence: Sentence): readonly Mark[] =>
  marksOf(sentence, 'function', 'task', 'taskVerb', 'taskObject', 'maybeTask');

/** "Teacher ties his shoes", "husband washes her hair". */
const helped = (sentence: Sentence) =>
  sentence.scope === 'work'
    ? []
    : marksOf(sentence, 'helper')
        .filter((who) =>
          /^\s(?:has to |must |had to |still |now |always |also )?[a-z]+s?\s(?:all |most |both )?(?:his|her|him|them|their|the|with|on|in|it|for)\b/i.test(
            sentence.text.slice(who.end - sentence.start),
          ),
        )
        .filter((who) => dailyLife(sentence).some((other) => other.from > who.to))
        .map((who) =>
          evidence(
            { start: who.start, end: endOfClause(sentence, who.end) },
            'someone does it for the patient',
          ),
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
