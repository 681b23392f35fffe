// Layout, links and paper: a table is aligned, a payer's page opened, a visit copied in the order of fields and printed.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const note = `DOS: 03/11/2026   Payer: Medicare Part B
S: feels fine
O: stairs x5, CGA
| Code | Min | Units |
| 97530 GP | 24 | 2 |
|97110 GP|15|1|
P: go on
Ana Ruiz, PT
`;

for (const host of seenIn)
  describe(`tables, pages and fields in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(30_000);
    let window: NoteWindow;
    before(async () => {
      window = await noteIn(host, 'ann.tnote', note, {
        settings: { 'theralint.copyOrder': ['plan', 'objective'] },
      });
      await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    });

    it('a table is aligned by spaces alone, and one undo takes it back', async () => {
      await window.goTo('97110 GP');
      await window.pressUntil(['Control+Period'], window.quickFixes);
      await window.pick(window.quickFixes, /Align the columns of this table/);
      await window.editor.locator('.view-line', { hasText: /^\|.97110.GP.\|.15..\|.1.....\|$/ }).waitFor();
      await window.picture('aligned');
      await window.page.keyboard.press('Control+Z');
      await window.editor.locator('.view-line', { hasText: /^\|97110.GP\|15\|1\|$/ }).waitFor();
    });

    it('the name of the payer opens its page', async () => {
      const name = window.editor.locator('.detected-link', { hasText: /Medicare/ }).first();
      await name.waitFor();
      await window.picture('payer-link');
      await window.goTo('Medicare');
      await window.command('Open Link');
      await window.page.locator('.tab', { hasText: /medicare-b\.md/ }).waitFor();
      const page = window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await page.getByRole('heading', { name: 'Medicare Part B' }).first().waitFor();
      await window.picture('payer-page');
      await window.page.locator('.tab', { hasText: 'ann.tnote' }).click();
    });

    it('a note is copied in the order of the fields', async () => {
      await window.goTo('feels');
      await window.command('Copy for the records system');
      await window.title(/Copy what/).waitFor();
      await window.pick(window.list, /The whole note/);
      await window.page.locator('.statusbar-item', { hasText: /Copied/ }).waitFor();
      const copied = await window.page.evaluate(() => navigator.clipboard.readText());
      assert.deepEqual(
        copied.split('\n').map((line) => line[0]),
        ['D', 'P', 'O', '|', '|', '|', 'S', 'A'],
      );
    });

    it('is printed from the panel: the page is saved for the browser', async () => {
      await window.command('Show the visit beside the note');
      const frame = window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      const button = frame.getByRole('button', { name: 'Print…' });
      await button.waitFor();
      await window.picture('print');
      await button.focus();
      await window.page.keyboard.press('Enter');
      await window.page.waitForFunction(() =>
        document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value.endsWith('.html'),
      );
      await window.page.keyboard.press('Enter');
      await window.command('Notifications: Show Notifications');
      await window.page
        .locator('.notification-list-item-message', {
          hasText: /visit-2026-03-11\.html: open it in a browser and print it/,
        })
        .waitFor();
      await window.picture('printed');
      const file = join(window.folder, 'visit-2026-03-11.html');
      assert.ok(existsSync(file));
      assert.match(readFileSync(file, 'utf8'), /<h1>Visit of 2026-03-11<\/h1>/);
    });
  });
