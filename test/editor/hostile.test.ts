// A note and a clinic's files whose words would be images, links, commands and HTML, seen on the screen of a real
// VS Code. A listener on loopback, which the words name, must hear nothing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Locator } from 'playwright-core';
import { analyze, createContext, hover } from '../../server/src/core/index';
import { canary } from '../support/canary';
import { hostile } from '../support/hostile';
import { hostNames } from './host';
import type { NoteWindow } from './noteWindow';
import { listenOutside } from './outside';
import { ownWindow } from './testWindow';

/** In one line each, so that each can stand where a note has room for a word. */
const valuesAt = (port: number) =>
  [...hostile(`https://127.0.0.1:${port}`), ...hostile('https://beacon.example.org').slice(0, 2)]
    .map((value) => value.replace(/[\s\p{Cc}]+/gu, ' '))
    .filter((value) => value.length > 12);

/** A visit for each value. The first words of a line are what a test goes to. */
const noteOf = (values: readonly string[]) =>
  values
    .map(
      (value, index) => `DOS: 11/${String((index % 28) + 1).padStart(2, '0')}/2026 ${canary}
Payer: Harbor ${value}
Dx: s/p TKA, cannot climb the porch steps ${value}
97530 visit${index} 9:00-9:20 (20 min): sit to stand x10 with CGA to reach the mailbox ${value}
[ask${index} ${value}]
Charges: 97530 GP x3
`,
    )
    .join('\n');

interface Place {
  readonly line: number;
  readonly column: number;
  /** What its hover tells; findings show in it sooner. */
  readonly tells: string;
}

/** The payers and blanks that have a hover, and the code of the first visit, whose hover is long. */
function placesWithHover(note: string): readonly Place[] {
  const context = createContext();
  const analysis = analyze(note, context);
  const wanted = [
    { start: 'Payer: ', column: 9, tells: 'Read as Payer' },
    { start: '[ask', column: 3, tells: 'Blank to fill in' },
    { start: '97530 visit0', column: 2, tells: 'Therapeutic activities' },
  ];
  let offset = 0;
  return note.split('\n').flatMap((words, index) => {
    const from = offset;
    offset += words.length + 1;
    return wanted
      .filter(({ start, column }) => words.startsWith(start) && hover(analysis, from + column - 1, context))
      .map(({ column, tells }) => ({ line: index + 1, column, tells }));
  });
}

const payer = (value: string) => ({
  id: 'own',
  name: `Harbor ${value}`,
  kind: 'commercial',
  aliases: ['harbor'],
  versions: [{ from: '2020-01-01', unitRule: { value: 'midpoint', source: value, date: '2020' } }],
});

for (const host of hostNames)
  describe(`words that would be markup in VS Code ${host}`, function () {
    this.timeout(300_000);
    this.slow(60_000);
    let window: NoteWindow;
    let values: readonly string[];

    before(async () => {
      const outside = await listenOutside();
      values = valuesAt(outside.port);
      const files = {
        '.theralint/payers/own.json': JSON.stringify(payer(values[0]!)),
        // Not right, so that its name and its words are told in a notification.
        '.theralint/payers/![x](https:..beacon).json': JSON.stringify({
          ...payer(values[0]!),
          id: 'other',
          extends: values[2],
        }),
      };
      window = await ownWindow(host, 'today.tnote', noteOf(values), {
        outside,
        files,
        settings: {
          'editor.wordWrap': 'off',
          'theralint.payer': `[words](https://127.0.0.1:${outside.port}/setting)`,
        },
        viewport: { width: 1600, height: 1400 },
      });
    });
    after(() => window?.close());

    /** Nothing in it leads anywhere or is loaded, but for the pages of findings. */
    async function assertPlain(place: Locator): Promise<string> {
      const leads = await place.evaluateAll((shown) =>
        shown
          .flatMap((each) => [...each.querySelectorAll('*')])
          .filter((element) => {
            const address = ['href', 'data-href', 'src'].map((name) => element.getAttribute(name)).join(' ');
            return (
              /^(?:img|iframe|script|video|object)$/i.test(element.tagName) ||
              /127\.0\.0\.1:\d+\/\w|example\.org|workbench\.action\.quit/.test(address)
            );
          })
          .map((element) => element.outerHTML),
      );
      assert.deepEqual(leads, []);
      return (await place.allInnerTexts()).join('\n').replaceAll(/[\u00a0\u200b]/g, ' ');
    }

    it('in notifications are words', async () => {
      // Those that hide by themselves are kept in this list.
      const told = window.page.locator('.notifications-center .notification-list-item');
      await window.command('Notifications: Show Notifications');
      await told.first().waitFor();
      const words = await assertPlain(told);
      assert.match(words, /cannot be used|not used/);
      await window.page.keyboard.press('Escape');
      await window.picture('hostile-notifications');
    });

    it('in hovers are words', async () => {
      const places = placesWithHover(noteOf(values));
      assert.ok(places.length > 10, `${places.length} hovers`);
      let told = '';
      for (const { line, column, tells } of places) {
        // The hover before is gone, so that what is seen is the one that is asked for.
        await window.page.keyboard.press('Escape');
        await window.hover.first().waitFor({ state: 'hidden' });
        await window.goToPlace(line, column);
        await window.pressUntil(['Control+K', 'Control+I'], window.hover.filter({ hasText: tells }));
        told += await assertPlain(window.hover);
      }
      assert.match(
        told,
        /Read as Payer: Harbor \[words\]\[ref\] !\[x\]\[ref\] \[ref\]: https:\/\/127\.0\.0\.1/,
      );
      assert.match(told, /Blank to fill in: ask\d/);
      assert.match(told, /Therapeutic activities/);
      await window.picture('hostile-hover');
    });

    it('in the status bar and its tooltip are words', async () => {
      await window.page.keyboard.press('Escape');
      await window.statusItem.hover();
      await window.hover.filter({ hasText: 'units' }).first().waitFor();
      await assertPlain(window.hover);
      await assertPlain(window.page.locator('.part.statusbar'));
    });

    it('in completions are words', async () => {
      await window.goToPlace(2, 9);
      await window.page.keyboard.press('Shift+End');
      await window.page.keyboard.press('Delete');
      await window.page.keyboard.press('Backspace');
      const own = window.suggestions.locator('.monaco-list-row', { hasText: 'Harbor' });
      await window.pressUntil(['Control+Space'], own);
      assert.match(await assertPlain(own), /Harbor !\[x\]/);
      assert.equal(await own.locator('.codicon-alert, .codicon-sync').count(), 0);
      await window.page.keyboard.press('Escape');
      await window.page.keyboard.press('Control+Z');
    });

    it('in the list of evidence, of fixes and of symbols are words', async () => {
      await window.goToPlace(4, 2);
      const rows = window.page.locator('.quick-input-list .monaco-list-row');
      await window.command('Theralint: Show evidence for 97530');
      await rows.filter({ hasText: 'Functional activity' }).first().waitFor();
      await assertPlain(rows);
      await window.page.keyboard.press('Escape');
      await window.goToPlace(4, 2);
      await window.pressUntil(['Control+Period'], window.quickFixes);
      await assertPlain(window.quickFixes);
      await window.page.keyboard.press('Escape');
      await window.command('Theralint: Choose the payer for notes that name none');
      // The list comes when the server has told the payers; it is long, and only what stands in its window is there.
      const wanted = window.page.getByPlaceholder('A payer written in the note always counts more');
      await wanted.waitFor();
      await wanted.fill('Harbor');
      await rows.filter({ hasText: 'Harbor' }).first().waitFor();
      await assertPlain(rows);
      await window.page.keyboard.press('Escape');
    });

    it('in Problems are words', async () => {
      await window.pressUntil(['Control+Shift+M'], window.problems);
      await assertPlain(window.problems);
    });

    it('send nothing anywhere', async () => {
      // What was only begun has time to arrive.
      await window.page.waitForTimeout(1000);
      assert.deepEqual(window.outside.heard(), []);
    });

    it('stay in the note: not in logs, storage or settings', async () => {
      await window.end();
      const { dataDir } = window;
      // VS Code's own copies of files, which the extension tells of, are the note itself.
      const own = /^(notes|data\/User\/History|data\/Backups|data\/User\/globalStorage\/[^/]*backup)/;
      const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
        .map((name) => join(dataDir, name))
        .filter(
          (file) => !own.test(relative(dataDir, file)) && !relative(dataDir, file).startsWith('builtin'),
        )
        .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
      assert.ok(
        files.some((file) => file.endsWith('.log')),
        files.join('\n'),
      );
      const telling = files.filter((file) => readFileSync(file).includes(canary));
      assert.deepEqual(telling, []);
    });
  });
