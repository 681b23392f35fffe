import type { CodeSet } from '../codes/codeSet';
import { alreadyAsked } from '../fixes/insert';
import { insertTotals, missingTotals, totalsSection } from '../fixes/totals';
import type { Visit } from '../model';
import { hasUnreadableTotal } from '../notRead';
import { profileFor } from '../payers/payerOf';
import type { Rule } from '../rule';
import { isTimed } from '../services';
import { treatmentNote } from '../sources';
import type { Span } from '../text';

export const timeTotalsMissing: Rule = {
  id: 'time-totals-missing',
  category: 'time',
  certainty: 'rule',
  severity: 'warning',
  summary:
    'A visit with timed codes lacks the timed total or the total treatment time that its payer requires.',
  why: `Medicare asks every treatment note for two numbers: the total minutes of the timed codes, and the total
treatment time in minutes (timed plus untimed, without rest and other time that cannot be billed). Minutes per code do
not replace them, and time in and time out does not either.

Where the minutes of all codes are written, the sum can be inserted. Where they are not, a blank is inserted and the
number is yours.`,
  sources: [treatmentNote],
  *check(visit, context) {
    const payer = profileFor(visit, context);
    const missing = missingTotals(visit, context.codes).filter(
      ({ term }) => payer?.terms[term]?.value === 'required',
    );
    if (!payer || missing.length === 0 || hasUnreadableTotal(visit)) return;
    const fix = insertTotals(visit, missing);
    if (alreadyAsked(visit, [fix])) return;
    yield {
      span: pointAt(visit, context.codes),
      message: `${payer.profile.name} asks for the ${missing.map((total) => total.name).join(' and the ')}; ${missing.length === 1 ? 'it is' : 'they are'} not written.`,
      fixes: [fix],
      notYetWritten: true,
    };
  },
};

/** Beside the total that stands, else the section for totals, else the first timed service. */
const pointAt = (visit: Visit, codes: CodeSet): Span =>
  (visit.totals.timedMinutes ?? visit.totals.treatmentMinutes)?.span ??
  totalsSection(visit)?.heading ??
  visit.services.find((service) => isTimed(service, codes))!.name.span;
