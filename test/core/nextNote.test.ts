import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadCorpus } from '../../scripts/accuracy/gold';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { analyze, createContext, nextVisit, plainText } from '../../server/src/core/index';
import { lastingOf } from '../../server/src/core/nextNote/lasting';
import { nextNote } from '../../server/src/core/nextNote/nextNote';
import { overlaps, type Span } from '../../server/src/core/text';
import { someOf } from '../support/someOf';

const context = createContext();
const example = (name: string) => readFileSync(`examples/${name}.tnote`, 'utf8');
const next = (text: string, offset: number | null = null) =>
  nextVisit(analyze(text, context), offset, context)!;
const textOf = (note: string, offset: number | null = null) => plainText(next(note, offset).text);

/** Words that only tell what took place; written apart from those that the reading knows. */
const deeds =
  /\b(?:ambulated|performed|completed|tolerated|demonstrated|instructed|educated|reviewed|required|walked|carried|lifted|climbed|reached|practiced|verbalized|improved|stood|sat|took|gave|held|did|was able)\b/i;

describe('a new note from the last one', () => {
  it('keeps what lasts, gives old values their day, and asks for the rest', () => {
    assert.equal(
      textOf(example('daily-note').replace('AROM R knee', 'TUG 14.2 s. AROM R knee')),
      `DAILY NOTE
Patient: M.K.    Date of service: [date of service]    Visit [visit number] of 16    Payer: Medicare Part B
Dx: s/p R TKA 10/08/26, R knee stiffness, difficulty walking
Limits: entry stairs, low chairs, standing long enough to cook
Time in: __:__    Time out: __:__

S: [what the patient reports, in their own words] Pain [before] before, [after] after.

O: [measures of today]
Pain: [value today], was 3/10 on 11/12/2026
TUG: [value today], was 14.2 s on 11/12/2026
[code, start and end, task, help and cues, response]

A: [assessment of today]. [why a therapist’s skill is needed]
Goals:
STG 2 (3 porch steps, one rail, SBA, by 11/26): [how far it is met], was 60% met on 11/12/2026
P: 2x/wk. 8" step next visit, outdoor walking on grass once stairs are SBA. [what changes next visit]

Total timed minutes: [timed minutes]    Total treatment time: [treatment minutes]
Charges: [code] [modifier] x[units]
Signature: [name and credential]    [date signed]
`,
    );
  });

  it('takes the latest visit of the patient around the cursor, with the head that all visits share', () => {
    const note = example('three-visits');
    const { from, text } = next(note, note.indexOf('11/03/2026'));
    assert.equal(from, '2026-11-10');
    assert.match(plainText(text), /Patient: A\.V\.[\s\S]*Dx: L rotator cuff repair/);
    const two =
      'Patient: Ann Lee\nDOS 03/09/2026\nDx: L knee OA\n97530 15 min: stairs\n\nPatient: Bo Ray\nDOS 03/11/2026\nDx: R hip fx\n97530 15 min: stairs\n';
    assert.match(textOf(two, two.indexOf('L knee')), /Patient: Ann Lee[\s\S]*L knee OA/);
    assert.doesNotMatch(textOf(two, two.indexOf('L knee')), /Bo Ray|R hip/);
  });

  it('has no sentence of the plan that tells what took place, and none about a procedure', () => {
    const note = (plan: string) => `DOS 03/09/2026\nO: 97530 15 min: stairs x5\nP: ${plan}\nAnn Lee, PT`;
    const plan = (words: string) => /^P: (.*)$/m.exec(textOf(note(words)))![1];
    assert.equal(
      plan('2x/wk. HEP issued and reviewed. Add 6" step next visit.'),
      '2x/wk. Add 6" step next visit. [what changes next visit]',
    );
    assert.equal(
      plan('Start 97112 next visit. Progress cane as needed.'),
      'Progress cane as needed. [what changes next visit]',
    );
    assert.equal(plan('Patient was fatigued. BP 128/70.'), '[what changes next visit]');
  });

  it('keeps goals that stand in lines of their own, with how far they were met as of that day', () => {
    const note = (goal: string) => `DOS 03/09/2026\nO: 97530 15 min: stairs x5\n\n${goal}\nP: 2x/wk`;
    const goals = (words: string) => /^Goals:\n([\s\S]*?)\nP: /m.exec(textOf(note(words)))?.[1];
    assert.equal(
      goals('STG 2 (3 porch steps, SBA, by 04/01): 60% met'),
      'STG 2 (3 porch steps, SBA, by 04/01): [how far it is met], was 60% met on 03/09/2026',
    );
    assert.equal(
      goals('Goals:\n1. Climb 4 stairs with one rail by 04/01. Progressing.'),
      '1. Climb 4 stairs with one rail by 04/01: [how far it is met]',
    );
  });

  it('keeps precautions without the blood pressure of the day', () => {
    const text = textOf(
      'DOS 03/09/2026\nPrecautions: WBAT L; fall risk; BP 128/72 HR 78\n97530 15 min: stairs x5',
    );
    assert.match(text, /^Precautions: WBAT L; fall risk$/m);
  });

  it('is put below the last visit of a note only where it is a visit of its own and leaves the others as they were', () => {
    const note = example('three-visits');
    const { edits } = next(note);
    const after = analyze(applyEdits(note, edits!), context);
    const before = analyze(note, context);
    assert.equal(after.visits.length, before.visits.length + 1);
    assert.ok(applyEdits(note, edits!).startsWith(note));
    assert.equal(next('97530 15 min: stairs x5').edits, null);
  });

  const notes = someOf(loadCorpus(), 12);
  it(`of ${notes.length} labelled notes says nothing of its own day, and nothing that the note does not say`, function () {
    this.timeout(300_000);
    for (const { name, text } of notes) {
      const analysis = analyze(text, context);
      const last = analysis.visits.at(-1);
      if (!last) continue;
      const made = nextNote(analysis, last);
      const written = plainText(made);
      const { visits } = analyze(written, context);
      assert.equal(visits.length, 1, name);
      const { services, dateOfService, signature, session, totals, placeholders } = visits[0]!;
      const codes = services.map(({ code }) => code);
      assert.deepEqual([codes, dateOfService, signature, session], [[], null, null, null], name);
      assert.deepEqual(Object.values(totals), [null, null, null], name);
      assert.ok(placeholders.length > 8, name);

      const figures = made.flatMap((part) => (typeof part === 'string' ? (part.match(/\d+/g) ?? []) : []));
      for (const figure of figures) assert.ok(text.includes(figure), `${name}: ${figure}`);
      const objective = /^O: [\s\S]*?^A: /m
        .exec(written)![0]
        .split(/\r?\n|\r/)
        .slice(1, -2);
      for (const line of objective.filter((one) => /\d/.test(one)))
        assert.match(line, /: \[(?:value today|assist level)\], was .+ (?:on .+|at the last visit)$/, name);

      const { fields, goals, plan } = lastingOf(analysis, last);
      const workAt = (at: Span) =>
        (analysis.visits.find(({ span }) => overlaps(span, at)) ?? last).services.flatMap(
          ({ narrative, record }) => [...narrative, record],
        );
      const sentences = [...goals.map(({ goal }) => goal), ...plan];
      for (const { value, span } of [...fields.map((field) => field.value), ...sentences]) {
        assert.equal(plain(text.slice(span.start, span.end)), plain(value), name);
        assert.ok(!workAt(span).some((one) => overlaps(one, span)), `${name}: ${value}`);
      }
      for (const { value } of sentences) assert.doesNotMatch(value, deeds, name);
    }
  });
});

const plain = (words: string) => words.replace(/\s/g, ' ');
