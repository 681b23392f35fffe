// The pages that the command line writes, in Chromium: readable without scripts, and nothing that axe objects to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { clinicOf } from '../clinics/clinic';
import { launchChromium } from '../editor/chromium';
import { cli, folderOf } from '../support/cli';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe('pages of the command line', () => {
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof folderOf>>;
  before(async () => {
    browser = await launchChromium();
    folder = await folderOf(Object.fromEntries(clinicOf(10, 5).files.map(({ file, text }) => [file, text])));
  });
  after(async () => {
    await browser.close();
    folder.remove();
  });

  /** What axe objects to, and what the page asked of a network. */
  async function looked(html: string, colorScheme: 'light' | 'dark') {
    const page = await browser.newPage({ colorScheme });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html);
    const scripts = await page.locator('script').count();
    await page.addScriptTag({ content: axe });
    const violations = await page.evaluate(async () => {
      const { axe: run } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    await page.close();
    return { scripts, asked, violations };
  }

  const commands = {
    'check --format html': ['check', '.', '--format', 'html'],
    report: ['report', '.'],
  };
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [name, args] of Object.entries(commands))
      it(`${name}, ${colorScheme}`, async () => {
        const { out } = await cli(args, { cwd: folder.path });
        assert.deepEqual(await looked(out, colorScheme), { scripts: 0, asked: [], violations: [] });
      }).timeout(60_000);
});
