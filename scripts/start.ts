// Builds, checks the example notes, and opens them in an editor with the extension: `npm start`.
//   VSCODE_EXECUTABLE   the editor to open; without it `code`, then `codium`, then a VS Code in the browser
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureHost, installVsix, oldest, startServer, workbenchUrl } from '../test/editor/host';
import { makeVsix, vsix } from './package';

const root = join(__dirname, '..');
const examples = join(root, 'examples');
const note = join(examples, 'typical-problems.tnote');

/** Linux without a desktop; a terminal inside VS Code opens its files there nevertheless. */
const screenless =
  process.platform === 'linux' &&
  !process.env.DISPLAY &&
  !process.env.WAYLAND_DISPLAY &&
  !process.env.VSCODE_IPC_HOOK_CLI;

/** Opens the examples in an installed editor; false where there is none that starts. */
function openInstalled(): boolean {
  const wanted = process.env.VSCODE_EXECUTABLE;
  if (!wanted && screenless) return false;
  for (const editor of wanted ? [wanted] : ['code', 'codium']) {
    const { status, error } = spawnSync(editor, [`--extensionDevelopmentPath=${root}`, examples, note], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status === 0) {
      console.log(`The example notes are open in ${editor}.`);
      return true;
    }
    if (wanted) throw new Error(`${wanted} did not start: ${error?.message ?? `it ended with ${status}`}`);
  }
  return false;
}

/** Serves a VS Code with the extension installed, on this machine only, until Ctrl+C. */
async function openInBrowser(): Promise<void> {
  console.log('\nThere is no VS Code to open here (code, codium), so one is served for the browser.');
  ensureHost(oldest, console.log);
  makeVsix();
  const dataDir = mkdtempSync(join(tmpdir(), 'theralint-start-'));
  const notes = join(dataDir, 'examples');
  const extensionsDir = join(dataDir, 'extensions');
  cpSync(examples, notes, { recursive: true });
  installVsix(oldest, vsix, dataDir, extensionsDir);
  const token = randomBytes(16).toString('hex');
  const settings = {
    'workbench.startupEditor': 'none',
    'telemetry.telemetryLevel': 'off',
    // The folder stays untrusted, which is all that the extension needs; only the question is left out.
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  };
  const server = await startServer({ host: oldest, dataDir, extensionsDir, token, settings });
  const open = [join(notes, 'typical-problems.tnote')];
  console.log(`
The example notes are open at

  ${workbenchUrl(server, { folder: notes, open, token })}

They are copies: change them as you like. Ctrl+C ends it.`);
  // Ctrl+C can come twice, from the terminal and from npm: the second must not cut the end short.
  await new Promise<void>((stop) => {
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

async function main(): Promise<void> {
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log('$ theralint check examples/typical-problems.tnote\n');
  // Findings are what it is shown for, so its exit code says nothing here.
  spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', 'examples/typical-problems.tnote'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (!openInstalled()) await openInBrowser();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
