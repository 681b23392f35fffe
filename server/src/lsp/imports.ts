import type { Connection } from 'vscode-languageserver';
import { label } from '../core/index';
import { l10n } from '../core/l10n';
import { guarded } from './guarded';
import type { Log } from './log';
import { type ImportParams, type ImportResult, importRequest } from './protocol';
import type { Runtime } from './runtime';

/**
 * Answers the request to import tables of CMS; `changed` is called when there is a new table in force. Nothing is
 * stored in a folder that is not `trusted`.
 */
export function answerImports(
  connection: Connection,
  runtime: Runtime,
  trusted: () => boolean,
  changed: () => void,
  log: Log,
): void {
  const importing = async (params: ImportParams): Promise<ImportResult> => {
    if (!runtime.importTables)
      return { ok: false, messages: [l10n`Tables cannot be imported here: there are no files.`] };
    if (!trusted())
      return {
        ok: false,
        messages: [l10n`Tables can be imported once you trust the folder that they are for.`],
      };
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(l10n`Theralint: importing tables`, 0);
    let percent = 0;
    try {
      const result = await runtime.importTables(params, (file, done) => {
        const now = Math.floor(done * 100);
        if (now === percent) return;
        percent = now;
        const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        progress.report(percent, label(name));
      });
      if (result.ok) changed();
      return result;
    } finally {
      progress.done();
    }
  };
  connection.onRequest(importRequest, guarded(log, 'import', importing));
}
