import assert from 'node:assert/strict';
import { type NextNoteResult, nextNoteRequest } from '../../server/src/lsp/protocol';
import { Editor, modern, uri } from './client';

const note = `Patient: Ann Lee
Dx: L knee OA \${1:x} $HOME

DOS: 03/09/2026 Payer: Medicare Part B
97530 24 min: stairs x4, min A
Plan: 2x/wk
Signed: Ben Hollow, PT

DOS: 03/11/2026 Payer: Medicare Part B
97530 24 min: stairs x5, CGA
Plan: 2x/wk
Signed: Ben Hollow, PT
`;

describe('a new note from the last one over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const ask = (line?: number) =>
    editor.connection.sendRequest<NextNoteResult | null>(nextNoteRequest, {
      textDocument: { uri },
      ...(line === undefined ? {} : { position: { line, character: 0 } }),
    });

  it('is a snippet whose stops are its blanks, with the words of the note as words', async () => {
    editor = await Editor.start({ capabilities: modern });
    await editor.open(note);
    const next = await ask();
    assert.equal(next!.from, '2026-03-11');
    assert.match(next!.snippet, /Patient: Ann Lee {4}Date of service: \$\{1:\[date of service\]\}/);
    assert.match(next!.snippet, /Dx: L knee OA \\\$\{1:x\\\} \\\$HOME/);
    assert.doesNotMatch(next!.snippet, /stairs x|24 min|CGA of|Ben Hollow/);
  });

  it('is a change below the last visit, which leaves all others as they are', async () => {
    editor = await Editor.start({ capabilities: modern });
    await editor.open(note);
    const { edit } = (await ask(4))!;
    assert.ok(edit?.documentChanges?.length === 1);
    assert.match(JSON.stringify(edit), new RegExp(`"line":${note.split('\n').length - 1},"character":0`));
  });

  it('is none of a text without a visit', async () => {
    editor = await Editor.start({ capabilities: modern });
    await editor.open('\0');
    assert.equal(await ask(), null);
  });
});
