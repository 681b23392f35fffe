import assert from 'node:assert/strict';
import { hover } from '../../../server/src/core/index';
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

  it('on a number says what it was read as', () => {
    assert.equal(hoverOn('25 min'), 'Read as **25 minutes of 97530**');
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
