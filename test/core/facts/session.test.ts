import assert from 'node:assert/strict';
import { clockText } from '../../../server/src/core/clock';
import { firstVisit } from '../../support/firstVisit';

const session = (text: string): string | null => {
  const { from, to } = firstVisit(text).session ?? { from: null, to: null };
  return from || to ? `${from ? clockText(from.value) : '?'}-${to ? clockText(to.value) : '?'}` : null;
};
const body =
  'S: better. O: 97530 23 min bed to chair transfers x5 with CGA. A: improving. P: cont.\nK. Orr, PT';

describe('time in and time out', () => {
  for (const [head, expected] of [
    ['PT note 8/11/26   Time in: 9:05 AM   Time out: 9:50 AM', '09:05-09:50'],
    ['PT note 8/11/26   arrived 9:05, left 9:50', '09:05-09:50'],
    ['PT note 8/11/26   Time in 13:05 pm   Time out 13:50 pm', '13:05-13:50'],
    ['PT note 8/11/26\n| Time | 1:05 - 1:50\nA: improving', '13:05-13:50'],
    ['PT note 8/11/26\npt arrived at 9:05 and left at 9:50', '09:05-09:50'],
    ['PT note 8/11/26   seen from 9 to 9:45', '09:00-09:45'],
    ['PT note 8/11/26   pt seen 9:00-9:45', '09:00-09:45'],
    ['PT note 8/11/26   in 0905 out 0950', '09:05-09:50'],
    ['DATE 20 FEB 2026        IN 1310        OUT 1412', '13:10-14:12'],
    ['PT note 8/11/26\nIN: 0905\nOUT: 0950', '09:05-09:50'],
    ['PT note 8/11/26   Start/Stop: 9:05/9:50', '09:05-09:50'],
    ['PT note 8/11/26   Start 9:05  Stop 9:50', '09:05-09:50'],
    ['PT note 8/11/26   Start time 1:05p  End time 1:50p', '13:05-13:50'],
    ['PT note 8/11/26   appt 10-10:45', '10:00-10:45'],
    ['PT note 8/11/26   appointment 10:00 to 10:45', '10:00-10:45'],
    ['PT note 8/11/26   session 1300-1345', '13:00-13:45'],
    ['PT note 8/11/26   Time: 9:05-9:50', '09:05-09:50'],
    ['PT note 8/11/26   TI 9:05  TO 9:50', '09:05-09:50'],
    ['PT note 8/11/26   In/Out 9:05/9:50', '09:05-09:50'],
    ['PT note 8/11/26   Time in/out: 9:05 am - 9:50 am', '09:05-09:50'],
    ['PT note 8/11/26   T in 9:05 T out 9:50', '09:05-09:50'],
    ['PT note 8/11/26   9:05-9:50', '09:05-09:50'],
    ['PT note 8/11/26 9:05a-9:50a', '09:05-09:50'],
    ['PT note 8/11/26 (9:05 - 9:50)', '09:05-09:50'],
    ['PT note | 8/11/26 | 9:05-9:50', '09:05-09:50'],
    ['PT note 8/11/26   Check-in 9:05   Check-out 9:50', '09:05-09:50'],
    ['PT note 8/11/26   began 9:05, finished 9:50', '09:05-09:50'],
    ['PT note 8/11/26   Session began at 9:05 and ended at 9:50', '09:05-09:50'],
    ['PT note 8/11/26   treatment from 11:30 to 12:15', '11:30-12:15'],
    ['PT note 8/11/26   Time in 11:30 Time out 12:15 pm', '11:30-12:15'],
    ['PT note 8/11/26   visit 2:00 to 2:45 in the afternoon', '14:00-14:45'],
    ['| Time in | 9:05 |\n| Time out | 9:50 |\nPT note 8/11/26', '09:05-09:50'],
    ['DOS: 8/11/26\nTIME_IN=9:05\nTIME_OUT=9:50', '09:05-09:50'],
    ['{"dos": "2026-08-11", "timeIn": "09:05", "timeOut": "09:50"}', '09:05-09:50'],
    ['<TimeIn>09:05</TimeIn><TimeOut>09:50</TimeOut>\nPT note 8/11/26', '09:05-09:50'],
    ['**Time in:** 9:05  **Time out:** 9:50\nPT note 8/11/26', '09:05-09:50'],
    ['pt note august eleventh twenty twenty six, time in nine oh five, time out nine fifty', '09:05-09:50'],
    ['pt note, patient seen from nine oh five to nine fifty a m', '09:05-09:50'],
    ['pt note, time in nine oh five a m and time out nine fifty a m', '09:05-09:50'],
    ['PT note 8/11/26  clinic time 0905h to 0950h', '09:05-09:50'],
    ['PT note 8/11/26  Clock in 9:05  Clock out 9:50', '09:05-09:50'],
    ['PT note 8/11/26  9:05 in / 9:50 out', '09:05-09:50'],
    ['PT note 8/11/26  Session time 9:05 AM through 9:50 AM', '09:05-09:50'],
    ['PT note 8/11/26  started 905 ended 950', '09:05-09:50'],
    ['PT note 8/11/26   next appt 8/14 at 9:05', null],
    ['PT note 8/11/26   next visit 8/14 9:05-9:50', null],
    ['PT note 8/11/26   BP 128/76 at 9:05', null],
    ['PT note 8/11/26\nWoke at 4:00, took meds at 8:30', null],
    ['PT note 8/11/26   last seen 9:05-9:50 on 8/4', null],
  ] as const)
    it(head.replace(/\n/g, ' / '), () => assert.equal(session(`${head}\n${body}`), expected));
});
