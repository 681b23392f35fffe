// Makes the pictures of the walkthrough, the README and docs/gallery.md: npx tsx test/editor/pictures.ts [STEP...]
// The extension must be built (npm run build), and pngquant be there, which makes pictures a third as large: the walkthrough's
// are part of the package. Look at each picture afterwards.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium';
import { ensureHost } from './host';
import { type NoteWindow, openNoteWindow, putFiles } from './noteWindow';

const host = '1.139';
const root = join(__dirname, '../..');
const folder = join(root, 'walkthrough');

/** What it is called in settings, and by what the window shows that it is in force. */
const themes = {
  light: ['Default Light Modern', 'vs'],
  dark: ['Default Dark Modern', 'vs-dark'],
  'hc-dark': ['Default High Contrast', 'hc-black'],
  'hc-light': ['Default High Contrast Light', 'hc-light'],
} as const;

/** For a picture of a note and little else. */
const bare = {
  'workbench.colorTheme': themes.light[0],
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'single',
  'window.restoreWindows': 'none',
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.overviewRulerBorder': false,
  'editor.hideCursorInOverviewRuler': true,
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'theralint.localHistoryHint': false,
};

interface Scene {
  readonly note: string;
  /** Presses the keys that lead to what the picture shows; `before` puts the cursor in front of words of the note. */
  readonly play: (window: NoteWindow, before: (words: string) => Promise<void>) => Promise<void>;
  /** For the gallery alone: it is kept with the documentation, which does not ship. */
  readonly gallery?: true;
  /** In pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels above the note, for a list that opens there. */
  readonly above?: number;
}

const usual = { width: 960, height: 480 };

/** The note stands below a list that opens at the top, and is not scrolled. */
const belowAList = { above: 270, size: { width: 1040, height: 570 } };

const example = (step: string) => readFileSync(join(folder, `${step}.tnote`), 'utf8');

const visit = `Patient: M.K.   DOS: 03/11/2026   Visit 6 of 16
Payer: Medicare Part B
Dx: s/p R TKA 02/02/26, difficulty walking
Precautions: WBAT R, fall risk
Time in 9:00   Time out 9:50

97110 9:00-9:14 (14 min): SLR 3x8
97530 9:12-9:37 (25 min): stairs x5, R rail, to
  reach her bedroom alone; CGA, verbal cue "slow".
  4 of 5 clean, 2 of 5 on 03/09. RPE 13.
97140 9:37-9:47 (10 min): patellar glides

STG 2 (3 porch steps, SBA, by 04/01): 60% met
P: 2x/wk. 8" step next visit.
Total timed minutes: 49   Total treatment time: 49
Charges: 97110 GP x1, 97530 GP x3, 97140 GP x1
`;

const scenes: Readonly<Record<string, Scene>> = {
  blanks: {
    note: 'DOS: 03/11/2026   Payer: Medicare Part B\n97110 Therapeutic exercise 9:00-9:15 (15 min): SLR 3x8\n',
    async play(window) {
      await window.lenses.first().waitFor();
      for (const key of ['Control+1', 'Control+End']) await window.page.keyboard.press(key);
      await window.typeUntil('theract', window.suggestions.filter({ hasText: '97530 block' }));
      await window.page.keyboard.press('Tab');
      await window.editor.locator('.view-line', { hasText: '[assist' }).first().waitFor();
      for (const answer of ['9:15', '9:38', 'stairs', 'a 6 inch rise', 'x10', 'climb her porch']) {
        await window.page.keyboard.type(answer, { delay: 60 });
        await window.page.keyboard.press('Tab');
      }
      await window.typeUntil('m', window.suggestions.filter({ hasText: 'max A' }));
    },
  },
  evidence: {
    note: example('evidence'),
    ...belowAList,
    async play(window, before) {
      await before('97530 Therapeutic');
      await window.command('Theralint: Show evidence for 97530');
      await window.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Functional activity' })
        .first()
        .waitFor();
    },
  },
  units: {
    note: example('units'),
    size: { width: 1120, height: 440 },
    async play(window, before) {
      await before('97530 GP x3');
      await window.page.keyboard.press('End');
      await window.page.keyboard.press('ArrowLeft');
      await window.pressUntil(['Control+Period'], window.quickFixes);
    },
  },
  sign: {
    note: example('sign'),
    ...belowAList,
    async play(window, before) {
      await before('97530');
      await window.command('Theralint: Ready to sign?');
      await window.page.locator('.quick-input-title', { hasText: '1 of' }).first().waitFor();
      await window.page.keyboard.press('Enter');
      await window.page.locator('.quick-input-title', { hasText: '2 of' }).first().waitFor();
    },
  },
  visit: {
    note: visit,
    gallery: true,
    size: { width: 1240, height: 1240 },
    async play(window, before) {
      await before('97530 9:12');
      await window.command('Theralint: Show the visit beside the note');
      await window.page
        .frameLocator('iframe.webview.ready')
        .frameLocator('#active-frame')
        .locator('h1', { hasText: '2026-03-11' })
        .waitFor();
    },
  },
  'next-note': {
    note: `${visit.replace('x3', 'x2')}Dana Whitfield, PT, DPT\n`,
    gallery: true,
    size: { width: 1100, height: 760 },
    async play(window, before) {
      await before('97530 9:12');
      await window.command('Theralint: Start a note from the last visit');
      await window.page.locator('.quick-input-title', { hasText: 'Start a note' }).first().waitFor();
      await window.pick(window.page.locator('.quick-input-widget'), /As a new note/);
      await window.page.locator('.view-line', { hasText: '[date' }).first().waitFor();
    },
  },
};

async function picture(name: string, { note, play, gallery, size = usual, above = 0 }: Scene): Promise<void> {
  const pictures = join(gallery ? join(root, 'docs') : folder, 'pictures');
  mkdirSync(pictures, { recursive: true });
  const settings = { ...bare, 'editor.padding.top': above };
  const window = await openNoteWindow(host, 'note.tnote', note, { settings, viewport: size });
  try {
    await window.page.keyboard.press('Control+B');
    await window.page
      .locator('.notifications-toasts .codicon-notifications-clear')
      .first()
      .click()
      .catch(() => {});
    await play(window, (words) => {
      const lines = note.slice(0, note.indexOf(words)).split('\n');
      return window.goToPlace(lines.length, lines.at(-1)!.length + 1);
    });
    await window.page.mouse.move(size.width / 2, size.height - 60); // nothing is pointed at
    for (const [theme, [label, shown]] of Object.entries(themes)) {
      putFiles(window.folder, { '.vscode/settings.json': JSON.stringify({ 'workbench.colorTheme': label }) });
      await window.page.locator(`.monaco-workbench.${shown}`).waitFor();
      await window.page.waitForTimeout(1500);
      const path = join(pictures, `${name}-${theme}.png`);
      await window.page.screenshot({ path });
      execFileSync('pngquant', ['--force', '--ext', '.png', '--strip', '--speed', '1', '256', path]);
      console.log(path);
    }
  } finally {
    await window.close();
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  ensureHost(host, console.log);
  ensureChromium(console.log);
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
