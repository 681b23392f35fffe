import assert from 'node:assert/strict';
import { understands } from '../../support/scanned';

describe('durations in a line', () => {
  understands(assert.equal, {
    '23 min': '23 min',
    '23min': '23 min',
    '23-min': '23 min',
    '23 mins': '23 min',
    '23 mins.': '23 min',
    '23 MINUTES': '23 min',
    '23 minute(s)': '23 min',
    '23 mn': '23 min',
    '~23 min': '23 min',
    'x 23 min': '23 min',
    '23 mintues': '23 min',
    'Minutes: 23': '23 min',
    'min: 23': '23 min',
    'Tx minutes 23': '23 min',
    'twenty-five minutes': '25 min',
    'twenty five minutes': '25 min',
    'a hundred and five minutes': '105 min',
    '1 hr': '60 min',
    '1 hour': '60 min',
    '1.5 hours': '90 min',
    '1 hr 5': '65 min',
    '1 hr 5 min': '65 min',
    '1h 5m': '65 min',
    '1 hour and 5 minutes': '65 min',
    'an hour and a half': '90 min',
    'half an hour': '30 min',
    'a quarter of an hour': '15 min',
    'three quarters of an hour': '45 min',
  });
  describe('that count only beside a service', () =>
    understands(assert.equal, { "23'": '23 min?', '23’': '23 min?', '23m': '23 min?', '0:23': '23 min?' }));
  describe('and not what only looks like one', () =>
    understands(assert.equal, {
      'min A x2': '2 u',
      'min assist': '',
      '1 min A': '',
      'mod/min A': '',
      '15-20 min': '',
      '6" step': '',
      "100' x 2": '100 min?, 2 u',
      '30 sec': '',
      '6 min walk test': '',
      '8-minute rule': '',
      '128/76': '',
      '1 hr 5 reps': '60 min',
    }));
});
