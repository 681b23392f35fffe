import type { Connection, Range } from 'vscode-languageserver';
import { withDismissal, withoutDismissals } from '../core/dismissals/change';
import { type Dismissal, isSame, most, reaches } from '../core/dismissals/dismissal';
import type { Dismissals } from '../core/dismissals/dismissals';
import { type Analysis, episodeRules, type Finding, label, marksOf, rules, visitLabel } from '../core/index';
import { l10n } from '../core/l10n';
import type { ClinicContext } from './clinics';
import { toRange } from './edits';
import { guarded } from './guarded';
import type { Log } from './log';
import type { Note } from './notes';
import {
  type AddWordsParams,
  addWordsRequest,
  type DismissedFinding,
  type DismissedParams,
  type DismissParams,
  type DismissResult,
  dismissedRequest,
  dismissRequest,
  type UndoDismissalsParams,
  undoDismissalsRequest,
} from './protocol';
import type { Runtime } from './runtime';
import { sameRange } from './toProtocol';

/** The parts of a running server that dismissals need. */
export interface Dismissing {
  readonly connection: Connection;
  readonly runtime: Runtime;
  /** The note as it is now. */
  readonly current: (uri: string) => Promise<Note | undefined>;
  readonly openNotes: () => Promise<readonly Note[]>;
  /** The folder of the workspace that holds a document; empty where none does. */
  readonly folderOf: (uri: string) => string;
  /** What a clinic keeps in a folder. */
  readonly clinic: (folder: string) => Promise<ClinicContext>;
  /** Reads the clinic's files anew and shows everything again. */
  readonly changed: () => void;
  readonly log: Log;
}

/** Answers what dismisses findings, lists and undoes that, and keeps words for all notes. Notes are not touched. */
export function answerDismissals(server: Dismissing): void {
  const { connection, runtime, current, openNotes, folderOf, clinic, changed, log } = server;
  const done = (problem: string | null): DismissResult => {
    if (problem === null) changed();
    return problem && label(problem);
  };

  connection.onRequest(
    dismissRequest,
    guarded(log, 'dismiss', async (params: DismissParams): Promise<DismissResult> => {
      const { finding: id, range, reach, reason } = params;
      const note = await current(params.textDocument.uri);
      const kept = note && canDismiss(note, runtime);
      if (!kept || !reaches.includes(reach) || typeof reason !== 'string') return cannotKeep;
      const found = allFound(note.analysis);
      const index = found.findIndex((one) => one.id === id && sameRange(rangeOf(note, one), range));
      if (index < 0) return 'This finding is no longer there.';
      const how = { reach, reason: onOneLine(reason), on: runtime.today() };
      const entry = kept.dismissing(note.uri, marksOf(found, note.analysis), index, how);
      if (!entry) return cannotKeep;
      return done(
        await runtime.changeDismissed!(folderOf(note.uri), (text) => withDismissal(text, kept.key, entry)),
      );
    }),
  );
  connection.onRequest(
    addWordsRequest,
    guarded(log, 'add words', async (params: AddWordsParams): Promise<DismissResult> => {
      const note = await current(params.textDocument.uri);
      if (!note || !canAddWords(note, runtime)) return cannotAdd;
      return done(await runtime.addWords!(folderOf(note.uri), params.words, params.means));
    }),
  );
  connection.onRequest(
    dismissedRequest,
    guarded(log, 'dismissed', async ({ folder }: DismissedParams): Promise<DismissedFinding[]> => {
      const { dismissals } = await clinic(folder);
      const notes = (await openNotes()).filter(({ uri }) => folderOf(uri) === folder);
      return [...(dismissals?.entries ?? [])].reverse().map((entry) => ({
        entry,
        summary: summaries.get(entry.finding) ?? null,
        places: notes.flatMap((note) => placesOf(note, entry)),
      }));
    }),
  );
  connection.onRequest(
    undoDismissalsRequest,
    guarded(log, 'undo dismissals', async (params: UndoDismissalsParams): Promise<DismissResult> => {
      const { folder, entries } = params;
      if (!(await clinic(folder)).dismissals || !runtime.changeDismissed) return cannotKeep;
      return done(await runtime.changeDismissed(folder, (text) => withoutDismissals(text, entries)));
    }),
  );
}

/** What dismissals are kept with for a note; null where none are: no files, or a folder that nobody vouches for. */
export const canDismiss = ({ context }: Note, runtime: Runtime): Dismissals | null =>
  runtime.changeDismissed ? context.dismissals : null;

/** Whether words of this note can be kept for all notes. */
export const canAddWords = ({ context }: Note, runtime: Runtime): boolean =>
  runtime.addWords !== undefined && context.dismissals !== null;

const cannotAdd = l10n`Words can be kept for notes that are saved in a folder that you have opened and trust.`;

const cannotKeep = l10n`Findings can be dismissed in notes that are saved in a folder that you have opened and trust.`;

const summaries = new Map([...rules, ...episodeRules].map(({ id, summary }) => [id, summary]));

/** What shows and what is dismissed, in the order of the text. */
const allFound = ({ findings, dismissed }: Analysis): readonly Finding[] =>
  [...findings, ...dismissed.map(({ finding }) => finding)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1),
  );

const rangeOf = ({ analysis }: Note, { span }: Finding): Range => toRange(analysis.lines, span);

const placesOf = (note: Note, entry: Dismissal): readonly string[] =>
  note.analysis.dismissed
    .filter(({ by }) => isSame(by, entry))
    .map(({ finding }) => {
      const visit = visitLabel(note.analysis.visits[finding.visit]!);
      const line = rangeOf(note, finding).start.line + 1;
      return label(l10n`${visit}, line ${line} of ${nameOf(note.uri)}`);
    });

const nameOf = (uri: string): string => {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** A reason as it is kept: one line. */
const onOneLine = (reason: string): string => reason.replace(/\s+/g, ' ').trim().slice(0, most.reason);
