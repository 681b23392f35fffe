import assert from 'node:assert/strict';
import {
  analyze,
  createContext,
  definition,
  highlights,
  references,
  type Span,
  selectionSteps,
} from '../../../server/src/core/index';

const note = `Patient: A.V.
STG 2: climb 4 porch steps with one rail, SBA, by 04/01

DOS: 03/09/2026
97530 9:00-9:24 (24 min): stairs x4 with L rail for STG 2, min A
97110 (15 min): SLR 3x10
A: STG 2 40% met.
Charges: 97530 GP x2, 97110 GP x1

DOS: 03/11/2026
97530 (24 min): stairs x5 with R rail to reach the bedroom, CGA
Charges: 97530 GP x2
`;
const analysis = analyze(note, createContext());
const wordsOf = (spans: readonly Span[]) => spans.map(({ start, end }) => note.slice(start, end));
/** The offset of the nth of some words. */
const at = (words: string, nth = 1) =>
  Array.from({ length: nth }).reduce<number>((from) => note.indexOf(words, from + 1), -1);

describe('ways through a note', () => {
  it('lead from a charge to its work', () => {
    const [work, ...others] = wordsOf(definition(analysis, at('97530 GP')));
    assert.match(work!, /^97530 .*stairs x4 with L rail for STG 2, min A$/);
    assert.deepEqual(others, []);
    assert.match(wordsOf(definition(analysis, at('97110 GP')))[0]!, /SLR 3x10/);
    assert.match(wordsOf(definition(analysis, at('97530 GP', 2)))[0]!, /stairs x5/);
  });

  it('lead from the work to its goal, by its name or by what the work is for', () => {
    assert.deepEqual(
      definition(analysis, at('stairs x4')).map(({ start }) => start),
      [at('STG 2')],
    );
    assert.match(wordsOf(definition(analysis, at('stairs x5'))).join(), /to reach the bedroom/);
  });

  it('lead from the name of a goal to where it is stated, and to all that name it', () => {
    for (const nth of [1, 2, 3])
      assert.deepEqual(
        definition(analysis, at('STG 2', nth)).map(({ start }) => start),
        [at('STG 2')],
      );
    assert.deepEqual(
      references(analysis, at('STG 2', 3)).map(({ start }) => start),
      [1, 2, 3].map((nth) => at('STG 2', nth)),
    );
  });

  it('find all places of a code', () => {
    assert.deepEqual(
      references(analysis, at('97530')).map(({ start }) => start),
      [1, 2, 3, 4].map((nth) => at('97530', nth)),
    );
  });

  it('show all that a visit states of one service, and nothing of another', () => {
    assert.deepEqual(wordsOf(highlights(analysis, at('97530'))), [
      '97530',
      '9:00-9:24',
      '24',
      '97530',
      'GP',
      '2',
    ]);
    assert.deepEqual(wordsOf(highlights(analysis, at('SLR'))), []);
  });

  it('lead nowhere from plain words', () => {
    const offset = note.indexOf('Patient');
    assert.deepEqual(
      [definition, references, highlights].map((find) => find(analysis, offset)),
      [[], [], []],
    );
  });

  it('grow a selection from a word to the whole, each step around the one before', () => {
    for (let offset = 0; offset <= note.length; offset += 7) {
      const steps = selectionSteps(analysis, offset);
      assert.deepEqual(steps.at(-1), { start: 0, end: note.length });
      steps.slice(1).forEach((step, index) => {
        const inner = steps[index]!;
        assert.ok(step.start <= inner.start && inner.end <= step.end);
        assert.ok(step.end - step.start > inner.end - inner.start);
      });
      assert.ok(steps.every(({ start, end }) => start <= offset && offset <= end));
    }
    assert.deepEqual(
      wordsOf(selectionSteps(analysis, at('stairs') + 2))
        .slice(0, 2)
        .map((words) => words.slice(0, 6)),
      ['stairs', '97530 '],
    );
  });
});
