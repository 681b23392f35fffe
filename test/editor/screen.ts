// What a person sees and does in VS Code's window, by selectors that hold from 1.100 on.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

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
  /** The text in the window, as shown. */
  text(): Promise<string>;
  /** Puts the cursor before those words; no line of the note may be wrapped. */
  goTo(words: string): Promise<void>;
  /** Presses keys until `there` shows: a key can be swallowed while a widget closes. */
  pressUntil(keys: readonly string[], there: Locator): Promise<void>;
  /** Chooses a row of an open list by the arrow keys. */
  pick(list: Locator, row: RegExp): Promise<void>;
  command(title: string): Promise<void>;
  picture(name: string): Promise<void>;
}

export function screen(page: Page, file: string, label: string): Screen {
  const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="${file}"]`).first();
  const quickInput = page.locator('.quick-input-widget input.input');

  const pressUntil: Screen['pressUntil'] = async (keys, there) => {
    for (let attempt = 1; ; attempt++) {
      for (const key of keys) await page.keyboard.press(key);
      try {
        await there.first().waitFor({ timeout: 2500 });
        return;
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
  };

  // The editor's lines are in no order in the page, and their spaces do not break.
  const text = async () => {
    const lines = await editor.locator('.view-line').evaluateAll((shown) =>
      shown
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map((line) => line.text),
    );
    return lines.join('\n').replaceAll('\u00a0', ' ');
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
    pressUntil,
    text,
    async goTo(words) {
      const lines = (await text()).split('\n');
      const line = lines.findIndex((shown) => shown.includes(words));
      if (line < 0) throw new Error(`"${words}" is not in\n${lines.join('\n')}`);
      await page.keyboard.press('Escape');
      await pressUntil(['Control+1', 'Control+G'], quickInput);
      await quickInput.fill(`:${line + 1}:${lines[line]!.indexOf(words) + 1}`);
      await page.keyboard.press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
    },
    async pick(list, row) {
      const focused = list.locator('.monaco-list-row.focused');
      for (let i = 0; i < 40; i++) {
        const label = await focused
          .first()
          .getAttribute('aria-label', { timeout: 1000 })
          .catch(() => null);
        if (label && row.test(label)) {
          await page.keyboard.press('Enter');
          return;
        }
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`no ${row} in ${(await list.locator('.monaco-list-row').allInnerTexts()).join(' | ')}`);
    },
    async command(title) {
      await pressUntil(['F1'], quickInput);
      await quickInput.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
      await page.keyboard.press('Enter');
    },
    async picture(name) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${label}-${name}.png`) });
    },
  };
}
