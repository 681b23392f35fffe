import assert from 'node:assert/strict';
import { analyze, codeActions, plainText, span } from '../../../server/src/core/index';
import { context, place, text } from '../../support/noteOf97530';
import { clock } from '../../support/visit';

const analysis = analyze(text, context);

describe('actions beside the findings', () => {
  const titles = (words: string) =>
    codeActions(analysis, place(words), clock('14:05'), context).map(
      ({ title, disabled }) => disabled ?? title,
    );

  it('say why units cannot be set, and offer the totals that can be known', () => {
    assert.deepEqual(titles('97110').slice(-2), [
      'The written units are what the minutes support.',
      'Insert the total timed minutes and the total treatment minutes',
    ]);
    assert.deepEqual(titles('knee'), []);
  });

  it('leave a blank where a total cannot be known', () => {
    const totals = codeActions(analysis, place('97110'), 0, context).find(({ kind }) => kind === 'totals');
    assert.match(plainText(totals!.edits[0]!.text), /Total timed minutes: \[total timed minutes\]/);
  });

  it('write the time as the note does', () => {
    const [action] = codeActions(analysis, place('97110'), clock('14:05'), context);
    assert.equal(action!.title, 'Insert start time now (14:05) for 97110');
    const twelve = text.replace('Visit', 'Time in 1:10 pm  Visit');
    const code = twelve.indexOf('97110');
    const [other] = codeActions(analyze(twelve, context), span(code, code), clock('14:05'), context);
    assert.equal(other!.title, 'Insert start time now (2:05 pm) for 97110');
  });
});
