import { type Disposable, type ExtensionContext, SnippetString, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import {
  languageId,
  type NextNoteParams,
  type NextNoteResult,
  nextNoteRequest,
} from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditor } from './editor';
import { noteEndings } from './noteNames';
import { lines, say } from './show';

/** More notes are not looked through in a list. */
const mostNotes = 2000;

/** A new note that starts from the last visit: below it, or in a note of its own. Nothing is changed before a place is chosen. */
export const registerNextNote = ({ extension }: ExtensionContext, client: BaseLanguageClient): Disposable =>
  onCommand('theralint.nextNote', async () => {
    const editor = noteEditor();
    const last =
      editor &&
      (await ask(client, {
        textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
        position: client.code2ProtocolConverter.asPosition(editor.selection.active),
      }));
    if (!last) return await fromFolder(client, noteEndings(extension));
    const below = {
      icon: 'arrow-down',
      label: 'Below, in this note',
      description: `from the visit ${last.from}`,
    };
    const apart = { icon: 'new-file', label: 'As a new note', description: `from the visit ${last.from}` };
    const other = { icon: 'folder', label: 'From another note of this folder…' };
    const chosen = await choose([...(last.edit ? [below] : []), apart, other]);
    if (chosen === below) await putBelow(client, last, editor.document.uri);
    else if (chosen === apart) await openNew(last);
    else if (chosen === other) await fromFolder(client, noteEndings(extension), editor.document.uri);
  });

const choose = async <T extends { readonly label: string }>(
  choices: readonly T[],
): Promise<T | undefined> => {
  const shown = lines(choices.map((choice) => ({ ...choice, choice })));
  return (await window.showQuickPick(shown, { title: l10n`Start a note from the last visit` }))?.choice;
};

const ask = (client: BaseLanguageClient, params: NextNoteParams): Promise<NextNoteResult | null> =>
  client.sendRequest<NextNoteResult | null>(nextNoteRequest, params);

async function putBelow(client: BaseLanguageClient, { edit }: NextNoteResult, note: Uri): Promise<void> {
  const change = await client.protocol2CodeConverter.asWorkspaceEdit(edit!);
  if (!(await workspace.applyEdit(change))) return void say.warning(l10n`The note has changed; try again.`);
  await window.showTextDocument(note);
}

async function openNew({ snippet }: NextNoteResult): Promise<void> {
  const document = await workspace.openTextDocument({ language: languageId });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet));
}

/** From the latest visit of a note that the user chooses among those of the workspace. */
async function fromFolder(
  client: BaseLanguageClient,
  endings: readonly string[],
  without?: Uri,
): Promise<void> {
  const found = await workspace.findFiles(`**/*{${endings.join(',')}}`, '**/node_modules/**', mostNotes);
  const notes = found
    .filter((uri) => uri.toString() !== without?.toString())
    .map((uri) => ({ uri, label: workspace.asRelativePath(uri) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  if (notes.length === 0)
    return void say.information(l10n`No note was found to start from. Open the last one, and try again.`);
  const chosen = await window.showQuickPick(lines(notes), {
    title: l10n`Start a note from the last visit of which note?`,
  });
  if (!chosen) return;
  const document = await workspace.openTextDocument(chosen.uri);
  const last = await ask(client, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
  });
  if (!last) return void say.information(l10n`No visit was found in that note.`);
  await openNew(last);
}
