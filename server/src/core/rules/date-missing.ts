import { insertBlank } from '../door/change';
import { alreadyAsked, blank, insertAt, lineAt } from '../fixes/insert';
import { l10n } from '../l10n';
import type { Fix, Rule } from '../rule';
import { treatmentNote } from '../sources';

export const dateMissing: Rule = {
  id: 'date-missing',
  category: 'note',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`The visit has no date of service.`,
  why: `**Medicare** asks for the date of treatment in every treatment note, and every other payer pays for a day. A
date beside the signature says when the note was signed, which can be another day. Which codes, edits and payer rules
apply depends on the date of service too. Nothing is said where a date that stands at the head or beside the
signature may be that of the visit.`,
  sources: [treatmentNote],
  *check(visit) {
    if (visit.dateOfService || visit.maybe?.dateOfService || visit.services.length === 0) return;
    // A date that is there and cannot be read is `unreadable`.
    if (visit.unreadable.some((unreadable) => unreadable.kind === 'date')) return;
    const first = lineAt(visit, visit.span.start);
    const fix: Fix = {
      title: l10n`Insert a blank for the date of service`,
      kind: 'review',
      change: insertBlank,
      edits: [insertAt(first.start, ['Date of service: ', blank('date of service'), visit.style.lineEnd])],
    };
    if (alreadyAsked(visit, [fix])) return;
    yield { span: first, message: l10n`I found no date of service.`, fixes: [fix], notYetWritten: true };
  },
};
