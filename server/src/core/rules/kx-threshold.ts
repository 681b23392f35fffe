import { chargedServices } from '../edits/pairs';
import { addModifiers } from '../fixes/modifiers';
import { l10n } from '../l10n';
import { lastThreshold, thresholdNotFound, thresholdOn } from '../modifiers/thresholds';
import { isMedicare, profileFor } from '../payers/payerOf';
import { loudness } from '../payers/settled';
import type { Rule } from '../rule';
import { therapyThreshold } from '../sources';

export const kxThreshold: Rule = {
  id: 'kx-threshold',
  category: 'payer',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`The amount used in the year is over the threshold and KX is missing, or under it and KX is there.`,
  why: `Over a yearly amount (physical therapy and speech-language pathology together; occupational therapy by itself)
Medicare Part B pays only with KX, which attests that the work is necessary and that the record shows it. Below the
amount KX does not belong on the line.

It is checked where the note states the amount used, and by “theralint claims” where the bills of the year say what was
allowed; from charges alone, which are more than what Medicare allows, it only asks. For plans of Medicare
Advantage, which set their own rules, it is a hint. Whether KX is true is for you to say.`,
  sources: [therapyThreshold],
  *check(visit, context) {
    const used = visit.amountUsed;
    const date = visit.dateOfService?.value;
    const threshold = date && thresholdOn(date);
    const payer = profileFor(visit, context);
    if (!used || !payer || !isMedicare(payer)) return;
    const loud = loudness(payer.terms.kxModifier);
    if (date && !threshold && date > lastThreshold) {
      yield {
        span: used.span,
        message: thresholdNotFound(date),
        severity: 'hint',
      };
    }
    if (!threshold) return;
    const lines = chargedServices(visit).filter(({ code }) => context.codes.find(code)?.designation);
    const marked = lines.filter(({ modifiers }) => modifiers.some(({ value }) => value === 'KX'));
    const money = (amount: number) => `$${amount.toLocaleString('en-US')}`;
    const limit = l10n`the threshold of ${threshold.year} is ${money(threshold.kx)}`;
    if (used.value > threshold.kx && lines.length > 0 && marked.length === 0) {
      yield {
        span: used.span,
        message: l10n`${money(used.value)} used; ${limit}, and no line has KX.`,
        ...(lines.every(({ code }) => context.codes.find(code)?.verify.includes('therapy_designation'))
          ? { severity: 'hint' }
          : loud),
        fixes: addModifiers(
          visit,
          lines.map((service) => ({ service, modifier: 'KX' })),
          l10n`Add KX to ${lines.map(({ code }) => code).join(', ')}`,
        ),
      };
    }
    if (used.value <= threshold.kx && marked.length > 0)
      yield {
        span: marked[0]!.modifiers.find(({ value }) => value === 'KX')!.span,
        message: l10n`KX is written, but ${money(used.value)} are used and ${limit}.`,
        related: [{ span: used.span, message: l10n`The amount used` }],
        ...loud,
      };
  },
};
