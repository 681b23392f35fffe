import assert from 'node:assert/strict';
import { firstVisit } from '../../support/firstVisit';
import { example, examplesHold } from '../../support/notYet';
import { noteOfTotals, totalLines } from '../../support/totalLines';

const totals = (text: string): string => {
  const { timedMinutes, treatmentMinutes } = firstVisit(noteOfTotals(text)).totals;
  return `${timedMinutes?.value ?? '-'}/${treatmentMinutes?.value ?? '-'}`;
};

describe('stated totals', () => {
  for (const [text, expected] of totalLines)
    example('totals', text.replace(/\n/g, ' / '), () => assert.equal(totals(text), expected));
  examplesHold('totals');
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
    example('beside services', lines.replace(/\n/g, ' / '), () => {
      const visit = firstVisit(`PT note 8/11/26\nS: better\nO:\n${lines}\nA: improving`);
      const { timedMinutes, treatmentMinutes } = visit.totals;
      assert.deepEqual(
        visit.services.map((service) => service.minutes),
        minutes,
      );
      assert.equal(`${timedMinutes?.value ?? '-'}/${treatmentMinutes?.value ?? '-'}`, expected);
    });
  examplesHold('beside services');
});

describe('the total of units', () => {
  for (const [lines, units] of [
    ['8 min TA, 38 TE -> 3 units (1 TA 2 TE)', 3],
    ['97140 15 min, 97530 25 min; 3 units', 3],
    ['Warm up on bike x5 (not billed). TE 15 min, TA 23 min', undefined],
    ['Bike x6, no charge\nTE 15 min, TA 23 min', undefined],
  ] as const)
    it(lines.replace(/\n/g, ' / '), () =>
      assert.equal(firstVisit(noteOfTotals(lines)).totals.units?.value, units),
    );
});
