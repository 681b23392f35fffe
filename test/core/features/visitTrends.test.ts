/** What was measured on several days, on the page of a visit. */
import assert from 'node:assert/strict';
import { analyze, createContext, fileHtml, panelHtml, visitPage } from '../../../server/src/core/index';

const context = createContext();
const visit = (day: string, tug: number, help: string) => `Date: ${day}
O: 97530 GP x2 30 min: TUG ${tug} s. Toilet transfer with ${help}.
`;
const head = 'Patient: Ada Quillby   Payer: Medicare Part B\n\n';
const note = [
  head,
  visit('03/02/2026', 18, 'mod A'),
  visit('03/09/2026', 15.5, 'min A'),
  visit('03/11/2026', 14, 'CGA'),
].join('\n');
const pageOf = (text: string, at: number) => {
  const analysis = analyze(text, context);
  return visitPage(analysis, analysis.visits[at]!, context);
};
const part = (html: string) => /<h2>Over the visits<\/h2>[\s\S]*?(?=<\/section>|<\/main>)/.exec(html)?.[0];

describe('the page of a visit, over the visits', () => {
  it('draws what was measured on earlier days, and tells the same in words and in a table', () => {
    for (const html of [panelHtml(pageOf(note, 2)), fileHtml(pageOf(note, 2))]) {
      const shown = part(html)!;
      assert.deepEqual(
        [...shown.matchAll(/<svg class="trend"[^>]*aria-label="([^"]*)"/g)].map(([, words]) => words),
        [
          'Timed Up and Go: 18 s on 03/02/2026, 15.5 s on 03/09/2026, 14 s on 03/11/2026',
          'Help with transfers: mod A on 03/02/2026, min A on 03/09/2026, CGA on 03/11/2026',
        ],
      );
      assert.match(shown, /4 s less than on 03\/02\/2026\./);
      assert.match(shown, /could be chance \(MDC\)[\s\S]*Source: Alghadir/);
      assert.match(shown, /<th scope="row">03\/09\/2026<\/th><td>15\.5 s<\/td>/);
    }
  });

  it('puts days and values where they belong', () => {
    const shown = part(panelHtml(pageOf(note, 2)))!;
    const [first, second, third] = [...shown.matchAll(/<circle cx="([\d.]+)%" cy="([\d.]+)"/g)].map(
      ([, x, y]) => ({ x: Number(x), y: Number(y) }),
    );
    // seven of nine days, and 2.5 of 4 seconds
    assert.ok(Math.abs((second!.x - first!.x) / (third!.x - first!.x) - 7 / 9) < 0.001);
    assert.ok(Math.abs((second!.y - first!.y) / (third!.y - first!.y) - 2.5 / 4) < 0.01);
    assert.ok(first!.y < third!.y, 'more is higher');
  });

  it('has nothing to draw on the first day, and of a value that stays a level line', () => {
    assert.equal(part(panelHtml(pageOf(note, 0))), undefined);
    const same = [head, visit('03/02/2026', 18, 'CGA'), visit('03/09/2026', 18, 'CGA')].join('\n');
    const shown = part(panelHtml(pageOf(same, 1)))!;
    assert.match(shown, /The same as on 03\/02\/2026\./);
    const heights = [...shown.matchAll(/<circle cx="[\d.]+%" cy="([\d.]+)"/g)].map(([, y]) => y);
    assert.deepEqual([heights.length, new Set(heights).size], [4, 1]);
  });

  it('counts the visits of other notes', () => {
    const earlier = analyze(`${head}${visit('03/02/2026', 18, 'mod A')}`, context, {
      file: 'earlier',
      folder: '',
    });
    const today = analyze(`${head}${visit('03/09/2026', 15, 'min A')}`, context);
    const page = visitPage(today, today.visits[0]!, context, earlier.summaries);
    assert.deepEqual(
      page.trends.map(({ values }) => values.map(({ text }) => text)),
      [
        ['18 s', '15 s'],
        ['mod A', 'min A'],
      ],
    );
  });
});
