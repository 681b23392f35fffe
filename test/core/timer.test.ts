import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { analyze, createContext, type Visit, writeBlocks } from '../../server/src/core/index';
import {
  afterWriting,
  idle,
  minutesOf,
  pauseOrGoOn,
  running,
  start,
  stop,
  timedBlocks,
  timedBlocksFrom,
  timerFrom,
} from '../../server/src/core/timer/timer';
import { learntNotes } from '../support/gold';
import { someOf } from '../support/someOf';

/** Minutes and seconds after midnight of the first day. */
const at = (minutes: number, seconds = 0) => (minutes * 60 + seconds) * 1000;
const wall = (moment: number) => {
  const minutes = Math.floor(moment / 60_000);
  return { day: `2026-03-${10 + Math.floor(minutes / 1440)}`, time: minutes % 1440 };
};
const nine = 9 * 60;

describe('the treatment timer', () => {
  const day = () => {
    let timer = start(idle, '97530', at(nine, 40));
    timer = pauseOrGoOn(timer, at(nine + 10, 5));
    timer = pauseOrGoOn(timer, at(nine + 12));
    timer = start(timer, '97110', at(nine + 23));
    return stop(timer, at(nine + 38, 59));
  };

  it('starts, pauses, goes on, switches and stops; blocks stay blocks', () => {
    const { blocks, leftOut } = timedBlocks(day(), wall);
    assert.equal(leftOut, 0);
    assert.deepEqual(blocks, [
      {
        code: '97530',
        day: '2026-03-10',
        intervals: [
          { from: nine, to: nine + 10 },
          { from: nine + 12, to: nine + 23 },
        ],
      },
      { code: '97110', day: '2026-03-10', intervals: [{ from: nine + 23, to: nine + 38 }] },
    ]);
  });

  it('times one service at a time', () => {
    const one = start(idle, '97530', at(nine));
    assert.equal(start(one, '97530', at(nine + 5)), one);
    const two = start(one, '97110', at(nine + 5));
    assert.deepEqual(
      two.stretches.map(({ to }) => to),
      [at(nine + 5), null],
    );
    assert.equal(minutesOf(two, '97530', at(nine + 9)), 5);
    assert.equal(minutesOf(two, '97110', at(nine + 9)), 4);
    assert.equal(running(pauseOrGoOn(two, at(nine + 9))), null);
    assert.equal(pauseOrGoOn(stop(two, at(nine + 9)), at(nine + 10)).current, null);
    assert.equal(pauseOrGoOn(idle, at(nine)), idle);
  });

  it('leaves out what was forgotten, and what is within a minute', () => {
    const over = (from: number, to: number) => timedBlocks(stop(start(idle, '97530', from), to), wall);
    assert.deepEqual(over(at(nine), at(nine, 50)), { blocks: [], leftOut: 0 });
    assert.deepEqual(over(at(nine), at(nine + 241)), { blocks: [], leftOut: 1 });
    assert.deepEqual(over(at(1430), at(1445)), { blocks: [], leftOut: 1 });
    assert.deepEqual(timedBlocks(start(idle, '97530', at(nine)), wall).blocks, []);
  });

  it('has no stretch that ends before it starts, though the clock was set back', () => {
    const timer = start(start(idle, '97530', at(nine)), '97110', at(nine - 60));
    for (const { from, to } of stop(timer, at(nine - 30)).stretches) assert.ok(to! >= from);
  });

  it('forgets what is written, and keeps what runs, what found no place and what was left out', () => {
    const timer = start(
      start(stop(start(idle, '97140', at(1430)), at(1445)), '97530', at(1445)),
      '97110',
      at(1460),
    );
    const codes = (left: readonly string[]) =>
      afterWriting(timer, left, wall).stretches.map(({ code }) => code);
    assert.deepEqual(codes([]), ['97140', '97110']);
    assert.deepEqual(codes(['97530']), ['97140', '97530', '97110']);
    assert.equal(afterWriting(timer, [], wall).current, '97110');
  });

  it('takes only blocks that are such from whoever sends them', () => {
    const block = (code: string, from: number, to: number) => ({ code, day: '', intervals: [{ from, to }] });
    const sent = [
      block('97530', 1, 2),
      block('Ann', 1, 2),
      block('97530', 2, 1),
      block('97530', -1, 2),
      block('97530', 1, 1440),
    ];
    assert.deepEqual(timedBlocksFrom(sent), [sent[0]]);
  });

  it('is the same after it was kept, and idle where something else was', () => {
    for (const timer of [idle, day(), start(day(), '97530', at(nine + 50))])
      assert.deepEqual(timerFrom(JSON.parse(JSON.stringify(timer))), timer);
    const stretch = { code: '97530', from: 1, to: null };
    for (const wrong of [
      undefined,
      null,
      7,
      'x',
      [],
      { current: '97530' },
      { current: 'Ann Lee', stretches: [] },
      { current: '97530', stretches: [{ ...stretch, code: 'note text' }] },
      { current: '97530', stretches: [stretch, stretch] },
      { current: null, stretches: [stretch] },
      { current: '97530', stretches: [{ ...stretch, to: 0 }] },
      { current: null, stretches: Array(201).fill({ ...stretch, to: 2 }) },
    ])
      assert.deepEqual(timerFrom(wrong), idle);
  });
});

describe('times of the timer in a note', () => {
  const context = createContext();
  const times = (code: string, ...intervals: (readonly [number, number])[]) => ({
    code,
    day: '2026-03-10',
    intervals: intervals.map(([from, to]) => ({ from, to })),
  });
  const twice = times('97530', [nine, nine + 10], [nine + 12, nine + 23]);
  const afternoon = times('97530', [14 * 60 + 5, 14 * 60 + 30]);
  const write = (note: string, blocks: Parameters<typeof writeBlocks>[2], cursor = note.length) => {
    const analysis = analyze(note, context);
    const made = writeBlocks(analysis, cursor, blocks, context)!;
    const after = applyEdits(note, made.edits);
    return { ...made, after, read: analyze(after, context).visits[0]! };
  };

  for (const [name, note, blocks, expected] of [
    [
      'by the service',
      'DOS 3/10/2026\n97530 stairs x5, CGA\n',
      [twice],
      '97530 (09:00-09:10, 09:12-09:23) stairs x5, CGA',
    ],
    [
      'by its minutes',
      'DOS 3/10/2026\n97530 21 min: stairs x5\n',
      [twice],
      '97530 21 min (09:00-09:10, 09:12-09:23): stairs x5',
    ],
    [
      'into the blanks that wait',
      'DOS 3/10/2026\n97530 (__:__-__:__): stairs x5\n',
      [twice],
      '97530 (09:00-09:10, 09:12-09:23): stairs x5',
    ],
    [
      'behind times that stand there',
      'DOS 3/10/2026\n97530 8:30-8:45: stairs x5\n',
      [twice],
      '97530 8:30-8:45, 09:00-09:10, 09:12-09:23: stairs x5',
    ],
    [
      'of two services',
      'DOS 3/10/2026\n97530 stairs x5\n97110 SLR 2x10\n',
      [twice, times('97110', [nine + 23, nine + 38])],
      '97530 (09:00-09:10, 09:12-09:23) stairs x5\n97110 (09:23-09:38) SLR 2x10',
    ],
    [
      'as lines, where the services are not named yet',
      'DOS 3/10/2026\nS: feels better\n',
      [twice, times('97110', [nine + 23, nine + 38])],
      'S: feels better\n97530 09:00-09:10, 09:12-09:23\n97110 09:23-09:38',
    ],
    [
      'with am and pm as the note has them',
      'DOS 3/10/2026\nTime in 2:00 PM, time out 2:45 PM\n97530 stairs x5\n',
      [afternoon],
      '97530 (2:05 PM-2:30 PM) stairs x5',
    ],
    [
      'by twelve hours without pm as the note has them',
      'DOS 3/10/2026\nTime in 2:00, time out 2:45\n97530 stairs x5\n',
      [afternoon],
      '97530 (2:05-2:30) stairs x5',
    ],
  ] as const)
    it(`stand ${name}`, () => {
      const { after, left, read } = write(note, blocks);
      assert.ok(after.includes(expected), after);
      assert.deepEqual(left, []);
      for (const { code, intervals } of blocks) {
        const found = read.services
          .find((service) => service.code === code)!
          .intervals.map(({ value }) => value);
        for (const interval of intervals)
          assert.ok(found.some((one) => one.from === interval.from && one.to === interval.to));
      }
    });

  it('are written once', () => {
    const note = 'DOS 3/10/2026\n97530 stairs x5, CGA\n97110 SLR\n';
    const once = write(note, [twice]).after;
    assert.equal(write(once, [twice]).after, once);
    const more = times('97530', [nine, nine + 10], [nine + 30, nine + 40]);
    const again = write(once, [more]).after;
    assert.match(again, /09:12-09:23, 09:30-09:40/);
    assert.match(
      write(again, [times('97110', [nine + 40, nine + 55])]).after,
      /\n97110 \(09:40-09:55\) SLR\n$/,
    );
  });

  it('go to the visit at the cursor, whose day is told', () => {
    const note = 'DOS 3/9/2026\n97530 stairs x4\n\nDOS 3/10/2026\n97530 stairs x5\n';
    const { after, day, visit } = write(note, [twice], note.indexOf('x4'));
    assert.deepEqual([day, visit], ['2026-03-09', '2026-03-09']);
    assert.match(after, /97530 \(09:00-09:10, 09:12-09:23\) stairs x4/);
    assert.match(after, /97530 stairs x5/);
  });

  it('change nothing else that is read, in notes of every kind', () => {
    let written = 0;
    for (const { name, text } of someOf(learntNotes(), 40, 1)) {
      const before = analyze(text, context);
      const [visit] = before.visits;
      const [service] = visit?.services ?? [];
      if (!visit || !service) continue;
      const block = times(service.code, [1201, 1212], [1215, 1226]);
      const { edits, left } = writeBlocks(before, service.name.span.start, [block], context)!;
      assert.equal(edits.length > 0, left.length === 0, name);
      if (edits.length === 0) continue;
      written++;
      const [after] = analyze(applyEdits(text, edits), context).visits;
      assert.deepEqual(after!.totals.timedMinutes?.value, visit.totals.timedMinutes?.value, name);
      for (const { code, units, statedMinutes, intervals } of after!.services) {
        const own: Visit['services'][number] = visit.services.find((one) => one.code === code)!;
        assert.deepEqual(units?.value, own.units?.value, name);
        assert.deepEqual(
          statedMinutes.map(({ value }) => value),
          own.statedMinutes.map(({ value }) => value),
          name,
        );
        assert.equal(intervals.length, own.intervals.length + (code === service.code ? 2 : 0), name);
      }
    }
    assert.ok(written > 10);
  });

  it('never take out a minute or a time that stands there', () => {
    const note = 'DOS 3/10/2026\nTotal timed minutes: 23\n97530 23 min 8:00-8:23: stairs\n';
    const { after } = write(note, [twice]);
    assert.ok(after.includes('23 min 8:00-8:23') && after.includes('Total timed minutes: 23'));
  });
});
