import { Disposable, env, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../../server/src/core/l10n';
import type { VisitPageParams } from '../../../server/src/lsp/protocol';
import { onCommand } from '../command';
import { noteEditorOrSay } from '../editor';
import { say } from '../show';
import { askForPage } from './ask';

/** Pages as files, to keep or to print: of the visit at the cursor, and of the whole note for a reviewer. */
export const registerSaveVisit = (client: BaseLanguageClient): Disposable =>
  Disposable.from(
    onCommand('theralint.saveVisit', async () =>
      offerToOpen(await save(client, l10n`Save the visit as a web page`)),
    ),
    onCommand('theralint.saveReview', async () =>
      offerToOpen(await save(client, l10n`Make a report for a reviewer`, 'review')),
    ),
    // The editor lets no page of an extension print: the browser does.
    onCommand('theralint.printVisit', async () => {
      const file = await save(client, l10n`Where to put the page that the browser prints`);
      if (!file) return;
      const isHere = file.scheme === 'file' && env.remoteName === undefined;
      const isOpen = isHere && (await env.openExternal(file));
      void say.information(
        isOpen
          ? l10n`The page is open in the browser: print it from there. ${keep}`
          : l10n`The page is saved as ${nameOf(file)}: open it in a browser and print it from there. ${keep}`,
      );
    }),
  );

async function offerToOpen(file: Uri | undefined): Promise<void> {
  if (!file) return;
  const open = l10n`Open it in the browser`;
  const choice = await say.information(
    l10n`The page is saved. ${keep}`,
    ...(file.scheme === 'file' ? [open] : []),
  );
  if (choice === open) await env.openExternal(file);
}

const keep = l10n`It holds words of the note: keep it where the note may be kept.`;

/** Asks where to; undefined where nothing was saved. */
async function save(
  client: BaseLanguageClient,
  title: string,
  as: VisitPageParams['as'] = 'file',
): Promise<Uri | undefined> {
  const editor = noteEditorOrSay();
  if (!editor) return undefined;
  const page = await askForPage(client, editor.document, editor.selection.active, as);
  if (!page || 'reason' in page) {
    void say.information(page?.reason ?? l10n`No visit was found in this note.`);
    return undefined;
  }
  const file = await window.showSaveDialog({
    defaultUri: beside(
      editor.document.uri,
      `${as === 'review' ? 'review' : `visit-${page.label.replace(/^Visit /, '')}`}.html`,
    ),
    filters: { 'Web page': ['html'] },
    title,
  });
  if (file) await workspace.fs.writeFile(file, new TextEncoder().encode(page.html));
  return file;
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** In the folder of the note; of one that has no file yet, in that of the workspace. */
function beside(note: Uri, name: string): Uri {
  if (note.scheme !== 'untitled') return Uri.joinPath(note, '..', name);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder ? Uri.joinPath(folder, name) : Uri.file(name);
}
