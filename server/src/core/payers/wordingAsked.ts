import type { Context } from '../context';
import { l10n } from '../l10n';
import type { ElementId, Visit } from '../model';
import type { Report } from '../rule';
import { profileFor } from './payerOf';
import type { PayerTerms } from './schema';

type Words = ElementId | 'medical-necessity';

/** What a payer may ask to be written, by the term of its profile that says so. */
const terms = {
  activity: 'activity',
  goal: 'goal',
  'start-end': 'startEndTimes',
  participation: 'participation',
  progress: 'progress',
  'skilled-involvement': 'skilledInvolvement',
  equipment: 'equipment',
  'medical-necessity': 'medicalNecessity',
} as const satisfies Readonly<Record<Words, keyof PayerTerms>>;

/** Whether the payer has published that it asks for these words; what is not verified asks for nothing. */
export function wordingAsked(words: Words, visit: Visit, context: Context): 'required' | 'wanted' | null {
  const wish = profileFor(visit, context)?.terms[terms[words]];
  return !wish || wish.verify || wish.value === 'not-required' ? null : wish.value;
}

/** A reading of prose is information, unless the payer has published that it requires the words. */
export const wordingLoudness = (words: Words, visit: Visit, context: Context): Pick<Report, 'severity'> => ({
  severity: wordingAsked(words, visit, context) === 'required' ? 'warning' : 'info',
});

/** Who asks for these words, in a sentence. */
export function askedText(words: Words, visit: Visit, context: Context): string {
  const payer = profileFor(visit, context)?.profile.name;
  if (payer && wordingAsked(words, visit, context)) return l10n`${payer} asks for it.`;
  if (!payer) return l10n`No published rule asks for it; some payers do.`;
  const wish = profileFor(visit, context)?.terms[terms[words]];
  if (wish?.verify && wish.value !== 'not-required')
    return l10n`${payer} may ask for it; that is not verified.`;
  return wish?.value === 'not-required' && !wish.verify
    ? l10n`${payer} does not ask for it.`
    : l10n`Nothing published by ${payer} is known to ask for it.`;
}
