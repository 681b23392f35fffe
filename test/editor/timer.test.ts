// A service is timed in VS Code with nothing but keys; the window is loaded anew meanwhile, and its clock put forward.
import assert from 'node:assert/strict';
import { seenIn } from './host';
import { isRead, type NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const note = `DOS: 03/11/2026
97530 stairs x5 with L rail to reach the bedroom, CGA
`;

for (const host of seenIn)
  describe(`the treatment timer in VS Code ${host}`, function () {
    this.timeout(120_000);
    this.slow(30_000);
    let window: NoteWindow;
    const item = () => window.page.locator('.statusbar-item[id="theralint.theralint.timer"]');
    const shows = (words: RegExp) => item().filter({ hasText: words }).waitFor();
    before(async () => {
      window = await noteIn(host, 'ann.tnote', note);
      await window.goTo('97530');
    });

    it('starts with a service of the visit, and survives a reload', async () => {
      await window.command('Timer: time a service, or switch to it');
      await window.title(/Which service starts now/).waitFor();
      await window.picture('timer-services');
      await window.pick(window.list, /^97530/);
      await shows(/97530 0 min/);
      const loaded = window.page.waitForEvent('load', { timeout: 60_000 });
      await window.command('Developer: Reload Window');
      await loaded;
      await isRead(window);
      await shows(/97530 \d min/);
    });

    it('counts, pauses, and says what can be done', async () => {
      await window.command('Clock: Put forward by a minute');
      await shows(/97530 1 min/);
      await window.goTo('97530');
      assert.equal(await window.text(), note);
      await window.command('Treatment timer');
      await window.title(/^Treatment timer$/).waitFor();
      await window.picture('timer');
      await window.pick(window.list, /Pause 97530/);
      await shows(/97530 1 min, paused/);
    });

    it('writes the real times on command, into the visit that was meant', async () => {
      await window.command('Timer: write its times into the note');
      await window.title(/Write these times here/).waitFor();
      assert.match(
        (await window.list.innerText()).replaceAll(/\s+/g, ' '),
        /visit at the cursor is of 2026-03-11, the times are of/,
      );
      await window.picture('timer-asks');
      await window.pick(window.list, /Write here/);
      await window.editor
        .locator('.view-line', { hasText: /97530.\(\d\d:\d\d-\d\d:\d\d\).stairs/ })
        .waitFor();
      await window.picture('timer-written');
      await window.command('Timer: stop');
      await item().waitFor({ state: 'hidden' });
    });
  });
