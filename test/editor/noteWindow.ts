// A window of VS Code with one note in it, for tests that press keys and look at the screen.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { launchChromium } from './chromium';
import { type HostName, startServer, workbenchUrl } from './host';
import { commandLines, listenOutside, type Outside } from './outside';
import { type Screen, screen } from './screen';
import { pictureSettings, quietSettings } from './settings';

const root = join(__dirname, '../..');

export interface WindowOptions {
  /** Whether the folder is restricted until somebody trusts it. */
  readonly asksForTrust?: boolean;
  /** In which VS Code runs, by its tag; English without one. */
  readonly language?: string;
  /** Of the user. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** In pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What else is in the folder, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Folders of more extensions; a page takes but one under development. */
  readonly extensions?: readonly string[];
  /** Who listens already; else somebody new. */
  readonly outside?: Outside;
}

export interface NoteWindow extends Screen {
  /** All that VS Code keeps on disk. */
  readonly dataDir: string;
  /** The open folder, with the note in it. */
  readonly folder: string;
  readonly outside: Outside;
  /** What each process of VS Code was started with. */
  processes(): readonly string[];
  /** Ends VS Code; what it has kept stays. */
  end(): Promise<void>;
  close(): Promise<void>;
}

export const usualViewport = { width: 1400, height: 900 };

/** Milliseconds that a person would wait for what a key does. */
const patience = 30_000;

export function putFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Waits until the server has read the note that is shown. */
export async function isRead({ editor, statusItem }: Screen): Promise<void> {
  await editor.waitFor({ timeout: 60_000 });
  await statusItem.waitFor({ timeout: 60_000 });
}

/** Opens a note of that name and text in a host, where the extension then runs; without a text an empty window. */
export async function openNoteWindow(
  host: HostName,
  name: string,
  text: string | null,
  {
    settings,
    viewport = usualViewport,
    files = {},
    extensions = [],
    asksForTrust = false,
    language,
    ...given
  }: WindowOptions = {},
): Promise<NoteWindow> {
  const dataDir = mkdtempSync(join(tmpdir(), 'theralint-ui-'));
  const folder = join(dataDir, 'notes');
  mkdirSync(folder);
  putFiles(folder, { ...files, ...(text === null ? {} : { [name]: text }) });
  // With those that VS Code brings.
  mkdirSync(join(dataDir, 'builtin'));
  for (const extension of extensions)
    symlinkSync(extension, join(dataDir, 'builtin', basename(extension)), 'junction');
  const outside = given.outside ?? (await listenOutside());
  const opened: (() => unknown)[] = [() => outside.stop()];
  const end = async () => {
    for (let last = opened.pop(); last; last = opened.pop()) await last();
  };
  const close = async () => {
    await end();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const server = await startServer({
      host,
      dataDir,
      settings: { ...quietSettings, ...pictureSettings, 'editor.fontSize': 14, ...settings },
      environment: outside.environment,
      asksForTrust,
      ...(language ? { language } : {}),
    });
    opened.push(() => server.stop());
    outside.watch(server, [server.port]);
    const browser = await launchChromium();
    opened.push(() => browser.close());
    const page = await browser.newPage({
      ...outside.page,
      viewport,
      locale: language ?? 'en-US',
      ignoreHTTPSErrors: true,
    });
    page.setDefaultTimeout(patience);
    const open = text === null ? [] : [join(folder, name)];
    await page.goto(workbenchUrl(server, { folder, development: [root], open }), {
      timeout: 60_000,
    });
    const window = screen(page, name, host);
    if (text === null) await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    else await isRead(window);
    const processes = () => commandLines(server.pid);
    return { ...window, dataDir, folder, outside, processes, end, close };
  } catch (error) {
    await close();
    throw error;
  }
}
