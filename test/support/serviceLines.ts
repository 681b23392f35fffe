/** Lines of a note's treatment and what is read of them, family by family. */
export const serviceLines: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
  'services joined': {
    '97530/97110 30 min: sit to stand from 17" chair x10 with CGA': '97530; 97110 30 min',
    '97110 + 97530 40 min': '97110; 97530 40 min',
    '97530 and 97110 30 min: squats': '97530; 97110 30 min',
    '97110/97112 x2: band walks': '97110; 97112 x2',
    '97140 & 97110: 25 min': '97140; 97110 25 min',
    'TherEx/TherAct 30 min: squats, ladder': '97110; 97530 30 min',
    'no US today\n97530/97112 38 min': '97530; 97112 38 min; not 97035 negated',
  },
  'units that do not fit their minutes': {
    '97530 GP 30 min x3: stairs': '97530 30 min x3 GP',
    '97530 GP x3 30 min: stairs': '97530 30 min x3 GP',
    '97110 8 min x2 SLR 3x10': '97110 8 min x2',
    '97530 12 min, 3 units\n97110 40 min, 1 unit': '97530 12 min x3; 97110 40 min x1',
    'TE 15 min x3\nTA 23 min x1': '97110 15 min x3; 97530 23 min x1',
    'MT 10 min x2, TA 30 min x1': '97140 10 min x2; 97530 30 min x1',
    '97140 GO x4 (20 min) scar mobs': '97140 20 min x4 GO',
    '97166 OT evaluation x2  40 min': '97166 40 min x2',
    '97530 8:00-8:38 (38 min) x4': '97530 38 min 08:00-08:38 x4',
    '97112 x3 - tandem stance 20 min': '97112 20 min x3',
  },
  'lines that open with minutes, in the order of the bill': {
    'hip pain\n14m hip ext/abd prone 2x15, SLR\n24m toilet 17in STS x8 ea\nbill 97110 gp 1 97530 gp 2':
      '97110 14 min x1 GP; 97530 24 min x2 GP',
    '24 min stairs x5\n14 min SLR\nbill 97110 1 97530 2': '97110 14 min x1; 97530 24 min x2',
    '14 min SLR\nbill 97110 1 97530 2': '97110 x1; 97530 x2',
  },
  'a code opens the line of its work, which has the names of others in it': {
    '97530 30 min x2\n97140 STM, scar massage 15 min x1': '97530 30 min x2; 97140 15 min x1',
    '97530 30 min x2\n97140  joint mobs PIP gr III, scar massage, 23 min, GO, 2 units':
      '97530 30 min x2; 97140 23 min x2 GO',
    '97535 dressing, gait to the bathroom, 15 min, 1 unit': '97535 15 min x1',
  },
  'a count that ends the line of a service as a sentence of its own': {
    '1415-1440  97530 floor lift, crate 15 lb, 3 x 8, then carry 40 ft x 4. Was 10 lb on 3/17. x2':
      '97530 25 min 14:15-14:40 x2',
    '97530 23 min: stairs with the rail. x5': '97530 23 min',
  },
  'a stretch of time that its bracket takes out': {
    '97530 10:05-10:20, then phone (10:20-10:26, pt sat, not counted), 97530 again 10:26-10:36. Bag.\n97530 2 units':
      '97530 25 min 10:05-10:20 10:26-10:36 x2',
    '97530 10:05-10:20 and 10:26-10:36 (break 10:20-10:26 not counted) 2 units':
      '97530 25 min 10:05-10:20 10:26-10:36 x2',
  },
  'what is charged for each': {
    'Therapeutic activities 25 min, neuromuscular re-education 15 min.\nCharging two units for the therapeutic activities and one for the neuromuscular re-education.':
      '97530 25 min x2; 97112 15 min x1',
  },
  'who is responsible, behind the units of the last code': {
    '97530 20 min bus step\n97110 10 min LAQ\n97530 x2, 97110 x1 GP':
      '97530 20 min x2 GP; 97110 10 min x1 GP',
    '97530 1u 97116 1u GP\nTimed 30': '97530 x1 GP; 97116 x1 GP; timed 30',
    '97110 GP x1, 97530 x2': '97110 x1 GP; 97530 x2',
    '97530 x2, 97140 GP x1': '97530 x2; 97140 x1 GP',
    '97530 KX x2, 97110 x1 GP': '97530 x2 KX; 97110 x1 GP',
    '97530 x2, 97110 x1 59': '97530 x2; 97110 x1 59',
  },
  'minutes in brackets behind a modifier': {
    'Ther act 97530 GP (23): sit to stand\nTher ex 97110 GP (22): LAQ\n97530 x2   97110 x1':
      '97530 23 min x2 GP; 97110 22 min x1 GP',
    '97530 GP (59) x2 23 min': '97530 23 min x2 GP 59',
    '97530 GO (95) 23 min x2': '97530 23 min x2 GO 95',
  },
  'the total below the timed one': {
    '97530 23 min x2\nTimed ........ 23 min\nTreatment ....... 30 min':
      '97530 23 min x2; timed 23; treatment 30',
  },
  'services without figures': {
    '97530 GP (25 min): stairs x5 with min A, was mod A\n97110 quad sets': '97530 25 min GP; 97110',
    '97530 23 min\n97140: STM R calf': '97530 23 min; 97140',
    '97112 tandem stance 3 x 30 sec\n97530 x2 30 min box lifts': '97112; 97530 30 min x2',
    '97530 GP x2  23 min: ladder\n97110 GP x1: knee extension 3x10, 3 lb': '97530 23 min x2 GP; 97110 x1 GP',
    'TA 30 min, then manual to the scar': '97530 30 min; 97140',
    '97110 - bridges 3x10\n97530 - sit to stand 5x\nbilled 97110 x1, 97530 x2': '97110 x1; 97530 x2',
    '97535 dressing with reacher, no minutes kept\n97530 25 min': '97535; 97530 25 min',
  },
  'figures put right': {
    'Last ten minutes was manual therapy - no, make that eight.': '97140 8 min',
    'Manual therapy ten minutes, sorry, eight minutes.': '97140 8 min',
    'manual 10 min (correction: 8 min)': '97140 8 min',
    'manual 10, scratch that, 8 minutes': '97140 8 min',
    'therapeutic activities eighteen minutes, no wait, that was thursday. today was twenty two minutes. carafe half full':
      '97530 22 min',
    'TA 23 min, pt should be able to stand at the sink, 5 min at a time': '97530 23 min',
    'manual 20 min, sorry, that was painful for him, TE 15 min': '97140 20 min; 97110 15 min',
    '97112 15 min – scratch that, it was manual, 97140 15 min': '97140 15 min; not 97112 struck',
    'estim with us 8 min to R shoulder\nTA 23 min stairs': '97035 8 min; 97530 23 min',
    'mhp x10, then 8 min of us to the calf\nTA 23 min stairs': '97010 10 min; 97035 8 min; 97530 23 min',
    'both of us hands on for TA 30 min': '97530 30 min',
    'ther act 25 min\nthat makes thirty four, no, thirty eight timed and forty total':
      '97530 25 min; timed 38; treatment 40',
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
  'forms filled in by hand': {
    '97530 Therapeutic activities __23__ min __2__ units GO': '97530 23 min x2 GO',
    '97110 TE minutes: _16_ units: _1_': '97110 16 min x1',
    '97530 __9:05__-__9:28__ x __2__': '97530 23 min 09:05-09:28 x2',
    '97530 ___24__min  units__2___': '97530 24 min x2',
  },
  'labels in front of each figure': {
    '97530 GP   units 2   minutes 23\n97110 GP   units 1   minutes 15':
      '97530 23 min x2 GP; 97110 15 min x1 GP',
    '92526   GN   units 1   minutes 40': '92526 40 min x1 GN',
    '97530 qty 2 min 23 mod GP': '97530 23 min x2 GP',
    '97530 units: 2 minutes: 24': '97530 24 min x2',
  },
  'a modifier and minutes parted by a dash': {
    '97535 GO 95 - 30 min - 2 u - energy conservation': '97535 30 min x2 GO 95',
    '97530 GP 59 - 23 min - stairs x10': '97530 23 min GP 59',
    '97530 GP-59 - 24 min x2': '97530 24 min x2 GP 59',
  },
  'codes without their first two digits': {
    '0905-0928 TA: duffel lift\n0928-0943 SC: shaving\nbill 530x2 535x1':
      '97530 23 min 09:05-09:28 x2; 97535 15 min 09:28-09:43 x1',
    'TE 15 min bands\nTA 23 min stairs\ncharges: 110 x1, 530 x2 GP': '97110 15 min x1 GP; 97530 23 min x2 GP',
    '97530 30 min jacket on x6\n97533 15 min swing\n530x2/533x1': '97530 30 min x2; 97533 15 min x1',
    '97110 15 min leg press\n110x3\n97530 23 min': '97110 15 min; 97530 23 min',
    '97110 15 min leg press\n120x10, 110x12\n97530 23 min': '97110 15 min; 97530 23 min',
  },
  'evaluations by their word': {
    'eval 35 min   97530 15 min\n97162 gp 1 97530 gp 1': '97162 35 min x1 GP; 97530 15 min x1 GP',
    'Evaluation took 40 minutes.\n97530 15 min x1\n97161 x1': '97161 40 min x1; 97530 15 min x1',
    'PT Evaluation (moderate): 35 min\n97162 GP x1': '97162 35 min x1 GP',
    'Re-evaluation 20 minutes, TE 15 minutes\n97164 x1, 97110 x1': '97164 20 min x1; 97110 15 min x1',
    'Goals set at eval. 97530 23 min x2\n97162 x1': '97530 23 min x2; 97162 x1',
  },
  'modifiers said once for all': {
    'TA 16 min, TE 10 min\n2u: TA 1 TE 1, each GP CQ': '97530 16 min x1 GP CQ; 97110 10 min x1 GP CQ',
    '97530 24 min, 97535 16 min\nGO CO both.   97530 x 2, 97535 x 1':
      '97530 24 min x2 CO GO; 97535 16 min x1 GO CO',
    '97530 23 min x2\n97110 15 min x1\nall lines GP and KX': '97530 23 min x2 GP KX; 97110 15 min x1 GP KX',
    '97530 23 min x2\n97110 15 min x1\nGP/CQ on all': '97530 23 min x2 GP CQ; 97110 15 min x1 GP CQ',
  },
  'lists in the same order': {
    '97018 1, 97140 1, 97530 2. min = 10, 15, 24': '97018 10 min x1; 97140 15 min x1; 97530 24 min x2',
    'codes 97110 97530 97140, minutes 15 / 24 / 10, units 1 / 2 / 1':
      '97110 15 min x1; 97530 24 min x2; 97140 10 min x1',
    '97110, 97530, 97140 = 15, 24, 10 min. units 1, 2, 1':
      '97110 15 min x1; 97530 24 min x2; 97140 10 min x1',
    '97530/97110 23/15 min. units 2/1': '97530 23 min x2; 97110 15 min x1',
    'TE 1, TA 2. mins 15, 24': '97110 15 min x1; 97530 24 min x2',
    '97535, 97530\nmin 16, 38\nunits 1, 2': '97535 16 min x1; 97530 38 min x2',
    'Intervention 1: TherAct - 23 min - stairs\nIntervention 2: TherEx - 15 min - bike\nUnits: 2, 1':
      '97530 23 min x2; 97110 15 min x1',
    '97530 . . . . 38\n97110 . . . . 15\nUnits 3 / 1': '97530 38 min x3; 97110 15 min x1',
    'TA stairs with a basket\nTE bike, bands\nmin 30 / 15\nunits 2 / 1': '97530 30 min x2; 97110 15 min x1',
    'TA, TE and MT. 24, 16 and 9 minutes': '97530 24 min; 97110 16 min; 97140 9 min',
    'billed 97530 97110 (2, 1), time 30, 15': '97530 30 min x2; 97110 15 min x1',
    '97110 97140 97530 - 15 12 24 min': '97110 15 min; 97140 12 min; 97530 24 min',
  },
  'from a time until another': {
    '1000 TA til 1026. tool bag up the stairs x 6\n1031-1046 TE':
      '97530 26 min 10:00-10:26; 97110 15 min 10:31-10:46',
    'TA 9:00 until 9:25 bed transfers\nTE 9:25 to 9:40': '97530 25 min 09:00-09:25; 97110 15 min 09:25-09:40',
    '9:00 97530 thru 9:25 bed transfers\n9:25 97110 thru 9:40':
      '97530 25 min 09:00-09:25; 97110 15 min 09:25-09:40',
    '10:05 TA -> 10:30 cans to shelf\n10:30 TE -> 10:45 bike':
      '97530 25 min 10:05-10:30; 97110 15 min 10:30-10:45',
  },
  'what an earlier visit had': {
    '8/11/26 did TA 25 min stairs x6, TE 15 min bike\n97530 x2 97110 x1': '97530 25 min x2; 97110 15 min x1',
    'pain: 4/10 had 97530 24 min x2, today stairs': '97530 24 min x2',
    '5/20 was 97530 x3 and 97140 x1, 15 lb. Today NO manual\n97530 - 30 min - 2 units':
      '97530 30 min x2; not 97140 past',
    'last time did 97140 15 min, 97530 30 min. Today 97530 38 min 3 units': '97530 38 min x3; not 97140 past',
    'last session had 97140 10 min; 97530 24 min x2 sit to stand': '97530 24 min x2; not 97140 past',
  },
  nicknames: {
    'T-acts 29 mins car seat into the truck\ntherex 16 mins\nTE x1, TA x2':
      '97530 29 min x2; 97110 16 min x1',
    'T-ex 15 min bands\nT-act 24 min stairs': '97110 15 min; 97530 24 min',
  },
  'named with its figures and not given': {
    '97530 23 min x2\n97140 - 8 min - NOT TODAY, neck fine': '97530 23 min x2; not 97140 negated',
    '97530 23 min x2\n97110 15 min (not done)': '97530 23 min x2; not 97110 negated',
    '97530 23 min x2\n97116 10 min: deferred': '97530 23 min x2; not 97116 negated',
    '97530 23 min x2\n97140 8 min 1u -- cancelled': '97530 23 min x2; not 97140 negated',
    '97530 23 min x2, stairs, goal not met today': '97530 23 min x2',
    '97530 23 min x2\nmanual therapy we did not do any': '97530 23 min x2; not 97140 negated',
  },
  'what it was before': {
    '97530 - 30 min (was 25) - laundry basket 8 lb': '97530 30 min',
    'TE 20 min (up from 15), TA 24 min (prev 20)': '97110 20 min; 97530 24 min',
    '97530 25 min (20 last time) x2': '97530 25 min x2',
    '97530 38 min x3 (was 23 min x2 on 8/4)': '97530 38 min x3',
  },
  'done and not billed': {
    'TA 23 min\ncp 7 no chg': '97530 23 min; 97010 7 min',
    '97530 23 min x2\nhp 8 n/c': '97530 23 min x2; 97010 8 min',
    '97530 23 min x2\nice 10 min no charge': '97530 23 min x2; 97010 10 min',
  },
  'boxes that nobody ticked': {
    '[x] 97530  Ther Activities   30 min   2 units\n[ ] 97140  Manual            10 min   1 unit\n[ ] 97035  US   8 min   1 unit':
      '97530 30 min x2; not 97140 unticked; not 97035 unticked',
    '[x] Ther Ex 97110 15 min 1u\n[x] Ther Act 97530 23 min 2u\n[ ] Gait 97116 __ min':
      '97110 15 min x1; 97530 23 min x2; not 97116 unticked',
    '(x) TA 23 min x2\n( ) NMR 15 min x1': '97530 23 min x2; not 97112 unticked',
    '☑ 97530 23 min 2 units\n☐ 97112 15 min 1 unit\n☐ 97116 10 min 1 unit':
      '97530 23 min x2; not 97112 unticked; not 97116 unticked',
  },
  'the code in brackets behind the work': {
    '0900-0923 stairs w/ laundry basket, CGA (97530)\n0923-0938 bike, SLR (97110)':
      '97530 23 min 09:00-09:23; 97110 15 min 09:23-09:38',
    '9:00-9:25 reaching into cabinets x12 - 97530 x2\n9:25-9:40 bands - 97110 x1':
      '97530 25 min 09:00-09:25 x2; 97110 15 min 09:25-09:40 x1',
    'stairs with basket, CGA, 23 min (97530)\nbike, SLR 15 min (97110)': '97530 23 min; 97110 15 min',
    '10:00-10:30 made a sandwich at the counter, min A for the jar [97530]': '97530 30 min 10:00-10:30',
    '1300-1338 bed to chair and car transfers, cues for hands. 97530 GP x3': '97530 38 min 13:00-13:38 x3 GP',
  },
  'sums of their parts': {
    '97530GP*2 97110GP*1 30+15': '97530 30 min x2 GP; 97110 15 min x1 GP',
    'theract x 2, adl x 1. 38 + 15 = 53 min': '97530 38 min x2; 97535 15 min x1; treatment 53',
    'TA + TE = 23 + 15 min, 2 + 1 units': '97530 23 min x2; 97110 15 min x1',
    "15' TE bands; 23' TA stairs; 8' MT scar\n2TA 1TE": '97110 15 min x1; 97530 23 min x2; 97140 8 min',
  },
  'minutes behind an x': {
    '97530 x 30, 97110 x 15': '97530 30 min; 97110 15 min',
    '97530 x 2, 97110 x 1': '97530 x2; 97110 x1',
  },
  'times that a bracket takes out, and such that it does not': {
    '97530 0910-0925 jars, 0925-0933 (not tx), 0933-0943 cans': '97530 25 min 09:10-09:25 09:33-09:43',
    '97530 10:00-10:25 (no rest needed) stairs x6': '97530 25 min 10:00-10:25',
    '97530 10:00-10:25 (rested x2) stairs, 2 u\n97110 10:25-10:40 (without breaks) bike':
      '97530 25 min 10:00-10:25 x2; 97110 15 min 10:25-10:40',
    'OT SELF CARE TRAIN EA 15 MIN [97535] Qty: 1\n97535 14 min buttons': '97535 14 min x1',
  },
  'codes as columns': {
    '            97530-GO-59   97535-GO   97150-GO\nIndividual min    25    15     0\nGroup min          0     0    20\nConcurrent min     0     0     0\nUnits              2     1     1':
      '97530 25 min x2 GO 59; 97535 15 min x1 GO; 97150 20 min x1 GO',
    '| CPT | 97530 | 97110 |\n| Minutes | 24 | 16 |\n| Units | 2 | 1 |\n| Reps | 8 | 10 |':
      '97530 24 min x2; 97110 16 min x1',
    '97530   97110   97140\nTime   1:00-1:25 PM   1:25-1:40 PM   1:40-1:50 PM\nUnits   2   1   0':
      '97530 25 min 13:00-13:25 x2; 97110 15 min 13:25-13:40 x1; 97140 10 min 13:40-13:50 x0',
  },
  'a field a line, named by its service': {
    'What:      97530 Therapeutic activities\nWhen:      9:30 AM to 10:00 AM\nLength:    30 minutes\nUnits:     2\nModifiers: GP\nWhat:      97750 Performance test\nWhen:      10:00 AM to 10:30 AM\nLength:    30 minutes\nUnits:     2':
      '97530 30 min 09:30-10:00 x2 GP; 97750 30 min 10:00-10:30 x2',
    'Procedure: 97140 Manual therapy\n  Minutes: 9\n  Units: 1\nProcedure: 97116 Gait training\n  Status: deferred':
      '97140 9 min x1; not 97116 negated',
    'tx_97530|45 min. Lifts 20 boxes\ntx_97112|10 min. Half roll\n97530 x3': '97530 45 min x3; 97112 10 min',
  },
  'everyday words for a code that is written': {
    'Swallow tx thirty minutes: chin tuck. Cognitive work fifteen minutes: menu.\n92526 GN 1, 97129 GN 1':
      '92526 30 min x1 GN; 97129 15 min x1 GN',
    'TA 30 min chili. Cog 15 min calendar\n97530 x2 97532 x1': '97530 30 min x2; 97532 15 min x1',
    'Eval 30 min mod complexity: wrist\nther act 15 min pan lifts\n97166 GO 1 97530 GO 1':
      '97166 30 min x1 GO; 97530 15 min x1 GO',
    'Did 23 min of 530. Shelves, cart 140 feet. HR 112.\n8 min of 112. Foam.\nCharge: two 530s, one 112.':
      '97530 23 min x2; 97112 8 min x1',
    '97530gp2 97112gp1\nta 24, nmr 16': '97530 24 min x2 GP; 97112 16 min x1 GP',
  },
  'bare numbers put right': {
    'ther act 30 -- sorry 25. tub xfers x8\n97530 x2': '97530 25 min x2',
    'ta 23 te 20 (oops 15)\n97530x2 97110x1': '97530 23 min x2; 97110 15 min x1',
  },
  'what it was on an earlier day': {
    'TA 25 min (10/14: 15 min) tub transfers\nTE 20 min (10/14: same) bridges\nMT (10/14: 10 min) - NOT done today\n10/14 charges were 97530 x1, 97110 x1, 97140 x1\ntoday: 97530 x2, 97110 x1':
      '97530 25 min x2; 97110 20 min x1; not 97140 past',
    '97530 - 30 min (was 25) - basket x6\n97112 - 15 min (last time 20) - foam': '97530 30 min; 97112 15 min',
  },
  'minutes and units that look like the day of the visit': {
    'PT note 10/1/2026\nTA 23/2 stairs x5\nTE 10/1 bike': '97530 23 min x2; 97110 10 min x1',
    'PT note 10/26/2026\n97530 24 min x2, 97110 15 min x1\ndone, in chart 10/26':
      '97530 24 min x2; 97110 15 min x1',
  },
  'letters behind a side': {
    '97140 18 min: L/S PA glides, R SI MET 5 holds': '97140 18 min',
  },
  'stretches of time with their sum': {
    '97530 Therapeutic activities\n1000-1020 (20 min) box lifts\n1032-1050 (18 min) ladder\nTotal 97530 = 38 min.':
      '97530 38 min 10:00-10:20 10:32-10:50',
  },
  'minutes by part of the body': {
    "Manual (97140 GP)\n   L/S   8'   PA glides\n   R hip 6'   distraction, 3 x 30 sec\n   R SI  4'   MET, 5 holds of 6 sec\nTher act (97530 GP) 21'\n97140 x2, 97530 x1":
      '97140 18 min x2 GP; 97530 21 min x1 GP',
    'Manual therapy 97140:\n- cervical 10 min\n- thoracic 8 min\n97530 15 min': '97140 18 min; 97530 15 min',
    '97140: neck 8 min, R shoulder 7 min and upper back 5 min\n97530 15 min': '97140 20 min; 97530 15 min',
    '97140 20 min: neck, R shoulder, back; rest 2 min\n97530 15 min': '97140 20 min; 97530 15 min',
  },
  'a sum behind a list and a dash': {
    'TA 30, TE 12 - 42 timed\n97530 x2 97110 x1': '97530 30 min x2; 97110 12 min x1; timed 42',
  },
  'what an addendum puts right': {
    'THERAPEUTIC ACTIVITY (97530)   15 min\nNEUROMUSCULAR RE-EDUCATION (97112)   22 min\nTimed minutes 37     Total treatment minutes 37\nUnits: 97530 GP 2, 97112 GP 1\n\nADDENDUM 08/13/2026 07:52\n97530 on 8/12 should read 23 min, not 15. Corrected: timed minutes 45, total treatment minutes 45.':
      '97530 23 min x2 GP; 97112 22 min x1 GP; timed 45; treatment 45',
    '97110 GP: 15 min, 1 unit.\nTherapeutic Activities 97530 GP: 15 min, 1 unit.\nTotal timed 30 min. Total treatment 30 min.\n>> ADDENDUM 01/23/2026 08:11: 97530 minutes were entered wrongly. Therapeutic activities took 30 min, not 15; correct units for 97530 are 2. Total timed and total treatment for 01/22/2026 are 45 min. 97110 unchanged.':
      '97110 15 min x1 GP; 97530 30 min x2 GP; timed 45; treatment 45',
    '97110 GP: 15 min, 1 unit. 97530 GP: 15 min, 1 unit.\nAddendum 1/23: 97530 was 30 min not 15 min, 2 units not 1.':
      '97110 15 min x1 GP; 97530 30 min x2 GP',
    '97110 GP: 15 min, 1 unit. 97530 GP: 15 min, 1 unit.\nLate entry 1/23: correction, TA 30 minutes instead of 15 and 2 units. TE as is':
      '97110 15 min x1 GP; 97530 30 min x2 GP',
    '97110 GP: 15 min, 1 unit. 97530 GP: 15 min, 1 unit. Total 30 min\nAddendum: time for 97530 changed from 15 to 30 min, units from 1 to 2. Total 45 min.':
      '97110 15 min x1 GP; 97530 30 min x2 GP; timed 45; treatment 45',
  },
  'what an earlier note said, in brackets and quotation marks': {
    '97110 - [10/30: 20 min] today 15 min. bridges 3x12\n97140 - [10/30: 10 min, L4-5 PA gr III] not today\n97530 - [10/30: 15 min] today 23 min. hip hinge [10/30: 15 lb]\nunits today: 97110 1, 97530 2':
      '97110 15 min x1; 97530 23 min x2; not 97140 negated',
    'From my note of 11/5, for comparison: "TA 30 min x2, TE 15 min x1, manual 8 min. Timed 53."\n97530, 11:05-11:27, 22 min. Car transfer.\nTimed 22 min. 97530 GP x 2.':
      '97530 22 min 11:05-11:27 x2 GP; not 97110 past; not 97140 past; timed 22',
    'On 11/5 I wrote "97530 30 min x2, 97110 15 min x1".\nToday 97530 22 min x1.':
      '97530 22 min x1; not 97110 past',
  },
  'modifiers set apart from their list': {
    'nmr 20 min: kneel\nt.act. 20 min: climbed\nnmr 1u  t.act 2u   gp':
      '97112 20 min x1 GP; 97530 20 min x2 GP',
    '97112 20 min, 97530 20 min\n97112 x1, 97530 x2, GP': '97112 20 min x1 GP; 97530 20 min x2 GP',
    'ther ex 24 min, ther act 19 min, manual 10 min\nGP: ther ex 1 / ther act 2 / manual 1':
      '97110 24 min x1 GP; 97530 19 min x2 GP; 97140 10 min x1 GP',
    '97110 24 min, 97530 19 min\n97110 GP 1 97530 2': '97110 24 min x1 GP; 97530 19 min x2',
  },
  'units in the order of the services': {
    'TE12 NMR14 TA27 = 53 timed, 53 total tx.   1/1/2, gp on all':
      '97110 12 min x1 GP; 97112 14 min x1 GP; 97530 27 min x2 GP; timed 53; treatment 53',
    'ther ex 97110 gp 16 min\nther act 97530 gp 24 min\ntimed 40 total tx 40 units 97530 2 97110 1':
      '97110 16 min x1 GP; 97530 24 min x2 GP; timed 40; treatment 40',
  },
  'codes as they are dictated': {
    'For twenty-five minutes squats.\nCharge nine seven five three zero, two units, twenty-five minutes.':
      '97530 25 min x2',
    'Ninety-seven one ten, sixteen minutes, one unit. Ninety-seven five thirty, twenty-three minutes, two units.':
      '97110 16 min x1; 97530 23 min x2',
  },
  'a figure that is put right behind a reason': {
    '97110 - heel raises ; 18 min\n97530 - 25 min, scratch that, front desk pulled me out, 22 min. carried\nunits 97110 1, 97530 1':
      '97110 18 min x1; 97530 22 min x1',
  },
  'the first quarter of an hour and the next': {
    'Cognitive treatment, first 15 min\n   Pill box\nCognitive treatment, next 15 min\n   Phone alarm\n97129    1    GN\n97130    1    GN':
      '97129 15 min x1 GN; 97130 15 min x1 GN',
  },
  'the share of the one who writes': {
    'co-tx with PT 0900-0945. Time is split: 22 min mine, 23 his, he bills his own.\n97530: standing at the water table\n1 unit 97530':
      '97530 22 min x1',
  },
  'names in a row that has its code': {
    'PROCEDURES                                       MIN          UNITS\n97140  jt mob IP/MP gr III, scar massage          8            1\n97110  tendon glides, blocking                   10            1':
      '97140 8 min x1; 97110 10 min x1',
  },
  'a log of when each work began': {
    '9:05 TA stairs\n9:30 TE bridges\n9:45 done\n97530 x2 97110 x1':
      '97530 25 min 09:05-09:30 x2; 97110 15 min 09:30-09:45 x1',
    '9:05 start TA\n9:30 start TE\n9:45 end\n97530 x2 97110 x1':
      '97530 25 min 09:05-09:30 x2; 97110 15 min 09:30-09:45 x1',
    '9:05 arrived\n9:10 TA 24 min\n9:15 TE 16 min': '97530 24 min; 97110 16 min',
  },
  'units at the end of a line, or listed below the services': {
    '[x] 97110  5:05p-5:20p  green band 3x15 each, heel raise 40# x 20      1u\n[x] 97530  5:20p-5:44p  ladder, 8 trips; overhead 15 reps x 2      2u':
      '97110 15 min 17:05-17:20 x1; 97530 24 min 17:20-17:44 x2',
    '97140 10 min, 97110 30 min, 97530 15 min\n97140 x1  97110 x2  97530 x1\nUnits 4':
      '97140 10 min x1; 97110 30 min x2; 97530 15 min x1',
    '97761 gp    donning -- 15m\n97116 gp    RW 60 ft x2 -- 16m\n97530 gp    w/c to car -- 22m.\ncant get out of the house without transport bc of new amputation, poor prosthetic control\nunits 1 / 1 / 2':
      '97761 15 min x1 GP; 97116 16 min x1 GP; 97530 22 min x2 GP',
  },
  'a number in words and again in digits': {
    'Timed minutes forty-eight, 48. Total treatment time fifty-eight, 58 minutes.\n97530 thirty-three (33) minutes, 97116 fifteen (15) minutes':
      '97530 33 min; 97116 15 min; timed 48; treatment 58',
  },
  'signs as they are dictated': {
    'Therapeutic activities were twenty minutes comma correction comma make that eighteen minutes period He turned a screwdriver for twenty turns comma and gripped a mallet period\nCharges are therapeutic activities one unit period':
      '97530 18 min x1',
  },
  'a modifier in front of the label of units': {
    '97530 38 min\nBilling: 97530 GO 95 - units 2': '97530 38 min x2 GO 95',
  },
  'an evaluation by its old code': {
    'Evaluation 30 min.\nTher act 15 min\n   97001     PT Eval            1\n   97530     Ther Activities    1':
      '97001 30 min x1; 97530 15 min x1',
  },
  'rows that go on below': {
    '+-----------------------------+-------+------+-----+\n| what                        | min   | u    | mod |\n+-----------------------------+-------+------+-----+\n| 97140 carpal glides gr II-  |       |      |     |\n|   III, scar work volar      |  14   |  1   | GO  |\n| 97530 see below             |  22   |  2   | GO  |\n+-----------------------------+-------+------+-----+\n| TOT (timed = treatment)     |  36   |  3   |     |':
      '97140 14 min x1 GO; 97530 22 min x2 GO; timed 36; treatment 36',
    'TREATMENT             DETAIL                                   MIN   CODE/U\nCanalith              R Dix-Hallpike + upbeat torsional         12   95992-GP\nrepositioning         12 s. Epley x2, 60 s each position.            1\nNeuro re-ed           VOR x1 horiz/vert 60 s x3 each, at        25   97112-GP\n                      100 bpm; tandem on foam w/ head                2':
      '95992 12 min x1 GP; 97112 25 min x2 GP',
  },
  'an addendum with other times': {
    '97535 GO - 1:43-2:08 pm, 25 min - UB wash\n97530 GO - 2:10-2:42 pm, 32 min - tub transfer\nTimed 57 / Total treatment 57.    97535 x 2, 97530 x 2\n\n==== ADDENDUM 4/9/26 6:20 pm ====\nCorrection of the above. So 97530 is 2:10-2:33 pm = 23 min, NOT 32. Correct totals: timed 48, total treatment 48. Correct units: 97535 x 2, 97530 x 1.':
      '97535 25 min 13:43-14:08 x2 GO; 97530 23 min 14:10-14:33 x1 GO; timed 48; treatment 48',
  },
  'what was done the last time, below its title': {
    'Last time (11/04/2026)\n   Manual therapy 15 min and 97112 20 min were done.\n\nWhat we did\n   Therapeutic activities (97530): 38 minutes.\n   97530 [GO] 3 un.':
      '97530 38 min x3 GO; not 97112 past',
    'Last visit 11/4\n  97110 20 min\n  97530 20 min\nToday\n  97530 38 min x3':
      '97530 38 min x3; not 97110 past',
  },
  'minutes as hours in a column': {
    '97113 Aquatic exercise      00:20   1u   GP    squats\n97530 Therapeutic activity  00:25   2u   GP    on deck':
      '97113 20 min x1 GP; 97530 25 min x2 GP',
  },
  'a modifier of everything': {
    '92526 20 minutes. First 15 on 97129 and the next fifteen on 97130.\nGN on everything, one each of 92526, 97129, 97130':
      '92526 20 min x1 GN; 97129 15 min x1 GN; 97130 15 min x1 GN',
  },
  'a number and what it was spent on': {
    'Then memory book. Spaced retrieval held to 8 minutes. First 15 on 97129 and the next fifteen on 97130.\none each of 97129, 97130':
      '97129 15 min x1; 97130 15 min x1',
    'Twenty on thera activities: picking up screws. 15 on ther ex.\n97530 x1 97110 x1':
      '97530 20 min x1; 97110 15 min x1',
  },
  'sums in a line below the services': {
    '97530 GP: step-up with a basket, 3 x 6, CGA.\n97110 GP: leg press 55 lb 3 x 10, hold 5 s.\n\n23 + 22     45/45     units 2 + 1':
      '97530 23 min x2 GP; 97110 22 min x1 GP; timed 45; treatment 45',
  },
  'units and modifiers at the end of a line': {
    '- 97140 carpal mobs gr II-III, scar glide. 15 min.  Qty 1   GO\n- 97530 23 min. Qty 2. GO':
      '97140 15 min x1 GO; 97530 23 min x2 GO',
    'Payer modifiers on both lines: GO 95.\n97535, 16 min, 1 unit. Dressing hook.\n97530, 14 min, 1 unit. Dishwasher.':
      '97535 16 min x1 GO 95; 97530 14 min x1 GO 95',
  },
  'more of the same work': {
    '15 min to 97129 and 29 more min to 97130\n97129 gn 1   97130 gn 2':
      '97129 15 min x1 GN; 97130 29 min x2 GN',
  },
  'times in columns without borders': {
    'Interv.              CPT-Mod      From    To      Min   Units\nTherapeutic Act      97530-GP     11:00   11:25   25    2\nTherapeutic Ex       97110-GP     11:25   11:45   20    1':
      '97530 25 min 11:00-11:25 x2 GP; 97110 20 min 11:25-11:45 x1 GP',
  },
  'a copied visit behind signs': {
    'Copied from last note so the aide can compare:\n   > 10-28-2026: 97530 15 min 1 unit, tray. 97112 20 min 1 unit, scooter board.\n\nToday\n97530 GO 30 min: tray walk\n97535 GO 15 min: coat zip\nUnits: 97530 = 2, 97535 = 1':
      '97530 30 min x2 GO; 97535 15 min x1 GO; not 97112 past',
  },
  'minutes by part of the body, ticked': {
    'MANUAL 97140 GP\n  (x) cervical   8 min   upglides C5-6, traction holds 10 s\n  (x) thoracic   9 min   PA T2-T6, rib 1\nACTIVITIES 97530 GP\n  (x) 22 min   overhead stow\nBILL\n  97140 GP ... 2\n  97530 GP ... 1':
      '97140 17 min x2 GP; 97530 22 min x1 GP',
  },
  'units in front of the one code of a line': {
    '97530  0800   0855   55   ladder 8 ft up/down x 14\n97530  0910   1000   50   kneel-crawl 20 min\n                    105   7 UNITS 97530':
      '97530 105 min 08:00-08:55 09:10-10:00 x7',
  },
  'codes by the way they are said': {
    '25 of five-thirty: squat to crate\n18 of one-ten: leg press\n10 of one-forty: patella mob\ncharges five-thirty 2 one-ten 1 one-forty 1':
      '97530 25 min x2; 97110 18 min x1; 97140 10 min x1',
    '97530 23 min x2, left at five-thirty': '97530 23 min x2',
  },
  'numbers of something else beside a service': {
    '97110 15 min, RPE 13 on ther ex\n97530 23 min, HR 88 on ther act, pain 6 on TA\n97530 x2 97110 x1':
      '97110 15 min x1; 97530 23 min x2',
    '9:05 BP 120/80 before TE\n9:20 SpO2 93 during TA\n9:35 BP 118/76, resting\n97110 15 min x1, 97530 23 min x2':
      '97110 15 min x1; 97530 23 min x2',
    '97530 GP 23 min x2: squats\nCorrected heel lift during session for 10 min of the walk\n97110 GP 15 min x1':
      '97530 23 min x2 GP; 97110 15 min x1 GP',
    '97530 GP 23 min x2\nADDENDUM 11/11: this time pain from 5 to 3.': '97530 23 min x2 GP',
    '97110 15 min, 97530 23 min\n97110 1u   97530 2u   CQ': '97110 15 min x1; 97530 23 min x2 CQ',
  },
  'numbers with the services of a line in turn': {
    '25 ta 15 te 10 nmr': '97530 25 min; 97110 15 min; 97112 10 min',
    'TA (sts, stairs) 15, TE (bike, LAQ) 15, MT (STM) 8. 38 total / 3':
      '97530 15 min; 97110 15 min; 97140 8 min; treatment 38',
    'TE (bike 8 min, LAQ) 15, TA (stairs) 20': '97110 15 min; 97530 20 min',
    'TE-15, TA-20, NMR-10': '97110 15 min; 97530 20 min; 97112 10 min',
    '15 min te, 20 min ta and 10 of man tx for total of 45, bill 3':
      '97110 15 min; 97530 20 min; 97140 10 min; treatment 45; units 3',
    'HP x10 (no charge), TE x 15, TA x 23. 38 billable': '97010 10 min; 97110 15 min; 97530 23 min; timed 38',
    'TA x15 lifting mechanics': '97530 15 min',
    'MT 8, TE 12 (LAQ 20, SLR 20), TA 25: 45 min/3u':
      '97140 8 min; 97110 12 min; 97530 25 min; treatment 45; units 3',
  },
  'minutes taken apart in a bracket': {
    'Manual 9 (STM 5, jt mobs 4), TE 14, TA 20. 43 / 3':
      '97140 9 min; 97110 14 min; 97530 20 min; treatment 43',
    'TA: STS (10), stairs (8), floor transfer (7)\nTE: bike (5), LAQ (8)': '97530 25 min; 97110 13 min',
  },
  'units of the visit at the end of a list': {
    '97110 20 min\n97140 15 min\nTotal 35 min, 2 units': '97110 20 min; 97140 15 min; treatment 35; units 2',
    '97110 20 min\n97140 15 min\nTotal units 2': '97110 20 min; 97140 15 min; units 2',
    'ta 25 / te 15 / nmr 10   3u': '97530 25 min; 97110 15 min; 97112 10 min; units 3',
    'ta 25, te 15, nmr 10 = 3u': '97530 25 min; 97110 15 min; 97112 10 min; units 3',
    'ta 25, te 15, nmr 10 (3 units)': '97530 25 min; 97110 15 min; 97112 10 min; units 3',
  },
  'minutes and their units behind a code': {
    '97530-GP 23x2, 97110-GP 15x1': '97530 23 min x2 GP; 97110 15 min x1 GP',
    '97129 15x1 + 97130 15x1': '97129 15 min x1; 97130 15 min x1',
  },
  'an evaluation without figures': {
    '97164 re-eval\n97530 23 min 2u\n97110 15 min 1u': '97164; 97530 23 min x2; 97110 15 min x1',
    '97161\n97530 15 min x1': '97161; 97530 15 min x1',
    '97164 held, pt tired\n97530 15 min x1': '97530 15 min x1; not 97164 negated',
  },
  'the visit in front of its services': {
    'seen 1p-150p, TA 2u TE 1u': '97530 x2; 97110 x1',
    '1:00-1:50 ta 25 te 15 nmr 10 3 units': '97530 25 min; 97110 15 min; 97112 10 min; units 3',
    'TA half an hour, TE quarter hr': '97530 30 min; 97110 15 min',
  },
  'minutes at the start of a clause, its code at the end': {
    'First 20 min: toilet transfers w/ grab bar (97530). Next 15: LB dressing w/ reacher (97535). Last 10: theraputty (97110).':
      '97530 20 min; 97535 15 min; 97110 10 min',
  },
  'two clock times right behind a service': {
    '97530 9:00 9:25\n97112 9:25 9:35': '97530 25 min 09:00-09:25; 97112 10 min 09:25-09:35',
    'Start/stop: 97530 9:00/9:25; 97112 9:25/9:35': '97530 25 min 09:00-09:25; 97112 10 min 09:25-09:35',
  },
  'an amendment over two lines': {
    '97530 GP 31 min x2\n97140 GP 12 min x1\nAMENDMENT 11/10/2026 16:40: Line 1 minutes were keyed as 31 in error. Actual 97530 time\n26 minutes (patient took a phone call, 5 min). Timed minutes 38, total treatment\nminutes 53. Units unchanged.':
      '97530 26 min x2 GP; 97140 12 min x1 GP; timed 38; treatment 53',
  },
  'a number that is no code, and a partner in a co-treatment': {
    'Plan: Harbor Commercial, group 20771\n97530-GO-95 - 30 minutes - 2 units': '97530 30 min x2 GO 95',
    '14:00-14:20 TA 20 min. Cotx w/ Joan (PT), two needed\n13:45-14:00 selfcare 15 min\n97535 GO 1, 97530 GO 1':
      '97530 20 min 14:00-14:20 x1 GO; 97535 15 min 13:45-14:00 x1 GO',
  },
  'totals that dots lead to, and blanks for totals': {
    '97530 23 min x2\n[Totals]\n  Timed ........ 23\n  Treatment .... 43':
      '97530 23 min x2; timed 23; treatment 43',
    '97530 30 min x2\nTotal timed min: ____      Total treatment min: 44': '97530 30 min x2; treatment 44',
  },
  'a table of minutes above the words': {
    'Code     Service                  Min    Units   Mod\n97530    Therapeutic activities    16      2      GP\n97110    Therapeutic exercise      24      1      GP\n\nDetail\n  97530  bag carry 6 lb, 60 ft x 4\n  97110  NuStep L5 8 min, seated marching 3x20':
      '97530 16 min x2 GP; 97110 24 min x1 GP',
  },
  'work that goes on in a line of its own': {
    '97116 GP   9:02-9:25 AM    walker, 120 ft x 3      1 unit\n97530 GP   9:36-9:50 AM    commode pivot x6, bed at 20"\n           9:52-10:02 AM   same transfer x4, cue for brake     2 units':
      '97116 23 min 09:02-09:25 x1 GP; 97530 24 min 09:36-09:50 09:52-10:02 x2 GP',
    'TA 25 min - no wait, 20. started late, grocery bag carry\n97530 GP 2': '97530 20 min x2 GP',
  },
  'bare numbers beside services that have their time elsewhere': {
    '97110 15 min x1, 97530 23 min x2\nRPE TE 12, TA 14': '97110 15 min x1; 97530 23 min x2',
    '97110 15 min x1, 97530 23 min x2\nBorg 12 TE 14 TA': '97110 15 min x1; 97530 23 min x2',
    '97110 15 min x1, 97530 23 min x2\nvisits used: TE 12, TA 10': '97110 15 min x1; 97530 23 min x2',
    '97110 15 min x1, 97530 23 min x2\nHEP: TE 10, TA 15': '97110 15 min x1; 97530 23 min x2',
    'TE x 12 SLR, TA x 10 STS\n97110 15 min x1  97530 23 min x2': '97110 15 min x1; 97530 23 min x2',
    'TA x 10 sit to stands, x 8 step ups\n97530 23 min x2': '97530 23 min x2',
  },
  'minutes told by no code, which totals and units tell apart': {
    'Pot to sink, twelve trips. That was 15 minutes. Then the bed and its blanket for 25 minutes.\n97530 GP 2, 97112 GP 1, timed 40 minutes':
      '97530 25 min x2 GP; 97112 15 min x1 GP; timed 40',
    // by units either could be either, and the bed tells
    'Marching, that was 15 minutes. Then the bed for 16 minutes.\n97530 1, 97112 1, timed 31 minutes':
      '97530 16 min x1; 97112 15 min x1; timed 31',
    // they do not come to the total, which is not sure then
    'Pot to sink. That was 15 minutes. Then the bed for 22 minutes.\n97530 2, 97112 1, timed 40 minutes':
      '97530 22 min x2; 97112 15 min x1; timed 40',
  },
  'units said in a sentence about the bill': {
    'Nine minutes of manual therapy, then twenty-three minutes went to therapeutic activities.\nI am billing two for the activities and one for the manual.':
      '97140 9 min x1; 97530 23 min x2',
    'Twenty-three minutes of therapeutic activities.\nHe wrote two for the activities he missed.':
      '97530 23 min',
  },
  'units in slashes below services and their minutes': {
    'TE15 TA23 MT8 =46\n1/1/1': '97110 15 min x1; 97530 23 min x1; 97140 8 min x1; treatment 46',
  },
  'a row whose words and minutes go on below': {
    'SERVICE                          | MIN\n97110 low row, red band          | 15\n97530 cans from counter to shelf |\n      at 60", step stool         | 11':
      '97110 15 min; 97530 11 min',
    '97112 foam, eyes closed, min A for 2 LOB ............ 22\n97530 tool box from floor to bench, 15 trips,\n      goal is the car by November ................... 15':
      '97112 22 min; 97530 15 min',
  },
  'a modifier behind a gap, and in front of each code': {
    'UNITS     97530 2     97110 1      modifier GO': '97530 x2 GO; 97110 x1 GO',
    'gp 97110 x1 gp 97530 x2': '97110 x1 GP; 97530 x2 GP',
    'GP CQ 97110 x1, GP 97530 x2': '97110 x1 GP CQ; 97530 x2 GP',
  },
  'figures in brackets and in blanks that were filled in': {
    '- carried a mug to the table x8 [TA 23]\n- zips and buttons [self care 12]\n97530 x 2, 97535 x 1':
      '97530 23 min x2; 97535 12 min x1',
    '[x] 97110 Ther ex      _20_ min   _1_ u\n[x] 97530 Ther act     _25_ min   __2__ u':
      '97110 20 min x1; 97530 25 min x2',
  },
  'a log whose lines open with times, the code somewhere below': {
    '8:40-8:57   VOR standing on foam, metronome,\n            Romberg, down in 40 s.            97112       1\n8:57-9:17   Washer: bend to the drum, towels to the dryer,\n            plates to the shelf.              97530       1':
      '97112 17 min 08:40-08:57 x1; 97530 20 min 08:57-09:17 x1',
  },
  'sums of a part, of a day, and what is none': {
    'AQUATIC (97113)\n  walks        12\n  squats        8\n      subtotal 20\nTHER ACT (97530), pool stairs\n  4 pool stairs, up and down\n      subtotal 15':
      '97113 20 min; 97530 15 min',
    '97530 x2, 28 min\n97535 x1, 10 min\n38 min today': '97530 28 min x2; 97535 10 min x1; treatment 38',
    'TT 52 direct 1:1: TA 30, TE 22. 4U: 2TA 2TE': '97530 30 min x2; 97110 22 min x2; timed 52',
    '97110 15 min x1\n97530 23 min x2\nTimed code min 38     Total treatment min 38':
      '97110 15 min x1; 97530 23 min x2; timed 38; treatment 38',
    'Cigna pays per code, do not pool!\n97530 23 min x2': '97530 23 min x2',
    'CPT      Units    Minutes\n97530    1        30\n97110    2        22\nTotal direct minutes  52\nTotal visit minutes   52':
      '97530 30 min x1; 97110 22 min x2; timed 52; treatment 52',
    'TA 23 min: trike, carried lunch\ndressing 15 min: jacket zipper\n97530 x 2    97535 x 1':
      '97530 23 min x2; 97535 15 min x1',
  },
  'codes above bare numbers, and a bill in their order': {
    '97110  97112  97530\n 12     10     23\n 1      1      2\n45 min':
      '97110 12 min x1; 97112 10 min x1; 97530 23 min x2; treatment 45',
    '97530 97110\n3  4\npain 5 of 10': '97530 x3; 97110 x4',
    'TA 23 min TE 15 min\nbill 2 + 1': '97530 23 min x2; 97110 15 min x1',
  },
  'parts of minutes with a plus sign, and what a number was spent on': {
    'TA 15+8 min, TE 10+5': '97530 23 min; 97110 15 min',
    '97530: 3+ edema, 23 min': '97530 23 min',
    'Did 24 of transfers (toilet, tub) and 16 of balance.\n97530 x2 97112 x1. 40 timed':
      '97112 16 min x1; 97530 24 min x2; timed 40',
  },
  'sums behind an arrow, parts with their code each, lists at the end, and rests by the clock': {
    '(TE 10) (NMR 10) (TA 25) -> 45 min': '97110 10 min; 97112 10 min; 97530 25 min; treatment 45',
    'did 20 min obstacle course (97530) + 10 min handwriting (97530) + 15 min dressing (97535). Units 2, 1':
      '97530 30 min x2; 97535 15 min x1',
    '97530 10:00-10:23, pt resting 10:38-10:42, 97140 10:42-10:50':
      '97530 23 min 10:00-10:23; 97140 8 min 10:42-10:50',
    'Therapeutic activities, 25 min, then exercises for 10.': '97530 25 min; 97110 10 min',
  },
  'lists in the order of the services, and what parts come to': {
    '97140 97110 97530, 1 1 1': '97140 x1; 97110 x1; 97530 x1',
    'Manual 1 unit, TherEx 1 unit, TherAct 1 unit -- 10/14/16 min':
      '97140 10 min x1; 97110 14 min x1; 97530 16 min x1',
    '97530 x 2u: 8 min car transfers, 8 min stairs w bag, 9 min floor recovery. = 25': '97530 25 min x2',
    'TA 97530 GP 30m (20m 1:1 with me, 10m w/ tech supervising)': '97530 30 min GP',
    'Seen 9/16/26 min A for stairs. 97530 23 min': '97530 23 min',
  },
  'a few short names with their minutes in a sentence, and their units after it': {
    "TE for 15 then did TA for 23, box lift from floor 12# x 8 min cues. that's 1 and 2 units":
      '97110 15 min x1; 97530 23 min x2',
    'TE for about 15 and TA for about 23. 1 + 2 units': '97110 15 min x1; 97530 23 min x2',
    'TE 14m TA 24m timed 38m tot 38m\n1 and 2': '97110 14 min x1; 97530 24 min x2; timed 38; treatment 38',
    'TE 14m TA 24m timed 38m tot 38m\nbilled te ta 1 each':
      '97110 14 min x1; 97530 24 min x1; timed 38; treatment 38',
    'did TA for 20 of the 35 min, TE for the other 15\nbilled 1 ta 1 te':
      '97530 20 min x1; 97110 15 min x1; treatment 35',
  },
  'figures in slashes behind services in slashes': {
    'TE/TA/MT 15/23/8   1/2/1': '97110 15 min x1; 97530 23 min x2; 97140 8 min x1',
    'te/ta 1/2\nquad sets 15 min\nstairs with bag 23 min': '97110 15 min x1; 97530 23 min x2',
  },
  'minutes that stand by their work, and codes in the bill alone': {
    'stretching & RC stuff - 15\nreaching into cabinet w 2# cans, 3 shelves, 12 each - 25\n48 total\nscar massage 8\nTE1 TA2':
      '97110 15 min x1; 97124 8 min; 97530 25 min x2; treatment 48',
    "gait w/ rw 150ft x2 cga 12'\nsts from 18\" x10 w/ vc hands 15'\ntandem // bars 10'\nbill gt/ta/nmr 1/1/1  total 37":
      '97116 12 min x1; 97530 15 min x1; 97112 10 min x1; treatment 37',
    'Spent half an hour on getting in and out of the tub w/ bench, min a for R leg. then fifteen min of putty and pinch. 2 TA 1 TE.':
      '97530 30 min x2; 97110 15 min x1',
    '40 min total... approx 25 on shower transfer w/ tub bench, 15 on energy conservation w handout.\n97530 2u 97535 1u':
      '97530 25 min x2; 97535 15 min x1; treatment 40',
    'here for 45 mins. 15 minutes was balance stuff on foam (NMR), 15 of strengthening, 15 getting up/down from floor.\nbilled nmr te ta 1 each':
      '97112 15 min x1; 97110 15 min x1; 97530 15 min x1; treatment 45',
    '[20] putty med grip 3x12, wrist ext 2#\n[15] opened jars and lids x6, reached to the shelf\n97110 x1  97530 x1':
      '97110 20 min x1; 97530 15 min x1',
  },
  'a short name in brackets right behind minutes': {
    'Step downs + lunges w/ 10# to get up the bleachers 16 min (TA)': '97530 16 min',
    'Balance board, SLS, tandem 12 min (NMR)\nStep downs + lunges 16 min (TA)\nSTM/joint mobs 10 min\n3u: 1/1/1':
      '97112 12 min x1; 97530 16 min x1; 97140 10 min x1',
  },
  'stretches of time, each with what was done then behind it': {
    '10:15-10:30 there ex. 10:30-10:53 there act. 10:53-11:00 rest/vitals, not billed\n1 TE 2 TA':
      '97110 15 min 10:15-10:30 x1; 97530 23 min 10:30-10:53 x2',
    '97530 2:02-2:26 24 min 2u, 97112 2:26-2:41 15 min 1u':
      '97530 24 min 14:02-14:26 x2; 97112 15 min 14:26-14:41 x1',
  },
  'bare numbers that end lines of work, as many as codes are billed': {
    'putty/pinch 12\njar opening, key turning, chop w/ adapted knife 28 (needed mod vc joint protection)\nTA x2, TE x1':
      '97530 28 min x2; 97110 12 min x1',
    'total 45 timed 45\nlacing board, buttons on vest w/ hand over hand assist 15\ndressing practice tshirt and socks mod a 30\ncodes 97530-1 97535-2':
      '97530 15 min x1; 97535 30 min x2; timed 45; treatment 45',
    'carried the laundry up 12 stairs, reps 30\n97530 23 min x2': '97530 23 min x2',
    'gave him 25 minutes of box lifting (floor-waist 30 lbs 4x5, no pain) and 20 minutes of core - planks, bird dogs\nso thats TA 2 TE 1':
      '97530 25 min x2; 97110 20 min x1',
  },
  'what is given and not billed': {
    '97110 gp 12 min\n97530 gp 26 min\n97010  no chg\ntimed 38  tot 48\n3 units = 1 + 2':
      '97110 12 min x1 GP; 97530 26 min x2 GP; 97010; timed 38; treatment 48',
  },
  'lists below the services': {
    'TE 15 LAQ, SLR\nTA 25 stairs\n40/40  1,2': '97110 15 min x1; 97530 25 min x2',
    'standing ex 8 mins, seated ex 7 mins -> 97110 15\ntoilet txf c GB x5 min A, bed<>chair x4 CGA, 97530 25':
      '97110 15 min; 97530 25 min',
    'TE (15), TA (15), NMR (8), MT (7)\n45 min':
      '97110 15 min; 97530 15 min; 97112 8 min; 97140 7 min; treatment 45',
    'TA 23 min: stairs, up/dn 1 flight x3': '97530 23 min',
  },
  'times of day as they are said': {
    'from three ten to three forty we did therapeutic activities, that is thirty minutes. then self care, three forty to three fifty five, fifteen minutes.':
      '97530 30 min 15:10-15:40; 97535 15 min 15:40-15:55',
    'therapeutic activities from ten past three until five to four': '97530 45 min 15:10-15:55',
    'therapeutic activities from quarter past nine to half past nine': '97530 15 min 09:15-09:30',
    'therapeutic activities 23 min: ten to eleven reps, two to three cues': '97530 23 min',
    'HR ran one ten to one twenty, flexion went one ten to one thirty\n97530 23 min x2: stairs. Pain two to five to six at night, three to five to one side':
      '97530 23 min x2',
  },
  'work under the name of a code that the bill says was not given': {
    'Stair training: one rail, 4 flights of 4\n97530 Therapeutic activities 20 min x1\n97116 Gait training - not performed today':
      '97530 20 min x1; not 97116 negated',
    '97530 30 min x2\n   07:15-07:45. Crate lifts, two-man dolly simulation 40 ft x 4':
      '97530 30 min 07:15-07:45 x2',
  },
  'a bill in brackets, and units of a whole list': {
    '8 min TA, 38 TE -> 3 units (1 TA 2 TE)': '97530 8 min x1; 97110 38 min x2; units 3',
    '23 TA 15 TE 38 total 3u (TA-2, TE-1)': '97530 23 min x2; 97110 15 min x1; treatment 38; units 3',
    'man tx 10 min, TA 28 min. 3 units: MT1 TA2.': '97140 10 min x1; 97530 28 min x2',
    'manual x15 then ta x25, 3u. MT: jt mobs gr III. TA: lift/carry 20lb box 30ft x 6':
      '97140 15 min; 97530 25 min',
    '97140 15 min, 97530 25 min; 3 units': '97140 15 min; 97530 25 min; units 3',
    'TE 15 min, TA 23 min, 2 units': '97110 15 min; 97530 23 min x2',
    "gait 12', nmr 18', TA 23'. units 1/1/2. gait w FWW 150 ft x2 CGA.":
      '97116 12 min x1; 97112 18 min x1; 97530 23 min x2',
    'TE 15 min, TA 23 min. bill 1 + 2': '97110 15 min x1; 97530 23 min x2',
    'Total tx time 38 (all ther activ). 3 units': '97530 38 min x3',
  },
  'units behind the sum of the minutes': {
    '97110 15 min, 97530 23 min = 38 min, 3 units': '97110 15 min; 97530 23 min; timed 38; units 3',
    'scar mob 12 min (97140)\ngrasp tasks: pegs, buttons 20 min (97530)\n= 32 min, 2 units':
      '97140 12 min; 97530 20 min; timed 32; units 2',
    '97110 8 min, 97112 15 min, 97530 23 min, 2 units': '97110 8 min; 97112 15 min; 97530 23 min x2',
    '97110 15 min x1\n97530 OT 23 min + OTA 5 min = 28 min 2 units': '97110 15 min x1; 97530 28 min x2',
    '8 min TE (wand), rest of 38 min = TA. 3u - 1 te/2 ta': '97110 8 min x1; 97530 x2',
  },
  'a bill in words, and units that were put right': {
    'Manual work for ten minutes. Exercise for eighteen minutes. Then twenty-four minutes of therapeutic activities, mop and bucket.\nThat makes four: one manual, one exercise, two activities.':
      '97140 10 min x1; 97110 18 min x1; 97530 24 min x2',
    '97530 23 min x2, dizzy no. x 5 stairs': '97530 23 min x2',
    'self care 22    97535 GO x 1  <- no. x 2\nther act 31     97530 GO x 2':
      '97535 22 min x2 GO; 97530 31 min x2 GO',
  },
  'the same for each of a list': {
    '12 min each: te, ta, mt': '97110 12 min; 97530 12 min; 97140 12 min',
    'te, ta, mt 12 min each': '97110 12 min; 97530 12 min; 97140 12 min',
    'TE 10 min, TA, MT 12 min each': '97110 10 min; 97530 12 min; 97140 12 min',
    'walked TE, TA 15 min each way': '97530 15 min',
    'Bill 97166 GO, 97535 GO, 97530 GO, one each.': '97166 x1 GO; 97535 x1 GO; 97530 x1 GO',
  },
  'a code in brackets names the nearest': {
    '20 min individual TA (transfers) then joined group x 25 min w/ 3 others (97150). Bill 1 + 1.':
      '97530 20 min x1; 97150 25 min x1',
  },
};
