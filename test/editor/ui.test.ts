// A note is written in VS Code the way a therapist writes it, and the screen is looked at.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { hostNames, type Server, startServer, workbenchUrl } from './host';
import { listenOutside, type Outside } from './outside';
import { type Screen, screen } from './screen';
import { pictureSettings, quietSettings } from './settings';

const root = join(__dirname, '../..');

const head = `PHYSICAL THERAPY DAILY NOTE
Patient: T.S.   DOS: 11/20/2026   Visit 4 of 12   Payer: Medicare Part B
Dx: s/p L TKA 10/29/26, cannot climb the porch steps
Time in 9:00   Time out 9:45
`;
const written = [
  'O:',
  '97110 Therapeutic exercise 9:00-9:15 (15 min): SLR 3x8, heel slides 2x12.',
  '97530 Therapeutic activities 9:15-9:38 (23 min): 6" step x10 with L rail to reach the mailbox, CGA.',
  'Total timed minutes: 38   Total treatment time: 38 min',
  'Charges: 97110 GP x1, 97530 GP x3',
  'Ana Ruiz, PT, DPT   11/20/2026',
];

for (const host of hostNames)
  describe(`writing a note in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(15_000);
    let server: Server;
    let browser: Browser;
    let window: Screen;
    let dataDir: string;
    let outside: Outside;

    const settings = (theme: string) => ({
      ...quietSettings,
      ...pictureSettings,
      'workbench.colorTheme': theme,
      'editor.fontSize': 14,
    });

    before(async () => {
      dataDir = mkdtempSync(join(tmpdir(), 'theralint-ui-'));
      const folder = join(dataDir, 'notes');
      const note = join(folder, 'today.tnote');
      mkdirSync(folder);
      writeFileSync(note, head);
      outside = await listenOutside();
      server = await startServer({
        host,
        dataDir,
        settings: settings('Default Light Modern'),
        environment: outside.environment,
      });
      outside.watch(server, [server.port]);
      browser = await launchChromium();
      const page = await browser.newPage({
        ...outside.page,
        viewport: { width: 1400, height: 900 },
        locale: 'en-US',
      });
      page.setDefaultTimeout(20_000);
      await page.goto(workbenchUrl(server, { folder, development: [root], open: [note] }));
      window = screen(page, 'today.tnote', host);
      await window.editor.waitFor({ timeout: 60_000 });
      await window.statusItem.waitFor({ timeout: 30_000 });
    });

    after(async () => {
      await browser?.close();
      await server?.stop();
      outside?.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    });

    afterEach(async function () {
      if (this.currentTest?.state === 'failed')
        await window?.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    });

    it('takes the note as it is typed', async () => {
      await window.editor.locator('.view-lines').click();
      await window.page.keyboard.press('Control+End');
      for (const line of written) {
        await window.page.keyboard.type(line, { delay: 5 });
        await window.page.keyboard.press('Enter');
      }
      const text = await window.text();
      for (const line of written) assert.ok(text.includes(line), `${line}\n\n${text}`);
    });

    it('underlines what the minutes do not support', async () => {
      await window.squiggles.first().waitFor();
      await window.picture('written');
    });

    it('says in the status bar how the visit stands', async () => {
      const label = await window.statusItem.locator('a').first().getAttribute('aria-label');
      assert.match(label ?? '', /unit|visit|problem/i);
    });

    it('shows above the visit and the 97530 work what is documented', async () => {
      const lens = (words: RegExp) => window.lenses.filter({ hasText: words }).first();
      await lens(/97530 23 min x3 · timed 38 · total 38 · 3 units CMS, 4 written/).waitFor();
      await lens(/97530/).waitFor();
    });

    it('explains a code under the cursor', async () => {
      await window.goTo('97530 Therapeutic');
      await window.pressUntil(['Control+K', 'Control+I'], window.hover.filter({ hasText: '23 min' }));
      await window.picture('hover');
      await window.page.keyboard.press('Escape');
    });

    it('lists the problems', async () => {
      await window.pressUntil(['Control+Shift+M'], window.problems);
      const rows = (await window.problems.allInnerTexts()).join('\n');
      assert.match(rows, /units/);
      await window.picture('problems');
      await window.page.keyboard.press('Control+Shift+M');
    });

    it('sets the units to what the minutes support, and takes it back', async () => {
      await window.goTo('97530 GP x3');
      await window.pressUntil(['Control+Period'], window.quickFixes);
      await window.picture('fixes');
      await window.pick(window.quickFixes, /unit/i);
      await window.editor.locator('.view-line', { hasText: 'x2' }).waitFor();
      assert.doesNotMatch(await window.text(), /97530 GP x3/);
      await window.page.keyboard.press('Control+Z');
      await window.editor.locator('.view-line', { hasText: 'x3' }).waitFor();
    });

    it('completes a code', async () => {
      await window.page.keyboard.press('Control+End');
      await window.page.keyboard.type('9753', { delay: 60 });
      await window.pressUntil(
        ['Control+Space'],
        window.suggestions.locator('.monaco-list-row', { hasText: '97535' }),
      );
      await window.picture('completion');
      await window.page.keyboard.press('Escape');
    });

    it('opens the actions from the status bar', async () => {
      await window.statusItem.locator('a').first().click();
      await window.quickInput.waitFor();
      await window.picture('actions');
      await window.page.keyboard.press('Escape');
    });

    it('is readable in high contrast', async () => {
      await window.goTo('97530 GP x3');
      const saved = () => readFileSync(join(dataDir, 'notes/today.tnote'), 'utf8').includes('97530 GP x3');
      for (let attempt = 0; attempt < 10 && !saved(); attempt++) {
        await window.page.keyboard.press('Control+S');
        await window.page.waitForTimeout(500);
      }
      assert.ok(saved(), 'the note was not saved');
      writeFileSync(
        join(dataDir, 'data/User/settings.json'),
        JSON.stringify(settings('Default High Contrast')),
      );
      await window.page.reload();
      await window.page.locator('.monaco-workbench.hc-black').waitFor();
      await window.squiggles.first().waitFor();
      await window.picture('high-contrast');
    });

    it('asks nothing of the world outside', () => {
      assert.deepEqual(outside.heard(), []);
    });
  });
