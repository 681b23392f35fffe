import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, choose, closeNotes, finding, findingsOf, until } from './support';

const folder = vscode.workspace.workspaceFolders![0]!.uri;
const own = vscode.Uri.joinPath(folder, '.theralint');
const note = vscode.Uri.joinPath(folder, 'clinic.tnote');

const files = {
  'payers/harbor.json': {
    id: 'harbor-plan',
    name: 'Harbor Plan',
    kind: 'commercial',
    aliases: [],
    versions: [{ from: '2020-01-01', unitRule: { value: 'midpoint', source: 'contract', date: '2020' } }],
  },
  'words.json': { entries: [{ means: 'device', words: ['zorbo frame'] }] },
  'phrases.json': { 'Sit to stand': { prefix: 'sts', body: '97530: sit to stand, [assist level]' } },
};

const text = `DOS: 03/11/2026   Payer: Harbor Plan
O: 97530 15 min: sit to stand with zorbo frame
sts
Total timed minutes: 19
P: the same next time
`;

const hoverOn = async (words: string): Promise<string> => {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(words));
  const position = new vscode.Position(line, lines[line]!.indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    note,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
};

describe('what a clinic keeps in its folder', () => {
  const write = (uri: vscode.Uri, words: string) =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(words));
  before(async () => {
    for (const [name, content] of Object.entries(files))
      await write(vscode.Uri.joinPath(own, name), JSON.stringify(content));
    await write(note, text);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(note));
  });
  after(async () => {
    await closeNotes();
    await vscode.workspace.fs.delete(own, { recursive: true });
    await vscode.workspace.fs.delete(note);
  });

  it('its payers are known', () =>
    until('the payer', async () => /midpoint/i.test(await hoverOn('Harbor Plan'))));

  it('its words count', () =>
    until('the device', async () => /Supports[\s\S]*device/.test(await hoverOn('zorbo'))));

  it('its phrases are offered for their word', async () => {
    const [first] = await until('the phrase', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        note,
        new vscode.Position(2, 3),
      );
      return list.items.filter(({ label }) => label === 'Sit to stand');
    });
    assert.ok(first);
  });

  it('a finding is dismissed there, with its reason and without words of the note, and shown again', async () => {
    const document = await vscode.workspace.openTextDocument(note);
    const wrong = await finding(document, 'time-timed-total');
    const actions = await actionsAt(document, wrong.range);
    const dismiss = actions.find(({ title }) => title.startsWith('Dismiss here'));
    assert.ok(dismiss, actions.map(({ title }) => title).join('; '));
    const done = choose(dismiss);
    await until('the question', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return Promise.race([done.then(() => true), new Promise((later) => setTimeout(later, 50))]);
    });
    const file = vscode.Uri.joinPath(own, 'dismissed.json');
    const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.match(kept, /"time-timed-total"/);
    assert.doesNotMatch(kept, /sit to stand|zorbo|clinic\.tnote/);
    await until('silence', () => !findingsOf(document).includes('time-timed-total'));
    await vscode.workspace.fs.delete(file);
    await finding(document, 'time-timed-total');
  });
});
