import assert from 'node:assert/strict';
import {
  createContext,
  type ElementId,
  elementIds,
  type Report,
  rules,
  type Visit,
} from '../../server/src/core';
import { at, noGap, service, type VisitShort, visit } from '../support/visit';

const check = (id: string, facts: Visit): readonly Report[] => [
  ...rules.find((rule) => rule.id === id)!.check(facts, createContext()),
];

const ta: VisitShort = { services: [{ code: '97530', stated: [23], units: 2 }] };

const without = (element: ElementId, short: VisitShort = ta): Visit => {
  const full = visit(short);
  const elements = { ...full.wording.elements!, [element]: { documented: false, evidence: [] } };
  return { ...full, wording: { ...full.wording, elements } };
};

describe('element rules on facts', () => {
  for (const element of elementIds) {
    it(`ask for ${element} once, quietly in a draft, with a blank that holds no fact`, () => {
      assert.deepEqual(check(`97530-${element}`, visit(ta)), []);
      const reports = check(`97530-${element}`, without(element));
      assert.equal(reports.length, 1);
      assert.equal(reports[0]!.notYetWritten, true);
      assert.ok(reports[0]!.fixes!.length > 0);
      for (const fix of reports[0]!.fixes!) {
        assert.equal(fix.kind, 'review');
        assert.ok(fix.edits.some((edit) => edit.text.some((part) => typeof part !== 'string')));
      }
    });

    it(`leave ${element} to its blank once that is there`, () => {
      const facts = without(element);
      const blanks = check(`97530-${element}`, facts)[0]!.fixes![0]!.edits.flatMap((edit) =>
        edit.text.flatMap((part) => (typeof part === 'string' ? [] : [at(part.ask)])),
      );
      assert.deepEqual(check(`97530-${element}`, { ...facts, placeholders: blanks }), []);
    });
  }

  it('are silent where 97530 is not part of the visit', () => {
    const facts = visit({ services: [{ code: '97110', stated: [15] }] });
    const silent = { ...facts, wording: { ...facts.wording, elements: null } };
    for (const element of elementIds) assert.deepEqual(check(`97530-${element}`, silent), []);
  });

  it('do not call start and end times a wish of Medicare', () => {
    const [report] = check('97530-start-end', without('start-end', { ...ta, payer: 'medicare-b' }));
    assert.equal(report?.unasked, true);
    assert.match(report.message, /Medicare Part B does not ask for it/);
  });

  it('are information, and louder only where the payer has published that it requires the words', () => {
    const medicare = { ...ta, payer: 'medicare-b' as const };
    assert.equal(check('97530-activity', without('activity', medicare))[0]?.severity, 'warning');
    assert.equal(check('97530-activity', without('activity'))[0]?.severity, 'info');
    assert.equal(
      check('97530-skilled-involvement', without('skilled-involvement', medicare))[0]?.severity,
      'info',
    );
    assert.equal(check('97530-equipment', without('equipment', medicare))[0]?.unasked, true);
  });

  it('wait while the work is not described at all', () => {
    const bare: VisitShort = { services: [{ code: '97530', stated: [23], units: 2, narrative: false }] };
    assert.equal(check('code-not-described', visit(bare)).length, 1);
    for (const element of elementIds) assert.deepEqual(check(`97530-${element}`, without(element, bare)), []);
    const unbilled: VisitShort = { services: [{ code: '97530', stated: [23], narrative: false }] };
    assert.equal(check('97530-activity', without('activity', unbilled)).length, 1);
    assert.deepEqual(check('97530-goal', without('goal', unbilled)), []);
  });

  it('ask for no comparison on the day of an evaluation or a first visit', () => {
    const evaluated = { services: [...ta.services!, { code: '97162' }] };
    assert.deepEqual(check('97530-progress', without('progress', evaluated)), []);
    const facts = without('progress');
    const first: Visit = { ...facts, wording: { ...facts.wording, firstVisit: true } };
    assert.deepEqual(check('97530-progress', first), []);
  });
});

describe('code rules on facts', () => {
  const billing = (third: Parameters<typeof service>[0]) =>
    visit({
      services: [{ code: '97110', stated: [15], units: 1 }, { code: '97530', stated: [30], units: 2 }, third],
    });

  it('see a service that the charges do not list', () => {
    const [report] = check('code-not-billed', billing({ code: '97140', stated: [10] }));
    assert.match(report!.message, /^10 min of 97140/);
  });

  it('only ask to say so where the minutes may earn no unit', () => {
    const [report] = check('code-not-billed', billing({ code: '97140', stated: [5] }));
    assert.match(report!.message, /may earn no unit of their own/);
    assert.equal(report!.severity, 'info');
  });

  it('leave out what is marked as not billed, or has no minutes', () => {
    assert.deepEqual(check('code-not-billed', billing({ code: '97140', stated: [10], unbilled: true })), []);
    assert.deepEqual(check('code-not-billed', billing({ code: '97140' })), []);
  });

  it('do not miss a pack that cannot be billed', () => {
    assert.deepEqual(check('code-not-billed', billing({ code: '97010', stated: [10] })), []);
  });

  it('are silent where no charges are written', () => {
    const facts = visit({
      services: [
        { code: '97110', stated: [15] },
        { code: '97140', stated: [10] },
      ],
    });
    assert.deepEqual(check('code-not-billed', facts), []);
  });

  it('see a billed code without any work', () => {
    const facts = visit({
      services: [
        { code: '97110', stated: [15], units: 1, narrative: false },
        { code: '97162', stated: [30], units: 1, narrative: false },
        { code: '97116', stated: [15], narrative: false },
      ],
    });
    const reports = check('code-not-described', facts);
    assert.equal(reports.length, 1, 'an evaluation is described by the note, and 97116 is not billed');
    assert.match(reports[0]!.message, /^97110 /);
  });

  it('take a modality as described where it is named apart from its charge', () => {
    const ultrasound = service({ code: '97035', stated: [8], units: 1, narrative: false });
    const named = (charge: { start: number; end: number } | null): Visit => ({
      ...visit(),
      services: [{ ...ultrasound, charge, mentions: [{ start: 40, end: 45 }] }],
    });
    assert.equal(check('code-not-described', named({ start: 38, end: 60 })).length, 1);
    assert.equal(check('code-not-described', named({ start: 80, end: 99 })).length, 0);
  });
});

describe('note rules on facts', () => {
  const treated = visit({ services: [{ code: '97110', stated: [15] }] });

  it('ask for the date only where one is missing, not where it cannot be read', () => {
    assert.deepEqual(check('date-missing', treated), []);
    const undated = { ...treated, dateOfService: null };
    assert.equal(check('date-missing', undated).length, 1);
    const unreadable = [{ kind: 'date' as const, span: { start: 0, end: 4 } }];
    assert.deepEqual(check('date-missing', { ...undated, unreadable }), []);
  });

  it('ask for a signature unless the note is a draft', () => {
    const unsigned = { ...treated, signature: null };
    assert.equal(check('signature-missing', unsigned)[0]?.fixes?.length, 1);
    assert.deepEqual(check('signature-missing', { ...unsigned, draft: { start: 0, end: 5 } }), []);
  });

  it('offer no second sign line', () => {
    const body = { start: 10, end: 20 };
    const sections = [{ kind: 'signature' as const, heading: { start: 2, end: 8 }, body, room: noGap }];
    const [report] = check('signature-missing', { ...treated, signature: null, sections });
    assert.deepEqual([report?.span, report?.fixes], [{ start: 2, end: 8 }, []]);
  });

  it('say nothing about a text in which nobody was treated', () => {
    const nothing = { ...visit(), dateOfService: null, signature: null };
    assert.deepEqual(
      rules.flatMap((rule) => [...rule.check(nothing, createContext())].map(() => rule.id)),
      [],
    );
  });

  it('name the half of medical necessity that is missing', () => {
    const necessity = (condition: boolean, limitation: boolean): Visit => {
      const words = { span: { start: 0, end: 1 }, reason: 'words', strength: 'strong' as const };
      return {
        ...treated,
        wording: {
          ...treated.wording,
          medicalNecessity: {
            documented: condition && limitation,
            condition: condition ? [words] : [],
            limitation: limitation ? [words] : [],
          },
        },
      };
    };
    assert.deepEqual(check('medical-necessity', necessity(true, true)), []);
    assert.equal(
      check('medical-necessity', necessity(true, false))[0]?.message,
      'I found a condition, but not which daily activity it limits.',
    );
    assert.equal(
      check('medical-necessity', necessity(false, true))[0]?.message,
      'I found a limited activity, but not the condition that limits it.',
    );
  });
});
