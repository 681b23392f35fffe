// The drafts of a folder: their view, and “End of day” walked through by keys.
import assert from 'node:assert/strict';
import { until } from './again';
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const note = (patient: string, minutes: string, ...rest: string[]) =>
  [
    `Patient: ${patient}   Payer: Aetna PPO   Date: 03/02/2026`,
    'Dx: right knee replacement, cannot climb the porch steps',
    `97110 GP ${minutes}: wall squats 3x10 for the porch steps, cue for the hip`,
    'Total timed minutes: 30   Total treatment minutes: 30',
    ...rest,
    '',
  ].join('\n');

for (const host of seenIn)
  describe(`The drafts of a folder in VS Code ${host}`, function () {
    this.timeout(120_000);
    this.slow(60_000);
    let window: NoteWindow;
    const rows = () => window.page.locator('.quick-input-widget .monaco-list-row');
    before(async () => {
      window = await noteIn(host, 'judge.tnote', note('Bram Otterley', 'x2 25 min'), {
        files: {
          'sign.tnote': note('Cleo Farrow', 'x2 30 min'),
          'fill.tnote': note('Ada Quillby', 'x2 30 min', 'Next visit: [plan]'),
          'done.tnote': note('Dorrit Ivers', 'x2 30 min', 'Ben Hollow, PT'),
        },
      });
    });

    it('stand in the explorer, what is quickest to finish first', async () => {
      await window.command('Explorer: Focus on Drafts View');
      const items = window.page.locator('.pane', { hasText: 'Drafts' }).locator('.monaco-list-row');
      await items.nth(2).filter({ hasText: 'judge.tnote' }).waitFor();
      const told = (await items.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
      assert.match(told[0]!, /sign\.tnote.*2026-03-02 · only the signature/);
      assert.match(told[1]!, /fill\.tnote.*1 to fill in/);
      assert.match(told[2]!, /judge\.tnote.*1 to look at/);
      await window.picture('drafts');
      await items.nth(1).click();
      await window.page.locator('.tab.active', { hasText: 'fill.tnote' }).waitFor();
    });

    it('are gone through one after the other, and gone on with from the status bar', async () => {
      await window.command('Theralint: End of day');
      await window.title(/End of day: 3 drafts to go through/).waitFor();
      await window.picture('end-of-day');
      await window.page.keyboard.press('Enter');
      await window.title(/Ready to sign 2026-03-02\?/).waitFor();
      await window.page.locator('.tab.active', { hasText: 'sign.tnote' }).waitFor();
      const question = () => window.page.locator('.quick-input-title').first().innerText();
      for (let step = 0; step < 6; step++) {
        const before = await question();
        if (/End of day: 2 drafts/.test(before)) break;
        await window.page.keyboard.press('Enter');
        await until(async () => ![before, ''].includes(await question()), 'the next question');
      }
      await window.title(/End of day: 2 drafts/).waitFor();
      assert.match(
        (await rows().allInnerTexts()).join(' ').replaceAll(/\s+/g, ' '),
        /fill\.tnote.*judge\.tnote.*sign\.tnote/,
      );
      await window.page.keyboard.press('Escape');
      const item = window.page.locator('.statusbar-item', { hasText: 'End of day: 2 drafts left' });
      await item.waitFor();
      await item.click();
      await window.title(/End of day: 2 drafts/).waitFor();
      await window.pick(window.list, /Stop for today/);
      await item.waitFor({ state: 'hidden' });
    });
  });
