import assert from 'node:assert/strict';
import { analyze, createContext, hover, type PayerKind, plainText } from '../../../server/src/core';
import type { CalendarDate } from '../../../server/src/core/calendar';
import { builtInEdits } from '../../../server/src/core/edits/builtIn';
import { covers, type Edit, editOn, editTable, endedEdit } from '../../../server/src/core/edits/editTable';
import { editFacts } from '../../../server/src/core/features/hoverEdits';
import { status } from '../../../server/src/core/features/status';
import { ncciForbidden } from '../../../server/src/core/rules/ncci-forbidden';
import { ncciModifier } from '../../../server/src/core/rules/ncci-modifier';
import { goldNotes } from '../../support/gold';
import { at, type ServiceShort, visit } from '../../support/visit';

const pairRules = [ncciModifier, ncciForbidden];

interface Told {
  readonly payer?: PayerKind;
  readonly date?: CalendarDate | null;
}
const found = (services: readonly ServiceShort[], { payer = 'medicare-b', date = '2026-03-01' }: Told = {}) =>
  pairRules.flatMap((rule) =>
    [
      ...rule.check(visit({ services, payer }, { dateOfService: date ? at(date) : null }), createContext()),
    ].map((report) => ({ id: rule.id, ...report })),
  );
const ids = (...args: Parameters<typeof found>) => found(...args).map(({ id }) => id);
const billed = (...codes: string[]): ServiceShort[] =>
  codes.map((code) => ({ code, stated: [15], units: 1 }));

describe('NCCI edits by the day of service', () => {
  for (const [date, expected] of [
    ['2019-12-01', { '97116': 1, '97140': 1, '97164': 1, '97535': 1, '97750': 1, '95851': 0, '97161': null }],
    ['2019-12-31', { '97116': 1, '97535': 1 }],
    ['2020-01-01', { '97116': null, '97161': null, '97535': null }],
    ['2020-02-01', { '97116': null, '97140': null, '97164': null, '97535': null, '97750': null, '95851': 0 }],
    ['2020-09-30', { '97535': null, '97750': null }],
    ['2020-10-01', { '97535': 1, '97750': 1, '97116': null }],
    ['2021-12-31', { '97535': 1, '97533': 1 }],
    ['2022-01-01', { '97535': null, '97533': null }],
    [
      '2026-03-01',
      { '97116': null, '97140': null, '97535': null, '97750': 1, '97542': 1, '97150': 1, '95851': 0 },
    ],
    [null, { '97116': null, '97750': 1, '95851': 0 }],
  ] as const)
    it(`97530 with others on ${date ?? 'an unknown day'}`, () => {
      for (const [code, indicator] of Object.entries(expected))
        assert.equal(editOn(builtInEdits, '97530', code, date)?.indicator ?? null, indicator, code);
    });

  it('the same note gets the edits of its day', () => {
    const note = billed('97530', '97116', '97750', '95851');
    assert.deepEqual(ids(note, { date: '2019-12-01' }), [
      'ncci-modifier',
      'ncci-modifier',
      'ncci-forbidden',
      'ncci-forbidden',
    ]);
    assert.deepEqual(ids(note, { date: '2020-02-01' }), ['ncci-forbidden']);
    assert.deepEqual(ids(note, { date: '2026-03-01' }), [
      'ncci-modifier',
      'ncci-forbidden',
      'ncci-forbidden',
    ]);
  });

  it('a pair is found whichever code comes first, and column 2 is the one that is not paid', () => {
    assert.equal(editOn(builtInEdits, '97150', '97530', null)?.column2, '97530');
    assert.equal(editOn(builtInEdits, '97530', '97150', null)?.column2, '97530');
  });

  it('an old pair that is still believed in is known as ended', () => {
    assert.equal(endedEdit(builtInEdits, '97140', '97530', '2026-03-01')?.deletion, '2019-12-31');
    assert.equal(endedEdit(builtInEdits, '97530', '97116', null)?.deletion, '2019-12-31');
    assert.equal(endedEdit(builtInEdits, '97530', '97750', null), undefined);
    assert.equal(endedEdit(builtInEdits, '97530', '97110', null), undefined);
  });

  it('a window holds on its first and its last day, and an indicator 9 never does', () => {
    const row = (effective: CalendarDate, deletion: CalendarDate | null, indicator: 0 | 1 | 9): Edit => ({
      column1: '11111',
      column2: '22222',
      ...{ effective, deletion, indicator, rationale: '' },
    });
    const table = editTable(
      [row('2026-01-01', '2026-03-31', 1), row('2026-04-01', null, 0), row('2025-01-01', null, 9)],
      builtInEdits,
    );
    const on = (date: CalendarDate) => editOn(table, '22222', '11111', date)?.indicator;
    assert.deepEqual(
      [on('2025-12-31'), on('2026-01-01'), on('2026-03-31'), on('2026-04-01')],
      [undefined, 1, 1, 0],
    );
  });

  it('a table covers the days that it was published for', () => {
    assert.equal(covers(builtInEdits, '2024-09-30'), true);
    assert.equal(covers(builtInEdits, '2024-10-01'), false);
  });
});

describe('rules of pairs', () => {
  for (const gold of goldNotes())
    for (const [index, labelled] of gold.visits.entries()) {
      if (gold.ambiguous?.some((path) => path.startsWith(`visits[${index}].findings.ncci-`))) continue;
      it(`agree with the labels of ${gold.file}, visit ${index + 1}`, () => {
        const expected = labelled.findings.filter((id) => id.startsWith('ncci-'));
        const services = labelled.services.map((one) => ({ ...one, intervals: [], stated: [] }));
        const date = labelled.dateOfService as CalendarDate | null;
        assert.deepEqual([...new Set(ids(services, { payer: gold.payer as PayerKind, date }))], expected);
      });
    }

  it('take any of the five modifiers on either line', () => {
    for (const modifier of ['59', 'XE', 'XS', 'XP', 'XU'])
      for (const line of [0, 1]) {
        const services = billed('97530', '97750').map((one, at) =>
          at === line ? { ...one, modifiers: ['GP', modifier] } : one,
        );
        assert.deepEqual(ids(services), []);
      }
    assert.deepEqual(ids(billed('97530', '97750').map((one) => ({ ...one, modifiers: ['GP'] }))), [
      'ncci-modifier',
    ]);
  });

  it('offer XU, never 59, and only where distinct times stand in the note', () => {
    const placed = (intervals: readonly [string, string]) => {
      const facts = visit({
        payer: 'medicare-b',
        services: [
          { code: '97530', intervals: [intervals[0]], units: 1 },
          { code: '97750', intervals: [intervals[1]], units: 1 },
        ],
      });
      const services = facts.services.map((one, at) => ({
        ...one,
        name: { value: one.code, span: { start: at * 10, end: at * 10 + 5 } },
      }));
      return [...ncciModifier.check({ ...facts, services }, createContext())][0]!;
    };
    const proved = placed(['10:00-10:15', '10:15-10:30']);
    assert.match(proved.message, /distinct times: 10:00–10:15 and 10:15–10:30/);
    assert.deepEqual(
      proved.fixes!.map(({ kind, edits }) => ({
        kind,
        edits: edits.map((edit) => [edit.span.start, plainText(edit.text)]),
      })),
      [{ kind: 'review', edits: [[15, '-XU']] }],
    );
    assert.deepEqual(placed(['10:00-10:20', '10:15-10:30']).fixes, []);
    assert.deepEqual(found(billed('97530', '97750'))[0]!.fixes, []);
  });

  it('leave out what is not billed', () => {
    const [first, second] = billed('97530', '97750');
    assert.deepEqual(ids([first!, { ...second!, units: null, unbilled: true }]), []);
    assert.deepEqual(ids([first!, { ...second!, units: 0 }]), []);
  });

  it('hold Medicare to all pairs, others to those with 97530, and nobody where no claim is sent', () => {
    assert.deepEqual(ids(billed('97140', '97124')), ['ncci-forbidden']);
    assert.deepEqual(ids(billed('97140', '97124'), { payer: 'commercial' }), []);
    assert.deepEqual(ids(billed('97530', '95851'), { payer: 'commercial' }), ['ncci-forbidden']);
    assert.deepEqual(ids(billed('97530', '95851'), { payer: 'self-pay' }), []);
  });
});

describe('hover on a code', () => {
  const facts = (
    services: readonly ServiceShort[],
    payer: PayerKind = 'medicare-b',
    date: CalendarDate = '2026-03-01',
  ) => {
    const note = visit({ services, payer }, { dateOfService: at(date) });
    return editFacts(note, note.services[0]!, createContext())
      .map(({ plain }) => plain)
      .join('\n');
  };

  it('tells an edit that is in force, and which times prove distinct services', () => {
    const timed = ['10:00-10:15', '10:15-10:30'].map((interval, index) => ({
      ...{ code: ['97530', '97750'][index]!, intervals: [interval], units: 1 },
    }));
    assert.match(
      facts(timed),
      /With 97750: 97750 needs a modifier .* distinct times; it does: 10:00–10:15 and 10:15–10:30/,
    );
    assert.match(facts(billed('97530', '95851')), /Not paid together with 95851 on one day/);
  });

  it('tells that an old pair has ended, and that some commercial payers act otherwise', () => {
    const told =
      'With 97140: none known in the table of 2024 Q3; the last one ended on 2019-12-31 (NCCI edits of CMS, practitioner table of July 2024, not the table of this day)';
    assert.ok(facts(billed('97530', '97140')).includes(`${told}.`));
    assert.ok(
      facts(billed('97530', '97140'), 'commercial').includes(
        `${told}; some commercial payers still act as if it were.`,
      ),
    );
  });

  it('tells the most units of a day with the table that says so', () => {
    assert.match(
      facts(billed('97530'), 'medicare-b', '2024-08-01'),
      /At most 6 a day for Medicare \(CMS practitioner MUE table of July 2024\)\./,
    );
    assert.match(facts(billed('97010')), /Medicare does not pay it by itself/);
  });

  it('tells what is to be verified: a limit, and where a payer has its rule from', () => {
    assert.match(facts(billed('98984')), /not known here; to be verified\./);
    const text =
      'PT daily note  Date: 2026-03-02  Payer: TRICARE\n97530 GP KX x1 15 min: stairs 8 steps x3\nAnn Lee, PT\n';
    const context = createContext();
    const analysis = analyze(text, context);
    const told = (words: string) => hover(analysis, text.indexOf(words) + 1, context)?.markdown.plain ?? '';
    assert.match(
      told('97530'),
      /rule holds: TRICARE \(Said by the payer on the telephone.*, to be verified\)\./,
    );
    assert.match(told('KX'), /In 2026 it is wanted above \$2,480 .*Source: Therapy threshold amounts/s);
  });
});

describe('the tables in force', () => {
  it('are named with their quarter in the status, and newer ones are asked for while the built-in ones hold', () => {
    const context = createContext();
    const shown = (more: object) =>
      status(analyze('PT 3/2/2026\n97530 x1 15 min', context), 0, { ...context, ...more }).tables;
    assert.equal(
      shown({}),
      'Tables of CMS: edits of 2024 Q3, built in; unit limits of 2024 Q3, built in. Newer ones are imported from CMS.',
    );
    const imported = { from: '2026-10-01', to: '2026-12-31', imported: true };
    assert.equal(
      shown({ edits: { ...context.edits, ...imported }, mue: { ...context.mue, ...imported } }),
      'Tables of CMS: edits of 2026 Q4; unit limits of 2026 Q4.',
    );
  });
});
