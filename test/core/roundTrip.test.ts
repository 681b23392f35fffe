/** Facts put into a text in many styles, and read again, are the same facts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { builtInCodes } from '../../server/src/core/codes/codeSet';
import { readNote } from '../../server/src/core/facts/readNote';
import { type GeneratedNote, notesIn, styleNames } from '../support/noteGenerator';
import { read, told } from '../support/notes/compare';

// A seed and a number of notes a style for the hunt: THERALINT_SEED=42 THERALINT_NOTES=2000
const seed = Number(process.env.THERALINT_SEED ?? 97530);
const notes = Number(process.env.THERALINT_NOTES ?? 100);

/** How many of 100 notes of a style, and how many of the notes for single forms, may be misread; these only sink. */
const misread: { readonly styles: Readonly<Record<string, number>>; readonly forms: number } = JSON.parse(
  readFileSync(path.join(__dirname, 'roundTrip.json'), 'utf8'),
);

const readAgain = ({ text }: GeneratedNote) =>
  readNote(text, { codes: builtInCodes, lexicon: null }).map(read);
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

/** The notes of a style as they are hunted through. */
const sampled = new Map<string, readonly GeneratedNote[]>();
const notesOf = (style: string): readonly GeneratedNote[] => {
  const known = sampled.get(style) ?? fc.sample(notesIn(style), { seed, numRuns: notes });
  sampled.set(style, known);
  return known;
};

describe('facts written as a note and read again', () => {
  for (const style of styleNames)
    it(`are the same: ${style}`, () => {
      const wrong = notesOf(style).filter((note) => !isRead(note));
      const most = Math.ceil(((misread.styles[style] ?? 0) * notes) / 100);
      if (wrong.length > most)
        assert.fail(`${wrong.length} of ${notes} notes, ${report(style, smallest(style))}`);
    }).timeout(600_000);

  it('are the same in every form by itself', () => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const style of styleNames) {
      const forms = new Set(notesOf(style).flatMap((note) => note.forms));
      for (const form of forms) {
        if (seen.has(form)) continue;
        const found = inForm(style, form, 2);
        if (found.length > 0) seen.add(form);
        wrong.push(...found.filter((note) => !isRead(note)).map((note) => `${form}\n${report(style, note)}`));
      }
    }
    if (wrong.length > misread.forms) assert.deepEqual(wrong.slice(0, 3), [], `${wrong.length} notes`);
  }).timeout(600_000);
});

/** A note that is read as something else, made as small and plain as it can be. */
function smallest(style: string): GeneratedNote {
  const checked = fc.check(fc.property(notesIn(style), isRead), { seed, numRuns: notes });
  return checked.counterexample![0];
}

/** Up to `count` notes in which this form stands, and otherwise the plainest ones; a few are tried for each. */
function inForm(style: string, form: string, count: number): readonly GeneratedNote[] {
  const arbitrary = notesIn(style, { plain: true, always: new Set([form]) });
  const found = (tried: number) =>
    fc.sample(arbitrary, { seed, numRuns: tried }).filter((note) => note.forms.includes(form));
  const first = found(count);
  return first.length === count ? first : found(count * 4).slice(0, count);
}
