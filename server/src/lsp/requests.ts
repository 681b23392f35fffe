import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type CompletionContext,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type Position,
  type Range,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import {
  type Action,
  type Copy,
  clinicWordActions,
  codeActions,
  colours,
  compareActions,
  copies,
  copyProfileFrom,
  dismissActions,
  evidenceMap,
  explain,
  fileHtml,
  findingsAt,
  fixAll,
  folds,
  hover,
  isBegun,
  label,
  lenses,
  nextVisit,
  outline,
  pageLinks,
  panelHtml,
  type Suggestion,
  signing,
  status,
  suggestions,
  visitAt,
  visitPage,
} from '../core/index';
import { l10n } from '../core/l10n';
import { reviewPage } from '../core/review/reviewHtml';
import type { Client } from './client';
import { copiedAt, copiedTexts, type TextOf } from './copied';
import type { Diagnostics } from './diagnostics';
import { canAddWords, canDismiss } from './dismissals';
import { toRange, workspaceEdit } from './edits';
import { fromPosition, fromRange } from './fromProtocol';
import { guarded, Refusal } from './guarded';
import type { Log } from './log';
import { type Note, type Notes, summariesOf } from './notes';
import { decoded } from './origin';
import {
  actionKinds,
  type BlanksParams,
  blanksRequest,
  type CopiedParams,
  type CopiedResult,
  type CopyParams,
  copiedRequest,
  copyRequest,
  type EvidenceParams,
  type EvidenceResult,
  type ExplainParams,
  type ExplainResult,
  evidenceRequest,
  explainRequest,
  type NextNoteParams,
  type NextNoteResult,
  nextNoteRequest,
  type ReadyParams,
  type ReadyResult,
  readyRequest,
  type StatusParams,
  type StatusResult,
  statusRequest,
  type UnitsParams,
  type UnitsResult,
  unitsRequest,
  type VisitPageParams,
  type VisitPageResult,
  visitPageRequest,
} from './protocol';
import type { Runtime } from './runtime';
import { snippetText } from './snippetText';
import {
  toCodeAction,
  toCodeLens,
  toCompletionItem,
  toDocumentLink,
  toEvidence,
  toFoldingRange,
  toHover,
  toReady,
  toSemanticTokens,
  toSymbol,
  toSymbolInformation,
  toUnits,
} from './toProtocol';

/** The parts of a running server that answers need. */
export interface Server {
  readonly connection: Connection;
  readonly client: Client;
  readonly runtime: Runtime;
  readonly notes: Notes;
  readonly diagnostics: Diagnostics;
  /** The note as it is now, under the user's settings. */
  readonly current: (uri: string) => Promise<Note | undefined>;
  /** The same while a long one is still being read, as far as it is. */
  readonly first: (uri: string) => Promise<Note | undefined>;
  /** The text of any note; null where there is none. */
  readonly textOf: TextOf;
  /** Shows everything anew. */
  readonly refresh: () => void;
  readonly log: Log;
}

/** Registers the answer to each request of the editor. */
export function answerRequests(server: Server): void {
  const { connection, client, runtime, notes, diagnostics, log } = server;
  const answer = answering(log, server.current);

  connection.languages.diagnostics.on(
    answering(log, server.first)('diagnostics', { kind: 'full', items: [] }, (note, params) =>
      diagnostics.report(note, params.previousResultId),
    ),
  );
  connection.onHover(
    answer('hover', null, (note, params) => {
      const found = hover(
        note.analysis,
        fromPosition(note, params.position),
        note.context,
        summariesOf(note.others),
      );
      return found ? toHover(note, found, client) : null;
    }),
  );
  connection.onCompletion(
    answer('completion', { isIncomplete: false, items: [] }, (note, params) => {
      const offset = fromPosition(note, params.position);
      const moment = { typing: note.typing, now: runtime.now(), today: runtime.today() };
      const found = suggestions(note.analysis, offset, note.context, moment);
      const wanted = found.filter(isWantedAt(note.analysis.text.slice(0, offset), params.context));
      return {
        // What fits is for exactly these words, so the editor asks again at the next letter.
        isIncomplete:
          wanted.length > 0
            ? !wanted.every(isOnRequest)
            : isBegun(note.analysis.text.slice(note.analysis.text.lastIndexOf('\n', offset - 1) + 1, offset)),
        items: wanted.map((suggestion, index) => toCompletionItem(note, suggestion, index, client)),
      };
    }),
  );
  connection.onCodeAction(
    answer('code actions', [], (note, params) => (client.codeActionLiterals ? actionsFor(note, params) : [])),
  );
  connection.onCodeLens(
    answer('lenses', [], (note) =>
      note.settings.codeLens
        ? lenses(note.analysis, note.context).map((lens) => toCodeLens(note, lens, client))
        : [],
    ),
  );
  connection.onDocumentSymbol(
    answer('symbols', [], (note) =>
      client.nestedSymbols
        ? outline(note.analysis).map((item) => toSymbol(note, item))
        : outline(note.analysis).flatMap((item) => toSymbolInformation(note, item)),
    ),
  );
  connection.onDocumentLinks(
    answer('links', [], (note) =>
      pageLinks(note.analysis, note.context).flatMap((link) =>
        toDocumentLink(note, link, client, runtime.pages),
      ),
    ),
  );
  connection.onFoldingRanges(answer('folding', [], (note) => folds(note.analysis).map(toFoldingRange)));

  connection.languages.semanticTokens.on(
    answer('colours', { data: [] }, (note) => toSemanticTokens(note, colours(note.analysis))),
  );

  connection.onRequest<StatusResult | null, void>(
    statusRequest,
    answer<StatusParams, StatusResult | null>('status', null, (note, { position }) =>
      statusOf(note, position),
    ),
  );
  connection.onRequest<ReadyResult | null, void>(
    readyRequest,
    guarded(log, 'ready to sign', async (params: ReadyParams): Promise<ReadyResult | null> => {
      const note = await server.current(uriOf(params));
      if (!note) return null;
      if (note.refusal !== null) return { reason: note.refusal };
      const { position, ready } = params;
      const visit = visitAt(note.analysis, position ? fromPosition(note, position) : 0);
      notes.setReady(note.uri, ready && visit ? visit.index : null);
      server.refresh();
      const asked = visit && (await server.current(note.uri));
      const same = asked?.analysis.visits[visit!.index];
      return asked && same
        ? toReady(asked, signing(asked.analysis, same, asked.context), canDismiss(asked, runtime) !== null)
        : null;
    }),
  );
  connection.onRequest(
    evidenceRequest,
    answer('evidence', null, (note, { position }: EvidenceParams): EvidenceResult => {
      const only = position && visitAt(note.analysis, fromPosition(note, position));
      const visits = evidenceMap(note.analysis).filter(({ visit }) => !only || visit === only);
      return { visits: visits.map((found) => toEvidence(note, found)) };
    }),
  );
  connection.onRequest(
    unitsRequest,
    answer<UnitsParams, UnitsResult | null>('units', null, (note, { position }) => {
      const visit = visitAt(note.analysis, fromPosition(note, position));
      return visit ? toUnits(visit, note.context) : null;
    }),
  );
  connection.onRequest<NextNoteResult | null, void>(
    nextNoteRequest,
    answer<NextNoteParams, NextNoteResult | null>('next note', null, (note, { position }) => {
      const { analysis, context } = note;
      const next = nextVisit(analysis, position ? fromPosition(note, position) : null, context);
      return (
        next && {
          from: label(next.from),
          snippet: snippetText(next.text, 1),
          edit: next.edits && workspaceEdit(note, next.edits, client),
        }
      );
    }),
  );
  connection.onRequest<VisitPageResult | null, void>(
    visitPageRequest,
    guarded(log, 'visit page', async (params: VisitPageParams): Promise<VisitPageResult | null> => {
      const note = await server.current(uriOf(params));
      if (!note) return null;
      if (note.refusal !== null) return { reason: note.refusal };
      const visit = visitAt(note.analysis, fromPosition(note, params.position));
      if (!visit) return null;
      const others = summariesOf(note.others);
      const all = params.as === 'review';
      const texts = await copiedTexts(note, all ? note.analysis.visits : [visit], server.textOf);
      const textOf = (file: string) => texts.get(file);
      if (all) {
        const name = note.uri.slice(note.uri.lastIndexOf('/') + 1);
        const reviewed = { name: decoded(name), analysis: note.analysis, others };
        return { label: 'review', html: reviewPage([reviewed], note.context, textOf) };
      }
      const page = visitPage(note.analysis, visit, note.context, others);
      const toHtml = params.as === 'file' ? fileHtml : panelHtml;
      return { label: page.label, html: toHtml(page, textOf) };
    }),
  );
  connection.onRequest<CopiedResult | null, void>(
    copiedRequest,
    guarded(log, 'copied', async (params: CopiedParams): Promise<CopiedResult | null> => {
      const note = await server.current(uriOf(params));
      return note && note.refusal === null ? copiedAt(note, params, server.textOf) : null;
    }),
  );
  connection.onRequest(
    copyRequest,
    answer<CopyParams, readonly Copy[]>('copy', [], (note, { position }) =>
      note.refusal === null
        ? copies(note.analysis, fromPosition(note, position), copyProfileFrom(note.settings)).map((part) => ({
            ...part,
            label: label(part.label),
          }))
        : [],
    ),
  );
  connection.onRequest(
    blanksRequest,
    answer<BlanksParams, Range[]>('blanks', [], (note) =>
      note.analysis.visits.flatMap(({ placeholders }) =>
        placeholders.map(({ span }) => toRange(note.analysis.lines, span)),
      ),
    ),
  );
  connection.onRequest(
    explainRequest,
    guarded(log, 'explain', ({ id }: ExplainParams): ExplainResult | null => explain(id) ?? null),
  );

  function actionsFor(
    note: Note,
    { range, context: { only, diagnostics: shown } }: CodeActionParams,
  ): CodeAction[] {
    const isWanted = (kind: Action['kind']) =>
      only === undefined
        ? kind !== 'fix-all'
        : only.some((one) => one === '' || `${actionKinds[kind]}.`.startsWith(`${one}.`));
    const { analysis, context } = note;
    const all = isWanted('fix-all') ? fixAll(analysis, context) : undefined;
    const span = fromRange(note, range);
    const quiet = [
      ...(note.refusal === null ? compareActions(analysis, findingsAt(analysis, span)) : []),
      ...(canAddWords(note, runtime) ? clinicWordActions(analysis, span) : []),
      ...(canDismiss(note, runtime) ? dismissActions(findingsAt(analysis, span)) : []),
    ];
    return (
      [...codeActions(analysis, span, runtime.now(), context), ...quiet, ...(all ? [all] : [])]
        .filter(({ kind }) => isWanted(kind))
        // What mends a finding and helps to write as well is one line of a menu.
        .filter(({ title }, index, wanted) => wanted.findIndex((other) => other.title === title) === index)
        .flatMap((action) => toCodeAction(note, action, shown, client) ?? [])
    );
  }
}

/** A place to start from, not the rest of what is being typed. */
const isOnRequest = ({ kind }: Suggestion): boolean => kind === 'heading' || kind === 'sentence';

/**
 * Editors do not ask by themselves in a number; a digit or a sign makes them. Three digits are a code; fewer are minutes
 * or a count, as are those behind a code and its modifiers.
 */
function isWantedAt(
  before: string,
  context: CompletionContext | undefined,
): (suggestion: Suggestion) => boolean {
  const typed = context?.triggerCharacter;
  if (typed === undefined) return () => true;
  if (!/\d/.test(typed)) return (suggestion) => !isOnRequest(suggestion);
  return ({ kind }) => kind === 'answer' || (kind === 'code' && /\d{3}$/.test(before));
}

function statusOf(note: Note, position?: Position): StatusResult {
  if (note.refusal !== null) return { reason: note.refusal };
  return status(note.analysis, position ? fromPosition(note, position) : 0, note.context);
}

type Answer<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/**
 * Makes handlers that give `nothing` for a document that is not open, answer for the newest version only,
 * and turn a defect into a sentence.
 */
const answering =
  (log: Log, current: Server['current']) =>
  <P extends { readonly textDocument: TextDocumentIdentifier }, R>(
    name: string,
    nothing: R,
    work: (note: Note, params: P) => R,
  ): Answer<P, R> =>
    guarded(log, name, async (params, token) => {
      const start = performance.now();
      const note = await current(uriOf(params));
      if (token.isCancellationRequested)
        throw new Refusal(LSPErrorCodes.RequestCancelled, l10n`The request was cancelled.`);
      if (!note) return nothing;
      const result = work(note, params);
      if (note.settings.log === 'timings')
        log.timing(
          `${name}: ${(performance.now() - start).toFixed(1)} ms, version ${note.version}, ` +
            `${note.analysis.visits.length} visits, ${note.analysis.findings.length} findings`,
        );
      return result;
    });

/** @throws Refusal where an editor names no document */
function uriOf(params: { readonly textDocument: TextDocumentIdentifier } | undefined): string {
  const uri: unknown = params?.textDocument?.uri;
  if (typeof uri !== 'string')
    throw new Refusal(ErrorCodes.InvalidParams, l10n`The request names no document.`);
  return uri;
}
