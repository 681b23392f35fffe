import path from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { type ClinicMeaning, type ClinicWordsFile, clinicWords } from '../core/facts/evidence/clinicWords';
import type { Change } from './changeFile';

/** The clinic's own words for tasks, devices and the like, below the folder it works in. */
export const wordsFile = path.join('.theralint', 'words.json');

/** In bytes. */
export const largestWords = 1_000_000;

/** Adds words to the clinic's file, which stays as its author wrote it otherwise. */
export const withWords =
  (words: string, means: ClinicMeaning): Change =>
  (text) => {
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
function checked(text: string): ReturnType<Change> {
  const refused = clinicWords(text).problems[0];
  return refused ? { problem: `Nothing was changed. ${refused.message}` } : { text };
}
