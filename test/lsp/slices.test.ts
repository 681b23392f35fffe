/** A long file is shown as it is read: the first findings early, all of them in the end, others answered in between. */
import assert from 'node:assert/strict';
import { log } from '../../bench/texts';
import { analyze, createContext, shownFindings, stages } from '../../server/src/core/index';
import { explainRequest } from '../../server/src/lsp/protocol';
import { Editor, modern, plain, until } from './client';

const text = log(60);

describe('a long file', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  const start = async (options: Parameters<typeof Editor.start>[0] = {}) => {
    editor = await Editor.start({ ...options, runtime: { stages, ...options.runtime } });
  };
  const found = (of: string) =>
    shownFindings(analyze(of, createContext())).map(({ id, span }) => [id, of.slice(span.start, span.end)]);
  const all = found(text);
  const shown = async () =>
    (await editor.diagnostics()).map(({ code, range }) => [code, editor.words(range)]);

  it('shows first what it found first, and then says that there is more', async () => {
    await start();
    await editor.open(text);
    const early = await shown();
    assert.ok(early.length > 0);
    assert.ok(early.length < all.length / 2);
    await until(() => editor.refreshes > 0);
    assert.deepEqual(await shown(), all);
    assert.equal(editor.refreshes, 1);
  });

  it('answers others before it is read to its end, and what needs all of it behind', async () => {
    await start();
    await editor.open(text);
    const order: string[] = [];
    const hover = editor.hover('97530').then(() => order.push('hover'));
    await editor.pull();
    const explained = editor.connection
      .sendRequest(explainRequest, { id: 'units-over' })
      .then(() => order.push('explained'));
    await Promise.all([hover, explained]);
    assert.deepEqual(order, ['explained', 'hover']);
  });

  it('is read again from where it was when it is typed in meanwhile', async () => {
    await start();
    await editor.open(text);
    await editor.pull();
    const at = text.lastIndexOf('97530') + 5;
    await editor.type('-GP', at);
    await editor.leave();
    await editor.hover('97530');
    assert.deepEqual(await shown(), found(editor.text));
  });

  it('is waited for by editors that ask once', async () => {
    await start({ capabilities: { ...modern, workspace: { ...modern.workspace, diagnostics: {} } } });
    await editor.open(text);
    assert.deepEqual(await shown(), all);
  });

  it('is sent twice to editors that do not ask', async () => {
    await start({ capabilities: plain });
    await editor.open(text);
    const early = await editor.publication(() => true);
    await editor.publication(({ diagnostics }) => diagnostics.length > early.diagnostics.length);
    const last = editor.published.at(-1)!;
    assert.equal(last.diagnostics.length, all.length);
  });

  it('is read all the same where a stage fails', async () => {
    await start({
      runtime: {
        stages: function* () {
          yield* [];
          throw new Error('a mistake of ours');
        },
      },
    });
    await editor.open(text);
    assert.deepEqual(await shown(), all);
  });
});
