// A note is started from the last visit by keys: below it, and as a note of its own.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const note = `Patient: A.V.   Payer: Medicare Part B
Dx: L shoulder weakness

DOS: 03/09/2026
97530 24 min: stairs x4, min A
P: 2x/wk. 6" step next visit.
Ana Ruiz, PT

DOS: 03/11/2026
97530 24 min: stairs x5, CGA
P: 2x/wk. 8" step next visit.
Ana Ruiz, PT
`;

for (const host of seenIn)
  describe(`a note from the last visit in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(30_000);
    let window: NoteWindow;
    const line = (words: RegExp) => window.page.locator('.view-line', { hasText: words }).first();
    before(async () => {
      window = await noteIn(host, 'av.tnote', note, {
        settings: { '[therapy-note]': { 'editor.wordWrap': 'off' } },
      });
      await window.goTo('min A');
    });
    const start = async () => {
      await window.command('Start a note from the last visit');
      await window.page
        .locator('.quick-input-title', { hasText: /^Start a note from the last visit$/ })
        .waitFor();
    };

    it('is put below, from the latest visit, with the cursor in its first blank, and undone at once', async () => {
      await start();
      await window.picture('next-note-places');
      await window.pick(window.list, /Below, in this note.*2026-03-11/);
      await line(/Date.of.service:.\[date.of.service\]/).waitFor();
      await line(/P:.2x\/wk\..8".step.next.visit\..\[what.changes.next.visit\]/).waitFor();
      await window.picture('next-note-below');
      const text = await window.text();
      assert.ok(text.includes('Stairs: [assist level], was CGA on 03/11/2026'));
      await window.page.keyboard.press('Control+Z');
      await line(/Date.of.service:/).waitFor({ state: 'detached' });
      assert.equal((await window.text()).trimEnd(), note.trimEnd());
    });

    it('starts from another note of the folder, whatever its name ends in', async () => {
      const other =
        'DOS: 03/10/2026   Payer: Aetna PPO\nDx: R hip weakness\n97530 24 min: curb x5, CGA\nAna Ruiz, PT\n';
      writeFileSync(join(window.folder, 'last.note.txt'), other);
      await start();
      await window.pick(window.list, /From another note of this folder/);
      await window.pick(window.list, /last\.note\.txt/);
      await line(/Dx:.R.hip.weakness/).waitFor();
      await window.command('View: Revert and Close Editor');
    });

    it('is a note of its own, filled in from blank to blank', async () => {
      await start();
      await window.pick(window.list, /As a new note/);
      await window.page.locator('.tab', { hasText: 'Untitled-1' }).waitFor();
      await line(/Date.of.service:.\[date.of.service\]/).waitFor();
      await window.page.keyboard.type('03/16/2026');
      await window.page.keyboard.press('Tab');
      await window.page.keyboard.type('3');
      await line(/Date.of.service:.03\/16\/2026.*Visit.3/).waitFor();
      await window.picture('next-note-new');
    });
  });
