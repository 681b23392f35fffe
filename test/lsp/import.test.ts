import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadClinic } from '../../server/src/import/clinic';
import { importInto } from '../../server/src/import/importInto';
import { type ImportResult, importRequest } from '../../server/src/lsp/protocol';
import { folderOf } from '../support/cli';
import { Editor } from './client';

const ptp = readFileSync(path.join(__dirname, '../cli/samples/sample-ptp.txt'));

describe('importing tables from the editor', () => {
  it('puts the table in force, and says what it did', async () => {
    const folder = await folderOf({ 'ccipra-v322r0-f1.TXT': ptp, 'letter.txt': 'Dear clinic' });
    const editor = await Editor.start({
      runtime: {
        importTables: ({ folder: place, files }, progress) =>
          importInto(
            fileURLToPath(place),
            files.map((file) => fileURLToPath(file)),
            progress,
          ),
      },
    });
    const uri = (...parts: string[]) => pathToFileURL(path.join(folder.path, ...parts)).href;
    const imported = (file: string) =>
      editor.connection.sendRequest<ImportResult>(importRequest, { folder: uri(), files: [uri(file)] });
    try {
      const good = await imported('ccipra-v322r0-f1.TXT');
      assert.equal(good.ok, true);
      assert.match(good.messages.join(' '), /2026 Q3: 9 rows read, 9 pairs of therapy codes kept/);
      assert.equal((await loadClinic(folder.path)).context.edits.imported, true);
      const bad = await imported('letter.txt');
      assert.equal(bad.ok, false);
      assert.match(
        bad.messages[0]!,
        /is neither a CMS table of edits nor a CMS MUE table\. Nothing was changed\.$/,
      );
    } finally {
      editor.stop();
      folder.remove();
    }
  });

  it('says that it cannot where there are no files', async () => {
    const editor = await Editor.start();
    const result = await editor.connection.sendRequest<ImportResult>(importRequest, {
      folder: 'file:///x',
      files: [],
    });
    assert.deepEqual(result, {
      ok: false,
      messages: ['Tables cannot be imported here: there are no files.'],
    });
    editor.stop();
  });
});
