// Stands in for `code` where VS Code for the desktop is not installed: takes the arguments of a test run,
// runs them in the VS Code of ./host.ts, prints what the run prints and ends with its exit code.
//   VSCODE_HOST   which host, by name         VSCODE_SHOT   where to leave a screenshot of the end
//   VSCODE_WEB    run in the web worker extension host instead of Node's
//   VSCODE_LOG    print everything that the server and the page say
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { launchChromium } from './chromium';
import { type HostName, oldest, startServer, workbenchUrl } from './host';
import { listenOutside } from './outside';
import { quietSettings } from './settings';
import { startWebProxy } from './webProxy';

const args = process.argv.slice(2);
const valuesOf = (name: string) =>
  args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
const { VSCODE_HOST, VSCODE_SHOT, VSCODE_WEB, VSCODE_LOG } = process.env;

/** What VS Code itself says at its start; all else is the run's own output. */
const chatter =
  /^(Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching|Updating additional builtin|\[Service Worker\]|\[reconnection|\[AgentHost|\[AccountPolicy|\[ChatModel|ChatSessionStore|Activating extension 'vscode\.|No search provider|Started local extension host|Settings Sync|Timed out waiting for authentication provider|\[DefaultAccount|\[chat-stt|DialogService: )/;

const longest = 180_000;

async function main(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'theralint-code-'));
  const [extensionsDir] = valuesOf('extensions-dir');
  const [tests] = valuesOf('extensionTestsPath');
  const development = valuesOf('extensionDevelopmentPath');
  const folder = args.find((arg) => !arg.startsWith('-'));

  const outside = await listenOutside();
  const server = await startServer({
    host: (VSCODE_HOST as HostName) ?? oldest,
    dataDir,
    ...(extensionsDir && !VSCODE_WEB ? { extensionsDir } : {}),
    settings: quietSettings,
    environment: outside.environment,
    log: (text) => VSCODE_LOG && process.stderr.write(text),
  });
  const browser = await launchChromium();
  const proxy = VSCODE_WEB
    ? await startWebProxy(server, { extension: development[0]!, tests: tests! })
    : null;
  const cleanUp = async () => {
    await browser.close().catch(() => {});
    await proxy?.stop();
    await server.stop();
    outside.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  outside.watch(server, [server.port, ...(proxy ? [proxy.port] : [])]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => cleanUp().then(() => process.exit(130)));

  try {
    const page = await browser.newPage({
      ...outside.page,
      viewport: { width: 1400, height: 900 },
      locale: 'en-US',
    });
    if (VSCODE_LOG) page.on('console', (line) => console.error(`[${line.type()}] ${line.text()}`));
    const ended = new Promise<number>((done, fail) => {
      page.exposeFunction('codeAutomationExit', done);
      page.on('crash', () => fail(new Error('The page crashed')));
      setTimeout(() => fail(new Error(`The run took longer than ${longest / 1000} s`)), longest).unref();
    });
    let summed = false;
    await page.exposeFunction('codeAutomationLog', (type: string, words: unknown[]) => {
      const line = format(...words);
      summed ||= /^\s*\d+ passing/.test(line);
      if (!VSCODE_LOG && chatter.test(line)) return;
      (type === 'error' || type === 'warn' ? console.error : console.log)(line);
    });
    const where = folder ? { folder: resolve(folder) } : {};
    await page.goto(
      proxy
        ? workbenchUrl(proxy, where)
        : workbenchUrl(server, { ...where, development, ...(tests ? { tests } : {}) }),
    );
    const code = await ended;
    if (VSCODE_SHOT) await page.screenshot({ path: VSCODE_SHOT });
    // An extension host that dies ends the run with 0, but without mocha's sum.
    if (tests && !summed) throw new Error('The run ended before its tests did');
    const sent = outside.heard();
    if (sent.length > 0) throw new Error(`Something was sent:\n${sent.join('\n')}`);
    return code;
  } finally {
    await cleanUp();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
