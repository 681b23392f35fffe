import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import daily from '../../../examples/daily-note.tnote';
import problems from '../../../examples/typical-problems.tnote';
import whole from '../../firstNotes/soap.txt';
import { actionsAt, choose, closeNotes, finding, findingsOf, openNote, rangeOf, until } from './support';

describe('findings', () => {
  afterEach(closeNotes);

  it('are shown where a note contradicts itself, with the page that explains them', async () => {
    const { document } = await openNote(problems);
    const overlap = await finding(document, 'time-overlap');
    assert.match(overlap.message, /10:12|2 min/);
    assert.equal(overlap.source, 'Theralint');
    assert.ok(typeof overlap.code === 'object' && /time-overlap/.test(overlap.code.target.toString()));
    await finding(document, 'time-timed-total');
    await finding(document, 'units-over');
  });

  it('are not shown in a whole note', async () => {
    // None of the examples in the opened folder, which would be the same visit twice.
    const { document } = await openNote(whole);
    const editor = vscode.window.activeTextEditor!;
    // A contradiction comes and goes, so that the empty list is the answer and not the wait for one.
    await editor.edit((edit) => edit.replace(rangeOf(document, 'Timed minutes 40'), 'Timed minutes 38'));
    await finding(document, 'time-timed-total');
    await vscode.commands.executeCommand('undo');
    await until('the quiet', () => !findingsOf(document).includes('time-timed-total'));
    assert.deepEqual(findingsOf(document), []);
  });

  it('offer a fix that mends them and that one undo takes back', async () => {
    const { document } = await openNote(problems);
    const before = document.getText();
    const units = await finding(document, 'units-over');
    const fixes = await until('a fix', () => actionsAt(document, units.range, 'quickfix'));
    const fix =
      fixes.find(({ title }) => /unit/i.test(title)) ?? assert.fail(fixes.map((f) => f.title).join());
    await choose(fix);
    await until('the mended note', () => !findingsOf(document).includes('units-over'));
    assert.notEqual(document.getText(), before);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await finding(document, 'units-over');
  });

  it('are fixed together where that is safe', async () => {
    const { document } = await openNote(daily.replace('97530 GP x2', '97530 GP x3'));
    await finding(document, 'units-over');
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const [all] = await until('fix all', () => actionsAt(document, everything, 'source.fixAll.theralint'));
    await choose(all!);
    assert.equal(document.getText(), daily);
  });
});
