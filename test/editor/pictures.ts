// Makes the pictures of the walkthrough, the README and docs/gallery.md: npx tsx test/editor/pictures.ts [STEP...]
// The extension must be built (npm run build). Look at each picture afterwards.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium';
import { ensureHost } from './host';
import { type NoteWindow, openNoteWindow } from './noteWindow';

const host = '1.139';
const folder = join(__dirname, '../../walkthrough');

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
} as const;

/** For a picture of a note and little else. */
const bare = {
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'single',
  'window.restoreWindows': 'none',
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.overviewRulerBorder': false,
  'editor.hideCursorInOverviewRuler': true,
  'editor.scrollbar.vertical': 'hidden',
  'theralint.localHistoryHint': false,
};

interface Scene {
  readonly note: string;
  /** Presses the keys that lead to what the picture shows. */
  readonly play: (window: NoteWindow) => Promise<void>;
}

const example = (step: string) => readFileSync(join(folder, `${step}.tnote`), 'utf8');

const scenes: Readonly<Record<string, Scene>> = {
  blanks: {
    note: 'DOS: 03/11/2026   Payer: Medicare Part B\n97110 Therapeutic exercise 9:00-9:15 (15 min): SLR 3x8\n',
    async play(window) {
      await window.lenses.first().waitFor();
      await window.editor.locator('.view-lines').click();
      await window.page.keyboard.press('Control+End');
      await window.page.keyboard.type('theract', { delay: 60 });
      await window.page.keyboard.press('Tab');
      await window.editor.locator('.view-line', { hasText: '[assist' }).first().waitFor();
      for (const answer of ['9:15', '9:38', 'stairs', 'a 6 inch rise', 'x10', 'climb her porch']) {
        await window.page.keyboard.type(answer, { delay: 60 });
        await window.page.keyboard.press('Tab');
      }
      await window.page.keyboard.type('m', { delay: 60 });
      await window.suggestions.filter({ hasText: 'max A' }).waitFor();
    },
  },
  evidence: {
    note: example('evidence'),
    async play(window) {
      await window.goTo('97530 Therapeutic');
      await window.command('Theralint: Show evidence for 97530');
      await window.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Functional activity' })
        .first()
        .waitFor();
    },
  },
  units: {
    note: example('units'),
    async play(window) {
      await window.goTo('97530 GP x3');
      await window.page.keyboard.press('End');
      await window.page.keyboard.press('ArrowLeft');
      await window.pressUntil(['Control+Period'], window.quickFixes);
    },
  },
  sign: {
    note: example('sign'),
    async play(window) {
      await window.goTo('97530');
      await window.command('Theralint: Ready to sign?');
      await window.page.locator('.quick-input-title', { hasText: '1 of' }).first().waitFor();
      await window.page.keyboard.press('Enter');
      await window.page.locator('.quick-input-title', { hasText: '2 of' }).first().waitFor();
    },
  },
};

async function picture(name: string, { note, play }: Scene): Promise<void> {
  const shot = (theme: string) => join(folder, 'pictures', `${name}-${theme}.png`);
  for (const [theme, label] of Object.entries(themes)) {
    const settings = { ...bare, 'workbench.colorTheme': label };
    const window = await openNoteWindow(host, 'note.tnote', note, settings, { width: 860, height: 480 });
    try {
      await window.page.keyboard.press('Control+B');
      await window.page
        .locator('.notifications-toasts .codicon-notifications-clear')
        .first()
        .click()
        .catch(() => {});
      await play(window);
      await window.page.mouse.move(430, 420); // nothing is pointed at
      await window.page.waitForTimeout(1500);
      await window.page.screenshot({ path: shot(theme) });
      console.log(shot(theme));
    } finally {
      await window.close();
    }
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  ensureHost(host, console.log);
  ensureChromium(console.log);
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  for (const [name, scene] of Object.entries(scenes))
    if (wanted.length === 0 || wanted.includes(name)) await picture(name, scene);
}

void main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
