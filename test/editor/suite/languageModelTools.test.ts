import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './support';

describe('tools for language models', () => {
  const settings = () => vscode.workspace.getConfiguration('theralint');
  const switchTo = (on: boolean | undefined) =>
    settings().update('languageModelTools', on, vscode.ConfigurationTarget.Global);
  /** Of a tool that is given no note: before one that is, the editor asks its user. Null where there is no such tool. */
  const ask = async (tool: string, input: object): Promise<string | null> => {
    try {
      const { content } = await vscode.lm.invokeTool(`theralint_${tool}`, {
        input,
        toolInvocationToken: undefined,
      });
      return content.map((part) => (part as vscode.LanguageModelTextPart).value).join('');
    } catch {
      return null;
    }
  };
  const explain = () => ask('explain', { finding: 'units-over' });
  after(() => switchTo(undefined));

  it('are none until they are switched on', async () => {
    assert.equal(settings().get('languageModelTools'), false);
    assert.equal(await explain(), null);
  });

  it('answer once they are, and no longer when they are switched off again', async () => {
    await switchTo(true);
    assert.match(await until('the page', explain), /units-over/);
    const units = await ask('units', { minutes: [{ code: '97530', minutes: 23 }] });
    assert.equal(JSON.parse(units!).results[0].totalUnits, 2);
    await switchTo(undefined);
    await until('none', async () => (await explain()) === null);
  });
});
