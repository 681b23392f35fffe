// Runs ./suite inside VS Code, through @vscode/test-electron.
//   npx tsx test/editor/suites.ts [RUN...]     the runs by name, all without one
//   VSCODE_EXECUTABLE   a VS Code for the desktop, which runs the working copy in place of those in ./hosts
// The bundles must be built; the run `vsix` packs them itself.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { type BuildOptions, build } from 'esbuild';
import { makeVsix, vsix } from '../../scripts/package';
import { ensureChromium } from './chromium';
import { ensureHost, type HostName, installVsix } from './host';

const root = join(__dirname, '../..');

interface Run {
  readonly name: string;
  readonly title: string;
  readonly host: HostName;
  /** From the working copy in Node's extension host, as an installed VSIX, or in the web worker's. */
  readonly as: 'development' | 'vsix' | 'web';
}

export const runs: readonly Run[] = [
  { name: '1.100', title: 'VS Code 1.100, working copy', host: '1.100', as: 'development' },
  { name: '1.139', title: 'VS Code 1.139, working copy', host: '1.139', as: 'development' },
  { name: 'vsix', title: 'VS Code 1.100, installed VSIX', host: '1.100', as: 'vsix' },
  { name: 'web', title: 'VS Code 1.139, web worker', host: '1.139', as: 'web' },
];

/** The suite as one file, since an extension host loads no TypeScript. */
async function bundleSuite(as: Run['as']): Promise<string> {
  const outfile = join(root, 'out/editor', `${as === 'web' ? 'browser' : 'node'}.js`);
  const host: BuildOptions =
    as === 'web'
      ? {
          entryPoints: [join(__dirname, 'suite/browser.ts')],
          platform: 'browser',
          alias: { 'node:assert/strict': join(__dirname, 'suite/assertInBrowser.ts') },
          external: ['vscode'],
        }
      : {
          entryPoints: [join(__dirname, 'suite/node.ts')],
          platform: 'node',
          external: ['vscode', 'mocha'],
        };
  const loader = { '.tnote': 'text', '.txt': 'text' } as const;
  await build({
    ...host,
    outfile,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    loader,
    logLevel: 'warning',
  });
  return outfile;
}

async function execute({ host, as }: Run): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'theralint-suite-'));
  try {
    const notes = join(scratch, 'notes');
    const extensions = join(scratch, 'extensions');
    cpSync(join(root, 'examples'), notes, { recursive: true });
    const desktop = as === 'development' ? process.env.VSCODE_EXECUTABLE : undefined;
    if (!desktop) {
      ensureChromium(console.log);
      ensureHost(host, console.log);
    }
    if (as === 'vsix') {
      makeVsix();
      installVsix(host, vsix, join(scratch, 'install'), extensions);
    }
    await runTests({
      vscodeExecutablePath: desktop ?? join(__dirname, 'code.cjs'),
      extensionDevelopmentPath: as === 'vsix' ? join(__dirname, 'runner') : root,
      extensionTestsPath: await bundleSuite(as),
      launchArgs: [notes, `--extensions-dir=${extensions}`, `--user-data-dir=${join(scratch, 'user')}`],
      extensionTestsEnv: { VSCODE_HOST: host, VSCODE_WEB: as === 'web' ? '1' : undefined },
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !runs.some((run) => run.name === name));
  if (unknown.length) throw new Error(`No run is called ${unknown.join(', ')}`);
  for (const run of runs.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`\n${run.title}`);
    await execute(run).catch((error: Error) => {
      console.error(`${run.title}: ${error.message}`);
      process.exitCode = 1;
    });
  }
}

if (require.main === module)
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 2;
  });
