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
  ] as const)
    it(name, () => assert.deepEqual(undescribed(...lines), []));

  it('unless nothing tells of it', () => {
    assert.deepEqual(undescribed('Heel raises 2x15', ...charges('97110', '97140')), ['97140']);
    assert.deepEqual(undescribed('Cannot do stairs', 'Plan: heel raises 2x15', ...charges('97110')), [
      '97110',
    ]);
  });
});
