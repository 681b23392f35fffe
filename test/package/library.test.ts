/** The npm package, as it is packed: what it holds, and what a program gets that installs it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import manifest from '../../package.json';
import { analyze, createContext } from '../../server/src/core/index';
import { launchChromium } from '../editor/chromium';

const root = join(__dirname, '../..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const note = 'DOS 03/02/2026   Payer: Medicare Part B\n97530 GP x3, 23 min: stairs x4 with min A\n';
/** What the sources say of it. */
const expected = analyze(note, createContext({ ready: true })).findings.map(({ id }) => id);

describe('the npm package', () => {
  /** A project that has installed it. */
  let project: string;
  let files: readonly string[];
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const node = (name: string, source: string, ...args: string[]) => {
    writeFileSync(join(project, name), source);
    return run(process.execPath, name, ...args);
  };
  const installed = (path: string) => join(project, 'node_modules/theralint', path);

  before(function () {
    this.timeout(180_000);
    project = mkdtempSync(join(tmpdir(), 'theralint-package-'));
    execFileSync(npm, ['pack', '--pack-destination', project], { cwd: root, stdio: 'pipe' });
    const tarball = `theralint-${manifest.version}.tgz`;
    files = run('tar', 'tzf', tarball).trim().split('\n');
    writeFileSync(join(project, 'package.json'), '{ "private": true }');
    run(npm, 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball);
    writeFileSync(join(project, 'note.txt'), note);
  });
  after(() => rmSync(project, { recursive: true, force: true }));

  it('holds the command line, the library with its types, and what they show', () => {
    const allowed =
      /^package\/(?:package\.json|README\.md|LICENSE|dist\/(?:cli\.js|THIRD-PARTY-NOTICES\.txt|library\/(?:(?:index|worker)(?:\.d)?\.m?[jt]s|types\/[\w./-]+\.d\.ts))|docs\/(?:command-line|library)\.md|docs\/library\/(?:form\.html|node\.mjs)|schemas\/\w+\.schema\.json)$/;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
    for (const needed of [
      'dist/cli.js',
      'dist/library/index.mjs',
      'dist/library/worker.js',
      'docs/library.md',
    ])
      assert.ok(files.includes(`package/${needed}`), needed);
  });

  it('is read by import and by require, with the same functions and findings', () => {
    const say = `console.log(JSON.stringify([Object.keys(all).filter((name) => name !== 'default').sort(), all.analyze(${JSON.stringify(note)}, all.createContext({ ready: true })).findings.map(({ id }) => id)]))`;
    const imported = JSON.parse(node('all.mjs', `import * as all from 'theralint';\n${say}`));
    const required = JSON.parse(node('all.cjs', `const all = require('theralint');\n${say}`));
    assert.deepEqual(imported, required);
    assert.deepEqual(imported[1], expected);
    assert.ok(imported[0].includes('analyze'));
  });

  it('brings a command line', () => {
    assert.equal(run(installed('dist/cli.js'), '--version').trim(), manifest.version);
    assert.match(run(join(project, 'node_modules/.bin/theralint'), 'explain', 'units-over'), /units-over/);
  });

  const blocks = [
    ...readFileSync(join(root, 'docs/library.md'), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g),
  ].map(([, source]) => source!);
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['preserve', 'bundler'],
  ] as const)
    it(`has types for what its page shows, and refuses what is wrong (${resolution})`, function () {
      this.timeout(120_000);
      const check = (sources: readonly string[]) => {
        const names = sources.map((source, at) => {
          const name = `page${at}.mts`;
          writeFileSync(join(project, name), source);
          return name;
        });
        return run(
          process.execPath,
          join(root, 'node_modules/typescript/bin/tsc'),
          ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
          ...['--target', 'es2023', '--lib', 'es2023,dom', '--types', ''],
          ...['--module', module, '--moduleResolution', resolution, ...names],
        );
      };
      assert.equal(blocks.length, 4);
      assert.equal(check(blocks), '');
      const refused = (source: string, code: string) =>
        assert.throws(
          () => check([source]),
          ({ stdout }: { stdout: string }) => stdout.includes(code),
        );
      refused(
        "import { analyze, createContext } from 'theralint';\nanalyze(3, createContext());\n",
        'TS2345',
      );
      refused("import { noSuchThing } from 'theralint';\nconsole.log(noSuchThing);\n", 'TS2305');
    });

  it('does what its page shows', () => {
    for (const [at, block] of blocks.entries()) {
      // as it stands, but for types
      const plain = block.replace(/^import type .*\n/gm, '').replace(/: (?:Question|Answer|string)\b/g, '');
      assert.match(node(`shown${at}.mjs`, plain), /\S/);
    }
  });

  it('checks a note from a program in Node', () => {
    const out = node('node.mjs', readFileSync(installed('docs/library/node.mjs'), 'utf8'), 'note.txt');
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => /\[([\w-]+)\]$/.exec(line)?.[1]),
      expected,
    );
  });

  describe('in a web form', () => {
    let browser: Browser;
    before(async () => {
      browser = await launchChromium();
    });
    after(() => browser.close());

    it('says what is found as the note is typed, in a worker and without a network, and leads to the words', async () => {
      cpSync(installed('dist/library/worker.js'), join(project, 'worker.js'));
      const origin = 'http://127.0.0.1:1';
      const page = await browser.newPage();
      const elsewhere: string[] = [];
      await page.route('**/*', (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/form.html')
          return route.fulfill({
            contentType: 'text/html',
            body: readFileSync(installed('docs/library/form.html')),
          });
        if (pathname === '/worker.js')
          return route.fulfill({
            contentType: 'text/javascript',
            body: readFileSync(join(project, 'worker.js')),
          });
        elsewhere.push(pathname);
        return route.abort();
      });
      await page.goto(`${origin}/form.html`);
      await page.locator('textarea').pressSequentially(note);
      const found = page.locator('#found button', { hasText: '3 units' }).first();
      await found.waitFor();
      const loud = analyze(note, createContext()).findings.filter(({ severity }) => severity !== 'hint');
      await page.waitForFunction((n) => document.querySelectorAll('#found li').length === n, loud.length);
      assert.deepEqual(
        await page
          .locator('#found button')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).title)),
        loud.map(({ id }) => id),
      );
      await found.click();
      const selected = await page.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.querySelector('textarea')!;
        return value.slice(selectionStart, selectionEnd);
      });
      const over = loud.find(({ id }) => id === 'units-over')!;
      assert.equal(selected, note.slice(over.span.start, over.span.end));
      await page.addScriptTag({ content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(): Promise<{ violations: readonly { readonly id: string }[] }> };
        };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      assert.deepEqual([violations, elsewhere.filter((path) => path !== '/favicon.ico')], [[], []]);
      await page.close();
    }).timeout(60_000);

    it('answers a payer that is not known by an error', async () => {
      const page = await browser.newPage();
      await page.route('**/*', (route) =>
        route.request().url().endsWith('.js')
          ? route.fulfill({
              contentType: 'text/javascript',
              body: readFileSync(installed('dist/library/worker.js')),
            })
          : route.fulfill({ contentType: 'text/html', body: '' }),
      );
      await page.goto('http://127.0.0.1:1/');
      const answers = await page.evaluate(
        (text) =>
          new Promise<unknown[]>((done) => {
            const worker = new Worker('/worker.js');
            const got: unknown[] = [];
            worker.onmessage = ({ data }) => {
              got.push(data);
              if (got.length === 2) done(got);
            };
            worker.postMessage({ id: 'a', text, payer: 'nobody' });
            worker.postMessage({ id: 'b', text, payer: 'medicare-b', ready: true });
          }),
        note,
      );
      const [refused, told] = answers as [object, { id: string; findings: { id: string }[] }];
      assert.deepEqual(refused, { id: 'a', error: 'there is no payer "nobody"' });
      assert.deepEqual([told.id, told.findings.map(({ id }) => id)], ['b', expected]);
      await page.close();
    }).timeout(60_000);
  });
});
