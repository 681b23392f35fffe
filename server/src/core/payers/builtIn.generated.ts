// Generated from server/data/payers by `npm run generate`.
import auto from '../../../data/payers/auto.json';
import bcbsOklahoma from '../../../data/payers/bcbs-oklahoma.json';
import commercialMidpoint from '../../../data/payers/commercial-midpoint.json';
import commercialPooled from '../../../data/payers/commercial-pooled.json';
import commercial from '../../../data/payers/commercial.json';
import medicaid from '../../../data/payers/medicaid.json';
import medicareAdvantage from '../../../data/payers/medicare-advantage.json';
import medicareB from '../../../data/payers/medicare-b.json';
import selfPay from '../../../data/payers/self-pay.json';
import tricare from '../../../data/payers/tricare.json';
import unitedhealthcare from '../../../data/payers/unitedhealthcare.json';
import vaCommunityCare from '../../../data/payers/va-community-care.json';
import workersComp from '../../../data/payers/workers-comp.json';

export const payerFiles: readonly unknown[] = [
  auto,
  bcbsOklahoma,
  commercialMidpoint,
  commercialPooled,
  commercial,
  medicaid,
  medicareAdvantage,
  medicareB,
  selfPay,
  tricare,
  unitedhealthcare,
  vaCommunityCare,
  workersComp,
];
