/** Changes that would harm a note are mended or not offered; each of these was offered once. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { type Action, analyze, codeActions, createContext, fixAll } from '../../server/src/core/index';

const context = createContext({ ready: true });
const note = (...lines: readonly string[]) => lines.join('\n');

/** Every action on every visit of a text. */
function offered(text: string): readonly Action[] {
  const analysis = analyze(text, context);
  return analysis.visits.flatMap((visit) => codeActions(analysis, visit.span, 605, context));
}

/** The text after the action of this title. */
function made(text: string, title: string): string {
  const action = offered(text).find((one) => one.title === title && one.edits.length > 0);
  assert.ok(action, `"${title}" is not among ${offered(text).map((one) => one.title)}`);
  return applyEdits(text, action.edits);
}

const services = (text: string) =>
  analyze(text, context).visits.map((visit) =>
    visit.services.map(({ code, minutes, units }) => `${code} ${minutes} min ${units?.value} u`),
  );

describe('removing a modifier', () => {
  const medicare = (...lines: readonly string[]) =>
    note('Payer: Medicare Part B', 'DOS 3/2/2026', 'Treated by Gwen Ash, PT', ...lines, 'Gwen Ash, PT');
  const work = '97530 GP 30 min: sit to stand from a low chair x8 with min A and cues to lean forward';
  const title = 'Remove CQ from 97530';

  it('takes nothing of the record between the modifiers of the work and of the charge', () => {
    const told = [work, 'Pt tolerated well; BP 148/86 after the work', 'Charges:'];
    assert.equal(made(medicare(...told, '97530 CQ 2 units'), title), medicare(...told, '97530 2 units'));
  });

  for (const [written, left] of [
    ['97530 GP CQ 2 units', '97530 GP 2 units'],
    ['97530-GP-CQ 2 units', '97530-GP 2 units'],
    ['97530 CQ, GP 2 units', '97530, GP 2 units'],
    ['97530 CQ x2', '97530 x2'],
  ] as const)
    it(`takes its separator with it: ${written}`, () => {
      const told = [work.replace(' GP', ''), 'Charges:'];
      assert.equal(made(medicare(...told, written), title), medicare(...told, left));
    });
});

describe('clock times', () => {
  it('leave minutes and units that are known by their columns as they are', () => {
    const text = note('DOS 3/2/2026', '97530   23   2', 'Gwen Ash, PT');
    for (const title of ['Insert start time now (10:05) for 97530', 'Insert end time now (10:05) for 97530'])
      assert.deepEqual(services(made(text, title)), [['97530 23 min 2 u']]);
  });

  it('leave the units beside the minutes as they are', () => {
    const text = note('3/2/2026', 'Dx: knee pain', '97530 23 min x2', 'Gwen Ash, PT');
    assert.equal(
      made(text, 'Insert start time now (10:05) for 97530'),
      text.replace('x2', '(10:05-__:__) x2'),
    );
  });
});

describe('questions', () => {
  it('stand behind the minutes of their own service, not in front of those of the next', () => {
    const text = 'TA 30 min / MT 15 min x1 (97140)';
    const blank = '[functional task] with [surface, height, load or count]';
    assert.equal(
      made(text, 'Insert a blank for the functional activity'),
      `TA 30 min: ${blank} / MT 15 min x1 (97140)`,
    );
    for (const { edits } of offered(text).filter(({ finding }) => finding))
      assert.deepEqual(services(applyEdits(text, edits)), services(text));
  });

  const limits = 'Insert a blank for the condition and what it limits';

  it('about the diagnosis join no visit to the next', () => {
    const log = note(
      '10-21-25 #1 TA 30 min x2 (97530) ladder 3 rungs. Dx knee pain. -- Leif Castellan, PT',
      '10-23-25 #2 TA 30 min x2 (97530) ladder 3 rungs. Dx knee pain. -- Leif Castellan, PT',
    );
    const asked = made(log, limits);
    assert.equal(services(log).length, 2);
    assert.deepEqual(services(asked), services(log));
    assert.match(asked, /limits: \[daily activity that is limited\]/i);
  });

  it('about the diagnosis make no visit out of the head', () => {
    const text = note('Dx:', 'DOS 3/2/2026', '97530 23 min', 'DOS 3/4/2026', '97530 23 min');
    const action = offered(text).find(({ title }) => title === limits);
    assert.deepEqual(action && services(applyEdits(text, action.edits)), action && services(text));
  });
});

describe('totals', () => {
  it('join no visit to the next', () => {
    const log = note(
      '10-21-25 #1 TE 15 min x1 (97110) bike. TA 30 min x2 (97530) ladder x10. -- Leif Castellan, PT',
      '10-23-25 #2 TE 15 min x1 (97110) bike. TA 30 min x2 (97530) ladder x12. -- Leif Castellan, PT',
    );
    const title = 'Insert the total timed minutes and the total treatment minutes';
    assert.deepEqual(services(made(log, title)), services(log));
  });
});

describe('all safe fixes', () => {
  it('are those that come through the door', () => {
    const text = note(
      'Payer: Medicare Part B',
      'DOS 3/2/2026',
      '97530 GP 30 min, 3 units: stairs',
      'Gwen Ash, PT',
    );
    const analysis = analyze(text, context);
    assert.match(applyEdits(text, fixAll(analysis, context)!.edits), /97530 GP 30 min, 2 units: stairs/);
  });
});

describe('the time now', () => {
  const coTreated = (second: string): string =>
    note(
      'PT and OT co-treatment 11/18/2026   Payer: Medicare Part B',
      '97530 GP __:__-__:__ 25 min x1 PT: car transfers x6',
      `${second} GO __:__-__:__ 30 min x2 OT: kitchen counter task x8`,
      'Dana Whit, PT',
      'Sam Orr, OTR/L',
    );
  const times = (text: string) => offered(text).filter(({ title }) => title.includes('time now'));

  it('is not put in by a code that each of two disciplines has', () => {
    assert.equal(times(coTreated('97535')).length, 4);
    assert.deepEqual(times(coTreated('97530')), []);
  });
});
