import assert from 'node:assert/strict';
import { clockText } from '../../../server/src/core/clock';
import { firstVisit } from '../../support/firstVisit';
import { example, examplesHold } from '../../support/notYet';
import { noteOfSession, sessionHeads } from '../../support/totalLines';

const session = (text: string): string | null => {
  const { from, to } = firstVisit(text).session ?? { from: null, to: null };
  return from || to ? `${from ? clockText(from.value) : '?'}-${to ? clockText(to.value) : '?'}` : null;
};
describe('time in and time out', () => {
  for (const [head, expected] of sessionHeads)
    example('session', head.replace(/\n/g, ' / '), () =>
      assert.equal(session(noteOfSession(head)), expected),
    );
  examplesHold('session');
});
