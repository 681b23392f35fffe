import assert from 'node:assert/strict';
import {
  type Credential,
  createContext,
  type PayerKind,
  plainText,
  rules,
  type Visit,
} from '../../../server/src/core';
import type { CalendarDate } from '../../../server/src/core/calendar';
import { modifierConflicts, modifiers } from '../../../server/src/core/modifiers/modifierSet';
import { assistantModifier } from '../../../server/src/core/rules/assistant-modifier';
import { goldNotes } from '../../support/gold';
import { at, type ServiceShort, visit } from '../../support/visit';

const judged = [
  'modifier-discipline',
  'modifier-unknown',
  'assistant-modifier',
  'kx-threshold',
  'payer-unset',
  'data-outdated',
];
const modifierRules = rules.filter((rule) => judged.includes(rule.id));

const found = (
  services: readonly ServiceShort[],
  overrides: Partial<Visit> = {},
  payer: PayerKind = 'medicare-b',
) => {
  const facts = visit({ services, payer }, overrides);
  // Each code on a line of its own, modifiers behind it, so that insertions have a place.
  const placed = facts.services.map((one, line) => ({
    ...one,
    name: { value: one.code, span: { start: line * 100, end: line * 100 + 5 } },
    modifiers: one.modifiers.map(({ value }, index) =>
      at(value, line * 100 + 6 + index * 3, line * 100 + 8 + index * 3),
    ),
  }));
  return modifierRules.flatMap((rule) =>
    [...rule.check({ ...facts, services: placed }, createContext())].map((report) => ({
      id: rule.id,
      ...report,
    })),
  );
};
const ids = (...args: Parameters<typeof found>) => found(...args).map(({ id }) => id);
const fixes = (...args: Parameters<typeof found>) =>
  found(...args).flatMap((report) =>
    report.fixes!.map(({ kind, title, edits }) => [
      `${kind}: ${title}`,
      ...edits.map(({ span, text }) => `${span.start}-${span.end} ${plainText(text)}`),
    ]),
  );

const signed = (credential: Credential) => ({ signature: at({ name: 'Robin Vale', credential }) });
/** `97530 23 GP CQ`: minutes and modifiers of one unit. */
const lines = (...texts: string[]): ServiceShort[] =>
  texts.map((text) => {
    const [code, minutes, ...rest] = text.split(' ');
    return {
      code: code!,
      stated: [Number(minutes)],
      units: Math.max(1, Math.floor((Number(minutes) + 7) / 15)),
      modifiers: rest,
    };
  });

describe('modifier rules on facts', () => {
  for (const gold of goldNotes())
    for (const [index, labelled] of gold.visits.entries()) {
      const own = ['modifier-discipline', 'modifier-unknown'];
      it(`agree with the labels of ${gold.file}, visit ${index + 1}`, () => {
        const discipline = (gold as { discipline?: 'PT' | 'OT' | 'SLP' }).discipline!;
        const reports = ids(
          labelled.services.map((one) => ({
            ...one,
            stated: [],
            intervals: [],
            unbilled: one.units === null,
          })),
          { discipline },
          gold.payer as PayerKind,
        );
        assert.deepEqual(
          [...new Set(reports.filter((id) => own.includes(id)))].sort(),
          labelled.findings.filter((id) => own.includes(id)).sort(),
        );
      });
    }

  it('want the discipline of the visit on every Medicare line, and offer it', () => {
    assert.deepEqual(ids(lines('97530 23 GP', '97110 15 GP')), []);
    assert.deepEqual(fixes(lines('97530 23', '97110 15')), [
      ['review: Add GP to 97530, 97110', '5-5 -GP', '105-105 -GP'],
    ]);
    assert.deepEqual(fixes(lines('97530 23 GP'), { discipline: 'OT' }), [
      ['review: Replace GP by GO on 97530', '6-8 GO'],
    ]);
    assert.deepEqual(ids(lines('97530 23', '97110 15'), {}, 'commercial'), []);
    assert.deepEqual(ids(lines('97530 23', '97110 15'), {}, 'medicare-advantage'), ['modifier-discipline']);
  });

  it('want an evaluation with its own discipline', () => {
    assert.deepEqual(ids(lines('97165 30 GO'), { discipline: 'OT' }), []);
    assert.deepEqual(ids(lines('97161 30 GO'), { discipline: 'OT' }), ['modifier-discipline']);
  });

  it('do not ask a note without charges for modifiers', () => {
    assert.deepEqual(ids([{ code: '97530', stated: [23] }]), []);
  });

  it('know every modifier of the list and no other', () => {
    for (const { code } of modifiers)
      assert.ok(!ids(lines(`97530 23 ${code}`), {}, 'commercial').includes('modifier-unknown'), code);
    assert.deepEqual(ids(lines('97530 23 QZ'), {}, 'commercial'), ['modifier-unknown']);
  });

  it('report two modifiers that contradict each other, once', () => {
    for (const { codes } of modifierConflicts)
      assert.deepEqual(
        ids(lines(`97530 23 ${codes.join(' ')}`), {}, 'commercial'),
        ['modifier-unknown'],
        codes.join(' '),
      );
    assert.match(
      found(lines('97530 23 GP KX GA'))[0]!.message,
      /^KX and GA on 97530 may contradict each other: .*\.$/,
    );
  });

  it('want CQ or CO on an assistant’s work, and not on a therapist’s', () => {
    assert.deepEqual(ids(lines('97530 23 GP CQ'), signed('PTA')), []);
    assert.deepEqual(fixes(lines('97530 23 GP', '97110 15 GP'), signed('PTA')), [
      ['review: Add CQ to 97530, 97110', '8-8 -CQ', '108-108 -CQ'],
    ]);
    assert.deepEqual(fixes(lines('97530 23 GO'), { ...signed('OTA'), discipline: 'OT' }), [
      ['review: Add CO to 97530', '8-8 -CO'],
    ]);
    assert.deepEqual(fixes(lines('97530 23 GP CQ', '97110 15 GP CQ'), signed('PT')), [
      ['review: Remove CQ from 97530, 97110', '8-11 ', '108-111 '],
    ]);
    assert.deepEqual(ids(lines('97530 23 GP'), signed('PTA'), 'commercial'), []);
    assert.deepEqual(
      ids(lines('97530 23 GP'), { ...signed('PTA'), dateOfService: at('2019-12-31' as CalendarDate) }),
      [],
    );
  });

  it('do not take an evaluation for an assistant’s work', () => {
    assert.deepEqual(ids(lines('97161 30 GP'), signed('PTA')), []);
    assert.deepEqual(ids(lines('97161 30 GP CQ'), signed('PT')), ['assistant-modifier']);
  });

  it('say nothing where the note leaves open who treated', () => {
    const clinicians = [
      at({ name: 'A', credential: 'PTA' as const }),
      at({ name: 'B', credential: 'PT' as const }),
    ];
    assert.deepEqual(ids(lines('97530 23 GP'), { ...signed('PT'), clinicians }), []);
    assert.deepEqual(ids(lines('97530 23 GP CQ'), { ...signed('PT'), clinicians }), []);
  });

  it('go by whom the note names as having treated, whoever signed', () => {
    const treatedBy = at({ name: 'A', credential: 'PTA' as const });
    assert.deepEqual(ids(lines('97530 23 GP'), { ...signed('PT'), treatedBy }), ['assistant-modifier']);
    assert.deepEqual(ids(lines('97530 23 GP CQ'), { ...signed('PT'), treatedBy }), []);
  });

  it('calculate a line that both gave, by the minutes of each', () => {
    const shared = (therapist: number, assistant: number, ...mods: string[]) => {
      const facts = visit({ services: lines(`97110 ${therapist + assistant} GP ${mods.join(' ')}`.trim()) });
      const performers = [
        { by: 'PT' as const, minutes: therapist },
        { by: 'PTA' as const, minutes: assistant },
      ];
      return modifierRules
        .flatMap((rule) => [
          ...rule.check(
            {
              ...facts,
              payer: { kind: 'medicare-b', name: null, rule: null, ruleWords: null },
              services: facts.services.map((one) => ({ ...one, performers })),
            },
            createContext(),
          ),
        ])
        .map(({ message }) => message.slice(0, 40));
    };
    assert.deepEqual(shared(14, 1), []);
    assert.deepEqual(shared(14, 1, 'CQ'), ['CQ says that an assistant gave 97110, bu']);
    assert.deepEqual(shared(5, 10), ['Given by an assistant: 97110 (10 of 15 m']);
    assert.deepEqual(shared(5, 10, 'CQ'), []);
    // Two units, one of each: the line needs the modifier on one of them.
    assert.deepEqual(shared(14, 12, 'CQ'), []);
    assert.deepEqual(shared(14, 12), ['Given by an assistant: 97110 (12 of 26 m']);
  });

  it('want the modifier on a part of a line without writing it on all of it', () => {
    const facts = visit({ services: lines('97110 45 GP') });
    const services = facts.services.map((one) => ({
      ...one,
      units: at(3),
      performers: [
        { by: 'PT' as const, minutes: 23 },
        { by: 'PTA' as const, minutes: 22 },
      ],
    }));
    const payer = { kind: 'medicare-b' as const, name: null, rule: null, ruleWords: null };
    const [report] = [...assistantModifier.check({ ...facts, payer, services }, createContext())];
    assert.equal(
      report?.message,
      'Given by an assistant: 97110 (22 of 45 minutes, 1 of 3 units). Medicare wants CQ on these units, apart from the others; it is not written.',
    );
    assert.deepEqual(report?.fixes, []);
  });

  it('hold KX against the threshold of the year, where the amount used is stated', () => {
    const used = (dollars: number, text: string, year = '2026') =>
      ids(lines(text), { amountUsed: at(dollars), dateOfService: at(`${year}-05-04` as CalendarDate) });
    assert.deepEqual(used(2480, '97530 23 GP'), []);
    assert.deepEqual(used(2481, '97530 23 GP'), ['kx-threshold']);
    assert.deepEqual(used(2481, '97530 23 GP KX'), []);
    assert.deepEqual(used(1200, '97530 23 GP KX'), ['kx-threshold']);
    assert.deepEqual(used(2411, '97530 23 GP', '2025'), ['kx-threshold']);
    assert.deepEqual(used(9999, '97530 23 GP', '2019'), []);
  });

  it('ask for the payer only where the rules disagree', () => {
    const lineSpans = [{ start: 0, end: 10 }];
    const ten = lines('97530 10', '97110 10');
    assert.deepEqual(ids(ten, { lines: lineSpans }, 'unset'), ['payer-unset']);
    assert.deepEqual(ids(lines('97530 15', '97110 15'), { lines: lineSpans }, 'unset'), []);
    assert.deepEqual(ids(ten, { lines: lineSpans }, 'commercial'), []);
  });

  it('say that a table is another quarter’s only where it judged something', () => {
    const on = (date: CalendarDate, ...codes: string[]) =>
      ids(
        codes.map((code) => ({ code, units: 1, modifiers: ['GP'] })),
        { dateOfService: at(date) },
      );
    assert.deepEqual(on('2026-03-01', '97530', '97750'), ['data-outdated']);
    assert.deepEqual(on('2024-08-01', '97530', '97750'), []);
    assert.deepEqual(on('2026-03-01', '97530', '97110'), []);
    assert.deepEqual(on('2026-03-01', '97010'), ['data-outdated']);
  });
});
