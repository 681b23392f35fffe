import { inconsistent } from '../inconsistent';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { documentation } from '../sources';

export const sideContradicts: Rule = {
  id: 'side-contradicts',
  category: 'note',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`The diagnosis names one side of the body, and the work names the other alone.`,
  why: `A left knee in the work of a right one is most often a slip of the pen or a sentence copied from another note, and a
reader cannot tell which. It is asked only where the work names the part on the other side alone, and not where the note
speaks of both sides, compares them, or tells of an earlier condition.`,
  sources: [documentation],
  *check(visit) {
    for (const { part, side, span, other } of inconsistent(visit, 'side')) {
      const [of, at] = side === 'l' ? ['left', 'right'] : ['right', 'left'];
      yield {
        span,
        message: l10n`The work names the ${at} ${part}, and the diagnosis the ${of} one. Which side was treated?`,
        related: [{ span: other, message: l10n`The side of the diagnosis` }],
      };
    }
  },
};
