// A template is filled in VS Code with nothing but letters, Tab and Enter.
import assert from 'node:assert/strict';
import { plainText } from '../../server/src/core/index';
import { templateFor } from '../../server/src/core/templates/templates';
import { hostNames } from './host';
import { type NoteWindow, openNoteWindow } from './noteWindow';

/** What is typed into each blank, in the order of the template; each looks like a code, a block or a heading to somebody. */
const answers: readonly (readonly [blank: string, typed: string])[] = [
  ['__:__', '9:15'],
  ['__:__', '9:38'],
  ['[task]', 'TE'],
  ['[surface, height, load or distance]', 'daily'],
  ['[count]', 'x5'],
  ['[what the patient needs it for]', 'plan'],
  ['[assist level]', 'CGA'],
  ['[where and why]', 'time'],
  ['[how many]', '2'],
  ['[type of cue]', 'verbal'],
  ['[what]', 'pain'],
  ['[why]', 'TA'],
  ['[device or adaptation, or none]', 'RW'],
  ['[count achieved]', 'S'],
  ['[rests, pain or effort with a number]', 'RPE 5/10'],
  ['[earlier value]', 'SBA'],
  ['[earlier date]', '3/4'],
  ["[today's value]", '975'],
];

for (const host of hostNames)
  describe(`filling a template in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(30_000);
    let window: NoteWindow;
    before(async () => {
      window = await openNoteWindow(host, 'today.tnote', 'Date: 03/11/2026\n97110 16 min: SLR\n');
      await window.lenses.first().waitFor(); // the server answers
      await window.editor.locator('.view-lines').click();
      await window.page.keyboard.press('Control+End');
    });
    after(() => window?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed')
        await window?.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    });

    it('a word on a line of its own and Tab insert the template', async () => {
      await window.page.keyboard.type('theract', { delay: 60 });
      await window.suggestions.filter({ hasText: '97530 block' }).waitFor();
      await window.page.keyboard.press('Tab');
      await window.editor.locator('.view-line', { hasText: '[assist' }).first().waitFor();
    });

    it('every blank holds what was typed, each left with Tab', async () => {
      let expected = plainText(templateFor('theract')!.text);
      for (const [blank, typed] of answers) {
        await window.page.keyboard.type(typed, { delay: 70 });
        if (blank === '[assist level]') await window.picture('blank');
        await window.page.keyboard.press('Tab');
        expected = expected.replace(blank, () => typed);
      }
      assert.equal(await window.text(), `Date: 03/11/2026\n97110 16 min: SLR\n${expected}`);
    });

    it('answers show while a blank is typed into; one is taken by arrow and Enter only', async () => {
      await window.page.keyboard.press('Control+End');
      await window.page.keyboard.type('\ntheract', { delay: 60 });
      await window.suggestions.filter({ hasText: '97530 block' }).waitFor();
      await window.page.keyboard.press('Tab');
      const inTemplate = window.editor.locator('.view-line', { hasText: '[type' });
      await inTemplate.first().waitFor();
      for (let blank = 0; blank < 6; blank++) await window.page.keyboard.press('Tab');
      await window.page.keyboard.type('m', { delay: 70 });
      await window.suggestions.filter({ hasText: 'max A' }).waitFor();
      assert.equal(await window.suggestions.locator('.monaco-list-row.focused').count(), 0);
      await window.picture('answers');
      for (let row = 0; row < 3; row++) await window.page.keyboard.press('ArrowDown');
      await window.page.keyboard.press('Enter');
      await window.editor
        .locator('.view-line', { hasText: /min\sA|mod/ })
        .first()
        .waitFor();
    });
  });
