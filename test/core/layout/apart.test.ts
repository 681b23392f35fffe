/** What stands in a note and is no part of the visit's work: charges taken back, and what earlier visits said. */
import { strictEqual } from 'node:assert/strict';
import { servicesOf } from '../../support/servicesOf';

const notes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'void, struck and deleted charges': {
    '97530 GP 2 u 23 min\n97140 GP 1 u 12 min ** VOID 05/06/2026 09:55 - entered on wrong patient **':
      '97530 23 min x2 GP; not 97140 struck',
    '97530 23 min 2u\n97140 15 min 1u (deleted)\nTimed 23': '97530 23 min x2; not 97140 struck; timed 23',
    '97530 23 min 2u\nVOID: 97110 therapeutic exercise 15 min 1 unit': '97530 23 min x2; not 97110 struck',
    '97530 23 min 2u\n[DELETED] 97140 manual 15 min': '97530 23 min x2; not 97140 struck',
    '97530 23 min 2u\n97110 15 min 1 unit - struck, charted in error': '97530 23 min x2; not 97110 struck',
    '97530 23 min 2 units, 97140 15 min 1 unit (voided, wrong pt)': '97530 23 min x2; not 97140 struck',
    'TA 23, TE 15, MT 8 (struck)\nTimed 38': '97530 23 min; 97110 15 min; not 97140 struck; timed 38',
    '97530 23 min 2u\n97116 15 min 1u <- DELETE, not done': '97530 23 min x2; not 97116 struck',
    'CPT | Min | Units | Status\n97530 | 23 | 2 | posted\n97140 | 15 | 1 | VOID':
      '97530 23 min x2; not 97140 struck',
    '| Code | Min | Units |\n|---|---|---|\n| ~~97140~~ | ~~15~~ | ~~1~~ |\n| 97112 | 15 | 1 |':
      '97112 15 min x1; not 97140 struck',
    '{"cpt":"97530","minutes":23,"units":2,"status":"posted"}\n{"cpt":"97140","minutes":15,"units":1,"status":"void"}':
      '97530 23 min x2; not 97140 struck',
    'Code: 97530\nMinutes: 23\nUnits: 2\nStatus: final\n\nCode: 97140\nMinutes: 15\nUnits: 1\nStatus: VOID - entered in error':
      '97530 23 min x2; not 97140 struck',
    '97530 23 min 2u\n97110 15 min 1u\n  ** VOID - entered in error 05/06/2026 14:02 KB **':
      '97530 23 min x2; not 97110 struck',
    'Pt spent 23 min on 97530, 2 units. The 97140 charge of 15 min was entered in error. Then 97112 for 15 min, 1 unit.':
      '97530 23 min x2; 97112 15 min x1; not 97140 struck',
  },
  'the words of a charge that is void name no other service': {
    '97530 23 min 2u\n97140 15 min 1u cervical traction manual, STM *** VOID - entered in error, not done today ***':
      '97530 23 min x2; not 97140 struck',
  },
  'a charge that was entered again': {
    '97530 23 min\n~~97140 15 min~~\n97140 10 min\nTimed 33': '97530 23 min; 97140 10 min; timed 33',
    '97530 23 min 2u\n97110 15 min 1u *** deleted by JK 05/06/2026 14:10 ***\n97110 12 min 1u (re-entered)':
      '97530 23 min x2; 97110 12 min x1',
    '97530 23 min 2u\n97140 15 min 1u VOID, re-entered as 97112 15 min 1u':
      '97530 23 min x2; 97112 15 min x1; not 97140 struck',
    '97530 23 min 2u\n97140 15 min 1u VOID, should be 12 min': '97530 23 min x2; 97140 12 min x1',
    '97530, ~~23~~ 25 min, 2u\n97140 10 min 1u': '97530 25 min x2; 97140 10 min x1',
  },
  'not done, behind the figures of a service': {
    '97530 23 min 2u\n97110 15 min 1u not performed': '97530 23 min x2; not 97110 negated',
    '97530 23 min 2u\n97140 10 min 1u - pt declined': '97530 23 min x2; not 97140 declined',
    '97530 23 min 2u\n97035 8 min 1u held': '97530 23 min x2; not 97035 negated',
    'CPT\tMin\tUnits\tNote\n97530\t23\t2\tstairs\n97110\t15\t1\tnot done, pt declined':
      '97530 23 min x2; not 97110 negated',
  },
  'words that take nothing back': {
    '97530 23 min 2u stairs, held rail\n97110 15 min 1u bridge, held 5 sec\n97140 10 min 1u, pt declined prone':
      '97530 23 min x2; 97110 15 min x1; 97140 10 min x1',
    '97535 30 min 2u: cued to void q 2 hr, bladder void diary, pt voided x1.\n97530 15 min 1u, boxes void-filled, 3 coins in error':
      '97535 30 min x2; 97530 15 min x1',
    '97535 30 MIN 2U: CUED TO VOID Q 2 HR.\n97530 15 MIN 1U': '97535 30 min x2; 97530 15 min x1',
    '97530 - 15 min - 1 unit. 12# dog x6, 0 dropped (1 of 6 on 3/9).': '97530 15 min x1',
  },
  'values of an earlier visit, in brackets that the note says are for them': {
    '** from 9/3, changes in CAPS, last week’s value in [ ] **\n97530 GP 18 MIN [20]\n97110 GP 15 MIN [10]\n97140 - NOT TODAY [8 min STM]':
      '97530 18 min GP; 97110 15 min GP; not 97140 past',
    'old numbers in parens\n97530 GP 18 min (20)\n97110 GP 15 min (10)': '97530 18 min GP; 97110 15 min GP',
  },
  'what an earlier visit said, up to the line that ends it': {
    '-- Previous note (10/26/2026), shown for reference --\n97140 15 min 1 unit\n-- End of previous note --\n97530 23 min 2 units':
      '97530 23 min x2; not 97140 past',
    'Last visit: 10 lb x8\n97530 23 min 2 units carried 12 lb\nEnd of last set RPE 5\n97110 15 min 1 unit':
      '97530 23 min x2; 97110 15 min x1',
  },
  'what an earlier visit said': {
    'Copied for reference, last visit 2/25: 97110 30 min, 97140 15 min, 3 units, knee flexion 128.\nToday: 22 min 97530, 16 min 97112.':
      '97530 22 min; 97112 16 min; not 97110 past; not 97140 past',
    'last visit 2/27: ther ex 25 min, US 8 min (97035 dropped since)\ntoday ther ex 15 min, ther act 23 min':
      '97110 15 min; 97530 23 min; not 97035 past',
    'Previous visit (2/27/26): 97530 30 min x2, 97110 15 min x1\n97530 23 min x2\n97112 15 min x1':
      '97530 23 min x2; 97112 15 min x1; not 97110 past',
    'From prior note: 97140 15 min 1u; 97110 23 min 2u.\n97530 23 min 2u':
      '97530 23 min x2; not 97140 past; not 97110 past',
    'Copied from 2/27/2026:\n  97140 15 min 1u\n  97110 23 min 2u\n\nToday:\n  97530 23 min 2u':
      '97530 23 min x2; not 97140 past; not 97110 past',
    'Prior visit summary:\n97530 30 min 2u\n97140 15 min 1u\n\nCurrent visit:\n97530 23 min 2u':
      '97530 23 min x2; not 97140 past',
    'Prior session 2/27: TE 15, MT 10, TA 23. Today: TE 15, TA 30.':
      '97110 15 min; 97530 30 min; not 97140 past',
    '97530 23 min 2u (last visit 30 min 2u)\n97112 15 min 1u': '97530 23 min x2; 97112 15 min x1',
    'Last visit 2/25/26: tolerated 97530 well. 97530 23 min 2u, 97110 15 min 1u.':
      '97530 23 min x2; 97110 15 min x1',
    'Last visit 2/25 - today 97530 23 min 2u': '97530 23 min x2',
    'Compared to last visit: 97530 time up from 15 min to 23 min\n97530 23 min 2u': '97530 23 min x2',
    'Last visit: 10 lb. 97530 23 min 2u stairs, last time 3 flights': '97530 23 min x2',
  },
};

describe('apart from the work of the visit', () => {
  for (const [family, lines] of Object.entries(notes))
    describe(family, () => {
      for (const [text, wanted] of Object.entries(lines))
        it(JSON.stringify(text), () => strictEqual(servicesOf(text), wanted));
    });
});
