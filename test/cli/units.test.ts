import assert from 'node:assert/strict';
import { cli } from '../support/cli';

describe('theralint units', () => {
  it('gives both rules with every permitted allocation and the way to it', async () => {
    const { code, out } = await cli(['units', '97530=8', '97110=8', '--json']);
    const { results } = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(
      results.map((result: object) => Object.keys(result)),
      Array(2).fill(['rule', 'totalMinutes', 'totalUnits', 'allocations', 'steps']),
    );
    const [cms, midpoint] = results;
    assert.deepEqual([cms.rule, cms.totalMinutes, cms.totalUnits], ['cms', 16, 1]);
    assert.deepEqual(cms.allocations, [{ '97530': 1 }, { '97110': 1 }]);
    assert.deepEqual([midpoint.rule, midpoint.totalUnits], ['midpoint', 2]);
    assert.ok(cms.steps.length > 0 && midpoint.steps.length > 0);
  });

  it('gives one rule where one is asked for', async () => {
    const { out } = await cli(['units', '97530=23', '97110=15', '--rule', 'midpoint', '--json']);
    const { results } = JSON.parse(out);
    assert.deepEqual(
      results.map(({ rule, allocations }: { rule: string; allocations: object[] }) => [rule, allocations]),
      [['midpoint', [{ '97530': 2, '97110': 1 }]]],
    );
  });

  it('shows a choice between codes as text', async () => {
    const { out } = await cli(['units', '97530=8', '97110=8', '--rule', 'cms']);
    assert.match(out, /^CMS rule.*: 16 timed minutes, 1 unit\n {2}97530 × 1\n {2}or 97110 × 1\n/);
  });

  const wrong: readonly (readonly [arg: string, says: string])[] = [
    ['97530', '"97530" is not understood; write code=minutes, as in 97530=23'],
    ['97530=1=2', '"97530=1=2" is not understood; write code=minutes, as in 97530=23'],
    ['9753=10', '"9753" is no procedure code; codes have five characters, as in 97530=23'],
    ['97530=ten', '"ten" in "97530=ten" is not a number of minutes; write a whole number, as in 97530=23'],
    ['97530=-5', '"-5" in "97530=-5" is not a number of minutes; write a whole number, as in 97530=23'],
    ['97530=2.5', '"2.5" in "97530=2.5" is not a number of minutes; write a whole number, as in 97530=23'],
    ['97530=1441', '"1441" in "97530=1441" is not a number of minutes; write a whole number, as in 97530=23'],
  ];
  for (const [arg, says] of wrong)
    it(`says what is wrong with ${arg}`, async () => {
      assert.deepEqual(await cli(['units', arg]), { code: 2, out: '', err: `theralint: ${says}\n` });
    });
});
