import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log } from 'sarif';
import { clinicOf, withFlaws } from '../clinics/clinic';
import { cli, folderOf } from '../support/cli';

const root = path.join(__dirname, '../..');
const clinic = clinicOf(5, 4);
const notes = Object.fromEntries(withFlaws(clinic.files).map(({ file, text }) => [file, text]));
let folder: Awaited<ReturnType<typeof folderOf>>;

const inFolder = (...args: readonly string[]) => cli(['check', 'notes', ...args], { cwd: folder.path });
const written = (name: string) => readFileSync(path.join(folder.path, name), 'utf8');
/** A folder of clinics knows no packages: the loader is named by its place. */
const loader = pathToFileURL(require.resolve('tsx')).href;
const start = (...args: readonly string[]) =>
  spawn(process.execPath, ['--import', loader, path.join(root, 'server/src/cli/main.ts'), 'check', ...args], {
    cwd: folder.path,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

describe('check for clinics', () => {
  before(async () => {
    folder = await folderOf(
      Object.fromEntries(Object.entries(notes).map(([name, text]) => [`notes/${name}`, text])),
    );
  });
  after(() => folder.remove());

  /** All that is found, as JSON tells it; what the fixes are takes a while. */
  let told: ReturnType<typeof readJson> | undefined;
  const readJson = async () => JSON.parse((await inFolder('--format', 'json')).out);
  const asJson = () => {
    told ??= readJson();
    return told;
  };

  it('writes JSON, and the same line by line', async () => {
    const whole = await asJson();
    const lines = (await inFolder('--format', 'jsonl')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const files = lines.filter((line) => 'findings' in line);
    const plain = (file: { file: string; findings: { fixes?: unknown }[] }) => ({
      file: file.file,
      findings: file.findings.map(({ fixes, ...found }) => found),
    });
    assert.deepEqual(files.map(plain), whole.files.map(plain));
    assert.deepEqual(
      lines.flatMap((line) => line.acrossVisits ?? []),
      whole.acrossVisits,
    );
    assert.deepEqual(lines.at(-1).summary, whole.summary);
    assert.ok(whole.acrossVisits.length > 0);
  });

  it('writes SARIF whose results stand for all findings, with rules, places and fingerprints of their own', async () => {
    const whole = await asJson();
    // the type is the schema of SARIF 2.1.0 as its package has it
    const log: Log = JSON.parse((await inFolder('--format', 'sarif')).out);
    const [run] = log.runs;
    const results = run!.results!;
    const found = whole.files.flatMap(({ findings }: { findings: object[] }) => findings);
    assert.equal(log.version, '2.1.0');
    assert.equal(results.length, found.length + whole.acrossVisits.length);
    for (const { ruleId, ruleIndex, locations } of results) {
      assert.equal(run!.tool.driver.rules![ruleIndex!]!.id, ruleId);
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      assert.ok(existsSync(path.join(folder.path, decodeURIComponent(artifactLocation!.uri!))));
      assert.ok(region!.startLine! >= 1 && region!.endColumn! >= 1);
    }
    assert.equal(new Set(results.map((one) => one.partialFingerprints!['finding/v1'])).size, results.length);
    assert.equal(run!.invocations![0]!.executionSuccessful, true);
  });

  it('writes JUnit with a failure for each finding that counts', async () => {
    const { summary } = await asJson();
    const { out } = await inFolder('--format', 'junit');
    assert.equal(out.match(/<failure /g)!.length, summary.error + summary.warning);
    assert.equal(out.match(/<system-out>/g)!.length, summary.info + summary.hint);
    assert.equal(out.match(/<testcase /g)!.length, out.match(/<\/testcase>|"\/>\n/g)!.length);
    const strict = await inFolder('--format', 'junit', '--fail-on', 'info');
    assert.equal(strict.out.match(/<failure /g)!.length, summary.error + summary.warning + summary.info);
  });

  it('leaves out what a baseline knows, as JSON or line by line, and nothing else', async () => {
    for (const format of ['json', 'jsonl']) {
      await inFolder('--format', format, '--output', 'known.out');
      const again = await inFolder('--baseline', 'known.out');
      assert.match(again.out, /^Checked .* nothing found\. \d+ findings of the baseline left out\./);
      assert.equal(again.code, 0);
    }
    const [name] = Object.keys(notes);
    writeFileSync(path.join(folder.path, 'notes', name!), `${notes[name!]}\n97035 5 units\n`);
    try {
      const { out, code } = await inFolder('--baseline', 'known.out');
      const lines = out.trim().split('\n').slice(0, -1);
      assert.ok(lines.length > 0 && lines.every((line) => line.startsWith(path.join('notes', name!))));
      assert.equal(code, 1);
    } finally {
      writeFileSync(path.join(folder.path, 'notes', name!), notes[name!]!);
    }
  });

  it('says what is wrong with a baseline', async () => {
    writeFileSync(path.join(folder.path, 'bad.json'), '{"files": 3}');
    assert.deepEqual(await inFolder('--baseline', 'bad.json'), {
      code: 2,
      out: '',
      err: 'theralint: the baseline "bad.json" is not what check --format json or jsonl writes\n',
    });
    assert.match((await inFolder('--baseline', 'none.json')).err, /does not exist/);
    await inFolder('--format', 'json', '--pseudonymize', '--output', 'names.json');
    assert.match((await inFolder('--baseline', 'names.json')).err, /was written with --pseudonymize/);
  });

  it('shows only visits since a day', async () => {
    const all = await asJson();
    const since = async (day: string) =>
      JSON.parse((await inFolder('--format', 'jsonl', '--since', day)).out.trim().split('\n').at(-1)!);
    const none = await since('2030-01-01');
    const some = await since('2026-05-01');
    const sum = ({ summary }: { summary: Record<string, number> }) =>
      summary.error! + summary.warning! + summary.info! + summary.hint!;
    assert.equal(sum(none), 0);
    assert.ok(sum(some) > 0 && sum(some) < sum(all));
    assert.equal(
      (await inFolder('--since', '2026-02-30')).err,
      'theralint: "2026-02-30" is no day; write it as in 2026-03-02\n',
    );
  });

  it('names nobody when asked to', async () => {
    const names = clinic.files
      .flatMap(({ file }) => path.basename(file).split(' '))
      .filter((name) => name.length > 6);
    for (const format of ['text', 'json', 'jsonl', 'sarif', 'junit', 'html']) {
      const { out } = await inFolder('--format', format, '--pseudonymize', '--with-text');
      // the page counts by the names of payers' profiles, which are published
      const payers = format === 'html' ? [] : ['Medicare Part B'];
      for (const name of [...names, ...payers, 'Hollow', 'Solberg', 'knee replacement'])
        assert.ok(!out.includes(name), `${format} has ${name}`);
      assert.match(out, /note-00001|Check of notes/);
    }
  });

  it('shows the words that a finding points at only when asked to', async () => {
    assert.ok(!/"text"/.test((await inFolder('--format', 'jsonl')).out));
    const { files } = JSON.parse((await inFolder('--format', 'json', '--with-text')).out);
    const [name] = Object.keys(notes);
    const own = files.find(({ file }: { file: string }) => file === path.join('notes', name!));
    for (const { text } of own.findings) assert.ok(notes[name!]!.includes(text));
  });

  it('finds other files of a folder by the end of their name', async () => {
    const other = await folderOf({
      'a.txt': Object.values(notes)[0]!,
      'b.md': Object.values(notes)[1]!,
      'c.csv': 'x',
    });
    try {
      const files = async (...args: readonly string[]) =>
        JSON.parse(
          (await cli(['check', '.', '--format', 'json', ...args], { cwd: other.path })).out,
        ).files.map(({ file }: { file: string }) => file);
      assert.deepEqual(await files('--ext', 'txt,.md'), ['a.txt', 'b.md']);
      assert.deepEqual(await files('--ext', 'txt'), ['a.txt']);
      assert.match(
        (await cli(['check', '.', '--ext', 'a b'], { cwd: other.path })).err,
        /no end of a file name/,
      );
    } finally {
      other.remove();
    }
  });

  it('goes on when a file cannot be read, and says so in every format', async () => {
    writeFileSync(path.join(folder.path, 'notes', 'broken.tnote'), new Uint8Array([0x4e, 0xff, 0x0a]));
    try {
      for (const format of ['text', 'json', 'jsonl', 'sarif', 'junit', 'html']) {
        const { code, err, out } = await inFolder('--format', format);
        assert.equal(code, 2);
        assert.match(err, /broken\.tnote is not valid UTF-8/);
        if (format !== 'text') assert.match(out, /broken\.tnote/);
      }
    } finally {
      writeFileSync(
        path.join(folder.path, 'notes', 'broken.tnote'),
        'Date: 03/02/2026\n97530 30 min\nBen Hollow, PT\n',
      );
    }
  });

  it('shows how far it has come, unless the findings are written to the same terminal', async () => {
    const shown = async (outOnTerminal: boolean, ...args: readonly string[]) => {
      const told: (string | null)[] = [];
      await cli(['check', 'notes', '--format', 'jsonl', ...args], {
        cwd: folder.path,
        outOnTerminal,
        progress: (text) => told.push(text),
      });
      return told;
    };
    const files = Object.keys(notes).length;
    for (const told of [await shown(false), await shown(true, '--output', 'told.jsonl')]) {
      assert.match(told[0]!, /^\[-{24}\] 1 of \d+ files, \d+ visits?$/);
      assert.ok(told.length > files && told.at(-1) === null);
    }
    assert.deepEqual(await shown(true), []);
  });

  it('wants a number of threads', async () => {
    for (const jobs of ['0', '65', 'all'])
      assert.match((await inFolder('--jobs', jobs)).err, /is no number of threads from 1 to 64/);
  });

  for (const stop of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    it(`leaves no file when it is stopped (${stop})`, async () => {
      const child = start('notes', '--output', 'stopped.json', '--format', 'json');
      const isOpen = () => readdirSync(folder.path).some((name) => name.startsWith('stopped.json.'));
      while (!isOpen()) {
        assert.equal(child.exitCode, null, 'it ended before it was stopped');
        await new Promise((done) => setTimeout(done, 20));
      }
      assert.ok(!existsSync(path.join(folder.path, 'stopped.json')), 'it was written too soon');
      child.kill(stop);
      const [, signal] = await once(child, 'close');
      assert.equal(signal, stop);
      assert.deepEqual(
        readdirSync(folder.path).filter((name) => name.startsWith('stopped')),
        [],
      );
    });

  it('replaces a file whole, and makes none where it cannot', async () => {
    writeFileSync(path.join(folder.path, 'report.html'), 'old');
    await inFolder('--format', 'html', '--output', 'report.html');
    assert.match(written('report.html'), /^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
    assert.match(
      (await inFolder('--output', 'nowhere/report.html')).err,
      /cannot be written: its folder does not exist/,
    );
  });
});
