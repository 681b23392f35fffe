// A service is timed in VS Code with nothing but keys; the window is loaded anew meanwhile.
import assert from 'node:assert/strict';
import { hostNames } from './host';
import { type NoteWindow, openNoteWindow } from './noteWindow';

const note = `DOS: 03/11/2026
97530 stairs x5 with L rail to reach the bedroom, CGA
`;

// It counts real minutes: all windows wait for the same one.
describe(`the treatment timer in VS Code ${hostNames.join(' and ')}`, function () {
  this.timeout(180_000);
  this.slow(120_000);
  let windows: readonly NoteWindow[] = [];
  const inEach = (work: (window: NoteWindow) => Promise<void>) => Promise.all(windows.map(work));
  const item = (window: NoteWindow) => window.page.locator('.statusbar-item[id="theralint.theralint.timer"]');
  const list = (window: NoteWindow) => window.page.locator('.quick-input-widget');
  const title = (window: NoteWindow, words: RegExp) =>
    window.page.locator('.quick-input-title', { hasText: words }).first();
  before(async () => {
    windows = await Promise.all(hostNames.map((host) => openNoteWindow(host, 'ann.tnote', note)));
    await inEach((window) => window.goTo('97530'));
  });
  after(() => inEach((window) => window.close()));
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await inEach((window) => window.picture(`failed-${this.currentTest!.title.replaceAll(/\W+/g, '-')}`));
  });

  it('starts with a service of the visit, and survives a reload', () =>
    inEach(async (window) => {
      await window.command('Timer: time a service, or switch to it');
      await title(window, /Which service starts now/).waitFor();
      await window.picture('timer-services');
      await window.pick(list(window), /^97530/);
      await item(window)
        .filter({ hasText: /97530 0 min/ })
        .waitFor();
      const loaded = window.page.waitForEvent('load', { timeout: 60_000 });
      await window.command('Developer: Reload Window');
      await loaded;
      await window.editor.waitFor({ timeout: 60_000 });
      await item(window)
        .filter({ hasText: /97530 \d min/ })
        .waitFor({ timeout: 60_000 });
    }));

  it('counts, pauses, and says what can be done', () =>
    inEach(async (window) => {
      await item(window)
        .filter({ hasText: /97530 1 min/ })
        .waitFor({ timeout: 90_000 });
      await window.goTo('97530');
      assert.equal(await window.text(), note);
      await window.command('Treatment timer');
      await title(window, /^Treatment timer$/).waitFor();
      await window.picture('timer');
      await window.pick(list(window), /Pause 97530/);
      await item(window)
        .filter({ hasText: /97530 1 min, paused/ })
        .waitFor();
    }));

  it('writes the real times on command, into the visit that was meant', () =>
    inEach(async (window) => {
      await window.command('Timer: write its times into the note');
      await title(window, /Write these times here/).waitFor();
      assert.match(
        (await list(window).innerText()).replaceAll(/\s+/g, ' '),
        /visit at the cursor is of 2026-03-11, the times are of/,
      );
      await window.picture('timer-asks');
      await window.pick(list(window), /Write here/);
      await window.editor
        .locator('.view-line', { hasText: /97530.\(\d\d:\d\d-\d\d:\d\d\).stairs/ })
        .waitFor();
      await window.picture('timer-written');
      await window.command('Timer: stop');
      await item(window).waitFor({ state: 'hidden' });
    }));
});
