// Windows for tests. VS Code loads longer than most tests run, so that they share one window of each host, which is
// tidied for each note. A window in which a test failed is not used again.
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { HostName } from './host';
import {
  isRead,
  type NoteWindow,
  openNoteWindow,
  putFiles,
  usualViewport,
  type WindowOptions,
} from './noteWindow';
import { screen } from './screen';

/** Those that are open, for pictures of what failed. */
const open = new Set<NoteWindow>();
const shared = new Map<HostName, NoteWindow>();
const spoilt = new Set<NoteWindow>();

/** A window of its own, which the test closes. */
export async function ownWindow(...wanted: Parameters<typeof openNoteWindow>): Promise<NoteWindow> {
  const window = await openNoteWindow(...wanted);
  open.add(window);
  return { ...window, close: () => close(window) };
}

async function close(window: NoteWindow): Promise<void> {
  open.delete(window);
  await window.close();
}

/** A tidy window with a note of that name and text, and nothing else in its folder but `files`. Nobody closes it. */
export async function noteIn(
  host: HostName,
  name: string,
  text: string,
  { settings, viewport = usualViewport, files }: Pick<WindowOptions, 'settings' | 'viewport' | 'files'> = {},
): Promise<NoteWindow> {
  const window = await tidied(host);
  const { page, folder } = window;
  await page.setViewportSize(viewport);
  // what the mouse was left on would show its tooltip over the note
  await page.mouse.move(viewport.width / 2, viewport.height - 60);
  // The window's title tells that the settings are in force.
  const title = `${name} ${Date.now()}`;
  const own = JSON.stringify({ ...settings, 'window.title': title });
  putFiles(folder, { ...files, '.vscode/settings.json': own, [name]: text });
  await page.waitForFunction((wanted) => document.title.includes(wanted), title);
  const shown = screen(page, name, host);
  await shown.open(join(folder, name), name);
  await isRead(shown);
  return { ...window, ...shown };
}

/** The shared window of a host, with nothing open and nothing in its folder. */
async function tidied(host: HostName): Promise<NoteWindow> {
  const before = shared.get(host);
  if (before && !spoilt.has(before)) {
    const tabs = before.page.locator('.tab');
    await before.page.keyboard.press('Escape');
    for (let left = await tabs.count(); left > 0; left--) {
      await before.command('View: Revert and Close Editor');
      await tabs.nth(left - 1).waitFor({ state: 'detached' });
    }
    await before.statusItem.waitFor({ state: 'hidden' });
    for (const entry of readdirSync(before.folder))
      rmSync(join(before.folder, entry), { recursive: true, force: true, maxRetries: 5 });
    return before;
  }
  if (before) await close(before);
  const window = await openNoteWindow(host, '', null, {
    // What was open comes back when a window is loaded again.
    settings: { 'window.restoreWindows': 'preserve' },
    extensions: [join(__dirname, 'clock')],
  });
  open.add(window);
  shared.set(host, window);
  return window;
}

afterEach(async function () {
  if (this.currentTest?.state !== 'failed') return;
  const name = `failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`;
  for (const window of open) {
    await window.picture(name).catch(() => {}); // it may have been closed by the test
    spoilt.add(window);
  }
});

after(async () => {
  for (const window of open) {
    await window.end();
    assert.deepEqual(window.outside.heard(), []);
    await close(window);
  }
});
