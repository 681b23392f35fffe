import type { Range } from 'vscode-languageserver';
import {
  type Context,
  placesOf,
  positionIn,
  type Settings,
  type Span,
  tiesOf,
  type VisitSummary,
} from '../core/index';
import type { Log } from './log';
import type { NoteFiles } from './noteFiles';
import type { Analyze } from './notes';
import { originIn } from './origin';

/** What is kept of a note beside the one that is shown: of its visits a summary, and no text. */
export interface OtherNote {
  readonly uri: string;
  /** Never the same for two states of a note. */
  readonly state: string;
  readonly summaries: readonly VisitSummary[];
  /** Where words of it stand. */
  readonly range: (span: Span) => Range;
}

/** Under what a folder's notes are read. */
export interface ReadingOf {
  readonly settings: Settings;
  readonly context: Context;
}

/** So many notes of a folder are read beside those that are open. */
export const mostNotes = 5000;
/** A longer text beside the open ones is left out. In UTF-16 units. */
const longest = 1_000_000;

/** The notes of the folders in which notes are open, read one by one between the editor's questions. */
export class OtherNotes {
  readonly #files: NoteFiles;
  readonly #analyze: Analyze;
  readonly #readingOf: (folder: string) => Promise<ReadingOf>;
  readonly #changed: () => void;
  readonly #tooMany: (count: number) => void;
  readonly #log: Log;
  readonly #notes = new Map<string, OtherNote>();
  readonly #byTie = new Map<string, Set<OtherNote>>();
  /** Folders that are read or being read, by their URIs. */
  #folders = new Map<string, FolderRead>();
  #states = 0;

  /** Another number whenever what is known of some note is. */
  get state(): number {
    return this.#states;
  }

  /** `changed` is called when more is known; `tooMany` with how many notes a folder has, where some are left out. */
  constructor(options: {
    readonly files: NoteFiles;
    readonly analyze: Analyze;
    readonly readingOf: (folder: string) => Promise<ReadingOf>;
    readonly changed: () => void;
    readonly tooMany: (count: number) => void;
    readonly log: Log;
  }) {
    this.#files = options.files;
    this.#analyze = options.analyze;
    this.#readingOf = options.readingOf;
    this.#changed = options.changed;
    this.#tooMany = options.tooMany;
    this.#log = options.log;
  }

  /** Has the notes of a folder read, and of those below it; once. Resolves when they are. */
  async want(folder: string, below: boolean): Promise<void> {
    const known = this.#covering(folder, below);
    if (known) return await known.done;
    const reading = this.#readingOf(folder);
    const done = this.#readAll(folder, below, reading);
    this.#folders.set(folder, { below, reading, done });
    await done;
  }

  async #readAll(folder: string, below: boolean, reading: Promise<ReadingOf>): Promise<void> {
    const folders = this.#folders;
    try {
      const all = await this.#files.list(folder, below);
      if (all.length > mostNotes) this.#tooMany(all.length);
      const read: OtherNote[] = [];
      for (const uri of all.slice(0, mostNotes)) {
        const note = this.#notes.has(uri) ? null : await this.#read(uri, await reading);
        if (folders !== this.#folders) return;
        if (note) read.push(note);
      }
      // all at once: some of them alone would tell of reports that are late and stand in the next one
      const fresh = read.filter(({ uri }) => !this.#notes.has(uri));
      for (const note of fresh) this.#keep(note);
      if (fresh.length > 0) this.#changed();
    } catch (error) {
      this.#log.failed('other-notes', error);
    }
  }

  /** The editor tells that files were changed, made or removed. */
  async fileChanged(uris: readonly string[]): Promise<void> {
    const folders = this.#folders;
    let news = false;
    for (const uri of uris) {
      const reading = this.#folderAround(uri);
      if (!reading) continue;
      const note = await this.#read(uri, await reading);
      if (folders !== this.#folders) return;
      news = this.#forget(uri) || note !== null || news;
      if (note) this.#keep(note);
    }
    if (news) this.#changed();
  }

  /** Settings or the clinic's data are others: everything is read again when it is wanted. */
  forgetAll(): void {
    this.#folders = new Map();
    this.#notes.clear();
    this.#byTie.clear();
  }

  /** All that are known, in the order of their names. */
  all(): readonly OtherNote[] {
    return [...this.#notes.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** URIs of the notes of a folder, and of those below it, in which a visit is not signed; those that were read. */
  drafts(folder: string): readonly string[] {
    return [...this.#notes.values()]
      .filter(({ uri, summaries }) => uri.startsWith(`${folder}/`) && summaries.some(({ draft }) => draft))
      .map(({ uri }) => uri);
  }

  /** The notes with a visit that has a tie to one of `summaries`, in the order of their names. */
  tiedTo(summaries: readonly VisitSummary[], isWanted: (uri: string) => boolean): readonly OtherNote[] {
    const found = new Set<OtherNote>();
    for (const tie of summaries.flatMap(tiesOf))
      for (const note of this.#byTie.get(tie) ?? []) if (isWanted(note.uri)) found.add(note);
    return [...found].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** Null where there is no text that can be read. */
  async #read(uri: string, { settings, context }: ReadingOf): Promise<OtherNote | null> {
    const text = await this.#files.text(uri);
    if (text === null || text.length > longest || text.includes('\0')) return null;
    try {
      const { lines, summaries } = this.#analyze(text, context, originIn(uri, settings));
      return { uri, state: `file ${++this.#states}`, summaries, range: rangesIn(placesOf(lines)) };
    } catch (error) {
      this.#log.failed('note-not-read', error);
      return null;
    }
  }

  #keep(note: OtherNote): void {
    this.#notes.set(note.uri, note);
    for (const tie of note.summaries.flatMap(tiesOf)) {
      const tied = this.#byTie.get(tie) ?? new Set();
      this.#byTie.set(tie, tied.add(note));
    }
  }

  /** True if it was known. */
  #forget(uri: string): boolean {
    const note = this.#notes.get(uri);
    if (!note) return false;
    this.#states++;
    this.#notes.delete(uri);
    for (const tie of note.summaries.flatMap(tiesOf)) this.#byTie.get(tie)?.delete(note);
    return true;
  }

  /** What is read or being read that holds a folder, with those below it where they are wanted. */
  #covering(folder: string, below: boolean): FolderRead | undefined {
    return [...this.#folders].find(
      ([known, { below: deep }]) =>
        (known === folder && (deep || !below)) || (deep && folder.startsWith(`${known}/`)),
    )?.[1];
  }

  #folderAround(uri: string): Promise<ReadingOf> | null {
    const own = uri.slice(0, uri.lastIndexOf('/'));
    for (const [folder, { below, reading }] of this.#folders)
      if (folder === own || (below && own.startsWith(`${folder}/`))) return reading;
    return null;
  }
}

interface FolderRead {
  /** Those below it too. */
  readonly below: boolean;
  readonly reading: Promise<ReadingOf>;
  /** Never rejects. */
  readonly done: Promise<void>;
}

const rangesIn =
  (places: Int32Array) =>
  ({ start, end }: Span): Range => ({ start: positionIn(places, start), end: positionIn(places, end) });
