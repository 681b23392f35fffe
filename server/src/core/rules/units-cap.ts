import { disciplineModifier } from '../codes/codeSet';
import type { Context } from '../context';
import { l10n } from '../l10n';
import type { Service, Visit } from '../model';
import { type PayerInForce, profileFor } from '../payers/payerOf';
import { loudness } from '../payers/settled';
import type { Rule } from '../rule';
import { isBilled, isTimed, sum } from '../services';
import { anthemCap, cignaCap } from '../sources';

export const unitsCap: Rule = {
  id: 'units-cap',
  category: 'payer',
  certainty: 'rule',
  severity: 'info',
  summary: l10n`More units are billed than the payer pays for one patient, day and discipline.`,
  why: `Some payers pay for no more than so many timed units in a day, whatever the minutes support: Cigna for 4, Anthem in
some states for 4 of the codes that it lists. Units above that are not wrong, and the minutes stay what they were: the
payer pays the first ones on the claim. The payer’s page says since when, and for which codes.

A cap that is not verified is a hint.`,
  sources: [cignaCap, anthemCap],
  *check(visit, context) {
    const payer = profileFor(visit, context);
    const cap = payer?.terms.unitsPerDay;
    if (!payer || !cap) return;
    for (const counted of byDiscipline(visit, (service) => isCounted(service, payer, context))) {
      const units = sum(counted.map((service) => service.units!.value));
      if (units <= cap.value) continue;
      const codes = counted.map((service) => `${service.code} × ${service.units!.value}`).join(', ');
      yield {
        span: counted[0]!.units!.span,
        message: l10n`${units} units billed (${codes}); ${payer.profile.name} ${cap.verify ? l10n`may pay` : 'pays'} for ${cap.value} a day (${cap.source}).`,
        related: counted.slice(1).map((service) => ({
          span: service.units!.span,
          message: l10n`${service.units!.value} of ${service.code}`,
        })),
        ...loudness(cap),
      };
    }
  },
};

function isCounted(service: Service, { terms }: PayerInForce, { codes }: Context): boolean {
  const listed = terms.unitsPerDay?.codes;
  return isBilled(service) && (listed ? listed.includes(service.code) : isTimed(service, codes));
}

/** The services by the modifier of their plan of care; those without one together. */
function byDiscipline(visit: Visit, counts: (service: Service) => boolean): readonly (readonly Service[])[] {
  const all: readonly string[] = Object.values(disciplineModifier);
  const groups = new Map<string, Service[]>();
  for (const service of visit.services.filter(counts)) {
    const plan = service.modifiers.find(({ value }) => all.includes(value))?.value ?? '';
    groups.set(plan, [...(groups.get(plan) ?? []), service]);
  }
  return [...groups.values()];
}
