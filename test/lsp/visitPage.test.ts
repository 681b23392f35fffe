import assert from 'node:assert/strict';
import { type VisitPageResult, visitPageRequest } from '../../server/src/lsp/protocol';
import { Editor, uri } from './client';

const note = `DOS: 03/09/2026 Payer: Medicare Part B
97530 24 min: stairs x4, min A
97530 GP x3

DOS: 03/11/2026
97530 24 min: stairs x5
`;

describe('the page of a visit over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const ask = (line: number, as: 'panel' | 'file' = 'panel') =>
    editor.connection.sendRequest<VisitPageResult | null>(visitPageRequest, {
      textDocument: { uri },
      position: { line, character: 0 },
      as,
    });

  it('is about the visit at the cursor', async () => {
    editor = await Editor.start();
    await editor.open(note);
    const [first, second] = [await ask(1), await ask(5)];
    assert.ok(first && 'html' in first && second && 'html' in second);
    assert.deepEqual([first.label, second.label], ['2026-03-09', '2026-03-11']);
    assert.match(first.html, /data-go="1:\d+-1:\d+"/);
    assert.doesNotMatch(second.html, /data-go="[0-3]:/);
  });

  it('is a page of its own for a file', async () => {
    editor = await Editor.start();
    await editor.open(note);
    const page = await ask(1, 'file');
    assert.ok(page && 'html' in page);
    assert.match(page.html, /^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
  });

  it('is about all visits for a reviewer, each line of the bill beside its words', async () => {
    editor = await Editor.start();
    await editor.open(note);
    const page = await editor.connection.sendRequest<VisitPageResult | null>(visitPageRequest, {
      textDocument: { uri },
      position: { line: 1, character: 0 },
      as: 'review',
    });
    assert.ok(page && 'html' in page);
    assert.match(page.html, /^<!DOCTYPE html>[\s\S]*2026-03-09[\s\S]*2026-03-11[\s\S]*<\/html>\n$/);
    assert.match(page.html, /<blockquote>[^<]*stairs x4/);
    assert.match(page.html, /Question to the coding specialist/);
  });

  it('says why a document is not read, and nothing of one without a visit', async () => {
    editor = await Editor.start();
    await editor.open('\0');
    assert.deepEqual(await ask(0), { reason: 'This file is not plain text, so it is not read as a note.' });
  });
});
