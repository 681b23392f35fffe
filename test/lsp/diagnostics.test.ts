import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { StatusResult } from '../../server/src/lsp/protocol';
import { type ReadyResult, readyRequest, statusRequest } from '../../server/src/lsp/protocol';
import { Editor, type EditorOptions, modern, plain, until, uri } from './client';
import { marked } from './marked';

describe('diagnostics', () => {
  let editor: Editor;
  const start = async (options: EditorOptions = {}) => {
    editor = await Editor.start({ ...options, runtime: { analyze: marked, ...options.runtime } });
    return editor;
  };
  afterEach(() => editor.stop());

  it('are there for an editor that asks, with related words, a link and the finding’s id', async () => {
    await start({ initializationOptions: { findingLink: 'command:explain?{id}' } });
    await editor.open('one\nWRONG two');
    const [found, ...more] = await editor.diagnostics();
    assert.equal(more.length, 0);
    assert.deepEqual(found, {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
      severity: DiagnosticSeverity.Error,
      source: 'Theralint',
      code: 'wrong',
      message: 'This is wrong.',
      data: { id: 'wrong', severity: 'error' },
      codeDescription: { href: 'command:explain?wrong' },
      relatedInformation: [
        {
          location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
          message: 'The note starts here.',
        },
      ],
    });
  });

  it('link to the pages that came with the server where the editor has no link of its own', async () => {
    await start({ runtime: { pages: 'file:///theralint/docs/rules' } });
    await editor.open('WRONG');
    assert.equal(
      (await editor.diagnostics())[0]!.codeDescription?.href,
      'file:///theralint/docs/rules/wrong.md',
    );
  });

  it('are not sent to an editor that asks, and are unchanged while nothing changes', async () => {
    await start();
    await editor.open('WRONG');
    const first = await editor.pull();
    assert.equal(first.kind, 'full');
    assert.equal((await editor.pull(first.resultId)).kind, 'unchanged');
    await editor.type(' ', 0);
    assert.equal((await editor.pull(first.resultId)).kind, 'full');
    await editor.close();
    await editor.open('fine');
    const reopened = await editor.pull(first.resultId);
    assert.deepEqual(reopened.kind === 'full' && reopened.items, []);
    assert.deepEqual(editor.published, []);
  });

  it('are right after every keystroke', async () => {
    await start();
    await editor.open('');
    for (const [index, letter] of [...'x\r\nWRONG y'].entries()) {
      await editor.type(letter, index);
      await editor.leave();
      const found = await editor.diagnostics();
      assert.equal(found.length, editor.text.includes('WRONG') ? 1 : 0, JSON.stringify(editor.text));
      for (const { range } of found) assert.equal(editor.words(range), 'WRONG');
    }
  });

  it('are sent to an editor that does not ask, for the newest version', async () => {
    await start({ capabilities: plain });
    assert.equal(
      Object.hasOwn(
        (editor as Editor & { server: { capabilities: object } }).server.capabilities,
        'diagnosticProvider',
      ),
      false,
    );
    await editor.open('WRONG');
    await editor.type('G', 0);
    await editor.type('W', 0);
    const sent = await editor.publication(({ version }) => version === 3);
    assert.equal(editor.words(sent.diagnostics[0]!.range), 'WRONG');
    assert.equal('relatedInformation' in sent.diagnostics[0]!, false);
    assert.equal('codeDescription' in sent.diagnostics[0]!, false);
    assert.deepEqual(
      editor.published.map(({ version }) => version),
      [3],
      'the versions in between are skipped',
    );
    await editor.close();
    await editor.publication(({ diagnostics }) => diagnostics.length === 0);
  });

  it('of what is not written yet are hints until the author is ready to sign', async () => {
    await start();
    await editor.open('LACK');
    assert.equal((await editor.diagnostics())[0]!.severity, DiagnosticSeverity.Hint);
    const ready = (on: boolean) =>
      editor.connection.sendRequest<ReadyResult>(readyRequest, { textDocument: { uri }, ready: on });
    const answer = await ready(true);
    assert.ok('open' in answer);
    assert.deepEqual(
      answer.open.map(({ severity }) => severity),
      ['error'],
    );
    assert.equal((await editor.diagnostics())[0]!.severity, DiagnosticSeverity.Error);
    await until(() => editor.refreshes === 1);
    await ready(false);
    assert.equal((await editor.diagnostics())[0]!.severity, DiagnosticSeverity.Hint);
    await ready(true);
    await editor.close();
    await editor.open('LACK');
    assert.equal((await editor.diagnostics())[0]!.severity, DiagnosticSeverity.Hint, 'closing forgets it');
  });

  it('of what is not written yet stay away from drafts where the user wants only summaries', async () => {
    await start({ settings: () => ({ whileDrafting: 'summary' }) });
    await editor.open('LACK WRONG');
    assert.deepEqual(
      (await editor.diagnostics()).map(({ code }) => code),
      ['wrong'],
    );
    await editor.type(' SIGNED', 10);
    assert.deepEqual(
      (await editor.diagnostics()).map(({ code }) => code),
      ['wrong', 'lack'],
    );
  });

  it('say why a huge or binary document is not read', async () => {
    await start({
      runtime: {
        analyze: () => {
          throw new Error('must not be called');
        },
      },
    });
    await editor.open('x'.repeat(50_000_000));
    const [huge] = await editor.diagnostics();
    assert.match(String(huge!.message), /too long.*50\.0 million characters/);
    assert.equal(huge!.severity, DiagnosticSeverity.Information);
    await editor.close();
    await editor.open('PK\0\0');
    assert.match(String((await editor.diagnostics())[0]!.message), /not plain text/);
    const status = await editor.connection.sendRequest<StatusResult>(statusRequest, {
      textDocument: { uri },
    });
    assert.deepEqual(Object.keys(status), ['reason']);
    assert.equal(await editor.hover('PK'), null);
  });

  it('are cancelled when the editor does not want them any more', async () => {
    await start({ settings: () => new Promise((resolve) => setTimeout(resolve, 50)) });
    await editor.open('WRONG');
    const { CancellationTokenSource, DocumentDiagnosticRequest, LSPErrorCodes } = await import(
      'vscode-languageserver/node'
    );
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
    assert.equal((await editor.diagnostics()).length, 1);
  });

  it('are empty for a document that is not open', async () => {
    await start({ capabilities: modern });
    assert.deepEqual(await editor.diagnostics(), []);
  });
});
