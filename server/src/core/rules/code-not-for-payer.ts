import type { Context } from '../context';
import { l10n } from '../l10n';
import { isMedicare, profileFor } from '../payers/payerOf';
import type { Report, Rule } from '../rule';
import { codeCatalogue } from '../sources';
import { replaceCode } from './code-unknown';

export const codeNotForPayer: Rule = {
  id: 'code-not-for-payer',
  category: 'right-code',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`A code that Medicare does not take, where it has another one for the same work.`,
  why: `97014 (unattended electrical stimulation) is not valid on a Medicare claim: Medicare’s own code for that work is
G0283. Many other payers want 97014, so that nothing is said of it there.`,
  sources: [codeCatalogue],
  *check(visit, context) {
    if (!isMedicare(profileFor(visit, context))) return;
    for (const service of visit.services) {
      const wanted = service.codeWritten ? context.codes.find(service.code)?.medicareCode : null;
      if (wanted) yield report(service, wanted, context);
    }
  },
};

const report = (service: Parameters<typeof replaceCode>[0], wanted: string, { codes }: Context): Report => ({
  span: service.name.span,
  message: l10n`${service.code} is not valid for Medicare; ${wanted} is its code for this work.`,
  fixes: replaceCode(service, wanted, codes),
});
