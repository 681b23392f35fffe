import assert from 'node:assert/strict';
import { analyze, createContext } from '../../../server/src/core';
import { firstVisit } from '../../support/firstVisit';

const body =
  'Daily note 8/11/26\nS: better\nO: 97530 23 min bed to chair transfers x5 with CGA\nA: improving\nP: cont';
const signed = (line: string): string | null =>
  firstVisit(`${body}\n${line}`).signature?.value.credential ?? null;

describe('signature', () => {
  for (const [line, credential] of [
    ['K. Abernathy PT', 'PT'],
    ['Initials | KA\n\nKA = Kim Abernathy, PT, DPT', 'PT'],
    ['PT initials   KA\nGoal: stairs\nInitials: KA = Kim Abernathy, PT (signed each date)', 'PT'],
    ['by: KA\nKey: KA - Kim Abernathy, OTR/L; BO - Bo Orr, COTA/L', 'OT'],
    ['K Abernathy, PT', 'PT'],
    ['P: cont poc. KA PT', 'PT'],
    ['Tolerated well. K.A., PTA', 'PTA'],
    ['PTA Kim Abernathy', 'PTA'],
    ['Kim Abernathy, PT, DPT, OCS', 'PT'],
    ['Kim Abernathy, MS, OTR/L, CHT', 'OT'],
    ['Kim Abernathy P.T.', 'PT'],
    ['Kim Abernathy P T', 'PT'],
    ['Kim Abernathy (PT)', 'PT'],
    ['Kim Abernathy - PTA', 'PTA'],
    ['Kim Abernathy, COTA/L', 'OTA'],
    ['kim abernathy COTA/L', 'OTA'],
    ['kim abernathy COTA/L   (OT available by phone, b. orr)', 'OTA'],
    ['Kim Abernathy, physical therapist', 'PT'],
    ['Kim Abernathy, Physical Therapist Assistant', 'PTA'],
    ['Kim Abernathy, Occupational Therapy Assistant', 'OTA'],
    ['Kim Abernathy, CCC-SLP', 'SLP'],
    ['Kim Abernathy, SPT / Bo Orr, PT', 'PT'],
    ['Bo Orr, PT / Kim Abernathy, SPT', 'PT'],
    ['Kim Abernathy, SPT; Bo Orr, PT, DPT', 'PT'],
    ['Kim Abernathy, SPT', 'student'],
    ['Kim Abernathy, S.P.T.', 'student'],
    ['Kim Abernathy, Student PT', 'student'],
    ['Kim Abernathy, PT student', 'student'],
    ['Kim Abernathy, DPT student', 'student'],
    ['Kim Abernathy, 3rd year DPT student', 'student'],
    ['Kim Abernathy PT intern', 'student'],
    ['Kim Abernathy, DPT-S', 'student'],
    ['Kim Abernathy, OT student', 'student'],
    ['Kim Abernathy, PT student\nCosigned: Bo Orr, PT', 'PT'],
    ['Kim Abernathy, SPT\nCosigned: Bo Orr, PT', 'PT'],
    ['Kim Abernathy, SPT, co-signed by Bo Orr, PT, DPT 8/11/26', 'PT'],
    ['Kim Abernathy, OTS\nCo-signed by: Bo Orr, OTR/L', 'OT'],
    ['Kim Abernathy, SPT   Supervising PT: Bo Orr', 'PT'],
    ['Kim Abernathy, SPT under Bo Orr, PT', 'PT'],
    ['Kim Abernathy, SPT w/ Bo Orr, PT', 'PT'],
    ['Kim Abernathy, PTA\nCosigned: Bo Orr, PT', 'PTA'],
    ['Kim Abernathy, PTA under supervision of Bo Orr, PT', 'PTA'],
    ['Dr. Kim Abernathy, DPT', 'PT'],
    ['Maj (ret) D. Falconetti, DPT', 'PT'],
    ['/s/ Kim Abernathy, PT', 'PT'],
    ['e-signed by Kim Abernathy, PT on 8/11/26 5:12 PM', 'PT'],
    ['Electronically signed: Kim Abernathy PT, DPT 08/11/2026 17:12', 'PT'],
    ['signed kim abernathy pt', 'PT'],
    ['Signed - kim abernathy, otr/l', 'OT'],
    ['Therapist: Kim Abernathy, PT  lic # 12345', 'PT'],
    ['Physical Therapist: Kim Abernathy, lic 12345', 'PT'],
    ['PT: K. Abernathy', 'PT'],
    ['Sig: Kim Abernathy  PT DPT', 'PT'],
    ['(sgd) Kim Abernathy OTR', 'OT'],
    ['x  Kim Abernathy, PT', 'PT'],
    ['--jt okafor, pt', 'PT'],
    ['r.m. okafor-huang, otr/l', 'OT'],
    ['Hyun-joo Pak, OTD, OTR/L', 'OT'],
    ['Sgn: Trent Fukuda, PT, DPT', 'PT'],
    ['/es/ Trudy Malloy PT', 'PT'],
    ['KA, PT', 'PT'],
    ['KA/PT', 'PT'],
    ['Kim Abernathy\nPhysical Therapist', 'PT'],
    ['Kim Abernathy\nOTR/L, CHT', 'OT'],
    ['Signature: Kim Abernathy\nCredentials: PT, DPT', 'PT'],
    ['<signature name="Kim Abernathy" credential="MS, OTR/L"/>', 'OT'],
    ['"signedBy": "Kim Abernathy, PT"', 'PT'],
    ['sign=Kim Abernathy, PT', 'PT'],
    ['Thank you. Kim Abernathy, PT, DPT.', 'PT'],
    ['Dictated by Kim Abernathy OTR slash L.', 'OT'],
    ['this is kim abernathy, physical therapist', 'PT'],
    ['Signed: C. Huang, PT     D. Lemaire, PTA', 'PT'],
    ['Kim Abernathy, PT, reviewed by Bo Orr, MD', 'PT'],
    ['Signed\u00a0by\u00a0Kim\u00a0Abernathy,\u00a0PT,\u00a0DPT\u00a0|\u00a0Sept\u00a03,\u00a02026', 'PT'],
    ['Kim\u202fAbernathy,\u2003OTR/L', 'OT'],
    ['Verified by Kim Abernathy PT 06/11/2026 17:03:44 PDT', 'PT'],
    ['Validated by: Kim Abernathy, OTR/L', 'OT'],
    ['Note locked by Kim Abernathy, PTA 8/11/26 17:20', 'PTA'],
    ['e-signed: Bo Orr, PTA  8/11/26 11:06\nco-signed: Kim Abernathy, PT  8/12/26 08:30', 'PTA'],
    ['Bo Orr, COTA/L\nCountersigned: Kim Abernathy, OTR/L', 'OTA'],
    ['co-signed: Kim Abernathy, PT 8/12/26 08:30', 'PT'],
    ['Reviewed & signed: **Kim Abernathy, PT, DPT** 2026-09-17', 'PT'],
    ['kim abernathy pt', 'PT'],
    ['k abernathy pt', 'PT'],
    ['k.abernathy ms otr/l', 'OT'],
    ['kim abernathy pt dpt', 'PT'],
    ['kim van dorn, pta  8/11/26 5:12p', 'PTA'],
    ['ka pt', 'PT'],
    ['//Kim Abernathy OTR/L//', 'OT'],
    ['Kim Abernathy, M O T, O T R slash L', 'OT'],
    ['Abernathy, Kim PT', 'PT'],
    ['Abernathy, Kim L., PTA', 'PTA'],
    ['[speaker 1] Kim Abernathy, PT, DPT. [end]', 'PT'],
    ['forty-one with me total. Kim Abernathy PT DPT, end of dictation.', 'PT'],
    ['Treated by: Kim Abernathy, PTA       4/9/25  11:20', 'PTA'],
    ['Initials: KLA = Kim Abernathy, PT, DPT (signed each date)', 'PT'],
    ['KA: Kim Abernathy, COTA', 'OTA'],
    ['Kim Abernathy', null],
    ['resume pt', null],
    ['continue skilled pt', null],
    ['see pt', null],
    ['d/c from pt', null],
    ['good tol of pt', null],
    ['Improved, Continue PT', null],
    ['Treated by: Kim Abernathy, PTA', null],
    ['Therapist signature: ____________ PT', null],
    ['Continue PT', null],
    ['P: cont. LE PT', null],
    ['Progressing. D/C from HEP PT', null],
    ['PT Kim Abernathy', null],
    ['continue per poc, pt', null],
    ['Discussed with Bo Orr, PT', null],
    ['Supervised by Bo Orr, PT', null],
    ['Next visit with Bo Orr, PT', null],
    ['DRAFT  Kim Abernathy, PT', null],
    ['Kim Abernathy, PT (unsigned)', null],
  ] as const)
    it(line.replace(/\n/g, ' / '), () => assert.equal(signed(line), credential));

  const asked = (lines: string): boolean =>
    analyze(`${body}\n${lines}`, createContext()).findings.some(({ id }) => id === 'signature-missing');
  for (const lines of [
    'Tx given start to finish by: Bo Orr, COTA/L',
    'Supervising: Kim Abernathy, OTR/L (off site today)',
    'PT initials | KLA',
    'Initialled by KLA',
    'Seen with Kim Abernathy, PT',
    'signed off kim q abernathy senior pt',
  ])
    it(`calls none missing where it may be one: ${lines}`, () => assert.equal(asked(lines), false));
  for (const lines of [
    'Electronically signed by Marcus Deluca 10/30/2025',
    'Kim Abernathy',
    'locked 1640 kw',
    '-K',
  ])
    it(`calls it missing: ${lines}`, () => assert.equal(asked(lines), true));

  const week = (first: string): string =>
    `PT notes for the week\n\n11/2/26\n97530 30 min crate lifts x10\n${first}\n11/4/26\n97530 22 min crate lifts x12\n\nKim Abernathy, PT`;
  const missing = (text: string): readonly number[] =>
    analyze(text, createContext()).findings.flatMap(({ id, visit }) =>
      id === 'signature-missing' ? [visit] : [],
    );
  it('calls none missing where one name stands below all visits of a file', () =>
    assert.deepEqual(missing(week('')), []));
  it('calls it missing where the last visit has a name of its own', () =>
    assert.deepEqual(missing(week('').replace('x12\n\nKim', 'x12\nKim')), [0]));
});
