// A window of VS Code with one note in it, for tests that press keys and look at the screen.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './chromium';
import { type HostName, startServer, workbenchUrl } from './host';
import { listenOutside } from './outside';
import { type Screen, screen } from './screen';
import { pictureSettings, quietSettings } from './settings';

const root = join(__dirname, '../..');

export interface NoteWindow extends Screen {
  /** The open folder, with the note in it. */
  readonly folder: string;
  close(): Promise<void>;
}

/** In pixels. */
const usual = { width: 1400, height: 900 };

/** Opens a note of that name and text in a host, where the extension then runs; without a text an empty window. */
export async function openNoteWindow(
  host: HostName,
  name: string,
  text: string | null,
  settings: Readonly<Record<string, unknown>> = {},
  viewport = usual,
): Promise<NoteWindow> {
  const dataDir = mkdtempSync(join(tmpdir(), 'theralint-ui-'));
  const folder = join(dataDir, 'notes');
  const note = join(folder, name);
  mkdirSync(folder);
  if (text !== null) writeFileSync(note, text);
  const outside = await listenOutside();
  const opened: (() => unknown)[] = [
    () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }),
    () => outside.stop(),
  ];
  const close = async () => {
    for (const end of opened.toReversed()) await end();
  };
  try {
    const server = await startServer({
      host,
      dataDir,
      settings: { ...quietSettings, ...pictureSettings, 'editor.fontSize': 14, ...settings },
      environment: outside.environment,
    });
    opened.push(() => server.stop());
    outside.watch(server, [server.port]);
    const browser = await launchChromium();
    opened.push(() => browser.close());
    const page = await browser.newPage({
      ...outside.page,
      viewport,
      locale: 'en-US',
    });
    page.setDefaultTimeout(20_000);
    await page.goto(workbenchUrl(server, { folder, development: [root], open: text === null ? [] : [note] }));
    const window = screen(page, name, host);
    if (text === null) await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    else {
      await window.editor.waitFor({ timeout: 60_000 });
      await window.statusItem.waitFor({ timeout: 30_000 });
    }
    return { ...window, folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}
