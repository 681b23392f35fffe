/** What must happen in one room only, so that nothing is shown past it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const sources = ['client/src', 'server/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

const rooms: readonly (readonly [what: string, words: RegExp, room: string])[] = [
  ['Markdown of the editor', /\bMarkdownString\b/, 'client/src/show.ts'],
  ['Markdown of the protocol', /'markdown'/, 'server/src/lsp/toProtocol.ts'],
  ['a notification of the client', /\bshow(?:Information|Warning|Error)Message\b/, 'client/src/show.ts'],
  ['a notification of the server', /\bShowMessage|\bshow\w*Message\b/, 'server/src/lsp/say.ts'],
  ['a command of the manifest', /\bregister(?:TextEditor)?Command\b/, 'client/src/command.ts'],
];

describe('one room for', () => {
  for (const [what, words, room] of rooms)
    it(what, () => {
      const layer = room.split('/')[0]!;
      const users = sources.filter(
        (file) => file.startsWith(`${layer}/`) && words.test(readFileSync(file, 'utf8')),
      );
      assert.deepEqual(
        users.filter((file) => file !== 'server/src/lsp/client.ts'),
        [room],
      );
    });

  it('nobody’s trust', () => {
    for (const file of sources)
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /(?:isTrusted|supportHtml|supportThemeIcons)\s*[:=](?!\s*false)/,
        file,
      );
  });
});
