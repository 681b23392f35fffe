import assert from 'node:assert/strict';
import { analyze, createContext } from '../../../server/src/core';
import { firstVisit } from '../../support/firstVisit';

const day = (text: string): string | null => firstVisit(text).dateOfService?.value ?? null;
const body =
  'S: better\nO: 97530 23 min bed to chair transfers x5 with CGA\nA: improving\nP: cont, next appt 8/18/26\nK. Orr, PT';
const expected = '2026-08-11';

describe('date of service', () => {
  for (const form of [
    '8/11/26',
    '08/11/2026',
    '8-11-26',
    '8.11.26',
    '08.11.2026',
    '8 / 11 / 26',
    '2026-08-11',
    '2026/08/11',
    '2026.08.11',
    '20260811',
    '2026-08-11T09:05:00-05:00',
    'Aug 11, 2026',
    'Aug. 11 2026',
    'Aug 11th, 2026',
    "Aug 11 '26",
    'August 11 2026',
    'AUG-11-2026',
    '11 Aug 2026',
    '11 Aug 26',
    '11-Aug-2026',
    '11AUG2026',
    '11.Aug.2026',
    '11th of August 2026',
    '2026 Aug 11',
    'Tue 8/11/26',
    'Tuesday, August 11, 2026',
    'Tues. Aug 11th 2026',
    'august eleventh twenty twenty six',
    'the eleventh of August, twenty twenty-six',
    'August eleven two thousand twenty six',
    'eight slash eleven slash twenty six',
  ])
    for (const [name, head] of [
      ['labelled', `PT daily note\nDate of service: ${form}\nDx: L THA 6/2/26`],
      ['in a sentence', `pt note, date of service is ${form}\nDx: L THA 6/2/26`],
    ] as const)
      it(`${form}, ${name}`, () => assert.equal(day(`${head}\n${body}`), expected));

  for (const head of [
    'PT note 8/11/26',
    'OT f/u 8/11/26. Whole visit in the kitchen',
    'adl eval f/u 8-11-26, self care',
    'PT follow-up visit 8/11/26',
    'PT NOTE - 8/11/26 - visit 4',
    'Work conditioning day 9          August 11, 2026',
    'PT visit 9 Aug 11, 2026',
    'TELEHEALTH VISIT, live video, pt at home. Consent on file 7/21/26.\n08/11/2026   Medicare Part B, POS 10',
    'PT  //  daily  //  11.Aug.2026',
    'visit 4, seen Tuesday 8/11/26 for PT',
    '8/11/26 PT Medicare B, R TKA 7/3/26',
    'R TKA (7/3/26), PT note of 8/11/26',
    'pt_note_2026-08-11.txt',
    'Flow sheet\n            8/4/26     8/6/26     8/11/26 (TODAY)\nPain        3          4          2',
    '8 11 26 medicare b PT',
    '# PT note (8/11/2026)',
    'DOB 3/4/1950   Cert 7/1/26 - 9/30/26   8/11/26',
    '| Date | Payer |\n|---|---|\n| 8/11/26 | Aetna |',
    'DATE_OF_SERVICE=2026-08-11',
    '{"patient": "A.B.", "dateOfService": "2026-08-11"}',
    '<note><serviceDate>2026-08-11</serviceDate>',
    '**DOS:** 8/11/26',
    'DOS (MM/DD/YYYY): 08/11/2026',
    'Svc date ........: 8/11/26',
    'Visit Date ___8/11/2026___',
    'Date\t8/11/26',
    'Date of\nservice: 8/11/26',
    'Onset: 6/1/26\nLast visit: 8/4/26\nToday: 8/11/26',
    'Print date: 8/12/26\nDate: 8/11/26',
    'RUN DATE 12-AUG-2026\nCHILD        DOB          DOS          PROVIDER\n------------ ------------ ------------ --------\nORR, KIM     03-MAR-2020  11-AUG-2026  POE, ANN',
    'Patient\tDOB\tDate of service\tTherapist\nKim Orr\t3/4/1950\t8/11/2026\tA. Poe, PT',
    '8 11 2026. Anthem. TA first',
    '>> 8/11/26, MCR part B, Mr. Fontaine',
    'Dictated 11 August 2026, physical therapy, Medicare Part B',
    '| Client | Orr, Kim |\n| DOB / Payer | 01/30/1944 / Medicare Part B |\n| Date of Svc | 08/11/2026 |',
    'Plan: Aetna PPO\nVisit: Tuesday, August 11, 2026 | Therapist: A. Poe, PT\nNext visit: 8/18/2026',
    'Patient   Kim Orr     DOB   1943-05-26\nEvaluation date    08/11/2026     Referral  Dr. T. Amsel, 08/06/2026',
    '"field","value"\n"patient","Kim Orr"\n"dob","1991-11-30"\n"dos","08/11/2026"',
    'PT and OT co-treatment 8/11/26   Payer: Medicare Part B',
    'Initial eval date: 7/1/26     DOS: 8/11/26',
    'Physical Therapy Evaluation 8/11/2026',
    'From: a@b.example\nDate: Wed, 12 Aug 2026 10:00:00 -0400\nSubject: note\n\nDOS 8/11/26 PT',
    'On Wed, Aug 12, 2026 at 5:42 PM P. Author wrote:\n\n> Date: 8/11/26\n> PT daily note',
    'On Wed, Aug 12, 2026 at 5:42 PM P. Author wrote:\n> PT visit, 08/11/2026.',
    'On Wed, Aug 12, 2026 at 5:42 PM P. Author-Longname <p.author@clinic.example>\nwrote:\n> PT visit 8/11/26',
    'EncounterPrint — CLOSED — 2026-08-11 — PT — Medicare Part B',
    'PT note – SIGNED – 8/11/26 – visit 4',
    'Daily note | Final | Tue 8/11/2026 09:30 | OT',
    'OT Encounter // Closed // 11 Aug 2026 // Aetna',
    'Status: Signed + Addendum      Appt 08/11/2026 08:30      Chk-in 08:21',
    'PT Daily   [Signed]   8/11/2026',
    'Clinic Cloud > Patients > Hewitt, Soren > Encounters > 08/11/2026 > Print view',
    'Home › Charts › S. Hewitt › 2026-08-11 › Daily note',
    'Rehab / Lund, S. / Visits / 08/11/2026 / PDF',
    '8/11 2026, medicare',
    '8-11, 2026 PT visit 3',
    '081126 MCR-B  pt Z. Moncrieff  in 0900 out 0955',
    '08112026 PT note',
    'PT note 081126',
    '260811 OT visit 3',
    'DOS 081126  Medicare B',
    'LATE ENTRY written 8/14/2026 for visit of 8/11/2026',
    'LATE ENTRY (8/14/26) for tx on 8/11/26',
    '8/14/2026 late entry for 8/11/2026',
    'Late entry: seen 8/11/26, documented 8/14/26',
    'Visit export 08/11/2026 | Chart 9931 | next 08/18 10:45',
    'Session export 8/20/2026 07:58\nSeen on 8/11/2026',
    'Entered late 8/14/26 for session 8/11/26',
    'Addendum 8/14/26 to visit of 8/11/26',
    'Visit 8/11/26 (late entry, charted 8/14/26)',
    'Note type: OT      Status: Signed      Appt 8/11/26 08:30\nHPI: 52F, L Dupuytren release (M72.0) 7/3/26.',
    'OT tx, fx (S52.501D) 6/2/26, hosp 6/2/26\nVisit 8/11/26',
  ])
    it(head.replace(/\n/g, ' / '), () => assert.equal(day(`${head}\n${body}`), expected));

  for (const head of [
    'PT note. Onset 8/11/26',
    'PT note, s/p R TKA 8/11/26',
    'PT note\nDOB: 8/11/1950',
    'PT note, last seen 8/11/26',
    'PT note\nPOC 8/11/26 - 9/11/26',
    'PT note\nNext follow-up with the surgeon is 8/11/26',
    'PT note\nPrinted 8/11/26',
    'PT note\nL ankle debridement 8/11/26',
    'PT note, goal by 8/11/26',
    'PT note\nDOS: August 2026',
    'PT note\nDOS: 2026-02-30\nCert 8/11/26',
    'PT note, today 8/10 reps',
    'PT note\nHPI: fell at home 8/11/26',
    'PT note\nHistory: L release (M72.0) 8/11/26',
    'PT chart > DOB > 8/11/1950 > Print',
    'PT note — printed — 8/11/2026 — page 1',
    'PT note, MRN 081126',
    'Late entry 8/11/26, PT note',
  ])
    it(`${head.replace(/\n/g, ' / ')}: no day of service`, () =>
      assert.equal(day(`${head}\n${body.replace('8/18/26', 'Monday')}`), null));

  it('takes the year of a day from the day of the signature, within two months', () => {
    const signed = (label: string, tail = 'K. Orr, PT') =>
      day(`PT daily note   ${label}\n${body.replace(/P: .*/s, `P: continue\n${tail}`)}`);
    assert.equal(signed('DOS 8/11', 'Electronically signed by K. Orr, PT on 08/13/2026'), '2026-08-11');
    assert.equal(signed('DOS: 12/30', 'K. Orr, PT 1/2/2027'), '2026-12-30');
    assert.equal(signed('DOS: Aug 11', 'Signed: K. Orr, PT 8/11/26'), '2026-08-11');
    assert.equal(signed('DOS 8/11', 'Signed: K. Orr, PT 2/11/27'), null);
    assert.equal(signed('DOS 8/11'), null);
    assert.equal(signed('DOS: 2026-02-30', 'Signed: K. Orr, PT   Date: 3/2/2026'), null);
  });

  const asked = (text: string): boolean =>
    analyze(text, createContext()).findings.some(({ id }) => id === 'date-missing');
  for (const head of [
    '11/19 PT note',
    'Tues 11/19, Medicare B',
    'Signed by K. Orr, PT 8/11/26',
    'PT note  seen 11/19',
  ])
    it(`calls none missing where it may stand: ${head}`, () =>
      assert.equal(asked(`${head}\n${body}`), false));
  it('calls none missing where a signature has the only one', () => {
    const signed = body.replace('8/18/26', 'Monday').replace('K. Orr, PT', 'K. Orr, PT 8/11/26');
    assert.equal(asked(`PT daily note\n${signed}`), false);
    assert.equal(asked(`PT daily note   DOS:\n${signed}`), true);
  });
  for (const head of ['PT daily note', 'PT note, s/p R TKA 6/1/26', 'PT note\nPain 3/10, next appt 8/18/26'])
    it(`calls it missing: ${head.replace(/\n/g, ' / ')}`, () =>
      assert.equal(asked(`${head}\n${body.replace('8/18/26', 'Monday')}`), true));

  it('is none while a blank waits for it, whatever other days stand there', () => {
    const note =
      'DAILY NOTE\nDate of service: [date of service]\nDx: R TKA (DOS 10/08/26)\n97530 15 min: stairs';
    assert.equal(analyze(note, createContext()).visits[0]!.dateOfService, null);
  });
});
