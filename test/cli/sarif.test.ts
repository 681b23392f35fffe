/** What `check --format sarif` writes, against the schema of SARIF 2.1.0 (samples/sarif-2.1.0.schema.json). */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { clinicOf, withFlaws } from '../clinics/clinic';
import { cli, folderOf } from '../support/cli';

const schema = readFileSync(path.join(__dirname, 'samples/sarif-2.1.0.schema.json'), 'utf8');
const clinic = clinicOf(4, 9);

describe('SARIF', () => {
  let folder: Awaited<ReturnType<typeof folderOf>>;
  let valid: ValidateFunction;
  before(async () => {
    // one of its patterns is none with the flag u
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(ajv);
    valid = ajv.compile(JSON.parse(schema));
    folder = await folderOf({
      ...Object.fromEntries(withFlaws(clinic.files).map(({ file, text }) => [`notes/${file}`, text])),
      'notes/odd name #1 %20 “é”.tnote': clinic.files[0]!.text,
      'notes/broken.tnote': 'Date: 03/02/2026\n97530 20 min\0',
      'clean/none.tnote': 'Shopping: apples, pears',
    });
  });
  after(() => folder.remove());

  const written = async (...args: readonly string[]): Promise<Log> =>
    JSON.parse((await cli(['check', ...args, '--format', 'sarif'], { cwd: folder.path })).out);
  const check = (log: unknown) => assert.ok(valid(log), JSON.stringify(valid.errors?.slice(0, 3)));

  it('holds the schema with findings, odd names, and files that could not be read', async () => {
    const log = await written('notes');
    check(log);
    assert.ok(log.runs[0]!.results!.length > 20);
    assert.equal(log.runs[0]!.invocations![0]!.toolExecutionNotifications!.length, 1);
  });

  it('holds it with words, without names, and with nothing found', async () => {
    check(await written('notes', '--with-text'));
    check(await written('notes', '--pseudonymize'));
    const log = await written('clean');
    check(log);
    assert.deepEqual(log.runs[0]!.results, []);
  });

  it('holds it for bills beside notes', async () => {
    writeFileSync(
      path.join(folder.path, 'bill.csv'),
      'Patient,DOS,CPT,Units\nAda Quillby,03/02/2026,97530,2\n',
    );
    const { out } = await cli(['claims', 'bill.csv', '--notes', 'notes', '--format', 'sarif'], {
      cwd: folder.path,
    });
    const log: Log = JSON.parse(out);
    check(log);
    assert.ok(log.runs[0]!.results!.some(({ ruleId }) => ruleId === 'claim-without-note'));
  });

  it('is refused where it is changed', async () => {
    const log = await written('notes');
    const [result] = log.runs[0]!.results!;
    const changed = (results: unknown) => ({ ...log, runs: [{ ...log.runs[0]!, results }] });
    for (const wrong of [
      { ...result, level: 'hint' },
      { ...result, message: 'words' },
      { ...result, colour: 'red' },
      { ...result, ruleIndex: -2 },
    ])
      assert.ok(!valid(changed([wrong])), JSON.stringify(wrong));
  });
});
