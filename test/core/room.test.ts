/** Where questions stand in notes of every kind, and that the rest of a note is read as before. */
import assert from 'node:assert/strict';
import { clockText } from '../../server/src/core/clock';
import { safeEdits } from '../../server/src/core/door/door';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { fillIn } from '../../server/src/core/fixes/fillIn';
import { addModifiers } from '../../server/src/core/fixes/modifiers';
import {
  analyze,
  codeActions,
  createContext,
  type ElementId,
  elementIds,
  type Visit,
} from '../../server/src/core/index';
import { learntNotes } from '../support/gold';
import { someOf } from '../support/someOf';

const read = (text: string) => analyze(text, createContext()).visits[0]!;
/** The lines that a question for an element changes. */
function asked(note: string, element: ElementId): string {
  const [fix] = fillIn(read(note), element);
  const before = new Set(note.split('\n'));
  return applyEdits(note, fix!.edits)
    .split('\n')
    .filter((line) => !before.has(line))
    .join('\n');
}
const note = (...work: string[]) =>
  ['Date: 3/11/2026   PT daily note', 'O:', ...work, '', 'Dana Whitlock, PT'].join('\n');
const used = 'used [device or adaptation, or none]';
const Used = 'Used [device or adaptation, or none].';

describe('questions about the work', () => {
  it('are one more clause, or a sentence where a sentence has ended', () => {
    assert.equal(
      asked(note('97530 20 min: stairs x5, min A', '97110 10 min: bike'), 'equipment'),
      `97530 20 min: stairs x5, min A; ${used}`,
    );
    assert.equal(
      asked(note('We did therapeutic activities for 20 minutes. She climbed stairs.'), 'equipment'),
      `We did therapeutic activities for 20 minutes. She climbed stairs. ${Used}`,
    );
  });

  it('stand in front of the next service on the same line', () => {
    assert.equal(
      asked(note('TA 20 min, stairs x5 with min A; TE 10 min, bike'), 'equipment'),
      `TA 20 min, stairs x5 with min A; ${used}; TE 10 min, bike`,
    );
    assert.equal(
      asked(
        note('TA 20 min. She climbed stairs with min A. Then we did manual therapy for 10 minutes.'),
        'equipment',
      ),
      `TA 20 min. She climbed stairs with min A. ${Used} Then we did manual therapy for 10 minutes.`,
    );
  });

  it('stand at the end of lines indented below, not behind totals or a signature', () => {
    const list = [
      '[x] 97530 - 20 min - 1 unit',
      '    stairs x5 with min A',
      '    stopped once',
      'Total timed 20',
    ];
    assert.equal(asked(note(...list), 'equipment'), `    stopped once; ${used}`);
  });

  it('stand in the cell that tells of the work, and where it goes on', () => {
    const head = ['| CPT | Min | Units | Notes |', '|---|---|---|---|'];
    assert.equal(
      asked(note(...head, '| 97530 | 23 | 2 | stairs x5 with min A, cue for the left foot |'), 'equipment'),
      `| 97530 | 23 | 2 | stairs x5 with min A, cue for the left foot; ${used} |`,
    );
    const columns = ['CPT     MIN  UNITS  NOTES', '97530   23   2      stairs x5 with min A and a cue,'];
    assert.equal(
      asked(note(...columns, '                    stopped once for breath'), 'equipment'),
      `                    stopped once for breath; ${used}`,
    );
    assert.equal(
      asked(note('CPT,Min,Units,Notes', '97530,23,2,"stairs x5, min A at the left side"'), 'equipment'),
      `97530,23,2,"stairs x5, min A at the left side; ${used}"`,
    );
  });

  it('get a line of their own below the work where the service only stands on the bill', () => {
    const bill = ['97110 15 min: bike, quad sets', 'Charges:', '97110 x1  97530 x2'];
    assert.equal(asked(note(...bill), 'equipment'), `97530: ${used}`);
    const table = ['| CPT | Min | Units |', '|---|---|---|', '| 97530 | 23 | 2 |', '| 97110 | 10 | 1 |'];
    const lines = applyEdits(note(...table), fillIn(read(note(...table)), 'equipment')[0]!.edits).split('\n');
    assert.equal(lines[lines.indexOf('| 97110 | 10 | 1 |') + 1], `97530: ${used}`);
  });

  it('stand in the section where they belong', () => {
    const soap = note('97530 20 min: stairs x5', 'A: Left knee gives way.', 'Signed later', 'P: 2x/wk');
    assert.equal(
      asked(soap, 'progress'),
      'A: Left knee gives way. [level today], was [earlier level] on [earlier date].',
    );
    assert.equal(asked(soap, 'participation').slice(0, 26), '97530 20 min: stairs x5; [');
    const empty = note('97530 20 min: stairs x5', 'Assessment:', '', 'Plan: 2x/wk');
    assert.equal(
      asked(empty, 'progress'),
      'Assessment: [level today], was [earlier level] on [earlier date]',
    );
  });
});

describe('questions for clock times', () => {
  it('stand behind the minutes, in their bracket if they have one', () => {
    assert.equal(asked(note('TA 20 min. stairs x5'), 'start-end'), 'TA 20 min (__:__-__:__). stairs x5');
    assert.equal(
      asked(note('TA for 20 minutes. She rose.'), 'start-end'),
      'TA for 20 minutes (__:__-__:__). She rose.',
    );
    assert.equal(asked(note('TA (20 min): stairs x5'), 'start-end'), 'TA (20 min, __:__-__:__): stairs x5');
    assert.equal(asked(note('97530-GP x2: stairs x5'), 'start-end'), '97530-GP x2 (__:__-__:__): stairs x5');
  });

  it('stand behind the code of a table', () => {
    const head = ['| CPT | Min | Units | Notes |', '|---|---|---|---|'];
    assert.equal(
      asked(note(...head, '| 97530 | 23 | 2 | stairs x5 with min A |'), 'start-end'),
      '| 97530 (__:__-__:__) | 23 | 2 | stairs x5 with min A |',
    );
  });
});

describe('totals', () => {
  it('stand in a visit that is one line of a log, where a line below would join it to the next', () => {
    const { text } = learntNotes().find(({ name }) => name === 'h55.txt')!;
    const analysis = analyze(text, createContext());
    const { start } = analysis.visits[1]!.services[0]!.name.span;
    const totals = codeActions(analysis, { start, end: start }, 600, createContext()).find(
      ({ kind }) => kind === 'totals',
    );
    const visit = applyEdits(text, totals!.edits)
      .split('\n')
      .find((line) => line.startsWith('10-23-25'));
    assert.match(
      visit!,
      /9\/12 no rail \(4\/10 Tue\)\. Total timed minutes: 45, Total treatment minutes: 45\. -- Leif/,
    );
  });
});

describe('a modifier', () => {
  it('is joined as this note joins them', () => {
    const written = (line: string) => {
      const text = note(line);
      const visit = read(text);
      const [fix] = addModifiers(visit, [{ service: visit.services[0]!, modifier: 'KX' }], 'Add KX');
      return applyEdits(text, fix!.edits).split('\n')[2];
    };
    assert.equal(written('97530 GP 20 min'), '97530 GP KX 20 min');
    assert.equal(written('97530-GP 20 min'), '97530-GP-KX 20 min');
    assert.equal(written('97530/GP 20 min'), '97530/GP/KX 20 min');
    assert.equal(written('97530 20 min'), '97530-KX 20 min');
  });
});

describe('every question', () => {
  const facts = (visits: readonly Visit[]) =>
    visits.map(({ services, totals, session, dateOfService, signature }) => ({
      date: dateOfService?.value,
      signature: signature?.value,
      totals: [totals.timedMinutes?.value, totals.treatmentMinutes?.value, totals.units?.value],
      session: [session?.from?.value, session?.to?.value],
      services: services
        .map(({ code, minutes, units, modifiers, intervals }) => ({
          code,
          minutes,
          units: units?.value,
          modifiers: modifiers.map(({ value }) => value),
          intervals: intervals.map(({ value }) => value),
        }))
        .sort((a, b) => a.code.localeCompare(b.code)),
    }));

  for (const { name, text } of someOf(learntNotes(), 12, 2))
    it(`leaves everything else of ${name} as it was read`, () => {
      const context = createContext();
      const analysis = analyze(text, context);
      const { visits } = analysis;
      for (const visit of visits)
        for (const id of elementIds.filter((one) => !visit.wording.elements?.[one].documented))
          for (const fix of fillIn(visit, id)) {
            const { title } = fix;
            const edits = safeEdits(analysis, { ...fix, visit: visit.index }, context);
            if (!edits) continue;
            const after = analyze(applyEdits(text, edits), createContext()).visits;
            assert.deepEqual(facts(after), facts(visits), title);
            for (const other of elementIds)
              if (visit.wording.elements![other].documented)
                assert.ok(after[visit.index]!.wording.elements![other].documented, `${title} loses ${other}`);
          }
    });

  it('for clock times is answered by times that are read', () => {
    for (const { name, text } of someOf(learntNotes(), 12)) {
      for (const visit of analyze(text, createContext()).visits) {
        const work = visit.services.find(({ code }) => code === '97530');
        const fix = fillIn(visit, 'start-end')[0];
        if (!work || !fix || work.intervals.length > 0) continue;
        const answers = [600, 600 + (work.minutes ?? 15)].map(clockText);
        const edits = fix.edits.map(({ span, text: asks }) => ({
          span,
          text: asks.map((part) => (typeof part === 'string' ? part : answers.shift()!)),
        }));
        const read = analyze(applyEdits(text, edits), createContext()).visits[visit.index]!;
        const after = read.services.find(({ code }) => code === '97530');
        assert.deepEqual([after?.intervals.length, after?.minutes], [1, work.minutes ?? 15], name);
      }
    }
  });
});
