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
    ['97110 15 min x1 (co-tx with PT present): leg press 3x10', '97110 '],
    ['97110 15 min x1 leg press 3x10, PTA will see the patient next week', '97110 '],
    ['97110 15 min x1 pt: "feels better", leg press 3x10', '97110 '],
    ['97110 15 min x1 leg press 3x10, PT at belt', '97110 '],
  ] as const)
    it(line, () => assert.deepEqual(performers(line), [expected]));

  it('each line for itself', () =>
    assert.deepEqual(
      performers('97535 15 min 1u (OT): stump wrap', '97530 23 min 2u (COTA): plates to a 48" shelf'),
      ['97535 OT 15', '97530 OTA 23'],
    ));
});
