import assert from 'node:assert/strict';
import type { DocumentHighlight, Location, SelectionRange, WorkspaceSymbol } from 'vscode-languageserver';
import { Editor, uri } from './client';

const note = `DOS: 03/09/2026
97530 9:00-9:24 (24 min): stairs x4 with L rail to reach the bedroom, min A
97530 GP x2

DOS: 03/11/2026
97110 15 min: SLR 3x10
`;

describe('ways through a note over the protocol', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
    await editor.open(note);
  });
  afterEach(() => editor.stop());
  const at = (method: string, line: number, character: number) =>
    editor.connection.sendRequest<readonly Location[]>(method, {
      textDocument: { uri },
      position: { line, character },
      context: { includeDeclaration: true },
    });

  it('lead from a charge to its work and to all places of its code', async () => {
    const [work] = await at('textDocument/definition', 2, 7);
    assert.deepEqual([work!.uri, work!.range.start], [uri, { line: 1, character: 0 }]);
    const lines = (await at('textDocument/references', 2, 2)).map(({ range }) => range.start.line);
    assert.deepEqual(lines, [1, 2]);
  });

  it('show what belongs to one service', async () => {
    const shown = await editor.connection.sendRequest<readonly DocumentHighlight[]>(
      'textDocument/documentHighlight',
      { textDocument: { uri }, position: { line: 2, character: 2 } },
    );
    assert.ok(shown.length >= 5 && shown.every(({ range }) => range.start.line < 3));
  });

  it('grow a selection', async () => {
    const [range] = await editor.connection.sendRequest<readonly SelectionRange[]>(
      'textDocument/selectionRange',
      { textDocument: { uri }, positions: [{ line: 1, character: 30 }] },
    );
    let steps = 0;
    for (let one: SelectionRange | undefined = range; one; one = one.parent) steps++;
    assert.ok(steps >= 3);
  });

  it('find visits by day and code', async () => {
    const find = (query: string) =>
      editor.connection.sendRequest<readonly WorkspaceSymbol[]>('workspace/symbol', { query });
    assert.deepEqual(
      (await find('')).map(({ name }) => name),
      ['2026-03-09 97530', '2026-03-11 97110'],
    );
    assert.deepEqual(
      (await find('97110')).map(({ name }) => name),
      ['2026-03-11 97110'],
    );
    assert.deepEqual(
      (await find('03-09')).map(({ name }) => name),
      ['2026-03-09 97530'],
    );
    assert.deepEqual(await find('97140'), []);
  });
});
