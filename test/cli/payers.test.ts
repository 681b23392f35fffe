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
