/** What a page of this package links to is there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json';
import words from '../../package.nls.json';

const linksIn = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!);

describe('links', () => {
  for (const page of [
    'README.md',
    'CONTRIBUTING.md',
    'docs/commands.md',
    'docs/gallery.md',
    'docs/language-server.md',
  ])
    it(`of ${page} lead to files`, () => {
      for (const target of linksIn(page)) assert.ok(existsSync(join(dirname(page), target)), target);
    });

  it('of the walkthrough lead to pictures and commands', () => {
    const commands = new Set(manifest.contributes.commands.map(({ command }) => command));
    for (const { description, media } of manifest.contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      for (const picture of Object.values(media.image)) assert.ok(existsSync(picture), picture);
      const [, command] = /\]\(command:([\w.]+)/.exec(
        (words as Record<string, string>)[description.slice(1, -1)]!,
      )!;
      assert.ok(commands.has(command!), command);
    }
  });
});
