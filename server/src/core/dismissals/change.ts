import type { ClinicProblem } from '../clinicFile';
import { l10n } from '../l10n';
import { type Dismissal, type DismissedFile, isSame, most, readDismissed } from './dismissal';

/** The new text of the file, or why there is none, in one sentence. */
export type Changed = { readonly text: string } | { readonly problem: string };

/** With one more entry; `text` is null where there is no file yet. `key` is the one that its fingerprint was made with. */
export const withDismissal = (text: string | null, key: string, dismissal: Dismissal): Changed =>
  changed(text ?? written({ key, dismissed: [] }), (file) => {
    if (file.key !== key) return { problem: l10n`The list of dismissed findings has changed; try again.` };
    const others = file.dismissed.filter((one) => !isSame(one, dismissal));
    if (others.length >= most.dismissed)
      return {
        problem: l10n`No more than ${most.dismissed} findings can be dismissed in a folder; undo some that are settled.`,
      };
    return { text: written({ ...file, dismissed: [...others, dismissal] }) };
  });

/** Without those entries: what they dismissed shows again. */
export const withoutDismissals = (text: string | null, undone: readonly Dismissal[]): Changed =>
  changed(text ?? '', (file) => ({
    text: written({
      ...file,
      dismissed: file.dismissed.filter((one) => !undone.some((other) => isSame(one, other))),
    }),
  }));

function changed(text: string, change: (file: DismissedFile) => Changed): Changed {
  const read = readDismissed(text);
  return 'file' in read ? change(read.file) : { problem: notRight(read.problems[0]!) };
}

const notRight = ({ message }: ClinicProblem): string => l10n`Nothing was changed. ${message}`;

const written = (file: DismissedFile): string => `${JSON.stringify(file, null, 2)}\n`;
