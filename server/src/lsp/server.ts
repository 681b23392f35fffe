import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type ServerCapabilities,
  TextDocumentSaveReason,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { contextFrom, createContext, createMemory, label } from '../core/index';
import { l10n } from '../core/l10n';
import { type Client, clientFrom } from './client';
import { Clinics } from './clinics';
import { Diagnostics } from './diagnostics';
import { answerDismissals } from './dismissals';
import { answerDrafts } from './drafts';
import { guarded, unattended } from './guarded';
import { answerImports } from './imports';
import { detached, Log } from './log';
import { answerNavigation } from './navigation';
import { noteFilesOf } from './noteFiles';
import { Notes } from './notes';
import { mostNotes, OtherNotes } from './otherNotes';
import {
  actionKinds,
  type ClinicPayer,
  type ClinicPayersParams,
  type CursorParams,
  clinicChangedNotification,
  clinicPayersRequest,
  colourTypes,
  cursorNotification,
  type NoteFilesChangedParams,
  noteFilesChangedNotification,
  type PhraseShown,
  type PhrasesParams,
  phrasesRequest,
  settingsSection,
  trustedNotification,
} from './protocol';
import { answerRequests } from './requests';
import type { Runtime } from './runtime';
import { warn } from './say';
import { SettingsCache } from './settings';
import { long, Slices } from './slices';
import { snippetText } from './snippetText';
import { answerTimer } from './timer';
import { answerTools } from './tools';
import { WarmUp } from './warmUp';

/** Serves one editor until it closes the connection. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const log = new Log(connection);
  runtime.uncaught?.((error) => log.failed('uncaught', error));
  connection.onInitialize(
    guarded(log, 'initialize', (params) => {
      const client = clientFrom(params);
      serve(connection, client, runtime, log);
      return { capabilities: capabilitiesFor(client), serverInfo: { name: 'theralint' } };
    }),
  );
  connection.listen();
}

const capabilitiesFor = (client: Client): ServerCapabilities => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, willSave: true },
  ...(client.pullsDiagnostics
    ? {
        diagnosticProvider: {
          identifier: 'theralint',
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
      }
    : {}),
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['-', ':', ...'0123456789'] },
  codeActionProvider: { codeActionKinds: ['quickfix', 'refactor', actionKinds['fix-all']] },
  codeLensProvider: {},
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  documentLinkProvider: {},
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  selectionRangeProvider: true,
  workspaceSymbolProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: Object.values(colourTypes), tokenModifiers: [] },
    full: true,
  },
});

function serve(connection: Connection, client: Client, runtime: Runtime, log: Log): void {
  const clinics = new Clinics(connection, client, runtime.loadClinic);
  const settings = new SettingsCache(connection, client);
  const lastDay = runtime.lastDay ?? (() => null);
  const warmUp = runtime.warmsUp
    ? new WarmUp((text) => {
        const context = createContext({ today: lastDay(), memory: createMemory() });
        if (text.length > long) runtime.stages?.(text, context, { file: '', folder: '' }, 0).next().value?.();
        else runtime.analyze(text, context);
      })
    : null;
  const readingOf = async (uri: string) => {
    warmUp?.later();
    const clinic = await clinics.of(uri, await settings.payerFiles(uri));
    return { clinic, own: await settings.of(uri, clinic.payers) };
  };
  const readingIn = async (folder: string) => {
    const { clinic, own } = await readingOf(`${folder}/`);
    return { settings: own, context: createContext({ ...clinic, ...contextFrom(own), today: lastDay() }) };
  };
  const files = noteFilesOf(connection);
  const others = client.options.readsNotes
    ? new OtherNotes({
        files,
        analyze: runtime.analyze,
        readingOf: readingIn,
        changed: () => refresh(),
        tooMany: (count) => warn(connection, tooManyNotes(count)),
        log,
      })
    : null;
  const notes = new Notes(runtime.analyze, lastDay, others, log);
  const slices = new Slices(notes, runtime.stages, (uri) => diagnostics.refresh([uri]));
  const current = async (uri: string) => {
    const { clinic, own } = await readingOf(uri);
    await slices.whole(uri, own, clinic);
    const folder = clinics.folderOf(uri);
    if (folder !== '' && own.otherNotes !== 'open') {
      const below = own.otherNotes === 'workspace';
      void others?.want(below ? folder : uri.slice(0, uri.lastIndexOf('/')), below);
    }
    return notes.note(uri, own, clinic);
  };
  /** As far as it is read, for an editor that can be told that there is more. */
  const first = async (uri: string) => {
    const { clinic, own } = await readingOf(uri);
    const canWait = client.pullsDiagnostics && !client.refreshesDiagnostics;
    return (canWait ? null : slices.first(uri, own, clinic)) ?? current(uri);
  };
  const diagnostics = new Diagnostics(connection, client, first, runtime.pages, log);
  const refresh = () => {
    diagnostics.refresh(notes.documents.keys());
    if (client.refreshesLenses) detached(() => connection.sendRequest(CodeLensRefreshRequest.type));
  };

  notes.documents.onDidChangeContent(
    unattended(log, 'changed', ({ document }) => {
      warmUp?.later();
      diagnostics.changed(document.uri);
    }),
  );
  notes.documents.onDidClose(
    unattended(log, 'closed', ({ document: { uri } }) => {
      notes.forget(uri);
      slices.forget(uri);
      settings.forget(uri);
      diagnostics.closed(uri);
    }),
  );
  connection.onInitialized(() => {
    if (client.hasConfiguration && client.registersConfigurationChanges)
      detached(() =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection }),
      );
    clinics.watch();
    warmUp?.later();
  });
  const rereadClinics = () => {
    clinics.forgetAll();
    settings.forgetAll();
    others?.forgetAll();
    detached(() => connection.sendNotification(clinicChangedNotification));
    refresh();
  };
  connection.onDidChangeWatchedFiles(rereadClinics);
  connection.onDidChangeConfiguration((params) => {
    settings.changed(params.settings);
    others?.forgetAll();
    refresh();
  });
  const left = (uri: string) => {
    diagnostics.refresh([uri]);
    if (client.refreshesLenses) detached(() => connection.sendRequest(CodeLensRefreshRequest.type));
  };
  connection.onNotification(
    cursorNotification,
    unattended(log, 'cursor', ({ textDocument: { uri }, position }: CursorParams) => {
      if (position ? notes.moved(uri, position) : notes.rest(uri)) left(uri);
    }),
  );
  notes.documents.onWillSave(
    unattended(log, 'saved', ({ document: { uri }, reason }) => {
      if (reason === TextDocumentSaveReason.Manual && notes.rest(uri)) left(uri);
    }),
  );
  const textOf = async (uri: string) =>
    notes.documents.get(uri)?.getText() ?? (client.options.readsNotes ? files.text(uri) : null);
  answerRequests({ connection, client, runtime, notes, diagnostics, current, first, textOf, refresh, log });
  connection.onNotification(
    trustedNotification,
    unattended(log, 'trusted', () => {
      clinics.trust();
      rereadClinics();
    }),
  );
  connection.onRequest(
    clinicPayersRequest,
    guarded(log, 'clinic payers', async ({ folder }: ClinicPayersParams): Promise<ClinicPayer[]> => {
      const { payers } = await clinics.of(`${folder}/`, await settings.payerFiles(folder));
      return payers.all.filter(({ own }) => own).map(({ id, name }) => ({ id, name }));
    }),
  );
  connection.onRequest(
    phrasesRequest,
    guarded(log, 'phrases', async ({ textDocument: { uri } }: PhrasesParams): Promise<PhraseShown[]> => {
      const { phrases } = await clinics.of(uri, await settings.payerFiles(uri));
      return phrases.map(({ triggers, title, description, text }) => ({
        triggers,
        title: label(title),
        description: label(description),
        snippet: snippetText(text, 1),
      }));
    }),
  );
  const openNotes = async () =>
    (await Promise.all(notes.documents.keys().map(current))).filter((note) => note !== undefined);
  answerNavigation({ connection, current, openNotes, otherNotes: () => others?.all() ?? [], log });
  answerDismissals({
    connection,
    runtime,
    current,
    openNotes,
    folderOf: (uri) => clinics.folderOf(uri),
    clinic: async (folder) => clinics.of(`${folder}/`, await settings.payerFiles(folder)),
    changed: rereadClinics,
    log,
  });
  connection.onNotification(
    noteFilesChangedNotification,
    unattended(log, 'note files', ({ uris }: NoteFilesChangedParams) => others?.fileChanged(uris)),
  );
  answerDrafts({ connection, folders: client.folders, notes, others, files, readingOf: readingIn, log });
  answerTools({ connection, folder: client.folders[0] ?? '', readingOf: readingIn, log });
  answerTimer({ connection, client, current, log });
  answerImports(connection, runtime, () => clinics.trusted, rereadClinics, log);
  notes.documents.listen(connection);
}

const tooManyNotes = (count: number): string =>
  l10n`This folder has ${count} notes; what follows from several visits is told of the first ${mostNotes} alone.`;
