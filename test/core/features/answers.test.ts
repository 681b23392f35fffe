import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../../server/src/core/fixes/apply';
import { analyze, codeActions, createContext } from '../../../server/src/core/index';

const context = createContext({ ready: true });
const isQuestion = ({ id }: { readonly id: string }) => id === 'reading-unsure';

/** The answers to the first question of a note, each with the text that it makes. */
const answersIn = (text: string): ReadonlyMap<string, string> => {
  const analysis = analyze(text, context);
  const { span } = analysis.findings.find(isQuestion)!;
  return new Map(
    codeActions(analysis, span, 600, context)
      .filter(({ finding }) => finding && isQuestion(finding))
      .map(({ title, edits }) => [title, applyEdits(text, edits)]),
  );
};

describe('a figure that is asked about', () => {
  it('is answered with words beside it, for each meaning that they make plain', () => {
    const note = 'DOS: 03/27/2026   Payer: Medicare Part B\n97530 GP 30 min x3: stairs\nWren Tolley, PT\n';
    const answers = answersIn(note);
    assert.deepEqual([...answers.keys()], ['Say that it is 3 billing units of 97530']);
    const [text] = answers.values();
    assert.equal(text, note.replace('x3', 'x3 units billed'));
    assert.deepEqual(analyze(text!, context).findings.filter(isQuestion), []);
  });

  for (const [name, title] of [
    ['3-07', 'Say that it is 8 minutes of 97140'],
    ['9-15', 'Say that it is 11 minutes of 97530'],
    ['l44', 'Say that it is 8 minutes of 97110'],
  ] as const)
    it(`is answered in the labelled note ${name} without another figure being read differently`, () => {
      const before = readFileSync(`test/corpus/${name}.txt`, 'utf8');
      const after = answersIn(before).get(title);
      assert.ok(after);
      const asked = (text: string) =>
        analyze(text, context).visits.reduce((sum, { unsure }) => sum + (unsure?.length ?? 0), 0);
      assert.ok(asked(after) < asked(before));
      assert.deepEqual(
        figuresOf(after.replace(/ ?\(?97\d{3}\)? ?/g, '')),
        figuresOf(before.replace(/ ?\(?97\d{3}\)? ?/g, '')),
      );
    });
});

const figuresOf = (text: string): readonly string[] => text.match(/\d+/g) ?? [];
