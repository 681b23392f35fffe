/** From a keystroke to its diagnostics, over standard input and output, as an editor sees it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const uri = 'file:///notes/bench.tnote';
const root = path.join(__dirname, '..');

export interface Servers {
  /** Files to run with node, and `--stdio`. */
  readonly theralint: string;
  readonly echo: string;
  readonly remove: () => void;
}

/** Both servers as bundles, as they ship. */
export async function bundled(): Promise<Servers> {
  const folder = mkdtempSync(path.join(tmpdir(), 'theralint-bench-'));
  const bundle = async (entry: string, out: string) => {
    const outfile = path.join(folder, out);
    await build({
      entryPoints: [path.join(root, entry)],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      // as esbuild.mjs has them
      alias: {
        tinyglobby: require.resolve('tinyglobby'),
        'jsonc-parser': require.resolve('jsonc-parser').replace(/umd(?=[^/\\]*[/\\]main\.js$)/, 'esm'),
      },
      logLevel: 'error',
    });
    return outfile;
  };
  return {
    theralint: await bundle('server/src/node/main.ts', 'theralint.js'),
    echo: await bundle('bench/echoServer.ts', 'echo.js'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/**
 * Milliseconds of each of `count` keystrokes in the middle of a text, sorted; fewer where they would take longer than
 * `longest` ms together. The first five warm up and do not count.
 */
export async function keystrokes(
  server: string,
  text: string,
  count: number,
  longest: number,
): Promise<number[]> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<never>((_, fail) =>
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}`))),
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onUnhandledNotification(() => {});
  connection.listen();
  try {
    const began = connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await Promise.race([began, ended]);
    ended.catch(() => {});
    await connection.sendNotification(InitializedNotification.type, {});
    let document = TextDocument.create(uri, 'therapy-note', 1, text);
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'therapy-note', version: 1, text },
    });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    const offset = text.indexOf('worry', text.length / 2);
    const times: number[] = [];
    const begin = performance.now();
    for (let at = 0; at < count + 5 && performance.now() - begin < longest; at++) {
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
      if (at >= 5) times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b);
  } finally {
    connection.dispose();
    child.kill();
  }
}

/** The value that 95 of 100 do not exceed; null where there is none. */
export const p95 = (sorted: readonly number[]): number | null =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? null;
