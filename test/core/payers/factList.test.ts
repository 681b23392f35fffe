/** The facts as a biller reads them: one row as long as it holds, and what wants another look. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allStated, wantsALook } from '../../../scripts/stated';
import { builtInPayers } from '../../../server/src/core/payers/builtIn';
import { factList } from '../../../server/src/core/payers/factList';
import { episodeRules, rules } from '../../../server/src/core/rules/index';

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

  it('is part of a list of all that is stated, of which the script prints what wants another look', () => {
    const all = allStated();
    // nobody states a thing that was never looked at, unless it is marked
    assert.deepEqual(
      all.filter(({ checked, verify }) => checked === null && !verify),
      [],
    );
    const old = all.filter((fact) => wantsALook(fact, '2027-12-31') !== null);
    assert.deepEqual(old, all, 'a year on, everything wants another look');
    const table = all.find(({ where }) => where === 'table')!;
    assert.equal(wantsALook(table, '2024-09-30'), null);
    assert.match(wantsALook(table, '2024-10-01')!, /earlier quarter; 2024-09-30 was its last day/);
  });

  it('has for each rule a source with its day, and none that rests on unverified ones alone is louder than a hint', () => {
    for (const { id, severity, sources } of [...rules, ...episodeRules]) {
      assert.ok(sources.length > 0, id);
      for (const source of sources) {
        assert.match(source.date, /^\d{4}(-\d{2}){0,2}$/, `${id}: ${source.title}`);
        assert.ok(source.checked || source.verify, `${id}: ${source.title}`);
      }
      if (sources.every(({ verify }) => verify)) assert.equal(severity, 'hint', id);
    }
  });
});
