/** From opening a file to its first findings. */
import { setTimeout } from 'node:timers/promises';
import {
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { connected, uri } from './servers';

/**
 * Milliseconds until a server that has been idle for `idle` ms answers for a text that it sees first, and with how many
 * findings.
 */
export async function opening(
  server: string,
  text: string,
  idle: number,
): Promise<{ readonly time: number; readonly found: number }> {
  const { connection, end } = await connected(server, {
    textDocument: { diagnostic: {} },
    workspace: { diagnostics: { refreshSupport: true } },
  });
  try {
    await setTimeout(idle);
    const start = performance.now();
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'therapy-note', version: 1, text },
    });
    const report: DocumentDiagnosticReport = await connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    return {
      time: performance.now() - start,
      found: report.kind === 'full' ? report.items.length : 0,
    };
  } finally {
    end();
  }
}
