/** A reading with what a host remembers says the same as one afresh, whatever is typed in between. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCorpus } from '../../scripts/accuracy/gold';
import { analyze, createContext, createMemory } from '../../server/src/core/index';
import { someOf } from '../support/someOf';

const several = loadCorpus().filter(({ gold }) => gold.visits.length > 1);
const single = loadCorpus().filter(({ gold }) => gold.visits.length === 1);
const origin = { file: 'a.tnote', folder: 'a' };

/** Texts of some notes, one below the other, and what is typed and taken away, as offsets in thousandths of the text. */
const typed = fc.record({
  notes: fc.subarray([...someOf(several, 3), ...someOf(single, 25)], { minLength: 1, maxLength: 3 }),
  edits: fc.array(
    fc.record({
      at: fc.nat(999),
      out: fc.nat(40),
      text: fc.constantFrom(
        'a',
        ' ',
        '\n',
        '23 min',
        '97530',
        '3/9/2026',
        '\n\n03/12/2026\n',
        'x2',
        '__:__',
        '',
      ),
    }),
    { minLength: 2, maxLength: 6 },
  ),
});

describe('a reading with a memory', () => {
  it('says what one afresh says, at every state of the text', () => {
    fc.assert(
      fc.property(typed, ({ notes, edits }) => {
        const remembering = createContext({ memory: createMemory() });
        const afresh = createContext();
        let text = notes.map((note) => note.text).join('\n');
        for (const edit of [{ at: 0, out: 0, text: '' }, ...edits]) {
          const start = Math.floor((text.length * edit.at) / 1000);
          text = text.slice(0, start) + edit.text + text.slice(start + edit.out);
          assert.deepEqual(analyze(text, remembering, origin), analyze(text, afresh, origin));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('keeps nothing of a text that nobody reads any more', () => {
    const memory = createMemory();
    const texts = ['97530 23 min', '97110 15 min', '97140 8 min', '97530 23 min'];
    const context = createContext({ memory });
    for (const text of texts.slice(0, 3)) analyze(text, context);
    let made = 0;
    memory.of('lines', texts[0]!, () => {
      made++;
      return {};
    });
    assert.equal(made, 1);
  });
});
