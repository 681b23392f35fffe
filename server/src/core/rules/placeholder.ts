import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { documentation } from '../sources';

export const placeholder: Rule = {
  id: 'placeholder',
  category: 'note',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`A blank still waits for its answer.`,
  why: `Inserted texts are questions: \`[assist level]\`, \`__:__\`. They hold no clinical fact, so a note is not ready
while one is left in it. Answer it, or delete the sentence around it if it does not apply to this visit.

**Medicare** asks for documentation that is legible, relevant and sufficient; a blank is none of the three.`,
  sources: [documentation],
  *check(visit) {
    for (const { value, span } of visit.placeholders) {
      yield {
        span,
        message:
          value === '' ? l10n`This blank is not filled in yet.` : l10n`This blank still asks for: ${value}.`,
        notYetWritten: true,
      };
    }
  },
};
