/** Charges that a program wrote as records, and what is read of them. */
import { strictEqual } from 'node:assert/strict';
import { servicesOf } from '../../support/servicesOf';

const two = '97530 23 min x2 GP; 97110 15 min x1 GP';

const records: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a field a line': {
    'Service date ......... 03/04/2026\nCPT .................. 92526\nModifier ............. GN\nMinutes / Units ...... 40 / 1\nTotal tx minutes ..... 40 (no timed codes)':
      '92526 40 min x1 GN; treatment 40',
    'CPT: 97530\nMinutes/Units: 23/2\nModifier: GP\nCPT: 97110\nMinutes/Units: 15/1\nModifier: GP\nTotal timed minutes: 38': `${two}; timed 38`,
    'CPT / Modifier ....... 97530 / GP\nUnits / Minutes ...... 2 / 23\nCPT / Modifier ....... 97110 / GP\nUnits / Minutes ...... 1 / 15':
      two,
    'Code            97530\nMins            23\nUnits           2\nMod             GP\nCode            97110\nMins            15\nUnits           1\nMod             GP':
      two,
    'CPT: 97530\nService Name: Therapeutic Activities\nMinutes: 23\nUnits: 2\nModifier 1: GP\nModifier 2:\nActivity: stairs x8\n\nCPT: 97110\nMinutes: 15\nUnits: 1\nModifier 1: GP':
      two,
  },
  'fields between bars': {
    'Code: 97530 | Start 13:05 | End 13:28 | Min 23 | Units 2 | Mod GP\n  Ladder sim x4\nCode: 97110 | Start 13:32 | End 13:47 | Min 15 | Units 1 | Mod GP\n  Treadmill 8 min':
      '97530 23 min 13:05-13:28 x2 GP; 97110 15 min 13:32-13:47 x1 GP',
  },
  'objects in braces': {
    '{\n  "services": [\n    {"cpt": "97530", "minutes": 23, "units": 2, "modifier": "GP", "text": "Lifting a 25 lb doll from the floor x10"},\n    {"cpt": "97110", "minutes": 15, "units": 1, "modifier": "GP", "text": "band rows 3x15 with the red band"}\n  ]\n}':
      two,
    '{\n  "services": [\n    {\n      "cpt": "97530",\n      "minutes": 23,\n      "units": 2,\n      "modifiers": ["GP"],\n      "text": "Lifting a doll"\n    },\n    {\n      "cpt": "97110",\n      "minutes": 15,\n      "units": 1,\n      "modifiers": ["GP"]\n    }\n  ],\n  "totals": {"timed": 38, "total": 38}\n}': `${two}; timed 38; treatment 38`,
  },
  'a number in front of each line': {
    'CHARGE CAPTURE\n  line 1   97530   GP   2 u   23 min\n  line 2   97110   GP   1 u   15 min': two,
    'Charge #1 - 97530 - GP - 2 u - 23 min\nCharge #2 - 97110 - GP - 1 u - 15 min': two,
    'line 1: 97530 GP 2 units 23 min\nline 2: 97110 GP 1 unit 15 min': two,
    'Charges\n  1   97530   GP   2 u   23 min\n  2   97110   GP   1 u   15 min': two,
    'CPT 1: 97530 GP 23 min 2 units\nCPT 2: 97110 GP 15 min 1 unit': two,
  },
  'a row of sums that tells them in words': {
    'CPT | Mods | Min | Units | Note\n97530 | GP | 23 | 2 | stairs\n97110 | GP | 15 | 1 | SLR\nTOTAL | | 38 | 3 | timed 38, total 38': `${two}; timed 38; treatment 38`,
    '"Disc","CPT","Mods","Min","Units","Note"\n"PT","97530","GP","23","2","Bed to commode x4"\n"PT","97110","GP","15","1","SLR"\n"PT","SUM","","","","timed 38 / total treatment 38"': `${two}; timed 38; treatment 38`,
    'Service,Code,Mods,Minutes,Units,Comment\nTher act,97530,GP,23,2,stairs\nTher ex,97110,GP,15,1,SLR\nTotal,,,,,"Timed 38 min, total 38 min, 3 units"': `${two}; timed 38; treatment 38; units 3`,
  },
  'a list with a title of its own': {
    'Charges                                    Mod    Qty    Min\n97530  Functional grasp tasks               GP     2      23\n97110  Tendon glides                        GP     1      15\n\nNarrative: ok':
      two,
    'Billing summary | Mod | Min | Units\n97530 therapeutic activities | GP | 23 | 2\n97110 therapeutic exercise | GP | 15 | 1':
      two,
    "Today's session\tMod\tMinutes\tUnits\nTher act\tGP\t23\t2\nTher ex\tGP\t15\t1": two,
    'Performed            Start    End     Min\nTher act 97530       9:00     9:23    23\nTher ex 97110        9:23     9:38    15':
      '97530 23 min 09:00-09:23; 97110 15 min 09:23-09:38',
    'SERVICES RENDERED,MOD,MIN,UNITS\n97530,GP,23,2\n97110,GP,15,1': two,
    'Exercise       Sets   Reps\nbridge         3      10\n97530 23 min 2u': '97530 23 min x2',
  },
  'modifiers that hang below the code of a row': {
    'CODE     INTERVENTION             PARAMETERS / RESPONSE              MIN   U\n97530    Ther activities          Sit to stand from 19 in chair,     23    2\n-GP                               no hands, 4x5\n97110    Ther ex                  NuStep L4, 7 of the 15 min;        15    1\n-GP                               standing hip abd 2x12':
      two,
    '| Code | Service | Min | Units |\n|---|---|---|---|\n| 97530 | Ther act | 23 | 2 |\n| GP | stairs with rail | | |\n| 97110 | Ther ex | 15 | 1 |\n| GP CQ | SLR 3x10 | | |': `${two} CQ`,
    'Code     Service       Min   Units\n97530    Ther act      23    2\n  GP     stairs\n97110    Ther ex       15    1\n  GP,59  bands': `${two} 59`,
    'Code\tService\tMin\tUnits\n97530\tTher act\t23\t2\n(GP)\tstairs\t\t\n97110\tTher ex\t15\t1\n(GP)\tbands\t\t':
      two,
    'Code     Service       Min   Units\n97530    Ther act      23    2\nPT       stairs, CGA\n97110    Ther ex       15    1':
      '97530 23 min x2; 97110 15 min x1',
  },
  'modifiers said once': {
    '97530 23 min x2, 97110 15 min x1\nModifiers: GP, GP': two,
    'Modifier: GP\n97530 23 min 2u\n97110 15 min 1u': two,
    '97530 23 min 2u\n97110 15 min 1u\nGP modifier.': two,
    'Charges - GP\n97530 23 min 2u\n97110 15 min 1u': two,
    '97530 for 23 min, 2 units and 97110 for 15 min, 1 unit, modifier GP.': two,
    '97530 23 min 2u\n  Modifier: 59\n97110 15 min 1u': '97530 23 min x2 59; 97110 15 min x1',
  },
};

describe('records of charges', () => {
  for (const [family, texts] of Object.entries(records))
    describe(family, () => {
      for (const [text, wanted] of Object.entries(texts))
        it(JSON.stringify(text), () => strictEqual(servicesOf(text), wanted));
    });
});
