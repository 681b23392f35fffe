// The walkthrough from an empty window: each step opens its own note beside it.
import { hostNames } from './host';
import { type NoteWindow, openNoteWindow } from './noteWindow';

/** Title of the step, its button, the note that opens and what shows in it. */
const steps: readonly (readonly [title: string, button: string, note: RegExp, shows: string])[] = [
  ['Fill in a note', 'Open a note to fill in', /Untitled/, '.view-line:has-text("DAILY NOTE")'],
  [
    'See what your words show',
    'Open a note and its evidence',
    /^evidence/,
    '.quick-input-list:has-text("Functional activity")',
  ],
  [
    'Let the minutes give the units',
    'Open a note with a wrong',
    /^units/,
    '.action-widget:has-text("Set the units")',
  ],
  ['Ask before you sign', 'Open a note and ask', /^sign/, '.quick-input-title:has-text("1 of")'],
];

for (const host of hostNames)
  describe(`the walkthrough in VS Code ${host}`, function () {
    this.timeout(120_000);
    this.slow(30_000);
    let window: NoteWindow;
    before(async () => {
      window = await openNoteWindow(host, 'none', null);
    });
    after(() => window?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed')
        await window?.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    });

    it('opens with the pictures of its steps', async () => {
      await window.command('Open Walkthrough...');
      await window.page.waitForTimeout(1000);
      await window.quickInput.fill('Theralint');
      await window.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Theralint' })
        .first()
        .waitFor();
      await window.page.keyboard.press('Enter');
      await window.page.locator('.gettingStartedContainer', { hasText: 'your first note' }).first().waitFor();
      await window.picture('walkthrough');
    });

    for (const [title, button, note, shows] of steps)
      it(`${title}: opens its own note beside`, async () => {
        const page = window.page.locator('.gettingStartedContainer').first();
        await page.locator('.getting-started-step', { hasText: title }).first().click();
        await page.locator('.button-container .monaco-button', { hasText: button }).first().click();
        await window.page.locator('.tab', { hasText: note }).first().waitFor();
        await window.page.locator(shows).first().waitFor();
        await page.waitFor();
        await window.picture(`walkthrough-${note.source.replaceAll(/\W/g, '')}`);
        await window.page.keyboard.press('Escape');
      });
  });
