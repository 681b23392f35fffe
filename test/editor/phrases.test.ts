// A clinic's own blocks of text, typed by their word in VS Code, and a snippet of VS Code's own beside them.
import assert from 'node:assert/strict';
import { hostNames } from './host';
import type { NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const note = `Goals:
STG 1: climb 12 steps with one rail to reach the bedroom by 04/01/2026

DOS: 03/11/2026
S: feels fine, PLOF with AD
`;

const stop = (inside: string): string => `\${${inside}}`;
const files = {
  '.theralint/phrases.json': {
    'Sit to stand': {
      prefix: 'sts',
      body: ['97530: sit to stand from [height], [assist level]', 'For [goal]'],
      description: 'as a task',
    },
    Walk: { prefix: 'walk15', body: '97530 15 min: walks' },
  },
  '.vscode/own.code-snippets': {
    'Call the doctor': { prefix: 'calldoc', body: `Called ${stop('1:whom')}`, scope: 'therapy-note' },
  },
};

for (const host of hostNames)
  describe(`phrases of a clinic in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(30_000);
    let window: NoteWindow;
    const shows = (words: RegExp) => window.editor.locator('.view-line', { hasText: words }).first();
    const type = async (words: string, shown: RegExp) => {
      await window.page.keyboard.type(words);
      await shows(shown).waitFor();
    };
    before(async () => {
      window = await noteIn(host, 'ann.tnote', note, {
        files: Object.fromEntries(
          Object.entries(files).map(([name, content]) => [name, JSON.stringify(content)]),
        ),
      });
      // not every machine tells of files that others write
      await window.command('Theralint: Restart server');
      await window.page.locator('.statusbar-item', { hasText: 'the server runs again' }).waitFor();
    });

    it('one that states minutes is left out, and that is said', async () => {
      await window.statusItem.waitFor();
      await window.command('Notifications: Show Notifications');
      await window.page
        .locator('.notification-list-item-message', { hasText: /“Walk” is left out: it states 15 minutes/ })
        .first()
        .waitFor();
      await window.picture('phrases-left-out');
      await window.command('Notifications: Clear All Notifications');
    });

    it('Tab behind its whole word writes a block, whose blanks are answered one by one', async () => {
      await window.goToEnd();
      // what an attempt before may have left in the last line
      await window.page.keyboard.press('Shift+Home');
      await window.page.keyboard.press('Delete');
      await window.typeUntil('sts', shows(/^sts$/));
      await window.tabUntil(shows(/^97530:.sit.to.stand.from.\[height\],.\[assist.level\]$/));
      await type('18 in', /from.18.in,/);
      await window.page.keyboard.press('Tab');
      await type('min A', /,.min.A$/);
      await window.page.keyboard.press('Tab');
      // the blank asks for a goal: the patient's own is offered, and nothing is chosen
      await window.typeUntil(
        'cl',
        window.suggestions.locator('.monaco-list-row', { hasText: /STG 1: climb 12 steps/ }),
      );
      await window.picture('phrases-goal');
      await window.page.keyboard.press('ArrowDown');
      await window.page.keyboard.press('Enter');
      await shows(/^For.STG.1:.climb.12.steps.with.one.rail/).waitFor();
    });

    it('the same letters inside a line are only letters', async () => {
      for (const key of ['Escape', 'Escape', 'Control+End', 'Enter']) await window.page.keyboard.press(key);
      await type('did sts', /^did.sts$/);
      await window.page.keyboard.press('Tab');
      await type('x', /^did.sts\s+x$/);
      await window.page.keyboard.press('Enter');
    });

    it('they stand in the list of templates, in front of the shipped ones', async () => {
      await window.command('Insert a template');
      const rows = window.page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: 'Sit to stand' }).waitFor();
      assert.match(
        (await rows.first().innerText()).replace(/\s+/g, ' '),
        /Sit to stand\s?as a task Of this clinic/,
      );
      await window.picture('phrases-list');
      await window.page.keyboard.press('Escape');
    });

    it('a snippet of VS Code is offered as it is', async () => {
      for (const key of ['Control+End', 'Enter']) await window.page.keyboard.press(key);
      await window.typeUntil('calld', window.suggestions.locator('.monaco-list-row', { hasText: 'calldoc' }));
      await window.picture('phrases-snippet');
      await window.page.keyboard.press('ArrowDown');
      await window.page.keyboard.press('Enter');
      await shows(/^Called.whom$/).waitFor();
      await window.page.keyboard.press('Escape');
    });

    it('the hover on a short form tells what it can mean', async () => {
      await window.goTo('AD');
      await window.pressUntil(
        ['Control+K', 'Control+I'],
        window.hover.filter({ hasText: /AD can mean assistive device, Alzheimer’s disease/ }),
      );
      await window.picture('short-form');
    });
  });
