import type { Context } from '../context';
import { l10n } from '../l10n';
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
  ['timedTotal', l10n`total of timed minutes`],
  ['treatmentTotal', l10n`total treatment time`],
  ['startEndTimes', l10n`start and end times`],
  ['minutesPerCode', l10n`minutes of each code`],
  ['regionTreated', l10n`body region treated`],
  ['activity', l10n`what was done`],
  ['goal', l10n`what the work is for`],
  ['participation', l10n`how the patient took part`],
  ['progress', 'progress'],
  ['skilledInvolvement', l10n`what the therapist did`],
  ['equipment', 'equipment'],
  ['medicalNecessity', l10n`condition and limited activity`],
  ['disciplineModifier', l10n`GP, GO or GN`],
  ['assistantModifier', l10n`CQ or CO for an assistant’s work`],
  ['kxModifier', l10n`KX above the threshold`],
  ['authorization', l10n`prior authorization`],
];

/** What the payer of a visit wants to see written; nothing where the payer is not known, or nothing is known of it. */
export function payerWishes(visit: Visit, context: Context): readonly Markdown[] {
  const payer = profileFor(visit, context);
  if (!payer) return [];
  const said = (...values: readonly string[]) =>
    wishes.flatMap(([term, words]) => {
      const fact = payer.terms[term];
      return fact && values.includes(fact.value)
        ? [fact.verify ? l10n`${words} (to be verified)` : words]
        : [];
    });
  const asked = said('required', 'wanted');
  const free = said('not-required');
  if (asked.length + free.length === 0) return [];
  const wants = asked.length > 0 ? md`asks for ${asked.join(', ')}` : md`asks for nothing that is known here`;
  const rest = free.length > 0 ? md`; not for ${free.join(', ')}` : md``;
  return [md`${payer.profile.name} ${wants}${rest}.`];
}
