import { dayText } from '../episode/days';
import { inconsistent } from '../inconsistent';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { planOfCare } from '../sources';

export const goalOverdue: Rule = {
  id: 'goal-overdue',
  category: 'note',
  certainty: 'arithmetic',
  severity: 'info',
  summary: l10n`The day by which a goal was to be reached has passed, and nothing more is said of the goal.`,
  why: `A goal whose day has passed was met, is continued with a new day, or is given up; a note that says none of these seems
to have been carried forward. Goals that are called met, changed or continued are left alone.`,
  sources: [planOfCare],
  *check(visit) {
    for (const { day, span } of inconsistent(visit, 'goal'))
      yield {
        span,
        message: l10n`The day of this goal, ${dayText(day)}, is before the visit of ${dayText(visit.dateOfService!.value)}. Was it met, or has it a new day?`,
      };
  },
};
