import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver/node';
import { analyze, createContext } from '../../server/src/core/index';
import { builtInPayerFiles } from '../../server/src/core/payers/builtIn';
import { payerSet } from '../../server/src/core/payers/payerSet';
import { actionKinds } from '../../server/src/lsp/protocol';
import { Editor, type EditorOptions, modern, plain, uri } from './client';
import { marked } from './marked';

const titled = (actions: readonly CodeAction[], words: string | RegExp): CodeAction => {
  const found = actions.find(({ title }) =>
    typeof words === 'string' ? title === words : words.test(title),
  );
  assert.ok(found, `${words} is not among: ${actions.map(({ title }) => title).join(' | ')}`);
  return found;
};

describe('code actions', () => {
  let editor: Editor;
  const start = async (text: string, options: EditorOptions = {}) => {
    editor = await Editor.start({ ...options, runtime: { analyze: marked, ...options.runtime } });
    await editor.open(text);
  };
  afterEach(() => editor.stop());

  it('mend a finding, and name the diagnostic that they mend', async () => {
    await start('one\r\nWRONG two');
    const diagnostics = await editor.diagnostics();
    const action = titled(await editor.actions('WRONG', undefined, diagnostics), 'Right it');
    assert.equal(action.kind, 'quickfix');
    assert.equal(action.isPreferred, true);
    assert.deepEqual(action.diagnostics, diagnostics);
    assert.equal(editor.applied(action), 'one\r\nRIGHT two');
    assert.deepEqual(await editor.actions('one'), []);
  });

  it('make every safe fix at once, and only when asked for', async () => {
    await start('WRONG LACK WRONG');
    const all = (await editor.actions('WRONG', ['source.fixAll']))[0]!;
    assert.equal(all.kind, actionKinds['fix-all']);
    assert.equal(editor.applied(all), 'RIGHT LACK RIGHT');
    assert.deepEqual(
      (await editor.actions('WRONG')).map(({ kind }) => kind),
      ['quickfix'],
    );
  });

  it('ask their questions as tab stops in the order of the text', async () => {
    await start('x LACK y');
    const action = titled(await editor.actions('LACK'), 'Ask');
    assert.deepEqual(action.edit, {
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [
            {
              range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } },
              // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
              snippet: { kind: 'snippet', value: '${1:[first\\}]} a ' },
            },
            {
              range: { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } },
              // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
              snippet: { kind: 'snippet', value: ' b ${2:[second \\$]}' },
            },
          ],
        },
      ],
    });
    assert.equal(editor.applied(action), 'x [first}] a LACK b [second $] y');
  });

  it('are plain text for an editor without snippets, and without versions for one without those', async () => {
    await start('LACK', {
      capabilities: { ...modern, workspace: { workspaceEdit: { documentChanges: true } } },
    });
    const versioned = titled(await editor.actions('LACK'), 'Ask');
    assert.equal(editor.applied(versioned), '[first}] a LACK b [second $]');
    editor.stop();
    await start('LACK', { capabilities: plain });
    const action = titled(await editor.actions('LACK'), 'Ask');
    assert.deepEqual(Object.keys(action.edit!), ['changes']);
    assert.equal(editor.applied(action), '[first}] a LACK b [second $]');
  });

  it('note the time now or leave a blank for it', async () => {
    await start('PT note\n97530 (20 min): reached for plates', { runtime: { analyze } });
    const actions = await editor.actions('97530');
    assert.equal(
      editor.applied(titled(actions, 'Insert start time now (10:05) for 97530')),
      'PT note\n97530 (20 min, 10:05-__:__): reached for plates',
    );
    assert.equal(
      editor.applied(titled(actions, 'Insert end time now (10:05) for 97530')),
      'PT note\n97530 (20 min, __:__-10:05): reached for plates',
    );
    assert.equal(
      editor.applied(titled(actions, 'Insert a blank for start and end time of 97530')),
      'PT note\n97530 (20 min, __:__-__:__): reached for plates',
    );
    const only = await editor.actions('97530', [actionKinds['start-now']]);
    assert.deepEqual(
      only.map(({ kind }) => kind),
      [actionKinds['start-now']],
    );
  });

  it('fill the blanks for times that wait on the line, the start first', async () => {
    const note = (times: string) => `PT note\n97530 (20 min, ${times}): reached for plates`;
    await start(note('__:__-__:__'), { runtime: { analyze } });
    const started = editor.applied(titled(await editor.actions('97530'), /start time now/));
    assert.equal(started, note('10:05-__:__'));
    await editor.close();
    await editor.open(started);
    const actions = await editor.actions('97530');
    assert.equal(editor.applied(titled(actions, /end time now/)), note('10:05-10:05'));
    assert.equal(
      actions.some(({ title }) => /start time/.test(title)),
      false,
    );
  });

  it('that cannot be done here say why, to an editor that can show it', async () => {
    await start('97530 reaching');
    const units = titled(await editor.actions('97530'), 'Set the units to what the minutes support');
    assert.deepEqual(units.disabled, { reason: 'No units are written that could be set.' });
    assert.equal('edit' in units, false);
    editor.stop();
    await start('97530 reaching', { capabilities: plain });
    assert.equal(
      (await editor.actions('97530')).some(({ title }) => /^Set the units/.test(title)),
      false,
    );
  });

  it('make the clinic’s own profile of a payer, beside the note and without touching it', async () => {
    const note = [
      'PT daily note 10/06/2026   Payer: Kestrel PPO',
      '97530 x1 8 min: sit to stand x10',
      '97110 x1 8 min: LAQ 3x10',
      'Ivo Lund, PT',
    ].join('\n');
    const creating = {
      ...modern,
      workspace: {
        ...modern.workspace,
        workspaceEdit: {
          documentChanges: true,
          snippetEditSupport: true,
          resourceOperations: ['create' as const],
        },
      },
    };
    const words = 'Kestrel PPO counts by the CMS 8-minute rule: write it into a profile of your own';
    const options = { runtime: { analyze }, folders: ['file:///notes'] };
    await start(note, { ...options, capabilities: creating });
    const actions = await editor.actions('Kestrel');
    titled(actions, /^Kestrel PPO counts by the midpoint rule/);
    const { edit } = titled(actions, words);
    const [made, filled] = edit!.documentChanges as unknown as [
      { kind: string; uri: string },
      { edits: { newText: string }[] },
    ];
    assert.deepEqual([made.kind, made.uri], ['create', 'file:///notes/.theralint/payers/kestrel-ppo.json']);
    const set = payerSet(builtInPayerFiles, [{ name: 'kestrel-ppo.json', text: filled.edits[0]!.newText }]);
    assert.deepEqual(set.problems, []);
    const context = createContext({ payers: set });
    assert.equal(set.find('kestrel-ppo')!.base!.id, 'commercial');
    const after = analyze(note, context).findings.map(({ id }) => id);
    assert.ok(!after.includes('units-rule-differs'));
    assert.ok(after.includes('units-over'));
    await editor.stop();
    await start(note, options);
    assert.ok((await editor.actions('Kestrel')).every(({ title }) => title !== words));
  });

  it('offer to choose the payer for notes that name none, where the client has a command for it', async () => {
    const note = 'PT daily note   Date: 03/23/2026\n97530 x1  20 min\n97110 x1  20 min\nRobin Vale, PT\n';
    const choose = 'Choose the payer for notes that name none…';
    await start(note, { initializationOptions: { commands: true }, runtime: { analyze } });
    const diagnostics = await editor.diagnostics();
    const actions = await editor.actions('03/23/2026', undefined, diagnostics);
    titled(actions, 'Insert a line for the payer');
    const action = titled(actions, choose);
    assert.equal(action.command?.command, 'theralint.choosePayer');
    assert.equal(action.edit, undefined);
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      ['payer-unset'],
    );
    editor.stop();
    await start(note, { runtime: { analyze } });
    const others = await editor.actions('03/23/2026');
    assert.ok(others.every(({ title }) => title !== choose));
  });
});

describe('completion', () => {
  it('offers codes by itself from the third digit on, so that minutes stay undisturbed', async () => {
    const editor = await Editor.start();
    try {
      await editor.open('PT note\n97');
      assert.deepEqual(await editor.complete('PT note\n97'.length, '7'), []);
      assert.ok((await editor.complete('PT note\n97'.length)).length > 0);
      await editor.close();
      await editor.open('PT note\n975');
      const codes = await editor.complete('PT note\n975'.length, '5');
      assert.ok(codes.some(({ label }) => label.startsWith('97530')));
      // within a number that goes on behind the cursor, a code would run into the rest of it
      assert.deepEqual(await editor.complete('PT note\n97'.length), []);
    } finally {
      editor.stop();
    }
  });
});
