/** All safe fixes at once on every note: nothing new is wrong, no time has changed, and a second time there is nothing to do. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { type Analysis, analyze, createContext, fixAll } from '../../server/src/core/index';
import { learntNotes } from '../support/gold';

const context = createContext({ ready: true });

const times = ({ visits }: Analysis) =>
  visits.map(({ services, session }) => [
    session?.from?.value,
    session?.to?.value,
    ...services.map(({ minutes, intervals }) => [minutes, intervals.map(({ value }) => value)]),
  ]);

const counts = ({ findings }: Analysis): Map<string, number> => {
  const found = new Map<string, number>();
  for (const { id } of findings) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
};

describe('all safe fixes at once', () => {
  let made = 0;
  for (const { name, text } of learntNotes())
    it(`mend ${name}`, () => {
      const before = analyze(text, context);
      const all = fixAll(before, context);
      if (!all) return;
      made++;
      const after = analyze(applyEdits(text, all.edits), context);
      assert.deepEqual(times(after), times(before));
      for (const [id, count] of counts(after)) assert.ok(count <= (counts(before).get(id) ?? 0), `new ${id}`);
      assert.ok(after.findings.length < before.findings.length);
      const again = fixAll(after, context);
      assert.equal(again && applyEdits(after.text, again.edits), undefined);
    });
  after(() => assert.ok(made > 5, `only ${made} notes had anything to mend`));
});
