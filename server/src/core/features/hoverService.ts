import type { Analysis } from '../analysis';
import type { ProcedureCode } from '../codes/codeSet';
import type { Context } from '../context';
import { bulleted, inARow, type Markdown, md, paragraphs } from '../markup';
import type { Service, Visit } from '../model';
import { intervalText } from '../services';
import { codeCatalogue, sourceText, unitsFromMinutes } from '../sources';
import { evidenceOf } from './evidence';
import { editFacts } from './hoverEdits';
import { wordsOf } from './place';
import { unitsProof, visitUnits, withoutMinutes } from './visitUnits';

/** A code in our own words, and whether its time counts; the first line is the meaning. */
export function codeFacts(code: string, context: Context): Markdown {
  const record = context.codes.find(code);
  if (!record) return md`**${code}** is not in the list of therapy codes.`;
  return md`**${code}** ${record.label}\n\n${timeFacts(record)}`;
}

function timeFacts(record: ProcedureCode): string {
  if (!record.active)
    return record.replacedBy.length > 0
      ? `No longer a code; now ${record.replacedBy.join(' or ')}.`
      : 'No longer a code.';
  const open = record.verify.includes('timed') ? ' (to be verified)' : '';
  if (!record.timed) return `Not timed${open}: one unit, however long it takes.`;
  const unit = `Timed${open}: one unit is ${record.unitMinutes ?? 15} minutes`;
  return record.pooled
    ? `${unit}. The CMS rule adds its minutes to those of the other timed codes.`
    : `${unit}. It stays out of the CMS rule’s common minutes.`;
}

/**
 * What a code means, what this visit documents of it, for 97530 what supports each element, and for timed
 * codes how the units of the visit follow from the minutes.
 */
export function serviceHover(analysis: Analysis, visit: Visit, service: Service, context: Context): Markdown {
  const timed = context.codes.find(service.code)?.timed ?? false;
  return paragraphs([
    codeFacts(service.code, context),
    md`In this visit: ${documented(service)}.`,
    ...(service.code === '97530' ? checkList(analysis, visit) : []),
    ...(timed ? unitsOf(visit, context) : []),
    ...editFacts(visit, service, context),
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
    service.minutes === null ? 'no minutes' : plural(service.minutes, 'minute'),
    ...service.intervals.map(({ value }) => intervalText(value)),
    service.units === null ? 'no units' : plural(service.units.value, 'unit'),
    ...service.modifiers.map(({ value }) => value),
    ...(service.unbilled ? ['marked as not billed'] : []),
  ];
  return parts.join(', ');
}

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

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
