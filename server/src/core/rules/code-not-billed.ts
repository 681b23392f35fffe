import type { Context } from '../context';
import { l10n } from '../l10n';
import type { Service, UnitRule, Visit } from '../model';
import { ruleInForce } from '../payers/payerOf';
import type { Rule } from '../rule';
import { treatmentNote } from '../sources';
import { supportedUnits } from '../units/supportedUnits';

export const codeNotBilled: Rule = {
  id: 'code-not-billed',
  category: 'right-code',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`A delivered service with minutes is missing from an otherwise complete charge list.`,
  why: `A service that is described with its minutes, while every other service has its units, was probably forgotten
in the charges. Too few units are a mistake just as too many are. If it was left out on purpose, a word such as "not
billed" beside it says so. **Medicare** does not ask for services that are not billed, but timed ones matter because
their minutes belong to the timed total.

Where the minutes do not earn the code a unit for certain, leaving it out may well be right; then it is only asked
to say so. A code that the table of Medicare’s limits gives no unit by itself (hot packs) is not asked about.`,
  sources: [treatmentNote],
  *check(visit, context) {
    const withUnits = visit.services.filter((service) => service.units !== null);
    const without = visit.services.filter((service) => service.units === null && service.charge === null);
    if (withUnits.length === 0 || without.length > withUnits.length) return;
    // a code that is none stands for one that was meant, and that is mended first
    if (visit.services.some(({ code }) => !context.codes.find(code))) return;
    for (const service of without) {
      if (service.minutes === null || service.unbilled || isNeverPaid(service, context)) continue;
      if (visit.wording.mayBeBilled.includes(service.code)) continue;
      const documented = l10n`${service.minutes} min of ${service.code} are documented, but the charges do not list it.`;
      yield earnsUnits(service, visit, context)
        ? { span: service.name.span, message: l10n`${documented} If it is not billed, say so.` }
        : {
            span: service.name.span,
            message: l10n`${documented} These minutes may earn no unit of their own; “not billed” beside it would say that this is meant.`,
            severity: 'info',
          };
    }
  },
};

const isNeverPaid = ({ code }: Service, context: Context): boolean => context.codes.find(code)?.mue === 0;

/** Every permitted way to give units, under each rule that may be in force, gives this code one. */
function earnsUnits(service: Service, visit: Visit, context: Context): boolean {
  const entries = visit.services.flatMap(({ code, minutes }) => (minutes === null ? [] : { code, minutes }));
  const { rule: stated } = ruleInForce(visit, context);
  const inForce: readonly UnitRule[] = stated ? [stated] : ['cms', 'midpoint'];
  return inForce.every((rule) => {
    const { shares } = supportedUnits(entries, rule, context.codes);
    return shares.some((share) => share.codes.some((code) => code === service.code) && share.least > 0);
  });
}
