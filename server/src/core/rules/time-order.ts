import { clockText } from '../clock';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { intervalText } from '../services';
import { treatmentNote } from '../sources';

export const timeOrder: Rule = {
  id: 'time-order',
  category: 'time',
  certainty: 'arithmetic',
  severity: 'error',
  summary: l10n`A clock time ends before it starts.`,
  why: `A start and an end only prove minutes when the end comes after the start. Here no reading as a.m. or p.m.
puts them in order, so one of the two is a slip of the pen, and a reviewer cannot tell which.

Medicare does not ask for clock times. Where they stand in a note they are part of its evidence and have to agree
with everything else. Only the author knows the right time, so nothing is changed for you.`,
  sources: [treatmentNote],
  *check(visit) {
    for (const service of visit.services) {
      for (const interval of service.intervals) {
        if (interval.value.to >= interval.value.from) continue;
        yield {
          span: interval.span,
          message: l10n`${service.code} runs ${intervalText(interval.value)}: the end is before the start.`,
        };
      }
    }
    const { from, to } = visit.session ?? { from: null, to: null };
    if (from && to && to.value < from.value) {
      yield {
        span: to.span,
        message: l10n`Time out ${clockText(to.value)} is before time in ${clockText(from.value)}.`,
        related: [{ span: from.span, message: l10n`time in ${clockText(from.value)}` }],
      };
    }
  },
};
