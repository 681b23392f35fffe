/** Notes that were once read wrongly: what is right, family by family. */
import assert from 'node:assert/strict';
import { cases, keepFailures, knownFailures } from '../support/casePages';
import { misread } from '../support/misread';

describe('cases that were read wrongly', () => {
  const all = cases();
  if (process.env.UPDATE_CASES)
    keepFailures((name) => all.some((one) => one.name === name && misread(one).length > 0));
  const known = knownFailures();

  for (const one of all)
    it(`${one.name}: ${one.title}${known.includes(one.name) ? ' (still read wrongly)' : ''}`, () => {
      const wrong = misread(one);
      if (known.includes(one.name))
        assert.notDeepEqual(
          wrong,
          [],
          'it is read rightly now: take it off the list, test/cases/failing.json',
        );
      else assert.deepEqual(wrong, [], one.note);
    });

  it('are each on its page, under a number of its own', () => {
    assert.ok(all.length >= 54, `${all.length} cases were found on the pages`);
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
    assert.deepEqual(
      known.filter((name) => !all.some((one) => one.name === name)),
      [],
      'the list names no case that does not exist',
    );
    assert.deepEqual(known, [...new Set(known)].sort());
  });
});
