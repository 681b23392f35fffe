import { l10n } from '../l10n';
import { givenBy } from '../modifiers/performers';
import type { Rule } from '../rule';
import { evaluations } from '../sources';

export const evaluationByAssistant: Rule = {
  id: 'evaluation-by-assistant',
  category: 'right-code',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`An evaluation or re-evaluation that the note says an assistant gave.`,
  why: `Evaluations and re-evaluations take a therapist’s judgment. An assistant may gather data for them, and may not give
them: Medicare does not pay for one that an assistant furnished, and licence laws do not allow it.

It is said only where no therapist gave a part of it, as far as the note tells who did.`,
  sources: [evaluations],
  *check(visit, context) {
    for (const service of visit.services) {
      if (context.codes.find(service.code)?.category !== 'evaluation') continue;
      const given = givenBy(service, visit);
      if (!given || given.therapist > 0 || given.assistant === 0) continue;
      yield {
        span: service.name.span,
        message: l10n`${service.code} is an evaluation, and the note says that an assistant gave it; only a therapist may.`,
      };
    }
  },
};
