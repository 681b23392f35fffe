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
  Reach,
  Severity,
  Status,
} from '../core/index';
import type { TimedBlock } from '../core/timer/timer';

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
  /** The client knows the commands of `commands`; without it the summary lines are not clickable
   * and what only the client can do is not offered. */
  readonly commands?: boolean;
  /**
   * False while nobody vouches for the folders of the workspace: what they hold for Theralint is not read, and nothing
   * is stored in them. `trustedNotification` says that this has changed.
   */
  readonly trusted?: boolean;
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
