import assert from 'node:assert/strict';
import { codeActions, plainText } from '../../../server/src/core/index';
import { analysis, context, place, text, visit } from '../../support/noteOf97530';
import { at, clock } from '../../support/visit';

describe('actions beside the findings', () => {
  const titles = (words: string) =>
    codeActions(analysis, place(words), clock('14:05'), context).map(
      ({ title, disabled }) => disabled ?? title,
    );

  it('say why units cannot be set, and offer the totals that can be known', () => {
    assert.deepEqual(titles('97530').slice(-2), [
      'The written units are what the minutes support.',
      'Insert the total timed minutes and the total treatment minutes',
    ]);
    assert.deepEqual(titles('knee'), []);
  });

  it('leave a blank where a total cannot be known', () => {
    const totals = codeActions(analysis, place('97530'), 0, context).find(({ kind }) => kind === 'totals');
    assert.match(plainText(totals!.edits[0]!.text), /Total timed minutes: \[total timed minutes\]/);
  });

  it('write the time as the note does', () => {
    const [action] = codeActions(analysis, place('97110'), clock('14:05'), context);
    assert.equal(action!.title, 'Insert start time now (14:05) for 97110');
    const noted = text.replace('Visit', '1:10 p');
    const session = { from: at(790, 0, 6), to: null };
    const twelve = {
      ...analysis,
      text: noted.replace('1:10 p ', '1:10 pm '),
      visits: [{ ...visit, session: { ...session, from: at(790, 0, 7) } }],
    };
    const [other] = codeActions(twelve, place('97110'), clock('14:05'), context);
    assert.equal(other!.title, 'Insert start time now (2:05 pm) for 97110');
  });
});
