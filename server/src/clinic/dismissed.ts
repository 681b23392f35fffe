import type { ClinicProblem } from '../core/clinicFile';
import { readDismissed } from '../core/dismissals/dismissal';
import { type DismissalHost, type Dismissals, dismissals } from '../core/dismissals/dismissals';
import { l10n } from '../core/l10n';
import { type ClinicFiles, most, places } from './clinicFiles';

/** What dismissals need of where they are kept. */
export interface DismissedHost extends DismissalHost {
  /** 32 hexadecimal digits by chance, for a file that is made anew. */
  readonly newKey: () => string;
}

/** What is dismissed in a folder; nothing where the file is missing or not right. Never rejects. */
export async function dismissedIn(
  files: ClinicFiles,
  host: DismissedHost,
): Promise<{
  readonly dismissals: Dismissals;
  readonly problems: readonly ClinicProblem[];
  readonly text: string;
}> {
  const found = await files.text(places.dismissed, most.dismissed);
  const nothing = dismissals({ key: host.newKey(), dismissed: [] }, host);
  if (found === null) return { dismissals: nothing, problems: [], text: '' };
  if ('problem' in found) {
    const message = l10n`This file of dismissed findings is left out: it ${found.problem}.`;
    return { dismissals: nothing, problems: [{ message, path: [] }], text: '' };
  }
  const read = readDismissed(found.text);
  return 'file' in read
    ? { dismissals: dismissals(read.file, host), problems: [], text: found.text }
    : { dismissals: nothing, problems: read.problems, text: found.text };
}
