import { inconsistent } from '../inconsistent';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { documentation } from '../sources';

export const nameChanges: Rule = {
  id: 'name-changes',
  category: 'note',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`The patient has another name further down in the same visit.`,
  why: `Two names for one patient in one visit are a sign that a part was copied from another patient’s note, which has to come
out of this one. Short forms, initials and the order of the names do not matter, and names of family or staff are left
alone.`,
  sources: [documentation],
  *check(visit) {
    for (const { span, other } of inconsistent(visit, 'name'))
      yield {
        span,
        message: l10n`The patient has another name here than above. Whose words are these?`,
        related: [{ span: other, message: l10n`The name above` }],
      };
  },
};
