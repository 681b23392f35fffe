import assert from 'node:assert/strict';
import { plainText, splitLines, suggestions } from '../../../server/src/core/index';
import { analysis, context, text, visit } from '../../support/noteOf97530';

describe('completion', () => {
  const complete = (before: string) => {
    const whole = `${text}\n${before}`;
    const longer = { ...analysis, text: whole, lines: splitLines(whole) };
    return suggestions(longer, whole.length, context);
  };
  const labels = (before: string) => complete(before).map(({ label }) => label);

  it('offers codes that can be billed today, by number and by our name', () => {
    assert.ok(labels('Billed: 975').every((label) => label.startsWith('975')));
    assert.ok(labels('975').some((label) => label.startsWith('97530 Therapeutic')));
    assert.ok(!labels('977').some((label) => label.startsWith('97770')), 'a deleted code');
    const byName = complete('ther').find(({ kind, label }) => kind === 'code' && label.startsWith('97530'));
    assert.equal(plainText(byName!.text), '97530');
    assert.equal(byName!.span.end - byName!.span.start, 4);
  });

  it('takes no date, time or measure for a code', () => {
    for (const before of ['DOS 3/11', 'at 10:05', '4-108', 'reps x55', '30.5'])
      assert.deepEqual(labels(before), [], before);
  });

  it('offers the modifiers of the discipline behind a code, without those that stand there', () => {
    const found = labels('97530-');
    assert.ok(found.some((label) => label.startsWith('GP ')));
    assert.ok(!found.some((label) => label.startsWith('GO ')));
    assert.ok(!labels('97530 GP ').some((label) => label.startsWith('GP ')));
    assert.ok(labels('97530 GP 5').some((label) => label.startsWith('59 ')));
  });

  it('offers payers on the payer’s line', () => {
    assert.ok(labels('Payer: Med').includes('Medicare Part B'));
    assert.ok(labels('Ins: ').length > 5);
    assert.ok(!labels('Pa').includes('Payer:'), 'this note names its payer');
    const open = { ...visit, payer: { ...visit.payer, kind: 'unset' } as const };
    const [line] = suggestions(
      { ...analysis, text: 'Pa', lines: splitLines('Pa'), visits: [open] },
      2,
      context,
    );
    assert.equal(plainText(line!.text), 'Payer: [payer]');
  });

  it('offers missing headings in the dress of this note, and questions for missing elements', () => {
    const found = labels('');
    assert.ok(found.includes('A:'));
    assert.ok(!found.includes('O:'));
    assert.ok(!found.includes('P:'), 'Plan stands there in full');
    assert.ok(found.includes('97530 goal'));
    assert.ok(!found.includes('97530 activity'));
    for (const { kind, text: inserted } of complete('').concat(complete('Done. ')))
      if (kind === 'sentence') assert.match(plainText(inserted), /\[.+\]|__:__/);
  });

  it('stays away from the middle of a sentence', () => {
    assert.deepEqual(labels('the patient wal'), []);
  });
});
