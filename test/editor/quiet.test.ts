// What waits while a line is typed, and that nothing moves the cursor by itself.
import assert from 'node:assert/strict';
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const note = `DOS: 03/11/2026  Payer: Medicare Part B
97110 9:00-9:15 (15 min): SLR 3x8
`;

for (const host of seenIn)
  describe(`drafting quietly in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(30_000);
    let window: NoteWindow;
    const errors = () => window.editor.locator('.squiggly-error');
    before(async () => {
      window = await noteIn(host, 'quiet.tnote', note);
      await window.lenses.first().waitFor();
      await window.goToEnd();
    });

    it('shows no mistake while its line is typed, and shows it once the cursor goes up', async () => {
      for (const key of '97530 9:15-9:05 stairs x5, CGA') {
        await window.page.keyboard.type(key);
        await window.page.waitForTimeout(120);
        assert.equal(await errors().count(), 0, `at ${JSON.stringify(key)}`);
      }
      await window.lenses.filter({ hasText: '97530' }).first().waitFor();
      assert.equal(await errors().count(), 0);
      await window.page.keyboard.press('ArrowUp');
      await errors().first().waitFor();
      await window.picture('quiet');
    });

    it('tells how the units follow and leaves the cursor where it is', async () => {
      const before = await window.cursor();
      await window.command('Theralint: Show how the units follow from the minutes');
      const title = window.page.locator('.quick-input-title', { hasText: '2026-03-11' }).first();
      await title.waitFor();
      await window.picture('units');
      await window.page.keyboard.press('Escape');
      await title.waitFor({ state: 'hidden' });
      assert.equal(await window.cursor(), before);
    });
  });
