import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyze, createContext, fileHtml, panelHtml, visitPage } from '../../../server/src/core/index';
import { hostile } from '../../support/hostile';

const context = createContext();
const pageOf = (text: string, at = 0) => {
  const analysis = analyze(text, context);
  return visitPage(analysis, analysis.visits[at]!, context);
};
const example = (name: string) => readFileSync(`examples/${name}.tnote`, 'utf8');
/** What stands in a part of the page, without markup. */
const plain = (html: string, part?: string) => {
  const section =
    part === undefined
      ? html
      : new RegExp(`<section aria-label="${part}">[\\s\\S]*?</section>`).exec(html)![0];
  return section
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
};

const overlapping = `DOS: 03/09/2026  Payer: Medicare Part B
Time in 9:00  Time out 9:50
97110 9:00-9:14 (14 min): SLR 3x10
97530 9:12-9:37 (25 min): stairs x4
G0283 9:40-9:45 (5 min)
Total timed minutes: 45
97110 GP x1, 97530 GP x3
`;

describe('the page of a visit', () => {
  it('shows clock blocks with what they share and what lies between them', () => {
    const { timeline } = pageOf(overlapping);
    assert.deepEqual(
      timeline!.blocks.map(({ code, from, to, timed, beside }) => [code, to - from, timed, beside]),
      [
        ['97110', 14, true, [{ code: '97530', minutes: 2 }]],
        ['97530', 25, true, [{ code: '97110', minutes: 2 }]],
        ['G0283', 5, false, []],
      ],
    );
    assert.deepEqual(
      timeline!.gaps.map(({ from, to }) => to - from),
      [3, 5],
    );
    assert.deepEqual(timeline!.contested, [{ from: 9 * 60 + 12, to: 9 * 60 + 14 }]);
    const time = plain(panelHtml(pageOf(overlapping)), 'Time');
    assert.match(time, /09:12–09:37 25 97530, 2 min of it beside 97110/);
    assert.match(time, /09:37–09:40 3 Other time/);
  });

  it('has no timeline without clock times, and one without time in and out', () => {
    assert.equal(pageOf('DOS 03/09/2026\n97530 15 min: stairs x5').timeline, null);
    const open = pageOf('DOS 03/09/2026\n97530 9:00-9:15: stairs x5\n97110 9:20-9:30: SLR').timeline!;
    assert.deepEqual([open.session, open.gaps], [null, [{ from: 555, to: 560 }]]);
  });

  it('keeps what ends before it starts as it is written, out of the drawing', () => {
    const { timeline } = pageOf('DOS 03/09/2026\n97530 9:30-9:15: stairs x5\n97110 9:20-9:30: SLR');
    assert.deepEqual([timeline!.blocks.length, timeline!.backwards.length], [1, 1]);
  });

  it('balances the minutes: session is timed, untimed and the rest, less what runs at once', () => {
    const { session, timedMinutes, untimedMinutes, atOnce, rest } = pageOf(overlapping).account;
    assert.deepEqual([session!.minutes, timedMinutes, untimedMinutes, atOnce, rest], [50, 39, 5, 2, 8]);
    assert.equal(timedMinutes + untimedMinutes - atOnce + rest!, session!.minutes);
    assert.match(plain(panelHtml(pageOf(overlapping)), 'Minutes'), /Timed together 39 45 min ✗ differs/);
  });

  it('balances the minutes of every example that says when it began and ended', () => {
    for (const name of ['daily-note', 'ot-after-stroke', 'three-visits', 'typical-problems'])
      for (const at of analyze(example(name), context).visits.keys()) {
        const { session, timedMinutes, untimedMinutes, atOnce, rest } = pageOf(example(name), at).account;
        if (session) assert.equal(timedMinutes + untimedMinutes - atOnce + rest!, session.minutes, name);
      }
  });

  it('shows the units under both rules, who gets what is left, and ties as choices', () => {
    const tied = pageOf(
      'DOS 03/09/2026 Payer: Medicare Part B\n97530 20 min: stairs\n97110 20 min: SLR\n97530 x2, 97110 x1',
    );
    assert.ok(typeof tied.units !== 'string');
    assert.deepEqual(tied.units.supported, { cms: 3, midpoint: 2 });
    assert.equal(tied.units.fits, true);
    assert.deepEqual([...tied.units.pools[0]!.ways.cms].sort(), [
      '97110 × 1, 97530 × 2',
      '97110 × 2, 97530 × 1',
    ]);
    const text = plain(panelHtml(tied), 'Units');
    assert.match(text, /97530 20 1, 5 min 1 or 2 1 2/);
    assert.match(text, /The clinician chooses among: (?:97110 × \d, 97530 × \d ?){2}/);
  });

  it('says why units cannot be counted', () => {
    assert.match(
      plain(panelHtml(pageOf('DOS 03/09/2026\n97530: stairs x5\n97530 x1')), 'Units'),
      /No minutes are written for 97530/,
    );
  });

  it('lists what is open in the visit and nothing of another', () => {
    const two = `${overlapping}\nDOS: 03/11/2026\n97530 24 min: stairs x5, [assist level]\n97530 x2\nAna Ruiz, PT`;
    const [first, second] = [panelHtml(pageOf(two)), panelHtml(pageOf(two, 1))].map((html) =>
      plain(html, 'Before signing'),
    );
    assert.match(first!, /Error Line \d+ Why 97110 09:00–09:14 and 97530 09:12–09:37 share 2 min/);
    assert.match(first!, /No signature was found/);
    assert.match(second!, /Blanks \(1\) \[assist level\]/);
    assert.doesNotMatch(second!, /share 2 min|No signature/);
    assert.match(second!, /not checked: .*the chart/);
  });

  it('leads to the places that it speaks of', () => {
    const html = panelHtml(pageOf(example('daily-note')));
    const lines = example('daily-note').split('\n');
    const places = [
      ...html.matchAll(/<button[^>]* data-go="(\d+):(\d+)-(\d+):(\d+)"[^>]*>“([^<…]+)”<\/button>/g),
    ];
    assert.ok(places.length > 20);
    for (const [, line, from, last, to, words] of places) {
      assert.equal(line, last);
      assert.equal(
        plain(words!).trim(),
        lines[Number(line)]!.slice(Number(from), Number(to)).replace(/\s+/g, ' '),
      );
    }
  });

  it('never calls a visit compliant, and proposes no minute', () => {
    for (const name of ['daily-note', 'typical-problems'])
      assert.doesNotMatch(
        plain(panelHtml(pageOf(example(name)))),
        /compliant|payable|\badd (?:\d|more|minutes)/i,
      );
  });

  it('is a file without scripts, buttons, links or anything from elsewhere', () => {
    for (const name of ['daily-note', 'typical-problems']) {
      const html = fileHtml(pageOf(example(name)));
      assert.doesNotMatch(html, /<script|<button|<a |\bsrc=|\bhref=|@import|url\((?!#)| data-go=|<details/);
      assert.match(html, /^<!DOCTYPE html>/);
    }
  });

  it('takes words of a note as words, wherever they stand', () => {
    const tags = (html: string) =>
      [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name!.toLowerCase());
    const known = new Set(
      ['daily-note', 'typical-problems']
        .flatMap((name) => [
          ...tags(panelHtml(pageOf(example(name)))),
          ...tags(fileHtml(pageOf(example(name)))),
        ])
        .concat('h3', 'ol', 'g', 'pattern', 'defs'),
    );
    const values = [
      ...hostile('https://127.0.0.1:9'),
      '"><img src=x onerror=alert(1)>',
      "' onfocus='alert(1)",
      '</style><script>x</script>',
    ];
    const note = (words: string) => `DOS 03/09/2026 Payer: ${words}
Dx: ${words}
97530 9:00-9:24 (24 min): stairs x5 with ${words} to reach ${words}, min A [${words}]
97530 x2 ${words}
${words}, PT`;
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.constantFrom(...values), (one, other) => {
        for (const text of [note(one), note(`${one} ${other}`)])
          for (const html of [panelHtml(pageOf(text)), fileHtml(pageOf(text))]) {
            assert.deepEqual(
              tags(html).filter((name) => !known.has(name)),
              [],
            );
            // every attribute is one of ours
            for (const [, attributes] of html
              .replace(/<style>[\s\S]*?<\/style>|<!DOCTYPE html>/g, '')
              .matchAll(/<[a-z][a-z0-9]*((?:\s[^<>]*)?)>/gi))
              assert.match(attributes!, /^(?:\s+[\w:-]+(?:="[^"<>]*")?)*\s*\/?$/);
            assert.doesNotMatch(html, /\son\w+="/i);
          }
      }),
      { numRuns: 60 },
    );
  });
});
