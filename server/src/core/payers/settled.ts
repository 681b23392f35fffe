import { isForSetting, type TableOrigin } from '../edits/editTable';
import { l10n } from '../l10n';
import type { Visit } from '../model';
import type { Severity } from '../rule';
import type { PayerInForce } from './payerOf';

/**
 * How loud a finding that rests on a payer's fact may be: what is not verified, or not known of this payer, is a
 * hint. Nothing is said where the fact is settled.
 */
export const loudness = (
  fact: { readonly verify?: boolean } | undefined,
): { readonly severity?: Severity } => (fact && !fact.verify ? {} : { severity: 'hint' });

/** Medicare's tables held against a visit: a payer that is not known to use them is only told of them. */
export const tableLoudness = (
  visit: Visit,
  fact: { readonly verify?: boolean } | undefined,
): { readonly severity?: Severity } =>
  visit.payer.kind === 'unset' && !fact ? { severity: 'info' } : loudness(fact);

/** The same for edits: those of practitioners are only a hint in an outpatient department of a hospital. */
export const editLoudness = (
  visit: Visit,
  fact: { readonly verify?: boolean } | undefined,
  table: TableOrigin,
): { readonly severity?: Severity } =>
  isForSetting(table, visit.setting?.value) ? tableLoudness(visit, fact) : { severity: 'hint' };

/** Whose table that is, where the payer's own is another: in words that go on behind a sentence. */
export const tableOwner = (payer: PayerInForce | null, visit: Visit, table?: TableOrigin): string =>
  payer?.profile.kind === 'medicaid'
    ? l10n` This is Medicare’s table; Medicaid has one of its own, which was not looked at.`
    : table && !isForSetting(table, visit.setting?.value)
      ? l10n` The table is not that of ${visit.setting!.value === 'office' ? l10n`an office` : l10n`a hospital outpatient department`}, which was not looked at.`
      : '';
