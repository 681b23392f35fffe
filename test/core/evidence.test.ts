import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, createContext, type ElementId, elementIds } from '../../server/src/core/index';
import type { Wording } from '../../server/src/core/model';

/** Sentences by invented authors, labelled before the reader saw them; floors hold what is reached. */
const data = (name: string) => JSON.parse(readFileSync(join(__dirname, 'evidence', `${name}.json`), 'utf8'));

type Place = 'work' | 'assessment';
type Labelled = Readonly<Record<'yes' | 'no', readonly string[]>>;

const context = createContext();

function wordingOf(work: string, assessment = ''): Wording {
  const note = `Date: 3/11/2026\nPT daily note\n\nO:\n97530 20 min x1 - ${work}\n97110 10 min - bike\n\nA: ${assessment}\n\nDana Whitlock, PT\n`;
  return analyze(note, context).visits[0]!.wording;
}

/** Share of right answers, and the sentences that were read wrongly. */
function judge(labelled: Labelled, says: (text: string) => boolean) {
  const wrong = [
    ...labelled.yes.filter((text) => !says(text)).map((text) => `not seen: ${text}`),
    ...labelled.no.filter((text) => says(text)).map((text) => `wrongly seen: ${text}`),
  ];
  return { share: 1 - wrong.length / (labelled.yes.length + labelled.no.length), wrong };
}

const camel = (id: ElementId): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe('evidence in single sentences', () => {
  for (const element of elementIds) {
    if (element === 'start-end') continue;
    const cases = data(camel(element)) as Readonly<Partial<Record<Place, Labelled>>>;
    for (const place of ['work', 'assessment'] as const) {
      const labelled = cases[place];
      if (!labelled) continue;
      it(`${element}: at least nine of ten in the ${place}`, () => {
        const { share, wrong } = judge(labelled, (text) => {
          const wording = place === 'work' ? wordingOf(text) : wordingOf('functional activities', text);
          return wording.elements?.[element].documented ?? false;
        });
        assert.ok(share >= 0.9, wrong.join('\n'));
      });
    }
  }

  it('medical necessity: at least nine of ten', () => {
    const { share, wrong } = judge(data('medicalNecessity'), (text) => {
      const note = `Date: 3/11/2026\nPT daily note\n${text}\n\n97530 20 min x1\n\nDana Whitlock, PT\n`;
      return analyze(note, context).visits[0]!.wording.medicalNecessity.documented;
    });
    assert.ok(share >= 0.9, wrong.join('\n'));
  });

  it('reads like another code: the right code, and none for a task', () => {
    const wrong = Object.entries(data('readsAs') as Record<string, readonly string[]>).flatMap(
      ([code, texts]) =>
        texts
          .map((text) => ({ text, found: wordingOf(text).readsAs?.code ?? 'none' }))
          .filter(({ found }) => found !== code)
          .map(({ text, found }) => `${code}, found ${found}: ${text}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('two patients together: every one, and no one else', () => {
    assert.deepEqual(judge(data('group'), (text) => wordingOf(text).group !== null).wrong, []);
  });

  it('stock phrases: only where nothing else is said', () => {
    const says = (text: string) => wordingOf('carried 10 lb box x6', text).vague.length > 0;
    assert.deepEqual(judge(data('vague'), says).wrong, []);
  });

  for (const buzzword of [
    'Skilled',
    'Skilled PT provided',
    'Skilled intervention required',
    'Medically necessary',
    'Functional activities performed',
    'Functional training',
    'Tolerated well',
    'Tolerated treatment well without complaints',
    'Progressing as expected',
    'Good progress toward goals',
    'Measurable goals addressed',
    'Maximize function',
    'Would benefit from skilled therapy',
    'Continue per plan of care',
    'Therapeutic activities per flow sheet',
    'Patient participated',
  ])
    it(`"${buzzword}" alone satisfies nothing`, () => {
      const { elements, medicalNecessity } = wordingOf(buzzword, '');
      for (const element of elementIds) assert.equal(elements![element].documented, false, element);
      assert.equal(medicalNecessity.documented, false);
    });

  it('buzzwords alone satisfy nothing', () => {
    for (const text of [
      'Skilled PT provided, medically necessary',
      'Functional activities performed, tolerated well',
      'Skilled intervention with measurable goals and medical necessity',
      'Therapeutic activities to maximize function',
    ]) {
      const { elements } = wordingOf(text, 'Requires skilled PT. Tolerated well. Progressing toward goals.');
      for (const element of elementIds)
        assert.equal(elements![element].documented, false, `${element}: ${text}`);
    }
  });

  it('two codes on one description: under one heading, or in the same words', () => {
    const codes = (text: string) =>
      analyze(text, context).visits[0]!.wording.shared.map((pair) => pair.codes);
    const note = (work: string) => `Date: 3/11/2026\nO:\n${work}\nA: stairs unsafe.\nDana Whitlock, PT\n`;
    const same = 'sit to stand from 17" chair x10 with CGA';
    assert.deepEqual(codes(note(`97530/97110 30 min: ${same}`)), [['97530', '97110']]);
    assert.deepEqual(codes(note(`97530 15 min: ${same}\n97110 15 min: ${same}`)), [['97530', '97110']]);
    assert.deepEqual(codes(note(`97530 15 min: ${same}\n97110 15 min: LAQ 3x10, heel raises 2x15`)), []);
    const { elements } = analyze(note(`97530/97110 30 min: ${same}`), context).visits[0]!.wording;
    assert.equal(elements!['skilled-involvement'].documented, true);
  });
});
