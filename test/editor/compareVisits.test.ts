// A visit beside the one whose sentences it repeats: from the light bulb, from the list of commands and from the page of the visit.
import assert from 'node:assert/strict';
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const visit = (day: string, last: string) => `Date: ${day}
O: 97530 GP x2 30 min: Climbed the porch steps four times with one rail and CGA.
Carried a 5 lb bag from car to kitchen twice. Needed 3 cues to lead with the left leg.
${last}
A: Leads with the right leg when tired.
Ben Hollow, PT
`;
const note = `Patient: Ada Quillby   Payer: Aetna PPO

${visit('03/02/2026', 'Rested one minute between the trips.')}
${visit('03/04/2026', 'Went on without any rest today.')}`;

for (const host of seenIn)
  describe(`visits side by side in VS Code ${host}`, function () {
    this.timeout(120_000);
    this.slow(30_000);
    let window: NoteWindow;
    before(async () => {
      window = await noteIn(host, 'two.tnote', note, { viewport: { width: 1500, height: 900 } });
      await window.goTo('Went on without');
    });

    const title = () =>
      window.page.locator('.tab', { hasText: 'Visits side by side: 2026-03-02 ↔ 2026-03-04' });
    const side = (which: 'original' | 'modified', words: string) =>
      window.page.locator(`.monaco-diff-editor .editor.${which} .view-line`, { hasText: words });

    it('shows what stands in both, and colours what differs', async () => {
      await window.command('Show copied sentences side by side');
      await title().waitFor();
      for (const which of ['original', 'modified'] as const)
        await side(which, 'Carried a 5 lb bag from car to kitchen twice').first().waitFor();
      await side('original', 'Rested one minute between the trips.').first().waitFor();
      await side('modified', 'Went on without any rest today.').first().waitFor();
      await window.page.locator('.monaco-diff-editor .editor.modified .line-insert').first().waitFor();
      await window.picture('visits-side-by-side');
      assert.equal(await side('modified', 'Rested one minute').count(), 0);
    });

    it('is reached from the page of the visit too', async () => {
      await title().click({ button: 'middle' });
      await title().waitFor({ state: 'detached' });
      await window.goTo('Went on without');
      await window.command('Show the visit beside the note');
      const frame = window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await frame.locator('button', { hasText: 'Compare the visits in the editor' }).click();
      await title().waitFor();
      await side('modified', 'Went on without any rest today.').first().waitFor();
    });
  });
