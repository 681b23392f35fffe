import type { Reach } from '../dismissals/dismissal';
import { noEdits } from '../door/door';
import { l10n } from '../l10n';
import type { Finding } from '../rule';
import { type Action, offer } from './action';

/** For one finding each way to dismiss it; for several at one place a single line that asks which. */
export function dismissActions(findings: readonly Finding[]): readonly Action[] {
  const [only] = findings;
  if (!only) return [];
  if (findings.length > 1)
    return [
      {
        ...offer('dismiss', l10n`Dismiss one of these ${findings.length} findings…`, noEdits),
        asks: { about: 'dismissal', findings, reach: null },
      },
    ];
  return Object.entries(titles).map(([reach, title]) => ({
    ...offer('dismiss', title, noEdits),
    asks: { about: 'dismissal', findings, reach: reach as Reach },
    finding: only,
  }));
}

const titles: Readonly<Record<Reach, string>> = {
  here: l10n`Dismiss here`,
  note: l10n`Dismiss this finding in this note`,
  everywhere: l10n`Dismiss this finding everywhere in this folder`,
};
