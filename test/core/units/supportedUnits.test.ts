import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCodes } from '../../../server/src/core/codes/codeSet';
import { type Allocation, closest, permits, totalOf } from '../../../server/src/core/units/allocation';
import { supportedUnits } from '../../../server/src/core/units/supportedUnits';
import { cases } from './unit-cases.json';

const units = (spec: string, rule: 'cms' | 'midpoint' = 'cms') =>
  supportedUnits(
    spec.split(' ').map((pair) => {
      const [code, minutes] = pair.split('=');
      return { code: code!, minutes: Number(minutes) };
    }),
    rule,
    builtInCodes,
  );

const asSet = (allocations: readonly object[]) =>
  new Set(
    allocations.map((allocation) =>
      JSON.stringify(Object.entries(allocation).sort(([a], [b]) => (a < b ? -1 : 1))),
    ),
  );

describe('units from minutes', () => {
  describe('worked examples of CMS and others', () => {
    for (const example of cases)
      it(`${example.id}: ${example.rule}, ${example.services.map((s) => `${s.code} ${s.minutes}`).join(' + ')}`, () => {
        const result = supportedUnits(example.services, example.rule as 'cms' | 'midpoint', builtInCodes);
        assert.equal(result.totalUnits, example.total_units);
        assert.deepEqual(asSet(result.allocations), asSet(example.acceptable));
      });
  });

  it('finds exactly the allocations that a search over all allocations finds', () => {
    const codes = ['97530', '97110', '97112', '97140', '97116', '97535', '97032'];
    const visit = fc
      .uniqueArray(fc.record({ code: fc.constantFrom(...codes), minutes: fc.nat(50) }), {
        minLength: 1,
        maxLength: 4,
        selector: (entry) => entry.code,
      })
      .filter((entries) => entries.length > 0);
    fc.assert(
      fc.property(visit, (entries) => {
        const result = supportedUnits(entries, 'cms', builtInCodes);
        assert.deepEqual(asSet(result.allocations), asSet(searched(entries)));
        for (const allocation of result.allocations) {
          assert.equal(totalOf(allocation), result.totalUnits);
          assert.ok(permits(result, allocation));
        }
      }),
    );
  });

  it('permits an allocation exactly when it is listed', () => {
    const minutes = fc.integer({ min: 1, max: 40 });
    const billed = fc.nat(4);
    fc.assert(
      fc.property(minutes, minutes, minutes, billed, billed, billed, (a, b, c, x, y, z) => {
        const result = units(`97530=${a} 97110=${b} 97140=${c}`);
        const bill: Allocation = { '97530': x, '97110': y, '97140': z };
        const nonZero = Object.fromEntries(Object.entries(bill).filter(([, n]) => n > 0));
        assert.equal(permits(result, bill), asSet(result.allocations).has([...asSet([nonZero])][0]!));
      }),
    );
  });

  it('sums repeated entries of a code before anything else', () => {
    assert.deepEqual(units('97110=10 97530=5 97110=10').allocations, units('97110=20 97530=5').allocations);
  });

  it('shows the way to the result in words', () => {
    assert.deepEqual(units('97530=23 97110=10 97140=8').steps, [
      'Timed minutes together: 97530 23 + 97110 10 + 97140 8 = 41.',
      '41 minutes are 3 units (38 to 52 minutes).',
      'Whole quarters of an hour: 97530 1, 97110 0, 97140 0. That is 1 unit.',
      '2 units left to give, one each to the most minutes left over: 97110 (10), 97530 (8), 97140 (8).',
      'One more each for: 97110.',
      'Tie: 97530 and 97140 have 8 minutes left over each, for 1 unit. The clinician chooses.',
    ]);
    assert.deepEqual(units('97530=23 97110=7', 'midpoint').steps, [
      '97530: 23 minutes alone are 1 whole, 8 left over count as one more: 2 units.',
      '97110: 7 minutes alone are 0 whole, 7 left over are fewer than 8: 0 units.',
    ]);
  });

  it('gives an untimed code one unit, however long it takes, and keeps its minutes out of the pool', () => {
    const result = units('97161=30 97530=15');
    assert.deepEqual(result.allocations, [{ '97530': 1, '97161': 1 }]);
    assert.equal(result.totalMinutes, 15);
    assert.equal(result.totalUnits, 2);
    assert.equal(
      result.steps.at(-1),
      '97161 is not timed: 1 unit, its 30 minutes do not count towards timed units.',
    );
  });

  it('counts a first-stretch code and its add-on as one family', () => {
    assert.deepEqual(units('97129=30').allocations, [{ '97129': 1, '97130': 1 }]);
    assert.deepEqual(units('97130=20 97129=15 97530=10').allocations, [
      { '97129': 1, '97130': 1, '97530': 1 },
    ]);
    assert.deepEqual(units('90912=15 90913=8', 'midpoint').allocations, [{ '90912': 1, '90913': 1 }]);
    assert.equal(permits(units('97129=30'), { '97129': 2 }), false);
  });

  for (const [spec, expected] of [
    ['97545=60', {}],
    ['97545=61', { '97545': 1 }],
    ['97545=150', { '97545': 1 }],
    ['97545=120 97546=31', { '97545': 1, '97546': 1 }],
    ['97545=120 97546=30', { '97545': 1 }],
    ['97550=15', {}],
    ['97550=16', { '97550': 1 }],
    ['97550=30 97551=8', { '97550': 1, '97551': 1 }],
    ['92607=31', { '92607': 1 }],
    ['92607=60 92608=16', { '92607': 1, '92608': 1 }],
    ['96105=91', { '96105': 2 }],
    ['98980=19', {}],
    ['98980=39', { '98980': 1 }],
    ['98980=40', { '98980': 1, '98981': 1 }],
    ['98979=9', {}],
    ['98979=30', { '98979': 1 }],
    ['G0237=23', { G0237: 2 }],
  ] as const)
    it(`counts ${spec} outside of the 15-minute pool`, () => {
      for (const rule of ['cms', 'midpoint'] as const)
        assert.deepEqual(units(`${spec} 97110=7`, rule).allocations, [expected]);
    });

  it('counts a code that it does not know as a 15-minute code, and says so', () => {
    const result = units('97153=52');
    assert.deepEqual(result.allocations, [{ '97153': 3 }]);
    assert.match(result.steps[0]!, /97153 is not in the list of codes/);
  });

  it('gives a deleted code no units', () => {
    const result = units('97001=30');
    assert.deepEqual(result.allocations, [{}]);
    assert.deepEqual(result.steps, ['97001 is no longer a code (now 97161 or 97162 or 97163).']);
  });

  it('offers the permitted allocations that are nearest to what was billed', () => {
    const { allocations } = units('97530=20 97110=20');
    assert.deepEqual(closest(allocations, { '97530': 2, '97110': 2 }), allocations);
    assert.deepEqual(closest(allocations, { '97530': 3 }), [{ '97530': 2, '97110': 1 }]);
  });

  it('lists no more than a thousand ways, and still knows all of them', () => {
    const codes = builtInCodes.all
      .filter((code) => code.pooled && !code.addOnOf && !code.firstUnitOnly)
      .slice(0, 16);
    const result = units(codes.map(({ code }) => `${code}=8`).join(' '));
    assert.equal(result.totalUnits, 9);
    assert.equal(result.allocations.length, 1000);
    assert.ok(permits(result, Object.fromEntries(codes.slice(-9).map(({ code }) => [code, 1]))));
  });
});

/**
 * The rule by search, from its text alone: all ways to give the units of the total so that each code has
 * at least its whole quarters of an hour and at most one more, where no code with more minutes left over
 * goes without while one with fewer gets an extra unit.
 */
function searched(entries: readonly { code: string; minutes: number }[]): Allocation[] {
  const total = Math.floor((entries.reduce((sum, { minutes }) => sum + minutes, 0) + 7) / 15);
  let partial: number[][] = [[]];
  for (const _ of entries)
    partial = partial.flatMap((row) => Array.from({ length: total + 1 }, (_unused, n) => [...row, n]));
  return partial
    .filter((row) => row.reduce((a, b) => a + b, 0) === total)
    .filter((row) =>
      row.every((n, i) => {
        const over = n - Math.floor(entries[i]!.minutes / 15);
        return over === 0 || (over === 1 && entries[i]!.minutes % 15 > 0);
      }),
    )
    .filter((row) =>
      row.every((n, i) =>
        row.every((m, j) => {
          const extra = (units: number, at: number) => units > Math.floor(entries[at]!.minutes / 15);
          return !(extra(n, i) && !extra(m, j) && entries[j]!.minutes % 15 > entries[i]!.minutes % 15);
        }),
      ),
    )
    .map((row) => Object.fromEntries(row.flatMap((n, i) => (n > 0 ? [[entries[i]!.code, n] as const] : []))));
}
