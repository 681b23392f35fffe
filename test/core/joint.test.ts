/** The reading of all figures together, on notes that nothing was learnt from, and on broken ones. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { loadCorpus } from '../../scripts/accuracy/gold';
import { examplesOf } from '../../scripts/learn/notes';
import { record, recordsOf } from '../../scripts/learn/train';
import { builtInCodes } from '../../server/src/core/codes/codeSet';
import { readVisit } from '../../server/src/core/facts/joint/readVisit';
import { assign } from '../../server/src/core/figures/assign';
import { builtInWeights } from '../../server/src/core/figures/builtIn';

const notes = loadCorpus(path.join(__dirname, '../corpus/unlearnt'));

describe('figures read together', () => {
  it('reads the services of notes that nothing was learnt from', () => {
    const { examples, left } = examplesOf(notes, builtInCodes);
    assert.deepEqual(left, []);
    let right = 0;
    let all = 0;
    for (const { scene, gold } of examples) {
      const read = recordsOf(assign(scene, builtInCodes, builtInWeights()).readings[0]!.reading);
      const labels = gold.services.map(record);
      right += 2 * read.filter((one) => labels.includes(one)).length;
      all += read.length + labels.length;
    }
    assert.ok(right / all >= 0.9, `F1 of services (code, minutes, units): ${(right / all).toFixed(3)}`);
  }).timeout(60_000);

  it('answers for every prefix of a note, and the same twice', () => {
    const { text } = notes[0]!;
    for (let end = 0; end <= text.length; end += 97) {
      const cut = text.slice(0, end);
      assert.deepEqual(readVisit(cut, 0, builtInCodes), readVisit(cut, 0, builtInCodes));
    }
  }).timeout(60_000);
});
