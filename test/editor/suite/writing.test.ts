import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import daily from '../../../examples/daily-note.tnote';
import { closeNotes, openNote, put, until } from './support';

describe('writing', () => {
  afterEach(closeNotes);

  const completionsAt = (document: vscode.TextDocument, position: vscode.Position) =>
    vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );

  it('completes codes', async () => {
    const { document } = await openNote(`${daily}\n9753`);
    const end = document.lineAt(document.lineCount - 1).range.end;
    const items = await until('completions', async () => (await completionsAt(document, end)).items);
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(
      labels.some((label) => label.startsWith('97530')),
      labels.join(),
    );
  });

  it('puts the present time where the author asks for it', async () => {
    const editor = await openNote(`${daily}\n97535 Self-care training `);
    const last = editor.document.lineCount - 1;
    const end = editor.document.lineAt(last).range.end;
    await put(editor, end);
    await vscode.commands.executeCommand('theralint.insertStart');
    const line = await until('the time', () => {
      const { text } = editor.document.lineAt(last);
      return /\d{1,2}:\d{2}/.test(text) ? text : null;
    });
    assert.match(line, /^97535 .*\d{1,2}:\d{2}/);
    assert.match(line, /Self-care training/);
  });

  it('goes to the next blank', async () => {
    const editor = await openNote(`${daily}\nP: [frequency]`);
    await vscode.commands.executeCommand('theralint.nextBlank');
    await until('the blank', () => editor.document.getText(editor.selection).includes('frequency'));
  });
});
