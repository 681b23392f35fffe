import type { CalendarDate } from '../../calendar';
import { l10n } from '../../l10n';
import { planOfCare } from '../../sources';
import { counted, daysOf, dayText } from '../days';
import type { EpisodeRule } from '../episodeRule';
import type { Goal, VisitSummary } from '../summary';

/** After so many treatment days without a word about a goal it is said. */
const fewestDays = 5;

export const goalUntouched: EpisodeRule = {
  id: 'goal-untouched',
  category: 'note',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`No visit since has touched a goal, or its day has passed and no note says what became of it.`,
  why: `Goals are what a plan of care is measured by. A goal that no note of five treatment days comes near was perhaps
forgotten, met, or is no goal any more; a goal whose day has passed was met, gets a new day, or is given up. Reviewers
look for the sentence that says which.

A visit touches a goal when its words on the work, the response or the assessment share a task, a measure or another
word with it, or when it speaks of the goals at all (“progressing toward STG 2”). The numbers are not compared.`,
  sources: [planOfCare],
  check: {
    *episode(visits) {
      const last = visits.at(-1)!;
      for (const { goal, stated, again } of waiting(visits)) {
        const since = visits.filter(({ date }) => date!.value > stated.date!.value);
        if (since.some(({ touched }) => touched.goals)) continue;
        const name = goal.name ?? l10n`A goal`;
        const from = dayText(stated.date!.value);
        const report = {
          visit: last,
          span: again?.span ?? last.place,
          related: again ? [] : [{ visit: stated, span: goal.span, message: l10n`${name} of ${from}` }],
        };
        const ended = goal.until && last.date!.value > goal.until ? goal.until : null;
        if (ended && !again)
          yield {
            ...report,
            message: l10n`${name} of ${from} was to be reached by ${dayText(ended)}, and no note since says what became of it.`,
          };
        else if (!ended && isUntouched(goal, since))
          yield {
            ...report,
            message: l10n`${name} of ${from}: none of ${counted(treatmentDays(since).length, 'treatment day')} since is about it.`,
          };
      }
    },
  },
};

interface Waiting {
  readonly goal: Goal;
  /** The visit that names it first. */
  readonly stated: VisitSummary;
  /** The same in the last visit. */
  readonly again: Goal | undefined;
}

/** Each goal once, from the visit that names it first. */
function waiting(visits: readonly VisitSummary[]): readonly Waiting[] {
  const found = new Map<string, Waiting>();
  for (const stated of visits)
    for (const goal of stated.goals) {
      const key = goal.about.join();
      if (found.has(key)) continue;
      const again = visits.at(-1)!.goals.find(({ about }) => about.join() === key);
      found.set(key, { goal, stated, again });
    }
  return [...found.values()];
}

function isUntouched({ about }: Goal, since: readonly VisitSummary[]): boolean {
  const words = new Set(about);
  return (
    treatmentDays(since).length >= fewestDays &&
    !since.some(({ touched }) => touched.about.some((word) => words.has(word)))
  );
}

const treatmentDays = (visits: readonly VisitSummary[]): readonly CalendarDate[] =>
  daysOf(visits.filter(({ codes }) => codes.length > 0));
