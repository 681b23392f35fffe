/** Facts put into a text in many styles, and read again, are the same facts. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { builtInCodes } from '../../server/src/core/codes/codeSet';
import { readNote } from '../../server/src/core/facts/readNote';
import { type GeneratedNote, notesIn, styleNames } from '../support/noteGenerator';
import { read, told } from '../support/notes/compare';
import { pending } from '../support/notes/pending';

// A seed and a number of notes a style for the hunt: THERALINT_SEED=42 THERALINT_NOTES=2000
const seed = Number(process.env.THERALINT_SEED ?? 97530);
const notes = Number(process.env.THERALINT_NOTES ?? 150);
const waiting = new Set(Object.keys(pending));

const readAgain = ({ text }: GeneratedNote) => readNote(text, builtInCodes).map(read);
const isRead = (note: GeneratedNote): boolean => isDeepStrictEqual(readAgain(note), note.visits.map(told));

/** Style, text, forms, and what was expected and found. */
const report = (style: string, note: GeneratedNote): string =>
  [
    `a note in the style "${style}" is read as something else:`,
    '',
    note.text,
    `written with ${note.forms.join('; ')}`,
    '',
    `it says  ${JSON.stringify(note.visits.map(told), null, 1)}`,
    `read as  ${JSON.stringify(readAgain(note), null, 1)}`,
  ].join('\n');

describe('facts written as a note and read again', () => {
  for (const style of styleNames)
    it(`are the same: ${style}`, () => {
      const checked = fc.check(fc.property(notesIn(style, { without: waiting }), isRead), {
        seed,
        numRuns: notes,
      });
      if (checked.failed)
        assert.fail(
          `${report(style, checked.counterexample![0])}\nTHERALINT_SEED=${seed}, after ${checked.numRuns} notes`,
        );
    }).timeout(600_000);

  it('are the same in every form by itself', () => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const style of styleNames) {
      const forms = new Set(
        fc.sample(notesIn(style, { without: waiting }), { seed, numRuns: 80 }).flatMap((note) => note.forms),
      );
      for (const form of forms) {
        if (waiting.has(form) || seen.has(form)) continue;
        const found = inForm(style, form, 3);
        if (found.length > 0) seen.add(form);
        wrong.push(...found.filter((note) => !isRead(note)).map((note) => `${form}\n${report(style, note)}`));
      }
    }
    assert.deepEqual(wrong.slice(0, 3), [], `${wrong.length} notes`);
  }).timeout(600_000);

  for (const form of waiting)
    it(`are not yet the same with ${form} (${pending[form]})`, () => {
      const notes = styleNames.flatMap((style) => inForm(style, form, 12));
      assert.ok(notes.length > 0, 'no note is written with it');
      assert.ok(
        notes.some((note) => !isRead(note)),
        'it is read now: take it off the list of pending forms',
      );
    }).timeout(60_000);
});

/** Up to `count` notes in which this form stands, and otherwise the plainest ones. */
const inForm = (style: string, form: string, count: number): readonly GeneratedNote[] =>
  fc
    .sample(notesIn(style, { plain: true, always: new Set([form]) }), { seed, numRuns: count * 4 })
    .filter((note) => note.forms.includes(form))
    .slice(0, count);
