import assert from 'node:assert/strict';
import { firstVisit } from '../../support/firstVisit';

const body =
  'Daily note 8/11/26\nS: better\nO: 97530 23 min bed to chair transfers x5 with CGA\nA: improving\nP: cont';
const signed = (line: string): string | null =>
  firstVisit(`${body}\n${line}`).signature?.value.credential ?? null;

describe('signature', () => {
  for (const [line, credential] of [
    ['K. Abernathy PT', 'PT'],
    ['K Abernathy, PT', 'PT'],
    ['Kim Abernathy, PT, DPT, OCS', 'PT'],
    ['Kim Abernathy, MS, OTR/L, CHT', 'OT'],
    ['Kim Abernathy P.T.', 'PT'],
    ['Kim Abernathy P T', 'PT'],
    ['Kim Abernathy (PT)', 'PT'],
    ['Kim Abernathy - PTA', 'PTA'],
    ['Kim Abernathy, COTA/L', 'OTA'],
    ['Kim Abernathy, physical therapist', 'PT'],
    ['Kim Abernathy, Physical Therapist Assistant', 'PTA'],
    ['Kim Abernathy, Occupational Therapy Assistant', 'OTA'],
    ['Kim Abernathy, CCC-SLP', 'SLP'],
    ['Kim Abernathy, SPT / Bo Orr, PT', 'student'],
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
    ['Kim Abernathy', null],
    ['Therapist signature: ____________ PT', null],
    ['Continue PT', null],
    ['continue per poc, pt', null],
    ['Discussed with Bo Orr, PT', null],
    ['Supervised by Bo Orr, PT', null],
    ['Next visit with Bo Orr, PT', null],
    ['DRAFT  Kim Abernathy, PT', null],
    ['Kim Abernathy, PT (unsigned)', null],
  ] as const)
    it(line.replace(/\n/g, ' / '), () => assert.equal(signed(line), credential));
});
