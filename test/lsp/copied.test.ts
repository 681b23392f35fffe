/** The visit that another one repeats, over the protocol. */
import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import {
  type CopiedResult,
  copiedRequest,
  type VisitPageResult,
  visitPageRequest,
} from '../../server/src/lsp/protocol';
import { Editor, uri } from './client';

const folder = 'file:///notes';
const visit = (day: string, last: string) => `Patient: Ada Quillby   Payer: Aetna PPO
Date: ${day}
O: 97530 GP x2 30 min: Climbed the porch steps four times with one rail and CGA. Carried a 5 lb bag from car to kitchen twice. Needed 3 cues to lead with the left leg. ${last}
A: Leads with the right leg when tired.
Ben Hollow, PT
`;
const [earlier, later] = [
  visit('03/02/2026', 'Rested one minute between the trips.'),
  visit('03/04/2026', 'Went on without any rest today.'),
];

describe('sentences that stand in another note', () => {
  let editor: Editor;
  let files: Map<string, string>;
  const found = async () => (await editor.diagnostics()).find(({ code }) => code === 'copied-forward');
  beforeEach(async () => {
    files = new Map([[`${folder}/first.tnote`, earlier]]);
    editor = await Editor.start({ files, folders: [folder], initializationOptions: { commands: true } });
    await editor.open(later);
    for (let wait = 0; !(await found()); wait += 10) {
      assert.ok(wait < 5000, 'the other note was not read');
      await new Promise((again) => setTimeout(again, 10));
    }
  });
  afterEach(() => editor.stop());
  const params = { textDocument: { uri }, position: { line: 2, character: 0 } };

  it('come with both visits as texts', async () => {
    const copied = await editor.connection.sendRequest<CopiedResult | null>(copiedRequest, params);
    assert.deepEqual([copied!.here.title, copied!.there.title], ['2026-03-04', '2026-03-02']);
    // each sentence in a line of its own
    assert.equal(copied!.here.text.replace(/\n/g, ' '), later.trimEnd().replace(/\n/g, ' '));
    assert.equal(copied!.there.text.replace(/\n/g, ' '), earlier.trimEnd().replace(/\n/g, ' '));
    const lines = new Set(copied!.there.text.split('\n'));
    assert.deepEqual(
      copied!.here.text.split('\n').filter((line) => !lines.has(line)),
      ['Date: 03/04/2026', 'Went on without any rest today.'],
    );
  });

  it('stand on the page of the visit with the words of the other note', async () => {
    const page = await editor.connection.sendRequest<VisitPageResult | null>(visitPageRequest, {
      ...params,
      as: 'panel',
    });
    assert.ok(page && 'html' in page);
    assert.match(
      page.html,
      /<h2>Copied sentences<\/h2>[\s\S]*Rested one minute between the trips[\s\S]*left out/,
    );
  });

  it('are offered to be compared where they are found', async () => {
    const diagnostic = (await found())!;
    const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    const [compare] = actions.filter(({ title }) => title === 'Show both visits side by side');
    assert.equal(compare!.command!.command, 'theralint.compareVisits');
    assert.equal(compare!.edit, undefined);
  });

  it('are none where the other note is gone', async () => {
    files.clear();
    assert.equal(await editor.connection.sendRequest(copiedRequest, params), null);
  });
});
