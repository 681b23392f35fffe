import assert from 'node:assert/strict';
import { analyze, createContext } from '../../../server/src/core/index';

const context = createContext();

/** `97110 PT 23 + PTA 22` for each service of a note with these lines. */
function performers(...lines: string[]): readonly string[] {
  const note = ['PT daily note  Date: 2026-03-02', ...lines, 'Ann Lee, PT   Ben Orr, PTA', ''].join('\n');
  return analyze(note, context).visits[0]!.services.map(
    ({ code, performers }) =>
      `${code} ${performers.map(({ by, minutes }) => `${by} ${minutes}`).join(' + ')}`,
  );
}

describe('who gave a service', () => {
  for (const [line, expected] of [
    ['97110 15 min x1 (PTA): leg press 3x10', '97110 PTA 15'],
    ['97110 15 min x1 by PTA: leg press 3x10', '97110 PTA 15'],
    ['97110 15 min x1, PTA 15 min: leg press 3x10', '97110 PTA 15'],
    ['PTA (B. Orr): 97110 15 min x1 leg press 3x10', '97110 PTA 15'],
    ['PTA portion 1:00-1:15 pm, 97110 15 min: leg press 3x10', '97110 PTA 15'],
    ['97110 45 min x3 (PT 23, PTA 22): leg press 3x10', '97110 PT 23 + PTA 22'],
    ['10:20-10:35 (PTA, 15 min) 97110 GP CQ 1 unit. Leg press 3x10', '97110 PTA 15'],
    ['97110 GP, 15 min, 1 unit (B. Orr PTA, alone in gym with pt): leg press', '97110 PTA 15'],
    ['97110 15 min x1 [Ben Orr, PTA]: leg press 3x10', '97110 PTA 15'],
    ['97110 15 min x1, provided by Ben Orr, PTA: leg press 3x10', '97110 PTA 15'],
    ['97110 15 min x1 given by PTA, leg press 3x10', '97110 PTA 15'],
    ['Ben PTA 15 min 97110: leg press 3x10', '97110 PTA 15'],
    ['PTA 15 min ther ex: leg press 3x10', '97110 PTA 15'],
    ['PTA part (B. Orr PTA): ther ex, 15 min. Leg press 3x10', '97110 PTA 15'],
    ['Jo PTA did 97110, 15 min. Leg press 3x10', '97110 PTA 15'],
    ['9:00-9:15 the PTA led 97110: leg press 3x10', '97110 PTA 15'],
    ['97110 GP 1 unit, 15 min. By PTA: leg press 3x10', '97110 PTA 15'],
    ['97110 15 min x1. Done by Ben Orr, PTA. Leg press 3x10', '97110 PTA 15'],
    ['97110 15 min x1 leg press 3x10. By the time the PTA came, done', '97110 '],
    ['PT part (me): ther ex 15 min. Leg press 3x10', '97110 PT 15'],
    ['97110 15 min x1: leg press 3x10 - BO PTA', '97110 PTA 15'],
    ['97110 15 min x1: leg press 3x10 (tx by B. Orr, PTA)', '97110 PTA 15'],
    ['97110 30 min x2 (15 by A. Lee PT, 15 by B. Orr PTA): leg press 3x10', '97110 PT 15 + PTA 15'],
    ['97110 30 min x2: first 15 min with PT, last 15 min with PTA, leg press', '97110 PT 15 + PTA 15'],
    ['97110 GP x2: PT 20 min, PTA 10 min, leg press 3x10', '97110 PT 20 + PTA 10'],
    ['97110 GP x2 9:00-9:20 PTA, 9:20-9:30 PT: leg press', '97110 PTA 20 + PT 10'],
    ['97110 GP x2, PTA 9:00-9:20, PT 9:20-9:30: leg press', '97110 PTA 20 + PT 10'],
    ['97110 30 min x2: leg press (last 10 min by PTA B. Orr)', '97110 PTA 10 + null 20'],
    ['97110 30 min x2: leg press. PTA provided 10 of the 30 min.', '97110 PTA 10 + null 20'],
    ['97110 30 min x2: leg press, half by PTA', '97110 PTA 15 + null 15'],
    ['97110 30 min x2: leg press, split 20/10 PT and PTA', '97110 PT 20 + PTA 10'],
    ['97110 30 min x2: leg press, PT and PTA together throughout', '97110 PT 30'],
    ['97110 15 min x1 (co-tx with PT present): leg press 3x10', '97110 '],
    ['97110 15 min x1 leg press 3x10, PTA will see the patient next week', '97110 '],
    ['97110 15 min x1 pt: "feels better", leg press 3x10', '97110 '],
    ['97110 15 min x1 leg press 3x10, PT at belt', '97110 '],
  ] as const)
    it(line, () => assert.deepEqual(performers(line), [expected]));

  for (const [shifts, expected] of [
    ['PT treated 9:00-9:30, PTA 9:30-9:45.', ['97530 PT 30', '97110 PTA 15']],
    ['PT 9:00-9:30; PTA 9:30-9:45', ['97530 PT 30', '97110 PTA 15']],
    ['PTA with patient 9:30 am to 9:45 am, PT 9:00 am to 9:30 am', ['97530 PT 30', '97110 PTA 15']],
    ['PT (Ann Lee): 8:55-9:30   PTA (Ben Orr): 9:30-9:50', ['97530 PT 30', '97110 PTA 15']],
    // half of the second service is of either
    ['PT treated 9:00-9:40, PTA 9:40-9:45.', ['97530 PT 30', '97110 ']],
    // of one person alone nothing follows for the rest
    ['PTA 9:30-9:45', ['97530 ', '97110 ']],
  ] as const)
    it(`by the times of each person: ${shifts}`, () =>
      assert.deepEqual(
        performers(
          shifts,
          '97530 GP x2 9:00-9:30: sit to stand x10 CGA',
          '97110 GP CQ x1 9:30-9:45: leg press 3x10',
        ),
        expected,
      ));

  for (const [first, second] of [
    ['By B. Orr, PTA:', 'By A. Lee, PT:'],
    ['PTA (B. Orr):', 'PT (A. Lee):'],
    ['PTA portion:', 'PT portion:'],
  ] as const)
    it(`by lines above the work: ${first}`, () =>
      assert.deepEqual(
        performers(first, '97110 15 min x1: leg press', second, '97530 15 min x1: stairs x4'),
        ['97110 PTA 15', '97530 PT 15'],
      ));

  it('across noon', () =>
    assert.deepEqual(
      performers(
        'PT treated 11:45-12:15, PTA 12:15-12:30',
        '97530 GP x2 11:45-12:15: stairs x4',
        '97110 GP x1 12:15-12:30: leg press',
      ),
      ['97530 PT 30', '97110 PTA 15'],
    ));

  it('each line for itself', () =>
    assert.deepEqual(
      performers('97535 15 min 1u (OT): stump wrap', '97530 23 min 2u (COTA): plates to a 48" shelf'),
      ['97535 OT 15', '97530 OTA 23'],
    ));
});
