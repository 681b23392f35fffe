import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadClinic } from '../../server/src/import/clinic';
import {
  type PhraseShown,
  type PhrasesParams,
  phrasesRequest,
  trustedNotification,
} from '../../server/src/lsp/protocol';
import { Editor, modern, until, uri } from './client';

const stop = (inside: string): string => `\${${inside}}`;

const phrases = {
  'Sit to stand': {
    prefix: 'sts',
    body: ['97530: sit to stand, [assist level] $(flame)', stop('1|to cook,to dress|')],
    description: 'Sit to stand as a task',
  },
};

describe('a clinic’s phrases in an editor', () => {
  let folder: string;
  let editor: Editor;
  const start = async (trusted = true) => {
    editor = await Editor.start({
      capabilities: modern,
      folders: [new URL('.', uri).href],
      initializationOptions: { trusted },
      runtime: { loadClinic: (_, files) => loadClinic(folder, files) },
    });
  };
  const shown = () =>
    editor.connection.sendRequest<readonly PhraseShown[]>(phrasesRequest, {
      textDocument: { uri },
    } satisfies PhrasesParams);
  const write = (content: unknown) =>
    writeFileSync(path.join(folder, '.theralint/phrases.json'), JSON.stringify(content));
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'phrases-'));
    mkdirSync(path.join(folder, '.theralint'));
    write(phrases);
  });
  afterEach(() => {
    editor.stop();
    rmSync(folder, { recursive: true });
  });

  it('are listed with tab stops, without icons of their words', async () => {
    await start();
    const [phrase, ...others] = await shown();
    assert.deepEqual(others, []);
    assert.deepEqual(phrase!.triggers, ['sts']);
    assert.equal(
      phrase!.snippet,
      `97530: sit to stand, ${stop('1:[assist level]')} \\$(flame)\n${stop('2:[to cook or to dress]')}\n`,
    );
  });

  it('are offered for a whole trigger at the start of a line and nowhere else', async () => {
    await start();
    for (const [text, offered] of [
      ['S: ok\nst', []],
      ['S: ok\nsts', ['Sit to stand']],
      ['S: sts', []],
      ['S: ok\nSTS', []],
      ['S: ok\nsts x5', []],
    ] as const) {
      await editor.open(text);
      assert.deepEqual(
        (await editor.complete(text.length)).map(({ label }) => label),
        offered,
        text,
      );
      await editor.close();
    }
  });

  it('let their blanks choose among their own answers', async () => {
    await start();
    await editor.open('S: ok\n[to cook or to dress]');
    await editor.type('t', 6, 21);
    assert.deepEqual(
      (await editor.complete(7)).map(({ label }) => label),
      ['to cook', 'to dress'],
    );
  });

  it('are not read in a folder that nobody vouches for, until somebody does', async () => {
    await start(false);
    assert.deepEqual(await shown(), []);
    await editor.open('S: ok\nsts');
    assert.deepEqual(await editor.complete(9), []);
    await editor.connection.sendNotification(trustedNotification);
    assert.equal((await shown()).length, 1);
  });

  it('that are not right have a finding in their file, and one message', async () => {
    write({ ...phrases, Walk: { prefix: 'walk', body: '97530 15 min: stairs' } });
    await start();
    assert.equal((await shown()).length, 1);
    await until(() => editor.messages.length === 1);
    assert.match(
      editor.messages[0]!,
      /phrases\.json: The phrase “Walk” is left out: it states 15 minutes of 97530/,
    );
    const [found] = editor.published;
    assert.equal(path.basename(found!.uri), 'phrases.json');
    assert.equal(found!.diagnostics.length, 1);
    assert.ok(found!.diagnostics[0]!.range.end.character > 0);
  });
});

describe('goals of the patient while typing', () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const note = `Goals:
STG 1: climb 12 steps with one rail to reach the bedroom by 04/01/2026
LTG 1: carry laundry down the stairs without help by 06/01/2026

DOS: 03/11/2026
O: 97530 stairs x5
`;

  it('answer a blank that asks for one, and go on behind a label', async () => {
    editor = await Editor.start();
    for (const [line, begun, length] of [
      ['For [goal]', 4, 6],
      ['Goal: ', 6, 0],
    ] as const) {
      await editor.open(note + line);
      await editor.type('cl', note.length + begun, length);
      const offered = await editor.complete(note.length + begun + 2);
      assert.deepEqual(
        offered.map(({ label }) => label.slice(0, 16)),
        ['STG 1: climb 12 '],
        line,
      );
      await editor.close();
    }
  });
});
