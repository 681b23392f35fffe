import assert from 'node:assert/strict';
import { understands } from '../../support/scanned';

describe('procedure codes in a line', () => {
  understands(assert.equal, {
    '97530': '97530',
    'CPT 97530': '97530',
    'CPT: 97530': '97530',
    '#97530': '',
    '97530-59': '97530, 59',
    '97530, 97110': '97530, 97110',
    '97530/97110': '97530, 97110',
    G0283: 'G0283',
    '97531': '97531?',
  });
  describe('and not other numbers of five digits', () =>
    understands(assert.equal, {
      'ZIP 97530': '',
      'Boise, ID 97110': '',
      'MRN 97530': '',
      'MRN: 97530': '',
      'Claim # 97530': '',
      'Acct 97530': '',
      'Invoice no. 97110': '',
      'Auth 26-97530': '',
      'auth # 97530': '',
      '97530-1234': '',
      $97530: '',
      '1.97530': '',
      '975301': '',
      'PO Box 97530': '',
      'Phone 97530': '',
      'License 97110': '',
      'NPI 97110': '',
    }));
});
