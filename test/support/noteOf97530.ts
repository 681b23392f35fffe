/** A short note of 97530 and 97110 and what was read of it, for what editors show of a note. */
import assert from 'node:assert/strict';
import {
  type Analysis,
  createContext,
  type ElementFacts,
  type ElementId,
  elementIds,
  type Located,
  type Span,
  span,
  splitLines,
  type Visit,
} from '../../server/src/core/index';
import { noGap, service, visit as visitWith } from './visit';

export const text = `Visit 2026-03-02 Payer: Medicare Part B
O: knee ROM
97530 GP (25 min): stairs x5 with min A, was mod A
97110 quad sets
Plan: gait
97530 x2`;

export const place = (words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return span(start, start + words.length);
};
const word = <T>(value: T, words: string): Located<T> => ({ value, span: place(words) });
const facts = (documented: boolean, ...words: string[]): ElementFacts => ({
  documented,
  evidence: words.map((said) => ({ span: place(said), reason: 'it names a task', strength: 'strong' })),
});

export const elements: Record<ElementId, ElementFacts> = {
  ...(Object.fromEntries(elementIds.map((id) => [id, facts(false)])) as Record<ElementId, ElementFacts>),
  activity: facts(true, 'stairs x5'),
  progress: facts(true, 'was mod A'),
};

export const visit: Visit = visitWith(
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
      mayBeBilled: [],
    },
  },
);
export const analysis: Analysis = {
  text,
  lines: splitLines(text),
  visits: [visit],
  summaries: [],
  findings: [],
  silenced: [],
  dismissed: [],
  failures: [],
};
export const context = createContext();
