import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../server/src/cli/program';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. `stdin` is what stands on standard input. */
export async function cli(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly stdin?: string | Uint8Array;
    readonly color?: boolean;
    readonly outOnTerminal?: boolean;
    readonly progress?: (text: string | null) => void;
  } = {},
): Promise<CliResult> {
  let out = '';
  let err = '';
  const code = await run(args, {
    cwd: options.cwd ?? process.cwd(),
    color: options.color ?? false,
    ...(options.outOnTerminal !== undefined && { outOnTerminal: options.outOnTerminal }),
    ...(options.progress && { progress: options.progress }),
    stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    serve: () => Promise.reject(new Error('a server needs a process of its own')),
    serveTools: () => Promise.reject(new Error('a server needs a process of its own')),
  });
  return { code, out, err };
}

/** A folder with these files; call `remove` when done. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly path: string; remove(): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'theralint-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
