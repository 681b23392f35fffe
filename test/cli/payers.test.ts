import assert from 'node:assert/strict';
import { cli, folderOf } from '../support/cli';

const profile = (fields: object, ...examples: readonly string[]) =>
  JSON.stringify({
    id: 'my-plan',
    name: 'My plan',
    kind: 'commercial',
    aliases: ['My plan'],
    versions: [
      {
        from: '2026-01-01',
        unitRule: { value: 'midpoint', source: 'Contract', date: '2026' },
        ...(examples.length > 0 ? { examples } : {}),
      },
    ],
    ...fields,
  });

describe('theralint payers test', () => {
  let folder: Awaited<ReturnType<typeof folderOf>>;
  before(async () => {
    folder = await folderOf({
      'right.json': profile({}, '8+8 -> 2', '7 -> 0'),
      'wrong.json': profile({}, '8+8 -> 2', '8+8 -> 1'),
      'none.json': profile({}),
      'field.json': profile({ colour: 'blue' }),
      'broken.json': '{ "id": ',
    });
  });
  after(() => folder.remove());
  const test = (...files: string[]) => cli(['payers', 'test', ...files], { cwd: folder.path });

  it('runs the examples that stand in a profile', async () => {
    assert.deepEqual(await test('right.json'), {
      code: 0,
      out: 'right.json: My plan: examples right: 2 of 2.\n',
      err: '',
    });
  });

  it('names an example that does not hold and ends with 1', async () => {
    const { code, out } = await test('wrong.json', 'none.json');
    assert.equal(code, 1);
    assert.equal(
      out,
      'wrong.json: 8+8 -> 1: The rule gives 2.\nwrong.json: My plan: examples right: 1 of 2.\n' +
        'none.json: My plan is in order; it has no examples to run.\n',
    );
  });

  it('names what is wrong with a profile and goes on with the others', async () => {
    const { code, out, err } = await test('field.json', 'broken.json', 'missing.json', 'right.json');
    assert.equal(code, 2);
    assert.match(err, /^theralint: field\.json: .*“colour” is not a known field\.$/m);
    assert.match(err, /^theralint: broken\.json: .*not readable as JSON.*$/m);
    assert.match(err, /^theralint: missing\.json does not exist$/m);
    assert.match(out, /right\.json: My plan: examples right: 2 of 2/);
  });
});

describe('theralint payers list', () => {
  it('shows what is known, since when, from where, and what is still to be checked', async () => {
    const { code, out } = await cli(['payers', 'list']);
    assert.equal(code, 0);
    assert.match(out, /^TRICARE \(tricare\)$/m);
    assert.match(out, /^Aetna \(aetna\); what does not stand here is as for commercial$/m);
    assert.match(out, /Work by assistants: not-covered, from 1999-01-01 to 2020-04-15; .*85 FR 15061/);
    assert.match(out, /Work by assistants: covered, from 2020-04-16;/);
    assert.match(out, /Rule from minutes to units: cms, .*; last checked 2026-11-29, still to be checked/);
  });

  it('shows one payer, one day, and JSON', async () => {
    const { out } = await cli([
      'payers',
      'list',
      '--payer',
      'unitedhealthcare',
      '--on',
      '2023-08-01',
      '--json',
    ]);
    const { facts } = JSON.parse(out) as { facts: { id: string; term: string; value: string }[] };
    assert.ok(facts.every(({ id }) => id === 'unitedhealthcare'));
    assert.equal(facts.find(({ term }) => term === 'startEndTimes')?.value, 'wanted');
    assert.equal(
      facts.some(({ term }) => term === 'sessionLength'),
      false,
    );
  });

  it('refuses a payer and a day that do not exist', async () => {
    for (const args of [
      ['--payer', 'nobody'],
      ['--on', '2026-02-30'],
      ['--on', 'today'],
    ]) {
      const { code, err } = await cli(['payers', 'list', ...args]);
      assert.equal(code, 2);
      assert.match(err, /^theralint: /);
    }
  });

  it('lists those of the clinic too', async () => {
    const folder = await folderOf({ '.theralint/payers/mine.json': profile({}) });
    const { out } = await cli(['payers', 'list', '--payer', 'my-plan'], { cwd: folder.path });
    assert.match(out, /\(my-plan\)/);
  });
});

describe('payers of a clinic on the command line', () => {
  const note = 'DOS: 03/02/2026\n97530 23 min x2\nA. Person, PT\n';

  it('knows the payers of the folder it works in, and lists the known ones for an unknown id', async () => {
    const folder = await folderOf({ 'a.tnote': note, '.theralint/payers/mine.json': `\ufeff${profile({})}` });
    const known = await cli(['check', 'a.tnote', '--payer', 'my-plan'], { cwd: folder.path });
    const unknown = await cli(['check', 'a.tnote', '--payer', 'your-plan'], { cwd: folder.path });
    folder.remove();
    assert.equal(known.err, '');
    assert.equal(unknown.code, 2);
    assert.match(
      unknown.err,
      /^theralint: there is no payer "your-plan"\. Known payers: my-plan, .*medicare-b/,
    );
  });

  it('names a profile that is not right, leaves it out and still checks the notes', async () => {
    const folder = await folderOf({ 'a.tnote': note, '.theralint/payers/mine.json': '{}' });
    const { code, out, err } = await cli(['check', 'a.tnote'], { cwd: folder.path });
    folder.remove();
    assert.equal(code, 2);
    assert.match(err, /^theralint: \.theralint.payers.mine\.json: This payer profile is not used/);
    assert.match(out, /Checked 1 file/);
  });
});
