import assert from 'node:assert/strict';
import { readTotals } from '../../../server/src/core/facts/totals';
import { firstVisit } from '../../support/firstVisit';

const totals = (text: string): string => {
  const { timedMinutes, treatmentMinutes } = readTotals(text, [], []).totals;
  return `${timedMinutes?.value ?? '-'}/${treatmentMinutes?.value ?? '-'}`;
};

describe('stated totals', () => {
  for (const [text, expected] of [
    ['Total timed minutes: 38   Total treatment minutes: 48', '38/48'],
    ['TTM 38 / TTT 48', '38/48'],
    ['tot timed 38, tot tx 48', '38/48'],
    ['TIMED 38   TOTAL 48', '38/48'],
    ['[X] Timed 38   [X] Total tx 48', '38/48'],
    ['TIMED TOTAL ........: 38\nTOTAL TREATMENT ....: 48', '38/48'],
    ['Timed_Minutes_Total: 38', '38/-'],
    ['"totalTimedMinutes": 38, "totalTreatmentMinutes": 48', '38/48'],
    ['time.timed=38\ntime.total=48', '38/48'],
    ['one on one time 38', '38/-'],
    ['Direct time: 38 min', '38/-'],
    ['1:1 minutes = 38', '38/-'],
    ['Treatment Time (min): 48', '-/48'],
    ['Total time 0:48', '-/48'],
    ['Total treatment time 1 hr 5 min', '-/65'],
    ['Total: 23 + 15 = 38 min', '-/38'],
    ['38/48 timed/total', '38/48'],
    ['Timed/total: 38/48', '38/48'],
    ['Total/timed 48/38', '38/48'],
    ['38 timed / 48 total', '38/48'],
    ['48 total, 38 timed', '38/48'],
    ['53 timed / 53 all', '53/53'],
    ['48 min total', '-/48'],
    ['48 minutes total treatment', '-/48'],
    ['38 min timed', '38/-'],
    ['38 minutes of timed codes', '38/-'],
    ['forty eight minutes total, thirty eight of them timed', '38/48'],
    ['timed minutes are thirty-eight and total treatment time is forty-eight', '38/48'],
    ['total of 48 minutes', '-/48'],
    ['Session length 48 min', '-/48'],
    ['Total (timed + untimed) 48', '-/48'],
    ['tt 45 / tot 48', '45/48'],
    ["timed 40' ttl 48'", '40/48'],
    ['| TIMED |     |      | 44      | 3     |\n| TOTAL TX |  |      | 48      |       |', '44/48'],
    ['Total\ntimed minutes 55, total treatment minutes 60.', '55/60'],
    ['Untimed minutes: 10', '-/-'],
    ['TUG timed 12 sec', '-/-'],
    ['a total of 12 minutes on the bike', '-/-'],
    ['97530 x2, 97110 x1, total 3 units', '-/-'],
    ['session 3 of 8', '-/-'],
    ['Drive time 25 min', '-/-'],
    ['standing time 12 min', '-/-'],
    ['rest time 5 min', '-/-'],
    ['doc time: 10 min', '-/-'],
    ['Total visits: 8', '-/-'],
    ['Total time: 9:05-9:50', '-/-'],
    ['Total time-based minutes: 38', '38/-'],
    ['Time-based code minutes 38', '38/-'],
    ['Rest breaks 5 min total, not counted.', '-/-'],
    ['Rested 3 times, pauses of 6 min total', '-/-'],
    ['rest: 6 minutes in total, 48 min total', '-/48'],
  ] as const)
    it(text.replace(/\n/g, ' / '), () => assert.equal(totals(text), expected));
});

describe('minutes beside a service are no total of the visit', () => {
  for (const [lines, minutes, expected] of [
    ['97140 GP 10 min direct: scar mobs\n97110 GP 15 min direct: SLR 3x10', [10, 15], '-/-'],
    ['97140 GP 10 min 1:1: scar mobs\n97110 GP 15 min 1:1: SLR 3x10', [10, 15], '-/-'],
    ['97140 10 min one-on-one. 97110 15 min one-on-one. No ultrasound today.', [10, 15], '-/-'],
    ['Manual therapy (time: 10 min): scar mobs\nTherapeutic exercise (time: 15 min): SLR', [10, 15], '-/-'],
    ['97140 GP minutes: 10: 3 scar mobs\n97110 GP 59 minutes: 15: SLR 3x10', [10, 15], '-/-'],
    ['97140 10 min direct\n97110 15 min direct\n25 min direct, 30 min total', [10, 15], '25/30'],
    ['97140 x1, 97110 x1, 25 min direct', [null, null], '25/-'],
    ['97140 10 min\n97110 15 min\nTx time: 30', [10, 15], '-/30'],
    ['97140 GP   Minutes: 10\n97110 GP   Minutes: 15\nTreatment Minutes: 30', [10, 15], '-/30'],
    ['[x] 97140 10 min\n[ ] 97110 ____\nTx time: 12', [10], '-/12'],
    ['97140\n  Tx time: 10 min\n97110\n  Tx time: 15 min', [10, 15], '-/-'],
    ['97140\nTx time: 10 min\n\n97110\nTx time: 15 min', [10, 15], '-/-'],
  ] as const)
    it(lines.replace(/\n/g, ' / '), () => {
      const visit = firstVisit(`PT note 8/11/26\nS: better\nO:\n${lines}\nA: improving`);
      const { timedMinutes, treatmentMinutes } = visit.totals;
      assert.deepEqual(
        visit.services.map((service) => service.minutes),
        minutes,
      );
      assert.equal(`${timedMinutes?.value ?? '-'}/${treatmentMinutes?.value ?? '-'}`, expected);
    });
});
