import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import visits from '../../../examples/three-visits.tnote';
import { actionsAt, choose, closeNotes, findingsOf, openNote, rangeOf, symbolsOf, until } from './support';

const note = `Patient: A.V.   Payer: Medicare Part B
STG 2: climb 4 porch steps with one rail, SBA, by 04/01

DOS: 03/09/2026
97530 9:00-9:24 (24 min): stairs x4 with L rail for STG 2, min A
A: STG 2 40% met.
| Code | Min | Units |
| 97530 | 24 | 3 |
`;

describe('ways through a note', () => {
  afterEach(closeNotes);
  const ask = <T>(command: string, document: vscode.TextDocument, ...more: unknown[]) =>
    until(command, () => vscode.commands.executeCommand<T[]>(command, document.uri, ...more));
  const wordsOf = (document: vscode.TextDocument, places: readonly { readonly range: vscode.Range }[]) =>
    places.map(({ range }) => document.getText(range));

  it('lead from work to its goal, and to all that name the goal', async () => {
    const { document } = await openNote(note);
    const work = rangeOf(document, 'stairs x4').start;
    const [goal] = await ask<vscode.Location>('vscode.executeDefinitionProvider', document, work);
    assert.equal(goal!.range.start.line, 1);
    const named = await ask<vscode.Location>(
      'vscode.executeReferenceProvider',
      document,
      rangeOf(document, 'STG 2 40%').start,
    );
    assert.deepEqual(
      named.map(({ range }) => range.start.line),
      [1, 4, 5],
    );
  });

  it('show all that is stated of a service', async () => {
    const { document } = await openNote(note);
    const at = rangeOf(document, '97530 9:00').start;
    const shown = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', document, at);
    const words = wordsOf(document, shown);
    for (const wanted of ['97530', '9:00-9:24', '24', '3'])
      assert.ok(
        words.some((one) => one.includes(wanted)),
        words.join(),
      );
  });

  it('grow a selection, and lead from the payer to its page', async () => {
    const { document } = await openNote(note);
    const [selection] = await ask<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', document, [
      rangeOf(document, 'L rail').start,
    ]);
    let steps = 0;
    for (let one: vscode.SelectionRange | undefined = selection; one; one = one.parent) steps++;
    assert.ok(steps >= 3);
    const links = await ask<vscode.DocumentLink>('vscode.executeLinkProvider', document);
    assert.deepEqual(wordsOf(document, links), ['Medicare Part B']);
  });

  it('are in the outline with minutes and what is to settle', async () => {
    const { document } = await openNote(visits);
    const outline = await until('the outline', () => symbolsOf(document));
    assert.ok(
      outline.some(({ detail }) => /97530 · \d+ min/.test(detail)),
      outline.map(({ detail }) => detail).join(),
    );
  });

  it('explain a code that stands alone in a file that is no note yet', async () => {
    const { document } = await openNote('Groceries\n97530 stairs x5\n');
    const hovers = await ask<vscode.Hover>(
      'vscode.executeHoverProvider',
      document,
      rangeOf(document, '97530').start,
    );
    const words = hovers
      .flatMap(({ contents }) => contents)
      .map((one) => (typeof one === 'string' ? one : one.value))
      .join('\n');
    for (const wanted of ['97110', '97112', '97116', '97140', '97535'])
      assert.ok(words.includes(wanted), wanted);
  });

  it('straighten a table with spaces alone', async () => {
    const { document } = await openNote(note);
    const row = rangeOf(document, '| 97530 | 24 | 3 |');
    const align = await until('the action', async () =>
      (await actionsAt(document, row)).find(({ title }) => title.startsWith('Align')),
    );
    await choose(align);
    await until('the table', () => document.getText().includes('| 97530 | 24  | 3     |'));
  });

  it('let the author say what an unsure figure is', async () => {
    const { document } = await openNote(
      'DOS: 03/27/2026   Payer: Medicare Part B\n97530 GP 30 min x3: stairs\nWren Tolley, PT\n',
    );
    await until('the question', () => findingsOf(document).includes('reading-unsure'));
    const say = await until('the answer', async () =>
      (await actionsAt(document, rangeOf(document, 'x3'))).find(
        ({ title }) => title === 'Say that it is 3 billing units of 97530',
      ),
    );
    await choose(say);
    await until('the words', () => document.getText().includes('x3 units billed'));
  });
});
