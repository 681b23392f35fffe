import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import daily from '../../../examples/daily-note.tnote';
import visits from '../../../examples/three-visits.tnote';
import { closeNotes, openNote, rangeOf, symbolsOf, until } from './support';

describe('reading', () => {
  afterEach(closeNotes);

  it('explains a code where it stands', async () => {
    const { document } = await openNote(daily);
    const { start } = rangeOf(document, '97530 Therapeutic');
    const hovers = await until('the hover', () =>
      vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, start),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /97530/);
    assert.match(text, /27 min/);
    assert.match(text, /2 units/);
  });

  it('outlines the visits of a file', async () => {
    const { document } = await openNote(visits);
    const outline = await until('the outline', () => symbolsOf(document));
    const names = outline.map(({ name }) => name);
    assert.equal(names.filter((name) => /11\/0[36]|11\/10|2026-11/.test(name)).length, 3, names.join());
  });

  it('leads from a charge to its work, and finds visits by code', async () => {
    const { document } = await openNote(daily);
    const charge = rangeOf(document, '97530 GP x2').start.translate(0, 2);
    const places = await until('the work', () =>
      vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        charge,
      ),
    );
    const [first] = places;
    const range = 'targetRange' in first! ? first.targetRange : first!.range;
    assert.match(document.getText(range), /^97530 Therapeutic activities/);
    // a note that was just closed may still be found
    await until('the visit', async () =>
      (
        await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          '97140',
        )
      ).filter(
        ({ name, location }) =>
          name.startsWith('2026-11-12') && location.uri.toString() === document.uri.toString(),
      ),
    );
  });

  it('folds visits', async () => {
    const { document } = await openNote(visits);
    const ranges = await until('the ranges', () =>
      vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      ),
    );
    const second = rangeOf(document, 'Date: 11/06/2026').start.line;
    assert.ok(
      ranges.some(({ start }) => start === second),
      JSON.stringify(ranges),
    );
  });

  it('shows units and state above a visit', async () => {
    const { document } = await openNote(daily);
    const lenses = await until('the lens', () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20),
    );
    assert.match(lenses.map(({ command }) => command?.title).join('\n'), /unit/);
  });
});
