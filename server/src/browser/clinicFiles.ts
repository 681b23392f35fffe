import type { Connection } from 'vscode-languageserver';
import type { ClinicFiles, NotRead } from '../clinic/clinicFiles';
import {
  type ClinicFileParams,
  type ClinicFolderParams,
  clinicFileRequest,
  clinicFolderRequest,
  type WriteClinicFileParams,
  type WriteClinicFileResult,
  writeClinicFileRequest,
} from '../lsp/protocol';
import type { Change } from '../lsp/runtime';

/** A folder of the workspace that only the editor can read. It may answer anything. */
export function throughEditor(connection: Connection, folder: string): ClinicFiles {
  const ask = <P, R>(request: string, params: P, take: (answer: object) => R | undefined) =>
    connection.sendRequest<unknown>(request, params).then(
      (answer): R | NotRead | null => {
        if (typeof answer !== 'object' || answer === null) return null;
        if ('problem' in answer && typeof answer.problem === 'string') return { problem: answer.problem };
        return take(answer) ?? null;
      },
      () => null,
    );
  return {
    text: (path, limit) =>
      ask(clinicFileRequest, { folder, path, limit } satisfies ClinicFileParams, (answer) =>
        'text' in answer && typeof answer.text === 'string' && answer.text.length <= limit
          ? { text: answer.text.replace(/^\ufeff/, '') }
          : undefined,
      ),
    names: (path) =>
      ask(clinicFolderRequest, { folder, path } satisfies ClinicFolderParams, (answer) =>
        'names' in answer && Array.isArray(answer.names)
          ? { names: answer.names.filter((name) => typeof name === 'string') }
          : undefined,
      ),
    uri: (path) => `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`,
  };
}

/**
 * Changes files of a clinic that only the editor can write, one after the other: each change sees what the one before has
 * written. Null where that worked, else one sentence.
 */
export function changeThroughEditor(connection: Connection) {
  let before: Promise<unknown> = Promise.resolve();
  return (folder: string, path: string, limit: number, change: Change): Promise<string | null> => {
    const done = before.then(async () => {
      const found = await throughEditor(connection, folder).text(path, limit);
      if (found !== null && 'problem' in found) return `Nothing was changed: ${path} ${found.problem}.`;
      const made = change(found?.text ?? null);
      if ('problem' in made) return made.problem;
      const params: WriteClinicFileParams = { folder, path, text: made.text };
      const refused = await connection
        .sendRequest<WriteClinicFileResult>(writeClinicFileRequest, params)
        .catch(() => ({ problem: 'could not be written' }));
      return refused && `Nothing was changed: ${path} ${refused.problem}.`;
    });
    before = done;
    return done;
  };
}
