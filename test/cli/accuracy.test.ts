import assert from 'node:assert/strict';
import { compareNote } from '../../scripts/accuracy/compareNote';
import { compared } from '../../scripts/accuracy/comparison';
import { type Figure, figures } from '../../scripts/accuracy/figures';
import { drops, raised } from '../../scripts/accuracy/floors';
import { type GoldVisit, labelledFindings, loadCorpus } from '../../scripts/accuracy/gold';
import { analysisOf, service, visit } from '../support/visits';

const label = (fields: Partial<GoldVisit> = {}): GoldVisit => ({
  dateOfService: null,
  services: [],
  notDelivered: [],
  totals: { timedMinutes: null, treatmentMinutes: null },
  session: null,
  elements97530: null,
  medicalNecessity: false,
  signature: false,
  findings: [],
  ...fields,
});

const note = (visits: readonly GoldVisit[], ambiguous: readonly string[] = []) => ({
  file: 'x.txt',
  discipline: 'PT',
  payer: 'unset',
  unitRule: 'none-stated',
  visits,
  ambiguous,
});

const labelledService = {
  code: '97530',
  codeWritten: true,
  minutes: 23,
  statedMinutes: 23,
  intervals: [{ start: '10:05', end: '10:28' }],
  units: 2,
  modifiers: ['GP', '59'],
};

const figure = (all: readonly Figure[], field: string) => all.find((one) => one.field === field)!;

describe('accuracy', () => {
  it('counts a service found as labelled, whatever the order of its modifiers', () => {
    const found = visit({
      services: [
        service({ minutes: 23, stated: [23], interval: [605, 628], units: 2, modifiers: ['59', 'GP'] }),
      ],
    });
    const all = figures(compareNote(note([label({ services: [labelledService] })]), analysisOf([found])));
    assert.deepEqual([figure(all, 'services.exact').right, figure(all, 'services.exact').f1], [1, 1]);
    assert.equal(figure(all, 'services.modifiers').f1, 1);
  });

  it('counts a wrong value as one too many and one missed, and leaves the other fields alone', () => {
    const found = visit({
      services: [service({ minutes: 22, stated: [22], interval: [605, 628], units: 2 })],
    });
    const all = figures(compareNote(note([label({ services: [labelledService] })]), analysisOf([found])));
    const { right, wrong, missed } = figure(all, 'services.minutes');
    assert.deepEqual([right, wrong, missed], [0, 1, 1]);
    assert.equal(figure(all, 'services.units').f1, 1);
    assert.equal(figure(all, 'services.exact').f1, 0);
  });

  it('leaves out what is ambiguous, also inside the whole service', () => {
    const found = visit({
      services: [service({ minutes: 23, stated: [23], units: 2, modifiers: ['GP', '59'] })],
    });
    const gold = note([label({ services: [labelledService] })], ['visits[0].services.intervals']);
    const all = figures(compareNote(gold, analysisOf([found])));
    assert.equal(figure(all, 'services.exact').f1, 1);
    assert.equal(figure(all, 'services.intervals'), undefined);
  });

  it('pairs visits by date before it pairs them by order', () => {
    const found = [visit({ index: 0, date: '2026-03-04' }), visit({ index: 1, date: '2026-03-02' })];
    const gold = note([label({ dateOfService: '2026-03-02' }), label({ dateOfService: '2026-03-04' })]);
    const all = figures(compareNote(gold, analysisOf(found)));
    assert.equal(figure(all, 'dateOfService').right, 2);
  });

  it('counts a visit that no label knows, and a labelled visit that was not found', () => {
    const gold = note([label({ signature: true, dateOfService: '2026-03-02' })]);
    const missed = figure(figures(compareNote(gold, analysisOf([]))), 'signature');
    assert.deepEqual([missed.right, missed.missed], [0, 1]);
    const two = [visit({ index: 0 }), visit({ index: 1, date: '2026-03-09' })];
    assert.equal(figure(figures(compareNote(gold, analysisOf(two))), 'dateOfService').wrong, 1);
  });

  it('scores only labelled findings, in their groups', () => {
    const gold = note([label({ findings: ['units-over', 'vague-phrase'] })]);
    const all = figures(
      compareNote(gold, analysisOf([visit({})], ['units-over', 'units-under', 'payer-unset', 'placeholder'])),
    );
    const arithmetic = figure(all, 'findings (arithmetic)');
    assert.deepEqual([arithmetic.right, arithmetic.wrong, arithmetic.missed], [1, 1, 0]);
    const every = figure(all, 'findings (all)');
    assert.deepEqual([every.right, every.wrong, every.missed], [1, 1, 1]);
  });

  it('reports a drop below the floor, and raises floors without sinking them', () => {
    const half = figures([compared('payer', 'a', 'a', null), compared('payer', 'a', 'b', null)]);
    const floors = { notes: 2, f1: { payer: 0.9 } };
    assert.deepEqual(drops(half, floors), ['payer: F1 is 0.5, it was 0.9']);
    assert.deepEqual(drops(half, undefined), []);
    assert.equal(raised(half, 2, floors).f1.payer, 0.9);
    assert.equal(raised(half, 3, floors).f1.payer, 0.5);
  });

  it('has labels that name only known findings', () => {
    for (const { name, gold } of loadCorpus())
      for (const { findings } of gold.visits)
        for (const id of findings)
          assert.ok((labelledFindings as readonly string[]).includes(id), `${name}: ${id}`);
  });
});
