import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  DidChangeConfigurationNotification,
  DocumentSymbolRequest,
  FoldingRangeRequest,
} from 'vscode-languageserver/node';
import {
  type EvidenceResult,
  type ExplainResult,
  evidenceRequest,
  explainRequest,
  type StatusResult,
  statusRequest,
} from '../../server/src/lsp/protocol';
import { Editor, type EditorOptions, modern, plain, until, uri } from './client';
import { marked } from './marked';

describe('language server', () => {
  let editor: Editor;
  const start = async (options: EditorOptions = {}) => {
    const started = await Editor.start({ ...options, runtime: { analyze: marked, ...options.runtime } });
    editor = started;
    return started;
  };
  const textDocument = { uri };
  afterEach(() => editor.stop());

  it('says what it can do', async () => {
    const { server } = await start();
    assert.equal(server.serverInfo?.name, 'theralint');
    assert.equal(server.capabilities.positionEncoding, 'utf-16');
    assert.ok(server.capabilities.diagnosticProvider);
  });

  it('uses the settings that it is given, and says once what cannot be used', async () => {
    let settings: unknown = { payer: 'nobody', codeLens: false };
    await start({ settings: () => settings });
    await editor.open('97530');
    const lenses = () => editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(await lenses(), []);
    await until(() => editor.messages.length === 1);
    assert.match(editor.messages[0]!, /theralint\.payer: "nobody" cannot be used/);
    settings = { payer: 'nobody', codeLens: true };
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    assert.notDeepEqual(await lenses(), []);
    await until(() => editor.refreshes === 1);
    assert.equal(editor.messages.length, 1);
  });

  it('takes pushed settings from an editor that cannot be asked; nothing or {} means the defaults', async () => {
    await start({ capabilities: plain });
    await editor.open('97530');
    const lenses = async (settings: unknown) => {
      await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
      return (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument }))?.length;
    };
    for (const settings of [{}, null, 'nonsense', { theralint: 5 }, { theralint: null }])
      assert.equal(await lenses(settings), 2, JSON.stringify(settings));
    assert.equal(await lenses({ theralint: { codeLens: false } }), 0);
    assert.equal(await lenses({}), 2);
  });

  it('survives an editor that fails to answer for settings', async () => {
    await start({
      settings: () => {
        throw new Error('no');
      },
    });
    await editor.open('WRONG');
    assert.equal((await editor.diagnostics()).length, 1);
  });

  it('records how long it took, and no words of the note', async () => {
    await start({ settings: () => ({ log: 'timings' }) });
    await editor.open('secret WRONG');
    await editor.diagnostics();
    await until(() => editor.logged.length === 1);
    assert.match(editor.logged[0]!, /^diagnostics: \d+\.\d ms, version 1, 1 visits, 1 findings$/);
  });

  it('shows summary lines that open the evidence in an editor that knows the command', async () => {
    await start({ initializationOptions: { commands: true, findingLink: 5 } });
    await editor.open('x\n97530 reaching');
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(
      lenses?.map(({ command }) => command),
      [
        {
          title: '97530 20 min · timed 20 · 1 unit',
          command: 'theralint.showUnits',
          arguments: [uri, { line: 1, character: 0 }],
        },
        {
          title: '97530 · 7 of 7',
          command: 'theralint.showEvidence',
          arguments: [uri, { line: 1, character: 0 }],
        },
      ],
    );
  });

  it('answers what the status bar, the evidence list and the pages ask', async () => {
    await start();
    await editor.open('97530 SIGNED');
    const status = await editor.connection.sendRequest<StatusResult>(statusRequest, { textDocument });
    assert.ok('visits' in status);
    assert.equal(status.current, 0);
    assert.equal(status.visits[0]!.state, 'nothing-found');
    assert.equal(status.visits[0]!.units?.cms, 1);
    const evidence = await editor.connection.sendRequest<EvidenceResult>(evidenceRequest, { textDocument });
    assert.equal(evidence.visits[0]!.elements.length, 8);
    const explain = (id: string) =>
      editor.connection.sendRequest<ExplainResult | null>(explainRequest, { id });
    assert.match((await explain('units-over'))!.page, /units-over/);
    assert.equal(await explain('no-such-finding'), null);
    const closed = { textDocument: { uri: 'file:///other' } };
    assert.equal(await editor.connection.sendRequest(statusRequest, closed), null);
  });

  it('outlines and folds, flat for an editor without nesting', async () => {
    await start();
    await editor.open('x\n97530 a\n97530 b');
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      symbols?.map((symbol) => ('children' in symbol ? symbol.children?.length : 0)),
      [2],
    );
    assert.deepEqual(await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument }), []);
    editor.stop();
    await start({ capabilities: { ...modern, textDocument: {} } });
    await editor.open('x\n97530 a\n97530 b');
    const flat = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.equal(flat?.length, 3);
  });
});
