import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { coverage97530, treatmentNote } from '../sources';

export const readsAsOtherCode: Rule = {
  id: 'reads-as-other-code',
  category: 'right-code',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`The text under 97530 reads like the work of another code.`,
  why: `Codes are told apart by what the work is for. Isolated exercise for strength or range reads like 97110,
balance or facilitation without a task like 97112, gait pattern and distance without a task like 97116, hands moving
tissue of a passive patient like 97140, and teaching of self-care like 97535.

The same movement can rightly be 97530 when it is part of a functional task, so this is a question and never a
verdict: either the words leave out the task, or another code fits better. **Medicare** asks for language that can be
compared with the code billed. Minutes are never moved from one code to another for you.`,
  sources: [treatmentNote, coverage97530],
  *check(visit, context) {
    const readsAs = visit.wording.readsAs;
    const service = visit.services.find((candidate) => candidate.code === '97530');
    if (!readsAs || !service) return;
    const label = context.codes.find(readsAs.code)?.label;
    yield {
      span: service.name.span,
      message: l10n`This reads like ${readsAs.code}${label ? ` (${label})` : ''}: ${readsAs.reason}. It would read like 97530 with ${readsAs.wants}; or is ${readsAs.code} the code?`,
      related: readsAs.words.map((span) => ({ span, message: l10n`reads like ${readsAs.code}` })),
    };
  },
};
