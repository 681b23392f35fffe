import type { Connection } from 'vscode-languageserver';
import { hashOf } from '../core/episode/hash';
import { createContext, label, type OpenWork, openWork, quickestFirst } from '../core/index';
import { toRange } from './edits';
import { guarded } from './guarded';
import type { Log } from './log';
import type { NoteFiles } from './noteFiles';
import type { Notes } from './notes';
import type { OtherNotes, ReadingOf } from './otherNotes';
import { type Draft, draftsRequest } from './protocol';

/** More drafts than that nobody finishes in a day. */
const mostNotes = 200;

/** The parts of a running server that drafts need. */
interface Desk {
  readonly connection: Connection;
  /** URIs of the folders of the workspace. */
  readonly folders: readonly string[];
  readonly notes: Notes;
  readonly others: OtherNotes | null;
  readonly files: NoteFiles;
  readonly readingOf: (folder: string) => Promise<ReadingOf>;
  readonly log: Log;
}

/** Answers which drafts are open and what is left to do at each, the quickest first. */
export function answerDrafts({ connection, folders, notes, others, files, readingOf, log }: Desk): void {
  /** What was found of each note, as long as nothing that it depends on is another. */
  const known = new Map<string, { readonly of: readonly unknown[]; readonly found: readonly Found[] }>();

  const draftsIn = async (uri: string, reading: ReadingOf): Promise<readonly Found[]> => {
    const text = notes.documents.get(uri)?.getText() ?? (await files.text(uri));
    if (text === null) return [];
    const { payers, lexicon, dismissals, edits, mue, today } = reading.context;
    const of = [
      hashOf(text),
      reading.settings,
      payers,
      lexicon,
      dismissals,
      edits,
      mue,
      today,
      others?.state,
    ];
    const before = known.get(uri);
    if (before?.of.every((one, at) => one === of[at])) return before.found;
    const context = createContext({ ...reading.context, ready: true });
    const analysis = notes.beside(uri, text, reading.settings, context);
    const found = openWork(analysis, context).map((work) => {
      const { start } = work.first ?? analysis.visits[work.visit]!.span;
      return { uri, work, range: toRange(analysis.lines, { start, end: start }) };
    });
    known.set(uri, { of, found });
    return found;
  };

  connection.onRequest(
    draftsRequest,
    guarded(log, 'drafts', async (): Promise<Draft[]> => {
      const found: Found[] = [];
      for (const folder of folders) {
        const reading = await readingOf(folder);
        if (reading.settings.otherNotes !== 'open') await others?.want(folder, true);
        const open = notes.documents.keys().filter((uri) => uri.startsWith(`${folder}/`));
        const uris = new Set([...open, ...(others?.drafts(folder) ?? [])]);
        for (const uri of [...uris].slice(0, mostNotes)) found.push(...(await draftsIn(uri, reading)));
      }
      return found
        .sort((a, b) => quickestFirst(a.work, b.work) || (a.uri < b.uri ? -1 : 1))
        .map(({ uri, work, range }) => ({
          uri,
          range,
          label: label(work.label),
          oneKey: work.oneKey,
          toFill: work.toFill,
          toJudge: work.toJudge,
        }));
    }),
  );
}

interface Found extends Pick<Draft, 'uri' | 'range'> {
  readonly work: OpenWork;
}
