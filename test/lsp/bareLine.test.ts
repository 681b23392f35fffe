import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { type ReadyResult, readyRequest } from '../../server/src/lsp/protocol';
import { Editor, uri } from './client';

/** Five lines around a bare line of 97530: as little as can be written. */
const notes: Readonly<Record<string, string>> = {
  'a day, a complaint and stock phrases':
    '03/11/2026\nS: Pt reports knee pain.\n97530 25 min 2 units\nA: Doing well.\nP: Continue.',
  'no day, no name of who signed': 'Aetna\nPt seen for tx today.\n97530 x2\nTolerated well.\nCont POC',
  'Medicare, with nothing of what it asks':
    'Medicare Part B\n97530 x2\ntolerated well\nPt progressing.\ncont POC',
  'Medicare, with minutes and no units':
    'Payer: Medicare\nPt seen for therapy.\n97530 25 min\ntolerated well\nwill continue',
  'a name for the work, and its bill':
    '3/11/26 Medicare B\nTherapeutic activities 23 min\nCharges: 97530 x2\nPt did well.\nJ. Doe',
  'work in a word': '3/11/26\nS: doing ok\nO: 97530 30 min x2 stairs\nA: improving\nP: cont',
};

describe('five lines with a bare line of 97530', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  const ready = async (text: string) => {
    editor = await Editor.start();
    await editor.open(text);
    const position = editor.positionAt(text.indexOf('97530'));
    const asked = await editor.connection.sendRequest<ReadyResult>(readyRequest, {
      textDocument: { uri },
      ready: true,
      position,
    });
    assert.ok('open' in asked);
    const all = await editor.diagnostics();
    return { asked, problems: all.filter(({ severity }) => severity !== DiagnosticSeverity.Hint) };
  };

  for (const [title, text] of Object.entries(notes))
    it(`get at most five problems once asked “Ready to sign?”: ${title}`, async () => {
      const { asked, problems } = await ready(text);
      assert.ok(problems.length > 0 && problems.length <= 5, problems.map(({ code }) => code).join(' '));
      assert.ok(asked.open.length <= 5);
      assert.ok(problems.some(({ code }) => /^(97530-\w+|code-not-described)$/.test(String(code))));
    });

  it('show the missing elements as one, with a blank for each and one for all', async () => {
    const text = '3/11/26\nS: doing ok\n97530 30 min x2: stairs\nA: improving\nP: cont';
    const { problems } = await ready(text);
    const found = problems.filter(({ code }) => String(code).startsWith('97530-'));
    assert.deepEqual(
      found.map(({ code, range }) => [code, editor.words(range)]),
      [['97530-elements', '97530']],
    );
    const said = found.flatMap(({ range, relatedInformation = [] }) =>
      relatedInformation.filter(({ location }) => location.range.start.line === range.start.line),
    );
    assert.deepEqual(said, [], 'a hover says it once');
    const titles = (await editor.actions('97530', ['quickfix'], found))
      .filter(({ diagnostics }) => diagnostics?.length)
      .map(({ title }) => title);
    assert.equal(titles[0], 'Insert blanks for all of these');
    for (const each of ['the functional goal', 'what the therapist did', 'the progress'])
      assert.ok(titles.includes(`Insert a blank for ${each}`), titles.join('\n'));
    const all = (await editor.actions('97530', ['quickfix'], found)).find(({ title }) => title === titles[0]);
    const after = editor.applied(all!);
    await editor.close();
    await editor.open(after);
    const left = (await editor.diagnostics()).filter(({ code }) => /^(97530|medical)/.test(String(code)));
    assert.deepEqual(
      left.map(({ code, severity }) => [code, severity]).filter(([, how]) => how !== DiagnosticSeverity.Hint),
      [],
    );
  });
});
