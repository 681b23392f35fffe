// Generated from server/data/payers by `npm run generate`.
import aetna from '../../../data/payers/aetna.json';
import anthem from '../../../data/payers/anthem.json';
import auto from '../../../data/payers/auto.json';
import bcbsOklahoma from '../../../data/payers/bcbs-oklahoma.json';
import cigna from '../../../data/payers/cigna.json';
import commercialMidpoint from '../../../data/payers/commercial-midpoint.json';
import commercialPooled from '../../../data/payers/commercial-pooled.json';
import commercial from '../../../data/payers/commercial.json';
import humanaMedicareAdvantage from '../../../data/payers/humana-medicare-advantage.json';
import humana from '../../../data/payers/humana.json';
import medicaidCalifornia from '../../../data/payers/medicaid-california.json';
import medicaidFlorida from '../../../data/payers/medicaid-florida.json';
import medicaidIllinois from '../../../data/payers/medicaid-illinois.json';
import medicaidNewYork from '../../../data/payers/medicaid-new-york.json';
import medicaidOhio from '../../../data/payers/medicaid-ohio.json';
import medicaidTexas from '../../../data/payers/medicaid-texas.json';
import medicaid from '../../../data/payers/medicaid.json';
import medicareAdvantage from '../../../data/payers/medicare-advantage.json';
import medicareB from '../../../data/payers/medicare-b.json';
import newYorkWorkersComp from '../../../data/payers/new-york-workers-comp.json';
import selfPay from '../../../data/payers/self-pay.json';
import tricare from '../../../data/payers/tricare.json';
import unitedhealthcareMedicareAdvantage from '../../../data/payers/unitedhealthcare-medicare-advantage.json';
import unitedhealthcare from '../../../data/payers/unitedhealthcare.json';
import vaCommunityCare from '../../../data/payers/va-community-care.json';
import workersComp from '../../../data/payers/workers-comp.json';

export const payerFiles: readonly unknown[] = [
  aetna,
  anthem,
  auto,
  bcbsOklahoma,
  cigna,
  commercialMidpoint,
  commercialPooled,
  commercial,
  humanaMedicareAdvantage,
  humana,
  medicaidCalifornia,
  medicaidFlorida,
  medicaidIllinois,
  medicaidNewYork,
  medicaidOhio,
  medicaidTexas,
  medicaid,
  medicareAdvantage,
  medicareB,
  newYorkWorkersComp,
  selfPay,
  tricare,
  unitedhealthcareMedicareAdvantage,
  unitedhealthcare,
  vaCommunityCare,
  workersComp,
];
