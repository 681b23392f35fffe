import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { payerIndex } from '../../../scripts/generate/payers';
import { builtInCodes } from '../../../server/src/core/codes/codeSet';
import { builtInPayerFiles, builtInPayers } from '../../../server/src/core/payers/builtIn';
import { runExamples } from '../../../server/src/core/payers/examples';
import { payerSet, termsOn } from '../../../server/src/core/payers/payerSet';
import { payerSchema } from '../../../server/src/core/payers/schema';

const clinic = (data: object, name = 'valley.json') =>
  payerSet(builtInPayerFiles, [{ name, text: JSON.stringify(data) }]);
const fact = (value: unknown) => ({ value, source: 'Contract 2026', date: '2026-01' });
const valley = {
  id: 'valley-health',
  name: 'Valley Health Plan',
  kind: 'commercial',
  aliases: ['VHP'],
  versions: [{ from: '2026-01-01', unitRule: fact('midpoint'), examples: ['8+8 -> 1+1'] }],
};

describe('payer profiles', () => {
  it('lists every file of the folder', () => {
    assert.equal(readFileSync('server/src/core/payers/builtIn.generated.ts', 'utf8'), payerIndex());
  });

  for (const profile of builtInPayers.all)
    it(`${profile.id}: its own examples hold`, () => {
      const results = runExamples(profile, builtInCodes);
      assert.ok(results.length > 0);
      assert.deepEqual(
        results.filter((result) => !result.ok),
        [],
      );
    });

  it('covers the payers that notes name', () => {
    for (const [name, id] of [
      ['Medicare Part B', 'medicare-b'],
      ['medicare b', 'medicare-b'],
      ['Humana Gold Plus (Medicare Advantage HMO)', 'humana-medicare-advantage'],
      ['TRICARE Prime', 'tricare'],
      ['state Medicaid', 'medicaid'],
      ["state fund workers' comp", 'workers-comp'],
      ['UnitedHealthcare commercial', 'unitedhealthcare'],
      ['BCBS of Oklahoma PPO', 'bcbs-oklahoma'],
      ['VA', 'va-community-care'],
      ['VA CCN (TriWest)', 'va-community-care'],
      ['VA Community Care', 'va-community-care'],
      ['TriWest', 'tricare'],
      ['Aetna Choice POS II', 'aetna'],
      ['Anthem Blue Cross PPO', 'anthem'],
      ['Cigna HMO', 'cigna'],
      ['Humana MA HMO', 'humana-medicare-advantage'],
      ['UHC Medicare Advantage PPO', 'unitedhealthcare-medicare-advantage'],
      ["New York State Workers' Compensation", 'new-york-workers-comp'],
      ['Texas Medicaid', 'medicaid-texas'],
    ] as const)
      assert.equal(builtInPayers.named(name)?.id, id, name);
    assert.equal(builtInPayers.named('Premera'), undefined);
    assert.equal(builtInPayers.named('Medicaremore'), undefined);
  });

  it('takes the version of the day', () => {
    const medicare = builtInPayers.find('medicare-b')!;
    assert.equal(termsOn(medicare, '2019-12-31').assistantModifier, undefined);
    assert.equal(termsOn(medicare, '2020-01-01').assistantModifier?.value, 'required');
    assert.equal(termsOn(medicare, null).assistantModifier?.value, 'required');
    const uhc = builtInPayers.find('unitedhealthcare')!;
    assert.equal(termsOn(uhc, '2023-11-28').startEndTimes?.value, 'wanted');
    assert.equal(termsOn(uhc, '2023-11-29').startEndTimes?.value, 'not-required');
    assert.equal(termsOn(uhc, '2024-07-01').sessionLength?.value, 'required');
  });

  it('fills what a built-in profile leaves out from the one that it extends', () => {
    const plan = builtInPayers.find('unitedhealthcare-medicare-advantage')!;
    assert.equal(termsOn(plan, '2026-11-01').authorization?.value, 'required');
    assert.equal(termsOn(plan, '2026-11-01').treatmentTotal?.value, 'required');
    assert.equal(termsOn(plan, '2019-12-01').assistantModifier, undefined);
    assert.equal(termsOn(plan, '2020-05-01').assistantModifier?.value, 'required');
    const all = builtInPayers.all.filter(({ base }) => base !== null);
    assert.ok(all.length >= 12);
    assert.ok(all.every(({ base, kind }) => base!.kind === kind && base!.base === null));
  });
});

describe('profiles of a clinic', () => {
  it('are used by their aliases', () => {
    const set = clinic(valley);
    assert.deepEqual(set.problems, []);
    assert.equal(set.named('VHP gold')?.id, 'valley-health');
    assert.deepEqual(runExamples(set.find('valley-health')!, builtInCodes), [
      { example: '8+8 -> 1+1', ok: true, message: '' },
    ]);
  });

  it('fill what they leave out from the one built-in profile that they extend', () => {
    const set = clinic({
      ...valley,
      extends: 'medicare-advantage',
      versions: [{ from: '2020-01-01', unitRule: fact('midpoint') }],
    });
    const terms = termsOn(set.find('valley-health')!, '2026-03-01');
    assert.equal(terms.unitRule?.value, 'midpoint');
    assert.equal(terms.disciplineModifier?.value, 'required');
  });

  it('cannot extend one another', () => {
    const { problems } = payerSet(builtInPayerFiles, [
      { name: 'a.json', text: JSON.stringify(valley) },
      { name: 'b.json', text: JSON.stringify({ ...valley, id: 'b', extends: 'valley-health' }) },
    ]);
    assert.deepEqual(
      problems.map(({ file, path }) => ({ file, path })),
      [{ file: 'b.json', path: ['extends'] }],
    );
  });

  it('replace a built-in profile of the same id', () => {
    const set = clinic({ ...valley, id: 'commercial' });
    assert.equal(set.find('commercial')?.name, 'Valley Health Plan');
    assert.equal(set.all.length, builtInPayers.all.length);
  });

  it('are reported once and left out when malformed, and the built-in ones stay', () => {
    const bad: readonly (readonly [string, string])[] = [
      ['', 'it is empty'],
      ['{', 'it is not readable as JSON: look for a missing comma, quote or bracket'],
      ['7', 'it must be fields in braces'],
      [JSON.stringify({ ...valley, id: undefined }), '“id” is missing'],
      [JSON.stringify({ ...valley, kindd: 'x' }), '“kindd” is not a known field'],
      [JSON.stringify({ ...valley, kind: 'comercial' }), '“kind” must be'],
      [
        JSON.stringify({ ...valley, versions: [{ from: '2026-02-30' }] }),
        '“versions[0].from” must be a day that exists',
      ],
      [
        JSON.stringify({ ...valley, versions: [{ from: '1/1/2026' }] }),
        '“versions[0].from” must be a day as YYYY-MM-DD',
      ],
      [
        JSON.stringify({ ...valley, versions: [{ from: '2026-01-01', to: '2025-01-01' }] }),
        '“versions” has a version that ends before it begins',
      ],
      [
        JSON.stringify({ ...valley, versions: [{ from: '2025-01-01' }, { from: '2026-01-01' }] }),
        '“versions” has versions that overlap',
      ],
      [
        JSON.stringify({ ...valley, versions: [{ from: '2026-01-01', unitRule: fact('cmss') }] }),
        '“versions[0].unitRule.value” must be',
      ],
      [
        JSON.stringify({ ...valley, versions: [{ from: '2026-01-01', unitRule: 'cms' }] }),
        '“versions[0].unitRule” must be fields in braces, not "cms"',
      ],
      [
        JSON.stringify({ ...valley, extends: 'nobody' }),
        'it extends “nobody”, which is not a built-in payer',
      ],
    ];
    for (const [text, message] of bad) {
      const set = payerSet(builtInPayerFiles, [{ name: 'bad.json', text }]);
      assert.equal(set.problems.length, 1, text);
      assert.ok(
        set.problems[0]!.message.startsWith(`This payer profile is not used: ${message}`),
        set.problems[0]!.message,
      );
      assert.deepEqual(
        set.all.map(({ id }) => id),
        builtInPayers.all.map(({ id }) => id),
      );
    }
  });

  it('say what the rule gives where an example does not hold, or cannot be read', () => {
    const set = clinic({
      ...valley,
      versions: [{ ...valley.versions[0]!, examples: ['8+8 -> 1', '8 and 8 -> 1', '8+8'] }],
    });
    assert.deepEqual(
      runExamples(set.find('valley-health')!, builtInCodes).map(({ message }) => message.slice(0, 30)),
      ['The rule gives 2.', 'This example cannot be read. W', 'This example cannot be read. W'],
    );
  });

  it('refuse a wrong type and an unknown field at any place', () => {
    const profiles = fc.constantFrom(...(builtInPayerFiles as readonly Json[]));
    const values: readonly Json[] = [null, 7.5, 'x', true, [], {}];
    fc.assert(
      fc.property(profiles, fc.nat(), fc.constantFrom(...values), (profile, choice, value) => {
        const paths = placesIn(profile);
        const place = paths[choice % paths.length]!;
        fc.pre(typeOf(at(profile, place)) !== typeOf(value));
        assert.equal(
          v.safeParse(payerSchema, changed(profile, place, value)).success,
          false,
          place.join('.'),
        );
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(profiles, fc.nat(), (profile, choice) => {
        const objects = [[], ...placesIn(profile)].filter((place) => typeOf(at(profile, place)) === 'object');
        const place = [...objects[choice % objects.length]!, 'vists'];
        assert.equal(v.safeParse(payerSchema, changed(profile, place, 30)).success, false, place.join('.'));
      }),
      { numRuns: 200 },
    );
  });

  it('take exactly the days that exist', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.nat(14), fc.nat(33), (year, month, date) => {
        const two = (n: number) => String(n).padStart(2, '0');
        const from = `${year}-${two(month)}-${two(date)}`;
        const real = new Date(Date.UTC(year, month - 1, date)).toISOString().startsWith(from);
        assert.equal(v.safeParse(payerSchema, { ...valley, versions: [{ from }] }).success, real);
      }),
    );
  });
});

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const typeOf = (value: Json): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** The way to every value inside. */
const placesIn = (value: Json): readonly string[][] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [
        [key],
        ...placesIn(inner).map((rest) => [key, ...rest]),
      ]);

const at = (value: Json, place: readonly string[]): Json =>
  place.reduce<Json>((inner, key) => (inner as Record<string, Json>)[key]!, value);

function changed(value: Json, place: readonly string[], to: Json): Json {
  const copy = structuredClone(value) as Json;
  const inner = at(copy, place.slice(0, -1)) as Record<string, Json>;
  inner[place.at(-1)!] = to;
  return copy;
}
