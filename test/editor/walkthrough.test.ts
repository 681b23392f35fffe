// The walkthrough from an empty window: each step opens its own note beside it.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { until } from './again';
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { ownWindow } from './testWindow';

/** Title of the step, its button, the note that opens and what shows in it. */
const steps: readonly (readonly [title: string, button: string, note: RegExp, shows: string])[] = [
  ['Fill in a note', 'Open a note to fill in', /Untitled/, '.view-line:has-text("DAILY NOTE")'],
  [
    'See what your words show',
    'Open a note and its evidence',
    /^evidence/,
    '.quick-input-list:has-text("Functional activity")',
  ],
  [
    'Let the minutes give the units',
    'Open a note with a wrong',
    /^units/,
    '.action-widget:has-text("Set the units")',
  ],
  ['Ask before you sign', 'Open a note and ask', /^sign/, '.quick-input-title:has-text("1 of")'],
];

for (const host of seenIn)
  describe(`the walkthrough in VS Code ${host}`, function () {
    this.timeout(120_000);
    this.slow(30_000);
    let window: NoteWindow;
    before(async () => {
      window = await ownWindow(host, 'none', null, {
        files: { 'letter.md': '# A letter\n\n97530 24 min\n' },
      });
    });
    after(() => window?.close());
    const servers = () => window.processes().filter((line) => line.includes('dist/server/node.js'));

    it('nothing of it runs while another file is open and no note', async function () {
      if (window.processes().length === 0) this.skip();
      await until(
        () => window.processes().some((line) => line.includes('extensionHost')),
        'extensions to run',
      );
      await window.open(join(window.folder, 'letter.md'), 'letter.md');
      await window.page.locator('.view-line', { hasText: 'A letter' }).waitFor();
      // what a started extension host has to answer to
      await window.command('Developer: Show Running Extensions');
      await window.page.locator('.runtime-extensions-editor .extension').first().waitFor();
      assert.equal(
        await window.page.locator('.runtime-extensions-editor', { hasText: 'Theralint' }).count(),
        0,
      );
      assert.deepEqual(servers(), []);
      await window.command('View: Close All Editors');
    });

    it('opens with the pictures of its steps', async () => {
      await window.command('Open Walkthrough...');
      await window.page.waitForTimeout(1000);
      await window.quickInput.fill('Theralint');
      await window.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Theralint' })
        .first()
        .waitFor();
      await window.page.keyboard.press('Enter');
      await window.page.locator('.gettingStartedContainer', { hasText: 'your first note' }).first().waitFor();
      await window.picture('walkthrough');
    });

    for (const [title, button, note, shows] of steps)
      it(`${title}: opens its own note beside`, async () => {
        const page = window.page.locator('.gettingStartedContainer').first();
        await page.locator('.getting-started-step', { hasText: title }).first().click();
        await page.locator('.button-container .monaco-button', { hasText: button }).first().click();
        await window.page.locator('.tab', { hasText: note }).first().waitFor();
        await window.page.locator(shows).first().waitFor();
        await page.waitFor();
        await window.picture(`walkthrough-${note.source.replaceAll(/\W/g, '')}`);
        await window.page.keyboard.press('Escape');
      });

    it('its server runs since the first note', async function () {
      if (window.processes().length === 0) this.skip();
      await until(() => servers().length === 1, 'one server');
    });
  });
