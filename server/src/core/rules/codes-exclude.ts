import { onClaim } from '../edits/pairs';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { monitoringCodes } from '../sources';

export const codesExclude: Rule = {
  id: 'codes-exclude',
  category: 'right-code',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`Two codes of remote monitoring that stand for the same month or the same days.`,
  why: `Since 2026 the work of a calendar month of remote monitoring is one code or the other: 98979 for 10 to 19 minutes,
98980 for the first 20. The same holds for the supply of the device: 2 to 15 days of data in 30, or 16 and more. Both
beside one another count the same time or days twice.`,
  sources: [monitoringCodes],
  *check(visit, context) {
    const date = visit.dateOfService?.value ?? null;
    // a code that did not exist yet is told of as such
    const billed = onClaim(visit).filter(({ code }) => {
      const first = context.codes.find(code)?.activeFrom ?? null;
      return date === null || first === null || first <= date;
    });
    for (const [at, service] of billed.entries()) {
      const record = context.codes.find(service.code);
      const other = billed.slice(at + 1).find(({ code }) => record?.notWith.includes(code));
      if (!record || !other) continue;
      yield {
        span: other.name.span,
        message: l10n`${other.code} beside ${service.code}: ${record.notWithWhy}.`,
        related: [{ span: service.name.span, message: l10n`${service.code} in the same visit` }],
      };
    }
  },
};
