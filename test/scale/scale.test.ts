/** What docs/scale shows, as it stands there: behind GNU parallel, behind a job queue, and in a database. */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze, createContext, positionAt } from '../../server/src/core/index';
import { clinicOf, withFlaws } from '../clinics/clinic';
import { ensureProgram } from '../support/provide';

const root = join(__dirname, '../..');
const scale = join(root, 'docs/scale');
const theralint = [process.execPath, join(root, 'dist/cli.js')];
/** Notes of an invented clinic as the stream takes them, and a line that is refused in the middle. */
const notes = withFlaws(clinicOf(30, 3).files)
  .slice(0, 120)
  .map(({ file, text }) => JSON.stringify({ id: file, text }));
notes.splice(50, 0, JSON.stringify({ id: 'wrong' }));
const numbered = (line: string) => JSON.parse(line).line as number | undefined;
/** The number of a refused line is that within its stream. */
const plain = (lines: readonly string[]) =>
  lines.map((line) =>
    numbered(line) === undefined ? line : JSON.stringify({ ...JSON.parse(line), line: 0 }),
  );

describe('in numbers', function () {
  this.timeout(300_000);
  let folder: string;
  /** What one process says of all. */
  let expected: readonly string[];
  const at = (name: string) => join(folder, name);
  const linesOf = (name: string) => readFileSync(at(name), 'utf8').trimEnd().split('\n');

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'theralint-scale-'));
    writeFileSync(at('notes.jsonl'), `${notes.join('\n')}\n`);
    const { stdout, status } = spawnSync(theralint[0]!, [theralint[1]!, 'check', '--stdin-jsonl'], {
      input: readFileSync(at('notes.jsonl')),
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    assert.equal(status, 2);
    expected = plain(stdout.trimEnd().split('\n'));
    assert.equal(expected.length, notes.length);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  describe('behind GNU parallel', () => {
    before(() => ensureProgram('parallel', console.log));
    const parallel = (args: readonly string[], options: object = {}) =>
      spawnSync('parallel', ['--will-cite', ...args], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1e9,
        ...options,
      });

    it('a pipe in blocks says the same, in order', () => {
      const { stdout } = parallel(
        ['--pipe', '--keep-order', '--block', '100k', '-j2', ...theralint, 'check', '--stdin-jsonl'],
        { input: readFileSync(at('notes.jsonl')) },
      );
      assert.deepEqual(plain(stdout.trimEnd().split('\n')), expected);
    });

    it('a part whose process is killed is done again: no note is lost or doubled', () => {
      execFileSync('split', ['-l', '20', 'notes.jsonl', 'part-'], { cwd: folder });
      const parts = readdirSync(folder).filter((name) => /^part-..$/.test(name));
      assert.equal(parts.length, 7);
      // Killed within its work at the first try of every part, once some results are out.
      writeFileSync(
        at('killed.sh'),
        `#!/bin/sh
input=$(mktemp)
cat > "$input"
mark=tried-$(cksum < "$input" | cut -d' ' -f1)
if [ ! -e "$mark" ]; then
  touch "$mark"
  head -n 5 "$input" | ${theralint.join(' ')} "$@"
  kill -9 $$
fi
${theralint.join(' ')} "$@" < "$input"
`,
      );
      chmodSync(at('killed.sh'), 0o755);
      const { status, stderr } = parallel(
        ['--retries', '5', '--joblog', 'parts.log', '-j2', join(scale, 'part.sh'), '{}', ':::', ...parts],
        { env: { ...process.env, THERALINT: at('killed.sh') } },
      );
      assert.equal(status, 0, stderr);
      assert.equal(readdirSync(folder).filter((name) => name.startsWith('tried-')).length, parts.length);
      assert.deepEqual(plain(parts.flatMap((part) => linesOf(`${part}.results`))), expected);
    });
  });

  describe('with packages of its own', () => {
    before(() => {
      execFileSync('npm', ['ci', '--loglevel=error'], { cwd: scale, stdio: ['ignore', 'ignore', 'inherit'] });
      for (const name of ['queue.mjs', 'checker.mjs', 'table.mjs', 'package.json'])
        copyFileSync(join(scale, name), at(name));
      // what it installs, with Theralint as it is built here
      mkdirSync(at('node_modules'));
      const link = (name: string, to: string) => symlinkSync(to, at(`node_modules/${name}`), 'junction');
      for (const name of readdirSync(join(scale, 'node_modules')).filter((one) => !one.startsWith('.')))
        link(name, join(scale, 'node_modules', name));
      link('theralint', root);
    });

    describe('behind a job queue', () => {
      let redis: ChildProcess;
      let environment: NodeJS.ProcessEnv;
      before(async () => {
        ensureProgram('redis-server', console.log);
        const port = await freePort();
        redis = spawn(
          'redis-server',
          [
            '--port',
            String(port),
            '--bind',
            '127.0.0.1',
            '--save',
            '',
            '--appendonly',
            'no',
            '--dir',
            folder,
          ],
          { stdio: 'ignore' },
        );
        environment = {
          ...process.env,
          REDIS_PORT: String(port),
          THERALINT: theralint.join(' '),
          SILENCE: '1500',
        };
        for (let wait = 0; spawnSync('redis-cli', ['-p', String(port), 'ping']).status !== 0; wait++) {
          assert.ok(wait < 100, 'Redis did not start');
          await pause(50);
        }
      });
      after(() => redis?.kill());

      const queue = (...args: readonly string[]) =>
        spawnSync(process.execPath, ['queue.mjs', ...args], {
          cwd: folder,
          env: environment,
          encoding: 'utf8',
        });

      it('with workers that are killed no note is lost or doubled', async () => {
        assert.equal(queue('fill', 'notes.jsonl').stdout, `${notes.length} notes\n`);
        // a second time it adds nothing
        assert.equal(queue('fill', 'notes.jsonl').status, 0);
        const workers = new Set<ChildProcess>();
        const start = () => {
          const worker = spawn(process.execPath, ['queue.mjs', 'work'], {
            cwd: folder,
            env: environment,
            stdio: 'ignore',
            // a group, so that its checker dies with it
            detached: true,
          });
          workers.add(worker);
        };
        let killed = 0;
        try {
          for (let n = 0; n < 2; n++) start();
          let result = queue('collect', 'results.jsonl');
          for (let turn = 0; result.status === 3; turn++) {
            assert.ok(turn < 120, result.stderr);
            if (killed < 6) {
              const [victim] = workers;
              workers.delete(victim!);
              process.kill(-victim!.pid!, 'SIGKILL');
              killed++;
              assert.ok(!existsSync(at('results.jsonl')), 'results are there whole or not at all');
              start();
            }
            await pause(700);
            result = queue('collect', 'results.jsonl');
          }
          assert.equal(result.stdout, `${notes.length} results\n`);
        } finally {
          for (const { pid } of workers) process.kill(-pid!, 'SIGKILL');
        }
        assert.equal(killed, 6);
        assert.deepEqual(plain(linesOf('results.jsonl')), expected);
      });
    });

    it('a table of notes in a Parquet file becomes one of findings', () => {
      const rows = notes.filter((line) => 'text' in JSON.parse(line));
      writeFileSync(at('rows.jsonl'), `${rows.join('\n')}\n`);
      const sql = (file: string, statement: string) => {
        const source = `import { DuckDBInstance } from '@duckdb/node-api';
const database = await (await DuckDBInstance.create(':memory:')).connect();
console.log(JSON.stringify((await database.runAndReadAll(${JSON.stringify(statement)})).getRowObjectsJson()));`;
        writeFileSync(at(file), source);
        return JSON.parse(
          execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 }),
        );
      };
      sql(
        'make.mjs',
        "COPY (SELECT * FROM read_json_auto('rows.jsonl')) TO 'notes.parquet' (FORMAT parquet)",
      );
      const said = execFileSync(process.execPath, ['table.mjs', 'notes.parquet', 'results.parquet'], {
        cwd: folder,
        encoding: 'utf8',
      });
      const found = sql('read.mjs', "SELECT * FROM read_parquet('results.parquet')") as readonly {
        readonly id: string;
        readonly line: number;
        readonly message: string;
        readonly severity: string;
      }[];
      const context = createContext({ ready: true });
      const wanted = rows.flatMap((row) => {
        const { id, text } = JSON.parse(row) as { id: string; text: string };
        const { findings, lines } = analyze(text, context);
        return findings.map((finding) =>
          [
            id,
            finding.id,
            finding.severity,
            positionAt(lines, finding.span.start).line + 1,
            finding.message,
          ].join('\t'),
        );
      });
      assert.equal(said, `${rows.length} notes, ${wanted.length} findings\n`);
      assert.deepEqual(Object.keys(found[0]!), ['id', 'finding', 'severity', 'line', 'message']);
      assert.deepEqual(found.map((row) => Object.values(row).join('\t')).sort(), wanted.sort());
    });
  });
});

const pause = (ms: number) => new Promise((again) => setTimeout(again, ms));

/** A port of this machine that nobody listens on. */
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
