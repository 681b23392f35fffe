import assert from 'node:assert/strict';
import { analyze, hover } from '../../../server/src/core/index';
import { analysis, context, place, text } from '../../support/noteOf97530';

const hoverOn = (words: string) => hover(analysis, place(words).start, context)?.markdown.source ?? '';

describe('hover', () => {
  it('on a code says what it means, what is documented, what is missing, and how the units follow', () => {
    const words = hoverOn('97530');
    assert.match(words, /^\*\*97530\*\* Therapeutic activities/);
    assert.match(words, /Timed: one unit is 15 minutes/);
    assert.match(words, /In this visit: 25 minutes, 2 units, GP\./);
    assert.match(words, /Documented for 97530: \*\*2 of 7\*\*/);
    assert.match(words, /- Functional activity: found, “stairs x5”/);
    assert.match(words, /- Goal or purpose: \*\*missing\*\*/);
    assert.match(words, /25 timed minutes · 2 units by the CMS 8-minute rule · 2 written/);
    assert.match(words, /\*\*By the CMS 8-minute rule: 2 units\*\* \(97530 × 2\)\n\n1\. /);
    assert.match(words, /\*\*By the midpoint rule: 2 units\*\* \(97530 × 2\)\n\n[^1]/);
    assert.match(words, /Sources: .*2026-11/);
    assert.equal(
      hover(analysis, place('97530', 100).start, context)?.markdown.source,
      words,
      'and where it is billed',
    );
  });

  it('on a code answers wherever it stands: in a list, in a file that is no note yet', () => {
    const on = (note: string, words: string) =>
      hover(analyze(note, context), note.indexOf(words) + 2, context)?.markdown.plain ?? '';
    for (const note of ['97530 stairs x5', 'Codes we bill: 97110, 97530, 97014', '97530', 'see 97530.'])
      assert.match(on(note, '97530'), /^97530 Therapeutic activities/, note);
    assert.match(on('97014', '97014'), /use G0283/);
    for (const note of ['phone 97530-1234x', 'id A97530', '975301', '97531'])
      assert.equal(on(note, '9753'), '', note);
  });

  it('on 97530 says what it is meant for and what tells it from its neighbours', () => {
    const words = hoverOn('97530');
    for (const kind of [
      'gait and walking',
      'balance and coordination',
      'reaching and grasping',
      'stairs and obstacles',
      'transfers and changes of position',
      'strengthening through functional movement',
    ])
      assert.ok(words.includes(kind), kind);
    for (const code of ['97110', '97112', '97116', '97140', '97535'])
      assert.match(words, new RegExp(`- ${code} is for something else`));
    assert.match(hoverOn('97110'), /- 97530 is for something else/);
    assert.match(words, /Medicare Part B asks for total of timed minutes, .*; not for start and end times/);
  });

  it('has the units in its first lines', () => {
    const third = hoverOn('97530').split('\n\n')[2]!;
    assert.match(third, /^In this visit: 25 minutes, .*25 timed minutes · 2 units/);
  });

  it('on a number says what it was read as', () => {
    assert.match(hoverOn('25 min')!, /^Read as \*\*25 minutes of 97530\*\*\n\n/);
  });

  it('on a number says why it was read so', () => {
    assert.match(hoverOn('25 min')!, /\n\nBecause it stands right behind the service; .+\.$/);
  });

  it('on words that support an element says which, and why', () => {
    assert.equal(hoverOn('stairs x5'), 'Supports **Functional activity (97530)**: it names a task');
  });

  it('on a modifier says what it means', () => {
    assert.match(hoverOn('GP'), /^\*\*GP\*\* Under a physical therapy plan of care\./);
  });

  it('on a service that does not count says why', () => {
    assert.match(hoverOn('gait'), /^Not counted as given in this visit: it is planned\.\n\n\*\*97116\*\*/);
  });

  it('says nothing about words without meaning to it', () => {
    assert.equal(hover(analysis, place('knee').start, context), undefined);
  });

  it('does not let words of the note become Markdown', () => {
    const odd = text.replace('stairs x5', '[a](b)`c');
    const words = hover({ ...analysis, text: odd }, place('97530').start, context)?.markdown.source ?? '';
    assert.match(words, /“\\\[a\\\]\(b\)\\`c/);
  });
});
