/** Payers by their real names, in the places and dresses that notes name them in, and words that only look like one. */
import assert from 'node:assert/strict';
import { firstVisit } from '../../support/firstVisit';

const noteWith = (line: string): string =>
  `PT daily note 10/06/2026\n${line}\nDx: R THA, cannot get up from the toilet\n97110 x1 15 min: LAQ 3x10\nIvo Lund, PT`;
const payerOf = (line: string) => firstVisit(noteWith(line)).payer;

describe('names of payers', () => {
  for (const [line, kind, name] of [
    ['Payer: Medicare Part B', 'medicare-b', 'Medicare Part B'],
    [' Payer: Medicare B', 'medicare-b', 'Medicare B'],
    ['Payer: Railroad Medicare', 'medicare-b', 'Railroad Medicare'],
    ['Payer: Medicare Alabama', 'medicare-b', 'Medicare'],
    ['Payer: Noridian Medicare', 'medicare-b', 'Medicare'],
    ['Insurance: Humana Gold Plus', 'medicare-advantage', 'Humana Gold Plus'],
    ['Insurance: Humana MA', 'medicare-advantage', 'Humana MA'],
    ['Insurance: Aetna MA PPO', 'medicare-advantage', 'Aetna MA PPO'],
    ['Insurance: Aetna Medicare PPO', 'medicare-advantage'],
    ['Insurance: UHC Medicare Advantage', 'medicare-advantage'],
    ['Insurance: AARP Medicare Advantage (UHC)', 'medicare-advantage'],
    ['Insurance: BCBS MA PPO', 'medicare-advantage', 'BCBS MA PPO'],
    ['Insurance: Blue Cross Medicare Advantage', 'medicare-advantage'],
    ['Insurance: Wellcare', 'medicare-advantage', 'Wellcare'],
    ['Insurance: Kaiser Senior Advantage', 'medicare-advantage'],
    ['Insurance: Cigna HealthSpring', 'medicare-advantage'],
    ['Insurance: Devoted Health', 'medicare-advantage'],
    ['Payer: Alabama Medicaid', 'medicaid', 'Alabama Medicaid'],
    ['Payer: Medicaid of MA', 'medicaid', 'Medicaid of MA'],
    ['Payer: Medi-Cal', 'medicaid', 'Medi-Cal'],
    ['Payer: Texas Medicaid (Superior HealthPlan)', 'medicaid'],
    ['Payer: MassHealth', 'medicaid', 'MassHealth'],
    ['Payer: SoonerCare', 'medicaid', 'SoonerCare'],
    ['Payer: Medical Assistance', 'medicaid', 'Medical Assistance'],
    ['Payer: Apple Health', 'medicaid', 'Apple Health'],
    ['Payer: BCBS of Oklahoma', 'commercial', 'BCBS of Oklahoma'],
    ['Payer: BCBS of Alabama', 'commercial', 'BCBS of Alabama'],
    ['Payer: Blue Cross MA', 'commercial', 'Blue Cross MA'],
    ['Payer: BCBS of MA', 'commercial', 'BCBS of MA'],
    [
      'Payer: Blue Cross Blue Shield of Massachusetts',
      'commercial',
      'Blue Cross Blue Shield of Massachusetts',
    ],
    ['Payer: Tufts MA', 'commercial', 'Tufts MA'],
    ['Payer: Harvard Pilgrim', 'commercial', 'Harvard Pilgrim'],
    ['Payer: Medical Mutual of Ohio', 'commercial', 'Medical Mutual of Ohio'],
    ['Payer: Mutual of Omaha', 'commercial', 'Mutual of Omaha'],
    ['Payer: Anthem Blue Cross', 'commercial', 'Anthem Blue Cross'],
    ['Payer: Anthem HMO', 'commercial', 'Anthem'],
    ['Payer: Cigna Open Access Plus', 'commercial', 'Cigna'],
    ['Payer: Aetna PPO', 'commercial', 'Aetna'],
    ['Payer: UHC Choice Plus', 'commercial', 'UHC'],
    ['Payer: UnitedHealthcare PPO', 'commercial', 'UnitedHealthcare'],
    ['Payer: Oscar', 'commercial', 'Oscar'],
    ['Payer: Ambetter', 'commercial', 'Ambetter'],
    ['Payer: Kestrel PPO', 'commercial', 'Kestrel PPO'],
    ['Payer: Kestrel Valley HMO', 'commercial', 'Kestrel Valley HMO'],
    ['Seen for visit 3. Payer: Kestrel', 'commercial', 'Kestrel'],
    ['Payer: BCBS Federal (FEP)', 'commercial', 'BCBS'],
    ['Payer: GEHA', 'commercial', 'GEHA'],
    ['Payer: TRICARE East (Humana Military)', 'tricare'],
    ['Payer: TRICARE for Life', 'tricare', 'TRICARE for Life'],
    ['Payer: CHAMPVA', 'tricare', 'CHAMPVA'],
    ['Payer: VA CCN (Optum)', 'commercial', 'VA CCN'],
    ['Payer: NYSIF', 'workers-comp', 'NYSIF'],
    ["Payer: New York State Workers' Compensation", 'workers-comp'],
    ['Payer: Washington L&I', 'workers-comp', 'Washington L&I'],
    ['Payer: Ohio BWC', 'workers-comp', 'Ohio BWC'],
    ['Payer: Sedgwick', 'workers-comp', 'Sedgwick'],
    ['Payer: Geico PIP', 'auto'],
    ['Payer: State Farm MedPay', 'auto'],
    ['Ins: self pay', 'self-pay', 'self pay'],
    ['Ins: self', 'self-pay', 'self'],
    ['Payer: cash', 'self-pay', 'cash'],
  ] as const)
    it(line.trim(), () => {
      const read = payerOf(line);
      assert.equal(read.kind, kind);
      if (name) assert.equal(read.name?.value, name);
    });

  for (const line of [
    'Medical conditions: DM, HTN',
    'Medical hx: CVA 2019',
    'Medical Dx: R THA',
    'Medical clearance received',
    'Medical: DM, HTN',
    'PMH: medical, surgical reviewed',
    'Medically stable, see list',
    'Medical calendar reviewed',
    'Medication list reviewed',
    'Lives in MA with spouse',
    'Worked as an MA for 20 years',
    'Moved here from Alabama',
    'Goal: play with grandson in Oklahoma by July',
    'Lives in Tacoma, drives a Tacoma',
    'Transfers with min A, MA present',
    'Relationship to insured: self',
    'Insured: self',
    'Self: independent with dressing',
    'Self care independent',
    'Primary: R hip pain; Secondary: LBP',
    'Weakness 2° CVA',
    'Gait deficit secondary to plan of surgeon',
    'Primary complaint: falls',
    'Secondary Dx: HTN',
    'Horizon line held level in tandem stance',
    'Oscar (his dog) pulls on the leash',
    'Oxford shoes changed to trainers',
    'Works in the auto parts department',
    'Chip fracture of the L ankle',
    'WC parts ordered',
    'Patient travelers the ramp with supervision',
    'Star excursion balance test 3x',
    'Care source: daughter',
    'VA 20/40 both eyes',
    'Optum gait speed 0.8 m/s',
    'Plan: pool next visit if edema persists',
    'Anthony helped with the transfer',
    'Medigap exercises? no: medial gapping 5 mm',
    'Insurance: verified',
    'Payer: ____',
    'Coverage: see scanned card',
  ])
    it(`is none: ${line}`, () => assert.equal(payerOf(line).kind, 'unset', payerOf(line).name?.value));
});

describe('primary and secondary payers', () => {
  for (const [line, kind, secondary] of [
    ['Primary: Medicare B  Secondary: Mutual of Omaha', 'medicare-b', 'Mutual of Omaha'],
    ['Primary: Aetna  Secondary: Medicare B', 'commercial', 'Medicare B'],
    ['Primary Medicare, secondary BCBS', 'medicare-b', 'BCBS'],
    ['Primary ins: Medicare B; secondary ins: Medicaid', 'medicare-b', 'Medicaid'],
    ['Primary Insurance: UHC   Secondary Insurance: Medicaid', 'commercial', 'Medicaid'],
    ['Ins 1: Medicare  Ins 2: Tricare for Life', 'medicare-b', 'Tricare for Life'],
    ['Payer 1: BCBS IL  Payer 2: Medicaid', 'commercial', 'Medicaid'],
    ['1° Medicare 2° Medicaid', 'medicare-b', 'Medicaid'],
    ['Payer: Medicare (primary), Aetna (secondary)', 'medicare-b', 'Aetna'],
    ['Payer: Medicare Part B, supplement Mutual of Omaha', 'medicare-b', 'Mutual of Omaha'],
    ['Ins: MCR B / BCBS FEP sec', 'medicare-b', 'BCBS'],
    ['Payer: Medicare Part B / secondary Medicaid', 'medicare-b', 'Medicaid'],
    ['Payer: Medicare Part B', 'medicare-b', undefined],
    ['Payer: Aetna  Secondary: none', 'commercial', undefined],
    ['Primary: Medicare B\nSecondary: Kestrel Mutual', 'medicare-b', 'Kestrel Mutual'],
  ] as const)
    it(line.replace('\n', ' / '), () => {
      const read = payerOf(line);
      assert.equal(read.kind, kind);
      assert.equal(read.secondary?.name.value, secondary);
    });
});
