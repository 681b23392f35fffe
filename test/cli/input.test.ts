import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, symlinkSync } from 'node:fs';
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
    ['large.tnote', /is too large \(more than 10 MB\)/],
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

  describe('are never passed over in silence', () => {
    /** What is said of a folder of these files, and of what `prepare` makes in it. */
    async function checked(
      files: Readonly<Record<string, string>>,
      prepare: (folder: string) => void = () => {},
      paths: readonly string[] = ['.'],
    ) {
      const own = await folderOf(files);
      try {
        prepare(own.path);
        return await read(paths, own.path);
      } finally {
        own.remove();
      }
    }

    it('where a folder cannot be read: it is named, and the others are read', async () => {
      const own = await folderOf({ 'a.tnote': note, 'closed/b.tnote': note });
      const isRoot = process.geteuid?.() === 0;
      chmodSync(own.path, 0o755);
      chmodSync(path.join(own.path, 'closed'), 0);
      // Nothing is closed to root.
      if (isRoot) process.seteuid!(65534);
      try {
        for (const paths of [['.'], ['**/*.tnote']]) {
          const { files, problems, code } = await read(paths, own.path);
          assert.deepEqual([files, code], [['a.tnote'], 2]);
          assert.deepEqual(problems, ['closed cannot be read: permission is missing']);
        }
      } finally {
        if (isRoot) process.seteuid!(0);
        chmodSync(path.join(own.path, 'closed'), 0o755);
        own.remove();
      }
    });

    it('where a note has several names or links: it counts once', async () => {
      const { files, problems, code } = await checked(
        { 'a.tnote': note, 'notes/b.tnote': note },
        (folder) => {
          symlinkSync('a.tnote', path.join(folder, 'c.tnote'));
          symlinkSync('../a.tnote', path.join(folder, 'notes', 'd.tnote'));
          linkSync(path.join(folder, 'a.tnote'), path.join(folder, 'e.tnote'));
          symlinkSync('notes', path.join(folder, 'again'));
          symlinkSync('..', path.join(folder, 'notes', 'up'));
        },
      );
      assert.deepEqual([files, problems, code], [['a.tnote', path.normalize('notes/b.tnote')], [], 0]);
    });

    it('where a link leads to a folder elsewhere: it is named and not followed', async () => {
      const { files, problems, code } = await checked({ 'a.tnote': note }, (own) =>
        symlinkSync(folder.path, path.join(own, 'elsewhere')),
      );
      assert.deepEqual([files, code], [['a.tnote'], 2]);
      assert.deepEqual(problems, [
        'elsewhere is a link to a folder elsewhere, which was not searched; name it itself to have it checked',
      ]);
    });

    it('where a link leads nowhere', async () => {
      const { problems, code } = await checked({ 'a.tnote': note }, (own) =>
        symlinkSync('gone', path.join(own, 'b.tnote')),
      );
      assert.deepEqual([problems, code], [['b.tnote does not exist'], 2]);
    });

    for (const paths of [['.'], ['b.tnote', 'a.tnote'], ['*.tnote']])
      it(`where ${paths.join(' and ')} is a pipe: it is refused, and nothing waits for it`, async () => {
        const { files, problems, code } = await checked(
          { 'a.tnote': note },
          (own) => void execFileSync('mkfifo', [path.join(own, 'b.tnote')]),
          paths,
        );
        assert.deepEqual([files, code], [['a.tnote'], 2]);
        assert.deepEqual(problems, ['b.tnote is a pipe, not a file; it was not read']);
      });

    it('where a device is named', async () => {
      const { problems, code } = await checked({}, undefined, ['/dev/zero']);
      assert.deepEqual([problems, code], [['/dev/zero is a device, not a file; it was not read'], 2]);
    });

    it('where a glob meets a link out of the folder, or leads through one', async () => {
      const linked = (own: string) => symlinkSync(folder.path, path.join(own, 'elsewhere'));
      const all = await checked({ 'a.tnote': note }, linked, ['**/*.soap', '*.tnote']);
      assert.match(all.problems.join(), /^elsewhere is a link to a folder elsewhere/);
      assert.deepEqual([all.files, all.code], [['a.tnote'], 2]);
      const one = await checked({ 'a.tnote': note }, linked, ['*/*.txt']);
      assert.deepEqual(
        [one.files.map((file) => path.basename(file)), one.code],
        [['b.note.txt', 'plain.txt'], 0],
      );
    });

    it('where they are hidden: a search leaves them out and counts them', async () => {
      const own = await folderOf({
        'a.tnote': note,
        '.git/b.tnote': note,
        '.c.tnote': note,
        '.other': '',
        'node_modules/x/d.tnote': note,
      });
      try {
        const { out } = await cli(['check'], { cwd: own.path });
        assert.match(out, /^Checked 1 file, .* 3 places left out by name \(hidden, node_modules\)\. /m);
        const json = JSON.parse((await cli(['check', '--format', 'json'], { cwd: own.path })).out);
        assert.deepEqual([json.summary.files, json.summary.leftOut], [1, 3]);
      } finally {
        own.remove();
      }
    });
  });

  it('have the exit code 2 where words or tables of the clinic are not right', async () => {
    for (const file of ['words.json', 'data/mue.json', 'payers/a.json']) {
      const own = await folderOf({ 'a.tnote': note, [`.theralint/${file}`]: '{' });
      try {
        assert.equal(
          (await cli(['check', 'a.tnote', '--fail-on', 'error'], { cwd: own.path })).code,
          2,
          file,
        );
      } finally {
        own.remove();
      }
    }
  });

  describe('cannot make a terminal do anything', () => {
    const evil = 'a\u001b[2J\u009b31m\u202e\nSaved.\r\u0007';
    const found = '97530 23 min x2\n97530 \u001b]0;owned\u0007 \u009b8m xx min\n';
    let own: Awaited<ReturnType<typeof folderOf>>;
    before(async () => {
      own = await folderOf({
        [`${evil}.tnote`]: `DOS: 03/02/2026\n${found}A. Person, PT\n`,
        [`.theralint/payers/${evil}.json`]: JSON.stringify({ [evil]: 1 }),
      });
    });
    after(() => own.remove());
    const commands = [
      ['check'],
      ['check', '--format', 'json'],
      ['check', `${evil}x`],
      ['check', '--payer', evil],
      ['facts', `${evil}.tnote`],
      ['facts', '--explain', '.'],
      ['payers', 'test', `.theralint/payers/${evil}.json`],
      ['data', 'import', `${evil}.tnote`],
      ['explain', evil],
      ['units', evil],
      ['units', '--rule', evil],
      [evil],
    ];
    for (const args of commands)
      it(`with ${JSON.stringify(args.join(' '))}`, async () => {
        const { out, err } = await cli(args, { cwd: own.path });
        assert.deepEqual((out + err).match(/[^\P{Cc}\n\t]|[\u202a-\u202e]/gu) ?? [], []);
        assert.ok(!/^Saved\./m.test(out + err) || args[0] !== 'check', out + err);
      });

    it('and JSON still holds the names as they are', async () => {
      const { out } = await cli(['check', '--format', 'json'], { cwd: own.path });
      assert.equal(JSON.parse(out).files[0].file, `${evil}.tnote`);
    });

    it('with colours, which are its own', async () => {
      const { out } = await cli(['check', '.'], { cwd: own.path, color: true });
      const pieces = out.split('\u001b').slice(1);
      assert.ok(pieces.length > 0);
      for (const piece of pieces) assert.match(piece, /^\[\d+m/);
    });
  });
});
