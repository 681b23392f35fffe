import { alreadyAsked, blank, lineAfter } from '../fixes/insert';
import { isMedicare, profileFor } from '../payers/payerOf';
import type { Fix, NewText, Rule } from '../rule';
import { denials97530, documentation, planOfCare } from '../sources';

export const medicalNecessity: Rule = {
  id: 'medical-necessity',
  category: 'elements',
  certainty: 'wording',
  severity: 'info',
  summary: 'The visit does not show a condition together with the daily activity that it limits.',
  why: `Therapy is for a condition that limits function. A reader who has only this note looks for both: a diagnosis
or impairment, and what the patient cannot do because of it ("R hip abd 3-/5; cannot get up from the toilet alone").
The words "medically necessary" are no substitute.

**Medicare** decides necessity on the whole record and says that a missing item does not negate it where the rest of
the record supports it. The evaluation and the plan of care are not visible here, so this finding is about the note
alone. Medical necessity not supported is among the published reasons for denying 97530.`,
  sources: [documentation, planOfCare, denials97530],
  *check(visit, context) {
    const { documented, condition, limitation } = visit.wording.medicalNecessity;
    if (documented || visit.services.length === 0) return;
    const lacks = [
      ...(condition.length > 0
        ? []
        : [{ name: 'a diagnosis or impairment', ask: 'diagnosis or impairment' }]),
      ...(limitation.length > 0
        ? []
        : [{ name: 'a daily activity that it limits', ask: 'daily activity that is limited' }]),
    ];
    const text = lacks.flatMap(
      ({ ask }, index): NewText => [
        index === 0 ? '' : '; ',
        ask.startsWith('daily') ? 'limits: ' : 'Dx: ',
        blank(ask),
      ],
    );
    const anchor = visit.diagnoses.at(-1) ?? visit.dateOfService;
    const fix: Fix = {
      title: 'Insert a blank for the condition and what it limits',
      kind: 'review',
      edits: [lineAfter(visit, anchor?.span.start ?? visit.span.start, text)],
    };
    const fixes = lacks.length > 0 ? [fix] : [];
    if (alreadyAsked(visit, fixes)) return;
    yield {
      span: anchor?.span ?? visit.services[0]!.name.span,
      message:
        lacks.length > 0
          ? `The note does not show ${lacks.map(({ name }) => name).join(' and ')}.`
          : 'The note does not connect a condition with a daily activity that it limits.',
      related: [...condition, ...limitation].map(({ span, reason }) => ({ span, message: reason })),
      fixes,
      notYetWritten: true,
      severity: isMedicare(profileFor(visit, context)) ? 'warning' : 'info',
    };
  },
};
