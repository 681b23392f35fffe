import { type Analysis, isDraft } from '../../analysis';
import type { Context } from '../../context';
import type { Dismissed } from '../../dismissals/apart';
import type { VisitSummary } from '../../episode/summary';
import { type Trend, trendsOf } from '../../episode/trends';
import type { Unsure, Visit } from '../../model';
import { profileFor } from '../../payers/payerOf';
import type { Located } from '../../text';
import { type Copied, copiesOf } from '../copied';
import { countElements, type ElementCount, type EvidenceEntry, evidenceOf } from '../evidence';
import { visitLabel } from '../place';
import { signing } from '../signing';
import type { Shown } from '../together';
import { type Account, accountOf } from './account';
import { type Timeline, timelineOf } from './timeline';
import { type UnitsLedger, unitsLedgerOf } from './unitsLedger';

/** All that is known of one visit, on one page. */
export interface VisitPage {
  readonly analysis: Analysis;
  readonly visit: Visit;
  /** The date, else "Visit 2". */
  readonly label: string;
  readonly payer: string | null;
  readonly draft: boolean;
  readonly timeline: Timeline | null;
  readonly account: Account;
  /** A sentence where units cannot be counted yet. */
  readonly units: UnitsLedger | string;
  readonly unsure: readonly Unsure[];
  /** Null where 97530 is not part of the visit. */
  readonly elements: ElementCount | null;
  readonly evidence: readonly EvidenceEntry[];
  /** Of what was measured on earlier days too, in the order of the text. */
  readonly trends: readonly Trend[];
  /** Each with the visit that its sentences stand in too. */
  readonly copies: readonly Copied[];
  readonly open: OpenFindings;
  /** Blanks that wait for an answer. */
  readonly blanks: readonly Located<string>[];
  readonly dismissed: readonly Dismissed[];
  /** What was looked at and what was not, in one sentence. */
  readonly checked: string;
}

/** What stands between a visit and its signature, each in the order of the text. */
export interface OpenFindings {
  /** Errors and warnings. */
  readonly toSettle: readonly Shown[];
  readonly notYetWritten: readonly Shown[];
  /** Remarks. */
  readonly toLookAt: readonly Shown[];
}

/** `others` are the visits of other notes: what they measured comes in front of it, and it is held against their sentences. */
export function visitPage(
  analysis: Analysis,
  visit: Visit,
  context: Context,
  others: readonly VisitSummary[] = [],
): VisitPage {
  const { open, checked } = signing(analysis, visit, context);
  return {
    analysis,
    visit,
    label: visitLabel(visit),
    payer: profileFor(visit, context)?.profile.name ?? visit.payer.name?.value ?? null,
    draft: isDraft(visit),
    timeline: timelineOf(visit, context),
    account: accountOf(visit, context),
    units: unitsLedgerOf(visit, context),
    unsure: visit.unsure ?? [],
    elements: countElements(visit),
    evidence: evidenceOf(visit),
    trends: repeated(analysis, visit, others),
    copies: copiesOf(analysis, visit, others),
    open: sorted(open),
    blanks: visit.placeholders,
    dismissed: analysis.dismissed.filter(({ finding }) => finding.visit === visit.index),
    checked,
  };
}

function repeated({ summaries }: Analysis, visit: Visit, others: readonly VisitSummary[]): readonly Trend[] {
  const own = summaries.find(({ index }) => index === visit.index);
  if (!own) return [];
  return trendsOf(own, [...summaries, ...others])
    .filter(({ values }) => values.length > 1)
    .sort((a, b) => a.span.start - b.span.start);
}

/** Blanks are listed by themselves. */
function sorted(open: readonly Shown[]): OpenFindings {
  const isLoud = ({ severity }: Shown) => severity === 'error' || severity === 'warning';
  const others = open.filter(({ id }) => id !== 'placeholder');
  const quiet = others.filter((finding) => !isLoud(finding));
  return {
    toSettle: others.filter(isLoud),
    notYetWritten: quiet.filter(({ notYetWritten }) => notYetWritten),
    toLookAt: quiet.filter(({ notYetWritten }) => !notYetWritten),
  };
}
