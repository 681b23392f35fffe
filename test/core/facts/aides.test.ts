import assert from 'node:assert/strict';
import { analyze, createContext } from '../../../server/src/core/index';

const context = createContext();
const note = (...lines: readonly string[]) =>
  ['DOS: 03/02/2026   Payer: Medicare Part B', 'Dx: right knee replacement', ...lines, 'Ben Hollow, PT'].join(
    '\n',
  );
const aidesIn = (...lines: readonly string[]) =>
  (analyze(note(...lines), context).visits[0]!.aides ?? []).map(({ value }) => value);

/** Lines under which an aide gave the work, and the code. */
const led: readonly (readonly [line: string, code: string])[] = [
  ['97110 GP x1 15 min: bike and leg press, led by rehab tech', '97110'],
  ['97110 GP x1 15 min (PT tech): bike and leg press', '97110'],
  ['97110 GP x1 15 min (by aide): bike and leg press', '97110'],
  ['97110 GP x1 15 min: rehab aide took her through the mat program', '97110'],
  ['97110 GP x1 15 min: program performed by the technician', '97110'],
  ['97110 GP x1 15 min: exercises with PT tech only', '97110'],
  ['97110 GP x1 15 min: with tech while I was with another patient', '97110'],
  ['97110 GP x1 15 min: bike, leg press; supervised by the rehab aide', '97110'],
  ['97530 GP x1 15 min: therapy aide Jo ran the stairs x4', '97530'],
  ['97530 GP x1 15 min: transfers done entirely by OT aide', '97530'],
  ['97110 GP x1 15 min: exercises monitored by an aide', '97110'],
  ['97110 GP x1 15 min: leg press, PT tech with patient throughout', '97110'],
  ['97110 GP x1 15 min: tech took pt through the leg press', '97110'],
  ['97110 GP x1 15 min: athletic trainer took her through the leg press', '97110'],
  ['97110 GP x1 15 min: leg press under the aide’s supervision', '97110'],
  ['| Code | Min | Units | By |\n|---|---|---|---|\n| 97110 GP | 15 | 1 | tech |', '97110'],
];
/** Lines that say no such thing. */
const not: readonly string[] = [
  '97110 GP x1 15 min: bike and leg press, I cued the knee',
  '97530 GP x1 15 min: stairs x4, rehab aide guarded behind her',
  '97530 GP x1 15 min: stand pivot, PT tech assisted the PT with the left leg',
  '97530 GP x1 15 min: own bed with one aide rather than two',
  '97530 GP x1 15 min: showed the home health aide the gait belt',
  '97535 GO x1 15 min: open the lunch box so that the school aide need not',
  '97110 GP x1 15 min: works as a nurse aide, lifts 30 lb',
  '97110 GP x1 15 min: pool; pool check done by aide, 10 min, not billed',
  '97110 GP x1 15 min: tech set up the bike, then I progressed the load',
  '97110 GP x1 15 min: technique of squats performed by the patient',
  '97110 GP x1 15 min: CNA brought pt to the gym, leg press 3x10',
  '97110 GP x1 15 min: throws with the athletic trainer of her school are the goal',
  'Hot pack by the tech, no charge',
  'S: The aide did her laundry.',
];

describe('work that an aide gave', () => {
  for (const [line, code] of led) it(`is read: ${line}`, () => assert.deepEqual(aidesIn(line), [code]));
  for (const line of not) it(`is not read: ${line}`, () => assert.deepEqual(aidesIn(line), []));

  it('belongs to the code in front of the words', () => {
    assert.deepEqual(aidesIn('97110 15 min: bike; 97530 15 min: stairs x4 led by the rehab aide'), ['97530']);
  });
});
