import assert from 'node:assert/strict';
import { understands } from '../../support/scanned';

describe('billing units in a line', () => {
  understands(assert.equal, {
    '97530 x2': '97530, 2 u',
    '97530 x 2': '97530, 2 u',
    '97530 X2': '97530, 2 u',
    '97530 ×2': '97530, 2 u',
    '97530 x2 units': '97530, 2 u',
    '97530 2u': '97530, 2 u',
    '97530 2 U': '97530, 2 u',
    '97530 U2': '97530, 2 u',
    '97530 U=2': '97530, 2 u',
    '97530 (2 units)': '97530, 2 u',
    '97530 units: 2': '97530, 2 u',
    '97530 # units: 2': '97530, 2 u',
    '97530 2 un': '97530, 2 u',
    '97530 2-unit': '97530, 2 u',
    '97530 2.0 units': '97530, 2 u',
    '97530 two units': '97530, 2 u',
    '97530 qty 2': '97530, 2 u',
    '97530 Qty: 2': '97530, 2 u',
    '97530 2 unit(s)': '97530, 2 u',
    '97530 2 billable units': '97530, 2 u',
    '97530 1 unit: 5 cues': '97530, 1 u',
    '97530 23 min  units: 2': '97530, 23 min, 2 u',
  });
  describe('and not other counts', () =>
    understands(assert.equal, {
      'x 15 min': '15 min',
      'x10 reps': '',
      'x 100 ft': '',
      '3x10': '',
      '2x/wk': '',
      'x2/day': '',
      'x 5 sec': '',
      'Total units: 4': '',
      '1wk1, 2wk12': '',
    }));
});
