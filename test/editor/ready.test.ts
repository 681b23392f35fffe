// “Ready to sign?” walked through by keys, in a note of two visits.
import assert from 'node:assert/strict';
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const note = `DOS: 03/09/2026  Payer: Medicare Part B
97530 9:00-9:24 (24 min): stairs x4 with L rail to reach the bedroom, min A
97530 GP x3

DOS: 03/11/2026  Payer: Medicare Part B
97530 9:00-9:24 (24 min): stairs x5 with L rail to reach the bedroom, CGA
Total timed minutes: 24   Total treatment time: 24 min
97530 GP x3
Ana Ruiz, PT
`;

for (const host of seenIn)
  describe(`“Ready to sign?” in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(30_000);
    let window: NoteWindow;
    const rows = () => window.page.locator('.quick-input-widget .monaco-list-row');
    const message = async () => (await rows().first().innerText()).replaceAll(/\s+/g, ' ');
    beforeEach(async () => {
      window = await noteIn(host, 'two.tnote', note);
      await window.goTo('CGA');
      await window.command('Theralint: Ready to sign?');
      await window.title(/Ready to sign 2026-03-11\? 1 of \d/).waitFor();
    });

    it('goes through the visit at the cursor, forward and back', async () => {
      await window.picture('ready');
      const first = await message();
      await window.page.keyboard.press('Enter');
      await window.title(/\? 2 of \d/).waitFor();
      assert.notEqual(await message(), first);
      await window.pick(window.list, /Back$/);
      await window.title(/\? 1 of \d/).waitFor();
      assert.equal(await message(), first);
    });

    it('mends what is chosen, and ends with what was checked and what was not', async () => {
      const units = rows().filter({ hasText: /units of timed codes billed/ });
      for (let step = 2; step < 9 && (await units.count()) === 0; step++) {
        await window.page.keyboard.press('Enter');
        await window.title(new RegExp(`\\? ${step} of \\d`)).waitFor();
      }
      await window.picture('ready-units');
      await window.pick(window.list, /Set the units to 97530 × 2/);
      await window.editor.locator('.view-line', { hasText: /97530.GP.x2/ }).waitFor();
      await window.title(/^Ready to sign 2026-03-11\?$/).waitFor();
      const words = (await rows().allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ');
      assert.match(
        words,
        /1 thing is left open\. Checked: times and minutes, units.*; not checked: the chart/,
      );
      await window.picture('ready-end');
      await window.page.keyboard.press('Enter');
      await window.title(/Ready to sign/).waitFor({ state: 'hidden' });
      assert.match(await window.text(), /03\/09[\s\S]*97530 GP x3[\s\S]*03\/11[\s\S]*97530 GP x2/);
    });
  });
