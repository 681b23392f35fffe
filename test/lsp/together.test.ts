/** What follows from visits of several open notes. */
import assert from 'node:assert/strict';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from 'vscode-languageserver/node';
import { Editor } from './client';

const note = (patient: string, time: string) =>
  [
    `Patient: ${patient}   Payer: Aetna PPO`,
    'Date: 03/02/2026',
    'Dx: right knee replacement, cannot climb the porch steps',
    `97110 GP x2 ${time} 30 min: wall squats 3x10, step-ups on a 6 inch step x15`,
    'Ben Hollow, PT',
  ].join('\n');

const other = 'file:///notes/other.tnote';

describe('visits of several open notes', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach(() => editor.stop());

  const ids = async () =>
    (await editor.diagnostics()).map(({ code }) => code).filter((code) => code === 'therapist-overlap');
  const openOther = async (text: string) => {
    await editor.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: other, languageId: 'therapy-note', version: 1, text },
    });
    await editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: other } });
  };
  const changeOther = async (version: number, text: string) => {
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: other, version },
      contentChanges: [{ text }],
    });
    await editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: other } });
  };

  it('are judged together, follow each change, and are forgotten when a note is closed', async () => {
    await openOther(note('Bram Otterley', '9:00-9:30'));
    await editor.open(note('Ada Quillby', '9:15-9:45'));
    const first = await editor.pull();
    assert.deepEqual(await ids(), ['therapist-overlap']);
    assert.equal((await editor.pull(first.resultId)).kind, 'unchanged');

    await changeOther(2, note('Bram Otterley', '8:30-9:00'));
    assert.equal((await editor.pull(first.resultId)).kind, 'full');
    assert.deepEqual(await ids(), []);

    await changeOther(3, note('Bram Otterley', '9:20-9:50'));
    assert.deepEqual(await ids(), ['therapist-overlap']);
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: other },
    });
    assert.deepEqual(await ids(), []);
  });

  it('of others with no tie to it change nothing', async () => {
    await editor.open(note('Ada Quillby', '9:15-9:45'));
    const { resultId } = await editor.pull();
    await openOther(
      note('Bram Otterley', '9:00-9:30')
        .replace('Ben Hollow', 'Irina Solberg')
        .replace('wall squats 3x10', 'bridges 2x12 on the mat'),
    );
    assert.equal((await editor.pull(resultId)).kind, 'unchanged');
  });
});
