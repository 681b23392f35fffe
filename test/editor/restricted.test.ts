// A folder from anybody, opened in VS Code in restricted mode and then trusted, as it looks on the screen.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { hostNames, type Server, startServer, workbenchUrl } from './host';
import { type Screen, screen } from './screen';
import { pictureSettings, quietSettings } from './settings';

const root = join(__dirname, '../..');

const note = `DOS: 11/20/2026   Visit 4 of 12   Payer: Harbor Plan
O:
97110 Therapeutic exercise (8 min): SLR 3x8.
97530 Therapeutic activities (8 min): step x10 with L rail to reach the mailbox, CGA.
Total timed minutes: 16   Total treatment time: 16 min
Charges: 97110 GP x3, 97530 GP x3
Ana Ruiz, PT, DPT   11/20/2026
`;

/** What a folder can hold to hurt: a rule of its own, words without an end, a device, silence. */
const hostile = {
  '.theralint/payers/harbor.json': {
    id: 'harbor-plan',
    name: 'Harbor Plan',
    kind: 'commercial',
    aliases: [],
    versions: [{ from: '2020-01-01', unitRule: { value: 'midpoint', source: 'contract', date: '2020' } }],
  },
  '.theralint/words.json': { entries: [{ means: 'device', words: ['{a|b}'.repeat(22)] }] },
  '.theralint/dismissed.json': {
    key: '0'.repeat(32),
    dismissed: [{ reach: 'everywhere', finding: 'units-over', on: '2026-11-20' }],
  },
  '.vscode/settings.json': {
    'theralint.payerFiles': ['/dev/zero'],
    'theralint.severities': { 'units-over': 'off' },
  },
};

for (const host of hostNames)
  describe(`a folder that nobody vouches for in VS Code ${host}`, function () {
    this.timeout(120_000);
    this.slow(30_000);
    let server: Server;
    let browser: Browser;
    let window: Screen;
    let dataDir: string;

    before(async () => {
      dataDir = mkdtempSync(join(tmpdir(), 'theralint-restricted-'));
      const folder = join(dataDir, 'notes');
      for (const [name, content] of Object.entries(hostile)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), JSON.stringify(content));
      }
      const open = join(folder, 'today.tnote');
      writeFileSync(open, note);
      server = await startServer({
        ...{ host, dataDir, asksForTrust: true },
        settings: {
          ...quietSettings,
          ...pictureSettings,
          'theralint.localHistoryHint': false,
          'security.workspace.trust.enabled': true,
          'security.workspace.trust.startupPrompt': 'never',
          'security.workspace.trust.untrustedFiles': 'open',
        },
      });
      browser = await launchChromium();
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-US' });
      page.setDefaultTimeout(20_000);
      await page.goto(workbenchUrl(server, { folder, development: [root], open: [open] }));
      window = screen(page, 'today.tnote', `restricted-${host}`);
      await window.editor.waitFor({ timeout: 60_000 });
      await window.statusItem.waitFor({ timeout: 30_000 });
    });

    after(async () => {
      await browser?.close();
      await server?.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    });

    afterEach(async function () {
      if (this.currentTest?.state === 'failed')
        await window?.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    });

    const status = () =>
      window.statusItem
        .locator('a')
        .first()
        .getAttribute('aria-label')
        .then((label) => label ?? '');
    const settled = async (wanted: RegExp) => {
      for (let wait = 0; wait < 40 && !wanted.test(await status()); wait++)
        await window.page.waitForTimeout(250);
      assert.match(await status(), wanted);
    };
    const notifications = async () =>
      (await window.page.locator('.notification-list-item-message').allInnerTexts()).join('\n');

    it('is in restricted mode', async () => {
      await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    });

    it('has its notes checked, with nothing switched off by the folder and none of its own payers', async () => {
      await settled(/6 units written, 1 or 2 supported/);
      assert.doesNotMatch(await status(), /switched off/);
      await window.squiggles.first().waitFor();
      // the first message greets; nothing is said of the folder's files
      assert.doesNotMatch(await notifications(), /outside of the folder|faults/);
      await window.picture('untrusted');
    });

    it('counts once it is trusted; what it switches off is counted, and what is not right is told', async () => {
      await window.command('Workspaces: Manage Workspace Trust');
      await window.page
        .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
        .first()
        .click();
      // Newer versions show it in front of the note, and close it on a click beside it.
      const front = window.page.locator('.monaco-modal-editor-block');
      if (await front.count()) await front.click({ position: { x: 5, y: 5 } });
      await window.page.locator('.tab', { hasText: 'today.tnote' }).first().click();
      await settled(/6 units written, 2 supported.*switched off/);
      // It may have gone from the corner by now.
      await window.command('Notifications: Show Notifications');
      await window.page.locator('.notification-list-item-message').first().waitFor();
      assert.match(
        await notifications(),
        /\/dev\/zero: .*lies outside of the folder.* faults are marked in 2 files/,
      );
      await window.picture('trusted');
    });
  });
