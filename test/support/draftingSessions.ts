/** How therapists type a note, each in a manner of its own. Nothing in the finished notes contradicts itself. */
export interface Session {
  readonly name: string;
  /** What stands there before; empty where the note is new. */
  readonly before?: string;
  /** Typed at the end, or, with `at`, over the first occurrence of those words (empty words: right before them). */
  /** Ids of what contradicts between two steps and is mended by the next one. */
  readonly mended?: readonly string[];
  readonly typed: readonly (string | { readonly at: string; readonly over: string; readonly type: string })[];
}

const signed = 'Ana Ruiz, PT, DPT  03/11/2026\n';

export const sessions: readonly Session[] = [
  {
    name: 'SOAP, times behind the codes, charges last',
    typed: [
      'DOS: 03/11/2026  Visit 4/12  Payer: Medicare Part B\nDx: s/p L TKA, cannot climb the porch steps\nTime in 9:00 Time out 9:45\n',
      'S: Knee is sore, 4/10.\nO: 97110 Therapeutic exercise 9:00-9:15 (15 min): SLR 3x8, heel slides 2x12.\n',
      '97530 Therapeutic activities 9:15-9:38 (23 min): 6 inch step x10 to reach the mailbox, CGA.\n',
      'A: Was min A on 03/04.\nP: 2x/week\nTotal timed minutes: 38   Total treatment time: 38 min\nCharges: 97110 GP x1, 97530 GP x2\n',
      signed,
    ],
  },
  {
    name: 'charges and totals first, then the work',
    typed: [
      '3/11/2026 PT daily note, Medicare Part B\nCharges: 97530 GP x2, 97110 GP x1\nTotal timed 40, total treatment 40\n',
      'Stairs with L rail 24 min for 97530, from CGA to SBA\nTher ex 16 min: SLR, bridges\n',
      signed,
    ],
  },
  {
    name: 'a table row by row',
    typed: [
      'Date of service: 03/11/2026\nPayer: Medicare Part B\n',
      '| Code | Min | Units | Mod |\n| --- | --- | --- | --- |\n| 97530 | 24 | 2 | GP |\n| 97110 | 16 | 1 | GP |\n| Total | 40 | 3 | |\n',
      'Climbed 5 stairs with min A. Leg press 3x10.\n',
      signed,
    ],
  },
  {
    name: 'short hand on few lines',
    typed: [
      '3/11/26 Mcare B\nTA 24 min x2 GP, TE 16 min x1 GP\n',
      'stairs x5 w/ CGA to get to bedroom. SLR 3x10.\ntimed 40 / total 40\n',
      'A Ruiz PT\n',
    ],
  },
  {
    name: 'an OT visit in 12-hour times',
    typed: [
      'OT note 03/11/2026 Payer: Medicare Part B\nTime in: 1:00 PM Time out: 1:45 PM\n',
      '97535 Self-care 1:00-1:25 PM (25 min): lower body dressing with reacher, min A\n',
      '97530 Therapeutic activities 1:25-1:45 PM (20 min): kitchen reach to shelf, 2 verbal cues\n',
      'Timed minutes 45. Total 45.\nBilled: 97535-GO x2, 97530-GO x1\n',
      'Sam Lee, OTR/L\n',
    ],
  },
  {
    name: 'an assistant treats, marked on the charges',
    typed: [
      'DOS 03/11/2026   Payer: Medicare Part B\nTreated by: Kim Poe, PTA\n',
      '97530 23 min: sit to stand x10 from 18 inch chair, CGA\n97110 15 min: SLR, bridges 3x10\n',
      'Total timed 38 min, total treatment 38 min\nCharges: 97530 GP CQ x2, 97110 GP CQ x1\n',
      'Kim Poe, PTA 03/11/2026\n',
    ],
  },
  {
    name: 'a pair of edited codes with its modifier in the charges',
    typed: [
      'DOS 03/11/2026 Payer: Medicare Part B\n97140 9:00-9:15 (15 min): soft tissue work at the scar\n97530 9:15-9:40 (25 min): stairs x5, SBA\n',
      'Timed 40, total 40\nCharges: 97530 GP x2, 97140 GP 59 x1\n',
      signed,
    ],
  },
  {
    name: 'the payer at the end',
    typed: [
      'Date: 03/11/2026\n97530 20 min: car transfer x4, min A\n97110 10 min: quad sets\n97112 8 min: tandem stance at rail\n',
      'Total timed 38, total 38\nCharges: 97530 x1, 97110 x1, 97112 x1\n',
      'Payer: Aetna\n',
      signed,
    ],
  },
  {
    name: 'an untimed code beside timed ones',
    typed: [
      'Date of service 03/11/2026, Payer: Medicare Part B\nG0283 e-stim 15 min to quads\n97530 24 min step ups x10, CGA\n',
      'Total timed: 24 min\nTotal treatment: 39 min\nG0283 GP x1\n97530 GP x2\n',
      signed,
    ],
  },
  {
    name: 'dictated in sentences',
    typed: [
      'On March 11, 2026 the patient was seen for physical therapy. She has Medicare Part B. ',
      'We did therapeutic activities for 25 minutes. She climbed five stairs with contact guard. ',
      'After that 15 minutes of therapeutic exercise were done. Total timed treatment was 40 minutes. ',
      'Billed two units of 97530 GP and one unit of 97110 GP.\n',
      'Ana Ruiz, PT\n',
    ],
  },
  {
    name: 'label and value, as an export is filled in',
    typed: [
      'Date of Service: 03/11/2026\nInsurance: Medicare Part B\nStart Time: 09:00\nEnd Time: 09:40\n',
      'CPT 97530: 25 minutes, 2 units, GP\nCPT 97110: 15 minutes, 1 unit, GP\n',
      'Timed Minutes: 40\nTotal Minutes: 40\nActivities: lifting crates 10 lb x8 from floor to waist\nExercises: rows 3x12\n',
      'Signed: Ana Ruiz, PT\n',
    ],
  },
  {
    name: 'a check list',
    typed: [
      'DOS 3/11/2026 Payer: Medicare Part B\n[x] 97530 Ther act 23 min\n[ ] 97112 Neuro re-ed\n[x] 97110 Ther ex 15 min\n',
      'Stairs x5 CGA. SLR x20.\nTimed 38 Total 38\nUnits: 97530 GP x2, 97110 GP x1\n',
      signed,
    ],
  },
  {
    name: 'two visits in one file',
    typed: [
      'DOS: 03/09/2026 Payer: Medicare Part B\n97530 24 min: stairs x4, min A\nTimed 24 Total 24\nCharges: 97530 GP x2\nAna Ruiz, PT\n\n',
      'DOS: 03/11/2026 Payer: Medicare Part B\n97530 22 min: stairs x5, CGA\n97110 10 min: SLR\nTimed 32 Total 32\nCharges: 97530 GP x1, 97110 GP x1\nAna Ruiz, PT\n',
    ],
  },
  {
    name: 'times alone, minutes never',
    typed: [
      'Date: 03/11/2026  Payer: Medicare Part B\nTime in 10:00  Time out 10:40\n97530 10:00-10:24 sit to stand x10, CGA\n97110 10:24-10:40 SLR\n',
      'Timed total 40 min, treatment total 40 min\n97530 GP x2\n97110 GP x1\n',
      signed,
    ],
  },
  {
    name: 'minutes first, times behind them',
    typed: [
      'Date: 03/11/2026  Payer: Medicare Part B\n23 min 97530 (9:15-9:38) step ups x10 CGA\n15 min 97110 (9:00-9:15) SLR\n',
      '38 min timed, 38 min total\nBill 2 units 97530 GP and 1 unit 97110 GP\n',
      signed,
    ],
  },
  {
    name: 'a commercial payer that counts each code alone',
    typed: [
      'DOS 03/11/2026 Payer: workers comp\nRule: midpoint\n97530 23 min: floor to waist lift 20 lb x10\n97110 8 min: rows\n97140 8 min: STM to scar\n',
      'Timed 39, total 39\nCharges: 97530 x2, 97110 x1, 97140 59 x1\n',
      signed,
    ],
  },
  {
    name: 'minutes corrected in a finished draft, and then the totals',
    mended: ['time-treatment-total'],
    before:
      'DOS: 03/11/2026 Payer: Medicare Part B\n97530 24 min: stairs x5, CGA\n97110 16 min: SLR\nTimed 40 Total 40\nCharges: 97530 GP x2, 97110 GP x1\n',
    typed: [
      { at: '24 min', over: '24', type: '30' },
      { at: '40 Total', over: '40', type: '46' },
      { at: '40\n', over: '40', type: '46' },
    ],
  },
  {
    name: 'a service put in between',
    before:
      'DOS: 03/11/2026 Payer: Medicare Part B\n97530 22 min: stairs x5, CGA\nTimed 32 Total 32\nCharges: 97530 GP x1, 97110 GP x1\n',
    typed: [{ at: 'Timed', over: '', type: '97110 10 min: SLR 3x10\n' }],
  },
  {
    name: 'a log of one line a visit',
    typed: [
      'Payer: Medicare Part B\n',
      '03/09/2026 97530 GP 24 min x2, stairs x4 min A, timed 24 total 24, A Ruiz PT\n',
      '03/11/2026 97530 GP 24 min x2, stairs x5 CGA, timed 24 total 24, A Ruiz PT\n',
    ],
  },
  {
    name: 'a cancelled code and a late total',
    typed: [
      'DOS 03/11/2026 / Payer: Medicare Part B\nTA 9:00-9:25 sit to stand x8 CGA\nTE 9:25-9:40 SLR\nManual not done today\n',
      'Time in 9:00, out 9:40\n97530 x2 GP\n97110 x1 GP\nTimed = 40\nTotal = 40\n',
      signed,
    ],
  },
];
