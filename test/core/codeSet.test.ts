/** The codes that are not treatment by the quarter of an hour: their units, their days, and what the hover says. */
import assert from 'node:assert/strict';
import { builtInCodes } from '../../server/src/core/codes/codeSet';
import { hover } from '../../server/src/core/features/hover';
import { analyze, createContext } from '../../server/src/core/index';
import { supportedUnits } from '../../server/src/core/units/supportedUnits';

const context = createContext({ ready: true });
const noteOf = (lines: string, day = '2026-11-01') =>
  `PT note ${day}\nPayer: Medicare Part B\nDx: R CVA, cannot transfer to the toilet\n${lines}\nIvo Lund, PT`;
const ids = (lines: string, day?: string) =>
  analyze(noteOf(lines, day), context).findings.map(({ id }) => id);

describe('codes beside treatment', () => {
  for (const [entries, units] of [
    [{ '97550': 30 }, { '97550': 1 }],
    [{ '97550': 16 }, { '97550': 1 }],
    [{ '97550': 15 }, {}],
    [{ '97550': 45 }, { '97550': 1, '97551': 1 }],
    [
      { '97550': 30, '97110': 8 },
      { '97550': 1, '97110': 1 },
    ],
    [{ '97110': 7, '97550': 30 }, { '97550': 1 }],
    [{ '98980': 20 }, { '98980': 1 }],
    [{ '98980': 19 }, {}],
    [{ '98980': 40 }, { '98980': 1, '98981': 1 }],
    [{ '98979': 10 }, { '98979': 1 }],
    [{ '97552': 60 }, { '97552': 1 }],
    [{ '97542': 20, '97761': 20 }, null],
  ] as const)
    it(`get their own units: ${JSON.stringify(entries)}`, () => {
      const given = Object.entries(entries).map(([code, minutes]) => ({ code, minutes }));
      const { allocations, totalUnits } = supportedUnits(given, 'cms', builtInCodes);
      if (units) assert.deepEqual(allocations, [units]);
      else assert.equal(totalUnits, 3, 'wheelchair and prosthesis work is pooled like any other');
    });

  it('ask a day of monitoring alone for no totals of treatment', () => {
    assert.ok(!ids('98980 GP x1 22 min in October, video call 10/20').includes('time-totals-missing'));
    assert.ok(
      !ids('97550 GP x1 30 min: taught the son the slide board transfer').includes('time-totals-missing'),
    );
    assert.ok(ids('97110 GP x1 15 min: LAQ 3x10').includes('time-totals-missing'));
  });

  it('stay out of the totals of the visit', () => {
    const visit = '97110 GP x1 15 min: LAQ 3x10\n98980 GP x1 22 min in October, video call 10/20';
    for (const total of [
      'Total timed 15 min, total treatment 15 min',
      'Total timed 37 min, total treatment 37 min',
    ])
      assert.deepEqual(
        ids(`${visit}\n${total}`).filter((id) => id.startsWith('time-')),
        [],
        total,
      );
    assert.ok(ids(`${visit}\nTotal timed 20 min, total treatment 37 min`).includes('time-timed-total'));
  });

  it('are told before their first day, and not after', () => {
    for (const [code, before, after] of [
      ['98985', '2025-12-31', '2026-01-01'],
      ['98979', '2025-02-01', '2026-11-01'],
      ['98977', '2021-12-31', '2022-01-01'],
      ['97550', '2023-08-01', '2024-08-01'],
      ['97129', '2019-12-01', '2020-05-01'],
    ] as const) {
      assert.ok(ids(`${code} GP x1`, before).includes('code-unknown'), `${code} ${before}`);
      assert.ok(!ids(`${code} GP x1`, after).includes('code-unknown'), `${code} ${after}`);
    }
    assert.ok(ids('G8978 x1', '2019-12-01').includes('code-unknown'));
    assert.ok(!ids('G8978 x1', '2018-12-01').includes('code-unknown'));
  });

  it('carry no assistant’s modifier for the supply of a device', () => {
    const wrong = (lines: string) =>
      analyze(noteOf(lines), context).findings.find(({ id }) => id === 'assistant-modifier')?.message;
    assert.match(wrong('98977 GP CQ x1') ?? '', /supply of a device and nobody’s work/);
    assert.equal(wrong('98977 GP x1'), undefined);
  });

  it('say who may bill them and for what on hover', () => {
    const shown = (code: string) => {
      const text = noteOf(`${code} GP x1`);
      return hover(analyze(text, context), text.indexOf(code) + 1, context)!.markdown.plain;
    };
    assert.match(shown('97550'), /Without the patient/);
    assert.match(shown('98985'), /2 to 15 days of data in 30, from 2026-01-01/);
    assert.match(shown('97150'), /more than a tenth by the assistant/);
    assert.match(shown('97761'), /later visits are 97763/);
  });
});
