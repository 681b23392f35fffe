import assert from 'node:assert/strict';
import { analyze, createContext } from '../../../server/src/core/index';

describe('goals at the head of a file', () => {
  const context = createContext({ ready: true });
  for (const day of ['10/5/26', 'Monday 10/5/26', '10/5/2026 PT daily note, visit 4 of 12'])
    it(`end at the first line of the visit: ${JSON.stringify(day)}`, () => {
      const head = 'Dx: R hip fx\nLTG: to carry groceries from the car to the kitchen without help\n\n';
      const work = '97530 20 min 1 unit: stairs x4, min A.';
      const text = `${head}${day}\n${work}\n\n${day.replace('5', '8')}\n${work}\n`;
      const { visits } = analyze(text, context);
      assert.equal(visits.length, 2);
      for (const { wording } of visits) {
        const said = wording.elements!.goal.evidence.map(({ span }) => text.slice(span.start, span.end));
        assert.ok(said.length > 0);
        assert.deepEqual(
          said.filter((words) => !head.includes(words)),
          [],
        );
      }
    });
});
