/** How it is known which patient a note is about. */
export type PatientBy = 'note' | 'folder' | 'file-name';

/** Where a text comes from, as its host names it. */
export interface Origin {
  readonly file: string;
  /** Notes in one folder may be told to belong together. */
  readonly folder: string;
  /** Whom the host's rule takes the note to be about, in any words of its own; left out where the note itself tells. */
  readonly patient?: string;
}

/** The origin of a file, `/` between its folders, under a rule. Where the rule finds nothing, the note itself tells. */
export function originOf(file: string, by: PatientBy = 'note'): Origin {
  const cut = file.lastIndexOf('/');
  const folder = file.slice(0, Math.max(cut, 0));
  if (by === 'folder') return { file, folder, patient: folder };
  const stem = by === 'file-name' ? stemOf(file.slice(cut + 1)) : '';
  return stem === '' ? { file, folder } : { file, folder, patient: `${folder}/${stem}` };
}

const day = /(?:19|20)\d{2}[-._ ]?[01]\d[-._ ]?[0-3]\d|\d{1,2}[-._ ]\d{1,2}[-._ ](?:20)?\d{2}/;

/** The name of a file without its day, the number of its visit and its endings: `smith_j_2026-03-02.note.txt` is `smith_j`. */
function stemOf(name: string): string {
  const plain = name.replace(/(?:\.[a-z]{1,8}){1,2}$/i, '');
  const front = day.test(plain)
    ? plain.slice(0, plain.search(day))
    : plain.replace(/(?:visit)?[\W_]{0,8}\d{1,3}$/i, '');
  const stem = front.replace(/[^\p{L}\d]{1,8}$/u, '').toLowerCase();
  return /[\p{L}\d]/u.test(stem) ? stem : '';
}
