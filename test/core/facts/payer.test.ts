import assert from 'node:assert/strict';
import { firstVisit } from '../../support/firstVisit';

const body =
  'S: better\nO: 97530 23 min bed to chair transfers x5 with CGA\nA: improving\nP: cont\nK. Orr, PT';
const payerOf = (head: string) => firstVisit(`${head}\n${body}`).payer;

describe('payer', () => {
  for (const [head, kind] of [
    ['PT note 8/11/26  Medicare Part B', 'medicare-b'],
    ['PT note 8/11/26  MCR', 'medicare-b'],
    ['PT note 8/11/26  Medcare B', 'medicare-b'],
    ['WC - J. Baptiste - disc, welder\nPT 8/11/26', 'workers-comp'],
    ['PT note 8/11/26  Mcare pt B', 'medicare-b'],
    ['PT note 8/11/26  Original Medicare', 'medicare-b'],
    ['PT note 8/11/26\nPayer: red, white and blue card', 'medicare-b'],
    ['PT note 8/11/26\nInsurance: Railroad Medicare, supplement AARP', 'medicare-b'],
    ['PT note 8/11/26\nPayer: Medicare B / secondary Medicaid', 'medicare-b'],
    ['PT note 8/11/26\nPayer: Medicare B, Aetna (secondary)', 'medicare-b'],
    ['PT note 8/11/26  Humana Gold Plus', 'medicare-advantage'],
    ['PT note 8/11/26  Aetna Medicare Eagle PPO', 'medicare-advantage'],
    ['PT note 8/11/26  UHC Dual Complete', 'medicare-advantage'],
    ['PT note 8/11/26  Devoted Health (Medicare Adv)', 'medicare-advantage'],
    ['PT note 8/11/26\nPlan: Medicare HMO', 'medicare-advantage'],
    ['PT note 8/11/26\nIns - BCBS MA PPO', 'medicare-advantage'],
    ['PT note 8/11/26  Medicaid MCO (Molina)', 'medicaid'],
    ['PT note 8/11/26  MassHealth', 'medicaid'],
    ['PT note 8/11/26\nInsurance: TennCare', 'medicaid'],
    ['PT note 8/11/26  Medi-Cal', 'medicaid'],
    ['PT note 8/11/26  UHC Community Plan', 'medicaid'],
    ['PT note 8/11/26  TRICARE East', 'tricare'],
    ['PT note 8/11/26\nCoverage: Humana Military', 'tricare'],
    ["PT note 8/11/26  worker's compensation", 'workers-comp'],
    ['PT note 8/11/26  work comp, DOI 5/1/26', 'workers-comp'],
    ['PT note 8/11/26\nPayer: L&I claim open', 'workers-comp'],
    ['PT note 8/11/26. Comp carrier Northgate', 'workers-comp'],
    ['PT note 8/11/26\nCarrier: Sentinel Mutual Work Comp', 'workers-comp'],
    ['PT note 8/11/26\nPayer: WC', 'workers-comp'],
    ['PT note 8/11/26\nInsurance: SAIF', 'workers-comp'],
    ['PT note 8/11/26  BCBS of Illinois', 'commercial'],
    ['PT note 8/11/26  Medica (employer)', 'commercial'],
    ['PT note 8/11/26\nPayer: Northgate Benefit Fund', 'commercial'],
    ['PT note 8/11/26\nInsurance plan: Lakeside PPO', 'commercial'],
    ['PT note 8/11/26  Lakeside Health Plan', 'commercial'],
    ['PT note 8/11/26  Optum / UHC Choice', 'commercial'],
    ['pt note for united healthcare commercial', 'commercial'],
    ['PT note 8/11/26\nPlan type: (x) commercial ( ) Medicare', 'commercial'],
    ['PT note 8/11/26\nPayer: [ ] Medicare [x] Medicaid [ ] other', 'medicaid'],
    ['{"date": "2026-08-11", "payer": "Medicare Part B"}', 'medicare-b'],
    ['<note date="2026-08-11" payer="Cigna OAP"/>', 'commercial'],
    ['payer.name=MEDICARE PART B\nnote.dos=20260811', 'medicare-b'],
    ['| Payer | Medicare B |\n| Date | 8/11/26 |', 'medicare-b'],
    ['PT note 8/11/26\nPAYER ..............: Medicare Part B', 'medicare-b'],
    ['PT note 8/11/26', 'unset'],
    ['PT note 8/11/26\nPayer: ____', 'unset'],
    ['PT note 8/11/26\nPayer: TBD', 'unset'],
    ['PT note 8/11/26. He is a mail carrier and drives an auto.', 'unset'],
    ['PT note 8/11/26. Turns 65, not Medicare yet', 'unset'],
  ] as const)
    it(head.replace(/\n/g, ' / '), () => assert.equal(payerOf(head).kind, kind));

  for (const [head, rule] of [
    ['PT note 8/11/26  Aetna, AMA rule per contract', 'midpoint'],
    ['PT note 8/11/26\nInsurance: Cigna (midpoint, each code by itself)', 'midpoint'],
    ['PT note 8/11/26\nInsurance: Cigna, bills by rule of 8s', 'midpoint'],
    ['PT note 8/11/26\nInsurance: Cigna, rounds each code separately', 'midpoint'],
    ['PT note 8/11/26\nInsurance: Cigna, follows CMS', 'cms'],
    ['PT note 8/11/26\nInsurance: Cigna, 8 min rule', 'cms'],
    ['PT note 8/11/26\nInsurance: Cigna, minutes are pooled', 'cms'],
    ['PT note 8/11/26\nInsurance: Cigna', null],
    ['PT note 8/11/26\nInsurance: Medicare Advantage', 'cms'],
  ] as const)
    it(`${head.replace(/\n/g, ' / ')}: ${rule ?? 'no rule'}`, () => assert.equal(payerOf(head).rule, rule));
});
