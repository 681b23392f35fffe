import type { Visit } from '../model';
import { isJudgedAsMedicare, profileFor } from '../payers/payerOf';
import type { Report, Rule } from '../rule';
import { tricareAssistants } from '../sources';
import { assistantReports } from './assistant-modifier';
import { disciplineReports } from './modifier-discipline';
import { totalsReports } from './time-totals-missing';

export const payerAsks: Rule = {
  id: 'payer-asks',
  category: 'payer',
  certainty: 'rule',
  severity: 'info',
  summary:
    'A payer other than Medicare asks for something that the visit does not show, or does not cover what it shows.',
  why: `Payers publish their own rules: UnitedHealthcare wants GP, GO or GN since July 2020 and the length of the session,
Cigna the treatment time in minutes, TRICARE CQ or CO, and it did not cover the work of assistants before 2020-04-16.
Each is said only for the days on which it held. The payer’s page shows every fact with its source and the last look
at it; what is not verified is a hint.

A contract may say otherwise, and then it counts: write the clinic’s own profile of that payer.`,
  sources: [tricareAssistants],
  *check(visit, context) {
    const payer = profileFor(visit, context);
    if (!payer || isJudgedAsMedicare(payer)) return;
    yield* disciplineReports(visit, context, payer).map((report) => withFixes(report, isPlain(visit)));
    yield* assistantReports(visit, context, payer).map((report) => withFixes(report, isPlain(visit)));
    for (const report of totalsReports(visit, context, payer))
      yield { ...report, fixes: report.fixes!.map((fix) => ({ ...fix, kind: 'review' })) };
  },
};

/** Each service is billed apart from the work, or has its words beside it: a modifier moves no words then. */
const isPlain = ({ services }: Visit): boolean =>
  services.every(({ charge, narrative }) => charge !== null || narrative.length > 0);

const withFixes = (report: Report, offered: boolean): Report => (offered ? report : { ...report, fixes: [] });
