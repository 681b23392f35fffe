import assert from 'node:assert/strict';
import type { Copy } from '../../server/src/core/index';
import { copyRequest } from '../../server/src/lsp/protocol';
import { Editor, uri } from './client';

const note = `DOS: 03/09/2026
S: feels “better”
O: 97530 8 min x2: stairs with rail and cane
Ana Ruiz, PT
`;

describe('copying for the records system', () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const copy = (line: number) =>
    editor.connection.sendRequest<readonly Copy[]>(copyRequest, {
      textDocument: { uri },
      position: { line, character: 0 },
    });

  it('gives the section and the note as they are written, with what is open in them', async () => {
    editor = await Editor.start();
    await editor.open(note);
    const [section, whole, ...others] = await copy(1);
    assert.deepEqual(others, []);
    assert.deepEqual([section!.what, section!.text, section!.errors], ['section', 'S: feels “better”', 0]);
    assert.deepEqual([whole!.what, whole!.text, whole!.errors], ['note', note.trimEnd(), 1]);
  });

  it('gives the letters and lines that the settings name', async () => {
    editor = await Editor.start({ settings: () => ({ copyLetters: 'plain', copyLines: '70' }) });
    await editor.open(note.replace('cane', `cane ${'and on '.repeat(10)}`));
    const [section] = await copy(1);
    assert.equal(section!.text, 'S: feels "better"');
    const [whole] = (await copy(2)).slice(-1);
    assert.ok(whole!.text.split('\n').every((line) => line.length <= 70));
    assert.deepEqual([whole!.lost, whole!.tooLong], [0, 0]);
  });

  it('gives nothing of what is no note', async () => {
    editor = await Editor.start();
    await editor.open('\0');
    assert.deepEqual(await copy(0), []);
  });
});
