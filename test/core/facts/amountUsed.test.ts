import assert from 'node:assert/strict';
import { readAmountUsed } from '../../../server/src/core/facts/amountUsed';
import { splitLines } from '../../../server/src/core/text';

describe('the amount used of the therapy threshold', () => {
  for (const [text, expected] of [
    ['Therapy threshold used to date: $2,510', '$2,510'],
    ['PT/SLP threshold: $2,210.40 used of $2,480', '$2,210.40'],
    ['KX threshold $2480, YTD $1900', '$1900'],
    ['of the $2,480 therapy cap $2,600 used so far', '$2,600'],
    ['Threshold for 2026 is $2,480', undefined],
    ['Copay of $30 used', undefined],
    ['Cap refill under 2 s', undefined],
  ] as const)
    it(text, () => {
      const note = `Date: 03/02/2026\r\n${text}`;
      const found = readAmountUsed(splitLines(note));
      assert.equal(found && note.slice(found.span.start, found.span.end), expected);
      if (expected) assert.equal(found?.value, Number.parseInt(expected.replace(/[$,]/g, ''), 10));
    });
});
