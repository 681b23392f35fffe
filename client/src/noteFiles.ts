import { Disposable, type ExtensionContext, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type NoteFilesChangedParams,
  type NoteFilesParams,
  type NoteTextParams,
  noteFilesChangedNotification,
  noteFilesRequest,
  noteTextRequest,
} from '../../server/src/lsp/protocol';
import { noteTest } from './noteNames';

/** Milliseconds without a further change before the server is told of some. */
const rest = 300;

/** Gives the server the notes beside the open ones, from wherever the editor has its folders. */
export function registerNoteFiles({ extension }: ExtensionContext, client: BaseLanguageClient): Disposable {
  const { asUri } = client.code2ProtocolConverter;
  const changed = new Map<string, Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (uri: Uri) => {
    if (!noteTest(extension)(uri)) return;
    changed.set(uri.toString(), uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const params: NoteFilesChangedParams = { uris: [...changed.values()].map(asUri) };
      changed.clear();
      if (client.isRunning())
        void client.sendNotification(noteFilesChangedNotification, params).catch(() => {});
    }, rest);
  };
  const watcher = workspace.createFileSystemWatcher('**/*');
  return Disposable.from(
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidChange(tell),
    watcher.onDidDelete(tell),
    { dispose: () => clearTimeout(timer) },
    client.onRequest(noteFilesRequest, async ({ folder, below }: NoteFilesParams) =>
      (await notesIn(client.protocol2CodeConverter.asUri(folder), below, noteTest(extension))).map(asUri),
    ),
    client.onRequest(noteTextRequest, ({ uri }: NoteTextParams) =>
      textOf(client.protocol2CodeConverter.asUri(uri)),
    ),
  );
}

/** In the order of their names; folders that begin with a point, and links out of the folder, are left alone. */
async function notesIn(folder: Uri, below: boolean, isNote: (uri: Uri) => boolean): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const open = [folder];
  for (let next = open.pop(); next && found.length <= most; next = open.pop()) {
    const entries = await workspace.fs.readDirectory(next).then(
      (all) => all,
      () => [],
    );
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(next, name);
      if (type === FileType.File && isNote(uri)) found.push(uri);
      else if (below && type === FileType.Directory && !/^\.|^node_modules$/.test(name)) open.push(uri);
    }
  }
  return found;
}
/** A folder with more files is no clinic's. */
const most = 100_000;

/** As the editor would show it; null where it cannot be read. */
async function textOf(uri: Uri): Promise<string | null> {
  try {
    if ((await workspace.fs.stat(uri)).size > largest) return null;
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    return null;
  }
}
/** In bytes. */
const largest = 4_000_000;
