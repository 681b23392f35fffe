import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import daily from '../../../examples/daily-note.tnote';
import problems from '../../../examples/typical-problems.tnote';
import { closeNotes, moved, openNote, put, rangeOf, until } from './support';

describe('commands', () => {
  afterEach(closeNotes);

  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

  it('explain a finding on a page of its own, without a network', async () => {
    await openNote(problems);
    await vscode.commands.executeCommand('theralint.explain', 'time-overlap');
    await until('the page', () => tabs().find((label) => label.includes('time-overlap')));
    const uri = vscode.Uri.parse('theralint-docs:/time-overlap.md');
    const page = await vscode.workspace.openTextDocument(uri);
    assert.match(page.getText(), /overlap/i);
  });

  it('say so where there is no page', async () => {
    await openNote(daily);
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('theralint-docs:/nothing.md'));
    assert.match(page.getText(), /no page about this/);
  });

  it('go to the words of the first element and stay there when they are chosen', async () => {
    const editor = await openNote(daily);
    await put(editor, rangeOf(editor.document, '97530 Therapeutic').start);
    await vscode.commands.executeCommand('theralint.showEvidence');
    await until('the words', () => !editor.selection.isEmpty);
    const words = editor.document.getText(editor.selection);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await until('the list to close', () => editor.document.getText(editor.selection) === words);
  });

  it('go back to where the author was when nothing is chosen', async () => {
    const editor = await openNote(daily);
    const { start } = rangeOf(editor.document, '97530 Therapeutic');
    await put(editor, start);
    await vscode.commands.executeCommand('theralint.showEvidence');
    await until('the words', () => !editor.selection.isEmpty);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await until('the way back', () => editor.selection.isEmpty && editor.selection.active.isEqual(start));
  });

  it('fill the blank that waits for an end time, and nothing else', async () => {
    const editor = await openNote('Time in 9:00   Time out __:__');
    await put(editor, editor.document.lineAt(0).range.end);
    await vscode.commands.executeCommand('theralint.insertEnd');
    const line = await until('the time', () => {
      const { text } = editor.document.lineAt(0);
      return text.includes('__') ? null : text;
    });
    assert.match(line, /^Time in 9:00 {3}Time out \d\d:\d\d$/);
  });

  it('show the page of the visit beside its note, which follows and closes', async () => {
    const editor = await openNote(daily);
    await put(editor, rangeOf(editor.document, '97530 Therapeutic').start);
    await vscode.commands.executeCommand('theralint.showVisit');
    const page = () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .find(({ label }) => label === 'Visit 2026-11-12');
    const tab = await until('the page', page);
    assert.notEqual(tab.group.viewColumn, editor.viewColumn);
    assert.equal(vscode.window.activeTextEditor, editor);
    await vscode.window.tabGroups.close(tab);
    await until('the note alone', () => page() === undefined && vscode.window.tabGroups.all.length === 1);
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  });

  it('go through the blanks in both directions, round the ends', async () => {
    const editor = await openNote('Date: 03/11/2026\nO: [first blank] and [second blank]\n');
    const goes = (command: string, words: string) =>
      moved(editor, words, () => vscode.commands.executeCommand(command));
    await goes('theralint.nextBlank', '[first blank]');
    await goes('theralint.nextBlank', '[second blank]');
    await goes('theralint.nextBlank', '[first blank]');
    await goes('theralint.previousBlank', '[second blank]');
  });

  it('start the server again', async () => {
    const { document } = await openNote(daily);
    await vscode.commands.executeCommand('theralint.restartServer');
    const { start } = rangeOf(document, '97530 Therapeutic');
    await until('a hover', () =>
      vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, start),
    );
  });
});

describe('typing', () => {
  afterEach(closeNotes);

  it('a template named on its line gives questions, the first one selected', async () => {
    const editor = await openNote('Date: 03/11/2026\ntheract');
    await put(editor, new vscode.Position(1, 7));
    await vscode.commands.executeCommand('theralint.expandTemplate');
    await until('the block', () => editor.document.getText().includes('[assist level]'));
    assert.doesNotMatch(editor.document.getText(), /theract/);
    await until('the question', () => editor.document.getText(editor.selection) === '__:__');
  });

  it('Enter goes on with a check list, and only there', async () => {
    const editor = await openNote('[x] Pain before 4/10\nPlain words.');
    for (const [line, next] of [
      [0, '[ ] '],
      [2, ''],
    ] as const) {
      await put(editor, editor.document.lineAt(line).range.end);
      await vscode.commands.executeCommand('type', { text: '\n' });
      assert.equal(editor.document.lineAt(line + 1).text, next);
    }
  });

  it('inches and apostrophes are not doubled', async () => {
    const editor = await openNote('Date: 03/11/2026\n');
    await put(editor, new vscode.Position(1, 0));
    for (const text of '6" step, patient\'s rail [') await vscode.commands.executeCommand('type', { text });
    assert.equal(editor.document.lineAt(1).text, '6" step, patient\'s rail []');
  });
});
