import { strictEqual } from 'node:assert/strict';
import { servicesOf } from '../../support/servicesOf';

/** Lines of a note's treatment and what is read of them, family by family. */
const families: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the meanings of x': {
    '97110 x10 SLR, bridges': '97110',
    "TE x 15 - SLR 3x10, bike 6', HS stretch 3 x 30 sec": '97110 15 min',
    'TE x15 SLR, bike': '97110 15 min',
    '97110 x 15: SLR 3x10': '97110 15 min',
    '12:05-12:20 AROM R shoulder, table slides x 15 (97110)': '97110 15 min 12:05-12:20',
    'AROM R shoulder, table slides x 15 (97110 x1)': '97110 x1',
    'balance group x 4 pts 25 min (97150)': '97150 25 min',
    '97110 15 - SLR x15, x2 sets': '97110 15 min',
    '97530 x2 30: box squat 16" w/ 25# DB 3x8': '97530 30 min x2',
  },
  'figures put right': {
    'Last ten minutes was manual therapy - no, make that eight.': '97140 8 min',
    'Manual therapy ten minutes, sorry, eight minutes.': '97140 8 min',
    'manual 10 min (correction: 8 min)': '97140 8 min',
    'manual 10, scratch that, 8 minutes': '97140 8 min',
    '97140 10 min (should be 8)': '97140 8 min',
    'Therapeutic activities, fifteen, sorry, twenty-five minutes of that.': '97530 25 min',
    'TherAct 23 min 1 unit, make that 2 units': '97530 23 min x2',
    '97530 10:00-10:25, correction 10:00-10:23, 2 units': '97530 23 min 10:00-10:23 x2',
    'TherEx 20 min, no change in pain, 2 person assist': '97110 20 min',
    'Ultrasound eight minutes - scratch that, we did not do ultrasound today.': 'not 97035 struck',
  },
  'sums at the end of a list': {
    "TA 23', TE 15', MT 8' = 46 min, 3u": '97530 23 min; 97110 15 min; 97140 8 min; timed 46; units 3',
    "TA 30' TE 15' = 45 min 3u": '97530 30 min; 97110 15 min; timed 45; units 3',
    'TA 30, TE 15 (45 min, 3 units)': '97530 30 min; 97110 15 min; timed 45; units 3',
    'TA 30, G0283 15 = 45 min': '97530 30 min; G0283 15 min; treatment 45',
    '97530 10 min + 13 min = 23 min': '97530 23 min',
    "97530 GP (30') x2 | 97110 GP (15') x1 | timed/total 45'/45'":
      '97530 30 min x2 GP; 97110 15 min x1 GP; timed 45; treatment 45',
  },
  'modifiers said of a code': {
    '97530 15 min. Modifiers: GO for all; CO on 97535\n97535 20 min': '97530 15 min GO; 97535 20 min GO CO',
    '97530 15 min\n97535 20 min\nGO on both, CO on 97535 only, 59 on the 97530':
      '97530 15 min GO 59; 97535 20 min GO CO',
    '97530 23 min, 97140 15 min, modifier 59 to 97140': '97530 23 min; 97140 15 min 59',
    '97530 23 min, 97140 15 min (KX on 97530 and 97140)': '97530 23 min KX; 97140 15 min KX',
    'Visit billed under GO.\n97530 15 min': '97530 15 min GO',
  },
  'services that were not given': {
    '97530 23 min\nNo manual therapy today. Total treatment time was forty minutes.':
      '97530 23 min; not 97140 negated; treatment 40',
    '97530 23 min\nUS not done': '97530 23 min; not 97035 negated',
    '97530 23 min\nNo therapy pool (open drain).': '97530 23 min; not 97113 negated',
    '97530 23 min\nBalance group cancelled, resident council day.': '97530 23 min; not 97150 negated',
    "97530 23 min\nWe did not do the group today because he's neutropenic.":
      '97530 23 min; not 97150 negated',
    '97530 23 min\n97150 vision club is the 12th, not today.': '97530 23 min; not 97150 negated',
    '97530 23 min\n97035 - ERROR, not done': '97530 23 min; not 97035 negated',
    '97530 23 min\n97150        0 units': '97530 23 min; not 97150 negated',
    '97530 23 min\nIndividual (97535) budgeting moved to Tues., she was in with psychiatry.':
      '97530 23 min; not 97535 negated',
    "97530 23 min\nOrthotic fitting with 97760 after the doctor's x-ray.": '97530 23 min; not 97760 planned',
    '97530 23 min\nultrasound next visit if scar still raised': '97530 23 min; not 97035 planned',
    '97530 23 min\nice offered, declined': '97530 23 min; not 97010 declined',
    '97530 23 min\nSkipped the manual. Ice pack refused.':
      '97530 23 min; not 97140 negated; not 97010 declined',
    '97530 23 min\nRan out of time for manual therapy': '97530 23 min; not 97140 negated',
    '97530 23 min\n97110 crossed off': '97530 23 min; not 97110 negated',
    '97530 23 min\nPlanned: 97110, 97116': '97530 23 min; not 97110 planned; not 97116 planned',
    '97530 23 min, no gait deviation': '97530 23 min',
    '97530 23 min, 97110 15 min, ice declined': '97530 23 min; 97110 15 min; not 97010 declined',
  },
  'labels and fields': {
    'Tx_1_Code = 97530\nTx_1_Mod1 = GO\nTx_1_Mod2 =\nTx_1_Min = 20\nTx_1_Units = 2\nTx_2_Code = 97542\nTx_2_Mod1 = GO\nTx_2_Min = 18\nTx_2_Units = 1':
      '97530 20 min x2 GO; 97542 18 min x1 GO',
    'line1_cpt,97530\nline1_mods,"GP,KX"\nline1_min,22\nline1_units,2\nline2_cpt,97140\nline2_min,15':
      '97530 22 min x2 GP KX; 97140 15 min',
    'Charge 1 Code: 97530\nCharge 1 Minutes: 23\nCharge 1 Units: 2': '97530 23 min x2',
    'THER ACT 97530 GP, 2 units\n  start 11:45\n  stop 12:08\n  min 25\n prosthesis on':
      '97530 25 min 11:45-12:08 x2 GP',
    '97530\n units 2\n minutes 25\n97110\n units 1\n minutes 15': '97530 25 min x2; 97110 15 min x1',
    'TREATMENT                        min / unit\n97530 GO  see below              23 / 2\n97112 GO  sensory  12 obj        8 / 1':
      '97530 23 min x2 GO; 97112 8 min x1 GO',
  },
  sentences: {
    'The last 30 min went to therapeutic activities: 14 lb satchel on R shoulder': '97530 30 min',
    'Soft tissue work to the plantar fascia took 10 min (manual therapy).': '97140 10 min',
    'From 9:21 to 9:44 we were in the kitchen for 97530, 23 minutes, 2 units.': '97530 23 min 09:21-09:44 x2',
    '97542     1:05-1:35 p     30 min     2 units': '97542 30 min 13:05-13:35 x2',
    "97530: 50' w/ 5# bag, RW basket, x4\nTA 25 min": '97530 25 min',
    'I bill therapeutic activities two units, self care one unit. We did not do the group.':
      '97530 x2; 97535 x1; not 97150 negated',
    'Group therapy, 3 pts, 30 min': '97150 30 min',
    '97150 GP x1, group of 4': '97150 x1 GP',
  },
  'numbers that are no codes': {
    'Auth # .............. 97112-A (12 visits)': '',
    'Claim no 97140, fax 97035': '',
    'Suite 97110, OR 97035': '',
  },
  'bare figures': {
    '97110 - 15m - 1 - ap gliding, blocking 10x ea': '97110 15 min x1',
    '97530 ther act - 25 min - 2 : espresso tamp 15# on scale x 20': '97530 25 min x2',
    'TA (97530) 10 min, 9:25-9:35 = 1: dish put away': '97530 10 min 09:25-09:35 x1',
    'te 97110 gp 1u - 15 - AP QS GS, SLR AA': '97110 15 min x1 GP',
    '97110 - NuStep L4, mini squats, heel raise, 15 min (1)': '97110 15 min x1',
    '97530: 23 min, 2\n97110: 15 min, 1': '97530 23 min x2; 97110 15 min x1',
    '97530 23 min (2), 97110 15 min (1)': '97530 23 min x2; 97110 15 min x1',
    '97530 -- 2 -- 23 min': '97530 23 min x2',
    '97530 - 2 - 23': '97530 23 min x2',
    '97530 2u/23 min': '97530 23 min x2',
    '97530, 23, 2': '97530 23 min x2',
    '97110\t15\t1\n97530\t23\t2': '97110 15 min x1; 97530 23 min x2',
    '97110 ........ 15 ........ 1': '97110 15 min x1',
    '97530 = 2\n97110 = 1': '97530 x2; 97110 x1',
    '97530 25 min (10 + 15)\n97110 8+7 min': '97530 25 min; 97110 15 min',
  },
  'figures in front': {
    "23' TA, 15' TE, 8' MT": '97530 23 min; 97110 15 min; 97140 8 min',
    '23 TA, 15 TE, 8 MT': '97530 23 min; 97110 15 min; 97140 8 min',
    '2 TA 1 TE': '97530 x2; 97110 x1',
    '2 x 97530, 1 x 97110': '97530 x2; 97110 x1',
    '23 min TA; 15 min TE; 8 min MT': '97530 23 min; 97110 15 min; 97140 8 min',
    '2 units 97530 and 1 unit 97110': '97530 x2; 97110 x1',
  },
  'parts of an hour': {
    '97530 half hour': '97530 30 min',
    '97530 1/2 hr': '97530 30 min',
    '97530 .5 hr': '97530 30 min',
    '97530 1:05 hr': '97530 65 min',
    '97530 1 hr 5 min': '97530 65 min',
  },
  'minutes of something else': {
    'Therapeutic Activities, each 15 min (97530) - 23 min - 2 units': '97530 23 min x2',
    '97110: 15 min - 6MWT 6 min, sat 5 min, bike 5 min, hold 30 sec': '97110 15 min',
    '97530 GP CQ 23 min total: PT 10 min, PTA 13 min': '97530 23 min GP CQ',
    'US 3 MHz pulsed 0.8 W/cm2 8 min to scar': '97035 8 min',
    'TE 25 minutes (25 min), SLR. TE took 25 minutes.': '97110 25 min',
    '8-minute rule: 38 min = 3 units. 97530 23 min, 97110 15 min': '97530 23 min; 97110 15 min',
  },
  'times of day': {
    '97116 10:75-11:05 gait': '97116',
    '97530 215p-230p': '97530 15 min 14:15-14:30',
    '97530 330-4pm': '97530 30 min 15:30-16:00',
    '97530 11:50-12:15p 2u': '97530 25 min 11:50-12:15 x2',
    '97530 9-9:25': '97530 25 min 09:00-09:25',
    '97530 1130-1155': '97530 25 min 11:30-11:55',
    '97530 start time 9:00am end time 9:23am': '97530 23 min 09:00-09:23',
    '97530 10:00-10:10, 10:20-10:33 (23 min)': '97530 23 min 10:00-10:10 10:20-10:33',
    'BP 120-130 at rest, 97530 23 min': '97530 23 min',
  },
};

describe('services', () => {
  for (const [family, lines] of Object.entries(families))
    describe(family, () => {
      for (const [text, wanted] of Object.entries(lines))
        it(JSON.stringify(text), () => strictEqual(servicesOf(text), wanted));
    });
});
