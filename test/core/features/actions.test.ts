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

  it('never leave a charge with no unit', () => {
    const note =
      'DOS: 03/11/2026 Payer: Medicare Part B\n97530 GP 24 min x2: stairs x5, CGA\n97140 GP 59 5 min x1: scar\n';
    const read = analyze(note, context);
    assert.ok(read.findings.some(({ id }) => id === 'units-over'));
    const offered = codeActions(read, { start: 0, end: note.length }, 605, context);
    const written = offered.flatMap(({ edits }) => edits.map(({ text }) => plainText(text)));
    assert.deepEqual(
      written.filter((text) => /^x?0$/.test(text)),
      [],
    );
  });

  it('offer the time on the clock beside the blank where start and end are missing', () => {
    const note = 'DOS: 03/11/2026 Payer: Medicare Part B\n97530 GP 24 min x2: stairs x5, CGA\n';
    const read = analyze(note, context);
    const fixes = codeActions(read, { start: note.indexOf('97530'), end: note.indexOf(' GP') }, 605, context)
      .filter(({ kind, finding }) => kind === 'fix' && finding?.id === '97530-start-end')
      .map(({ title }) => title);
    assert.deepEqual(fixes, [
      'Insert a blank for start and end time of 97530',
      'Insert start time now (10:05) for 97530',
      'Insert end time now (10:05) for 97530',
    ]);
  });

  it('write the time as the note does', () => {
    const [action] = codeActions(analysis, place('97110'), clock('14:05'), context);
    assert.equal(action!.title, 'Insert start time now (14:05) for 97110');
    const twelve = text.replace('Visit', 'Time in 1:10 pm  Time out 1:55 pm  Visit');
    const code = twelve.indexOf('97110');
    const [other] = codeActions(analyze(twelve, context), span(code, code), clock('14:05'), context);
    assert.equal(other!.title, 'Insert start time now (2:05 pm) for 97110');
  });
});
