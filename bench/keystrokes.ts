/** From a keystroke to its diagnostics, over standard input and output, as an editor sees it. */
import { setTimeout } from 'node:timers/promises';
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connected, uri } from './servers';

/**
 * Milliseconds of each of `count` keystrokes in the middle of a text, sorted; fewer where they would take longer than
 * `longest` ms together. So many as `skipped` warm up and do not count; the author looks at the open note for `idle` ms.
 */
export async function keystrokes(
  server: string,
  text: string,
  count: number,
  longest: number,
  { skipped = 5, idle = 0 } = {},
): Promise<number[]> {
  const { connection, end } = await connected(server, { textDocument: { diagnostic: {} } });
  try {
    let document = TextDocument.create(uri, 'therapy-note', 1, text);
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'therapy-note', version: 1, text },
    });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    await setTimeout(idle);
    const offset = text.indexOf('worry', text.length / 2);
    const times: number[] = [];
    const begin = performance.now();
    for (let at = 0; at < count + skipped && performance.now() - begin < longest; at++) {
      const position = document.positionAt(offset + at);
      const change = { range: { start: position, end: position }, text: 'a' };
      const version = document.version + 1;
      document = TextDocument.update(document, [change], version);
      const start = performance.now();
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [change],
      });
      await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      if (at >= skipped) times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b);
  } finally {
    end();
  }
}

/** The value that 95 of 100 do not exceed; null where there is none. */
export const p95 = (sorted: readonly number[]): number | null =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? null;
