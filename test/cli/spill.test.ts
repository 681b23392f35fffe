import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { Spill } from '../../server/src/files/spill';
import { folderOf } from '../support/cli';

const words = 'Patient: Ada Quillby, climbed the porch steps';
const record = (number: number): Buffer => Buffer.from(`${number} ${words.repeat(1 + (number % 400))}`);
const count = 200;

/** With `folder` as the one for temporary files. */
function inTemporary<T>(folder: string, work: () => T): T {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

describe('records that are put aside', () => {
  it('come back as they were, in any order, written or not yet', async () => {
    const folder = await folderOf({});
    const spill = new Spill();
    try {
      inTemporary(folder.path, () => {
        const places = Array.from({ length: count }, (_, number) => spill.put(record(number)));
        for (const number of [0, count - 1, 77, 3, count - 2])
          assert.deepEqual(spill.get(places[number]!), record(number));
        assert.deepEqual(
          places.map((at) => spill.get(at).length),
          places.map((_, number) => record(number).length),
        );
        assert.deepEqual(spill.get(spill.put(new Uint8Array(0))), Buffer.alloc(0));
      });
    } finally {
      spill.close();
      folder.remove();
    }
  });

  it('stand in a file without a name, which nobody else can read', async function () {
    if (process.platform !== 'linux') this.skip();
    const folder = await folderOf({});
    const spill = new Spill();
    try {
      inTemporary(folder.path, () => {
        for (let number = 0; number < count; number++) spill.put(record(number));
        assert.deepEqual(readdirSync(folder.path), []);
        const open = readdirSync('/proc/self/fd').filter((fd) => {
          try {
            return readlinkSync(`/proc/self/fd/${fd}`).startsWith(path.join(folder.path, 'theralint-'));
          } catch {
            return false;
          }
        });
        assert.equal(open.length, 1);
        const bytes = readFileSync(`/proc/self/fd/${open[0]}`);
        assert.ok(bytes.length > 500_000);
        assert.ok(!bytes.includes('Quillby') && !bytes.includes('porch'));
      });
    } finally {
      spill.close();
      folder.remove();
    }
  });

  it('stay in memory where no file can be written', () => {
    inTemporary('/there/is/no/such/folder', () => {
      const spill = new Spill();
      const places = Array.from({ length: count }, (_, number) => spill.put(record(number)));
      for (const [number, at] of places.entries()) assert.deepEqual(spill.get(at), record(number));
      spill.close();
    });
  });

  it('leave nothing behind a process that is killed', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = await folderOf({});
    try {
      const script = `const { Spill } = require(${JSON.stringify(path.join(__dirname, '../../server/src/files/spill.ts'))});
        const spill = new Spill();
        for (let at = 0; at < 50; at++) spill.put(Buffer.alloc(100_000));
        process.kill(process.pid, 'SIGKILL');`;
      const { signal } = spawnSync(
        process.execPath,
        ['--require', require.resolve('tsx/cjs'), '-e', script],
        {
          env: { ...process.env, TMPDIR: folder.path },
        },
      );
      assert.equal(signal, 'SIGKILL');
      assert.deepEqual(
        readdirSync(folder.path).filter((name) => name.startsWith('theralint')),
        [],
      );
    } finally {
      folder.remove();
    }
  });
});
