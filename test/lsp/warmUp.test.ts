/** Notes of the server's own are read while nobody asks for anything, and never in front of an answer. */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { WarmUp } from '../../server/src/lsp/warmUp';
import { Editor, until } from './client';
import { marked } from './marked';

describe('a server that nobody asks', () => {
  it('reads notes of its own until that is enough, each another text', async () => {
    const read: string[] = [];
    const warmUp = new WarmUp((text) => read.push(text));
    warmUp.later();
    await setTimeout(100);
    assert.deepEqual(read, []);
    await until(() => read.length > 0);
    await setTimeout(50);
    const { length } = read;
    assert.ok(length > 10);
    assert.equal(new Set(read).size, length);
    warmUp.later();
    await setTimeout(300);
    assert.equal(read.length, length);
  });

  it('stops when somebody asks, and goes on behind', async () => {
    let read = 0;
    const warmUp = new WarmUp(() => {
      read++;
      if (read === 3) warmUp.later();
    });
    warmUp.later();
    await until(() => read === 3);
    await setTimeout(50);
    assert.equal(read, 3);
    await until(() => read > 3);
  });

  it('says nothing of them', async () => {
    let read = 0;
    const editor = await Editor.start({
      runtime: {
        warmsUp: true,
        analyze: (text, context) => {
          read++;
          return marked(text, context);
        },
      },
    });
    await until(() => read > 3);
    await editor.open('WRONG');
    assert.equal((await editor.diagnostics()).length, 1);
    assert.deepEqual([editor.published, editor.logged, editor.messages], [[], [], []]);
    editor.stop();
  });
});
