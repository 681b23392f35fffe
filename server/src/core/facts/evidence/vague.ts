import { builtInCodes } from '../../codes/codeSet';
import type { Service, VaguePhrase } from '../../model';
import { evidenceOf } from './elements';
import { pattern } from './pattern/pattern';
import { has, marksOf, type Reading, type Sentence } from './reading';

const notNow = pattern('<any:atHome> | not (given | done | performed)');
const tellsMuch = pattern('[#] !@often | <any:assist|cue|device|noDevice>');
const howItWent = pattern(
  '<any:assist|cue|rest|exertion|event|effort|achieved|change|compare|earlier|noLonger|bigChange|independent> | #ratio|percent|repeats|load',
);
const endsWithTitle = pattern('@title $$ | @title . $$');

/** Stock phrases on which the assessment or response rests; none where it says something concrete as well. */
export function vague(reading: Reading, services: readonly Pick<Service, 'code'>[]): readonly VaguePhrase[] {
  const told = reading.sentences.filter(
    (s) =>
      (s.scope === 'visit' &&
        (['assessment', 'response'].includes(s.section) ||
          (s.planned && s.section === 'plan') ||
          isResponse(s))) ||
      isLineOfStock(s),
  );
  // the home program, and what was not given, are no verdict
  const verdict = told.filter((s) => s.section !== 'plan' && !notNow.test(s));
  if (verdict.length === 0) told.push(...stockInWork(reading));
  const stock = told.filter((s) => has(s, 'vague') && !concrete(s));
  // the assessment of an evaluation is the condition
  const evaluated = services.some(({ code }) => isEvaluation(code));
  const says = verdict.some(
    (s) => !stock.includes(s) && !has(s, 'goalLabel') && (evaluated || !tellsCondition(s)) && substance(s),
  );
  if (says || stock.every((s) => s.section === 'plan')) return [];
  return stock.flatMap((sentence) =>
    marksOf(sentence, 'vague')
      .slice(0, 1)
      .map((mark) => ({
        span: { start: mark.start, end: mark.end },
        why: mark.entry.says ?? 'says little',
        questions: (mark.entry.ask ?? []).map((ask) => ask.slice(1, -1)),
      })),
  );
}

/** "Pt did well today" behind the work, where nothing else tells how it went. */
const stockInWork = (reading: Reading): readonly Sentence[] =>
  evidenceOf(['participation'], reading).participation.some((item) => item.strength === 'strong')
    ? []
    : reading.sentences.filter((s) => s.scope === 'work' && has(s, 'stock') && !substance(s));

/** A verdict that stands outside of any section, as dictated notes have it. */
const isResponse = (sentence: Sentence): boolean =>
  ['objective', 'treatment', 'head', 'other'].includes(sentence.section) && has(sentence, 'stock');

/** "tolerated well, cont" on a line of its own below the work. */
const isLineOfStock = (s: Sentence): boolean =>
  s.scope !== 'visit' && s.opensLine && s.words.length <= longestStock && has(s, 'stock') && !substance(s);
const longestStock = 8;

/** By its label, which those of earlier years have too. */
const isEvaluation = (code: string): boolean =>
  builtInCodes.find(code)?.label.includes('evaluation') ?? false;

/** What the patient has and cannot do says nothing of how the visit went. */
const tellsCondition = (sentence: Sentence): boolean =>
  has(sentence, 'diagnosis', 'limitation') && !howItWent.test(sentence);

/** The gate: a number that is no frequency of visits, a level of help, a cue or a device in the same sentence. */
const concrete = (sentence: Sentence): boolean => tellsMuch.test(sentence);

/** A sentence of the assessment that says something of its own. */
const substance = (sentence: Sentence): boolean => {
  if (concrete(sentence)) return true;
  const count = sentence.words.filter(({ kind }) => kind === 'word').length;
  const stock = marksOf(sentence, 'vague').reduce((sum, mark) => sum + mark.to - mark.from, 0);
  return count - stock >= 8 || (stock === 0 && count >= 5 && !endsWithTitle.test(sentence));
};
