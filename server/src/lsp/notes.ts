import { type Position, type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CalendarDate } from '../core/calendar';
import {
  type Analysis,
  amongOthers,
  type Context,
  contextFrom,
  createContext,
  createMemory,
  type Finding,
  failureTexts,
  isDraft,
  type Origin,
  type Settings,
  splitLines,
  type TextChange,
  type Typing,
  tiesOf,
  type VisitSummary,
} from '../core/index';
import { l10n } from '../core/l10n';
import type { ClinicContext } from './clinics';
import { Drafting } from './drafting';
import { toRange } from './edits';
import type { Log } from './log';
import { originIn } from './origin';
import type { OtherNote, OtherNotes } from './otherNotes';

/** A longer text is no therapy note, and reading it would keep the editor waiting. In UTF-16 units. */
export const lengthLimit = 5_000_000;

export type Analyze = (text: string, context: Context, origin?: Origin) => Analysis;
/** As `stages` of the core. */
export type Stages = (
  text: string,
  context: Context,
  origin: Origin,
  near: number,
) => Generator<() => Analysis, void>;

/** One state of an open document. Positions sent to the editor are positions in exactly this state. */
export interface Note {
  /** Never the same for two states, not even after closing and opening again. */
  readonly state: number;
  /** The state with all findings that this one leaves some out of; itself where it leaves out none. */
  readonly whole: number;
  readonly uri: string;
  readonly version: number;
  readonly settings: Settings;
  readonly clinic: ClinicContext;
  readonly context: Context;
  /** Notes of the same patient or the same clinician's day, open or in the same folders. */
  readonly others: readonly OtherNote[];
  /** Of the text; of an empty one where the document is not read. */
  readonly analysis: Analysis;
  /** Index of the visit whose author asked "Ready to sign?"; null where none did. */
  readonly ready: number | null;
  /** Where the author types; null where nobody does. */
  readonly typing: Typing | null;
  /** Why the document is not read, in plain words; null where it is. */
  readonly refusal: string | null;
}

/** The open documents, each analysed at most once per version, settings and "Ready to sign?". */
export class Notes {
  readonly documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) => this.#update(document, changes, version),
  });
  readonly #drafting = new Map<string, Drafting>();
  /** With all findings. */
  readonly #notes = new Map<string, Note>();
  /** Without those that wait while the author types. */
  readonly #shown = new Map<string, Note>();
  /** Notes as they are beside other open notes of the same patient or the same clinician's day. */
  readonly #together = new Map<
    string,
    { readonly alone: Note; readonly others: string; readonly note: Note }
  >();
  /** Notes that are not open. */
  readonly #closed: Pick<OtherNotes, 'tiedTo'> | null;
  /** With the memory of each document. */
  readonly #contexts = new Map<
    string,
    {
      readonly settings: Settings;
      readonly clinic: ClinicContext;
      readonly asked: boolean;
      readonly context: Context;
    }
  >();
  /** Index of the visit whose author asked "Ready to sign?". */
  readonly #ready = new Map<string, number>();
  /** Offset of the cursor, as far as the editor tells it. */
  readonly #cursors = new Map<string, number>();
  readonly #analyze: Analyze;
  readonly #log: Log;
  #states = 0;

  readonly #today: () => CalendarDate | null;

  constructor(
    analyze: Analyze,
    today: () => CalendarDate | null,
    closed: Pick<OtherNotes, 'tiedTo'> | null,
    log: Log,
  ) {
    this.#analyze = analyze;
    this.#closed = closed;
    this.#today = today;
    this.#log = log;
  }

  /** The note as it is shown now; undefined where no such document is open. */
  note(uri: string, settings: Settings, clinic: ClinicContext): Note | undefined {
    const whole = this.#whole(uri, settings, clinic);
    if (!whole || whole.refusal !== null || whole.context.ready) return whole;
    const shown = this.#shown.get(uri);
    const drafting = this.#draftingOf(uri);
    if (shown?.whole === whole.state && shown.typing === drafting.typing) return shown;
    const findings = drafting.settled(whole.analysis, (text) =>
      this.beside(uri, text, settings, whole.context),
    );
    if (drafting.typing === null) return whole;
    const note = {
      ...whole,
      state: ++this.#states,
      whole: whole.state,
      typing: drafting.typing,
      analysis: { ...whole.analysis, findings },
    };
    this.#shown.set(uri, note);
    return note;
  }

  /** With what follows from visits of other notes too. */
  #whole(uri: string, settings: Settings, clinic: ClinicContext): Note | undefined {
    const alone = this.#alone(uri, settings, clinic);
    if (!alone) return undefined;
    const others = this.#tiedTo(uri, alone.analysis.summaries, settings);
    if (others.length === 0) return alone;
    const states = others.map(({ state }) => state).join();
    const known = this.#together.get(uri);
    if (known?.alone === alone && known.others === states) return known.note;
    const analysis = amongOthers(alone.analysis, summariesOf(others), alone.context);
    const note = { ...alone, state: ++this.#states, others, analysis };
    this.#together.set(uri, { alone, others: states, note });
    return note;
  }

  /** The other notes that may have to do with these visits: as they are in the editor where they are open. */
  #tiedTo(uri: string, summaries: readonly VisitSummary[], settings: Settings): readonly OtherNote[] {
    const own = new Set(summaries.flatMap(tiesOf));
    const open = [...this.#notes.values()].filter(
      (note) =>
        note.uri !== uri && note.analysis.summaries.some((one) => tiesOf(one).some((tie) => own.has(tie))),
    );
    const closed =
      settings.otherNotes === 'open'
        ? []
        : (this.#closed?.tiedTo(
            summaries,
            (other) =>
              other !== uri &&
              !this.#notes.has(other) &&
              (settings.otherNotes === 'workspace' || folderOf(other) === folderOf(uri)),
          ) ?? []);
    return [...open.map(asOther), ...closed];
  }

  /** A text in the place of a note, beside the others. */
  beside(uri: string, text: string, settings: Settings, context: Context): Analysis {
    const analysis = this.#analyze(text, context, originIn(uri, settings));
    const others = this.#tiedTo(uri, analysis.summaries, settings);
    return others.length === 0 ? analysis : amongOthers(analysis, summariesOf(others), context);
  }

  #alone(uri: string, settings: Settings, clinic: ClinicContext): Note | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const only = this.#ready.get(uri) ?? null;
    const context = this.#contextOf(uri, settings, clinic, only !== null);
    const { ready } = context;
    const known = this.#notes.get(uri);
    if (
      known?.version === document.version &&
      known.settings === settings &&
      known.clinic === clinic &&
      known.context.ready === ready &&
      known.ready === only
    )
      return known;
    const read = this.#read(document, settings, clinic, context);
    const everything = only === null || settings.whileDrafting === 'everything';
    const note = { ...(everything ? read : onlyLoudIn(read, only)), ready: only };
    this.#notes.set(uri, note);
    return note;
  }

  /** The same object while nothing changes: what was judged under it is still good. */
  #contextOf(uri: string, settings: Settings, clinic: ClinicContext, ready: boolean): Context {
    const known = this.#contexts.get(uri);
    const today = this.#today();
    const isAsWas = known?.settings === settings && known.clinic === clinic && known.asked === ready;
    if (isAsWas && known.context.today === today) return known.context;
    const own = contextFrom(settings);
    // what was read with other words has to be read again
    const before = known?.clinic.lexicon === clinic.lexicon ? known.context.memory : undefined;
    const memory = before ?? createMemory();
    const context = createContext({ ...clinic, ...own, ready: own.ready || ready, today, memory });
    this.#contexts.set(uri, { settings, clinic, asked: ready, context });
    return context;
  }

  /** Remembers, until the document is closed, which visit's author asked "Ready to sign?"; null for none any more. */
  setReady(uri: string, visit: number | null): void {
    if (visit === null) this.#ready.delete(uri);
    else this.#ready.set(uri, visit);
    this.rest(uri);
  }

  /**
   * Reads a document that is not known yet, visit by visit from the cursor on, each step with the note as far as it is
   * read; `note` then has little left to do. Null where that would say less than what is shown.
   */
  *staged(
    stages: Stages,
    uri: string,
    settings: Settings,
    clinic: ClinicContext,
  ): Generator<() => Note | null, void> {
    const document = this.documents.get(uri);
    if (!document || refusalOf(document.getText()) !== null) return;
    const text = document.getText();
    const context = this.#contextOf(uri, settings, clinic, this.#ready.has(uri));
    const near = this.#draftingOf(uri).typing?.span.end ?? this.#cursors.get(uri) ?? 0;
    for (const soFar of stages(text, context, originIn(uri, settings), near))
      yield () =>
        this.#notes.has(uri) || this.#draftingOf(uri).typing
          ? null
          : { ...this.#unread(document, settings, clinic, context), analysis: soFar(), refusal: null };
  }

  /** Whether much of a document is new under these settings: longer than an author types between two questions. */
  isNew(uri: string, settings: Settings, clinic: ClinicContext, much: number): boolean {
    const length = this.documents.get(uri)?.getText().length ?? 0;
    const known = this.#notes.get(uri);
    const same = known?.settings === settings && known.clinic === clinic && known.refusal === null;
    return length - (same ? known.analysis.text.length : 0) > much;
  }

  forget(uri: string): void {
    this.#cursors.delete(uri);
    this.#notes.delete(uri);
    this.#contexts.delete(uri);
    this.#together.delete(uri);
    this.#ready.delete(uri);
    this.#drafting.delete(uri);
    this.#shown.delete(uri);
  }

  /** The cursor stands there. True if what waited while its line was typed shows now. */
  moved(uri: string, position: Position): boolean {
    const document = this.documents.get(uri);
    if (!document) return false;
    const offset = document.offsetAt(position);
    this.#cursors.set(uri, offset);
    return this.#draftingOf(uri).moved(document.getText(), offset);
  }

  /** Nobody types in it any more. True if somebody did. */
  rest(uri: string): boolean {
    return this.#drafting.get(uri)?.rest() ?? false;
  }

  #draftingOf(uri: string): Drafting {
    const drafting = this.#drafting.get(uri) ?? new Drafting();
    this.#drafting.set(uri, drafting);
    return drafting;
  }

  #update(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument {
    const drafting = this.#draftingOf(document.uri);
    let updated = document;
    for (const change of changes) {
      const before = updated.getText();
      drafting.change(before, textChange(updated, change));
      updated = TextDocument.update(updated, [change], version);
    }
    return updated;
  }

  #unread(
    { uri, version }: TextDocument,
    settings: Settings,
    clinic: ClinicContext,
    context: Context,
  ): Omit<Note, 'analysis' | 'refusal'> {
    const state = ++this.#states;
    return {
      state,
      whole: state,
      ready: null,
      uri,
      version,
      settings,
      clinic,
      context,
      others: [],
      typing: null,
    };
  }

  #read(document: TextDocument, settings: Settings, clinic: ClinicContext, context: Context): Note {
    const { uri } = document;
    const shared = this.#unread(document, settings, clinic, context);
    try {
      const text = document.getText();
      const refusal = refusalOf(text);
      const analysis = refusal === null ? this.#analyze(text, context, originIn(uri, settings)) : nothingRead;
      for (const { id, rule, places } of analysis.failures)
        this.#log.failedAt(rule ? `${id} ${rule}` : id, places);
      return { ...shared, analysis, refusal };
    } catch (error) {
      this.#log.failed('note-not-read', error);
      return { ...shared, analysis: nothingRead, refusal: failureTexts['note-not-read'] };
    }
  }
}

/** "Ready to sign?" is about one visit: what the others only lack stays as quiet as in a draft. */
function onlyLoudIn(note: Note, ready: number): Note {
  const { visits, findings } = note.analysis;
  const quiet = ({ visit, notYetWritten }: Finding) =>
    visit !== ready && notYetWritten && isDraft(visits[visit]!);
  return {
    ...note,
    analysis: {
      ...note.analysis,
      findings: findings.map((finding) =>
        quiet(finding) ? { ...finding, severity: 'hint' as const } : finding,
      ),
    },
  };
}

/** What a change takes out and puts in; of a whole new text that without what both have at their ends. */
function textChange(document: TextDocument, change: TextDocumentContentChangeEvent): TextChange {
  if ('range' in change) {
    const [start, end] = [change.range.start, change.range.end].map((place) => document.offsetAt(place));
    return { span: { start: start!, end: end! }, text: change.text };
  }
  const [before, after] = [document.getText(), change.text];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same++;
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

const asOther = ({ uri, state, analysis: { summaries, lines } }: Note): OtherNote => ({
  uri,
  state: `open ${state}`,
  summaries,
  range: (span) => toRange(lines, span),
});

/** The visits of several notes. */
export const summariesOf = (notes: readonly OtherNote[]): readonly VisitSummary[] =>
  notes.flatMap(({ summaries }) => summaries);

const nothingRead: Analysis = {
  text: '',
  lines: splitLines(''),
  visits: [],
  summaries: [],
  findings: [],
  silenced: [],
  dismissed: [],
  failures: [],
};

function refusalOf(text: string): string | null {
  if (text.length > lengthLimit) {
    const millions = (count: number) => (count / 1_000_000).toFixed(1);
    return l10n`This file is too long to be read as a note: ${millions(text.length)} million characters, the limit is ${millions(lengthLimit)}.`;
  }
  return text.includes('\0') ? l10n`This file is not plain text, so it is not read as a note.` : null;
}
