import assert from 'node:assert/strict';
import { analyze, createContext } from '../../server/src/core/index';

const context = createContext({ ready: true });
const bill = 'Charges\n97530 GO   23 min   2\n97110 GO   12 min   1\nTimed min: 35';
const task =
  'Moved 10 cans from the base cupboard to a shelf at 48 in, 1 lb each. OT gave min A at the elbow.';
const others = '97110 12 min: putty grip 3x10';

const read = (...lines: string[]) => {
  const note = ['OT note', 'DOS 03/11/2026', ...lines, 'Dana Whitlock, OTR/L', ''].join('\n');
  const { visits, findings } = analyze(note, context);
  return {
    elements: visits[0]!.wording.elements!,
    notDescribed: findings.filter(({ id }) => id === 'code-not-described').length,
  };
};

describe('work that is told away from its code', () => {
  for (const [name, ...lines] of [
    ['in front of the charges', task, 'Putty grip 3x10', bill],
    ['behind the charges', bill, 'Narrative', task, 'Putty grip 3x10'],
    [
      'in front of a bill without a name or a heading',
      'L CVA, lives alone',
      'Folded 12 towels on the table x2, then stacked plates x8. Cues for pacing.',
      '97530 23 min 2u',
    ],
    [
      'in lines that all begin with small letters',
      'stroke in may, lives alone, cannot cook for herself or reach the upper shelf, tires soon',
      'moved 10 cans from the base cupboard to a shelf at 48 in, 1 lb each, cga at the elbow',
      'ice pack 5 min',
      'putty grip 3x10',
      '97530 23 min 2u',
    ],
    [
      'behind its goal, in a line of its own below the code',
      '97530 GO    24 min   2 units',
      '   tub transfer bench, in and out over a 16 in rim, 6 trials',
      '   Goal: shower alone at home. CGA and cue to lead with the R leg. 5 of 6 trials with no grab.',
      others,
    ],
    ['behind its code and a word for what follows', '97530   23 min   2', `97530 content: ${task}`],
    ['under the heading of a history', 'History: fell in August, lives alone', task, bill, 'Putty grip 3x10'],
    [
      'as an item of a list',
      '1. Complaint: stiff',
      '2. Care given',
      `   a) ${task}`,
      '   b) Putty grip 3x10',
      bill,
    ],
    ['one field a line', 'CPT', '97530', 'Minutes', '23', 'Units', '2', 'Details', task],
    [
      'as a block of a plan of the hour',
      'Block A 97530 23 min',
      'Block B 97110 12 min',
      '',
      `Block A  ${task}`,
      'Block B  Putty grip 3x10',
    ],
  ] as const)
    it(`is the work of 97530: ${name}`, () => {
      const { elements, notDescribed } = read(...lines);
      assert.ok(elements.activity.documented, 'activity');
      assert.ok(elements['skilled-involvement'].documented, 'skilled involvement');
      assert.equal(notDescribed, 0);
    });

  for (const [name, ...lines] of [
    ['what the patient cannot do', 'S: cannot lift 10 cans to a shelf at 48 in without help', bill, others],
    ['a goal', bill, others, 'Goal: lift 10 cans to a shelf at 48 in with min A by 5/1/2026'],
    ['a plan', bill, others, 'Plan: next visit 10 cans to a shelf at 48 in, min A'],
    ['exercise', bill, others, 'Bridges 3x10, heel raises 2x15, cue for pace'],
    ['the words of another code', '97535 10 min', task, '97530 23 min 2 units'],
  ] as const)
    it(`is not ${name}`, () => assert.equal(read(...lines).elements.activity.documented, false));

  it('goes on behind a goal within its line', () => {
    const { elements } = read(
      '97530 23 min: moved 10 cans to a shelf at 48 in; goal: put groceries away unaided. Got 9/12. Mod A at elbow on the last three. Used dycem under the cans.',
    );
    for (const id of ['goal', 'participation', 'skilled-involvement', 'equipment'] as const)
      assert.ok(elements[id].documented, id);
  });
});

describe('the work of a code that is billed elsewhere is described', () => {
  const undescribed = (...lines: string[]): readonly string[] => {
    const note = ['PT note  DOS 03/11/2026  Aetna', ...lines, 'Dana Whitlock, PT', ''].join('\n');
    return analyze(note, context)
      .findings.filter(({ id }) => id === 'code-not-described')
      .map(({ message }) => message.slice(0, 5));
  };
  const charges = (...codes: string[]) => ['', 'Charges', ...codes.map((code) => `${code} GP  15 min  1`)];

  for (const [name, ...lines] of [
    [
      'by a label within a line',
      'O: MT: inferior glides gr III.  Ex: rows blue 2x15',
      ...charges('97140', '97110'),
    ],
    ['by a word that is its own', 'Hand-based orthosis made, edges flared, skin clear', ...charges('97760')],
    ['by its topic', 'Task    Spaced retrieval of 4 names at 1 and 2 min', ...charges('97129')],
    ['in the head', 'Wall slides, prone row 3# 3x12. Subscap release.', ...charges('97110', '97140')],
    [
      'below a heading of something else',
      'Subjective: better',
      'Flowsheet:',
      'LAQ 3x10 3#',
      ...charges('97110'),
    ],
    [
      'among the words of another code',
      '97530 15 min: 5 lb box to a shelf x10. Hip glides gr III after.',
      ...charges('97530', '97140'),
    ],
    [
      'below a list of services, the last of which is another',
      '97760 30 min 2u',
      '97530 10 min 1u',
      'Fabricated a cock-up splint, edges rolled. Then lifted a mug x5, cue to relax the thumb.',
    ],
    [
      'in a line that tells the work of several codes',
      'did: trunk rotation w/ 3# bar 2 sets 10, sit>stand reps. Rocker board, eyes closed x4, tandem. Carried a basket thru the doorway x10, CGA, cue for a big step.',
      'TE 12 NMR 14 TA 27 = 53 timed. units 1/1/2',
    ],
    [
      'behind its name and who gave it',
      '97530 15 min 1u',
      '97116 15 min 1u',
      'PT part of 97530: half kneel to stand 6x, min A at the hip.',
      'Gait (PT): 200 ft x2 level, tactile cue at R glute.',
    ],
    [
      'below a list of services, by its exercises',
      '97110 15 min 1u',
      '97530 15 min 1u',
      'SLR, bridges 3x10. Plan: next visit car transfers x5.',
    ],
    [
      'below a list of services, the last of which has its own beside it',
      '97533 30 min 2u',
      '97530 15 min 1u',
      'Swing prone 10 min, weighted vest. Zipper x5 with min A.',
    ],
    [
      'below a modality, of which no further line is told',
      '97110 30 min 2u',
      '97530 23 min 2u',
      'HP 10 min',
      'Carried a tray over hurdles x8 CGA; rows 3x10',
    ],
    [
      'below a modality, in front of the bill',
      'IFC 15 min',
      'Eccentric wrist ext 3# 3x15',
      ...charges('97110'),
    ],
    [
      'in an addendum',
      '97530 28 min 2u',
      '97110 12 min 1u',
      'Shoulder press 2# 2x10',
      'ADDENDUM 3/12/26: for 97530 she washed 10 dishes with min A, 3 cues to shift left',
    ],
    [
      'under the assessment',
      'A: did 10 sit to stands from a 16" stool, carried 2 bags up 12 steps with CGA and 3 cues',
      ...charges('97530'),
    ],
    [
      'under the response, by its topic',
      'Response: made coffee, 5 of 7 steps with 2 VC. On the attention task found 14/20 targets.',
      ...charges('97530', '97129'),
    ],
    [
      'in front of the bill, by a short name of it',
      'Started on the floor for NMR, prone on a scooter board 6 lengths.',
      'Then packed the backpack with 2 verbal prompts, CGA.',
      'min: 97530 30, 97112 15. units: 97530 2, 97112 1',
    ],
    [
      'among the lines of a table under the name of another code',
      'Therapeutic Exercise',
      'Prone row  3x10',
      'Shelf reach: moved tins to the cupboard with L arm. Tactile cue at the scapula, 20 of 24 reaches.',
      ...charges('97110', '97530'),
    ],
  ] as const)
    it(name, () => assert.deepEqual(undescribed(...lines), []));

  it('unless nothing tells of it', () => {
    assert.deepEqual(undescribed('Heel raises 2x15', ...charges('97110', '97140')), ['97140']);
    assert.deepEqual(
      undescribed('97530 45 min 3u', '97535 10 min 1u', 'Pt tolerated the session well without c/o pain.'),
      ['97530'],
    );
    assert.deepEqual(
      undescribed('A: washed 3 dishes on 2/25, today the pan tips', ...charges('97530', '97110')),
      ['97530', '97110'],
    );
    assert.deepEqual(undescribed('Cannot do stairs', 'Plan: heel raises 2x15', ...charges('97110')), [
      '97110',
    ]);
  });
});
