/**
 * What Theralint adds to the language server protocol: the client and the server both import this file.
 * Only names and types, so that it costs a bundle nothing.
 */
import type { Position, Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';
import type { ClinicMeaning } from '../core/facts/evidence/clinicWords';
import type {
  Action,
  Certainty,
  Colour,
  Dismissal,
  ElementId,
  LeftTimes,
  OpenWork,
  Reach,
  Severity,
  Status,
} from '../core/index';
import type { TimedBlock } from '../core/timer/timer';
import type { ToolAnswer, ToolName } from '../core/tools/answers';

export type { ToolAnswer, ToolName };

export const languageId = 'therapy-note';

/** The section of the user's settings. */
export const settingsSection = 'theralint';

/** What a client may say at start; each part is optional, and a client that says nothing gets plain LSP. */
export interface InitializationOptions {
  /**
   * Where a finding's code leads, with `{id}` for the finding's id, such as
   * `command:theralint.explain?%5B%22{id}%22%5D`. Without it findings link to the pages that the server
   * carries as files, or to nothing.
   */
  readonly findingLink?: string;
  /** The same for the page about a payer, with `{id}` for the payer's. */
  readonly payerLink?: string;
  /** The client knows the commands of `commands`; without it the summary lines are not clickable
   * and what only the client can do is not offered. */
  readonly commands?: boolean;
  /** The client answers `noteFilesRequest` and `noteTextRequest`: notes beside the open ones are read. */
  readonly readsNotes?: boolean;
  /**
   * False while nobody vouches for the folders of the workspace: what they hold for Theralint is not read, and nothing
   * is stored in them. `trustedNotification` says that this has changed.
   */
  readonly trusted?: boolean;
  /** Translations of the server's texts by their English words, for a worker, which has no environment (docs/translating.md). */
  readonly words?: Readonly<Record<string, string>>;
}

/**
 * The server asks the client, which says `readsNotes`, for the notes of a folder: `NoteFilesParams` -> `string[]`, URIs.
 * It asks for the texts one by one, keeps of each visit what findings across visits need, and no text.
 */
export const noteFilesRequest = 'theralint/noteFiles';

export interface NoteFilesParams {
  /** Its URI, without a slash at the end. */
  readonly folder: string;
  /** Those of the folders below it too. */
  readonly below: boolean;
}

/** The server asks for the text of a note that may not be open: `NoteTextParams` -> `string | null` (no such text). */
export const noteTextRequest = 'theralint/noteText';

export interface NoteTextParams {
  readonly uri: string;
}

/** The client tells that note files were made, changed or removed: `NoteFilesChangedParams`. */
export const noteFilesChangedNotification = 'theralint/noteFilesChanged';

export interface NoteFilesChangedParams {
  readonly uris: readonly string[];
}

/**
 * A server without a disk asks the client for the files of a clinic, of a folder of the workspace and by a path from it on:
 * `ClinicFileParams` -> `ClinicFileResult`. Paths that lead out of the folder are not read.
 */
export const clinicFileRequest = 'theralint/clinicFile';

export interface ClinicFileParams {
  /** Its URI, without a slash at the end. */
  readonly folder: string;
  /** With `/` between, from the folder on. */
  readonly path: string;
  /** In bytes; a larger file is not read. */
  readonly limit: number;
}

/** Null where nothing has that name; `problem` says why it is not read, as words behind its name. */
export type ClinicFileResult = { readonly text: string } | { readonly problem: string } | null;

/** The names in a folder of a clinic: `ClinicFolderParams` -> `ClinicFolderResult`. */
export const clinicFolderRequest = 'theralint/clinicFolder';

export type ClinicFolderParams = Pick<ClinicFileParams, 'folder' | 'path'>;

export type ClinicFolderResult = { readonly names: readonly string[] } | { readonly problem: string } | null;

/**
 * A server without a disk has the client write one of the files that are kept for the clinic, as a whole:
 * `WriteClinicFileParams` -> `WriteClinicFileResult`. Other paths are refused.
 */
export const writeClinicFileRequest = 'theralint/writeClinicFile';

export type WriteClinicFileParams = Pick<ClinicFileParams, 'folder' | 'path'> & { readonly text: string };

/** Null where it is written; `problem` says why not, as words behind its name. */
export type WriteClinicFileResult = { readonly problem: string } | null;

/** The server tells that what a clinic has of its own may be another now. No parameters. */
export const clinicChangedNotification = 'theralint/clinicChanged';

/** Asks for the clinic's own blocks of text, those of the folder that holds a document: `PhrasesParams` -> `PhraseShown[]`. */
export const phrasesRequest = 'theralint/phrases';

export interface PhrasesParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface PhraseShown {
  readonly triggers: readonly string[];
  readonly title: string;
  readonly description: string;
  /** With tab stops from 1 on. */
  readonly snippet: string;
}

/** The client tells that the folders of the workspace are trusted from now on. No parameters. */
export const trustedNotification = 'theralint/trusted';

/** Commands of the client that the server's summary lines and code actions call. */
export const commands = {
  /** Arguments: `ShowEvidenceArguments`. */
  showEvidence: 'theralint.showEvidence',
  /** Arguments: `ShowEvidenceArguments`. */
  showUnits: 'theralint.showUnits',
  /** Lets the author choose the payer for notes that name none. No arguments. */
  choosePayer: 'theralint.choosePayer',
  /** Asks what is open of a dismissal, and then the server for it. Arguments: `DismissArguments`. */
  dismiss: 'theralint.dismiss',
  /** Opens the visit at a place beside the one whose sentences it repeats. Arguments: `ShowEvidenceArguments`. */
  compareVisits: 'theralint.compareVisits',
  /** Asks what words mean, and then the server to keep them. Arguments: `AddWordsArguments`. */
  addWords: 'theralint.addWords',
} as const;

/** Kinds of the code actions, for clients that ask for one of them (`editor.action.codeAction`). */
export const actionKinds = {
  fix: 'quickfix',
  'fix-all': 'source.fixAll.theralint',
  'start-now': 'refactor.theralint.startNow',
  'end-now': 'refactor.theralint.endNow',
  'time-blank': 'refactor.theralint.timeBlank',
  totals: 'refactor.theralint.totals',
  units: 'refactor.theralint.units',
  compare: 'quickfix.theralint.compare',
  align: 'refactor.theralint.align',
  dismiss: 'quickfix.theralint.dismiss',
  'clinic-words': 'quickfix.theralint.clinicWords',
} as const satisfies Record<Action['kind'], string>;

/** Semantic token types of what was read; the manifest gives each the scopes that the grammar gives such words. */
export const colourTypes = {
  code: 'procedureCode',
  duration: 'duration',
  clock: 'clockTime',
  units: 'billingUnits',
  modifier: 'claimModifier',
  blank: 'blank',
} as const satisfies Record<Colour, string>;

export type ShowEvidenceArguments = readonly [uri: string, position: Position];

/** Findings of one place, and how far the dismissal of one of them reaches; without that the author is asked. */
export type DismissArguments = readonly [uri: string, findings: readonly OpenFinding[], reach?: Reach | null];

/** Dismisses a finding in the clinic's own file: `DismissParams` -> `DismissResult`. The note is not touched. */
export const dismissRequest = 'theralint/dismiss';

export interface DismissParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Its id. */
  readonly finding: string;
  readonly range: Range;
  readonly reach: Reach;
  /** May be empty. */
  readonly reason: string;
}

/** Null where it is done; else why not, in one sentence. */
export type DismissResult = string | null;

/** Words of a note, and what they may mean: the name for the file, and words to choose by. */
export type AddWordsArguments = readonly [
  uri: string,
  words: string,
  choices: readonly { readonly means: ClinicMeaning; readonly says: string }[],
];

/** Keeps words in the clinic's own file, so that they count in all notes of its folder: `AddWordsParams` -> `DismissResult`. */
export const addWordsRequest = 'theralint/addWords';

export interface AddWordsParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly words: string;
  readonly means: ClinicMeaning;
}

/** Asks what is dismissed in a folder: `DismissedParams` -> `DismissedFinding[]`, the latest first. */
export const dismissedRequest = 'theralint/dismissed';

export interface DismissedParams {
  /** URI of the folder of the workspace. */
  readonly folder: string;
}

export interface DismissedFinding {
  readonly entry: Dismissal;
  /** What such a finding is about, in one sentence; null where this version has none of that id. */
  readonly summary: string | null;
  /** Where it is silent in the notes that are open: "2026-03-11, line 12 of ann.tnote". */
  readonly places: readonly string[];
}

/** Has what was dismissed shown again: `UndoDismissalsParams` -> `DismissResult`. */
export const undoDismissalsRequest = 'theralint/undoDismissals';

export interface UndoDismissalsParams {
  /** URI of the folder of the workspace. */
  readonly folder: string;
  readonly entries: readonly Dismissal[];
}

/**
 * Asks for the section and the visit at a place and the whole note as plain text, in the letters and lines that the
 * settings name: `CopyParams` -> `Copy[]`, the smallest first.
 */
export const copyRequest = 'theralint/copy';

export interface CopyParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** Asks which services can be timed: `TimeableParams` -> `TimeableService[]`, those of the visit at the place first. */
export const timeableRequest = 'theralint/timeable';

export interface TimeableParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

export interface TimeableService {
  readonly code: string;
  readonly says: string;
  readonly inNote: boolean;
}

/**
 * Asks for the change that writes times of the treatment timer into the visit at a place: `TimedBlocksParams` ->
 * `TimedBlocksResult | null` (no such note). Nothing is changed by the server.
 */
export const timedBlocksRequest = 'theralint/timedBlocks';

export interface TimedBlocksParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly blocks: readonly TimedBlock[];
}

export interface TimedBlocksResult {
  readonly edit: WorkspaceEdit;
  /** The visit: "2026-03-11" or "Visit 2". */
  readonly visit: string;
  /** Its day; null where none is written. */
  readonly day: string | null;
  /** Times for which no place was found. */
  readonly left: readonly LeftTimes[];
}

/** Asks for the payers of a clinic: `ClinicPayersParams` -> `ClinicPayer[]`. */
export const clinicPayersRequest = 'theralint/clinicPayers';

export interface ClinicPayersParams {
  /** URI of the folder of the workspace. */
  readonly folder: string;
}

export interface ClinicPayer {
  readonly id: string;
  readonly name: string;
}

/** Asks for units and state of every visit: `StatusParams` -> `StatusResult | null` (no such note). */
export const statusRequest = 'theralint/status';

export interface StatusParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Where the cursor stands; the visit around it is `current`. */
  readonly position?: Position;
}

/** `reason` says in plain words why a document is not analysed. */
export type StatusResult = Status | { readonly reason: string };

/**
 * The client tells where the cursor stands after it has left the line that was typed, or that it left the editor (no
 * position), so that what waited for the end of the line shows: `CursorParams`. Without it that shows at the next change
 * elsewhere, or when the document is saved by hand.
 */
export const cursorNotification = 'theralint/cursor';

export interface CursorParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position?: Position;
}

/** Asks for the words behind each element of 97530: `EvidenceParams` -> `EvidenceResult | null`. */
export const evidenceRequest = 'theralint/evidence';

export interface EvidenceParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Only the visit around this place; all visits without it. */
  readonly position?: Position;
}

export interface EvidenceResult {
  readonly visits: readonly EvidenceVisit[];
}

export interface EvidenceVisit {
  /** "2026-03-11" or "Visit 2". */
  readonly label: string;
  readonly range: Range;
  readonly elements: readonly EvidenceItem[];
}

export interface EvidenceItem {
  /** `medical-necessity` stands beside the elements of 97530. */
  readonly id: ElementId | 'medical-necessity';
  /** "Functional purpose or goal". */
  readonly title: string;
  readonly documented: boolean;
  /** What to write if it is missing, as a question. */
  readonly question: string;
  readonly words: readonly {
    readonly range: Range;
    readonly text: string;
    readonly reason: string;
    readonly weak: boolean;
  }[];
}

/** Asks how the units of the visit around a place follow: `UnitsParams` -> `UnitsResult | null` (no such note or visit). */
export const unitsRequest = 'theralint/units';

export interface UnitsParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

export interface UnitsResult {
  /** The visit, and its units in one line. */
  readonly title: string;
  /** The way there, one step each, or why there is none. */
  readonly lines: readonly string[];
}

/**
 * Asks for a new note from the latest visit of a patient: `NextNoteParams` -> `NextNoteResult | null` (no such note or visit).
 * Nothing is changed by the server.
 */
export const nextNoteRequest = 'theralint/nextNote';

export interface NextNoteParams {
  readonly textDocument: TextDocumentIdentifier;
  /** In a visit of the patient; without it the latest visit of the note counts. */
  readonly position?: Position;
}

export interface NextNoteResult {
  /** The visit that it starts from: "2026-03-11" or "Visit 2". */
  readonly from: string;
  /** For a note of its own, as a snippet whose tab stops are its blanks. */
  readonly snippet: string;
  /** The same below all visits of this note; null where it has no place there. */
  readonly edit: WorkspaceEdit | null;
}

/** Asks for the page of the visit around a place: `VisitPageParams` -> `VisitPageResult | null` (no such note or visit). */
export const visitPageRequest = 'theralint/visitPage';

export interface VisitPageParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  /**
   * `panel`: the inside of a page, without script or style; words that stand for a place of the note have it as
   * `data-go="line:character-line:character"`, findings their id as `data-why`. `file`: a whole page by itself. `review`: a whole page for a reviewer, about all visits of the note.
   */
  readonly as: 'panel' | 'file' | 'review';
}

/** `reason` says in plain words why a document is not analysed. */
export type VisitPageResult =
  | { readonly reason: string }
  | {
      /** "2026-03-11" or "Visit 2". */
      readonly label: string;
      /** HTML in which every word of the note is escaped. */
      readonly html: string;
    };

/**
 * Asks for the visit around a place and the one whose sentences it repeats: `CopiedParams` -> `CopiedResult | null` (nothing is
 * copied there).
 */
export const copiedRequest = 'theralint/copied';

export interface CopiedParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

export interface CopiedResult {
  readonly here: VisitText;
  readonly there: VisitText;
}

export interface VisitText {
  /** "2026-03-11"; "another patient, 2026-03-11". */
  readonly title: string;
  /** Each sentence in a line of its own. */
  readonly text: string;
}

/** Asks a tool for language models: `ToolParams` -> `ToolAnswer`. Refused while the setting is off. */
export const toolRequest = 'theralint/tool';

export interface ToolParams {
  readonly tool: ToolName;
  /** What the model asks; it may be anything. */
  readonly question: unknown;
}

/** Asks where the blanks of a note are, in the order of the text: `BlanksParams` -> `Range[]`. */
export const blanksRequest = 'theralint/blanks';

export interface BlanksParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Explains a finding: `ExplainParams` -> `ExplainResult | null` (no finding of that id). */
export const explainRequest = 'theralint/explain';

export interface ExplainParams {
  readonly id: string;
}

export interface ExplainResult {
  readonly title: string;
  /** Markdown. */
  readonly page: string;
}

/**
 * "Ready to sign?": from now on (or, with `false`, no longer) everything that the visit at the place lacks shows at full
 * strength: `ReadyParams` -> `ReadyResult | null` (no such note or visit). Forgotten when the document is closed.
 */
export const readyRequest = 'theralint/ready';

export interface ReadyParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly ready: boolean;
  /** Where the cursor stands; the first visit without it. */
  readonly position?: Position;
}

/** `reason` says in plain words why a document is not analysed. */
export type ReadyResult =
  | { readonly reason: string }
  | {
      /** "2026-03-11" or "Visit 2". */
      readonly label: string;
      readonly range: Range;
      /** What is open, in the order of the text. */
      readonly open: readonly OpenFinding[];
      /** What is open can be dismissed: there is a folder that it is kept in. */
      readonly dismisses: boolean;
      /** What was looked at and what was not, in one sentence. */
      readonly checked: string;
    };

export interface OpenFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly range: Range;
  readonly message: string;
  /** What it stands for, where several are shown as one; each is dismissed by itself. */
  readonly members?: readonly OpenFinding[];
}

/**
 * Asks for the drafts in the folders of the workspace, open or not, what is quickest to finish first: no parameters ->
 * `Draft[]`. Notes that are not open are read through the client (`readsNotes`).
 */
export const draftsRequest = 'theralint/drafts';

export interface Draft extends Pick<OpenWork, 'label' | 'oneKey' | 'toFill' | 'toJudge'> {
  readonly uri: string;
  /** Where to begin; the visit's first line where nothing but the signature is missing. */
  readonly range: Range;
}

/** What travels in `Diagnostic.data`. */
export interface DiagnosticData {
  readonly id: string;
  readonly severity: Severity;
}

/** Imports tables of CMS into a folder of the workspace: `ImportParams` -> `ImportResult`. Shows its progress itself. */
export const importRequest = 'theralint/import';

export interface ImportParams {
  /** URI of the folder that the tables are for. */
  readonly folder: string;
  /** URIs of the files as CMS publishes them, plain or zipped. */
  readonly files: readonly string[];
}

/** Sentences for the user; where `ok` is false, nothing was changed. */
export interface ImportResult {
  readonly ok: boolean;
  readonly messages: readonly string[];
}
