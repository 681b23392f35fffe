import type { Analysis } from '../analysis';
import { noEdits } from '../door/door';
import { l10n } from '../l10n';
import type { Finding } from '../rule';
import { type Action, offer } from './action';

/** For sentences that stand in another visit too: both visits side by side. */
export const compareActions = ({ visits }: Analysis, findings: readonly Finding[]): readonly Action[] =>
  findings
    .filter(({ id, related }) => id === 'copied-forward' && related.length > 0)
    .slice(0, 1)
    .map((finding) => ({
      ...offer('compare', l10n`Show both visits side by side`, noEdits),
      asks: { about: 'copy', at: visits[finding.visit]!.span },
      finding,
    }));
