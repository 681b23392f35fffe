import type { Context } from '../context';
import { type Markdown, md } from '../markup';
import type { Visit } from '../model';
import { profileFor } from '../payers/payerOf';
import type { PayerTerms } from '../payers/schema';

type Wish = {
  [K in keyof PayerTerms]-?: NonNullable<PayerTerms[K]>['value'] extends
    | 'required'
    | 'wanted'
    | 'not-required'
    ? K
    : never;
}[keyof PayerTerms];

const wishes: readonly (readonly [term: Wish, words: string])[] = [
  ['timedTotal', 'total of timed minutes'],
  ['treatmentTotal', 'total treatment time'],
  ['startEndTimes', 'start and end times'],
  ['minutesPerCode', 'minutes of each code'],
  ['regionTreated', 'body region treated'],
  ['activity', 'what was done'],
  ['goal', 'what the work is for'],
  ['participation', 'how the patient took part'],
  ['progress', 'progress'],
  ['skilledInvolvement', 'what the therapist did'],
  ['equipment', 'equipment'],
  ['medicalNecessity', 'condition and limited activity'],
  ['disciplineModifier', 'GP, GO or GN'],
  ['assistantModifier', 'CQ or CO for an assistant’s work'],
  ['kxModifier', 'KX above the threshold'],
  ['authorization', 'prior authorization'],
];

/** What the payer of a visit wants to see written; nothing where the payer is not known, or nothing is known of it. */
export function payerWishes(visit: Visit, context: Context): readonly Markdown[] {
  const payer = profileFor(visit, context);
  if (!payer) return [];
  const said = (...values: readonly string[]) =>
    wishes.flatMap(([term, words]) => {
      const fact = payer.terms[term];
      return fact && values.includes(fact.value) ? [fact.verify ? `${words} (to be verified)` : words] : [];
    });
  const asked = said('required', 'wanted');
  const free = said('not-required');
  if (asked.length + free.length === 0) return [];
  const wants = asked.length > 0 ? md`asks for ${asked.join(', ')}` : md`asks for nothing that is known here`;
  const rest = free.length > 0 ? md`; not for ${free.join(', ')}` : md``;
  return [md`${payer.profile.name} ${wants}${rest}.`];
}
