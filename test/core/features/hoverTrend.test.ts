import assert from 'node:assert/strict';
import { analyze, createContext, hover } from '../../../server/src/core/index';

const context = createContext();
const visit = (day: string, objective: string, subjective = 'Knee feels stiff.') =>
  `Patient: Ada Quillby\nDate: ${day}\nS: ${subjective}\nO: ${objective}\n97110 GP x2 30 min: wall squats 3x10\nA: Continues to need cueing.\nBen Hollow, PT\n`;

/** The hover on words of the last of several visits in one file, or in files of their own. */
const told = (visits: readonly string[], words: string) => {
  const read = visits.map((text, at) => analyze(text, context, { file: `${at}`, folder: '' }));
  const last = read.at(-1)!;
  const others = read.slice(0, -1).flatMap(({ summaries }) => summaries);
  const alone = hover(last, last.text.lastIndexOf(words), context, others)?.markdown.plain ?? '';
  const log = analyze(visits.join('\n'), context);
  const together = hover(log, log.text.lastIndexOf(words), context)?.markdown.plain ?? '';
  assert.equal(together, alone, 'one file or several');
  return alone;
};

describe('the hover on a measure', () => {
  it('tells earlier values with their days, the change, and what a study says of it', () => {
    const text = told(
      [
        visit('03/02/2026', 'TUG 18.2 s with a cane.'),
        visit('03/09/2026', 'TUG: 15 sec.'),
        visit('03/16/2026', 'TUG 15 -> 14.1 s.'),
      ],
      'TUG 15',
    );
    assert.match(text, /^Timed Up and Go: 14\.1 s on 03\/16\/2026$/m);
    assert.match(text, /03\/02\/2026: 18\.2 s\n.*03\/09\/2026: 15 s/);
    assert.match(
      text,
      /4\.1 s less than on 03\/02\/2026\. In a study of people with knee osteoarthritis .* changes below 1\.14 s could be chance \(MDC\)\. Whether/,
    );
    assert.match(text, /Source: Alghadir/);
  });

  it('knows pain as the patient tells it, help and distances', () => {
    const visits = [
      visit('03/02/2026', 'Transfers min A. Ambulated with a walker 80 ft.', 'Pain 6/10 in the knee.'),
      visit('03/09/2026', 'Transfers SBA. Ambulated in the hall 2 x 150 ft.', 'Pain 4/10 today.'),
    ];
    assert.match(
      told(visits, 'Pain'),
      /^Pain: 4 of 10 on 03\/09\/2026[\s\S]*03\/02\/2026: 6 of 10[\s\S]*2 points of 10 less.*patients noticed changes of 2 points of 10 and more \(MCID\)/m,
    );
    assert.match(told(visits, 'SBA'), /^Help with transfers: SBA on 03\/09\/2026[\s\S]*03\/02\/2026: min A/m);
    assert.match(
      told(visits, 'Ambulated'),
      /^Walking distance: 150 ft on 03\/09\/2026[\s\S]*03\/02\/2026: 80 ft/m,
    );
  });

  it('keeps sides and units apart, and says of what has no written unit only its values', () => {
    const visits = [
      visit('03/02/2026', 'Grip L 20 lb, grip R 44 lb. 6MWT 980.'),
      visit('03/09/2026', 'Grip L 26 lb, grip R 50 lb. 6MWT 310 m.'),
    ];
    assert.match(
      told(visits, 'Grip L'),
      /^Grip: 26 lb[\s\S]*03\/02\/2026: 20 lb[\s\S]*6 lb more than .*11\.2 lb/,
    );
    assert.match(
      told(visits, '6MWT'),
      /^Six minute walk: 310 m on 03\/09\/2026, the first one in these notes[\s\S]*17\.8 m/,
    );
    assert.doesNotMatch(told(visits, '6MWT'), /980/);
  });

  it('tells nothing of later days, of goals, or of another patient', () => {
    const [early, late] = [visit('03/02/2026', 'LEFS 31/80.'), visit('03/09/2026', 'LEFS 40/80.')];
    assert.match(
      told([late, early], 'LEFS'),
      /^LEFS: 31 of 80 on 03\/02\/2026, the first one in these notes/,
    );
    const other = late.replace('Ada Quillby', 'Bram Otterley').replace('03/09', '03/01');
    assert.match(told([other, early], 'LEFS'), /the first one in these notes/);
    assert.equal(told([early, visit('03/09/2026', 'Goal: to walk 300 ft to the mailbox.')], 'walk 300'), '');
  });

  it('of many days tells the first and the last ones', () => {
    const visits = Array.from({ length: 14 }, (_, at) =>
      visit(`03/${String(at + 1).padStart(2, '0')}/2026`, `Berg ${30 + at}/56.`),
    );
    const text = told(visits, 'Berg');
    assert.match(text, /03\/01\/2026: 30 of 56\n.*5 days between\n.*03\/07\/2026: 36 of 56/);
  });
});
