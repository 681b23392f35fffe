// What a person sees and does in VS Code's window, by selectors that hold from 1.100 on. Whatever is done waits until
// the window shows it: a busy window loses keys, and shows a list before it is the one that was asked for.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { again, until } from './again';

const pictures = join(__dirname, '../../artifacts/ui');

export interface Screen {
  readonly page: Page;
  /** The editor of the file with that name. */
  readonly editor: Locator;
  readonly squiggles: Locator;
  readonly hover: Locator;
  readonly quickFixes: Locator;
  readonly suggestions: Locator;
  readonly lenses: Locator;
  readonly problems: Locator;
  readonly statusItem: Locator;
  readonly quickInput: Locator;
  /** The list below the quick input, with its title. */
  readonly list: Locator;
  /** The title of the list, once it has those words. */
  title(words: RegExp): Locator;
  /** The text in the window, as shown. */
  text(): Promise<string>;
  /** Where the status bar says that the cursor is: `Ln 3, Col 8`, and how much is selected. */
  cursor(): Promise<string>;
  /** Puts the cursor before those words; no line of the note may be wrapped. */
  goTo(words: string): Promise<void>;
  /** Puts the cursor at that place, both counted from 1. */
  goToPlace(line: number, column: number): Promise<void>;
  /** Puts the cursor behind the last letter. */
  goToEnd(): Promise<void>;
  /** Types words that stay as they are typed. */
  type(words: string): Promise<void>;
  /** Types words until `there` shows by itself; what the window did not answer to is taken back and typed again. */
  typeUntil(words: string, there: Locator): Promise<void>;
  /** Presses keys until `there` shows: a key can be swallowed while a widget closes. */
  pressUntil(keys: readonly string[], there: Locator): Promise<void>;
  /** Presses Tab behind a word until `there` shows; a Tab that came before VS Code knew the word is taken back. */
  tabUntil(there: Locator): Promise<void>;
  /** Chooses a row of an open list by the arrow keys. */
  pick(list: Locator, row: RegExp): Promise<void>;
  command(title: string): Promise<void>;
  /** Opens a file by its path. */
  open(path: string, name: string): Promise<void>;
  picture(name: string): Promise<void>;
}

export function screen(page: Page, file: string, label: string): Screen {
  const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="${file}"]`).first();
  const list = page.locator('.quick-input-widget');
  const quickInput = list.locator('input.input');
  const place = page.locator('.statusbar-item a', { hasText: /^Ln \d/ }).first();

  const press = async (keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const pressUntil: Screen['pressUntil'] = (keys, there) =>
    again(async (timeout) => {
      await press(keys);
      await there.first().waitFor({ timeout });
    });

  // The editor's lines are in no order in the page, not all of them are there, and their spaces do not break.
  const inOrder = async (selector: string) => {
    const parts = await editor
      .locator(selector)
      .evaluateAll((shown) =>
        shown.map((part) => ({ top: part.getBoundingClientRect().top, text: part.textContent ?? '' })),
      );
    return parts.sort((a, b) => a.top - b.top);
  };
  const lines = async () => {
    const shown = await inOrder('.view-line');
    const numbers = await inOrder('.line-numbers');
    return shown.map(({ top, text }) => ({
      text: text.replaceAll('\u00a0', ' '),
      number: Number(numbers.find((one) => Math.abs(one.top - top) < 2)?.text ?? Number.NaN),
    }));
  };
  const text = async () => (await lines()).map((line) => line.text).join('\n');
  const count = async (words: string) => (await text()).split(words).length;

  const pick: Screen['pick'] = async (from, row) => {
    const focused = from.locator('.monaco-list-row.focused').first();
    const shown = () => focused.getAttribute('aria-label', { timeout: 1000 }).catch(() => null);
    for (let i = 0; i < 40; i++) {
      const label = await shown();
      if (label && row.test(label)) return press(['Enter']);
      await press(['ArrowDown']);
      // A list shows later that the focus has moved; in one of a single row it does not move.
      await until(async () => (await shown()) !== label, 'another row', 1000).catch(() => {});
    }
    throw new Error(`no ${row} in ${(await from.locator('.monaco-list-row').allInnerTexts()).join(' | ')}`);
  };

  /** Asks the quick input for words, and chooses the row. */
  const ask = (keys: readonly string[], words: string, row: string) =>
    again(async (timeout) => {
      try {
        await press(keys);
        await quickInput.waitFor({ timeout });
        await quickInput.fill(words, { timeout });
        await list.locator('.monaco-list-row', { hasText: row }).first().waitFor({ timeout });
        await pick(list, new RegExp(row.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')));
      } catch (error) {
        await press(['Escape']);
        throw error;
      }
    });

  /** The place is looked for at each attempt: lines can still be moving. */
  const goToFound = (find: () => Promise<{ line: number; column: number }>) =>
    again(async (timeout) => {
      const { line, column } = await find();
      await press(['Escape', 'Control+1', 'Control+G']);
      await quickInput.waitFor({ timeout });
      await quickInput.fill(`:${line}:${column}`, { timeout });
      await press(['Enter']);
      await quickInput.waitFor({ state: 'hidden', timeout });
      await place.filter({ hasText: new RegExp(`^Ln ${line}, Col ${column}$`) }).waitFor({ timeout });
    });

  const type: Screen['type'] = async (words) => {
    const [last = ''] = words.split('\n').slice(-1);
    const before = await count(last);
    await page.keyboard.type(words, { delay: 30 });
    await until(async () => (await count(last)) > before, `“${words}” to stand in the note`);
  };

  return {
    page,
    editor,
    squiggles: editor.locator('.squiggly-error, .squiggly-warning, .squiggly-info'),
    hover: page.locator('.monaco-hover:not(.hidden)'),
    quickFixes: page.locator('.action-widget:has(.monaco-list-row)'),
    suggestions: page.locator('.suggest-widget.visible'),
    lenses: editor.locator('.codelens-decoration'),
    problems: page.locator('.markers-panel .monaco-list-row'),
    statusItem: page.locator('.statusbar-item[id="theralint.theralint.visit"]'),
    quickInput,
    list,
    title: (words) => page.locator('.quick-input-title', { hasText: words }).first(),
    pressUntil,
    text,
    type,
    cursor: () => place.innerText(),
    goToPlace: (line, column) => goToFound(async () => ({ line, column })),
    goTo: (words) =>
      goToFound(async () => {
        const shown = await lines();
        const found = shown.find((line) => line.text.includes(words));
        if (!found?.number)
          throw new Error(`"${words}" is not in\n${shown.map((line) => line.text).join('\n')}`);
        return { line: found.number, column: found.text.indexOf(words) + 1 };
      }),
    goToEnd: () =>
      goToFound(async () => {
        const last = (await lines()).at(-1);
        if (!last?.number) throw new Error('the last line has no number');
        return { line: last.number, column: last.text.length + 1 };
      }),
    async typeUntil(words, there) {
      await again(async (timeout) => {
        await type(words);
        try {
          await there.first().waitFor({ timeout });
        } catch (error) {
          await press([...words].map(() => 'Backspace'));
          throw error;
        }
      });
    },
    tabUntil: (there) =>
      again(async (timeout) => {
        await press(['Escape', 'Tab']);
        try {
          await there.first().waitFor({ timeout });
        } catch (error) {
          await press(['Control+Z']);
          throw error;
        }
      }),
    pick,
    command: (title) => ask(['F1'], `>${title}`, title),
    open: (path, name) => ask(['Control+P'], path, name),
    async picture(name) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${label}-${name}.png`) });
    },
  };
}
