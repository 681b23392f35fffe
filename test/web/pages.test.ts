// The pages that are written as files, in Chromium: readable without scripts, and nothing that axe objects to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { analyze, createContext, fileHtml, visitPage } from '../../server/src/core/index';
import { clinicOf, withFlaws } from '../clinics/clinic';
import { launchChromium } from '../editor/chromium';
import { cli, folderOf } from '../support/cli';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

/** The page of a visit, as it is saved. */
function visitFile(text: string, at = 0): string {
  const context = createContext();
  const analysis = analyze(text, context);
  return fileHtml(visitPage(analysis, analysis.visits.at(at)!, context));
}
const example = (name: string) => readFileSync(join(__dirname, `../../examples/${name}.tnote`), 'utf8');
/** Two visits of one patient with the same sentences. */
const copied = ['02', '04']
  .map(
    (day) => `Patient: Ada Quillby   Payer: Aetna PPO
Date: 03/${day}/2026
O: 97530 GP x2 30 min: Climbed the porch steps four times with one rail and CGA. Carried a 5 lb bag from car to kitchen twice. Needed 3 cues to lead with the left leg. Rested one minute between the trips.
Ben Hollow, PT`,
  )
  .join('\n\n');
/** Four visits of one patient, with measures that move. */
const measured = [
  'Patient: Ada Quillby   Payer: Medicare Part B',
  ...[18, 16.5, 15, 14].map(
    (tug, at) =>
      `Date: 03/0${2 + at}/2026\nO: 97530 GP x2 30 min: TUG ${tug} s. Toilet transfer with ${at < 2 ? 'mod A' : 'CGA'}.`,
  ),
].join('\n\n');

describe('pages that are files', () => {
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof folderOf>>;
  before(async () => {
    browser = await launchChromium();
    folder = await folderOf({
      ...Object.fromEntries(withFlaws(clinicOf(5, 5).files).map(({ file, text }) => [file, text])),
      'bill.csv': 'Patient,DOS,CPT,Units\nAda Quillby,03/02/2026,97530,2\n',
    });
  });
  after(async () => {
    await browser.close();
    folder.remove();
  });

  /** What axe objects to, what the page asked of a network, and by how much it is wider than a telephone. */
  async function looked(html: string, look: keyof typeof looks) {
    // The pages forbid any script; that of this test is let in.
    const page = await browser.newPage({ ...looks[look], bypassCSP: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html);
    const scripts = await page.locator('script').count();
    await page.addScriptTag({ content: axe });
    const violations = await page.evaluate(async () => {
      const { axe: run } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    await page.setViewportSize({ width: 390, height: 800 });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.close();
    return { scripts, asked, violations, tooWide };
  }

  const commands = {
    'check --format html': ['check', '.', '--format', 'html'],
    'claims --format html': ['claims', 'bill.csv', '--notes', '.', '--format', 'html'],
    report: ['report', '.'],
  };
  const nothing = { scripts: 0, asked: [], violations: [], tooWide: 0 };
  for (const look of Object.keys(looks) as (keyof typeof looks)[]) {
    for (const [name, args] of Object.entries(commands))
      it(`${name}, ${look}`, async () => {
        const { out } = await cli(args, { cwd: folder.path });
        assert.deepEqual(await looked(out, look), nothing);
      }).timeout(60_000);
    for (const name of ['daily-note', 'typical-problems', 'three-visits'])
      it(`the visit of ${name}, ${look}`, async () => {
        assert.deepEqual(await looked(visitFile(example(name)), look), nothing);
      }).timeout(60_000);
    it(`a visit beside the one that it repeats, ${look}`, async () => {
      const file = visitFile(copied, -1);
      assert.match(file, /<table class="copied">/);
      assert.deepEqual(await looked(file, look), nothing);
    }).timeout(60_000);
    it(`the last of several visits with measures, ${look}`, async () => {
      const file = visitFile(measured, -1);
      assert.match(file, /<svg class="trend"/);
      assert.deepEqual(await looked(file, look), nothing);
    }).timeout(60_000);
  }
});
