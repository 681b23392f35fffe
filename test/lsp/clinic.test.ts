import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DidChangeWatchedFilesNotification, RegistrationRequest } from 'vscode-languageserver/node';
import { loadClinic } from '../../server/src/import/clinic';
import {
  type ClinicPayer,
  clinicPayersRequest,
  type ImportResult,
  importRequest,
  type StatusResult,
  statusRequest,
  trustedNotification,
} from '../../server/src/lsp/protocol';
import { Editor, modern, until, uri } from './client';
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
  let payerFiles: readonly string[] = [];
  const payerFile = () => path.join(folder, '.theralint', 'payers', 'harbor.json');
  const start = async (capabilities = modern) => {
    editor = await Editor.start({
      capabilities,
      folders: [new URL('.', uri).href],
      settings: () => ({ payer: 'harbor-plan', payerFiles }),
      runtime: {
        analyze: marked,
        loadClinic: (asked, files) => {
          assert.equal(fileURLToPath(asked), '/notes');
          return loadClinic(folder, files);
        },
      },
    });
    await editor.open('97530');
  };
  const changed = () =>
    editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(payerFile()).href, type: 2 }],
    });
  const rule = async () => {
    const status = await editor.connection.sendRequest<StatusResult>(statusRequest, {
      textDocument: { uri },
    });
    return 'visits' in status ? status.visits[0]!.units?.rule : undefined;
  };
  const inFiles = () =>
    editor.published.map(({ uri, diagnostics }) => [
      path.basename(uri),
      ...diagnostics.map(({ message, range }) => `${range.start.line}:${range.start.character} ${message}`),
    ]);
  beforeEach(() => {
    payerFiles = [];
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
    await changed();
    assert.equal(await rule(), 'midpoint');
    await until(() => editor.refreshes === 1);
  });

  it('has one finding in the file that is not right, at the words at fault, until it is mended', async () => {
    const text = JSON.stringify({ ...ownPayer, extends: 'nobody' }, null, 2);
    writeFileSync(payerFile(), text);
    await start();
    await rule();
    await until(() => editor.published.length === 1);
    const at = text.split('\n').findIndex((line) => line.includes('nobody'));
    assert.deepEqual(inFiles(), [
      [
        'harbor.json',
        `${at}:${'  "extends": '.length} This payer profile is not used: it extends “nobody”, which is not a built-in payer.`,
      ],
    ]);
    writeFileSync(payerFile(), JSON.stringify(ownPayer));
    await changed();
    assert.equal(await rule(), 'midpoint');
    await until(() => editor.published.length === 2);
    assert.deepEqual(inFiles()[1], ['harbor.json']);
  });

  it('may lie in files that the settings name', async () => {
    payerFiles = ['shared/harbor.json', 'shared/gone.json'];
    mkdirSync(path.join(folder, 'shared'));
    writeFileSync(path.join(folder, 'shared', 'harbor.json'), JSON.stringify(ownPayer));
    await start();
    assert.equal(await rule(), 'midpoint');
    await until(() => editor.published.length === 1);
    assert.deepEqual(inFiles(), [['gone.json', '0:0 This payer profile is not used: it does not exist.']]);
  });

  it('has all faults of a file marked in it, and one message for all of them', async () => {
    const wrong = { ...ownPayer, id: 'A b', kind: 'harbour', aliases: 'x' };
    writeFileSync(payerFile(), JSON.stringify(wrong));
    writeFileSync(path.join(folder, '.theralint', 'words.json'), '{"entries": 7}');
    await start();
    await rule();
    await until(() => editor.published.length === 2 && editor.messages.length === 2);
    const [payers, words] = editor.published;
    assert.equal(payers!.diagnostics.length, 3);
    assert.equal(words!.diagnostics.length, 1);
    assert.match(editor.messages[0]!, /harbor\.json: .*“id” must be .* 4 faults are marked in 2 files\.$/);
    assert.match(editor.messages[1]!, /theralint\.payer/);
    await changed();
    await rule();
    writeFileSync(payerFile(), JSON.stringify({ ...wrong, id: 'a-b' }));
    await changed();
    await rule();
    await until(() => editor.messages.length === 3);
    assert.match(editor.messages[2]!, /“kind” must be .* 3 faults are marked in 2 files\.$/);
  });

  it('is not read while nobody vouches for the folder, and is once somebody does', async () => {
    let read = 0;
    writeFileSync(payerFile(), JSON.stringify(ownPayer));
    editor = await Editor.start({
      folders: [new URL('.', uri).href],
      initializationOptions: { trusted: false },
      runtime: {
        analyze: marked,
        loadClinic: () => {
          read++;
          return loadClinic(folder);
        },
        importTables: async () => assert.fail('stored in a folder that nobody vouches for'),
      },
      settings: () => ({ payer: 'harbor-plan' }),
    });
    await editor.open('97530');
    const payers = () =>
      editor.connection.sendRequest<ClinicPayer[]>(clinicPayersRequest, { folder: new URL('.', uri).href });
    assert.equal(await rule(), null);
    assert.deepEqual([await payers(), read], [[], 0]);
    const imported = await editor.connection.sendRequest<ImportResult>(importRequest, {
      folder: 'file:///notes',
      files: ['file:///a.zip'],
    });
    assert.deepEqual(imported, {
      ok: false,
      messages: ['Tables can be imported once you trust the folder that they are for.'],
    });
    await editor.connection.sendNotification(trustedNotification);
    assert.equal(await rule(), 'midpoint');
    assert.deepEqual(await payers(), [{ id: 'harbor-plan', name: 'Harbor Plan' }]);
  });

  it('is watched under the names that the settings give, whatever they mean in a pattern', async () => {
    payerFiles = ['./shared/{a,b}*.json'];
    const patterns: string[] = [];
    const watching = { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    await start({ ...modern, workspace: watching });
    editor.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { registerOptions } of registrations)
        for (const { globPattern } of registerOptions.watchers) patterns.push(globPattern);
    });
    await rule();
    await until(() => patterns.length > 0);
    assert.deepEqual(
      patterns.filter((pattern) => pattern.includes('shared')),
      ['**/shared/[{]a,b[}][*].json'],
    );
  });
});
