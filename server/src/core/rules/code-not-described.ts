import { type CodeSet, isSupply } from '../codes/codeSet';
import { insertBlank } from '../door/change';
import { alreadyAsked, behindRecord, blank, inOneOf, lineAbout, lineAt } from '../fixes/insert';
import { l10n } from '../l10n';
import type { Service, Visit } from '../model';
import type { Fix, Rule } from '../rule';
import { isBilled } from '../services';
import { treatmentNote } from '../sources';
import { contains } from '../text';
import { whatWasDone } from '../undescribed';

export const codeNotDescribed: Rule = {
  id: 'code-not-described',
  category: 'right-code',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`A code is billed that no described intervention stands for.`,
  why: `**Medicare** asks the treatment note to identify each intervention and modality that is billed, timed or not.
A code that stands only in the charge list is billed without showing that anything was done.

An evaluation is described by the whole note, and a modality by being named among the treatments; neither needs a
narrative of its own.`,
  sources: [treatmentNote],
  *check(visit, context) {
    for (const service of visit.services) {
      if (!isBilled(service) || isDescribed(service, visit, context.codes)) continue;
      const question = blank(whatWasDone(service.code));
      const fix: Fix = {
        title: l10n`Insert a blank for what was done under ${service.code}`,
        kind: 'review',
        change: insertBlank,
        ...inOneOf(visit, [service.room.words, behindRecord(service), lineAbout(visit, service)], [question]),
      };
      if (alreadyAsked(visit, [fix])) continue;
      const label = context.codes.find(service.code)?.label;
      yield {
        span: service.name.span,
        message: l10n`${service.code}${label ? ` (${label})` : ''} is billed, and I found no words for what was done.`,
        // where services share a line, a line for one of them would take what tells of the others
        fixes: sharesLine(visit, service) ? [] : [fix],
        notYetWritten: true,
      };
    }
  },
};

function sharesLine(visit: Visit, service: Service): boolean {
  const lineOf = (other: Service) => lineAt(visit, other.record.start).start;
  const others = visit.services.filter((other) => other !== service && lineOf(other) === lineOf(service));
  return service.charge === null && others.length > 0;
}

function isDescribed(service: Service, visit: Visit, codes: CodeSet): boolean {
  if (visit.wording.described.some(({ value }) => value === service.code)) return true;
  const record = codes.find(service.code);
  // a code that is none, or none any more, is mended first; the supply of a device is no work
  if (!record?.active || record.category === 'evaluation' || isSupply(record)) return true;
  const { charge } = service;
  const isModality = record.attendance === 'supervised' || record.attendance === 'constant';
  return isModality && (charge === null || service.mentions.some((mention) => !contains(charge, mention)));
}
