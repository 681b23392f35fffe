/** What was meant as a time, a duration or a day of the visit and cannot be told is shown at its place; nothing else is. */
import assert from 'node:assert/strict';
import { analyze, createContext } from '../../server/src/core/index';
import { firstVisit } from '../support/firstVisit';

const daily = (line: string) =>
  `PT daily note   DOS: 08/11/2026\nS: less pain\nO: sit to stand better\n${line}\nA: improving\nP: continue\nK. Orr, PT`;
const dated = (head: string, tail = 'K. Orr, PT') =>
  `PT daily note   ${head}\nS: less pain\nO: 97530 GP 23 min, 2 units: transfers x5 with CGA\nA: improving\nP: continue\n${tail}`;

const found = (text: string): readonly string[] =>
  firstVisit(text)
    .unreadable.toSorted((a, b) => a.span.start - b.span.start)
    .map(({ kind, span }) => `${kind} "${text.slice(span.start, span.end)}" at ${span.start}`);

/** The places between « and » in a text, and the text without these marks. */
function marked(
  written: string,
  kind: string,
): { readonly text: string; readonly places: readonly string[] } {
  let text = '';
  const places: string[] = [];
  for (const [i, part] of written.split(/[«»]/).entries()) {
    if (i % 2 === 1) places.push(`${kind} "${part}" at ${text.length}`);
    text += part;
  }
  return { text, places };
}

const shows = (kind: string, written: string): void => {
  const { text, places } = marked(written, kind);
  assert.ok(places.length > 0);
  assert.deepEqual(found(text), places);
};

const durations = [
  // a letter where a digit belongs
  '97530 GP «2O min», 2 units: transfers x5',
  '97530 GP x1 «l5 min»: transfers x5',
  'Therapeutic activities («3o minutes»): transfers x5',
  '97530 GP   «I5 min»   1 unit',
  '97530 - «2S min» - transfers x5',
  '97530 «1B min», transfers x5',
  'Total timed minutes: «4O»',
  'Total treatment time «4O min»',
  '97530 GP\n  Minutes: «2O»\n  Units: 1',
  // hours
  '97530 GP «1hr 7O», 4 units',
  '97530 GP «1 hr 1O min», 5 units',
  'Total treatment time: «1h 3O m»',
  // two figures that may be one
  '97530 GP «3 5 min»: transfers x5',
  '97530 «2 3 min», 2 units',
  // question marks: the author did not know
  '97530 GP «??min»: transfers x5',
  '97530 GP «? min»: transfers x5',
  '97530 GP «2? min»: transfers x5',
  'Total timed minutes: «4?»',
  // points
  '97530 GP «4.5.2 min»: transfers x5',
  '97530 GP «2..5 min»: transfers x5',
  // less than nothing
  '97530 GP\n  Minutes: «-12»\n  Units: 1',
  'Total timed minutes: «-12»',
  '97530 = «-12 min»',
  // ranges, fractions: not one number
  '97530 GP «15-20 min»: transfers x5',
  '97530 GP ~«15-20 min»: transfers x5',
  '97530 GP «15–20 minutes», 1 unit',
  '97530 GP «15/20 min»: transfers x5',
  '97530 GP «15 to 20 min»: transfers x5',
  '97530 GP «15 or 20 min»: transfers x5',
  '97530 GP «22.5 min»: transfers x5',
  'Total timed minutes: «35-40»',
  'Total treatment time: «35 to 40 min»',
  // a time of day where minutes belong
  '97530 GP «min 25:70»: transfers x5',
];

const clocks = [
  'Time in: «25:10»   Time out: 10:45',
  'Time in: 10:00   Time out: «10:75»',
  'Start time «10:61», end time 10:45',
  '97530 GP «10:75»-11:00, 1 unit',
  '97530 GP 10:05-«10:75»: transfers x5',
  '97530 («10:60»-11:15): transfers x5',
  '«10:75»-11:00 97530 GP: transfers x5',
  '97530 GP «25:10»-«25:30»: transfers x5',
  'Session time: 9:00 to «9:78»',
  // a digit is missing
  '97530 GP «9:5»-9:30, 1 unit',
  '97530 GP 9:05-«9:3», 1 unit',
  'Time in «9:5», time out 9:45',
  // four figures that are no time
  '97530 GP «1065-1080», 1 unit',
  '97530 GP 0905-«0975»: transfers x5',
  'Time in «1065»   Time out 1115',
  'Time: «0975»-1015',
  // the end is not written
  '97530 GP «10:05-»\ntransfers x5 with CGA',
  '97530 («10:05 -»), 1 unit: transfers x5',
  '97530 GP 25 min («10:05-»): transfers x5',
  'Session time «9:00 to»\n97530 GP 23 min: transfers x5',
  '97530 GP «10:05-?»: transfers x5',
  // a letter where a digit belongs
  'Time in: 12:05 pm   Time out: «12:5o pm»',
  '97530 GP «1O:05»-10:30: transfers x5',
  '97530 GP 10:05-«l0:30»: transfers x5',
  'Time in «9:Ol» time out 9:45',
  // signs
  'Time in: «9::15»   Time out: 9:45',
  '97530 GP «9::15»-9:30: transfers x5',
  'Time in: «9;15»   Time out: 9:45',
  '97530 GP 9:15-«9;45»: transfers x5',
  // neither by day nor by night
  'Time in: «13:05 am»   Time out: 1:45 pm',
  'Time in: 10:00   Time out: «??»',
];

const days = [
  'DOS: «2026-02-30»',
  'DOS: «13/45/2026»',
  'Date of service: «Feb 31, 2026»',
  'DOS: «2O26-03-04»',
  'Date: «02/30/2026»',
  'Date of service «6/31/26»',
  'DOS «2/29/2026»',
  'DOS: «0/11/2026»',
  'DOS: «08/00/2026»',
  'Visit date: «31 Jun 2026»',
  'Service date: «08/1l/2026»',
  'DOS: «O8/11/2026»',
  'DOS: «8//11/2026»',
  'DOS: «8/11/226»',
  'DOS: «8/11/20266»',
  'DOS: «08/11/2206»',
  'DOS: «8/?/2026»',
  'Date: «2026-13-01»',
  'DOS «8/11»   Payer: Medicare Part B',
  'Date of service: «Aug 11»',
  'DOS: «August 2026»',
];

const silent = [
  // blanks, and what is being typed
  '97530 GP __ min: transfers x5',
  '97530 GP ___ min, __:__-__:__',
  '97530 GP 10:05 - __:__: transfers x5',
  'Time in: ____   Time out: ____',
  '97530 GP [minutes] min',
  '97530 GP XX min: transfers x5',
  // as it should be
  '97530 GP -12 min: transfers x5',
  '97530 GP-23 min, 9:05-9:28',
  '97530 GP ~20 min: transfers x5',
  '97530 GP 20 min (20 minutes): transfers x5',
  '97530 GP 10 min + 13 min: transfers x5',
  '97530 GP 2 23 min: transfers x5',
  '97530 GP   1   8 min',
  '97530 GP 2 - 35 min - transfers x5',
  '97530 GP Units=2 - 8 min: transfers x5',
  '97530 GP x 3 - 25 min: transfers x5',
  '97530 GP 10:05 - 23 min - transfers x5',
  '97530 GP 1 hr 5 min, 4 units',
  '97530 GP 1:05-1:28 pm: transfers x5',
  '97530 GP 1005-1028: transfers x5',
  'Time in 13:05 pm   Time out 13:45 pm',
  'Timed/total: 38/48 min',
  'Total timed 38 min / total 48 min',
  // assistance, not minutes
  'Bed mobility min A, sit to stand min-mod A',
  'Transfers min/mod A x 2',
  // other ranges and figures of a treatment
  '97110 GP 15 min: SLR 3x10, 1-2 min rest between sets',
  '97110 GP 15 min: planks 2-3 x 30 sec, rest 1.5 min',
  '97116 GP 12 min: walked 3 5 min bouts at 1.2 mph',
  '97116 GP 12 min: 2.5 min walk, 100-150 ft',
  '97530 GP 23 min: stood 15-20 min at the counter',
  '97530 GP 23 min: tolerates 2-3 min, 45/56 Berg',
  '97140 GP 12 min: gr III-IV mobs, 2-3 oscillations/sec',
  '97032 GP 15 min: 80-150 Hz, 10-15 mA, 10:50 duty',
  '97032 GP 15 min: on:off 10:50, ramp 2:1',
  '97012 15 min: 30:10 sec hold:rest, 60 lb',
  'Sitting tolerance 20-30 min, standing 10-15 min',
  'Can stand 5 to 10 min before pain',
  'Sleeps 6-7 h, ices 15-20 min q 2-3 h',
  'HEP: walk 20-30 min daily at home',
  'Home program: therapeutic exercise 15-20 min per day',
  'HR 72-110, BP 128/76, SpO2 95-97%, RR 12-16',
  'AROM knee 0-120, flexion 4-108, MMT 4-/5, 3+/5',
  'Berg 45/56, TUG 12.5 sec, 6MWT 1065-1080 ft',
  'Work:rest 1:75, ratio 2:1, 1:1 supervision',
  'RPE 11-13, pain 3-4/10, 15/20 reps clean',
  'Timed up and go 12.5.2 version, app v4.5.2',
  'Dx M25.561, Z47.1, S72.0O1A',
  'Call 555-0123 or 555-1065-1080, ext 25',
  'Suite 1065-1080, rm 25:10',
  'Auth 26-10751, claim 97530-01, MRN 106510',
  'Psalm 119:105 quoted by the patient',
  'Lumbar L5 min tenderness, C5-6 min hypomobility',
  'T12-L1 min guarding; S1 min reflex loss',
  'O2 min flow 2 L, VO2 min 12',
  'Level 1-2 band, 15-20 lb, 8-10" step',
  'Was 15-20 min late, bus came 9:5ish',
  'Stroke score 2O/42 per chart',
  'Rest: 2-3 min between bouts, 1-2 rests',
  'Ice 10-15 min at end, not billed',
  'Timer set to 10:75 by mistake, fixed',
  'Next MD visit 9:5 something, patient not sure',
  'Tx plan: 97530 15-20 min next visit',
  'Cues 25% of time, 3 of 5 trials, 10:10 symmetry',
  'Metronome 60-80, cadence 100-110 steps/min',
  'Lift 10-15 lb x 2-3 min, 2/2 trials',
];

const silentWhole = [
  // the end of the text is where someone types
  'PT daily note\nDOS: 8/1',
  'PT daily note\nDOS: 2026-0',
  'PT daily note   DOS: 08/11/2026\nS: ok\nO: 97530 GP 10:05-',
  'PT daily note   DOS: 08/11/2026\nS: ok\nO: 97530 GP 9:05-9:3',
  'PT daily note   DOS: 08/11/2026\nS: ok\nO: 97530 GP 15-20 min',
  'PT daily note   DOS: 08/11/2026\nS: ok\nTime in: 9:5',
  // what the patient says, what is planned, what is a goal
  'PT daily note   DOS: 08/11/2026\nS: walked 15-20 min, up at 2:75, took 2O min nap\nO: 97530 23 min transfers\nK. Orr, PT',
  'PT daily note   DOS: 08/11/2026\nS: ok\nO: 97530 23 min transfers\nP: 97530 15-20 min, next visit 10:75\nK. Orr, PT',
  'PT daily note   DOS: 08/11/2026\nS: ok\nO: 97530 23 min transfers\nGoals: stand 2O min, walk 15-20 min by 02/30/2026\nK. Orr, PT',
  // days that are no day of service
  dated('DOS: 08/11/2026   DOB: 02/30/1950'),
  dated('DOS: 08/11/2026   Onset 6/2026'),
  dated('DOS: ____'),
  dated('DOS: __/__/2026'),
  dated('DOS: [date of service]'),
  dated('Date of service: TBD'),
  dated('DOS: 08/11/2026   Next visit 8/14'),
  dated('DOS: 20260811'),
  dated('Visit 8/11 of this year is under auth 8/12'),
  dated('Last DOS 8/4, DOS: 08/11/2026'),
  // the day of the signature says the year
  dated('DOS 8/11', 'Electronically signed by K. Orr, PT on 08/11/2026'),
  dated('DOS 8/11', 'Signed: K. Orr, PT 8/13/26'),
  dated('DOS: Aug 11', 'Signed: K. Orr, PT 8/11/26'),
];

const inTable = (minutes: string, time = '', units = '2') =>
  daily(
    `| CPT | Service | Min | Time | Units |\n|---|---|---|---|---|\n| 97530 | ther act | ${minutes} | ${time} | ${units} |`,
  );

describe('what cannot be read is shown at its place', () => {
  for (const line of durations) it(line, () => shows('duration', daily(line)));
  for (const line of clocks) it(line, () => shows('clock time', daily(line)));
  for (const head of days) it(head, () => shows('date', dated(head)));
  for (const cell of ['«2O»', '«2O min»', '«15-20»', '«15 to 20 min»', '«2?»', '«22.5»', '«-12»', '«4.5.2»'])
    it(`in a column of minutes: ${cell}`, () => shows('duration', inTable(cell)));
  for (const cell of ['«10:75»-11:00', '«9:5»-9:30', '«1065-1080»', '10:05-«10:6O»'])
    it(`in a column of times: ${cell}`, () => shows('clock time', inTable('23', cell)));
});

describe('what looks close to a time, a duration or a day is not called unreadable', () => {
  for (const line of silent) it(line, () => assert.deepEqual(found(daily(line)), []));
  for (const text of silentWhole) it(text.replace(/\n/g, ' / '), () => assert.deepEqual(found(text), []));
});

describe('the words about it', () => {
  const messages = (text: string, ready = true): readonly string[] =>
    analyze(text, createContext({ ready }))
      .findings.filter(({ id }) => id === 'unreadable')
      .map(({ severity, message }) => `${severity}: ${message}`);

  for (const [text, message] of [
    [dated('DOS: 2026-02-30'), 'There is no February 30, 2026: the month has 28 days.'],
    [dated('DOS: 02/29/2026'), 'There is no February 29, 2026: the month has 28 days.'],
    [dated('DOS: 13/45/2026'), 'There is no month 13: a year has 12.'],
    [dated('DOS: 31 Jun 2026'), 'There is no June 31, 2026: the month has 30 days.'],
    [dated('DOS: 08/00/2026'), 'There is no day 0 in a month.'],
    [dated('DOS 8/11'), 'This date has no year, and no date of a signature tells which.'],
    [dated('DOS: August 2026'), 'This date names a month and no day.'],
    [dated('DOS: 2O26-03-04'), 'This looks like a date and cannot be read.'],
    [daily('Time in: 25:10   Time out: 10:45'), 'There is no hour 25: a day has 24.'],
    [daily('97530 GP 10:05-10:75: transfers'), 'There is no minute 75: an hour has 60, from :00 to :59.'],
    [daily('97530 GP 10:05-\ntransfers'), 'This time has a start and no end.'],
    [daily('97530 GP 15-20 min: transfers'), 'These are two numbers of minutes, and a stated time is one.'],
    [daily('97530 GP 22.5 min: transfers'), 'These are not whole minutes.'],
    [daily('97530 GP 2O min: transfers'), 'This looks like a duration and cannot be read.'],
  ] as const)
    it(message, () => {
      const [only, ...more] = messages(text);
      assert.deepEqual(more, []);
      assert.ok(only?.startsWith(`warning: ${message}`), only);
    });

  it('stays quiet about a start without an end while the note is a draft', () => {
    const draft = daily('97530 GP 10:05-\ntransfers').replace('\nK. Orr, PT', '');
    assert.deepEqual(
      messages(draft, false).map((message) => message.split(':')[0]),
      ['hint'],
    );
  });

  it('stands for no missing date, no missing minutes', () => {
    for (const text of [dated('DOS: 2026-02-30'), dated('DOS 8/11'), daily('97530 GP 15-20 min: transfers')])
      assert.deepEqual(
        analyze(text, createContext({ ready: true }))
          .findings.map(({ id }) => id)
          .filter((id) => id === 'date-missing' || id === 'time-missing'),
        [],
        text,
      );
  });

  it('is read as nothing else', () => {
    const visit = firstVisit(daily('97530 GP 15 to 20 min, 1 unit: transfers\nTotal timed minutes: 4O'));
    assert.deepEqual(
      visit.services.map(({ code, minutes, units }) => [code, minutes, units?.value]),
      [['97530', null, 1]],
    );
    assert.equal(visit.totals.timedMinutes, null);
  });
});
