/** A note that is read in stages: what is told early is told in the end, and the end is as if there were none. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { log } from '../../bench/texts';
import { loadCorpus } from '../../scripts/accuracy/gold';
import { type Analysis, analyze, createContext, createMemory, stages } from '../../server/src/core/index';
import { someOf } from '../support/someOf';

const origin = { file: 'a.tnote', folder: 'a' };
const corpus = loadCorpus();
const several = corpus.filter(({ gold }) => gold.visits.length > 1);
/** Only the last visit is signed, apart from it and for all. */
const signedOnce = `${log(4).replaceAll('A. Person, PT\n', '')}\n\nA. Person, PT\n`;
const texts = [log(4), signedOnce, ...someOf(several, 5).map(({ text }) => text)];

const findings = ({ findings }: Analysis) => findings.map((finding) => JSON.stringify(finding));

describe('a note read in stages', () => {
  it('tells early only what it tells in the end, first around the place that was asked for', () => {
    for (const text of texts) {
      const whole = analyze(text, createContext(), origin);
      const all = new Set(findings(whole));
      for (const near of [0, text.length >> 1, text.length]) {
        const context = createContext({ memory: createMemory() });
        let first = true;
        let at = 0;
        for (const soFar of stages(text, context, origin, near)) {
          if (at++ % 3 > 0) continue;
          const known = soFar();
          for (const finding of findings(known)) assert.ok(all.has(finding), finding);
          assert.equal(known.visits.length, whole.visits.length);
          if (first && near === 0) assert.deepEqual(known.visits[0]!.services, whole.visits[0]!.services);
          first = false;
        }
      }
    }
  });

  it('ends as one that is read at once, wherever it began and whatever was typed in between', () => {
    const typed = fc.record({
      text: fc.constantFrom(...texts),
      near: fc.nat(1000),
      stages: fc.nat(8),
      edit: fc.record({ at: fc.nat(999), out: fc.nat(40), text: fc.constantFrom('', 'a', '97530 8 min\n') }),
    });
    fc.assert(
      fc.property(typed, ({ text, near, stages: count, edit }) => {
        const context = createContext({ memory: createMemory() });
        const steps = stages(text, context, origin, (text.length * near) / 1000);
        for (let step = 0; step < count && !steps.next().done; step++);
        const start = Math.floor((text.length * edit.at) / 1000);
        const after = text.slice(0, start) + edit.text + text.slice(start + edit.out);
        for (const _ of stages(after, context, origin, start));
        assert.deepEqual(analyze(after, context, origin), analyze(after, createContext(), origin));
      }),
      { numRuns: 15 },
    );
  });

  it('leaves nothing to read for the whole', () => {
    const text = log(6);
    const context = createContext({ memory: createMemory() });
    for (const _ of stages(text, context, origin, text.length));
    const read: string[] = [];
    const memory = context.memory!;
    const watched: typeof memory = {
      of: (room, key, make) =>
        memory.of(room, key, () => {
          read.push(room);
          return make();
        }),
      turn: () => memory.turn(),
    };
    analyze(text, { ...context, memory: watched }, origin);
    assert.deepEqual(read, []);
  });
});
