// A template is filled in VS Code with nothing but letters, Tab and Enter.
import assert from 'node:assert/strict';
import { plainText } from '../../server/src/core/index';
import { templateFor } from '../../server/src/core/templates/templates';
import { until } from './again';
import { hostNames } from './host';
import type { NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const begun = 'Date: 03/11/2026\n97110 16 min: SLR\n';

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
    const line = (words: string | RegExp) => window.editor.locator('.view-line', { hasText: words }).first();
    const insert = async () => {
      window = await noteIn(host, 'today.tnote', begun, {
        settings: { '[therapy-note]': { 'editor.wordWrap': 'off' } },
      });
      await window.goToEnd();
      await window.typeUntil('theract', window.suggestions.filter({ hasText: '97530 block' }));
      await window.page.keyboard.press('Tab');
      await line('[assist').waitFor();
    };

    it('a word on a line of its own and Tab insert the template', insert);

    it('every blank holds what was typed, each left with Tab', async () => {
      await insert();
      let expected = `${begun}${plainText(templateFor('theract')!.text)}`;
      for (const [blank, typed] of answers) {
        await window.page.keyboard.type(typed, { delay: 30 });
        expected = expected.replace(blank, () => typed);
        await until(
          async () => (await window.text()) === expected,
          `“${typed}” in place of ${blank}`,
          5000,
        ).catch(async () => assert.equal(await window.text(), expected));
        if (blank === '[assist level]') await window.picture('blank');
        await window.page.keyboard.press('Tab');
      }
      assert.equal(await window.text(), expected);
    });

    it('answers show while a blank is typed into; one is taken by arrow and Enter only', async () => {
      await insert();
      for (let blank = 0; blank < 6; blank++) await window.page.keyboard.press('Tab');
      await window.typeUntil('m', window.suggestions.filter({ hasText: 'max A' }));
      assert.equal(await window.suggestions.locator('.monaco-list-row.focused').count(), 0);
      await window.picture('answers');
      for (let row = 0; row < 3; row++) await window.page.keyboard.press('ArrowDown');
      await window.page.keyboard.press('Enter');
      await line(/min\sA|mod/).waitFor();
    });
  });
