import { applyEdits, modify } from 'jsonc-parser';
import type { Changed } from '../core/dismissals/change';
import { type ClinicMeaning, type ClinicWordsFile, clinicWords } from '../core/facts/evidence/clinicWords';
import { l10n } from '../core/l10n';

/** Adds words to the clinic's file, which stays as its author wrote it otherwise. */
export const withWords =
  (words: string, means: ClinicMeaning) =>
  (text: string | null): Changed => {
    if (text === null)
      return checked(`${JSON.stringify({ entries: [{ means, words: [words] }] }, null, 2)}\n`);
    const before = checked(text);
    if ('problem' in before) return before;
    const { entries } = JSON.parse(text) as ClinicWordsFile;
    const at = entries.findIndex((entry) => entry.means === means);
    const known = entries[at]?.words ?? [];
    if (known.includes(words)) return before;
    const [place, value] =
      at < 0
        ? [['entries', entries.length], { means, words: [words] }]
        : [['entries', at, 'words', known.length], words];
    const edits = modify(text, place as (string | number)[], value, { isArrayInsertion: true });
    return checked(applyEdits(text, edits));
  };

/** A text of the file, unless it is not right. */
function checked(text: string): Changed {
  const refused = clinicWords(text).problems[0];
  return refused ? { problem: l10n`Nothing was changed. ${refused.message}` } : { text };
}
