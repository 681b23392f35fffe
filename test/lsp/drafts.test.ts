/** The drafts of the workspace, what is quickest to finish first. */
import assert from 'node:assert/strict';
import { type Draft, draftsRequest, noteFilesChangedNotification } from '../../server/src/lsp/protocol';
import { Editor, until, uri } from './client';

const folder = 'file:///notes';
const note = (patient: string, day: string, minutes: string, ...rest: string[]) =>
  [
    `Patient: ${patient}   Payer: Aetna PPO   Date: ${day}`,
    'Dx: right knee replacement, cannot climb the porch steps',
    `97110 GP ${minutes}: wall squats 3x10 for the porch steps, cue for the hip`,
    'Total timed minutes: 30   Total treatment minutes: 30',
    ...rest,
  ].join('\n');
const signature = 'Ben Hollow, PT';

describe('the drafts of a workspace', () => {
  let editor: Editor;
  let files: Map<string, string>;
  const drafts = () => editor.connection.sendRequest<Draft[]>(draftsRequest);
  const told = (all: readonly Draft[]) =>
    all.map(({ uri, label, oneKey, toFill, toJudge }) => [
      uri.slice(folder.length + 1),
      label,
      oneKey,
      toFill,
      toJudge,
    ]);
  afterEach(() => editor.stop());

  beforeEach(async () => {
    files = new Map([
      [`${folder}/a/fill.tnote`, note('Ada Quillby', '03/02/2026', 'x2 30 min', 'Next visit: [plan]')],
      [`${folder}/a/key.tnote`, note('Fern Corvane', '03/02/2026', 'x3 30 min')],
      [`${folder}/a/judge.tnote`, note('Bram Otterley', '03/02/2026', 'x2 25 min')],
      [`${folder}/b/sign.tnote`, note('Cleo Farrow', '03/03/2026', 'x2 30 min')],
      [`${folder}/b/signed.tnote`, note('Dorrit Ivers', '03/03/2026', 'x2 30 min', signature)],
      [`${folder}/b/none.tnote`, 'Shopping: apples, pears'],
    ]);
    editor = await Editor.start({ files, folders: [folder] });
  });

  it('come in the order of what is quickest to finish, wherever they lie', async () => {
    assert.deepEqual(told(await drafts()), [
      ['b/sign.tnote', '2026-03-03', 0, 0, 0],
      ['a/key.tnote', '2026-03-02', 1, 0, 0],
      ['a/fill.tnote', '2026-03-02', 0, 1, 0],
      ['a/judge.tnote', '2026-03-02', 0, 0, 1],
    ]);
  });

  it('begin where there is something to do', async () => {
    const all = await drafts();
    const lineOf = (name: string) => all.find(({ uri }) => uri.endsWith(name))!.range.start.line;
    assert.equal(lineOf('fill.tnote'), 4);
    assert.equal(lineOf('judge.tnote'), 3);
    assert.equal(lineOf('sign.tnote'), 0);
  });

  it('are what they are in the editor, and leave when they are signed', async () => {
    const text = note('Emmet Gantry', '03/04/2026', 'x2 30 min');
    files.set(uri, text);
    await editor.open(text);
    assert.ok(told(await drafts()).some(([name]) => name === 'today.tnote'));
    await editor.type(`\n${signature}`, text.length);
    assert.ok(!told(await drafts()).some(([name]) => name === 'today.tnote'));
  });

  it('follow what is stored', async () => {
    assert.equal((await drafts()).length, 4);
    files.set(`${folder}/b/sign.tnote`, note('Cleo Farrow', '03/03/2026', 'x2 30 min', signature));
    await editor.connection.sendNotification(noteFilesChangedNotification, {
      uris: [`${folder}/b/sign.tnote`],
    });
    await until(() => editor.refreshes > 1);
    assert.equal((await drafts()).length, 3);
  });

  it('do not make notes of other folders count beside an open one', async () => {
    files.set(`${folder}/b/twice.tnote`, note('Emmet Gantry', '03/04/2026', 'x2 30 min', signature));
    await editor.open(note('Emmet Gantry', '03/04/2026', 'x2 30 min', signature));
    await drafts();
    assert.ok(!(await editor.diagnostics()).some(({ code }) => code === 'duplicate-visit'));
  });

  it('are those that are open, where no others may be read', async () => {
    await editor.stop();
    editor = await Editor.start({ files, folders: [folder], settings: () => ({ otherNotes: 'open' }) });
    assert.deepEqual(await drafts(), []);
    const text = note('Emmet Gantry', '03/04/2026', 'x2 30 min');
    files.set(uri, text);
    await editor.open(text);
    assert.deepEqual(
      told(await drafts()).map(([name]) => name),
      ['today.tnote'],
    );
  });
});
