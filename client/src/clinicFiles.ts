import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import {
  type ClinicFileParams,
  type ClinicFileResult,
  type ClinicFolderParams,
  type ClinicFolderResult,
  clinicFileRequest,
  clinicFolderRequest,
  type WriteClinicFileParams,
  type WriteClinicFileResult,
  writeClinicFileRequest,
} from '../../server/src/lsp/protocol';

/** Is the disk of a server that has none, for what a clinic keeps in a folder of the workspace, and inside of it only. */
export function registerClinicFiles(client: BaseLanguageClient): Disposable {
  const { asUri } = client.protocol2CodeConverter;
  return Disposable.from(
    client.onRequest<ClinicFileResult, void>(
      clinicFileRequest,
      async ({ folder, path, limit }: ClinicFileParams): Promise<ClinicFileResult> => {
        const found = await place(asUri(folder), path, FileType.File);
        if (found === null || 'problem' in found) return found;
        if (found.size > limit) return { problem: l10n`is larger than ${limit} bytes` };
        return { text: new TextDecoder().decode(await workspace.fs.readFile(found.uri)) };
      },
    ),
    client.onRequest<ClinicFolderResult, void>(
      clinicFolderRequest,
      async ({ folder, path }: ClinicFolderParams): Promise<ClinicFolderResult> => {
        const found = await place(asUri(folder), path, FileType.Directory);
        if (found === null || 'problem' in found) return found;
        const names = (await workspace.fs.readDirectory(found.uri)).map(([name]) => name);
        return names.length > mostNames ? { problem: l10n`holds more than ${mostNames} files` } : { names };
      },
    ),
    client.onRequest<WriteClinicFileResult, void>(
      writeClinicFileRequest,
      async ({ folder, path, text }: WriteClinicFileParams): Promise<WriteClinicFileResult> => {
        if (!written.includes(path) || !workspace.isTrusted || !isOpened(asUri(folder)))
          return { problem: l10n`is not written here` };
        const found = await place(asUri(folder), path, FileType.File);
        if (found !== null && 'problem' in found) return found;
        const uri = Uri.joinPath(asUri(folder), ...path.split('/'));
        await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        return null;
      },
    ),
  );
}

const mostNames = 5000;

/** What is kept when a finding is dismissed or words are added. */
const written: readonly string[] = ['.theralint/dismissed.json', '.theralint/words.json'];

const isOpened = (folder: Uri): boolean =>
  workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString()) ?? false;

/** What a path leads to; no part of it may be a link, since nobody says here where that leads. */
async function place(
  folder: Uri,
  path: string,
  wanted: FileType,
): Promise<{ readonly uri: Uri; readonly size: number } | { readonly problem: string } | null> {
  const steps = path.split(/[\\/]/);
  if (steps.some((step) => step === '' || step === '.' || step === '..'))
    return { problem: l10n`lies outside of the folder; only files inside of it are read` };
  if (!isOpened(folder)) return null;
  let uri = folder;
  for (const [index, step] of steps.entries()) {
    uri = Uri.joinPath(uri, step);
    const seen = await workspace.fs.stat(uri).then(
      (stat) => stat,
      () => null,
    );
    if (!seen) return null;
    if (seen.type & FileType.SymbolicLink) return { problem: l10n`is a link, which is not followed here` };
    const isLast = index === steps.length - 1;
    if (isLast && seen.type === wanted) return { uri, size: seen.size };
    if (seen.type !== FileType.Directory || isLast)
      return { problem: seen.type === FileType.Directory ? l10n`is a folder` : l10n`is no folder` };
  }
  return null;
}
