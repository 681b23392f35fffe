import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const language = 'therapy-note';

/** Opens `text` as a note and waits until the server has answered for it. */
export async function openNote(text: string): Promise<vscode.TextEditor> {
  // The editor may give a new note the name of one that is just being closed, and with it that one's text.
  const document = await until('a note of its own', async () => {
    const opened = await vscode.workspace.openTextDocument({ language, content: text });
    return opened.getText() === text ? opened : null;
  });
  const editor = await vscode.window.showTextDocument(document);
  await until('the note in front', () => vscode.window.activeTextEditor?.document === document);
  await until('the outline', () => symbolsOf(document));
  return editor;
}

/** Closes all notes without the question whether to save them. */
export async function closeNotes(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/**
 * Moves the cursor to `position` and waits until the window says that it is there: what it said before
 * comes late, and would take the cursor back.
 */
export const put = (editor: vscode.TextEditor, position: vscode.Position): Promise<void> =>
  moved(editor, position, () => {
    editor.selection = new vscode.Selection(position, position);
  });

/** Does what moves the cursor, and waits until the window says that it stands at `goal`, or selects those words. */
export async function moved(
  editor: vscode.TextEditor,
  goal: vscode.Position | string,
  move: () => unknown,
): Promise<void> {
  const isThere = (at: vscode.Selection) =>
    typeof goal === 'string' ? editor.document.getText(at) === goal : at.isEmpty && at.active.isEqual(goal);
  if (isThere(editor.selection)) return;
  let said = false;
  const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [at] }) => {
    said ||= textEditor.document === editor.document && at !== undefined && isThere(at);
  });
  await move();
  await until(`the cursor at ${typeof goal === 'string' ? goal : goal.line}`, () => said);
  listener.dispose();
}

/** Asks again until the answer is there: an editor answers when it gets round to it. */
export async function until<T>(what: string, ask: () => T | PromiseLike<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer && !(Array.isArray(answer) && answer.length === 0)) return answer as NonNullable<T>;
    if (Date.now() > end) assert.fail(`${what} did not come`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** Ids of the findings in the order of the text. */
export const findingsOf = (document: vscode.TextDocument): string[] =>
  [...vscode.languages.getDiagnostics(document.uri)]
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(idOf);

export function idOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The finding of that id, once it is shown. */
export const finding = (document: vscode.TextDocument, id: string): Promise<vscode.Diagnostic> =>
  until(id, () => vscode.languages.getDiagnostics(document.uri).find((shown) => idOf(shown) === id));

/** The range of `words`, which stand once in the note. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const text = document.getText();
  const start = text.indexOf(words);
  assert.ok(start >= 0 && text.indexOf(words, start + 1) < 0, `"${words}" should stand once in the note`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

export const symbolsOf = (document: vscode.TextDocument) =>
  vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );

/** Code actions at `range`, those of one kind where it is given. */
export const actionsAt = (document: vscode.TextDocument, range: vscode.Range, kind?: string) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
    50,
  );

/** Does what choosing the action in the editor does. */
export async function choose(action: vscode.CodeAction): Promise<void> {
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), 'the edit was refused');
  if (action.command)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}
