import assert from 'node:assert/strict';
import {
  type TimeableService,
  type TimedBlocksResult,
  timeableRequest,
  timedBlocksRequest,
} from '../../server/src/lsp/protocol';
import { Editor, uri } from './client';

const note = `Date of service: 2026-03-11
Time in 2:00 PM, time out 2:45 PM
97530 stairs x5 with rail, CGA
Ann Lee, PT
`;

describe('the treatment timer of a note', () => {
  let editor: Editor;
  const textDocument = { uri };
  const position = { line: 2, character: 0 };
  const ask = (blocks: unknown, more: object = {}) =>
    editor.connection.sendRequest<TimedBlocksResult | null>(timedBlocksRequest, {
      textDocument,
      position,
      blocks,
      ...more,
    });
  beforeEach(async () => {
    editor = await Editor.start();
    await editor.open(note);
  });
  afterEach(() => editor.stop());

  it('can be of the services of the visit, then of all that are timed', async () => {
    const params = { textDocument, position };
    const all = await editor.connection.sendRequest<TimeableService[]>(timeableRequest, params);
    assert.deepEqual(
      all.filter(({ inNote }) => inNote).map(({ code }) => code),
      ['97530'],
    );
    assert.ok(all.every(({ code, says }) => /^[A-Z\d]{5}$/.test(code) && says !== ''));
    assert.ok(all.some(({ code, inNote }) => code === '97110' && !inNote));
    assert.ok(!all.some(({ code }) => code === '97010'));
  });

  it('is written as a change that the editor makes, in the style of the note', async () => {
    const intervals = [
      { from: 845, to: 855 },
      { from: 858, to: 870 },
    ];
    const result = (await ask([{ code: '97530', day: '2026-03-11', intervals }]))!;
    assert.deepEqual([result.visit, result.day, result.left], ['2026-03-11', '2026-03-11', []]);
    const after = editor.applied({ title: '', edit: result.edit });
    assert.match(after, /97530 \(2:05 PM-2:15 PM, 2:18 PM-2:30 PM\) stairs x5/);
    assert.equal(editor.text, note);
  });

  it('takes nothing that is no time of a code', async () => {
    for (const block of [
      { code: 'Ann L', intervals: [{ from: 1, to: 9 }] },
      { code: '97530', intervals: [{ from: 9, to: 1 }] },
      { code: '97530', intervals: [{ from: 'x', to: 9 }] },
    ])
      assert.equal(editor.applied({ title: '', edit: (await ask([block]))!.edit }), note);
    assert.equal(await ask([], { textDocument: { uri: 'untitled:1' } }), null);
  });
});
