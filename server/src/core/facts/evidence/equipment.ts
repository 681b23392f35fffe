import type { Evidence } from '../../model';
import type { Mark } from './lexicon';
import { evidence, has, marksOf, type Reading, type Sentence } from './reading';

/** A device, an adaptation, or the words that none was used. */
export function equipment(reading: Reading): readonly Evidence[] {
  const work = reading.work.filter((s) => !s.planned);
  const verdict = reading.outcome.filter((s) => !has(s, 'goalLabel') && !provision.test(s.text));
  return [
    ...[...work, ...verdict].flatMap(named),
    ...work.flatMap((sentence) => [...worn(sentence), ...setUp(sentence)]),
  ];
}

/** A device that is ordered, sent for, refused, or used at home was not used today. */
const provision =
  /\b(?:order|ordered|sent|recommend\w*|refused|declined|fitting|at home|hep|home (?:program|exercises?|prog))\b/i;

const named = (sentence: Sentence): readonly Evidence[] => [
  ...marksOf(sentence, 'noDevice').map((mark) => evidence(mark, 'says that none was used')),
  ...marksOf(sentence, 'device')
    .filter(
      (mark) => !marksOf(sentence, 'noDevice').some((none) => none.from <= mark.from && mark.to <= none.to),
    )
    .map((mark) => evidence(mark, mark.entry.says ?? 'a device')),
  ...marksOf(sentence, 'adaptation').map((mark) => evidence(mark, 'an adaptation')),
  ...marksOf(sentence, 'deviceGeneric').map((mark) => evidence(mark, 'a device, not named', 'weak')),
];

/** "With a vial gripper", "swivel mount used", "brace on": things that help when they are used or worn. */
const worn = (sentence: Sentence): readonly Evidence[] =>
  marksOf(sentence, 'aid').flatMap((aid) => {
    const lead = leadIn(sentence, aid);
    const tail =
      /^\s?(?:is |was |were )?(?:on\b(?=\W*$|\W*[,;.)]|\s(?:for|during|throughout|while|at|all|and|today|L|R|left|right|hand|wrist|knee|ankle|foot)\b)(?!\s(?:L|R|left|right)\s[a-z]+\sof)|along (?:the |his |her )?(?:spine|back|wall|leg)|between (?:the |his |her )?(?:knees|legs)|for (?:step|reach)|used\b|in place|as support|for support|worn|unlocked|trialed|swapped|underneath|parked|locked)/i;
    if (lead) return [evidence({ start: lead.start, end: aid.end }, 'what was used')];
    return tail.test(sentence.text.slice(aid.end - sentence.start)) ? [evidence(aid, 'what was used')] : [];
  });

/** The "with" or "using" within four words in front, in the same clause. */
const leadIn = (sentence: Sentence, aid: Mark) =>
  sentence.words
    .slice(Math.max(0, aid.from - 5), aid.from)
    .reverse()
    .find((word, i, before) => {
      if (before.slice(0, i).some((other) => /^[,;:()]$/.test(other.text))) return false;
      const shortWith = word.lower === 'w' && sentence.text[word.end - sentence.start] === '/';
      return (
        shortWith ||
        /^(?:with|using|uses|used|use|via|wearing|wore|placed|gave|given|put|trialed|added|switched|swapped|onto)$/.test(
          word.lower,
        )
      );
    });

/** "Rung height cut to 12\"", "mats moved in", "raised the seat", "PT moved the step": what was changed and how. */
const setUp = (sentence: Sentence): readonly Evidence[] =>
  marksOf(sentence, 'alter').flatMap((change) => {
    const doer = marksOf(sentence, 'therapist').some(
      (mark) => mark.to <= change.from && change.from - mark.to <= 3,
    );
    const things = marksOf(sentence, 'setUp', ...(doer ? ['aid', 'taskObject'] : []));
    const thing =
      things.find((mark) => mark.to <= change.from && change.from - mark.to <= 1) ??
      things.find((mark) => mark.from >= change.to && onlyQualified(sentence, change, mark));
    return thing
      ? [
          evidence(
            { start: Math.min(change.start, thing.start), end: Math.max(change.end, thing.end) },
            'the task or the place was adapted',
          ),
        ]
      : [];
  });

/** "Raised the left seat" and not "lowered a tray to the table". */
const onlyQualified = (sentence: Sentence, change: Mark, thing: Mark): boolean =>
  thing.from - change.to <= 2 &&
  sentence.words
    .slice(change.to, thing.from)
    .every(
      (word) =>
        /^[a-z]/.test(word.lower) &&
        !/^(?:to|from|on|in|into|onto|at|off|over|under|with|and)$/.test(word.lower),
    );
