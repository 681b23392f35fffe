import assert from 'node:assert/strict';
import { createContext } from '../../../server/src/core/index';
import { layout } from '../../../server/src/core/layout/layout';
import { tokenScanner } from '../../../server/src/core/scan/scan';

const scan = tokenScanner(createContext({}).codes);
const laid = (text: string) => layout(text, scan).lines;

/** Each line of a text in front of the family that it is of. */
const note = `
ruler     =====
prose     Riverbend outpatient rehab
label     Patient: R. Orr
label     DOS: 8/11/26
legend    8-minute rule: 8-22 = 1 unit
legend    97530 = Therapeutic Activities
heading   Treatment
work      97530 23 min: bed to chair transfers x5
work      Ther ex 15 min
item      - no falls since Monday
columns   Code | Min | Units
ruler     -----|-----|------
row       97530 | 23 | 2
total     Total timed: 38 min
bill      97530 GP x2, 97110 GP x1
prose     She walks to the mailbox now
page      Page 1 of 2
signature Electronically signed by K. Orr, PT on 8/12/26
signature K. Orr, PT
`
  .trim()
  .split('\n')
  .map((line) => [line.slice(0, 10).trim(), line.slice(10)] as const);

describe('layout', () => {
  const lines = laid(note.map(([, text]) => text).join('\n'));
  for (const [family, text] of note)
    it(`${family}: ${text}`, () =>
      assert.equal(lines.find((line) => line.text.trim() === text)?.family, family));

  it('gives a row its cells by the titles of its columns', () => {
    const row = laid('Code | Min | Units\n97530 | 23 | 2').find(({ family }) => family === 'row')!;
    assert.deepEqual(
      row.cells.map(({ column, text }) => [column, text]),
      [
        ['code', '97530'],
        ['minutes', '23'],
        ['units', '2'],
      ],
    );
  });
});
