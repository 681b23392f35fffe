/** What is too long for one visit is read in part, which is said, and nothing else is said of it. */
import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/core/index';
import { longestVisit } from '../../../server/src/core/layout/readInPart';
import { freshContext } from '../../support/freshContext';

const head =
  'DOS: 11/12/2026\nPayer: Medicare Part B\n97530 GP 30 min 5 units: carried a basket up 5 steps\n';
const tail = 'Timed 30 min\nAnn Lee, PT\n';
/** A note of so many UTF-16 units. */
const noteOf = (units: number, filler: string) =>
  head + filler.repeat(units).slice(0, units - head.length - tail.length) + tail;
const lineOf = 'Pt rested and talked about the week. '.repeat(2).trimEnd();

describe('a visit that is too long', () => {
  it('is read whole up to the limit', () => {
    const ids = analyze(noteOf(longestVisit.units, `${lineOf}\n`), freshContext()).findings.map(
      ({ id }) => id,
    );
    assert.ok(ids.includes('units-over'), ids.join());
    assert.ok(!ids.includes('unreadable'), ids.join());
  });

  for (const [how, text] of [
    ['characters', noteOf(longestVisit.units + 1, `${lineOf}\n`)],
    ['characters of one line', noteOf(longestVisit.units * 3, 'so ')],
    ['lines', head + '.\n'.repeat(longestVisit.lines) + tail],
    ['characters of two units', head + '😀'.repeat(longestVisit.units) + tail],
  ] as const)
    it(`says so and nothing else where it has too many ${how}`, () => {
      const { findings, visits } = analyze(text, freshContext());
      assert.deepEqual(
        findings.map(({ id }) => id),
        ['unreadable'],
      );
      assert.match(
        findings[0]!.message,
        /^This visit is too long .* 25,000 characters and 2,500 lines, and [\d,]+ more/,
      );
      assert.equal(visits[0]!.span.end, text.length, 'the visit ends where it ends');
      const { start, end } = findings[0]!.span;
      assert.ok(start <= end && end <= longestVisit.units, `${start} to ${end}`);
      assert.ok(!/[\udc00-\udfff]/.test(text.charAt(end)), 'no character is cut in two');
    });

  it('costs no other visit anything', () => {
    const long = noteOf(longestVisit.units * 2, `${lineOf}\n`);
    const { findings, visits } = analyze(
      `${long}\nDOS: 11/13/2026\n${head.split('\n').slice(1).join('\n')}${tail}`,
      freshContext(),
    );
    assert.equal(visits.length, 2);
    const of = (visit: number) => findings.filter((one) => one.visit === visit).map(({ id }) => id);
    assert.deepEqual(of(0), ['unreadable']);
    assert.ok(of(1).includes('units-over'), of(1).join());
  });
});
