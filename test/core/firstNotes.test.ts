/**
 * Twelve notes in twelve styles, as somebody writes them who meets the product for the first time; the mistakes of the
 * wrong ones are all that is shown above a hint.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze, createContext } from '../../server/src/core/index';

const folder = path.join(__dirname, '../firstNotes');

/** By note what is wrong in it; in the others nothing is. */
const wrong: Readonly<Record<string, readonly string[]>> = {
  assistant: ['assistant-modifier'],
  'no-work-told': ['code-not-described'],
  overlap: ['time-overlap'],
  'stock-phrases': [
    '97530-activity',
    '97530-goal',
    '97530-participation',
    '97530-progress',
    '97530-skilled-involvement',
    'medical-necessity',
    'vague-phrase',
  ],
  'wrong-total': ['time-timed-total'],
  'wrong-units': ['units-over'],
};

describe('notes of a first-time user', () => {
  const context = createContext({ ready: true });
  for (const file of readdirSync(folder))
    it(`${path.basename(file, '.txt')}: what is wrong in it is shown, and nothing else`, () => {
      const { findings } = analyze(readFileSync(path.join(folder, file), 'utf8'), context);
      const shown = findings.filter(({ severity }) => severity !== 'hint').map(({ id }) => id);
      assert.deepEqual([...new Set<string>(shown)].sort(), wrong[path.basename(file, '.txt')] ?? []);
    });

  it('are wrong in half of them', () => {
    assert.equal(readdirSync(folder).length, 12);
    assert.equal(Object.keys(wrong).length, 6);
  });
});
