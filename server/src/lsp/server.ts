import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type ServerCapabilities,
  TextDocumentSaveReason,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type Client, clientFrom } from './client';
import { Clinics } from './clinics';
import { Diagnostics } from './diagnostics';
import { answerDismissals } from './dismissals';
import { guarded, unattended } from './guarded';
import { answerImports } from './imports';
import { detached, Log } from './log';
import { Notes } from './notes';
import {
  actionKinds,
  type ClinicPayer,
  type ClinicPayersParams,
  type CursorParams,
  clinicPayersRequest,
  colourTypes,
  cursorNotification,
  settingsSection,
  trustedNotification,
} from './protocol';
import { answerRequests } from './requests';
import type { Runtime } from './runtime';
import { SettingsCache } from './settings';
import { answerTimer } from './timer';

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
  semanticTokensProvider: {
    legend: { tokenTypes: Object.values(colourTypes), tokenModifiers: [] },
    full: true,
  },
});

function serve(connection: Connection, client: Client, runtime: Runtime, log: Log): void {
  const clinics = new Clinics(connection, client, runtime.loadClinic);
  const settings = new SettingsCache(connection, client);
  const notes = new Notes(runtime.analyze, runtime.lastDay ?? (() => null), log);
  const current = async (uri: string) => {
    const clinic = await clinics.of(uri, await settings.payerFiles(uri));
    return notes.note(uri, await settings.of(uri, clinic.payers), clinic);
  };
  const diagnostics = new Diagnostics(connection, client, current, runtime.pages, log);
  const refresh = () => {
    diagnostics.refresh(notes.documents.keys());
    if (client.refreshesLenses) detached(() => connection.sendRequest(CodeLensRefreshRequest.type));
  };

  notes.documents.onDidChangeContent(
    unattended(log, 'changed', ({ document }) => diagnostics.changed(document.uri)),
  );
  notes.documents.onDidClose(
    unattended(log, 'closed', ({ document: { uri } }) => {
      notes.forget(uri);
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
  });
  const rereadClinics = () => {
    clinics.forgetAll();
    settings.forgetAll();
    refresh();
  };
  connection.onDidChangeWatchedFiles(rereadClinics);
  connection.onDidChangeConfiguration((params) => {
    settings.changed(params.settings);
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
  answerRequests({ connection, client, runtime, notes, diagnostics, current, refresh, log });
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
  answerDismissals({
    connection,
    runtime,
    current,
    openNotes: async () =>
      (await Promise.all(notes.documents.keys().map(current))).filter((note) => note !== undefined),
    folderOf: (uri) => clinics.folderOf(uri),
    clinic: async (folder) => clinics.of(`${folder}/`, await settings.payerFiles(folder)),
    changed: rereadClinics,
    log,
  });
  answerTimer({ connection, client, current, log });
  answerImports(connection, runtime, () => clinics.trusted, rereadClinics, log);
  notes.documents.listen(connection);
}
