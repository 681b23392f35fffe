import assert from 'node:assert/strict';
import {
  type Analysis,
  analyze,
  type Context,
  countElements,
  createContext,
  elementIds,
  elementSummary,
  evidenceOf,
  lenses,
  span,
  status,
  type Visit,
} from '../../../server/src/core/index';
import { analysis, context, place, visit } from '../../support/noteOf97530';
import { at } from '../../support/visit';

describe('summaries', () => {
  it('stand above the units and the 97530 work', () => {
    assert.deepEqual(
      lenses(analysis, context).map(({ title, shows, span: above }) => [title, shows, above.start]),
      [
        ['97530 25 min x2 · 97110 · timed 25 · 2 units CMS', 'units', place('2').start],
        [
          '97530 · 2 of 7 · missing: goal, start and end time, participation, skilled involvement, equipment',
          'evidence',
          place('97530').start,
        ],
      ],
    );
    assert.equal(elementSummary({ documented: 7, of: 7, missing: [] }), '7 of 7');
  });

  it('give both rules where nothing says which one holds', () => {
    const twice = [8, 8].map((minutes, index) => ({ ...visit.services[index]!, minutes, units: null }));
    const open = { ...visit, payer: { ...visit.payer, kind: 'unset', rule: null } as const, services: twice };
    const [lens] = lenses({ ...analysis, visits: [open] }, context);
    assert.equal(lens!.title, '97530 8 min · 97110 8 min · timed 16 · 1 unit CMS or 2 midpoint');
  });

  it('list the evidence in the order of the elements, medical necessity last', () => {
    const entries = evidenceOf(visit);
    assert.deepEqual(
      entries.map(({ id }) => id),
      [...elementIds, 'medical-necessity'],
    );
    assert.equal(countElements({ ...visit, wording: { ...visit.wording, elements: null } }), null);
  });

  it('list the same words once for an element, with what tells the most', () => {
    const read = analyze(
      'DOS 03/11/2026\n97530 24 min: stairs x5 with R rail to reach the front door, CGA\n',
      context,
    );
    for (const { evidence } of evidenceOf(read.visits[0]!))
      for (const [index, { span: words }] of evidence.entries())
        assert.ok(index === 0 || evidence[index - 1]!.span.end <= words.start);
    const [activity] = evidenceOf(read.visits[0]!);
    assert.ok(read.visits[0]!.wording.elements!.activity.evidence.length > activity!.evidence.length);
  });

  it('count what the settings switch off', () => {
    const visitOf = (day: string, units: number) =>
      `DOS: ${day}\nS: ok\nO: climbed stairs with a rail. 97530 23 min x${units}\nA: ok\nA. Person, PT\n\n`;
    const text = visitOf('03/02/2026', 3) + visitOf('03/04/2026', 2);
    const silenced = (severities: Context['severities']) => {
      const context = createContext({ severities, ready: true });
      const read = analyze(text, context);
      assert.ok(read.findings.every(({ id }) => severities[id] !== 'off'));
      return status(read, 0, context).visits.map((visit) => visit.silenced);
    };
    assert.deepEqual(silenced({}), [0, 0]);
    assert.deepEqual(silenced({ 'units-over': 'hint' }), [0, 0]);
    assert.deepEqual(silenced({ 'units-over': 'off' }), [1, 0]);
    const [first, second] = silenced({ 'units-over': 'off', 'payer-unset': 'off', '97530-goal': 'off' });
    assert.ok(first! > 1 && second! > 0, `${first} ${second}`);
  });

  it('tell the state of a visit without calling it compliant', () => {
    const state = (changes: Partial<Visit>, findings: Analysis['findings'] = []) =>
      status({ ...analysis, visits: [{ ...visit, ...changes }], findings }, 0, context).visits[0]!.state;
    const finding = {
      id: 'x',
      span: span(0, 1),
      message: '',
      severity: 'warning',
      certainty: 'rule',
      visit: 0,
      related: [],
      fixes: [],
      notYetWritten: false,
    } as const;
    const signature = at({ name: 'Robin Vale', credential: 'PT' } as const);
    assert.equal(state({}), 'to-complete');
    assert.equal(state({ signature }), 'nothing-found');
    assert.equal(state({ signature }, [finding]), 'problems');
    assert.equal(state({ signature }, [{ ...finding, notYetWritten: true }]), 'to-complete');
  });
});
