import type { CalendarDate } from '../calendar';
import type { Dismissal, DismissedFile, Reach } from './dismissal';
import type { Mark } from './mark';

/** What a host gives: how it names notes, and a function whose result tells nothing of the text. */
export interface DismissalHost {
  /** SHA-256 in hexadecimal digits. */
  readonly digest: (text: string) => string;
  /** The path of a note from the clinic's folder on, with `/`; null for one that lies elsewhere or is no file. */
  readonly pathOf: (file: string) => string | null;
}

/** How an author dismisses a finding. */
export interface Dismissing {
  readonly reach: Reach;
  readonly on: CalendarDate;
  /** May be empty. */
  readonly reason: string;
}

/** What is dismissed in a folder. */
export interface Dismissals {
  readonly key: string;
  readonly entries: readonly Dismissal[];
  /** By which entry each of the findings of a note is dismissed, in the order of the text; null for what shows. */
  of(file: string, marks: readonly Mark[]): readonly (Dismissal | null)[];
  /** The entry that dismisses the finding at `index`; null where the note lies outside of the folder. */
  dismissing(file: string, marks: readonly Mark[], index: number, how: Dismissing): Dismissal | null;
}

/** Entries by what they dismiss: `everywhere` or a fingerprint. */
type Entries = ReadonlyMap<string, Dismissal>;

export function dismissals({ key, dismissed }: DismissedFile, host: DismissalHost): Dismissals {
  const hashed = (...parts: readonly (string | number | null)[]): string =>
    host.digest(JSON.stringify([key, ...parts])).slice(0, 32);
  const ofNote = (path: string, id: string) => hashed('note', path, id);
  const ofPlace = (path: string, mark: Mark, nth: number) => hashed('here', path, ...partsOf(mark), nth);
  const byFinding = new Map<string, Map<string, Dismissal>>();
  for (const entry of dismissed) {
    const entries = byFinding.get(entry.finding) ?? new Map<string, Dismissal>();
    byFinding.set(entry.finding, entries.set('fingerprint' in entry ? entry.fingerprint : everywhere, entry));
  }
  return {
    key,
    entries: dismissed,
    of(file, marks) {
      const path = host.pathOf(file);
      const nth = countsOf();
      const entryOf = (mark: Mark, entries: Entries): Dismissal | undefined =>
        entries.get(everywhere) ??
        (path === null
          ? undefined
          : (entries.get(ofNote(path, mark.id)) ?? entries.get(ofPlace(path, mark, nth(mark)))));
      return marks.map((mark) => {
        const entries = byFinding.get(mark.id);
        return (entries && entryOf(mark, entries)) ?? null;
      });
    },
    dismissing(file, marks, index, { reach, on, reason }) {
      const mark = marks[index]!;
      const shared = { finding: mark.id, on, ...(reason === '' ? {} : { reason }) };
      if (reach === everywhere) return { reach, ...shared };
      const path = host.pathOf(file);
      if (path === null) return null;
      const nth = countsOf();
      const before = marks
        .slice(0, index + 1)
        .map(nth)
        .at(-1)!;
      return {
        reach,
        ...shared,
        fingerprint: reach === 'note' ? ofNote(path, mark.id) : ofPlace(path, mark, before),
      };
    },
  };
}

const everywhere = 'everywhere';

const partsOf = ({ id, day, words, figures }: Mark) => [id, day, words, figures] as const;

/** Counts how often the same mark came before: the same line may stand twice in a day. */
function countsOf(): (mark: Mark) => number {
  const counts = new Map<string, number>();
  return (mark) => {
    const key = JSON.stringify(partsOf(mark));
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before;
  };
}
