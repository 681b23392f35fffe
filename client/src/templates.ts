import {
  commands,
  Disposable,
  Position,
  type Range,
  SnippetString,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { type Template, templateFor, templates } from '../../server/src/core/templates/templates';
import { languageId } from '../../server/src/lsp/protocol';
import { snippetText } from '../../server/src/lsp/snippetText';
import { onCommand } from './command';
import { noteEditor, noteEditorOrSay } from './editor';

/** Skeletons of notes and of blocks in them: as a new note, at the cursor, or for a word typed on a line of its own. */
export function registerTemplates(): Disposable {
  return Disposable.from(
    onCommand('theralint.newNote', async () => {
      const empty = { label: 'Empty note', description: 'There is no format to learn', template: null };
      const choice = await window.showQuickPick([...choices(), empty], {
        title: 'New note',
        matchOnDescription: true,
      });
      if (!choice) return;
      const document = await workspace.openTextDocument({ language: languageId });
      const editor = await window.showTextDocument(document);
      if (choice.template) await insert(editor, choice.template);
    }),
    onCommand('theralint.insertTemplate', async () => {
      const editor = noteEditorOrSay();
      if (!editor) return;
      const choice = await window.showQuickPick(choices(), {
        title: 'Insert a template',
        matchOnDescription: true,
      });
      if (choice) await insert(editor, choice.template);
    }),
    onCommand('theralint.expandTemplate', async () => {
      const editor = noteEditor();
      const named = editor && templateAt(editor);
      // The key was pressed for this; where the word has just gone, it is a Tab like any other.
      if (named) await insert(editor, named, lineRange(editor));
      else await commands.executeCommand('tab');
    }),
    window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === window.activeTextEditor && tellKeys(),
    ),
    window.onDidChangeActiveTextEditor(tellKeys),
  );
}

const choices = () =>
  templates.map((template) => ({ label: template.title, description: template.description, template }));

/** Its blanks become tab stops; a block in the middle of a line begins on the next one. */
async function insert(
  editor: TextEditor,
  template: Template,
  replaced: Range = editor.selection,
): Promise<void> {
  const before = editor.document.lineAt(replaced.start).text.slice(0, replaced.start.character);
  const opened = before.trim() === '' ? '' : '\n';
  await editor.insertSnippet(new SnippetString(`${opened}${snippetText(template.text, 1)}$0`), replaced);
}

/** The template that the line with the cursor names, where it holds nothing else. */
function templateAt({ document, selection }: TextEditor): Template | undefined {
  const line = document.lineAt(selection.active);
  return selection.isEmpty && selection.active.isEqual(line.range.end) ? templateFor(line.text) : undefined;
}

const lineRange = ({ document, selection }: TextEditor): Range =>
  document.lineAt(new Position(selection.active.line, 0)).range;

let told = false;

/** Tab inserts a template only where its word stands. */
function tellKeys(): void {
  const editor = noteEditor();
  const at = editor !== undefined && templateAt(editor) !== undefined;
  if (at === told) return;
  told = at;
  void commands.executeCommand('setContext', 'theralint.atTrigger', at);
}
