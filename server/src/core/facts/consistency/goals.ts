import type { Inconsistency } from '../../model';
import { overlapsSome } from '../../text';
import { daysOf } from './days';
import type { ConsistencyInput } from './input';

const isGoal = /\b(?:LTGs?|STGs?|goals?)\b/i;
const leadsToDay = /\b(?:by|target(?: date)?|due)[\s:(]{0,3}$/i;
/** What was said of the goal already, or that its day is another by now. */
const settled =
  /\b(?:met|achieved|attained|reached|goal done|d\/?c'?d?|discontinued|extend\w*|revised?|updated?|modified|changed|moved|new|ongoing|overdue|past due|progress\w*|was|were|%)|\[[x✓✔]\]|[☑☒✓✔]/i;

/** Goals whose day has passed and of which nothing more is said. */
export function overdueGoals({ lines, day, sections }: ConsistencyInput): readonly Inconsistency[] {
  if (day === null) return [];
  const isInGoals = overlapsSome(sections.flatMap(({ kind, body }) => (kind === 'goals' ? body : [])));
  return lines.flatMap((line) =>
    daysOf(line.text, day)
      .filter(({ value, span }) => {
        const before = line.text.slice(0, span.start);
        // what stands in sentences before is of something else, what follows may settle the goal
        const said = line.text.slice(before.lastIndexOf('. ') + 1);
        return (
          value < day &&
          leadsToDay.test(before.slice(-16)) &&
          (isGoal.test(said) || isInGoals(line)) &&
          !settled.test(said)
        );
      })
      .map(({ value, span }) => ({
        is: 'goal',
        day: value,
        span: { start: line.start + span.start, end: line.start + span.end },
      })),
  );
}
