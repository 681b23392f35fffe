// Opens a note in a real VS Code with the extension of this working copy and takes a picture.
//   npx tsx test/editor/look.ts NOTE [--shot out.png] [--theme "Default High Contrast"] [--host 1.139]
//     [--line N] [--keys "F8,Control+Period"] [--type "text"] [--extension FOLDER] [--wait SECONDS]
// The extension must be built (npm run build). Keys are pressed in order after --line and --type.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium, launchChromium } from './chromium';
import { ensureHost, type HostName, oldest, startServer, workbenchUrl } from './host';
import { pictureSettings, quietSettings } from './settings';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shot: { type: 'string', default: 'artifacts/look.png' },
    theme: { type: 'string', default: 'Default Light Modern' },
    host: { type: 'string', default: oldest },
    extension: { type: 'string', default: '.' },
    line: { type: 'string' },
    type: { type: 'string' },
    keys: { type: 'string', default: '' },
    wait: { type: 'string', default: '3' },
  },
});

async function look(note: string): Promise<void> {
  const host = values.host as HostName;
  const dataDir = mkdtempSync(join(tmpdir(), 'theralint-look-'));
  const folder = join(dataDir, 'notes');
  mkdirSync(folder);
  const open = join(folder, basename(note));
  copyFileSync(note, open);
  ensureHost(host, console.log);
  ensureChromium(console.log);
  const settings = { ...quietSettings, ...pictureSettings, 'workbench.colorTheme': values.theme };
  const server = await startServer({ host, dataDir, settings });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-US' });
    await page.goto(workbenchUrl(server, { folder, development: [resolve(values.extension)], open: [open] }));
    await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
    // The status bar item stands there when the server has read the note.
    await page
      .locator('.statusbar-item[id="theralint.theralint.visit"]')
      .waitFor({ timeout: 60_000 })
      .catch(() => console.log('the server has not read the note yet'));
    const pause = () => page.waitForTimeout(Number(values.wait) * 1000);
    await pause();
    if (values.line) {
      await page.keyboard.press('Control+G');
      await page.locator('.quick-input-widget input.input').fill(`:${values.line}`);
      await page.keyboard.press('Enter');
    } else await page.locator('.editor-instance .monaco-editor').first().click();
    if (values.type) await page.keyboard.type(values.type, { delay: 40 });
    for (const key of values.keys.split(',').filter(Boolean)) {
      await page.keyboard.press(key);
      await page.waitForTimeout(700);
    }
    await pause();
    mkdirSync(dirname(resolve(values.shot)), { recursive: true });
    await page.screenshot({ path: values.shot });
    console.log(`picture in ${values.shot}`);
    const status = await page
      .locator('.statusbar-item a[aria-label]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')).filter(Boolean));
    console.log(`status bar: ${status.join(' | ')}`);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (positionals.length !== 1) {
  console.error('Name one note');
  process.exitCode = 2;
} else look(positionals[0]!);
