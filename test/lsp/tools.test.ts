/** The tools for language models of the editor: off until they are switched on. */
import assert from 'node:assert/strict';
import manifest from '../../package.json';
import { toolNames } from '../../server/src/core/tools/answers';
import { type ToolAnswer, type ToolParams, toolRequest } from '../../server/src/lsp/protocol';
import { Editor } from './client';

const text =
  'Date: 03/02/2026\nPayer: Medicare Part B\n97530 23 min, 3 units: sit to stand x10\nBen Hollow, PT\n';

describe('tools for the language models of an editor', () => {
  let editor: Editor;
  afterEach(() => editor?.stop());
  const start = async (languageModelTools: boolean) => {
    editor = await Editor.start({ settings: () => ({ languageModelTools }) });
  };
  const ask = (tool: ToolParams['tool'], question: unknown) =>
    editor.connection.sendRequest<ToolAnswer>(toolRequest, { tool, question } satisfies ToolParams);

  it('answer nothing while they are off', async () => {
    await start(false);
    for (const tool of toolNames) {
      const answer = await ask(tool, { text });
      assert.ok('refusal' in answer && /switched off/.test(answer.refusal), tool);
    }
  });

  it('say the same as the command line, as for an author who is ready to sign', async () => {
    await start(true);
    const answer = await ask('check', { text });
    assert.ok('text' in answer);
    const ids = JSON.parse(answer.text).findings.map(({ id }: { id: string }) => id);
    assert.ok(ids.includes('units-over') && ids.includes('97530-goal'), ids.join());
    const facts = await ask('facts', { text });
    assert.equal('text' in facts && JSON.parse(facts.text).visits[0].services[0].minutes, 23);
    const page = await ask('explain', { finding: 'units-over' });
    assert.ok('text' in page && /units-over/.test(page.text));
  });

  it('quote nothing of a question that is not right', async () => {
    await start(true);
    for (const question of [null, 3, { text: 5 }, { minutes: [{ code: 'Ada Quillby', minutes: -1 }] }])
      for (const tool of toolNames) {
        const answer = await ask(tool, question);
        assert.deepEqual(answer, { refusal: 'The question is not of the form that this tool takes.' });
      }
  });

  it('are declared as they are answered, and only behind their setting', () => {
    const declared = manifest.contributes.languageModelTools;
    assert.deepEqual(
      declared.map(({ name }) => name),
      toolNames.map((name) => `theralint_${name}`),
    );
    for (const { when } of declared) assert.equal(when, 'config.theralint.languageModelTools');
    const setting = manifest.contributes.configuration.properties['theralint.languageModelTools'];
    assert.deepEqual([setting.default, setting.scope], [false, 'application']);
  });
});
