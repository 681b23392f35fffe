import assert from 'node:assert/strict';
import { readNote } from '../../../server/src/core/facts/readNote';
import { createContext } from '../../../server/src/core/index';

const { codes } = createContext({});

/** `2026-08-11 97530 23, 97110 15`: the day of each visit, and the services that are read in it with their minutes. */
const read = (text: string, withServices: boolean): readonly string[] =>
  readNote(text, { codes, lexicon: null }).map(({ dateOfService, services }) => {
    const given = services.map(({ code, minutes }) => `${code} ${minutes ?? ''}`.trim());
    return [dateOfService?.value ?? 'no day', ...(withServices ? [given.sort().join(', ')] : [])]
      .join(' ')
      .trim();
  });

const days = (text: string) => read(text, false);
const visits = (text: string) => read(text, true);

const work = '97530 23 min transfers x5, CGA\nprogress good, goal met 4/5\nK. Orr, PT\n';
const other = '97530 25 min stairs x6, CGA\nprogress good, goal met 3/5\nK. Orr, PT\n';
const [tue, thu] = ['2026-08-11', '2026-08-13'];
const two = [tue, thu];
const newestFirst = [thu, tue];
const one = [tue];

/** Between whose note and who pays, so that nothing above the day is free. */
const dotted = (day: string): string =>
  `Patient: Lavinia Yarrowby\nVisit Date ............ ${day}\nVisit # ............ 2\nPayor ............ VA Community Care\n\n${work}\n`;

type Case = readonly [name: string, text: string, expected: readonly string[]];

const several: readonly Case[] = [
  [
    'behind the letter of their weekday',
    'ORR Benno  R RC repair\n\nTu 8/11/26   p 2. TA 25 - shelf reach, rows. 97530 x2   K. Orr PT\n\nTh 8/13/26   p 3. TA 25 - pallet pull. 97530 x2   K. Orr PT\n',
    two,
  ],
  [
    'in quoted fields that go on over lines, the newest first',
    '"Visit Date","Provider","Procedure","Min","Units","Session Time","Narrative"\n"08/13/2026","Kim Orr PT","97530","25","2","9:00-9:40","Stairs with\nrail x5,\nCGA"\n"08/13/2026","Kim Orr PT","97110","15","1","9:00-9:40","SLR\n3x10"\n"08/11/2026","Kim Orr PT","97530","25","2","9:00-9:25","Crate, ""heavy""\nx 8"\n',
    newestFirst,
  ],
  [
    'of a patient who voids',
    `Visit 4, voided 3x since the last\nDOS 8/11/26\n${work}\nVisit 5, voided 200 mL\nDOS 8/13/26\n${work}`,
    two,
  ],
  [
    'with a day between them on which nobody was treated',
    `--------------- 08/11/2026\n${work}\n--------------- 08/12/2026\nCANCELLED BY PT (patient ill). No services. Called, 4 min.\nReminder: 97116 planned.\n\n--------------- 08/13/2026\n${work}`,
    two,
  ],
  [
    'below the titles of columns',
    `pt: R. Orr   MCR B\n\nDATE/TIME   CODE   START-STOP   U   WHAT WAS DONE\n8/11/2026   97530  1302-1325    2   toilet rise x6\nin 1300                              removed seat\n\n8/13/2026   97530  1420-1445    2   entry steps\nK. Orr, PT`,
    two,
  ],
  [
    'a record that is void, and the one that replaces it',
    `=== RECORD 1 OF 2 === VOID - ENTERED IN ERROR\nDOS 8/11/26   PT\nVOID 97530 40 min 3u\n=== RECORD 2 OF 2 === ACTIVE, REPLACES RECORD 1\nDOS 8/11/26   PT\n${work}`,
    one,
  ],
  ['days alone', `8/11/26\n${work}\n8/13/26\n${work}`, two],
  ['labelled', `DOS: 8/11/26\n${work}\nDOS: 8/13/26\n${work}`, two],
  ['labelled without a gap', `DOS: 8/11/26\n${work}DOS: 8/13/26\n${work}`, two],
  ['dots behind labels', dotted('8/11/26') + dotted('8/13/26'), two],
  ['numbered', `Visit 3 - 8/11/26\n${work}\nVisit 4 - 8/13/26\n${work}`, two],
  ['sheets', `[ Sheet 1 ]  Aug 11, 2026\n${work}\n[ Sheet 2 ]  Aug 13, 2026\n${work}`, two],
  ['titles', `PT Daily Note - 8/11/26\n${work}\nPT Daily Note - 8/13/26\n${work}`, two],
  ['rulers', `***** 8/11/26 *****\n${work}***** 8/13/26 *****\n${work}`, two],
  ['weekdays', `Tue 8/11/26\n${work}\nThu 8/13/26\n${work}`, two],
  ['weekdays in brackets', `8/11/26 (Tue)\n${work}\n8/13/26 (Thu)\n${work}`, two],
  ['days in words', `August 11, 2026\n${work}\nAugust 13, 2026\n${work}`, two],
  ['days without a comma', `Aug 11 2026\n${work}\nAug 13 2026\n${work}`, two],
  ['day first', `11-Aug-26\n${work}\n13-Aug-26\n${work}`, two],
  ['ISO', `2026-08-11\n${work}\n2026-08-13\n${work}`, two],
  ['Markdown headings', `# Log\n\n## 2026-08-11\n${work}\n## 2026-08-13\n${work}`, two],
  [
    'bold labels',
    `**Date of Service:** 08/11/2026\n${work}\n---\n\n**Date of Service:** 08/13/2026\n${work}`,
    two,
  ],
  [
    'paragraphs',
    `8/11/26 better. 97530 23 min, transfers\n${work}\n8/13/26 same. 97530 25 min\n${work}`,
    two,
  ],
  [
    'rows',
    `Log, Medicare B\n===\n8/11/26 | 2:00-2:45 | 97530 23 min 2u | transfers x5 with CGA | K. Orr, PT\n8/13/26 | 2:00-2:45 | 97530 23 min 2u | transfers x6 with CGA | K. Orr, PT`,
    two,
  ],
  ['a day still blank', `DOS 8/11/26\n${work}\nDOS __/__/26\n${work}`, [tue, 'no day']],
  ['newest first', `DOS: 8/13/26\n${work}\nDOS: 8/11/26\n${work}`, newestFirst],
  ['the value below its label', `Service Date\n08/11/2026\n${work}\nService Date\n08/13/2026\n${work}`, two],
  [
    'programs that say who wrote it, and when',
    `Progress Notes by K. Orr, PT at 8/13/2026  9:05 AM\n${work}\nProgress Notes by K. Orr, PT at 8/11/2026  9:00 AM\n${work}`,
    newestFirst,
  ],
  ['days without a year', `Log 2026, Medicare B\n\n8/11\n${work}\n8/13\n${work}`, two],
  ['days without any year', `Log, Medicare B\n\n8/11\n${work}\n8/13\n${work}`, ['no day', 'no day']],
  ['weekdays and days without a year', `Week of 8/10/2026\n\nTue 8/11\n${work}\nThu 8/13\n${work}`, two],
  [
    'a list of contents in front',
    `Encounters in this export\n1. 08/13/2026  Daily note  K. Orr\n2. 08/11/2026  Daily note  K. Orr\n\nDOS: 08/13/2026\n${work}\nDOS: 08/11/2026\n${work}`,
    newestFirst,
  ],
  [
    'repeated heads, feet with the day of printing',
    `RIVERBEND REHAB\nPatient: R. Orr   MRN 1\nPayer: Aetna\nVisit date: 8/13/2026\n${work}Printed 08/20/2026 08:11   Page 1 of 2\n\nRIVERBEND REHAB\nPatient: R. Orr   MRN 1\nPayer: Aetna\nVisit date: 8/11/2026\n${work}Printed 08/20/2026 08:11   Page 2 of 2\n`,
    newestFirst,
  ],
  [
    'feet that open with the day',
    `DOS: 8/11/26\n${work}08/20/2026 8:11 AM    Page 1 of 2\n\nDOS: 8/13/26\n${work}08/20/2026 8:11 AM    Page 2 of 2\n`,
    two,
  ],
  [
    'signed on the day after, each',
    `DOS: 8/11/26\n97530 23 min transfers x5, CGA\nElectronically signed by K. Orr, PT\nDate: 8/12/2026 14:20\n\nDOS: 8/13/26\n97530 23 min transfers x6, CGA\nElectronically signed by K. Orr, PT\nDate: 8/14/2026 10:11\n`,
    two,
  ],
  [
    'visits that were missed in between',
    `HOME HEALTH PT LOG   Medicare B\n8/11/26  in 9:00 out 9:45\n${work}\n8/12/26  pt at MD, visit missed\n8/12/26  no answer at door\n\n8/13/26  in 9:05 out 9:50\n${work}`,
    two,
  ],
  ['written late', `8/11/26\n${work}\n8/13/26 (late entry, written 8/15/26)\n${work}`, two],
  ['names of months without a year', `August 2026 log, Premera\nTue Aug 11\n${work}Thu Aug 13\n${work}`, two],
  ['numbered, without a year', `OT notes 2026 (Cigna)\n#1 8/11\n${work}#2 8/13\n${work}`, two],
  [
    'one cell a line',
    'Visit date\n08/11/2026\nCPT\n97530\nMinutes\n23\nSigned\nK. Orr, PT\n08/11/2026 18:02\nVisit date\n08/13/2026\nCPT\n97530\nMinutes\n15\nSigned\nK. Orr, PT\n08/14/2026 07:15',
    two,
  ],
  ['stamps of time', `[2026-08-13 14:03] OT daily\n${work}[2026-08-11 14:10] OT daily\n${work}`, newestFirst],
];

const single: readonly Case[] = [
  [
    'below an earlier note that is signed, with metres a second',
    `Encounter 8/11/2026\n\n-- Previous note (8/4/2026), shown for reference --\n97140 15 min  1 unit\nSigned K. Orr, PT 8/4/2026\n-- End of previous note --\n\nToday\n97116 cane in L hand, cue for step length\nand timing, CGA. 0.71 m/s.\n${work}`,
    one,
  ],
  [
    'blanks for a day',
    `DOS: 8/11/26\n${work}Physician signature: ______________________  Date: __________\nStamp below\nHilltop rehab`,
    one,
  ],
  [
    'a table of appointments',
    `DOS: 8/11/26\n${work}\nDate        Time     Provider     Status\n8/13/26     9:00     K. Orr       Scheduled\n8/18/26     9:00     K. Orr       Scheduled`,
    one,
  ],
  ['a correction', `DOS 8/11/26\n${work}\n8/13/26 Correction: 97530 was 23 min, not 25. K. Orr, PT`, one],
  [
    'dictated and transcribed',
    `Dictated 8/12/2026. Transcribed 8/13/2026.\nPT visit on August 11, 2026.\n${work}`,
    one,
  ],
  [
    'the day of the next visit',
    `DOS: 8/11/26\n${work}\nNext visit date: 8/13/26\nbring shoes\nbring cane`,
    one,
  ],
  ['a history', `DOS 8/11/26\n\n3/2/26 surgery\nno events\nhome\n\n4/1/26 MRI\nclean\nfine\n${work}`, one],
  [
    'a mail',
    `From: a@b.example\nDate: Wed, 12 Aug 2026 10:00\nSubject: note\n\nhere is the note\nthanks\n\nDOS 8/11/26\n${work}`,
    one,
  ],
  [
    'days of goals',
    `DOS 8/11/26\n${work}\nGoal 1 by 8/20/26\nstairs\ncurb\n\nGoal 2 by 8/30/26\nbus\ntrain`,
    one,
  ],
  [
    'a signature’s day beside it',
    `DOS: 8/11/26\n97530 23 min transfers x5\nTherapist Signature: K. Orr, PT   Date: 8/12/2026`,
    one,
  ],
  [
    'a signature’s day below it',
    `DOS: 8/11/26\n97530 23 min transfers x5, CGA\nprogress good\nK. Orr, PT\nDate: 8/12/2026\nLicense 1234\nRiverbend rehab`,
    one,
  ],
  [
    'a signature’s day alone below it',
    `DOS: 8/11/26\n97530 23 min transfers x5, CGA\nprogress good\nK. Orr, PT\n8/12/2026 14:22\n`,
    one,
  ],
  [
    'a line to sign on',
    `DOS: 8/11/26\n97530 23 min transfers x5, CGA\nK. Orr, PT\n\n______________________   Date: 8/14/2026\nPhysician signature\nI certify the need for these services.\n`,
    one,
  ],
  [
    'a physician signs later',
    `DOS: 8/11/26\n97110 15 min LAQ 3x10\nPhysician Signature: R. Cole, MD   Date: 8/14/2026\nTherapist Signature: K. Orr, PT   Date: 8/11/2026`,
    one,
  ],
  [
    'a co-signature',
    `DOS: 8/11/26\n97530 23 min transfers x5, CGA\nL. Moss, PTA\n\nCo-signed by K. Orr, PT\n08/13/2026 07:55\nReviewed and agree with the plan.\n`,
    one,
  ],
  [
    'a plan of care',
    `DOS: 8/11/26\n${work}\nPlan of care: 8/11/26 - 11/9/26\nFrequency 2x/wk\nDuration 12 weeks\nCertification date: 8/14/26\nApproved by R. Cole, MD\nNPI 1234567890`,
    one,
  ],
  ['an authorisation', `Auth date: 7/30/26\nAuth #: A-551\nvisits 12\n\nDOS: 8/11/26\n${work}`, one],
  [
    'onset and injury',
    `Date of onset: 6/1/2026\nDate of injury: 6/1/2026\nDate of referral: 7/1/2026\nDate of evaluation: 7/6/2026\n\nDate of service: 8/11/2026\n${work}`,
    one,
  ],
  [
    'an addendum',
    `DOS: 8/11/26\n${work}\nAddendum 8/13/2026 8:01 AM, K. Orr, PT: In Subjective the heavy arm is the L, not R.\nNo other change.\n`,
    one,
  ],
  [
    'an addendum behind its day',
    `DOS: 8/11/26\n${work}\n8/13/2026 - ADDENDUM\nThe transfers were done with a gait belt.\nNo change to the minutes.\nK. Orr, PT\n`,
    one,
  ],
  [
    'a late entry',
    `LATE ENTRY written 8/13/2026 for visit of 8/11/2026\nPt: R. Orr   DOS: 8/11/2026\n${work}entered 8/13/2026 08:14`,
    one,
  ],
  ['a late entry in words', `Late entry 8/13/26 for DOS 8/11/26\n${work}`, one],
  [
    'an earlier visit quoted in a line',
    `DOS: 8/11/26\nLast visit 8/6/26: 97530 30 min, 97110 15 min\n${work}`,
    one,
  ],
  [
    'an earlier visit quoted as a block',
    `DOS: 8/11/26\n\nPrevious visit 8/6/26\n97110 15 min heel slides\n97140 10 min patella\n\nToday\n${work}`,
    one,
  ],
  [
    'what was carried forward',
    `DOS: 8/11/26\n--- copied forward from 8/6/26 ---\nR knee 88 deg\nstairs 4\n--- today ---\n${work}`,
    one,
  ],
  [
    'the head of the second page',
    `Patient: R. Orr\nNote date: 8/11/2026\nS: better today\nPage 1 of 2\n\nPatient: R. Orr\nNote date: 8/11/2026\n${work}`,
    one,
  ],
  [
    'a run of the report at the end',
    `DOS: 8/11/26\n${work}\nReport run 8/14/2026 by frontdesk\nTheraOffice Web\nPage 1 of 1`,
    one,
  ],
  [
    'two disciplines in one note',
    `DOS 8/11/26   Medicare B\nPT: 97530 GP 15 min transfers (S. Ames, PT)\nOT: 97530 GO 15 min toileting (L. Park, OTR/L)\nS. Ames, PT   L. Park, OTR/L\n`,
    one,
  ],
  [
    'two parts of one note, each signed',
    `DOS 8/11/26   Medicare B\nPT part\n97530 GP 15 min transfers x4\nS. Ames, PT\nOT part\n97530 GO 15 min toileting x2\nL. Park, OTR/L\n`,
    one,
  ],
  [
    'dates of measures',
    `DOS: 8/11/26\n\n7/6/26   flexion 88, ext -4, pain 6\n7/20/26  flexion 98, ext -2, pain 5\n8/11/26  flexion 104, ext 0, pain 3\n\n${work}`,
    one,
  ],
  [
    'days to come',
    `DOS: 8/11/26\n${work}\nUpcoming appointments\n8/13/26 9:00 K. Orr, PT\n8/18/26 9:00 K. Orr, PT\n8/20/26 9:00 K. Orr, PT`,
    one,
  ],
  ['visits that were missed', `DOS: 8/11/26\n${work}\n8/13/26 no show\n8/18/26 cancelled, sick child\n`, one],
  ['evaluation and treatment in a title', `PT eval and treat 8/11/26\n${work}`, one],
  ['recertification in a title', `PT recertification and treatment 8/11/2026\n${work}`, one],
  ['a report’s period', `Progress report 7/6/26 to 8/11/26\nDOS: 8/11/26\n${work}`, one],
];

const patients: readonly Case[] = [
  [
    'named by a label',
    `Patient: R. Orr\nDOS: 8/11/26\n${work}\nPatient: B. Lund\nDOS: 8/11/26\n${other}`,
    [`${tue} 97530 23`, `${tue} 97530 25`],
  ],
  [
    'named in a line with age and payer',
    `8/11/26 clinic day\n\nRuth O, 78F, Medicare B, R TKA\n${work}\nLeo B, 54M, Aetna, low back\n${other}`,
    [`${tue} 97530 23`, `${tue} 97530 25`],
  ],
  [
    'behind a rule',
    `8/11/26\nRuth O   Medicare B\n${work}==========\nLeo B   Aetna\n${other}`,
    [`${tue} 97530 23`, `${tue} 97530 25`],
  ],
  [
    'with titles of their own',
    `PT DAILY NOTE   8/11/26   Ruth O\n${work}\nPT DAILY NOTE   8/11/26   Leo B\n${other}`,
    [`${tue} 97530 23`, `${tue} 97530 25`],
  ],
  [
    'a note of another discipline',
    `PT DAILY NOTE\nPatient: R. Orr   DOS: 8/11/26\n${work}\nOT DAILY NOTE\nPatient: R. Orr   DOS: 8/11/26\n${other.replace('PT', 'OTR/L')}`,
    [`${tue} 97530 23`, `${tue} 97530 25`],
  ],
  [
    'with payers of their own',
    `Name: R. Orr\nPayer: Medicare B\nDOS: 8/11/26\n${work}\nName: B. Lund\nPayer: Aetna\nDOS: 8/11/26\n${other}`,
    [`${tue} 97530 23`, `${tue} 97530 25`],
  ],
];

const tables: readonly Case[] = [
  [
    'rows of days in which something was missed or refused',
    'Date | Tx | Min | Units | Note\n8/11/26 | TE | 15 | 1 | missed 2 of 10 reps\n8/12/26 | TA | 23 | 2 | refused rest\n8/13/26 | 97530 | 25 | 2 | coat',
    [`${tue} 97110 15`, '2026-08-12 97530 23', `${thu} 97530 25`],
  ],
  [
    'rows of days, one of them without a visit',
    'Date | Code | Min | Units | Note\n8/11/26 | 97530 | 23 | 2 | tray\n8/12/26 | | | 0 | absent, flu\n8/13/26 | 97530 | 25 | 2 | coat\nK. Orr, PT',
    [`${tue} 97530 23`, `${thu} 97530 25`],
  ],
  [
    'rows of days',
    'Date | Code | Min | Units\n8/11/26 | 97530 | 23 | 2\n8/11/26 | 97110 | 15 | 1\n8/13/26 | 97530 | 25 | 2\nK. Orr, PT',
    [`${tue} 97110 15, 97530 23`, `${thu} 97530 25`],
  ],
  [
    'rows of days, the day written once',
    'DOS       CPT     MIN   UNITS\n8/11/26   97530   23    2\n          97110   15    1\n8/13/26   97530   25    2\n          97110   12    1\nK. Orr, PT',
    [`${tue} 97110 15, 97530 23`, `${thu} 97110 12, 97530 25`],
  ],
  [
    'rows without titles',
    'Occupational Therapy Log\n8/11/2026 / 9:10 / 9:40 / 30 / 97530 / 3 / cut 4 shapes, min A\n8/13/2026 / 9:10 / 9:45 / 35 / 97530 / 2 / buttoned 4 buttons, mod A\nK. Orr, OTR/L',
    two,
  ],
  [
    'charges of all visits below them',
    `8/11/2026 Tue  IN 7:00a\nTE: pulleys\nTA: carts, CGA\nE-signed K. Orr, PT 8/11/2026\n\n8/13/2026 Thu  IN 7:00a\nTE: rows\nTA: carts 75 lb\nE-signed K. Orr, PT 8/13/2026\n\nCHARGES POSTED\nDOS        CPT     MIN   UNITS\n8/11/26    97110   20    1\n8/11/26    97530   15    1\n8/13/26    97110   12    1\n8/13/26    97530   30    2\n                   ---   ---\n                   77    5`,
    [`${tue} 97110 20, 97530 15`, `${thu} 97110 12, 97530 30`],
  ],
  [
    'charges of other days too',
    `DOS: 8/13/26\nTA: carts 75 lb, CGA\nK. Orr, PT\n\nCHARGES\nDOS        CPT     MIN   UNITS\n8/11/26    97110   20    1\n8/13/26    97530   30    2`,
    [`${thu} 97530 30`],
  ],
  [
    'a grid of days',
    'Treatment grid   Payer: Medicare Part B\nCode   | Tue 8/11/26 | Thu 8/13/26\n97110  | 15 | 12\n97530  | 25 | 23\nK. Orr, PT',
    [`${tue} 97110 15, 97530 25`, `${thu} 97110 12, 97530 23`],
  ],
  [
    'a grid of days with a row of empty cells',
    'PT treatment flow sheet Aetna\n\t8/11/26\t8/13/26\n97530 TA\t\t\nCrate\t10 lb x6\t15 lb x6\n\t\t\nMINUTES\n97530\t25\t23\n97110\t15\t12\nUNITS\n97530\t2\t2\n97110\t1\t1\nE-signed\tK. Orr, PT\tK. Orr, PT',
    [`${tue} 97110 15, 97530 25`, `${thu} 97110 12, 97530 23`],
  ],
  [
    'a grid of days by blanks',
    'Treatment record   Payer: Medicare Part B   2026\n         8/11   8/13\n97110    15     12\n97530    25     23\nK. Orr, PT',
    [`${tue} 97110 15, 97530 25`, `${thu} 97110 12, 97530 23`],
  ],
  [
    'a grid of days with what was done below',
    'WEEK FLOWSHEET   Blue Shield CA PPO\n\n                8/11/26   8/13/26\n97530 minutes   30        25\n97530 units     2         2\n97110 minutes   15        20\n\n8/11  Step downs 8" x20, hand on thigh.\n8/13  Same steps with 10# pack.\nK. Orr, PT',
    [`${tue} 97110 15, 97530 30`, `${thu} 97110 20, 97530 25`],
  ],
  [
    'a grid of days with more days than the text below opens',
    'FLOW SHEET EXPORT  Aetna PPO\n\t\t8/11/2026\t8/13/2026\nACTIVITY\tCPT\tMIN\tMIN\nCrate lift\t97530\t15\t20\nTrunk\t97110\t15\t-\nCHARGES\tCPT\tUNITS\tUNITS\n\t97530\t1\t1\n\t97110\t1\t-\nTIMED MIN\t\t30\t20\n\nVISIT NARRATIVES\n8/11/2026\tCrate lifts toward nursery work, 10 reps.\n\tE-signed: K. Orr, PT 8/11/2026\n8/13/2026\tCrate lifts 20 lb x10, 15 lb last time.\n\tE-signed: K. Orr, PT 8/13/2026',
    [`${tue} 97110 15, 97530 15`, `${thu} 97530 20`],
  ],
  [
    'a grid of days in words',
    'PT log  Humana\n            Mar 2, 2026    Mar 4, 2026\n97530       23 min x2      25 min x2\n97110       15 min x1      12 min x1\ntotal       38             37\nK. Orr, PT',
    ['2026-03-02 97110 15, 97530 23', '2026-03-04 97110 12, 97530 25'],
  ],
  [
    'a grid of short names with a day on which nobody came',
    'OT grid UHC\nDate        | 3/2/26 | 3/4/26 | 3/6/26\nTA  min/u   | 23/2   | 25/2   | cancel\nTE  min/u   | 15/1   | 12/1   |\nK. Orr, OTR/L',
    ['2026-03-02 97110 15, 97530 23', '2026-03-04 97110 12, 97530 25'],
  ],
  [
    'a grid with rows that name who worked and whose insurance it is',
    'Flowsheet  Work Comp\nPt: A. Thwaite\n\n                  | 03/02/2026   | 03/04/2026\n------------------+--------------+-------------\n97110 Ther Ex min | 15           | 8\n97530 Ther Act min| 30           | 38\n  bag carry       | 40 ft x6     | 60 ft x6\n  PT: cue, assist | tactile      | verbal\nUnits 97110/97530 | 1 / 2        | 1 / 3\nTotal minutes     | 45           | 46\nSigned            | K. Orr, PT   | K. Orr, PT\nPayer             | Medicare B   | Medicare B\nGoal: 50 lb x10',
    ['2026-03-02 97110 15, 97530 30', '2026-03-04 97110 8, 97530 38'],
  ],
  [
    'a grid with the visit’s own column',
    'DOS: 8/13/26   Aetna\nCode   | 8/11/26 | 8/13/26\n97110  | 15 | 12\n97530  | 25 | 23\nK. Orr, PT',
    [`${thu} 97110 12, 97530 23`],
  ],
];

describe('visits of a file', () => {
  for (const [name, text, expected] of several) it(name, () => assert.deepEqual(days(text), expected));
});

describe('one visit, with days of other things', () => {
  for (const [name, text, expected] of single) it(name, () => assert.deepEqual(days(text), expected));
});

describe('patients of one day', () => {
  for (const [name, text, expected] of patients) it(name, () => assert.deepEqual(visits(text), expected));
});

describe('visits of a table', () => {
  for (const [name, text, expected] of tables)
    it(name, () => assert.deepEqual(name.includes('without titles') ? days(text) : visits(text), expected));
});
