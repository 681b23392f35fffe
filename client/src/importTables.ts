import { type Disposable, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import { type ImportParams, type ImportResult, importRequest } from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { say } from './show';

/** The command that puts tables of CMS in force for a folder of the workspace. */
export const registerImport = (client: BaseLanguageClient): Disposable =>
  onCommand('theralint.importTables', async () => {
    const folders = workspace.workspaceFolders ?? [];
    const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
    if (!folder) return;
    const files = await window.showOpenDialog({
      title: l10n`Tables of edits (PTP) or unit limits (MUE) as CMS publishes them; all parts of a table at once`,
      canSelectMany: true,
      filters: { 'Tables of CMS': ['zip', 'txt', 'csv', 'TXT', 'CSV'] },
      openLabel: 'Import',
    });
    if (!files) return;
    const params: ImportParams = {
      folder: folder.uri.toString(),
      files: files.map((file) => file.toString()),
    };
    const { ok, messages } = await client.sendRequest<ImportResult>(importRequest, params);
    const text = messages.join(' ');
    void (ok ? say.information(text) : say.error(text));
  });
