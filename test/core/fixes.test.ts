import assert from 'node:assert/strict';
import { type Edit, type Fix, splitLines } from '../../server/src/core';
import { insertBlank } from '../../server/src/core/door/change';
import { applyEdits } from '../../server/src/core/fixes/apply';
import {
  alreadyAsked,
  blank,
  firstLineOf,
  lastLineIn,
  lineAfter,
  lineBefore,
} from '../../server/src/core/fixes/insert';
import { at, visit } from '../support/visit';

const note = 'Date: 3/2/26\n97530 23 min\n\nRobin Vale, PT';
const facts = visit(
  {},
  {
    lines: splitLines(note)
      .filter((line) => line.text !== '')
      .map(({ start, end }) => ({ start, end })),
  },
);
const edited = (...edits: Edit[]) => applyEdits(note, edits);

describe('edits', () => {
  it('insert a line below or above the one of an offset', () => {
    assert.equal(edited(lineAfter(facts, 15, ['Goal: ', blank('goal')])).split('\n')[2], 'Goal: [goal]');
    assert.equal(edited(lineBefore(facts, note.length, ['Total: 23'])).split('\n')[3], 'Total: 23');
  });

  it('take the line before for an offset on a blank line', () => {
    const blankLine = note.indexOf('\n\n') + 1;
    assert.equal(edited(lineAfter(facts, blankLine, ['x'])).split('\n')[2], 'x');
  });

  it('use the line end of the note', () => {
    const windows = { ...facts, style: { ...facts.style, lineEnd: '\r\n' as const } };
    assert.ok(edited(lineAfter(windows, 15, ['x'])).includes('23 min\r\nx'));
  });

  it('find the last line of an area and the first line of words', () => {
    assert.deepEqual(lastLineIn(facts, { start: 0, end: note.length - 1 }), { start: 13, end: 25 });
    assert.deepEqual(firstLineOf(facts, { start: 19, end: note.length }), { start: 19, end: 25 });
  });

  it('are made at once, those at one place in their order, and never overlap', () => {
    const insert = (offset: number, text: string): Edit => ({
      span: { start: offset, end: offset },
      text: [text],
    });
    assert.equal(applyEdits('abc', [insert(3, '!'), insert(1, '1'), insert(1, '2')]), 'a12bc!');
    const replace = (start: number, end: number): Edit => ({ span: { start, end }, text: ['x'] });
    assert.throws(() => applyEdits('abc', [replace(0, 2), replace(1, 3)]), RangeError);
  });

  it('show a clock blank as a time', () => {
    assert.equal(
      applyEdits('', [{ span: { start: 0, end: 0 }, text: [blank('time'), ' ', blank('cue')] }]),
      '__:__ [cue]',
    );
  });

  it('know whether a blank already waits', () => {
    const fix: Fix = {
      title: '',
      kind: 'review',
      change: insertBlank,
      edits: [{ span: { start: 0, end: 0 }, text: ['to ', blank('goal')] }],
    };
    assert.equal(alreadyAsked(facts, [fix]), false);
    assert.equal(alreadyAsked({ ...facts, placeholders: [at('goal')] }, [fix]), true);
  });
});
