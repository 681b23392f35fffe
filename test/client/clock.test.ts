import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blankInterval, clockNow, type LineEdit, timeEdit } from '../../client/src/clock';

const applied = (line: string, { from, to, text }: LineEdit): string =>
  line.slice(0, from) + text + line.slice(to);

describe('clock times at the cursor', () => {
  const afternoon = new Date(2026, 0, 5, 14, 5);

  for (const [note, expected] of [
    ['', '14:05'],
    ['Time in 9:02', '14:05'],
    ['Time in: 1:05pm', '2:05pm'],
    ['Time in 1:05 PM', '2:05 PM'],
    ['from 1:05 p.m. on', '2:05 p.m.'],
  ] as const)
    it(`five past two is ${expected} in a note that says "${note}"`, () =>
      assert.equal(clockNow(afternoon, note), expected));

  it('midnight and noon are 12 in a twelve-hour note', () => {
    assert.equal(clockNow(new Date(2026, 0, 5, 0, 30), '9:00 am'), '12:30 am');
    assert.equal(clockNow(new Date(2026, 0, 5, 12, 0), '9:00 am'), '12:00 pm');
  });

  const cases: readonly (readonly [line: string, which: 'start' | 'end', result: string])[] = [
    ['97530 |', 'start', '97530 10:05-__:__'],
    ['97530|', 'start', '97530 10:05-__:__'],
    ['97530 __:__-__:__|', 'start', '97530 10:05-__:__'],
    ['97530 __:__-__:__|', 'end', '97530 __:__-10:05'],
    ['97530 9:40-__:__|', 'end', '97530 9:40-10:05'],
    ['97530 9:40-__:__ |', 'start', '97530 9:40-__:__ 10:05-__:__'],
    ['Time in __:__   Time out __:__|', 'start', 'Time in 10:05   Time out __:__'],
    ['Time in 9:00   Time out __:__|', 'end', 'Time in 9:00   Time out 10:05'],
    ['Time out |', 'end', 'Time out 10:05'],
    ['from __:__ to __:__|', 'end', 'from __:__ to 10:05'],
    ['(|)', 'start', '(10:05-__:__)'],
    ['975|30 23 min', 'start', '97530 10:05-__:__ 23 min'],
    ['BP 148/8|6', 'end', 'BP 148/86 10:05'],
    ['in 1|0:15', 'end', 'in 10:15 10:05'],
  ];
  for (const [marked, which, result] of cases)
    it(`${which} in "${marked}" gives "${result}"`, () => {
      const cursor = marked.indexOf('|');
      const line = marked.replace('|', '');
      assert.equal(applied(line, timeEdit(line, cursor, '10:05', which)), result);
    });

  it('a blank interval stands apart from the word before it', () =>
    assert.equal(applied('97530', blankInterval('97530', 5)), '97530 __:__-__:__'));

  it('never takes a character that is not part of a blank', () => {
    const text = fc.string({ unit: fc.constantFrom('_', ':', '1', '-', ' ', 'a', 'to', '__:__') });
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom('start', 'end'), (line, at, which) => {
        const { from, to } = timeEdit(line, at % (line.length + 1), '10:05', which);
        assert.ok(from === to || line.slice(from, to) === '__:__');
      }),
    );
  });
});
