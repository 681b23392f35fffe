import assert from 'node:assert/strict';
import {
  analyze,
  createContext,
  minutesAccount,
  visitLine,
  visitUnits,
} from '../../../server/src/core/index';

const context = createContext();
const read = (...lines: string[]) => analyze(lines.join('\n'), context).visits[0]!;
const line = (...lines: string[]) => {
  const visit = read(...lines);
  return visitLine(visit, visitUnits(visit, context)!, context);
};
const work = ['97530 GP 24 min x2: stairs x5, CGA', '97110 GP 16 min x1: SLR'];

describe('a visit in one line', () => {
  it('has the services, both totals and the units of the rule that holds', () => {
    assert.equal(
      line('DOS 03/11/2026 Payer: Medicare Part B', ...work, 'Timed 40 min, total treatment time 50 min'),
      '97530 24 min x2 · 97110 16 min x1 · timed 40 · total 50 · 3 units CMS',
    );
  });

  it('says what is written beside what is supported where they differ', () => {
    const more = work.map((service) => service.replace('x1', 'x2'));
    assert.match(line('DOS 03/11/2026 Payer: Medicare Part B', ...more), / · 3 units CMS, 4 written$/);
  });

  it('says what either rule gives where none is known', () => {
    const short = ['97530 8 min: stairs', '97110 8 min: SLR', '97140 8 min: scar'];
    assert.match(line('DOS 03/11/2026', ...short), / · timed 24 · 2 units CMS or 3 midpoint$/);
  });

  it('leaves out what is not written', () => {
    assert.equal(
      line('DOS 03/11/2026', '97530 20 min: stairs x5', '97110 SLR, 10 min'),
      '97530 20 min · 97110 10 min · timed 30 · 2 units',
    );
  });
});

describe('the account of the minutes', () => {
  const session = 'DOS 03/11/2026 Payer: Medicare Part B\nTime in: 9:00 Time out: 10:00';
  it('balances what lies between time in and time out', () => {
    const account = minutesAccount(read(session, ...work, 'G0283 e-stim 15 min'), context);
    assert.equal(account, 'Time in to time out is 60 min: 40 timed, 15 not timed, 5 other.');
  });

  it('says nothing where there is nothing to balance, or it does not fit', () => {
    assert.equal(minutesAccount(read('DOS 03/11/2026', ...work), context), null);
    assert.equal(minutesAccount(read(session.replace('10:00', '9:20'), ...work), context), null);
  });
});
