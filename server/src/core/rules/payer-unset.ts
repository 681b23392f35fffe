import { insertBlank } from '../door/change';
import { alreadyAsked, blank, lineAfter, lineBefore } from '../fixes/insert';
import { l10n } from '../l10n';
import type { Visit } from '../model';
import { profileFor } from '../payers/payerOf';
import type { Edit, Fix, Rule } from '../rule';
import { unitsFromMinutes } from '../sources';
import { timedPools } from '../units/pools';

export const payerUnset: Rule = {
  id: 'payer-unset',
  category: 'payer',
  certainty: 'rule',
  severity: 'info',
  summary: l10n`The note names no payer, and the unit rules of payers give different totals for it.`,
  why: `Who pays decides how minutes become units, which modifiers are wanted and which edits apply. It is asked for only
where it matters: where the CMS and the midpoint rule disagree about this visit. The payer for notes that name none can
also be set once for the workspace.`,
  sources: [unitsFromMinutes],
  *check(visit, context) {
    const { kind, name } = visit.payer;
    if (kind !== 'unset' || name || profileFor(visit, context)) return;
    const open = timedPools(visit, context).some(
      ({ results }) => new Set(results.map(({ totalUnits }) => totalUnits)).size > 1,
    );
    const place = visit.dateOfService?.span ?? visit.lines[0];
    if (!open || !place) return;
    const fix: Fix = {
      title: l10n`Insert a line for the payer`,
      kind: 'review',
      change: insertBlank,
      edits: [payerLine(visit)],
    };
    if (alreadyAsked(visit, [fix])) return;
    yield {
      span: place,
      message: l10n`The note names no payer, and the CMS and the midpoint rule give different units for this visit.`,
      fixes: [fix],
      notYetWritten: true,
    };
  },
};

/** Below the line of the date, else at the top. */
const payerLine = (visit: Visit): Edit =>
  visit.dateOfService
    ? lineAfter(visit, visit.dateOfService.span.start, ['Payer: ', blank('payer')])
    : lineBefore(visit, visit.span.start, ['Payer: ', blank('payer')]);
