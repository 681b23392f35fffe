/** An editor without a screen: talks to a server in this process over two streams of messages. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  CompletionTriggerKind,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/core/index';
import { gated } from '../../server/src/lsp/gate';
import { features } from '../../server/src/lsp/log';
import {
  cursorNotification,
  type NoteFilesParams,
  type NoteTextParams,
  noteFilesRequest,
  noteTextRequest,
} from '../../server/src/lsp/protocol';
import type { Runtime } from '../../server/src/lsp/runtime';
import { startServer } from '../../server/src/lsp/server';

/** What a current VS Code says that it can do, as far as it matters here. */
export const modern: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { disabledSupport: true, codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** An editor that can do next to nothing. */
export const plain: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The user's settings under `theralint`; read again at each request for them. */
  readonly settings?: () => unknown;
  readonly folders?: readonly string[];
  readonly runtime?: Partial<Runtime>;
  /** Texts of notes by their URIs, open or not, that the editor reads for the server. */
  readonly files?: ReadonlyMap<string, string>;
}

export const uri = 'file:///notes/today.tnote';

export class Editor {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: string[] = [];
  readonly logged: string[] = [];
  /** What the server asked the text of. */
  readonly readFiles: string[] = [];
  refreshes = 0;
  #document = TextDocument.create(uri, 'therapy-note', 0, '');

  private constructor(
    readonly connection: ProtocolConnection,
    private readonly end: () => void,
  ) {}

  static async start(options: EditorOptions = {}): Promise<Editor & { readonly server: InitializeResult }> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const { reader, writer } = gated(
      { reader: new StreamMessageReader(toServer), writer: new StreamMessageWriter(toClient) },
      () => assert.fail('the server lost its wire'),
    );
    const server = createConnection(features, reader, writer);
    startServer(server, {
      analyze,
      now: () => 10 * 60 + 5,
      today: () => '2026-03-11',
      pages: null,
      loadClinic: null,
      ...options.runtime,
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const editor = new Editor(connection, () => {
      connection.dispose();
      server.dispose();
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      editor.published.push(params);
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      editor.messages.push(message);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      editor.logged.push(message);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(() => options.settings?.() ?? null),
    );
    const { files } = options;
    if (files) {
      connection.onRequest(noteFilesRequest, ({ folder, below }: NoteFilesParams) =>
        [...files.keys()].filter(
          (file) => file.startsWith(`${folder}/`) && (below || !file.slice(folder.length + 1).includes('/')),
        ),
      );
      connection.onRequest(noteTextRequest, ({ uri }: NoteTextParams) => {
        editor.readFiles.push(uri);
        return files.get(uri) ?? null;
      });
    }
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      editor.refreshes++;
    });
    connection.listen();
    const result = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: options.folders?.map((folder) => ({ uri: folder, name: 'clinic' })) ?? null,
      capabilities: options.capabilities ?? modern,
      initializationOptions: files
        ? { readsNotes: true, ...(options.initializationOptions as object | undefined) }
        : options.initializationOptions,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return Object.assign(editor, { server: result });
  }

  get text(): string {
    return this.#document.getText();
  }

  async open(text: string): Promise<void> {
    this.#document = TextDocument.create(uri, 'therapy-note', 1, text);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'therapy-note', version: 1, text },
    });
  }

  /** Replaces `length` characters at `offset`, as typing does. */
  async type(text: string, offset: number, length = 0): Promise<void> {
    const range = {
      start: this.#document.positionAt(offset),
      end: this.#document.positionAt(offset + length),
    };
    const version = this.#document.version + 1;
    this.#document = TextDocument.update(this.#document, [{ range, text }], version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  /** Another window gets the keys, so that nothing waits for the end of its line. */
  async leave(): Promise<void> {
    await this.connection.sendNotification(cursorNotification, { textDocument: { uri } });
  }

  async close(): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async diagnostics(): Promise<Diagnostic[]> {
    const report = await this.pull();
    return report.kind === 'full' ? report.items : [];
  }

  /** The next publication that `accepts` takes; those that came before count too. */
  async publication(
    accepts: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    await until(() => this.published.some(accepts));
    return this.published.find(accepts)!;
  }

  async hover(words: string): Promise<Hover | null> {
    return this.hoverAt(this.text.indexOf(words));
  }

  async hoverAt(offset: number): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: this.positionAt(offset),
    });
  }

  /** `typed` is the character that made the editor ask; without it the user did. */
  async complete(offset: number, typed?: string): Promise<CompletionItem[]> {
    const items = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: this.positionAt(offset),
      ...(typed && {
        context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed },
      }),
    });
    return Array.isArray(items) ? items : (items?.items ?? []);
  }

  /** Actions at the first occurrence of `words`. */
  async actions(words: string, only?: string[], diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    return this.actionsAt(this.text.indexOf(words), only, diagnostics);
  }

  async actionsAt(offset: number, only?: string[], diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    const start = this.positionAt(offset);
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics, ...(only ? { only } : {}) },
    });
    return (actions ?? []) as CodeAction[];
  }

  /** The text after an action, with snippets as they stand before anything is filled in. */
  applied(action: CodeAction): string {
    const edit = action.edit!;
    const edits =
      edit.changes?.[uri] ??
      edit.documentChanges!.flatMap((change) => ('edits' in change ? change.edits : []));
    return TextDocument.applyEdits(
      this.#document,
      edits.map((one) =>
        'snippet' in one ? { range: one.range, newText: unfilled(one.snippet.value) } : one,
      ),
    );
  }

  words(range: Range): string {
    return this.#document.getText(range);
  }

  positionAt(offset: number): Position {
    return this.#document.positionAt(offset);
  }

  stop(): void {
    this.end();
  }
}

/** Notifications of the server may arrive after the answer that they precede. */
export async function until(condition: () => boolean): Promise<void> {
  for (let wait = 0; !condition(); wait += 5) {
    if (wait > 5000) throw new Error(`never happened: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** `${1:[what]}` as `[what]`. */
export const unfilled = (snippet: string): string =>
  snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
