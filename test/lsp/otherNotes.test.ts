/** What follows from visits in notes that are not open: the editor reads them for the server. */
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { DidCloseTextDocumentNotification } from 'vscode-languageserver/node';
import { noteFilesChangedNotification } from '../../server/src/lsp/protocol';
import { Editor, until, uri } from './client';

const folder = 'file:///notes';

/** A visit of one patient, the `number`-th of six authorised ones. */
const visit = (number: number, day: string, patient: string | null = 'Ada Quillby') =>
  [
    ...(patient ? [`Patient: ${patient}   Payer: Aetna PPO`] : ['Payer: Aetna PPO']),
    `Date: ${day}   Auth #Q7781 6 visits 02/01/2026 to 05/01/2026`,
    'Dx: right knee replacement, cannot climb the porch steps',
    `97110 GP x2 30 min: wall squats ${number}x10, step-ups on a ${number} inch step x15`,
    'Ben Hollow, PT',
  ].join('\n');

const days = ['02/02/2026', '02/04/2026', '02/06/2026', '02/09/2026', '02/11/2026', '02/13/2026'];

describe('notes that are not open', () => {
  let editor: Editor;
  let files: Map<string, string>;
  let settings: Record<string, unknown>;
  beforeEach(() => {
    files = new Map(days.map((day, at) => [`${folder}/visit${at + 1}.tnote`, visit(at + 1, day)]));
    settings = {};
  });
  afterEach(() => editor.stop());

  const start = async (text: string, folders: readonly string[] = [folder]) => {
    editor = await Editor.start({ files, folders, settings: () => settings });
    await editor.open(text);
  };
  const found = async (id: string): Promise<Diagnostic | undefined> =>
    (await editor.diagnostics()).find(({ code }) => code === id);
  const shown = async (id: string): Promise<Diagnostic> => {
    let last: Diagnostic | undefined;
    for (let wait = 0; wait < 5000 && !last; wait += 10) {
      last = await found(id);
      await new Promise((again) => setTimeout(again, 10));
    }
    return last ?? assert.fail(`${id} did not come`);
  };
  const changed = (...uris: string[]) =>
    editor.connection.sendNotification(noteFilesChangedNotification, { uris });

  it('of the same folder count, and are told where they are', async () => {
    await start(visit(7, '02/16/2026'));
    const { message } = await shown('prior-authorization');
    assert.match(`${message}`, /7.*6|6.*7/);
    assert.equal(editor.refreshes, 1);
    assert.deepEqual(editor.readFiles, [...files.keys()]);
  });

  it('are pointed at in their own files', async () => {
    const copied = (day: string) =>
      `Patient: Ada Quillby\nDate: ${day}\nDx: right knee replacement\nTreatment:\n97530 GP x2 30 min: floor transfers with a chair beside her. She carried a laundry basket of 6 lb up the stairs. Cues were given for the left foot. She rested twice on the landing.\nAssessment: She tires after 8 stairs and needs a rail on the left.\nBen Hollow, PT`;
    files = new Map([[`${folder}/first.tnote`, copied('02/02/2026')]]);
    await start(copied('02/04/2026'));
    const { relatedInformation } = await shown('copied-forward');
    const [place] = relatedInformation!;
    assert.equal(place!.location.uri, `${folder}/first.tnote`);
    assert.equal(place!.location.range.start.line, 4);
  });

  it('are followed as they are changed, made and removed', async () => {
    await start(visit(7, '02/16/2026'));
    await shown('prior-authorization');
    files.delete(`${folder}/visit1.tnote`);
    await changed(`${folder}/visit1.tnote`);
    await until(() => editor.refreshes === 2);
    assert.equal(await found('prior-authorization').then((one) => one?.severity), 3);
    files.set(`${folder}/new.tnote`, visit(1, '02/03/2026'));
    await changed(`${folder}/new.tnote`);
    await until(() => editor.refreshes === 3);
    assert.notEqual((await shown('prior-authorization')).severity, 3);
    await changed('file:///elsewhere/new.tnote');
    await editor.diagnostics();
    assert.ok(!editor.readFiles.includes('file:///elsewhere/new.tnote'));
  });

  it('count as they are in the editor while they are open, and as they are stored when they are closed', async () => {
    files.set(uri, visit(7, '02/16/2026'));
    await start(visit(7, '02/16/2026'));
    await shown('prior-authorization');
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
    await editor.open(visit(7, '02/16/2026'));
    assert.match(`${(await shown('prior-authorization')).message}`, /7/);
    assert.ok(!(await editor.diagnostics()).some(({ code }) => code === 'duplicate-visit'));
  });

  it('of other folders are read where the setting says so', async () => {
    files = new Map([...files].map(([name, text]) => [name.replace('/notes/', '/notes/quillby/'), text]));
    await start(visit(7, '02/16/2026'));
    await editor.diagnostics();
    assert.deepEqual(editor.readFiles, []);
    editor.stop();
    settings = { otherNotes: 'workspace' };
    await start(visit(7, '02/16/2026'));
    await shown('prior-authorization');
  });

  it('are not read where only open ones are to count, nor outside of the opened folders', async () => {
    settings = { otherNotes: 'open' };
    await start(visit(7, '02/16/2026'));
    await editor.diagnostics();
    editor.stop();
    settings = {};
    await start(visit(7, '02/16/2026'), ['file:///elsewhere']);
    await editor.diagnostics();
    assert.deepEqual(editor.readFiles, []);
  });

  it('without a name belong together by the rule of the settings', async () => {
    files = new Map(days.map((day, at) => [`${folder}/quill ${at + 1}.tnote`, visit(at + 1, day, null)]));
    for (const [patientFrom, expected] of [
      ['note', false],
      ['folder', true],
    ] as const) {
      settings = { patientFrom };
      await start(visit(7, '02/16/2026', null));
      if (expected) await shown('prior-authorization');
      else {
        await found('prior-authorization');
        await until(() => editor.readFiles.length === files.size);
        assert.equal(await found('prior-authorization'), undefined);
      }
      editor.stop();
    }
    files.set(`${folder}/bird 1.tnote`, visit(1, '02/03/2026', null));
    settings = { patientFrom: 'file-name' };
    await start(visit(7, '02/16/2026', null));
    await found('prior-authorization');
    await until(() => editor.readFiles.length === files.size);
    assert.equal(await found('prior-authorization'), undefined);
  });

  it('that cannot be read are left out', async () => {
    files.set(`${folder}/binary.tnote`, 'Patient: Ada Quillby\0');
    files.set(`${folder}/huge.tnote`, 'word '.repeat(250_000));
    await start(visit(7, '02/16/2026'));
    await shown('prior-authorization');
    assert.deepEqual(editor.logged, []);
  });
});
