import assert from 'node:assert/strict';
import {
  type Analysis,
  codeActions,
  countElements,
  createContext,
  type ElementFacts,
  type ElementId,
  elementIds,
  elementSummary,
  evidenceOf,
  folds,
  hover,
  type Located,
  lenses,
  outline,
  plainText,
  type Span,
  span,
  splitLines,
  status,
  suggestions,
  type Visit,
} from '../../server/src/core/index';
import { at, clock, noGap, service, visit as visitWith } from '../support/visit';

const text = `Visit 2026-03-02 Payer: Medicare Part B
O: knee ROM
97530 GP (25 min): stairs x5 with min A, was mod A
97110 quad sets
Plan: gait
97530 x2`;

const place = (words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return span(start, start + words.length);
};
const word = <T>(value: T, words: string): Located<T> => ({ value, span: place(words) });
const facts = (documented: boolean, ...words: string[]): ElementFacts => ({
  documented,
  evidence: words.map((said) => ({ span: place(said), reason: 'it names a task', strength: 'strong' })),
});

const elements: Record<ElementId, ElementFacts> = {
  ...(Object.fromEntries(elementIds.map((id) => [id, facts(false)])) as Record<ElementId, ElementFacts>),
  activity: facts(true, 'stairs x5'),
  progress: facts(true, 'was mod A'),
};

const visit: Visit = visitWith(
  { payer: 'medicare-b', rule: 'cms' },
  {
    span: span(0, text.length),
    lines: splitLines(text).map(({ start, end }) => span(start, end)),
    sections: [
      { kind: 'head' as const, heading: null, body: span(0, place('O:').start) },
      { kind: 'objective' as const, heading: place('O:'), body: span(place('O:').end, place('Plan:').start) },
      { kind: 'plan' as const, heading: place('Plan:'), body: span(place('Plan:').end, text.length) },
    ].map((section) => ({ ...section, room: noGap })),
    services: [
      {
        ...service({ code: '97530', stated: [25], units: 2 }),
        name: word('97530', '97530'),
        mentions: [place('97530'), place('97530', 100)],
        statedMinutes: [word(25, '25')],
        units: word(2, '2'),
        modifiers: [word('GP', 'GP')],
      },
      { ...service({ code: '97110' }), name: word('97110', '97110'), mentions: [place('97110')] },
    ],
    notDelivered: [{ code: '97116', name: word('gait', 'gait'), reason: 'planned' }],
    readings: [{ span: place('25 min'), as: '25 minutes of 97530' }],
    signature: null,
    wording: {
      elements,
      medicalNecessity: { documented: false, condition: [], limitation: [] },
      readsAs: null,
      group: null,
      shared: [],
      vague: [],
      described: [],
    },
  },
);
const analysis: Analysis = { text, lines: splitLines(text), visits: [visit], findings: [] };
const context = createContext();
const hoverOn = (words: string) => hover(analysis, place(words).start, context)?.markdown ?? '';

describe('hover', () => {
  it('on a code says what it means, what is documented, what is missing, and how the units follow', () => {
    const words = hoverOn('97530');
    assert.match(words, /^\*\*97530\*\* Therapeutic activities/);
    assert.match(words, /Timed: one unit is 15 minutes/);
    assert.match(words, /In this visit: 25 minutes, 2 units, GP\./);
    assert.match(words, /Documented for 97530: \*\*2 of 7\*\*/);
    assert.match(words, /- Functional activity: found, “stairs x5”/);
    assert.match(words, /- Goal or purpose: \*\*missing\*\*/);
    assert.match(words, /25 timed minutes · 2 units by the CMS 8-minute rule · 2 written/);
    assert.match(words, /\*\*By the CMS 8-minute rule: 2 units\*\* \(97530 × 2\)\n\n1\. /);
    assert.match(words, /\*\*By the midpoint rule: 2 units\*\* \(97530 × 2\)\n\n[^1]/);
    assert.match(words, /Sources: .*2026-11/);
    assert.equal(
      hover(analysis, place('97530', 100).start, context)?.markdown,
      words,
      'and where it is billed',
    );
  });

  it('on a number says what it was read as', () => {
    assert.equal(hoverOn('25 min'), 'Read as **25 minutes of 97530**');
  });

  it('on words that support an element says which, and why', () => {
    assert.equal(hoverOn('stairs x5'), 'Supports **Functional activity (97530)**: it names a task');
  });

  it('on a modifier says what it means', () => {
    assert.match(hoverOn('GP'), /^\*\*GP\*\* Under a physical therapy plan of care\./);
  });

  it('on a service that does not count says why', () => {
    assert.match(hoverOn('gait'), /^Not counted as given in this visit: it is planned\.\n\n\*\*97116\*\*/);
  });

  it('says nothing about words without meaning to it', () => {
    assert.equal(hover(analysis, place('knee').start, context), undefined);
  });

  it('does not let words of the note become Markdown', () => {
    const odd = text.replace('stairs x5', '[a](b)`c');
    const words = hover({ ...analysis, text: odd }, place('97530').start, context)?.markdown ?? '';
    assert.match(words, /“\\\[a\\\]\(b\)\\`c/);
  });
});

describe('summaries', () => {
  it('stand above the units and the 97530 work', () => {
    assert.deepEqual(
      lenses(analysis, context).map(({ title, shows, span: above }) => [title, shows, above.start]),
      [
        ['25 timed minutes · 2 units by the CMS 8-minute rule · 2 written', 'units', place('2').start],
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
    assert.equal(
      lens!.title,
      '16 timed minutes · 1 unit by the CMS rule, 2 by the midpoint rule · none written',
    );
  });

  it('list the evidence in the order of the elements, medical necessity last', () => {
    const entries = evidenceOf(visit);
    assert.deepEqual(
      entries.map(({ id }) => id),
      [...elementIds, 'medical-necessity'],
    );
    assert.equal(countElements({ ...visit, wording: { ...visit.wording, elements: null } }), null);
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

describe('outline and folding', () => {
  it('nest services in sections in visits', () => {
    const [top] = outline(analysis);
    assert.equal(top!.title, '2026-03-02');
    assert.deepEqual(
      top!.children.map(({ title, children }) => [
        title,
        children.map((child) => `${child.title} ${child.detail}`),
      ]),
      [
        ['Head', []],
        ['O:', ['97530 25 min, 2 units', '97110 ']],
        ['Plan:', []],
      ],
    );
  });

  it('fold sections of several lines, without the blank lines behind them', () => {
    assert.deepEqual(folds(analysis), [
      { startLine: 1, endLine: 3 },
      { startLine: 4, endLine: 5 },
    ]);
  });
});

describe('completion', () => {
  const complete = (before: string) => {
    const whole = `${text}\n${before}`;
    const longer = { ...analysis, text: whole, lines: splitLines(whole) };
    return suggestions(longer, whole.length, context);
  };
  const labels = (before: string) => complete(before).map(({ label }) => label);

  it('offers codes that can be billed today, by number and by our name', () => {
    assert.ok(labels('Billed: 975').every((label) => label.startsWith('975')));
    assert.ok(labels('975').some((label) => label.startsWith('97530 Therapeutic')));
    assert.ok(!labels('977').some((label) => label.startsWith('97770')), 'a deleted code');
    const byName = complete('ther').find(({ kind, label }) => kind === 'code' && label.startsWith('97530'));
    assert.equal(plainText(byName!.text), '97530');
    assert.equal(byName!.span.end - byName!.span.start, 4);
  });

  it('takes no date, time or measure for a code', () => {
    for (const before of ['DOS 3/11', 'at 10:05', '4-108', 'reps x55', '30.5'])
      assert.deepEqual(labels(before), [], before);
  });

  it('offers the modifiers of the discipline behind a code, without those that stand there', () => {
    const found = labels('97530-');
    assert.ok(found.some((label) => label.startsWith('GP ')));
    assert.ok(!found.some((label) => label.startsWith('GO ')));
    assert.ok(!labels('97530 GP ').some((label) => label.startsWith('GP ')));
    assert.ok(labels('97530 GP 5').some((label) => label.startsWith('59 ')));
  });

  it('offers payers on the payer’s line', () => {
    assert.ok(labels('Payer: Med').includes('Medicare Part B'));
    assert.ok(labels('Ins: ').length > 5);
    assert.ok(!labels('Pa').includes('Payer:'), 'this note names its payer');
    const open = { ...visit, payer: { ...visit.payer, kind: 'unset' } as const };
    const [line] = suggestions(
      { ...analysis, text: 'Pa', lines: splitLines('Pa'), visits: [open] },
      2,
      context,
    );
    assert.equal(plainText(line!.text), 'Payer: [payer]');
  });

  it('offers missing headings in the dress of this note, and questions for missing elements', () => {
    const found = labels('');
    assert.ok(found.includes('A:'));
    assert.ok(!found.includes('O:'));
    assert.ok(!found.includes('P:'), 'Plan stands there in full');
    assert.ok(found.includes('97530 goal'));
    assert.ok(!found.includes('97530 activity'));
    for (const { kind, text: inserted } of complete('').concat(complete('Done. ')))
      if (kind === 'sentence') assert.match(plainText(inserted), /\[.+\]|__:__/);
  });

  it('stays away from the middle of a sentence', () => {
    assert.deepEqual(labels('the patient wal'), []);
  });
});

describe('actions beside the findings', () => {
  const titles = (words: string) =>
    codeActions(analysis, place(words), clock('14:05'), context).map(
      ({ title, disabled }) => disabled ?? title,
    );

  it('say why units cannot be set, and offer the totals that can be known', () => {
    assert.deepEqual(titles('97530').slice(-2), [
      'The written units are what the minutes support.',
      'Insert the total timed minutes and the total treatment minutes',
    ]);
    assert.deepEqual(titles('knee'), []);
  });

  it('leave a blank where a total cannot be known', () => {
    const totals = codeActions(analysis, place('97530'), 0, context).find(({ kind }) => kind === 'totals');
    assert.match(plainText(totals!.edits[0]!.text), /Total timed minutes: \[total timed minutes\]/);
  });

  it('write the time as the note does', () => {
    const [action] = codeActions(analysis, place('97110'), clock('14:05'), context);
    assert.equal(action!.title, 'Insert start time now (14:05) for 97110');
    const noted = text.replace('Visit', '1:10 p');
    const session = { from: at(790, 0, 6), to: null };
    const twelve = {
      ...analysis,
      text: noted.replace('1:10 p ', '1:10 pm '),
      visits: [{ ...visit, session: { ...session, from: at(790, 0, 7) } }],
    };
    const [other] = codeActions(twelve, place('97110'), clock('14:05'), context);
    assert.equal(other!.title, 'Insert start time now (2:05 pm) for 97110');
  });
});
