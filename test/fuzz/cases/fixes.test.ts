import fc from 'fast-check';
import { alteredNotes } from '../../support/altered/notes';
import { checkNote } from '../fixes';

// A seed and a number of notes for the hunt: THERALINT_SEED=42 THERALINT_NOTES=2000
const seed = Number(process.env.THERALINT_SEED ?? 97530);
const notes = Number(process.env.THERALINT_NOTES ?? 40);

describe('changes of the text', () => {
  it(`do what they name and nothing else on ${notes} altered notes`, () => {
    fc.assert(fc.property(alteredNotes, checkNote), { seed, numRuns: notes });
  }).timeout(120_000 + notes * 2000);
});
