/** The facts as a biller reads them: one row as long as it holds, and what wants another look. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtInPayers } from '../../../server/src/core/payers/builtIn';
import { factList, wantsALook } from '../../../server/src/core/payers/factList';

const facts = factList(builtInPayers.all);

describe('the list of facts', () => {
  it('has one row for as long as a payer says the same', () => {
    const rows = facts.filter(({ id, term }) => id === 'medicare-b' && term === 'assistantModifier');
    assert.deepEqual(
      rows.map(({ value, from, to }) => [value, from, to]),
      [['required', '2020-01-01', null]],
    );
    const supervision = facts.filter(({ id, term }) => id === 'medicare-b' && term === 'supervision');
    assert.deepEqual(
      supervision.map(({ value, from, to }) => [value, from, to]),
      [
        ['direct', '1999-01-01', '2024-12-31'],
        ['general', '2025-01-01', null],
      ],
    );
  });

  it('stands on the printed page, each with its source and the last look', () => {
    const page = readFileSync('docs/payers/facts.md', 'utf8');
    assert.ok(facts.length > 100);
    for (const { what, value, from, source, date, checked } of facts) {
      const row = page
        .split('\n')
        .find((line) => line.startsWith(`| ${what} | ${value} | ${from} |`) && line.includes(source));
      assert.ok(row?.includes(`| ${date} | ${checked ?? ''} |`), `${what} ${value} ${from}`);
    }
  });

  it('tells what is not verified, and what was last looked at more than a year ago', () => {
    const fact = facts.find(({ verify }) => !verify)!;
    assert.equal(wantsALook(fact, '2027-11-29'), null);
    assert.equal(wantsALook(fact, '2027-11-30'), 'last checked 2026-11-29');
    assert.equal(wantsALook({ ...fact, checked: '2026-11' }, '2027-11-30'), null);
    assert.equal(wantsALook({ ...fact, checked: '2026-11' }, '2027-12-01'), 'last checked 2026-11');
    assert.equal(wantsALook({ ...fact, checked: null }, '2026-11-29'), 'never checked');
    assert.equal(wantsALook({ ...fact, verify: true }, '2026-11-29'), 'not verified');
  });
});
