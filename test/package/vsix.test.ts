import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { makeVsix, packagedFiles, vsix } from '../../scripts/package';

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
      'dist/server/node.js',
      'dist/server/browser.js',
      'syntaxes/therapy-note.tmLanguage.json',
      'docs/rules/units-over.md',
    ])
      assert.ok(files.includes(needed), needed);
  });

  it('holds nothing else', () => {
    const allowed =
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|language-configuration\.json|dist\/(client|server)\/(node|browser)\.js|dist\/cli\.js|(syntaxes|snippets|schemas)\/[^/]+\.json|icons\/[^/]+\.(svg|png)|docs\/(rules|payers)\/[^/]+\.md)$/;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
  });

  it('is small', () => {
    assert.ok(statSync(vsix).size < 2_000_000);
  });
});
