import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { contributes } from '../../package.json';
import { longestNote, notePatterns } from '../../server/src/cli/input';
import { cli, folderOf } from '../support/cli';

const note = 'DOS: 03/02/2026\n97530 23 min x2\nA. Person, PT\n';

/** The names of the files that were read, and what was said of the others. */
async function read(paths: readonly string[], cwd: string, stdin?: string | Uint8Array) {
  const { out, err, code } = await cli(['facts', ...paths], {
    cwd,
    ...(stdin === undefined ? {} : { stdin }),
  });
  const { files } = JSON.parse(out) as { files: { file: string; problem?: string }[] };
  return {
    code,
    err,
    files: files.filter(({ problem }) => problem === undefined).map(({ file }) => file),
    problems: files.flatMap(({ file, problem }) => (problem === undefined ? [] : [`${file} ${problem}`])),
  };
}

describe('files of the command line', () => {
  let folder: Awaited<ReturnType<typeof folderOf>>;
  before(async () => {
    folder = await folderOf({
      'a.tnote': note,
      'b.note.txt': note,
      'plain.txt': note,
      'notes/c.soap': note,
      'notes/deep/D.PTNOTE': note,
      'notes/readme.md': '# no note',
      'nothing/readme.md': '# no note',
      'crlf.tnote': note.replaceAll('\n', '\r\n'),
      'bom.tnote': `\ufeff${note}`,
      'empty.tnote': '',
      'blank.tnote': ' \r\n\n',
      'binary.tnote': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2]),
      'utf16.tnote': Buffer.from(`\ufeff${note}`, 'utf16le'),
      'latin.tnote': Buffer.from(`${note}said \x93ok\x94\n`, 'latin1'),
      'large.tnote': Buffer.alloc(50_000_000, 'DOS: 03/02/2026\n'),
    });
    symlinkSync('loop.tnote', path.join(folder.path, 'loop.tnote'));
  });
  after(() => folder.remove());

  it('knows notes by the names that the editor knows them by', () => {
    const [language] = contributes.languages;
    const known = [
      ...language!.extensions.map((extension) => `*${extension}`),
      ...language!.filenamePatterns,
    ];
    assert.deepEqual([...notePatterns].sort(), known.sort());
  });

  it('searches a folder for notes by name, in all its folders, and leaves other files alone', async () => {
    const { files, code } = await read(['notes'], folder.path);
    assert.deepEqual(files, ['notes/c.soap', 'notes/deep/D.PTNOTE'].map(path.normalize));
    assert.equal(code, 0);
  });

  it('reads any file that is named, by itself or by a glob', async () => {
    assert.deepEqual((await read(['plain.txt'], folder.path)).files, ['plain.txt']);
    assert.deepEqual((await read(['*.txt'], folder.path)).files, ['b.note.txt', 'plain.txt']);
    assert.deepEqual((await read([path.join(folder.path, 'pl*.txt')], '/')).files, [
      path.join(folder.path, 'plain.txt'),
    ]);
  });

  it('reads a file once, however often it is named', async () => {
    const { files } = await read(['a.tnote', './a.tnote', '*.tnote'], folder.path);
    assert.equal(files.filter((file) => path.basename(file) === 'a.tnote').length, 1);
  });

  it('reads standard input as -', async () => {
    const { files, code } = await read(['-'], folder.path, note);
    assert.deepEqual([files, code], [['-'], 0]);
    assert.deepEqual((await read(['-'], folder.path, '')).problems, ['- is empty: there is no note in it']);
  });

  it('goes on behind a path that cannot be read, and ends with 2', async () => {
    const { files, code, err } = await read(['missing.tnote', 'a.tnote'], folder.path);
    assert.deepEqual([files, code], [['a.tnote'], 2]);
    assert.equal(err, 'theralint: missing.tnote does not exist\n');
  });

  const problems: readonly (readonly [path: string, says: RegExp])[] = [
    ['empty.tnote', /is empty/],
    ['blank.tnote', /is empty/],
    ['binary.tnote', /is no text file/],
    ['utf16.tnote', /UTF-16; save it as UTF-8/],
    ['latin.tnote', /not valid UTF-8 \(byte 0x93 in line 4\), probably saved as Windows-1252/],
    ['large.tnote', /is too large for a note \(more than 10 MB\)/],
    ['loop.tnote', /links go round in a circle/],
    ['a.tnote/b', /does not exist: part of the path is a file/],
    ['nothing', /holds no notes \(.*\*\.tnote.*\); name other files themselves/],
    ['*.nix', /matches no file/],
  ];
  for (const [name, says] of problems)
    it(`says what is wrong with ${name}, on one line`, async () => {
      const { code, err, files } = await read([name], folder.path);
      assert.match(err, says);
      assert.equal(err.trim().split('\n').length, 1);
      assert.deepEqual([code, files], [2, []]);
    });

  it('says so when standard input is too large, without reading it to its end', async () => {
    const { problems } = await read(['-'], folder.path, Buffer.alloc(longestNote + 1, 'a'));
    assert.match(problems[0]!, /^- is too large/);
  });

  it('leaves out a byte order mark, so that places are those an editor shows', async () => {
    const { files } = JSON.parse((await cli(['facts', 'a.tnote', 'bom.tnote'], { cwd: folder.path })).out);
    assert.deepEqual(files[1].visits, files[0].visits);
  });

  it('finds the same lines and characters with CRLF', async () => {
    const { files } = JSON.parse((await cli(['facts', 'a.tnote', 'crlf.tnote'], { cwd: folder.path })).out);
    assert.deepEqual(files[1].visits, files[0].visits);
  });
});
