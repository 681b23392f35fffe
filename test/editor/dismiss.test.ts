// Findings are dismissed from the light bulb and brought back by a command, with nothing but keys.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const note = `DOS: 03/11/2026  Payer: Medicare Part B
97530 9:00-9:24 (24 min): stairs x5 with L rail to reach the bedroom, CGA; zinged twice
Total timed minutes: 24   Total treatment time: 24 min
97530 GP x3
Ana Ruiz, PT
`;

for (const host of seenIn)
  describe(`dismissing findings in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(30_000);
    let window: NoteWindow;
    const errors = () => window.editor.locator('.squiggly-error');
    const kept = () => readFileSync(join(window.folder, '.theralint/dismissed.json'), 'utf8');
    before(async () => {
      window = await noteIn(host, 'ann.tnote', note);
      await errors().first().waitFor();
    });

    it('asks for a reason, keeps it beside the note, and tells it in the status bar', async () => {
      await window.goTo('97530 GP x3');
      await window.pressUntil(['Control+Period'], window.quickFixes);
      await window.picture('dismiss-offered');
      await window.pick(window.quickFixes, /Dismiss here/);
      await window.title(/why\?/).waitFor();
      await window.page.keyboard.type('agreed with billing');
      await window.picture('dismiss-reason');
      await window.page.keyboard.press('Enter');
      await errors().first().waitFor({ state: 'detached' });
      await window.statusItem.filter({ hasText: /1 dismissed \(1 error\)/ }).waitFor();
      await window.picture('dismissed');
      assert.match(kept(), /"reason": "agreed with billing"/);
      assert.doesNotMatch(kept(), /stairs|bedroom|ann\.tnote|Ruiz/);
      assert.equal(await window.text(), note);
    });

    it('lists it, and shows it again', async () => {
      await window.command('Theralint: Show dismissed findings');
      await window.title(/Dismissed findings/).waitFor();
      const row = window.page.locator('.quick-input-list .monaco-list-row').first();
      assert.match(
        (await row.innerText()).replaceAll(/\s+/g, ' '),
        /line 4 of ann\.tnote.*agreed with billing/,
      );
      await window.picture('dismissed-list');
      await window.page.keyboard.press('ArrowDown');
      await window.page.keyboard.press('Space');
      await window.page.keyboard.press('Enter');
      await errors().first().waitFor();
      assert.deepEqual(JSON.parse(kept()).dismissed, []);
    });

    it('has selected words understood in all notes', async () => {
      await window.lenses.filter({ hasText: /97530 · 5 of 7/ }).waitFor();
      await window.goTo('zinged twice');
      for (let word = 0; word < 2; word++) await window.page.keyboard.press('Control+Shift+ArrowRight');
      await window.pressUntil(['Control+Period'], window.quickFixes);
      await window.picture('words-offered');
      await window.pick(window.quickFixes, /“zinged twice” means/);
      await window.title(/“zinged twice” is/).waitFor();
      await window.picture('words-meaning');
      await window.pick(window.list, /how a patient took part/);
      await window.lenses.filter({ hasText: /97530 · 6 of 7/ }).waitFor();
      const words = JSON.parse(readFileSync(join(window.folder, '.theralint/words.json'), 'utf8'));
      assert.deepEqual(words.entries, [{ means: 'response', words: ['zinged twice'] }]);
    });

    it('is a step of “Ready to sign?”', async () => {
      await window.goTo('97530 GP x3');
      await window.command('Theralint: Ready to sign?');
      await window.title(/Ready to sign 2026-03-11\? 1 of \d/).waitFor();
      const units = window.list.locator('.monaco-list-row', { hasText: /units/ });
      for (let step = 1; step < 5 && (await units.count()) === 0; step++) {
        await window.pick(window.list, /Next/);
        await window.title(new RegExp(`\\? ${step + 1} of`)).waitFor();
      }
      await window.pick(window.list, /Dismiss this finding/);
      await window.title(/Dismiss this finding where\?/).waitFor();
      await window.picture('dismiss-reach');
      await window.page.keyboard.press('Enter');
      await window.title(/why\?/).waitFor();
      await window.page.keyboard.press('Enter');
      await window.title(/Ready to sign/).waitFor();
      assert.equal(JSON.parse(kept()).dismissed[0].finding, 'units-over');
      await window.page.keyboard.press('Escape');
      await window.statusItem.filter({ hasText: /1 dismissed \(1 error\)/ }).waitFor();
    });
  });
