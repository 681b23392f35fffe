import type { Context } from '../context';
import { setUnits } from '../fixes/setUnits';
import { insertTotals, missingTotals } from '../fixes/totals';
import { l10n } from '../l10n';
import type { Visit } from '../model';
import { overlaps, type Span } from '../text';
import { timedPools } from '../units/pools';
import { type Action, notHere, type Proposal } from './action';
import { isOn } from './place';
import { withoutMinutes } from './visitUnits';

const setTitle = l10n`Set the units to what the minutes support`;

/** Sets the billed units of the services on the lines; the minutes stay as they are. */
export function unitActions(visit: Visit, lines: Span, context: Context): readonly (Action | Proposal)[] {
  const timed = visit.services.filter(
    (service) => isOn(lines, service) && (context.codes.find(service.code)?.timed ?? false),
  );
  if (timed.length === 0) return [];
  const pool = timedPools(visit, context).find(({ services }) => services.includes(timed[0]!));
  if (!pool) {
    const open = withoutMinutes(visit, context);
    return open.length > 0 ? [notHere('units', setTitle, l10n`${open.join(', ')} has no minutes.`)] : [];
  }
  if (Object.keys(pool.billed).length === 0)
    return [notHere('units', setTitle, l10n`No units are written that could be set.`)];
  const changes = setUnits(pool).filter(({ edits }) => edits.length > 0);
  if (changes.length === 0)
    return [notHere('units', setTitle, l10n`The written units are what the minutes support.`)];
  return changes.map((fix) => ({ ...fix, kind: 'units', visit: visit.index }));
}

/** Inserts the totals that the visit does not state: sums where everything is written, blanks elsewhere. */
export function totalActions(visit: Visit, lines: Span, context: Context): readonly Proposal[] {
  const near = [
    ...visit.services.filter((service) => isOn(lines, service)),
    ...visit.sections.filter(
      ({ kind, body }) => (kind === 'time' || kind === 'billing') && overlaps(body, lines),
    ),
  ];
  if (near.length === 0) return [];
  const missing = missingTotals(visit, context.codes);
  if (missing.length === 0) return [];
  return [{ ...insertTotals(visit, missing), kind: 'totals', visit: visit.index }];
}
