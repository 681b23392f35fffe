import assert from 'node:assert/strict';
import { analyze, createContext } from '../../../server/src/core/index';

const context = createContext({ ready: true });

/** The places of such findings in a note. */
const found = (id: string, note: string): readonly string[] =>
  analyze(note, context)
    .findings.filter((finding) => finding.id === id)
    .map(({ span }) => note.slice(span.start, span.end));

const head = 'PT   10/12/2026   Aetna\nDx: L knee OA, cannot carry a basket upstairs.\n';

describe('what is billed is described', () => {
  const told: Readonly<Record<string, string>> = {
    'in a list above the charges, below a heading with the code in brackets': `${head}[97530] Therapeutic Activity
   Stairs with a basket     10 lb x6, CGA
   Laundry to the shelf     x12
[97110] Therapeutic Exercise
   Leg press                60 lb 3x10
CHARGES      Mod   Min   Units
97530        GP    23    2
97110        GP    15    1`,
    'in a section that the heading above it takes in': `${head}History
  Age 44, bus driver.
Procedures performed
  97161    PT eval low complexity    30 min    1
  97530    Therapeutic activities    15 min    1
Treatment narrative
  Driving set-up in a bus-seat mock-up: mirror check right by trunk turn x 15. PT tapped the shoulder blade.`,
    'in one passage with the work of another code': `${head}did some functional stuff w/ lifting, and then his back exercises, McKenzie 10x
3u -- 2 TA 1 TE`,
    'in front of a bill that alone names it': `${head}Crate to the 40 in shelf x8, min A. Then standing on foam 3 x 30 sec, reaching past midline with my hand at the ribs.
billed 97530 x2 97112 x1`,
    'under a code of which a digit is wrong': `${head}97530 30 min 2: stairs 10 x3 with a 15 lb crate
97011 15 min 1
Band 4-way green 2x15, calf raise 3x12.`,
  };
  for (const [how, note] of Object.entries(told))
    it(how, () => assert.deepEqual(found('code-not-described', note), []));

  const untold: Readonly<Record<string, readonly [note: string, code: string]>> = {
    'where its row is empty and the others tell of theirs': [
      `${head}97110 | 15 | 1 | clams 3x12, bike 5 min
97530 | 15 | 1 | squat to pick a 10 lb box off the floor x10
97140 | 15 | 1 |
A: trunk straight for 8, was 5 on 9/30.`,
      '97140',
    ],
    'where the label of the next service stands below it': [
      `${head}97110 15 min 1 unit
97530 25 min 2 units
Details
 Ther Ex: not recorded
 Ther Act: coat on and off x4, towels to a 58 in shelf x12`,
      '97110',
    ],
    'where only its bill names it and all work is that of another': [
      `${head}O: Carried a 2 qt pan from sink to stove, 8 ft x6, with my hand under the pan.
Charges
97530  26 min  2
97140  12 min  1`,
      '97140',
    ],
  };
  for (const [how, [note, code]] of Object.entries(untold))
    it(`or not: ${how}`, () => assert.deepEqual(found('code-not-described', note), [code]));
});

describe('what was given is billed', () => {
  const work = `97140 8 min: patellar glides gr III
97110 16 min: leg press 60 lb 3x10
97530 30 min: crate to a 40 in shelf x10, cues to hinge`;
  const billed: Readonly<Record<string, string>> = {
    'in words that stand for no service elsewhere': `${head}${work}\nBilling is manual one, exercise one, activities two.`,
    'where the figure stands in front of such a word': `${head}${work}\nTwo units of activities, one of manual and one of exercise.`,
    'where a code of the bill is none': `${head}${work.replace('97140', '97410')}\nSUPERBILL  97530-2  97110-1  97410-1`,
    'where its units are a blank': `${head}[x] Ther ex 97110  16 min  units 1  leg press 60 lb 3x10
[x] Manual 97140  8 min  units __  patellar glides gr III`,
    'in a list of units that was not read': `${head}97116 15 97530 15 units 1/1
Walked to the kitchen x3 with RW. Crate to a 40 in shelf x10, cues to hinge.`,
    'where a line of its own says that it is not meant to be': `${head}| Code  | Min | Units |
| 97530 | 30 | 2 |
| 97110 | 16 | 1 |
| 97140 | 8 | -- |
97140 not billed today, time too short.
${work.replaceAll(/ \d+ min/g, '')}`,
  };
  for (const [how, note] of Object.entries(billed))
    it(how, () => assert.deepEqual(found('code-not-billed', note), []));

  for (const charges of [
    'Charges: 97110 x1, 97530 x2',
    'Billing is exercise one, therapeutic activities two.',
    'Codes today, 97530 times two, 97110 times one. Complete, 10/12/2026.',
  ])
    it(`or not: ${charges}`, () =>
      assert.deepEqual(found('code-not-billed', `${head}${work}\n${charges}`), ['97140']));
});
