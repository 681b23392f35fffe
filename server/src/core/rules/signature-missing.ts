import { insertBlank } from '../door/change';
import { alreadyAsked, blank, lineAfter, lineAt } from '../fixes/insert';
import { l10n } from '../l10n';
import type { Fix, Rule } from '../rule';
import { treatmentNote } from '../sources';

export const signatureMissing: Rule = {
  id: 'signature-missing',
  category: 'note',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`The note is not signed with a name and a professional credential.`,
  why: `**Medicare** asks the treatment note for the signature and the professional identification (PT, PTA, OT, COTA
...) of who furnished or supervised the work. Missing or unsigned documentation is a common reason for denial.

A name without a credential does not show a qualified professional. A note that calls itself a draft is not asked for
a signature, nor one whose last lines name a clinician or hold initials that may be one.`,
  sources: [treatmentNote],
  *check(visit) {
    if (visit.signature || visit.maybe?.signature || visit.draft || visit.services.length === 0) return;
    const line = visit.sections.findLast((section) => section.kind === 'signature');
    const last = line?.heading ?? lineAt(visit, visit.span.end);
    const fix: Fix = {
      title: l10n`Insert a line for name and credential`,
      kind: 'review',
      change: insertBlank,
      edits: [lineAfter(visit, visit.span.end, ['Signed: ', blank('name'), ', ', blank('credential')])],
    };
    if (alreadyAsked(visit, [fix])) return;
    yield {
      span: last,
      message: l10n`I found no signature with a professional credential.`,
      // A sign line that is there waits to be filled; a second one would not help.
      fixes: line ? [] : [fix],
      notYetWritten: true,
    };
  },
};
