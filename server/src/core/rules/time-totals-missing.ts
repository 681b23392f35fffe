import type { CodeSet } from '../codes/codeSet';
import type { Context } from '../context';
import { alreadyAsked } from '../fixes/insert';
import { insertTotals, type MissingTotal, missingTotals, totalsSection } from '../fixes/totals';
import { l10n, translated } from '../l10n';
import type { Visit } from '../model';
import { hasUnreadableTotal } from '../notRead';
import { isJudgedAsMedicare, type PayerInForce, profileFor } from '../payers/payerOf';
import { loudness } from '../payers/settled';
import type { Report, Rule } from '../rule';
import { timedTreatment } from '../services';
import { treatmentNote } from '../sources';
import type { Span } from '../text';
import { lacksTime, timeMissing } from './time-missing';

export const timeTotalsMissing: Rule = {
  id: 'time-totals-missing',
  category: 'time',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`A visit with timed codes lacks the timed total or the total treatment time that its payer requires.`,
  why: `Medicare asks every treatment note for two numbers: the total minutes of the timed codes, and the total
treatment time in minutes (timed plus untimed, without rest and other time that cannot be billed). Minutes per code do
not replace them, and time in and time out does not either. What other payers ask for is said by
payer-asks.

Where the minutes of all codes are written, the sum can be inserted. Where they are not, a blank is inserted and the
number is yours.`,
  sources: [treatmentNote],
  *check(visit, context) {
    const payer = profileFor(visit, context);
    if (payer && isJudgedAsMedicare(payer)) yield* totalsReports(visit, context, payer);
  },
};

/** The totals that the payer asks for and the visit does not state, as one report. */
export function totalsReports(visit: Visit, context: Context, payer: PayerInForce): readonly Report[] {
  const missing = missingTotals(visit, context.codes).filter(({ term }) => wishFor(term, visit, payer));
  if (missing.length === 0 || hasUnreadableTotal(visit) || hasNoTime(visit, context)) return [];
  const fix = insertTotals(visit, missing);
  if (alreadyAsked(visit, [fix])) return [];
  const settled = missing.some(({ term }) => !wishFor(term, visit, payer)!.verify);
  return [
    {
      span: pointAt(visit, context.codes),
      message: l10n`${payer.profile.name} ${settled ? l10n`asks` : l10n`may ask`} for the ${missing.map((total) => translated(total.name)).join(l10n` and the `)}; ${missing.length === 1 ? l10n`it is` : l10n`they are`} not written.`,
      fixes: [fix],
      notYetWritten: true,
      ...loudness({ verify: !settled }),
    },
  ];
}

/** No time is written for any timed code: what there is no part of has no sum, and `time-missing` asks for the parts. */
function hasNoTime(visit: Visit, context: Context): boolean {
  const timed = timedTreatment(visit.services, context.codes);
  return (
    context.severities[timeMissing.id] !== 'off' &&
    timed.length > 0 &&
    timed.every((service) => lacksTime(service, visit, context)) &&
    !visit.session
  );
}

/** The fact by which a payer asks for a total; undefined where it does not, or has what it asks for. */
function wishFor(term: MissingTotal['term'], visit: Visit, { terms }: PayerInForce) {
  if (terms[term]?.value === 'required') return terms[term];
  const length = term === 'treatmentTotal' ? terms.sessionLength : undefined;
  return length?.value === 'required' && !hasSession(visit) ? length : undefined;
}

/** Time in and time out say how long the session was. */
const hasSession = ({ session }: Visit): boolean => session?.from != null && session.to != null;

/** Beside the total that stands, else the section for totals, else the first timed service. */
const pointAt = (visit: Visit, codes: CodeSet): Span =>
  (visit.totals.timedMinutes ?? visit.totals.treatmentMinutes)?.span ??
  totalsSection(visit)?.heading ??
  timedTreatment(visit.services, codes)[0]!.name.span;
