import type { VaguePhrase } from '../../model';
import { participation } from './participation';
import { has, marksOf, type Reading, type Sentence } from './reading';

/** Stock phrases on which the assessment or response rests; none where it says something concrete as well. */
export function vague(reading: Reading): readonly VaguePhrase[] {
  const told = reading.sentences.filter(
    (s) =>
      s.scope === 'visit' &&
      (['assessment', 'response'].includes(s.section) ||
        (s.planned && s.section === 'plan') ||
        isResponse(s)),
  );
  const verdict = told.filter((s) => s.section !== 'plan' && !atHome.test(s.text));
  const bare = verdict.length === 0 ? stockInWork(reading) : [];
  if (bare.length > 0) told.push(...bare);
  const stock = told.filter((s) => has(s, 'vague') && !concrete(s));
  const says = verdict.filter((s) => !stock.includes(s) && !has(s, 'goalLabel') && substance(s));
  const onlyPlan = stock.every((s) => s.section === 'plan');
  if (says.length > 0 || stock.length === 0 || onlyPlan) return [];
  return stock.flatMap((sentence) =>
    marksOf(sentence, 'vague')
      .slice(0, 1)
      .map((mark) => ({
        span: { start: mark.start, end: mark.end },
        why: mark.entry.says ?? 'says little',
        questions: (mark.entry.ask ?? []).map((ask) => ask.replace(/^\[|\]$/g, '')),
      })),
  );
}

/** "Pt did well today" behind the work, where nothing else tells how it went. */
const stockInWork = (reading: Reading): readonly Sentence[] =>
  participation(reading).some((item) => item.strength === 'strong')
    ? []
    : reading.sentences.filter((s) => s.scope === 'work' && has(s, 'stock') && !substance(s));

/** The home program, and what was not given, are no verdict. */
const atHome = /\b(?:at home|hep|home (?:program|exercises?)|not (?:given|done|performed))\b/i;

/** A verdict that stands outside of any section, as dictated notes have it. */
const isResponse = (sentence: Sentence): boolean =>
  ['objective', 'treatment', 'head', 'other'].includes(sentence.section) && has(sentence, 'stock');

/** The gate: a number, a level of help, a cue or a device in the same sentence. */
const concrete = (sentence: Sentence): boolean =>
  sentence.quantities.some((quantity) => !visitsPerWeek(sentence, quantity.end)) ||
  has(sentence, 'assist', 'cue', 'device', 'noDevice');

const visitsPerWeek = (sentence: Sentence, end: number): boolean =>
  /^\s?(?:x\s?)?(?:\/|per|times|a)?\s?(?:x\s?)?(?:\/|per|a)?\s?(?:w(?:ee)?k|visits?|month)/i.test(
    sentence.text.slice(end - sentence.start),
  );

/** A sentence of the assessment that says something of its own. */
const substance = (sentence: Sentence): boolean =>
  concrete(sentence) ||
  (!has(sentence, 'vague') && letters(sentence) >= 5 && !signed.test(sentence.text)) ||
  letters(sentence) - marksOf(sentence, 'vague').reduce((sum, mark) => sum + mark.to - mark.from, 0) >= 8;

const letters = (sentence: Sentence): number =>
  sentence.words.filter((word) => /^[a-z]/.test(word.lower)).length;

/** A line of a name and a credential. */
const signed = /\b(?:DPT|MPT|PT|PTA|OT|OTD|OTR(?:\/L)?|COTA(?:\/L)?|OTA)\b[^.]{0,20}$/;
