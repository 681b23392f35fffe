import { firstLineOf } from '../fixes/insert';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { adviceOn97530, ncciManual, treatmentNote } from '../sources';

export const distinctDocumentation: Rule = {
  id: 'distinct-documentation',
  category: 'right-code',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`Two billed codes rest on the same description.`,
  why: `97530 may be billed on the same day as 97110 or 97112, for different work at different times. When one
description has to serve two codes, a reader cannot tell what each of them was, and it looks like the same minutes
billed twice.

**Medicare** asks for each intervention that is billed, in language that can be compared with the code, and NCCI
policy allows no two of these services for the same 15 minutes. This is a reading of prose and asks a question: what
was done under each code?`,
  sources: [treatmentNote, ncciManual, adviceOn97530],
  *check(visit) {
    for (const { codes, span } of visit.wording.shared) {
      yield {
        span: firstLineOf(visit, span),
        message: l10n`${codes[0]} and ${codes[1]} rest on the same description. What was done under each of them?`,
      };
    }
  },
};
