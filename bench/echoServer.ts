/** The least that a language server does: it takes the change and answers with one diagnostic for the document. */
import {
  createConnection,
  DocumentDiagnosticReportKind,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  const at = { line: 0, character: documents.get(textDocument.uri)?.version ?? 0 };
  return {
    kind: DocumentDiagnosticReportKind.Full,
    items: [{ range: { start: at, end: at }, message: 'here' }],
  };
});
documents.listen(connection);
connection.listen();
