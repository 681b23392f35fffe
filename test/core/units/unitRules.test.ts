import assert from 'node:assert/strict';
import { createContext, type PayerKind, plainText, rules } from '../../../server/src/core';
import { goldNotes } from '../../support/gold';
import { at, type ServiceShort, type VisitShort, visit } from '../../support/visit';

const judged = [
  'units-over',
  'units-under',
  'units-split',
  'units-rule-differs',
  'units-untimed',
  'mue',
  'code-unknown',
  'units-missing',
];
const unitRules = rules.filter((rule) => judged.includes(rule.id));

const found = (facts: VisitShort, overrides: Parameters<typeof visit>[1] = {}, context = createContext()) =>
  unitRules.flatMap((rule) =>
    [...rule.check(visit(facts, overrides), context)].map((report) => ({ id: rule.id, ...report })),
  );
const ids = (...args: Parameters<typeof found>) => found(...args).map((report) => report.id);

/** `97530 23 x2, 97110 15 x1 [GP]` as services; `-` for what is not written. */
const services = (text: string): ServiceShort[] =>
  text.split(', ').map((line) => {
    const [code, minutes, units, ...flags] = line.split(' ');
    return {
      code: code!,
      stated: minutes === '-' ? [] : [Number(minutes)],
      units: units === '-' ? null : Number(units!.slice(1)),
      unbilled: flags.includes('unbilled'),
    };
  });

describe('unit rules on facts', () => {
  for (const gold of goldNotes())
    for (const [index, labelled] of gold.visits.entries()) {
      const ambiguous = (field: string) =>
        gold.ambiguous?.some((path) => path.startsWith(`visits[${index}].${field}`)) ?? false;
      if (
        ambiguous('services.minutes') ||
        ambiguous('services.units') ||
        (ambiguous('findings') && !ambiguous('findings.mue')) ||
        // labels have no place for units that stand in a total only
        labelled.services.every((service) => service.units === null)
      )
        continue;
      it(`agree with the labels of ${gold.file}, visit ${index + 1}`, () => {
        const expected = labelled.findings.filter(
          (id) => judged.includes(id) && !(id === 'mue' && ambiguous('findings.mue')),
        );
        const midpoint = gold.unitRule === 'midpoint';
        const actual = ids(
          {
            services: labelled.services.map((service) => ({
              code: service.code,
              units: service.units,
              stated: service.minutes === null ? [] : [service.minutes],
            })),
          },
          {
            payer: {
              kind: gold.payer as PayerKind,
              name: null,
              rule: midpoint ? 'midpoint' : null,
              ruleWords: midpoint ? at('midpoint rule') : null,
            },
          },
        );
        assert.deepEqual([...new Set(actual)].sort(), [...expected].sort());
      });
    }

  for (const [text, payer, expected] of [
    ['97530 23 x2, 97110 15 x1', 'medicare-b', []],
    ['97530 23 x3, 97110 15 x1', 'medicare-b', ['units-over']],
    ['97530 20 x2, 97110 20 x1', 'medicare-b', []],
    ['97530 20 x1, 97110 20 x2', 'medicare-b', []],
    ['97530 20 x1, 97110 20 x1', 'medicare-b', ['units-under']],
    ['97530 20 x1, 97110 20 x1', 'unset', ['units-rule-differs']],
    ['97530 20 x2, 97110 20 x2', 'unset', ['units-over', 'units-rule-differs']],
    ['97530 8 x1, 97110 8 x1', 'medicare-b', ['units-over']],
    ['97530 33 x3, 97140 7 x0', 'medicare-b', ['units-split']],
    // A total that is too small, and a code with more than its minutes: two mistakes.
    ['97530 15 x2, 97110 30 x-', 'medicare-b', ['units-over', 'units-under']],
    // A billed code without minutes leaves the sum unknown.
    ['97530 23 x2, 97110 - x4', 'medicare-b', []],
    // Work marked as not billed stays in the pool and is not owed.
    ['97530 30 x2, 97140 10 - unbilled', 'medicare-b', []],
    ['97530 25 x1, 97140 10 - unbilled', 'medicare-b', ['units-under']],
    ['97162 40 x2', 'medicare-b', ['units-untimed']],
    ['97150 40 x2', 'commercial', ['units-untimed']],
    ['97110 105 x7', 'commercial', ['mue']],
    ['97110 90 x7', 'commercial', ['units-over', 'mue']],
    ['97010 10 x1', 'medicare-b', ['mue']],
    ['97010 10 x1', 'commercial', []],
    ['97110 105 x7', 'self-pay', []],
    // Measured limb by limb: several a day are usual.
    ['95851 - x2', 'medicare-b', []],
    ['97001 30 x1', 'commercial', ['code-unknown']],
    ['97350 23 x2', 'medicare-b', ['code-unknown']],
  ] as const)
    it(`${payer}: ${text}: ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(ids({ services: services(text.replace('x-', '-')), payer }), expected);
    });

  it('offers one correction where one distribution is permitted, and a choice where several are', () => {
    const fixes = (text: string) =>
      found({ services: services(text), payer: 'medicare-b' }).flatMap(({ fixes: offered }) =>
        offered!.map(({ kind, title }) => `${kind}: ${title}`),
      );
    assert.deepEqual(fixes('97530 23 x3, 97110 15 x1'), ['safe: Set the units to 97110 × 1, 97530 × 2']);
    assert.deepEqual(fixes('97530 20 x2, 97110 20 x2'), [
      'review: Set the units to 97110 × 1, 97530 × 2',
      'review: Set the units to 97110 × 2, 97530 × 1',
    ]);
    assert.deepEqual(fixes('97162 40 x2'), ['safe: Set the units of 97162 to 1']);
  });

  it('only ever writes units into the places where units stand', () => {
    const twoUnits = {
      ...visit({ services: services('97530 23 x3, 97110 15 x1') }),
      payer: visit({ payer: 'medicare-b' }).payer,
    };
    const placed = {
      ...twoUnits,
      services: twoUnits.services.map((one, index) => ({
        ...one,
        units: at(one.units!.value, index * 10, index * 10 + 1),
      })),
    };
    const [report] = unitRules.flatMap((rule) => [...rule.check(placed, createContext())]);
    assert.deepEqual(
      report!.fixes![0]!.edits.map((edit) => ({ ...edit, text: plainText(edit.text) })),
      [{ span: { start: 0, end: 1 }, text: '2' }],
    );
  });

  it('judges a stated total of units where no code has its own', () => {
    const total = (units: number, text = '97530 23 -, 97110 15 -') =>
      ids(
        { services: services(text), payer: 'medicare-b' },
        { totals: { timedMinutes: null, treatmentMinutes: null, units: at(units) } },
      );
    assert.deepEqual(total(3), []);
    assert.deepEqual(total(4), ['units-over']);
    assert.deepEqual(total(2), ['units-under']);
    assert.deepEqual(total(4, '97530 23 -, 97110 15 -, 97161 30 -'), []);
  });

  it('pools by discipline where clinicians of two treat in one visit', () => {
    const clinicians = [
      at({ name: 'A', credential: 'PT' as const }),
      at({ name: 'B', credential: 'OTA' as const }),
    ];
    const both = [
      { code: '97110', stated: [10], units: 1, modifiers: ['GP'] },
      { code: '97530', stated: [10], units: 1, modifiers: ['GO'] },
    ];
    assert.deepEqual(ids({ services: both, payer: 'medicare-b' }, { clinicians }), []);
    assert.deepEqual(ids({ services: both, payer: 'medicare-b' }), ['units-over']);
  });

  it('takes the rule from the words of the note, then from the payer, then from the default payer', () => {
    const eight = services('97530 8 x2, 97110 8 x-'.replace('x-', '-'));
    const words = {
      kind: 'medicare-b',
      name: null,
      rule: 'midpoint',
      ruleWords: at('rule of eights'),
    } as const;
    const split = { services: eight };
    assert.deepEqual(ids(split, { payer: words }), ['units-split']);
    assert.deepEqual(ids({ ...split, payer: 'medicare-b' }), ['units-over']);
    assert.deepEqual(ids(split, {}, createContext({ defaultPayer: 'commercial-midpoint' })), ['units-split']);
    const uhc = {
      kind: 'commercial',
      name: at('UnitedHealthcare Choice'),
      rule: null,
      ruleWords: null,
    } as const;
    const ten = { services: services('97530 10 x1, 97110 10 x1') };
    assert.deepEqual(ids(ten, { payer: uhc }), ['units-rule-differs']);
    assert.deepEqual(ids(ten, { payer: uhc }, createContext({ defaultPayer: 'unitedhealthcare' })), [
      'units-over',
    ]);
  });

  it('says a finding in numbers', () => {
    assert.deepEqual(
      found({ services: services('97530 23 x3, 97110 15 x1'), payer: 'medicare-b' }).map(
        ({ message }) => message,
      ),
      [
        '4 units of timed codes billed, but the 38 timed minutes support 3 by the CMS 8-minute rule: 97110 × 1, 97530 × 2.',
      ],
    );
    assert.deepEqual(
      found({ services: services('97001 30 x1'), payer: 'medicare-b' }).map(({ message }) => message),
      ['97001 was deleted after 2016-12-31. In its place: 97161 or 97162 or 97163.'],
    );
  });

  it('knows a deleted code on a day when it was in use', () => {
    assert.deepEqual(
      ids({ services: services('97001 30 x1') }, { dateOfService: at('2016-12-31' as const) }),
      [],
    );
    assert.deepEqual(
      ids({ services: services('97001 30 x1') }, { dateOfService: at('2017-01-01' as const) }),
      ['code-unknown'],
    );
  });

  it('asks for the units of a charge only where the others have them', () => {
    const charged = (text: string) => {
      const facts = visit({ services: services(text), payer: 'medicare-b' });
      const all = facts.services.map((one) => ({ ...one, charge: at('').span }));
      return ids({}, { ...facts, services: all });
    };
    assert.deepEqual(charged('97530 15 x1, 97010 10 -'), ['units-missing']);
    // One mistake, one finding: what is not written yet is not too few.
    assert.deepEqual(charged('97530 15 x1, 97110 15 -'), ['units-missing']);
    assert.deepEqual(charged('97530 15 x3, 97110 15 -').sort(), ['units-missing', 'units-over']);
    assert.deepEqual(charged('97530 15 -, 97010 10 -'), []);
    assert.deepEqual(charged('97530 15 x1, 97010 10 - unbilled'), []);
  });
});
