import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { makeVsix, materials, packagedFiles, vsix } from '../../scripts/package';

const root = join(__dirname, '../..');

describe('the VSIX', () => {
  let files: readonly string[];

  before(function () {
    this.timeout(120_000);
    makeVsix();
    files = packagedFiles();
    console.log(files.map((file) => `    ${file}`).join('\n'));
  });

  it('holds what an editor needs', () => {
    for (const needed of [
      'package.json',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'language-configuration.json',
      'dist/client/node.js',
      'dist/client/browser.js',
      'dist/client/visitPage.js',
      'dist/server/node.js',
      'dist/server/browser.js',
      'dist/THIRD-PARTY-NOTICES.txt',
      'syntaxes/therapy-note.tmLanguage.json',
      'docs/rules/units-over.md',
      'l10n/bundle.l10n.es.json',
    ])
      assert.ok(files.includes(needed), needed);
  });

  it('holds nothing else', () => {
    const allowed =
      /^(package(\.nls(\.es)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|language-configuration\.json|l10n\/bundle\.l10n\.\w+\.json|dist\/(client|server)\/(node|browser)\.js|dist\/client\/visitPage\.js|dist\/cli\.js|dist\/THIRD-PARTY-NOTICES\.txt|(syntaxes|schemas)\/[^/]+\.json|icons\/[^/]+\.(svg|png)|walkthrough\/(\w+\.tnote|pictures\/[\w-]+\.png)|docs\/(rules|payers)\/[^/]+\.md)$/;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
  });

  it('is small: about a megabyte and a half of program, and the pictures of the walkthrough', () => {
    assert.ok(statSync(vsix).size < 3_100_000);
  });

  it('is the same bytes when it is built again, at another time and place', () => {
    const first = readFileSync(vsix);
    const before = { TZ: process.env.TZ, LANG: process.env.LANG };
    const touched = join(root, 'README.md');
    const { atime, mtime } = statSync(touched);
    try {
      utimesSync(touched, new Date(0), new Date('2031-07-01'));
      Object.assign(process.env, { TZ: 'Asia/Tokyo', LANG: 'sv_SE.UTF-8' });
      makeVsix();
    } finally {
      utimesSync(touched, atime, mtime);
      for (const [name, value] of Object.entries(before))
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
    assert.ok(first.equals(readFileSync(vsix)));
  }).timeout(120_000);

  it('passes on the licence of each package that it contains, and lists it', () => {
    const notices = readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const bill = JSON.parse(readFileSync(materials, 'utf8')) as {
      components: { name: string; version: string; scope: string; licenses: unknown[]; hashes: unknown[] }[];
    };
    const bundled = bill.components.map(({ name, version }) => `${name} ${version}`);
    for (const needed of ['vscode-languageserver', 'vscode-languageclient', 'valibot', 'commander'])
      assert.ok(
        bundled.some((name) => name.startsWith(`${needed} `)),
        needed,
      );
    const titles = [...notices.matchAll(/^={78}\n(.+) \(.+\)\n={78}$/gm)].map(([, title]) => title!);
    assert.deepEqual([...titles].sort(), [...bundled].sort());
    for (const { name, scope, licenses, hashes } of bill.components) {
      assert.equal(scope, 'required', name);
      assert.ok(licenses?.length && hashes?.length, name);
    }
    assert.ok(
      (notices.match(/Permission is hereby granted|Permission to use|Blue Oak/g) ?? []).length >=
        titles.length,
    );
  });
});
