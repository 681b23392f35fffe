import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { type ReadyResult, readyRequest } from '../../server/src/lsp/protocol';
import { Editor, type EditorOptions, uri } from './client';

const visit = (day: string, charge: string) =>
  `DOS: 03/${day}/2026 Payer: Medicare Part B\n97530 24 min: stairs x4, min A\n${charge}\n\n`;
const note = visit('09', '97530 GP x3') + visit('11', 'Charges: 97530 GP x2');

describe('“Ready to sign?”', () => {
  let editor: Editor;
  const start = async (options: EditorOptions = {}) => {
    editor = await Editor.start(options);
    await editor.open(note);
  };
  afterEach(() => editor.stop());
  const ask = async (words: string, ready = true) => {
    const position = editor.positionAt(editor.text.indexOf(words));
    const params = { textDocument: { uri }, ready, position };
    const result = await editor.connection.sendRequest<ReadyResult>(readyRequest, params);
    assert.ok('open' in result);
    return result;
  };

  it('is about the visit at the cursor, in the order of its text', async () => {
    await start();
    const first = await ask('03/09');
    assert.equal(first.label, '2026-03-09');
    assert.ok(first.open.some(({ id }) => id === 'units-over'));
    const second = await ask('03/11');
    assert.equal(second.label, '2026-03-11');
    assert.ok(second.open.length > 0 && second.open.every(({ id }) => id !== 'units-over'));
    for (const { open, range } of [first, second]) {
      const lines = open.map((finding) => finding.range.start.line);
      assert.deepEqual(
        [...lines].sort((a, b) => a - b),
        lines,
      );
      assert.ok(lines.every((line) => range.start.line <= line && line <= range.end.line));
    }
  });

  it('shows what that visit lacks at full strength and leaves the others drafts', async () => {
    await start();
    await ask('03/11');
    const secondVisit = editor.positionAt(note.indexOf('DOS: 03/11')).line;
    const missing = (await editor.diagnostics()).filter(({ code }) => code === 'signature-missing');
    assert.deepEqual(
      missing.map(({ range, severity }) => [range.start.line >= secondVisit, severity]),
      [
        [false, DiagnosticSeverity.Hint],
        [true, DiagnosticSeverity.Warning],
      ],
    );
    await ask('03/11', false);
    for (const { severity } of (await editor.diagnostics()).filter(
      ({ code }) => code === 'signature-missing',
    ))
      assert.equal(severity, DiagnosticSeverity.Hint);
  });

  it('ends with what was looked at and what was not, in one sentence', async () => {
    await start({ settings: () => ({ severities: { 'units-over': 'off', 'data-outdated': 'off' } }) });
    const { checked } = await ask('03/09');
    assert.equal(
      checked,
      'Checked: times and minutes, units, the elements of 97530, whether the words fit the codes, codes that exclude each ' +
        'other, and modifiers, date, blanks and signature, the payer; not checked: 1 finding that your settings switch ' +
        'off, the chart, the order and the plan of care.',
    );
  });
});
