import { commands, type Disposable, window, workspace } from 'vscode';
import { languageId } from '../../server/src/lsp/protocol';

/** An empty note, and the list of skeletons to begin with; closing the list leaves the note empty. */
export const registerNewNote = (): Disposable =>
  commands.registerCommand('theralint.newNote', async () => {
    await window.showTextDocument(await workspace.openTextDocument({ language: languageId }));
    await commands.executeCommand('editor.action.insertSnippet');
  });
