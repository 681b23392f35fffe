import type { Rule } from '../rule';
import { treatmentNote } from '../sources';

/** Asked only where another reading of the figure decides a finding; never counted as a problem. */
export const readingUnsure: Rule = {
  id: 'reading-unsure',
  category: 'note',
  certainty: 'wording',
  severity: 'hint',
  summary: 'A number can be read in more than one sensible way, and what would be found depends on it.',
  why: `Notes are read as people type them, and sometimes a number may be the minutes of a code, its units, a total, or
nothing of the kind. Where another sensible reading of the note would make it right, nothing is said to contradict or
to be missing. Instead the number is asked about.

A reviewer stumbles over the same number. The code beside it, or “min” behind it, makes it plain to both. Nothing is
changed for you.`,
  sources: [treatmentNote],
  *check(visit) {
    for (const { span, as, or } of visit.unsure ?? [])
      yield {
        span,
        message: `Read here as ${as}. It could also be ${or.join(', or ')}. The code beside the number, or “min” behind it, would make it plain.`,
      };
  },
};
