import type { Context } from '../context';
import { l10n } from '../l10n';
import type { Visit } from '../model';
import { hasUnreadableTime } from '../notRead';
import { isJudgedAsMedicare, type PayerInForce, profileFor } from '../payers/payerOf';
import { loudness } from '../payers/settled';
import type { Report, Rule } from '../rule';
import { isTimed } from '../services';
import { anthemTimes, tricareAssistants } from '../sources';
import { assistantReports } from './assistant-modifier';
import { disciplineReports } from './modifier-discipline';
import { totalsReports } from './time-totals-missing';

export const payerAsks: Rule = {
  id: 'payer-asks',
  category: 'payer',
  certainty: 'rule',
  severity: 'info',
  summary: l10n`A payer other than Medicare asks for something that the visit does not show, or does not cover what it shows.`,
  why: `Payers publish their own rules: UnitedHealthcare wants GP, GO or GN and the length of the session,
Cigna the treatment time in minutes, Anthem time in and time out of each code since 2025, TRICARE CQ or CO. TRICARE did
not cover the work of assistants before 2020-04-16.
Each is said only for the days on which it held. The payer’s page shows every fact with its source and the last look
at it; what is not verified is a hint.

A contract may say otherwise, and then it counts: write the clinic’s own profile of that payer.`,
  sources: [tricareAssistants, anthemTimes],
  *check(visit, context) {
    const payer = profileFor(visit, context);
    if (!payer || isJudgedAsMedicare(payer)) return;
    yield* disciplineReports(visit, context, payer).map((report) => withFixes(report, isPlain(visit)));
    yield* assistantReports(visit, context, payer).map((report) => withFixes(report, isPlain(visit)));
    yield* timesReports(visit, context, payer);
    for (const report of totalsReports(visit, context, payer))
      yield { ...report, fixes: report.fixes!.map((fix) => ({ ...fix, kind: 'review' })) };
  },
};

/** Start and end of each timed code for a payer that requires them; those of 97530 are asked for by its own rule. */
function timesReports(visit: Visit, { codes }: Context, payer: PayerInForce): readonly Report[] {
  const wish = payer.terms.startEndTimes;
  if (wish?.value !== 'required') return [];
  const lacking = visit.services.filter(
    (service) =>
      service.code !== '97530' &&
      isTimed(service, codes) &&
      service.intervals.length === 0 &&
      !hasUnreadableTime(visit, service, ['clock time']),
  );
  const [first, ...others] = lacking;
  if (!first) return [];
  return [
    {
      span: first.name.span,
      message: l10n`${payer.profile.name} ${wish.verify ? l10n`may ask` : l10n`asks`} for time in and time out of each code; none is written for ${lacking.map(({ code }) => code).join(', ')}.`,
      related: others.map((service) => ({ span: service.name.span, message: l10n`${service.code} too` })),
      notYetWritten: true,
      ...loudness(wish),
    },
  ];
}

/** Each service is billed apart from the work, or has its words beside it: a modifier moves no words then. */
const isPlain = ({ services }: Visit): boolean =>
  services.every(({ charge, narrative }) => charge !== null || narrative.length > 0);

const withFixes = (report: Report, offered: boolean): Report => (offered ? report : { ...report, fixes: [] });
