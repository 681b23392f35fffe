// With a screen reader: findings and the line above a visit in words, as the accessible view has them.
import assert from 'node:assert/strict';
import { again } from './again';
import { hostNames } from './host';
import type { NoteWindow } from './noteWindow';
import { ownWindow } from './testWindow';

const note = `DOS: 03/11/2026   Payer: Medicare Part B
O: 97530 GP x3 24 min: stairs x5, CGA
Ana Ruiz, PT
`;

for (const host of hostNames)
  describe(`with a screen reader in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(30_000);
    let window: NoteWindow;
    before(async () => {
      window = await ownWindow(host, 'ann.tnote', note, {
        settings: { 'editor.accessibilitySupport': 'on' },
      });
    });
    after(() => window?.close());
    /** The words of the accessible view, without what the editor says of itself. */
    const viewed = async (wanted: RegExp): Promise<string> => {
      const view = window.page.locator('.accessible-view .view-lines');
      await window.pressUntil(['Alt+F2'], view.filter({ hasText: wanted }));
      return (await view.innerText()).replaceAll('\u00a0', ' ');
    };

    it('the accessible view tells the finding and the code in words', async () => {
      await window.squiggles.first().waitFor();
      await window.goTo('97530');
      await window.pressUntil(['Control+K', 'Control+I'], window.hover.filter({ hasText: /3 units/ }));
      const words = await viewed(/3.units/);
      await window.picture('accessible-view');
      assert.match(words.replaceAll(/\s+/g, ' '), /3 units/);
      assert.doesNotMatch(words, /\$\([a-z-]+\)|&nbsp;|command:/);
      await window.page.keyboard.press('Escape');
    });

    it('the line above the work is chosen by keyboard, in words', async () => {
      const row = window.page.locator('.quick-input-list .monaco-list-row', { hasText: /97530/ }).first();
      // the command says nothing while the lines are still being asked for
      await again(async (timeout) => {
        await window.goTo('97530');
        await window.command('Show CodeLens Commands for Current Line');
        await row.waitFor({ timeout });
      });
      const words = await row.getAttribute('aria-label');
      assert.match(words ?? '', /97530 · \d of 7 · missing: /);
      await window.picture('accessible-lens');
      await window.page.keyboard.press('Escape');
    });

    it('the status bar says the visit in words', async () => {
      const words = await window.statusItem.locator('a').first().getAttribute('aria-label');
      assert.match(words ?? '', /3 units written, 2 supported/);
    });
  });
