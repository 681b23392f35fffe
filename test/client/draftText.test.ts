import assert from 'node:assert/strict';
import { countText, leftIcon, leftText } from '../../client/src/draftText';

const cases = [
  [{ oneKey: 0, toFill: 0, toJudge: 0 }, 'only the signature', 'check'],
  [{ oneKey: 1, toFill: 0, toJudge: 0 }, '1 quick fix', 'lightbulb'],
  [{ oneKey: 2, toFill: 3, toJudge: 0 }, '2 quick fixes, 3 to fill in', 'edit'],
  [{ oneKey: 0, toFill: 1, toJudge: 4 }, '1 to fill in, 4 to look at', 'question'],
] as const;

describe('a draft in a list', () => {
  for (const [left, text, icon] of cases)
    it(`says what is left: ${text}`, () => {
      assert.equal(leftText(left), text);
      assert.equal(leftIcon(left), icon);
    });

  it('is counted', () => {
    assert.equal(countText(1), '1 draft');
    assert.equal(countText(5), '5 drafts');
  });
});
