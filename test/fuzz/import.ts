/** Tables and archives that are not what they say: cut, altered, misnamed, several at once. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { importInto } from '../../server/src/import/importInto';
import { loadTables, tableFolder } from '../../server/src/import/store';
import { altered } from '../support/alter';
import { zip } from '../support/zip';
import { type Fuzzer, tryCases } from './fuzzer';

/** A case must be taken within this time of the processor, in milliseconds. */
const longest = 2000;

export interface File {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Fails when an import throws, takes too long, or leaves anything but all of its tables or the old ones. */
export async function checkImport(files: readonly File[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'theralint-fuzz-'));
  try {
    const data = join(folder, tableFolder);
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'ptp.json'), 'the old table');
    const paths = files.map(({ name }, at) => {
      mkdirSync(join(folder, `${at}`));
      return join(folder, `${at}`, name);
    });
    files.forEach(({ bytes }, at) => {
      writeFileSync(paths[at]!, bytes);
    });
    const start = process.cpuUsage();
    const { ok, messages } = await importInto(folder, paths);
    const { user, system } = process.cpuUsage(start);
    assert.ok((user + system) / 1000 <= longest, `${Math.round((user + system) / 1000)} ms`);
    assert.ok(messages.length > 0 && messages.length <= 2 * files.length + 4, messages.join('\n'));
    for (const message of messages) assert.ok(message.length < 1000, message);
    const stored = readdirSync(data);
    const { edits, mue, problems } = await loadTables(folder);
    const untouched = readFileSync(join(data, 'ptp.json'), 'utf8') === 'the old table';
    if (!ok) {
      assert.ok(untouched, 'an import that failed has replaced a table');
      assert.deepEqual(stored, ['ptp.json'], 'an import that failed has left something');
      assert.match(messages[0]!, /Nothing was changed\.$/);
    } else {
      assert.deepEqual(
        stored.filter((name) => !['ptp.json', 'mue.json'].includes(name)),
        [],
      );
      assert.ok(edits.imported || mue.imported, 'nothing is in force after an import');
      assert.deepEqual(
        problems.map(({ file }) => file.includes('ptp.json') && untouched).filter((old) => !old),
        [],
      );
      for (const table of [edits, mue])
        assert.ok(
          table.from < table.to && (!table.imported || table.from > '1990'),
          `${table.from} to ${table.to}`,
        );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sample = (name: string) => readFileSync(join(__dirname, '../cli/samples', name));
const ptp = sample('sample-ptp.txt');
const mue = sample('sample-mue.csv');
const names = {
  ptp: 'ccipra-v322r0-f1.TXT',
  mue: 'MCR_MUE_PractitionerServices_Eff_07-01-2026.csv',
};

const packed = fc
  .record(
    {
      method: fc.constantFrom(0, 8, 12, 99),
      crc: fc.constantFrom(0, 1, 0xffffffff),
      size: fc.constantFrom(0, 1, ptp.length, 0x7fffffff, 0xffffffff),
      packedSize: fc.constantFrom(0, 1, 0xffffffff),
      flags: fc.constantFrom(0, 1, 8, 0x800, 0xffff),
    },
    { requiredKeys: [] },
  )
  .chain((told) =>
    fc.constantFrom(
      zip({ [names.ptp]: ptp }, told),
      zip({ [names.mue]: mue, 'readme.pdf': Buffer.from('x') }, told),
      zip({ [names.ptp]: ptp, [names.mue]: mue }, told),
      zip({ '../../evil.txt': ptp, 'additions.txt': mue }, told),
    ),
  );

const right = fc.constantFrom(
  ptp,
  mue,
  zip({ [names.ptp]: ptp }),
  zip({ [names.mue]: mue }),
  zip({ [names.ptp]: ptp, [names.mue]: mue }),
);

const bytes = fc.oneof(
  { weight: 2, arbitrary: right },
  { weight: 6, arbitrary: altered(right) },
  { weight: 2, arbitrary: packed },
  { weight: 2, arbitrary: altered(packed) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 500 }).map((some) => Buffer.from(some)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('\t', ',', '"', '\r\n', '97530\t', '97530,4,2\n', 'PK\u0003\u0004'),
        fc.nat(50_000),
      )
      .map(([part, count]) => Buffer.from(part.repeat(count))),
  },
);

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.values(names), 'a-2026q3.zip', 'a-2026q3.txt') },
  fc
    .tuple(
      fc.constantFrom(
        'Eff_13-01-2026',
        'Eff_00-00-0000',
        '2026q9',
        '2026-q0',
        'v999r9',
        'v000r0',
        'additions',
        '',
      ),
      fc.constantFrom('.zip', '.txt', '.csv', ''),
    )
    .map(([stem, end]) => `table-${stem}${end}`),
);

const files = fc.array(fc.record({ name, bytes }), { minLength: 1, maxLength: 3 });

const fuzzer: Fuzzer = {
  name: 'import',
  says: 'any files are imported whole or not at all',
  async run(bounds) {
    await checkImport([{ name: names.ptp, bytes: ptp }]);
    return await tryCases('import', bounds, files, checkImport, (tried) =>
      JSON.stringify(tried.map((file) => ({ name: file.name, base64: file.bytes.toString('base64') }))),
    );
  },
};

export default fuzzer;
