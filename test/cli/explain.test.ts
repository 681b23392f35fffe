import assert from 'node:assert/strict';
import { episodeRules, rules } from '../../server/src/core/index';
import { cli } from '../support/cli';

describe('theralint explain', () => {
  it('prints the page of every finding', async () => {
    for (const { id, summary } of [...rules, ...episodeRules]) {
      const { code, out, err } = await cli(['explain', id]);
      assert.deepEqual([code, err], [0, ''], id);
      assert.match(out, new RegExp(`^# ${id}$`, 'm'));
      assert.ok(out.includes(summary), id);
    }
  });

  it('lists all findings without an id', async () => {
    const { code, out } = await cli(['explain']);
    assert.equal(code, 0);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      [...rules, ...episodeRules].map(({ id }) => id),
    );
  });

  it('names near findings for an id that is none', async () => {
    const { code, out, err } = await cli(['explain', 'unit-over']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^theralint: there is no finding "unit-over"\. Did you mean units-over/);
  });

  it('says how to list them where none is near', async () => {
    const { err } = await cli(['explain', 'zzz']);
    assert.equal(err, 'theralint: there is no finding "zzz". "theralint explain" lists them all.\n');
  });
});
