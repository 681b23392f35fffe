/** Both servers, Theralint’s and the echo, as an editor starts them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export const uri = 'file:///notes/bench.tnote';
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

/** Starts a server and greets it. It has to be ended. */
export async function connected(
  server: string,
  capabilities: ClientCapabilities,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly connection: ProtocolConnection; readonly end: () => void }> {
  const child = spawn(process.execPath, [server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<never>((_, fail) =>
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}`))),
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onUnhandledNotification(() => {});
  connection.onRequest(DiagnosticRefreshRequest.type, () => {});
  connection.listen();
  const began = connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
  });
  await Promise.race([began, ended]);
  ended.catch(() => {});
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    end: () => {
      connection.dispose();
      child.kill();
    },
  };
}
