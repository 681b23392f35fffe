import { commands, type Disposable, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ShowEvidenceArguments, commands as serverCommands } from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditorOrSay } from './editor';

/** How the units follow from the minutes: the hover on a code holds the whole derivation. */
export const registerUnits = (client: BaseLanguageClient): Disposable =>
  onCommand(serverCommands.showUnits, async (...args: Partial<ShowEvidenceArguments>) => {
    const [uri, position] = args;
    const editor = uri
      ? await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)))
      : noteEditorOrSay();
    if (!editor) return;
    const cursor = editor.selection.active;
    const at = position
      ? client.protocol2CodeConverter.asPosition(position)
      : editor.document.positionAt(nearestCode(editor.document, editor.document.offsetAt(cursor)));
    editor.selection = new Selection(at, at);
    editor.revealRange(editor.selection);
    await commands.executeCommand('editor.action.showHover');
  });

/** Offset of the procedure code nearest to the cursor; the cursor itself where the note has none. */
function nearestCode(document: TextDocument, cursor: number): number {
  const offsets = [...document.getText().matchAll(/\b9\d{4}\b/g)].map(({ index }) => index);
  return offsets.sort((a, b) => Math.abs(a - cursor) - Math.abs(b - cursor))[0] ?? cursor;
}
