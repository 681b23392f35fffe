import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DocumentLink, DocumentLinkRequest } from 'vscode-languageserver/node';
import { Editor, uri } from './client';

const note = `DOS: 03/11/2026   Payer: Medicare Part B
O: 97530 24 min: stairs x5
Ana Ruiz, PT
`;

describe('links to pages of the package', () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const links = () =>
    editor.connection.sendRequest<DocumentLink[]>(DocumentLinkRequest.method, { textDocument: { uri } });

  it('lead from the name of a payer to a file that is there', async () => {
    const docs = path.join(__dirname, '../../docs');
    editor = await Editor.start({ runtime: { pages: pathToFileURL(path.join(docs, 'rules')).href } });
    await editor.open(note);
    const [link, ...others] = await links();
    assert.deepEqual(others, []);
    assert.equal(editor.words(link!.range), 'Medicare Part B');
    assert.equal(link!.target, pathToFileURL(path.join(docs, 'payers/medicare-b.md')).href);
    assert.ok(existsSync(path.join(docs, 'payers/medicare-b.md')));
  });

  it('lead where the editor wants, and nowhere without pages', async () => {
    editor = await Editor.start({ initializationOptions: { payerLink: 'command:show?{id}' } });
    await editor.open(note);
    assert.deepEqual(
      (await links()).map(({ target }) => target),
      ['command:show?medicare-b'],
    );
    editor.stop();
    editor = await Editor.start();
    await editor.open(note);
    assert.deepEqual(await links(), []);
  });
});
