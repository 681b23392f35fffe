import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import daily from '../../../examples/daily-note.tnote';
import { closeNotes, language, openNote } from './support';

describe('activation', () => {
  const extension = vscode.extensions.getExtension('theralint.theralint')!;

  afterEach(closeNotes);

  it('comes with opening a note', async () => {
    await openNote(daily);
    assert.equal(extension.isActive, true);
  });

  it('knows a note by the ending of its name', async () => {
    for (const name of ['a.tnote', 'a.ptnote', 'a.otnote', 'a.soap', 'a.note.txt', 'a.note.md']) {
      const uri = vscode.Uri.from({ scheme: 'untitled', path: `/${name}` });
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.languageId, language, name);
    }
  });

  it('registers every command of the manifest', async () => {
    await openNote(daily);
    const registered = new Set(await vscode.commands.getCommands(true));
    const declared: { command: string }[] = extension.packageJSON.contributes.commands;
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});
