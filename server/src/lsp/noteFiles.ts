import type { Connection } from 'vscode-languageserver';
import { type NoteFilesParams, type NoteTextParams, noteFilesRequest, noteTextRequest } from './protocol';

/** How notes are read that nobody has open. */
export interface NoteFiles {
  /** URIs of the notes in a folder and, where asked for, in those below it. */
  readonly list: (folder: string, below: boolean) => Promise<readonly string[]>;
  /** Null where there is no such text. */
  readonly text: (uri: string) => Promise<string | null>;
}

/** Through the editor, which also knows folders that are on no disk. It may answer anything. */
export const noteFilesOf = (connection: Connection): NoteFiles => ({
  async list(folder, below) {
    const params: NoteFilesParams = { folder, below };
    const answer = await connection.sendRequest<unknown>(noteFilesRequest, params);
    return Array.isArray(answer) ? answer.filter((uri) => typeof uri === 'string') : [];
  },
  async text(uri) {
    const params: NoteTextParams = { uri };
    const answer = await connection.sendRequest<unknown>(noteTextRequest, params);
    return typeof answer === 'string' ? answer : null;
  },
});
