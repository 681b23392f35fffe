import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClinicProblem } from '../core/clinicFile';
import { readDismissed } from '../core/dismissals/dismissal';
import { type DismissalHost, type Dismissals, dismissals } from '../core/dismissals/dismissals';
import { readInside } from '../files/insideFolder';

/** What the clinic has dismissed, below the folder it works in. */
export const dismissedFile = path.join('.theralint', 'dismissed.json');

/** In bytes; more than as many entries as are allowed take. */
export const largestDismissed = 2_500_000;

/** What is dismissed in a folder; nothing where the file is missing or not right. Never rejects. */
export async function dismissedIn(folder: string): Promise<{
  readonly dismissals: Dismissals;
  readonly problems: readonly ClinicProblem[];
  readonly text: string;
}> {
  const found = await readInside(folder, dismissedFile, largestDismissed);
  const nothing = dismissals({ key: randomBytes(16).toString('hex'), dismissed: [] }, hostOf(folder));
  if (found === null) return { dismissals: nothing, problems: [], text: '' };
  if ('problem' in found) {
    const message = `This file of dismissed findings is left out: it ${found.problem}.`;
    return { dismissals: nothing, problems: [{ message, path: [] }], text: '' };
  }
  const read = readDismissed(found.text);
  return 'file' in read
    ? { dismissals: dismissals(read.file, hostOf(folder)), problems: [], text: found.text }
    : { dismissals: nothing, problems: read.problems, text: found.text };
}

/** Hosts name a note by its URI or by its path from the folder on; what has no name is no file. */
function hostOf(folder: string): DismissalHost {
  return {
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    pathOf(file) {
      const place = placeOf(file);
      if (place === null) return null;
      const way = path.relative(folder, path.resolve(folder, place));
      return way === '' || way.split(path.sep)[0] === '..' || path.isAbsolute(way)
        ? null
        : way.split(path.sep).join('/');
    },
  };
}

/** Null for `-`, a nameless text, and a URI that leads to no file of this machine. */
function placeOf(file: string): string | null {
  if (file === '' || file === '-') return null;
  if (!/^[a-z][a-z\d+.-]+:/i.test(file)) return file;
  try {
    return fileURLToPath(file);
  } catch {
    return null;
  }
}
