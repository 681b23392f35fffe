import { type Disposable, SnippetString, window, workspace } from 'vscode';
import { languageId } from '../../server/src/lsp/protocol';
import snippets from '../../snippets/therapy-note.json';
import { onCommand } from './command';

/** A new note, empty or with one of the skeletons: the same ones that the snippets insert. */
export const registerNewNote = (): Disposable =>
  onCommand('theralint.newNote', async () => {
    const skeletons = Object.entries(snippets).map(([label, { description, body }]) => ({
      label,
      description,
      body,
    }));
    const empty = { label: 'Empty note', description: 'There is no format to learn', body: [] };
    const choice = await window.showQuickPick([...skeletons, empty], {
      title: 'New note',
      matchOnDescription: true,
    });
    if (!choice) return;
    const document = await workspace.openTextDocument({ language: languageId });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(choice.body.join('\n')));
  });
