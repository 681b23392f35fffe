/** What the payer's name tells: what it asks for on the day, and what the second payer asks besides. */
import assert from 'node:assert/strict';
import { hover } from '../../../server/src/core/features/hover';
import { analyze, createContext } from '../../../server/src/core/index';

const context = createContext();

function shown(line: string, words: string, day = '10/06/2026'): string {
  const text = `PT daily note ${day}\n${line}\nDx: R THA, cannot get up from the toilet\n97110 x1 15 min: LAQ 3x10\nIvo Lund, PT`;
  return hover(analyze(text, context), text.indexOf(words) + 1, context)?.markdown.plain ?? '';
}

describe('hover on a payer', () => {
  it('tells what is known of it on the day, with the source', () => {
    const now = shown('Payer: UHC Choice Plus', 'UHC');
    assert.match(now, /UnitedHealthcare, as known for 2026-10-06/);
    assert.match(now, /How long the session was .*: required \(.*APTA news, 2024-07-31\)/);
    assert.match(now, /Prior authorisation: wanted \(.*to be checked\)/);
    const then = shown('Payer: UHC Choice Plus', 'UHC', '08/01/2023');
    assert.match(then, /Start and end times: wanted/);
    assert.doesNotMatch(then, /How long the session was/);
  });

  it('tells the points of a fee schedule that cannot be added up', () => {
    assert.match(shown('Payer: NYSIF', 'NYSIF'), /Points of the fee schedule allowed a day: 12 /);
  });

  it('tells what the second payer asks besides, where it is known', () => {
    const second = shown('Primary: Aetna  Secondary: Medicare B', 'Medicare');
    assert.match(second, /Pays second: the rules of the first payer hold/);
    assert.match(second, /Medicare Part B asks besides for/);
    assert.match(second, /Total timed minutes: required/);
    assert.match(
      shown('Primary: Medicare B  Secondary: Mutual of Omaha', 'Mutual'),
      /is not known to ask for more/,
    );
  });
});
