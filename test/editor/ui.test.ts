// A note is written in VS Code the way a therapist writes it, and the screen is looked at.
import assert from 'node:assert/strict';
import { until } from './again';
import { hostNames } from './host';
import { type NoteWindow, putFiles } from './noteWindow';
import { noteIn } from './testWindow';

const head = `PHYSICAL THERAPY DAILY NOTE
Patient: T.S.   DOS: 11/20/2026   Visit 4 of 12   Payer: Medicare Part B
Dx: s/p L TKA 10/29/26, cannot climb the porch steps
Time in 9:00   Time out 9:45
`;
const written = [
  'O:',
  '97110 Therapeutic exercise 9:00-9:15 (15 min): SLR 3x8, heel slides 2x12.',
  '97530 Therapeutic activities 9:15-9:38 (23 min): 6" step x10 with L rail to reach the mailbox, CGA.',
  'Total timed minutes: 38   Total treatment time: 38 min',
  'Charges: 97110 GP x1, 97530 GP x3',
  'Ana Ruiz, PT, DPT   11/20/2026',
];

for (const host of hostNames)
  describe(`writing a note in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(15_000);
    it('takes the note as it is typed, and underlines what the minutes do not support', async () => {
      const window = await noteIn(host, 'typed.tnote', head);
      await window.goToEnd();
      for (const line of written) {
        await window.page.keyboard.type(line, { delay: 5 });
        await window.page.keyboard.press('Enter');
      }
      await until(
        async () => (await window.text()) === `${head}${written.join('\n')}\n`,
        'what was typed',
      ).catch(async () => assert.equal(await window.text(), `${head}${written.join('\n')}\n`));
      await window.squiggles.first().waitFor();
      await window.picture('written');
    });
  });

for (const host of hostNames)
  describe(`a note written in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(15_000);
    let window: NoteWindow;
    before(async () => {
      window = await noteIn(host, 'today.tnote', `${head}${written.join('\n')}\n`);
    });

    it('says in the status bar how the visit stands', async () => {
      const label = await window.statusItem.locator('a').first().getAttribute('aria-label');
      assert.match(label ?? '', /unit|visit|problem/i);
    });

    it('shows above the visit and the 97530 work what is documented', async () => {
      const lens = (words: RegExp) => window.lenses.filter({ hasText: words }).first();
      await lens(/97530 23 min x3 · timed 38 · total 38 · 3 units CMS, 4 written/).waitFor();
      await lens(/97530/).waitFor();
    });

    it('explains a code under the cursor', async () => {
      await window.goTo('97530 Therapeutic');
      await window.pressUntil(['Control+K', 'Control+I'], window.hover.filter({ hasText: '23 min' }));
      await window.picture('hover');
      await window.page.keyboard.press('Escape');
    });

    it('lists the problems', async () => {
      await window.pressUntil(['Control+Shift+M'], window.problems);
      const rows = (await window.problems.allInnerTexts()).join('\n');
      assert.match(rows, /units/);
      await window.picture('problems');
      await window.page.keyboard.press('Control+Shift+M');
    });

    it('sets the units to what the minutes support, and takes it back', async () => {
      await window.goTo('97530 GP x3');
      await window.pressUntil(['Control+Period'], window.quickFixes);
      await window.picture('fixes');
      await window.pick(window.quickFixes, /unit/i);
      await window.editor.locator('.view-line', { hasText: 'x2' }).waitFor();
      assert.doesNotMatch(await window.text(), /97530 GP x3/);
      await window.page.keyboard.press('Control+Z');
      await window.editor.locator('.view-line', { hasText: 'x3' }).waitFor();
    });

    it('completes a code', async () => {
      await window.goToEnd();
      await window.type('9753');
      await window.pressUntil(
        ['Control+Space'],
        window.suggestions.locator('.monaco-list-row', { hasText: '97535' }),
      );
      await window.picture('completion');
      await window.page.keyboard.press('Escape');
    });

    it('opens the actions from the status bar', async () => {
      await window.statusItem.locator('a').first().click();
      await window.quickInput.waitFor();
      await window.picture('actions');
      await window.page.keyboard.press('Escape');
    });

    it('is readable in high contrast', async () => {
      await window.goTo('97530 GP x3');
      putFiles(window.folder, {
        '.vscode/settings.json': JSON.stringify({ 'workbench.colorTheme': 'Default High Contrast' }),
      });
      await window.page.locator('.monaco-workbench.hc-black').waitFor();
      await window.squiggles.first().waitFor();
      await window.picture('high-contrast');
    });

    it('asks nothing of the world outside', () => {
      assert.deepEqual(window.outside.heard(), []);
    });
  });
