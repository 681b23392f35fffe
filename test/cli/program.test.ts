import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { cli } from '../support/cli';

describe('the command line', () => {
  it('prints its version and its help, and ends with 0', async () => {
    assert.deepEqual(await cli(['--version']), { code: 0, out: `${version}\n`, err: '' });
    const help = await cli(['--help']);
    assert.equal(help.code, 0);
    for (const command of ['check', 'facts', 'units', 'payers'])
      assert.match(help.out, new RegExp(`^  ${command}`, 'm'));
  });

  const wrong: readonly (readonly [args: string[], says: RegExp])[] = [
    [['chek'], /unknown command 'chek'\n\(Did you mean check\?\)/],
    [['check', '--formt', 'json'], /unknown option '--formt'\n\(Did you mean --format\?\)/],
    [['check', '--format', 'xml'], /'xml' is invalid.*text, json/],
    [['check', '--fail-on', 'never'], /'never' is invalid.*error, warning, info/],
    [['units', '97530=23', '--rule', 'aetna'], /'aetna' is invalid.*cms, midpoint, both/],
    [['facts'], /missing required argument 'paths'/],
    [['units'], /missing required argument/],
    [[], /Usage: theralint/],
  ];
  for (const [args, says] of wrong)
    it(`says what is wrong with "theralint ${args.join(' ')}" and ends with 2`, async () => {
      const { code, out, err } = await cli(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
      assert.doesNotMatch(err, / at .*\.ts:/);
    });
});
