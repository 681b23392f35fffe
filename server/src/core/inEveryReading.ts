/** Findings that rest on figures are shown where they hold in every sensible reading of the visit. */
import type { Context } from './context';
import type { Visit } from './model';
import type { Rule } from './rule';

/** What is merely missing may stand in the note as a figure that was not understood. */
const saysMissing: ReadonlySet<string> = new Set(['time-missing', 'units-missing', 'time-totals-missing']);
const restsOnFigures = ({ id, category }: Rule): boolean =>
  category === 'time' || category === 'units' || id === 'code-not-billed';

/** Whether what a rule finds in a visit is found in every sensible reading of its figures. */
export function holdsInEveryReading(rule: Rule, visit: Visit, context: Context): boolean {
  if (!restsOnFigures(rule)) return true;
  if (visit.unexplained && saysMissing.has(rule.id)) return false;
  return (visit.otherReadings ?? []).every((other) => {
    for (const _ of rule.check({ ...visit, ...other }, context)) return true;
    return false;
  });
}
