// A service is timed in VS Code with nothing but keys; the window is loaded anew meanwhile.
import assert from 'node:assert/strict';
import { hostNames } from './host';
import { type NoteWindow, openNoteWindow } from './noteWindow';

const note = `DOS: 03/11/2026
97530 stairs x5 with L rail to reach the bedroom, CGA
`;

for (const host of hostNames)
  describe(`the treatment timer in VS Code ${host}`, function () {
    this.timeout(180_000);
    this.slow(120_000);
    let window: NoteWindow;
    const item = () => window.page.locator('.statusbar-item[id="theralint.theralint.timer"]');
    const list = () => window.page.locator('.quick-input-widget');
    const title = (words: RegExp) => window.page.locator('.quick-input-title', { hasText: words }).first();
    before(async () => {
      window = await openNoteWindow(host, 'ann.tnote', note);
      await window.goTo('97530');
    });
    after(() => window?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed')
        await window?.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    });

    it('starts with a service of the visit, and survives a reload', async () => {
      await window.command('Timer: time a service, or switch to it');
      await title(/Which service starts now/).waitFor();
      await window.picture('timer-services');
      await window.pick(list(), /^97530/);
      await item()
        .filter({ hasText: /97530 0 min/ })
        .waitFor();
      const loaded = window.page.waitForEvent('load', { timeout: 60_000 });
      await window.command('Developer: Reload Window');
      await loaded;
      await window.editor.waitFor({ timeout: 60_000 });
      await item()
        .filter({ hasText: /97530 \d min/ })
        .waitFor({ timeout: 60_000 });
    });

    it('counts, pauses, and says what can be done', async () => {
      await item()
        .filter({ hasText: /97530 1 min/ })
        .waitFor({ timeout: 90_000 });
      await window.goTo('97530');
      assert.equal(await window.text(), note);
      await window.command('Treatment timer');
      await title(/^Treatment timer$/).waitFor();
      await window.picture('timer');
      await window.pick(list(), /Pause 97530/);
      await item()
        .filter({ hasText: /97530 1 min, paused/ })
        .waitFor();
    });

    it('writes the real times on command, into the visit that was meant', async () => {
      await window.command('Timer: write its times into the note');
      await title(/Write these times here/).waitFor();
      assert.match(
        (await list().innerText()).replaceAll(/\s+/g, ' '),
        /visit at the cursor is of 2026-03-11, the times are of/,
      );
      await window.picture('timer-asks');
      await window.pick(list(), /Write here/);
      await window.editor
        .locator('.view-line', { hasText: /97530.\(\d\d:\d\d-\d\d:\d\d\).stairs/ })
        .waitFor();
      await window.picture('timer-written');
      await window.command('Timer: stop');
      await item().waitFor({ state: 'hidden' });
    });
  });
