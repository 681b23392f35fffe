/** Words of the work whose minutes stand among them, away from a code that only the bill names. */
import assert from 'node:assert/strict';
import { analyze, createContext } from '../../../server/src/core/index';
import { firstVisit } from '../../support/firstVisit';

const told = (text: string, code: string): readonly string[] =>
  firstVisit(text)
    .services.filter((service) => service.code === code)
    .flatMap(({ narrative }) => narrative.map(({ start, end }) => text.slice(start, end)));

describe('words of the work beside minutes that stand away from the code', () => {
  const story = `Medicare part B, seen 7/8/2026. Then ex for 16 min: bridges, trunk turns with a ball. Then 22 min of transfers from a low commode, with cues to scoot. Timed 38 min, total treatment 38 min. Billing 97110 gp 1 97530 gp 2. -- Ivo Lund, PT`;

  it('begin with the sentence of the minutes and end where other minutes begin', () => {
    assert.deepEqual(told(story, '97530'), [
      'Then 22 min of transfers from a low commode, with cues to scoot. ',
    ]);
  });

  it('are none of the service in front', () => {
    assert.ok(told(story, '97110').every((words) => !words.includes('transfers')));
  });

  it('stand in front where the sentence only points back', () => {
    const text =
      'Seen 8/11/26.\nFeet together on foam, head turns, 6 rounds. That was 15 minutes. Then the laundry and the stairs for 25 minutes.\n97530 GP 2, 97112 GP 1, timed 40 minutes\nIvo Lund, PT';
    assert.match(told(text, '97112').join(), /^Feet together on foam, head turns, 6 rounds\. That was $/);
    assert.match(told(text, '97530').join(), /^Then the laundry/);
  });

  it('stand in front of a bare number that ends their line', () => {
    const text =
      'Seen 9/3/26.\nstretching & RC stuff - 15\nreaching into the cabinet with 2# cans, 3 shelves, cues - 25\nTE1 TA2\nR. Novak OTR/L';
    assert.match(told(text, '97530').join(), /^reaching into the cabinet/);
  });

  it('are not looked for where the line of the code tells of it', () => {
    const text =
      'Seen 8/11/26.\n97530: box from floor to a high shelf, cues for the trunk. He stopped; then more lifts for 23 min\n97530 x2\nIvo Lund, PT';
    assert.match(told(text, '97530').join(), /^box from floor/);
  });
});

describe('minutes that no service was given', () => {
  const isMissing = (line: string): boolean =>
    analyze(
      `Seen 7/8/26, knee OA, cannot climb stairs.\n${line}\n97112 x1\n97530 x2 30 min: stairs\nIvo Lund, PT`,
      createContext({ ready: true }),
    ).findings.some(({ id }) => id === 'time-missing');

  it('may be those of the one that has none: nothing is said to be missing', () => {
    assert.equal(isMissing('Nina took 15 minutes of it with the wand.'), false);
  });

  for (const line of ['Can stand 15 min for dishes.', 'Goal: garden for 15 minutes.'])
    it(`are none of it: ${line}`, () => {
      assert.equal(isMissing(line), true);
    });
});
