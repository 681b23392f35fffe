import assert from 'node:assert/strict';
import { createContext, type PayerKind, rules } from '../../server/src/core';
import { goldNotes } from '../support/gold';
import { at, visit } from '../support/visit';

const timeRules = rules.filter((rule) => rule.category === 'time');

const found = (facts: Parameters<typeof visit>[0], overrides: Parameters<typeof visit>[1] = {}) =>
  timeRules.flatMap((rule) =>
    [...rule.check(visit(facts, overrides), createContext())].map((report) => ({ id: rule.id, ...report })),
  );
const ids = (...args: Parameters<typeof found>) => found(...args).map((report) => report.id);

describe('time rules on facts', () => {
  for (const gold of goldNotes()) {
    for (const [index, labelled] of gold.visits.entries()) {
      const ambiguous = (field: string) =>
        gold.ambiguous?.some((path) => path.startsWith(`visits[${index}].${field}`));
      if (ambiguous('services') || ambiguous('findings')) continue;
      it(`agree with the labels of ${gold.file}, visit ${index + 1}`, () => {
        const expected = labelled.findings.filter((id) => timeRules.some((rule) => rule.id === id));
        const actual = ids({
          payer: gold.payer as PayerKind,
          services: labelled.services.map((service) => ({
            code: service.code,
            units: service.units,
            stated: service.statedMinutes === null ? [] : [service.statedMinutes],
            intervals: service.intervals.map((interval) => `${interval.start}-${interval.end}`),
            // The labels do not hold it; in this corpus it is what "not billed" was written about.
            unbilled: service.code === '97010',
          })),
          timed: labelled.totals.timedMinutes,
          treatment: labelled.totals.treatmentMinutes,
          session: labelled.session && `${labelled.session.start}-${labelled.session.end}`,
        });
        assert.deepEqual([...new Set(actual)].sort(), [...expected].sort());
      });
    }
  }

  it('call an interval that ends before it starts one mistake', () => {
    assert.deepEqual(ids({ services: [{ code: '97530', stated: [25], intervals: ['14:40-14:15'] }] }), [
      'time-order',
    ]);
  });

  it('call a time out before time in one mistake', () => {
    const services = [{ code: '97530', stated: [25], intervals: ['14:40-15:05'] }];
    assert.deepEqual(ids({ services, session: '15:10-14:10' }), ['time-order']);
  });

  it('allow a visit that is longer than its minutes', () => {
    assert.deepEqual(ids({ services: [{ code: '97530', stated: [25] }], session: '10:00-11:00' }), []);
  });

  it('do not hold a supervised modality against the visit or the one-on-one work', () => {
    const services = [
      { code: '97530', stated: [30], intervals: ['10:00-10:30'] },
      { code: 'G0283', stated: [15], intervals: ['10:15-10:30'] },
    ];
    assert.deepEqual(ids({ services, session: '10:00-10:30', treatment: 30 }), []);
  });

  it('see minutes that exceed the visit', () => {
    const [report] = found({
      services: [
        { code: '97530', stated: [30] },
        { code: '97110', stated: [20] },
      ],
      session: '10:00-10:45',
    });
    assert.equal(report?.id, 'time-session');
    assert.equal(
      report.message,
      'From 10:00 to 10:45 is 45 min, but 50 min of treatment are documented (97530 30 + 97110 20).',
    );
  });

  it('see an interval before time in where time out is not written', () => {
    const services = [{ code: '97530', intervals: ['9:55-10:20'] }];
    assert.deepEqual(ids({ services }, { session: { from: at(600), to: null } }), ['time-session']);
  });

  it('do not judge the timed total when the minutes of a code are unknown', () => {
    const services = [{ code: '97530', stated: [20] }, { code: '97110' }];
    assert.deepEqual(ids({ services, timed: 40 }), []);
  });

  it('accept a timed total that leaves out exactly the work marked as not billed', () => {
    const services = [
      { code: '97530', stated: [30] },
      { code: '97140', stated: [5], unbilled: true },
    ];
    assert.deepEqual(ids({ services, timed: 30 }), []);
    assert.deepEqual(ids({ services, timed: 35 }), []);
    assert.deepEqual(ids({ services, timed: 40 }), ['time-timed-total']);
  });

  it('hold a treatment total against the minutes that are known', () => {
    const services = [{ code: '97162', stated: [30] }, { code: '97530', stated: [20] }, { code: '97110' }];
    assert.deepEqual(ids({ services, treatment: 45 }), ['time-treatment-total']);
    assert.deepEqual(ids({ services, treatment: 50 }), []);
  });

  it('derive a total only from minutes that are all written', () => {
    const all = found({
      payer: 'medicare-b',
      services: [
        { code: '97530', stated: [25] },
        { code: '97162', stated: [30] },
      ],
    });
    assert.deepEqual(
      all.flatMap((report) => report.fixes ?? []).map((fix) => [fix.kind, fix.edits[0]!.text]),
      [['safe', ['\n', 'Total timed minutes: ', '25', '\n', 'Total treatment minutes: ', '55']]],
    );
    const some = found({
      payer: 'medicare-b',
      timed: 25,
      services: [{ code: '97530', stated: [25] }, { code: '97162' }],
    });
    assert.deepEqual(
      some.flatMap((report) => report.fixes ?? []).map((fix) => [fix.kind, fix.edits[0]!.text]),
      [['review', ['\n', 'Total treatment minutes: ', { ask: 'total treatment minutes' }]]],
    );
  });

  it('do not say again what a blank already asks', () => {
    const services = [{ code: '97530', units: 2 }];
    assert.deepEqual(ids({ services }), ['time-missing']);
    assert.deepEqual(ids({ services }, { placeholders: [at('minutes of 97530')] }), []);
  });

  it('do not call a duration missing that is there and unreadable', () => {
    const services = [{ code: '97530', units: 2 }];
    const unreadable = [{ kind: 'duration' as const, span: { start: 2, end: 6 } }];
    assert.deepEqual(ids({ services }, { lines: [{ start: 0, end: 10 }], unreadable }), []);
  });
});
