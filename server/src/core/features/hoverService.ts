import type { Analysis } from '../analysis';
import type { Context } from '../context';
import { l10n, translated } from '../l10n';
import { bulleted, inARow, type Markdown, md, paragraphs } from '../markup';
import type { Service, Visit } from '../model';
import { intervalText } from '../services';
import { codeCatalogue, sourceText, unitsFromMinutes } from '../sources';
import { evidenceOf } from './evidence';
import { codeFacts, codeMeaning } from './hoverCode';
import { editFacts } from './hoverEdits';
import { payerWishes } from './hoverPayer';
import { wordsOf } from './place';
import { unitsProof, unitsSummary, visitUnits, withoutMinutes } from './visitUnits';

/**
 * What a code means and what this visit has of it, its units in the first lines; then for 97530 what supports each
 * element, what the code is for, what the payer asks for, the edits, and for timed codes how the units follow.
 */
export function serviceHover(analysis: Analysis, visit: Visit, service: Service, context: Context): Markdown {
  const timed = context.codes.find(service.code)?.timed ?? false;
  const units = timed ? visitUnits(visit, context) : null;
  return paragraphs([
    codeFacts(service.code, context),
    md`In this visit: ${documented(service)}.${units ? md` All timed work: **${unitsSummary(units)}**.` : md``}`,
    ...(service.code === '97530' ? checkList(analysis, visit) : []),
    ...codeMeaning(service.code),
    ...payerWishes(visit, context),
    ...editFacts(visit, service, context),
    ...(timed ? unitsOf(visit, context) : []),
    md`Sources: ${[codeCatalogue, ...(timed ? [unitsFromMinutes] : [])].map(sourceText).join('; ')}`,
  ]);
}

function unitsOf(visit: Visit, context: Context): readonly Markdown[] {
  const units = visitUnits(visit, context);
  if (units) return [unitsProof(units)];
  const open = withoutMinutes(visit, context);
  return open.length > 0 ? [md`Units cannot be counted: ${open.join(', ')} has no minutes.`] : [];
}

/** "25 minutes, 10:05–10:30, 2 units, GP" */
function documented(service: Service): string {
  const parts = [
    service.minutes === null ? l10n`no minutes` : plural(service.minutes, 'minute'),
    ...service.intervals.map(({ value }) => intervalText(value)),
    service.units === null ? l10n`no units` : plural(service.units.value, 'unit'),
    ...service.modifiers.map(({ value }) => value),
    ...(service.unbilled ? [l10n`marked as not billed`] : []),
  ];
  return parts.join(', ');
}

const plural = (count: number, what: string): string =>
  `${count} ${translated(count === 1 ? what : `${what}s`)}`;

/** Each element with the words that show it, or the word "missing". */
function checkList(analysis: Analysis, visit: Visit): readonly Markdown[] {
  const entries = evidenceOf(visit).filter(({ id }) => id !== 'medical-necessity');
  if (entries.length === 0) return [];
  const count = entries.filter((entry) => entry.documented).length;
  const lines = entries.map(({ title, documented, evidence }) => {
    const words = inARow(evidence.slice(0, 2).map(({ span }) => md`“${wordsOf(analysis.text, span, 60)}”`));
    const none = evidence.length === 0;
    if (documented) return none ? md`${title}: found` : md`${title}: found, ${words}`;
    return none ? md`${title}: **missing**` : md`${title}: **missing**; ${words} is not enough alone`;
  });
  return [md`Documented for 97530: **${count} of ${entries.length}**\n\n${bulleted(lines)}`];
}
