import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { loadClinic } from '../../server/src/import/clinic';
import { type StatusResult, statusRequest } from '../../server/src/lsp/protocol';
import { Editor, until, uri } from './client';
import { marked } from './marked';

const ownPayer = {
  id: 'harbor-plan',
  name: 'Harbor Plan',
  kind: 'commercial',
  aliases: [],
  versions: [{ from: '2020-01-01', unitRule: { value: 'midpoint', source: 'our contract', date: '2020' } }],
};

describe('a clinic’s own data', () => {
  let folder: string;
  let editor: Editor;
  const payerFile = () => path.join(folder, '.theralint', 'payers', 'harbor.json');
  const start = async () => {
    editor = await Editor.start({
      folders: [new URL('.', uri).href],
      settings: () => ({ payer: 'harbor-plan' }),
      runtime: {
        analyze: marked,
        loadClinic: (asked) => {
          assert.equal(fileURLToPath(asked), '/notes');
          return loadClinic(folder);
        },
      },
    });
    await editor.open('97530');
  };
  const rule = async () => {
    const status = await editor.connection.sendRequest<StatusResult>(statusRequest, {
      textDocument: { uri },
    });
    return 'visits' in status ? status.visits[0]!.units?.rule : undefined;
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'clinic-'));
    mkdirSync(path.dirname(payerFile()), { recursive: true });
  });
  afterEach(() => {
    editor.stop();
    rmSync(folder, { recursive: true });
  });

  it('counts in the editor as it does on the command line', async () => {
    writeFileSync(payerFile(), JSON.stringify(ownPayer));
    await start();
    assert.equal(await rule(), 'midpoint');
    assert.deepEqual(editor.messages, []);
  });

  it('is read again when a file of it changes, and says what is not right', async () => {
    writeFileSync(payerFile(), JSON.stringify({ ...ownPayer, kind: 'harbour' }));
    await start();
    assert.equal(await rule(), null);
    await until(() => editor.messages.length === 2);
    assert.match(editor.messages.join('\n'), /harbor\.json: This payer profile is not used: “kind”/);
    assert.match(editor.messages.join('\n'), /theralint\.payer: "harbor-plan" cannot be used/);
    writeFileSync(payerFile(), JSON.stringify(ownPayer));
    const changes = [{ uri: pathToFileURL(payerFile()).href, type: 2 as const }];
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    assert.equal(await rule(), 'midpoint');
    await until(() => editor.refreshes === 1);
  });
});
