import assert from 'node:assert/strict';
import { originOf } from '../../../server/src/core/index';

/** Names of files in one folder, and whose they are by their names. */
const names: readonly (readonly [name: string, patient: string | undefined])[] = [
  ['smith_j_2026-03-02.tnote', 'smith_j'],
  ['smith_j_2026-03-04.note.txt', 'smith_j'],
  ['Smith J 03-02-2026.tnote', 'smith j'],
  ['0412-20260302.tnote', '0412'],
  ['quill 1.tnote', 'quill'],
  ['quill-visit12.tnote', 'quill'],
  ['Quillby, Ada.soap', 'quillby, ada'],
  ['josé 03-02-2026.tnote', 'josé'],
  ['2026-03-02.tnote', undefined],
  ['12.tnote', undefined],
];

describe('whose note a file is', () => {
  for (const [name, patient] of names)
    it(`by its name: ${name}`, () => {
      const told = originOf(`/notes/north/${name}`, 'file-name').patient;
      assert.equal(told, patient && `/notes/north/${patient}`);
    });

  it('by its folder, or by nothing outside of the note', () => {
    assert.deepEqual(originOf('/notes/quillby/1.tnote', 'folder'), {
      file: '/notes/quillby/1.tnote',
      folder: '/notes/quillby',
      patient: '/notes/quillby',
    });
    assert.equal(originOf('/notes/quillby/1.tnote').patient, undefined);
    assert.equal(originOf('1.tnote').folder, '');
  });
});
