import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { fillIn } from '../../server/src/core/fixes/fillIn';
import { analyze, createContext, elementIds, plainText } from '../../server/src/core/index';

const note = (work: string) =>
  `Date: 3/11/2026\nPT daily note\n\nO:\n97530 20 min x1 - ${work}\n\nA:\n\nDana Whitlock, PT\n`;
const read = (text: string) => analyze(text, createContext()).visits[0]!;

describe('sentences that ask for a missing element', () => {
  it('fit the discipline and the task that is there', () => {
    const titles = fillIn(read(note('tub transfer x6')), 'skilled-involvement').map((fix) => fix.title);
    assert.ok(
      titles.some((title) => title.includes('place of the body')),
      titles.join('\n'),
    );
    const other = fillIn(read(note('functional activities')), 'skilled-involvement').map((fix) => fix.title);
    assert.ok(!other.some((title) => title.includes('place of the body')), other.join('\n'));
    const movement = fillIn(read(note('functional activities')), 'activity').map((fix) => fix.title);
    assert.ok(
      movement.some((title) => title.includes('movement')) &&
        !movement.some((title) => title.includes('hands')),
    );
  });

  it('ask and state nothing: no number stands in them, and they document no element', () => {
    const text = note('functional activities');
    const visit = read(text);
    for (const element of elementIds)
      for (const fix of fillIn(visit, element)) {
        assert.equal(fix.kind, 'review');
        assert.doesNotMatch(fix.edits.map((edit) => plainText(edit.text)).join(''), /\d/);
        if (element === 'start-end') continue;
        const after = read(applyEdits(text, fix.edits));
        for (const id of elementIds)
          assert.equal(after.wording.elements![id].documented, false, `${fix.title} documents ${id}`);
      }
  });
});
