import { insertBlank } from '../door/change';
import { alreadyAsked, blank, fillGap, insertAt, lineAfter } from '../fixes/insert';
import { l10n, translated } from '../l10n';
import { wordingLoudness } from '../payers/wordingAsked';
import type { Fix, NewText, Rule } from '../rule';
import { denials97530, documentation, planOfCare } from '../sources';
import { isBareBill } from '../undescribed';

export const medicalNecessity: Rule = {
  id: 'medical-necessity',
  category: 'elements',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`The visit does not show a condition together with the daily activity that it limits.`,
  why: `Therapy is for a condition that limits function. A reader who has only this note looks for both: a diagnosis
or impairment, and what the patient cannot do because of it ("R hip abd 3-/5; cannot get up from the toilet alone").
The words "medically necessary" are no substitute.

**Medicare** decides necessity on the whole record and says that a missing item does not negate it where the rest of
the record supports it. The evaluation and the plan of care are not visible here, so this finding is about the note
alone. Medical necessity not supported is among the published reasons for denying 97530.`,
  sources: [documentation, planOfCare, denials97530],
  *check(visit, context) {
    const { documented, condition, limitation } = visit.wording.medicalNecessity;
    if (documented || visit.services.length === 0 || isBareBill(visit, context)) return;
    const text: NewText = [
      ...(condition.length > 0 ? [] : ['Dx: ', whatIsWrong]),
      ...(condition.length + limitation.length > 0 ? [] : ['; ']),
      ...(limitation.length > 0 ? [] : ['limits: ', whatIsLimited]),
    ];
    const anchor = visit.diagnoses.at(-1) ?? visit.dateOfService;
    const fix: Fix = {
      title: l10n`Insert a blank for the condition and what it limits`,
      kind: 'review',
      change: insertBlank,
      edits: [lineAfter(visit, anchor?.span.start ?? visit.span.start, text)],
      // where a visit is one line of a log, a line below would join it to the next
      otherwise: [[fillGap(visit, visit.services.at(-1)!.room.words, text)]],
    };
    const fixes = text.length > 0 ? [fix] : [];
    if (alreadyAsked(visit, [{ ...fix, edits: [insertAt(0, [whatIsWrong, whatIsLimited])] }])) return;
    yield {
      span: anchor?.span ?? visit.services[0]!.name.span,
      message: messageFor(condition.length > 0, limitation.length > 0),
      related: [...condition, ...limitation].map(({ span, reason }) => ({
        span,
        message: translated(reason),
      })),
      fixes,
      notYetWritten: true,
      ...wordingLoudness('medical-necessity', visit, context),
    };
  },
};

const whatIsWrong = blank('diagnosis or impairment');
const whatIsLimited = blank('daily activity that is limited');

function messageFor(condition: boolean, limitation: boolean): string {
  if (condition && limitation)
    return l10n`I found a condition and a limited activity, but not how one limits the other.`;
  if (condition) return l10n`I found a condition, but not which daily activity it limits.`;
  if (limitation) return l10n`I found a limited activity, but not the condition that limits it.`;
  return l10n`I found neither a condition nor a daily activity that it limits.`;
}
