import assert from 'node:assert/strict';
import { firstVisit } from '../../support/firstVisit';

const codes = (text: string): readonly string[] => firstVisit(text).services.map(({ code }) => code);

describe('a note of treatment', () => {
  for (const text of [
    '9/24/26 OT\n97530 x1',
    '9/24/26, SLP\n92507 30 min',
    '9/24/26\n97530 stairs\n1 unit 97530',
    '9/24/26\nTA 30, TE 12\nUnits: 97530 ×2  97110 ×1',
    'PT 9/24/26\n97530 stairs',
    '9/24/26 30 of te (x2) and 10 of ta (x1). rows, reaching',
    '9/3/26 Cigna. 97530 (2) 30 min; lifted crate to shelf. 97140 (1) 10 min.\nK. Orr, PT',
    '9/3/26 mcr b: ta-15 (stopped for bp) te-12. 2/1\nK. Orr, PT',
    '4-29-26  BW  R RC repair\nmanual 20 - post cap stretch\nTA 20 - dishes to the top shelf\nT. Brandt, PT',
  ])
    it(`is one, however short: ${text.replace(/\n/g, ' / ')}`, () => assert.notDeepEqual(codes(text), []));

  for (const text of [
    'Ship 97530 on 9/24/26',
    'Order 9/24/26\nItem 97530 blue, 2 pieces',
    'Invoice 9/24/26\n97530 x1',
    '97530 x1',
    'Dear Ann, on 9/3/26 we did TA 15 min x1 and TE 20 min x1.\nK. Orr, PT',
    'Shift list 9/3/26: TA 9:00, TE 10:00\nK. Orr, PT',
  ])
    it(`is none: ${text.replace(/\n/g, ' / ')}`, () => assert.deepEqual(codes(text), []));
});
