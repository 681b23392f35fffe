// The page of a visit beside its note: it follows the cursor, leads to the words, keeps the focus, and is readable in every theme.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { until } from './again';
import { seenIn } from './host';
import { type NoteWindow, putFiles } from './noteWindow';
import { noteIn } from './testWindow';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const note = `DOS: 03/09/2026  Payer: Medicare Part B
Time in 9:00  Time out 9:50
97110 9:00-9:14 (14 min): SLR 3x10
97530 9:12-9:37 (25 min): stairs x4 with L rail to reach the bedroom, min A
Total timed minutes: 45
Charges: 97110 GP x1, 97530 GP x3

DOS: 03/11/2026  Payer: Medicare Part B
97530 9:00-9:24 (24 min): stairs x5 with L rail to reach the kitchen, [assist level]
97530 GP x2
Ana Ruiz, PT
`;

const settings = { '[therapy-note]': { 'editor.wordWrap': 'off' } };

const themes = {
  light: ['Default Light Modern', 'vscode-light'],
  dark: ['Default Dark Modern', 'vscode-dark'],
  'high-contrast': ['Default High Contrast', 'vscode-high-contrast'],
  'high-contrast-light': ['Default High Contrast Light', 'vscode-high-contrast-light'],
} as const;

for (const host of seenIn)
  describe(`the page of a visit in VS Code ${host}`, function () {
    this.timeout(120_000);
    this.slow(30_000);
    let window: NoteWindow;
    const frame = () => window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    const heading = (words: RegExp) => frame().locator('h1', { hasText: words });
    const inside = async (): Promise<Frame> => {
      const element = await frame().locator('main').elementHandle();
      return (await element!.ownerFrame())!;
    };
    before(async () => {
      window = await noteIn(host, 'two.tnote', note, {
        settings,
        viewport: { width: 1500, height: 2000 },
      });
      await window.goTo('SLR');
      await window.command('Show the visit beside the note');
      await heading(/2026-03-09/).waitFor();
    });

    it('runs its own script and style and nothing else', async () => {
      const policy = await frame().locator('meta[http-equiv]').getAttribute('content');
      assert.match(policy!, /^default-src 'none'; style-src 'nonce-\w{32}'; script-src 'nonce-\w{32}'$/);
    });

    for (const [name, [theme, className]] of Object.entries(themes))
      it(`is readable in ${theme}`, async () => {
        putFiles(window.folder, {
          '.vscode/settings.json': JSON.stringify({ ...settings, 'workbench.colorTheme': theme }),
        });
        await frame().locator(`body.${className}`).waitFor();
        await window.picture(`visit-${name}`);
        const page = await inside();
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe: run } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        assert.deepEqual(violations, []);
      });

    it('leads to the words of the note', async () => {
      const words = frame().getByRole('button', { name: '“min A”' });
      await words.focus();
      await window.page.keyboard.press('Enter');
      await window.page.locator('.statusbar-item', { hasText: '(5 selected)' }).waitFor();
      await heading(/2026-03-09/).waitFor();
    });

    it('follows the cursor to another visit', async () => {
      await window.goTo('kitchen');
      await heading(/2026-03-11/).waitFor();
      await frame().getByRole('button', { name: '[assist level]' }).waitFor();
      await window.page.locator('.tab', { hasText: 'Visit 2026-03-11' }).waitFor();
    });

    it('changes what changes while the note is typed, and nothing else', async () => {
      const page = await inside();
      await page.evaluate(() => {
        const marked = globalThis as unknown as { first: Element; changes: number };
        marked.first = document.querySelector('h1')!;
        marked.changes = 0;
        const count = new MutationObserver((seen) => {
          marked.changes += seen.filter(({ target }) =>
            document.querySelector('.evidence')!.contains(target),
          ).length;
        });
        count.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
      });
      await window.goTo('x2');
      await window.page.keyboard.press('Delete');
      await window.page.keyboard.press('Delete');
      await window.type('x3');
      await frame().locator('.figures .bad', { hasText: '3 units written' }).waitFor();
      assert.deepEqual(
        await page.evaluate(() => {
          const { first, changes } = globalThis as unknown as { first: Element; changes: number };
          return { same: first === document.querySelector('h1'), changes };
        }),
        { same: true, changes: 0 },
      );
      assert.match(await window.text(), /97530 GP x3\nAna/);
    });

    it('keeps the focus when the note changes', async () => {
      const file = join(window.folder, 'two.tnote');
      await window.page.keyboard.press('Control+S');
      await until(() => readFileSync(file, 'utf8').includes('GP x3\nAna'), 'the note to be saved');
      const why = frame().getByRole('button', { name: 'Why: units-over' });
      await why.focus();
      const written = readFileSync(file, 'utf8');
      writeFileSync(file, written.replace('9:00-9:24 (24 min)', '9:00-9:25 (25 min)'));
      await frame().locator('.figures', { hasText: '25 timed minutes' }).waitFor();
      assert.equal(await frame().locator(':focus').getAttribute('aria-label'), 'Why: units-over');
    });

    it('survives a reload', async () => {
      await window.goTo('kitchen');
      const loaded = window.page.waitForEvent('load', { timeout: 60_000 });
      await window.command('Developer: Reload Window');
      await loaded;
      await window.editor.waitFor({ timeout: 60_000 });
      await heading(/2026-03-11/).waitFor({ timeout: 60_000 });
    });

    it('is saved as a file of its own', async () => {
      await window.goTo('kitchen');
      await window.command('Save the visit as a web page');
      const input = window.quickInput;
      await input.waitFor();
      await window.page.waitForFunction(() =>
        document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value.endsWith('.html'),
      );
      await window.page.keyboard.press('Enter');
      const file = join(window.folder, 'visit-2026-03-11.html');
      // a file is there before its text is
      await until(
        () => existsSync(file) && readFileSync(file, 'utf8').includes('<h1>Visit of 2026-03-11</h1>'),
        'the page to be saved',
      );
    });

    it('asks nothing while nobody sees it, and shows the right visit when it is seen again', async () => {
      const tab = window.page.locator('.tab', { hasText: 'Visit 2026' });
      await tab.click();
      await window.command('File: New Untitled Text File');
      await window.page.locator('.tab', { hasText: 'Untitled-1' }).waitFor();
      await window.goTo('SLR');
      await window.statusItem.filter({ hasText: '2026-03-09' }).waitFor();
      await window.page.waitForTimeout(1000);
      assert.match(await tab.innerText(), /2026-03-11/);
      await tab.click();
      await heading(/2026-03-09/).waitFor();
    });

    it('closes cleanly', async () => {
      await window.page.locator('.tab', { hasText: 'Visit 2026' }).click({ button: 'middle' });
      await window.page.locator('.tab', { hasText: 'Visit 2026' }).waitFor({ state: 'detached' });
      await window.goTo('kitchen');
      await window.statusItem.filter({ hasText: '2026-03-11' }).waitFor();
    });
  });
