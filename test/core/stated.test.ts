/** Each fact that the product states: a note of the day that shows it, what is said there, and where it comes from. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allStated, wantsALook } from '../../scripts/stated';
import measures from '../../server/data/measures.json';
import {
  type Analysis,
  analyze,
  createContext,
  episodeRules,
  type Finding,
  hover,
  rules,
} from '../../server/src/core';
import type { CalendarDate } from '../../server/src/core/calendar';
import { builtInCodes, type ProcedureCode } from '../../server/src/core/codes/codeSet';
import { builtInEdits } from '../../server/src/core/edits/builtIn';
import { editOn } from '../../server/src/core/edits/editTable';
import { modifiersFor } from '../../server/src/core/features/completeCodes';
import type { Place } from '../../server/src/core/features/completion';
import {
  type Modifier,
  type ModifierConflict,
  modifierConflicts,
  modifiers,
} from '../../server/src/core/modifiers/modifierSet';
import { thresholds } from '../../server/src/core/modifiers/thresholds';
import { builtInPayers } from '../../server/src/core/payers/builtIn';
import { factList, type PayerFact } from '../../server/src/core/payers/factList';
import { profileFor } from '../../server/src/core/payers/payerOf';
import type { PayerProfile } from '../../server/src/core/payers/payerSet';
import { type Term, termNames } from '../../server/src/core/payers/terms';
import { ncciForbidden } from '../../server/src/core/rules/ncci-forbidden';
import { ncciModifier } from '../../server/src/core/rules/ncci-modifier';
import { parsePage } from '../support/rulePage';
import { kept, type StatedRow, written } from '../support/statedPage';
import { at, visit } from '../support/visit';

const context = createContext({ ready: true });
const firstDay = '2017-01-02';
const today = '2026-11-02';

/** The day before (-1) or after (1). */
const beside = (day: string, by: 1 | -1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
const days = (...some: readonly (string | null | undefined)[]): readonly string[] =>
  [...new Set(some.filter((day) => day !== null && day !== undefined && day >= firstDay))].sort() as string[];

/** It says that no rule is known of the payer, and rests on the minutes alone. */
const restsOnNothing = new Set(['units-rule-differs']);

const line = ({ id, severity, message }: Finding): string => `${id} ${severity}: ${message}`;
const none = '-';
const told = (lines: readonly string[]): string => lines.join(' ') || none;
const read = new Map<string, Analysis>();
const analysisOf = (text: string): Analysis => {
  const analysis = read.get(text) ?? analyze(text, context);
  read.set(text, analysis);
  return analysis;
};
const hoverLines = (analysis: Analysis, word: string): readonly string[] =>
  hover(analysis, analysis.text.indexOf(word) + 1, context)
    ?.markdown.plain.split('\n')
    .filter(Boolean) ?? [];

/** A note in which something is missing or wrong for a payer that has the fact, and the findings that rest on it. */
interface Probe {
  readonly lines: readonly string[];
  readonly ids: readonly string[];
  readonly says?: RegExp;
  readonly signed?: string;
}

const exercise = '97110 GP x1 15 min: LAQ 3x10';
const totals = 'Total timed 15 min, total treatment 15 min';
const words = (id: string): Probe => ({ lines: ['97530 GP x1 15 min: stairs x4', totals], ids: [id] });
const assistant: Probe = {
  lines: [exercise, totals],
  signed: 'L. Moss, PTA',
  ids: ['assistant-modifier', 'payer-asks'],
};
const asks = ['time-totals-missing', 'payer-asks'];
/** Facts that no finding rests on are shown by the hover on the payer alone. */
const hoverOnly: Probe = { lines: [exercise, totals], ids: [] };
const probes: Readonly<Record<Term, Probe>> = {
  unitRule: {
    lines: [
      '97110 GP x1 10 min: LAQ 3x10',
      '97530 GP x1 10 min: stairs x4',
      'Total timed 20 min, total treatment 20 min',
    ],
    ids: ['units-over', 'units-under', 'units-rule-differs'],
  },
  timedTotal: { lines: [exercise, 'Total treatment 15 min'], ids: asks, says: /timed/ },
  treatmentTotal: { lines: [exercise, 'Total timed 15 min'], ids: asks, says: /total treatment/ },
  sessionLength: { lines: [exercise, 'Total timed 15 min'], ids: asks, says: /total treatment/ },
  startEndTimes: {
    lines: [exercise, '97530 GP x1 15 min: stairs x4', 'Total timed 30 min, total treatment 30 min'],
    ids: ['97530-start-end', 'payer-asks'],
    says: /time in|start and end/,
  },
  minutesPerCode: hoverOnly,
  regionTreated: hoverOnly,
  activity: {
    lines: ['97530 GP x1 15 min: good tolerance', totals],
    ids: ['97530-activity', 'code-not-described'],
  },
  goal: words('97530-goal'),
  participation: words('97530-participation'),
  progress: words('97530-progress'),
  skilledInvolvement: words('97530-skilled-involvement'),
  equipment: words('97530-equipment'),
  medicalNecessity: words('medical-necessity'),
  disciplineModifier: {
    lines: ['97110 x1 15 min: LAQ 3x10', totals],
    ids: ['modifier-discipline', 'payer-asks'],
    says: /GP/,
  },
  assistantModifier: { ...assistant, says: /CQ/ },
  kxModifier: { lines: [exercise, totals, '$9,000 used of the threshold'], ids: ['kx-threshold'] },
  ncciEdits: {
    lines: [
      '97750 GP x1 15 min: 6 minute walk with report',
      '97530 GP x1 15 min: stairs x4',
      'Total timed 30 min, total treatment 30 min',
    ],
    ids: ['ncci-modifier', 'ncci-forbidden'],
  },
  mue: {
    lines: ['97110 GP x9 135 min: LAQ 3x10', 'Total timed 135 min, total treatment 135 min'],
    ids: ['mue'],
  },
  authorization: { lines: [exercise, totals], ids: ['authorization-wanted'] },
  visitsBeforeReview: { lines: [exercise, totals], ids: ['authorization-wanted'], says: /looks at the case/ },
  visitLimit: hoverOnly,
  unitsPerDay: {
    lines: ['97530 GP x9 135 min: stairs x4', 'Total timed 135 min, total treatment 135 min'],
    ids: ['units-cap'],
  },
  relativeValueUnitsPerDay: hoverOnly,
  assistants: { ...assistant, says: /cover/ },
  supervision: hoverOnly,
  planOfCareSignature: hoverOnly,
  telehealth: hoverOnly,
  toleranceMinutes: {
    lines: [
      'Time in 9:00 am  Time out 9:30 am',
      '97110 GP x2 31 min: LAQ 3x10',
      'Total timed 31 min, total treatment 31 min',
    ],
    ids: ['time-session'],
  },
};

const payerNote = (name: string, day: string, { lines, signed }: Probe): string =>
  [
    `PT daily note ${day}   Visit 7`,
    `Payer: ${name}`,
    'Dx: R THA, cannot get up from the toilet',
    ...lines,
    signed ?? 'Ivo Lund, PT',
  ].join('\n');

/** The name by which notes find a profile: its own, or one of its aliases. */
const nameOf = (profile: PayerProfile): string =>
  [profile.name, ...profile.aliases].find((name) => {
    const [one] = analysisOf(payerNote(name, today, hoverOnly)).visits;
    return one && profileFor(one, context)?.profile.id === profile.id;
  })!;

interface Shown {
  readonly row: StatedRow;
  readonly found: readonly Finding[];
}

function shownOf({ id, term }: PayerFact, name: string, day: string): Shown {
  const probe = probes[term];
  const analysis = analysisOf(payerNote(name, day, probe));
  const title = `${termNames[term]}: `;
  const says = hoverLines(analysis, name)
    .map((text) => text.replace(/^\W*(?=\p{L})/u, ''))
    .find((text) => text.startsWith(title));
  const found = analysis.findings.filter(
    (finding) => probe.ids.includes(finding.id) && (probe.says?.test(finding.message) ?? true),
  );
  return {
    row: {
      fact: `${id}: ${term}`,
      day,
      says: says?.slice(title.length) ?? none,
      found: told(found.map(line)),
    },
    found,
  };
}

describe('facts that are stated', () => {
  it('have a source with its day, and the last look at it or a mark that they are not verified', () => {
    const all = allStated();
    assert.ok(all.length > 500, `${all.length}`);
    for (const { where, what, checked, verify } of all) {
      assert.ok(verify || /^\d{4}-\d{2}/.test(checked ?? ''), `${where}: ${what}`);
      if (!(verify && where.startsWith('code ')))
        assert.match(what, /\b(?:19|20)\d{2}\b/, `${where}: ${what}`);
    }
  });

  it('of payers are said and judged on their days', () => {
    const names = new Map(builtInPayers.all.map((profile) => [profile.id, nameOf(profile)]));
    const shown = factList(builtInPayers.all).flatMap((fact) => {
      const first = fact.from < firstDay ? firstDay : fact.from;
      const on = days(
        fact.from < firstDay ? null : beside(fact.from, -1),
        first,
        fact.to,
        fact.to && beside(fact.to, 1),
      );
      return on.map((day) => ({ fact, day, ...shownOf(fact, names.get(fact.id)!, day) }));
    });
    for (const { fact, day, row, found } of shown) {
      const holds = fact.from <= day && day <= (fact.to ?? '9999');
      if (!holds) continue;
      const where = `${row.fact} on ${day}`;
      assert.ok(row.says.startsWith(fact.value), `${where} is said: ${row.says}`);
      assert.ok(row.says.includes(`${fact.source}, ${fact.date}`), `${where} has its source: ${row.says}`);
      assert.equal(/to be checked/.test(row.says), fact.verify, where);
      // of two facts behind one finding the other may be settled
      const settled = factList(builtInPayers.all).some(
        (other) =>
          other.id === fact.id &&
          !other.verify &&
          other.from <= day &&
          day <= (other.to ?? '9999') &&
          probes[other.term].ids.some((id) => probes[fact.term].ids.includes(id)),
      );
      if (fact.verify && !settled)
        assert.deepEqual(
          found.filter(({ id, severity }) => severity !== 'hint' && !restsOnNothing.has(id)).map(line),
          [],
          where,
        );
    }
    const rows = [...new Map(shown.map(({ row }) => [`${row.fact} ${row.day}`, row])).values()];
    assert.deepEqual(written(rows), kept('payers', 'What is said of each payer, and found, by day', rows));
  });

  it('of codes are said, and judged on the first and last days', () => {
    const rows = builtInCodes.all.flatMap((record) =>
      days(
        record.activeFrom && beside(record.activeFrom, -1),
        record.activeFrom,
        today,
        record.deletedAfter,
        record.deletedAfter && beside(record.deletedAfter, 1),
      ).map((day) => codeRow(record, day)),
    );
    assert.deepEqual(written(rows), kept('codes', 'What is said of each code, and found, by day', rows));
  });

  it('of modifiers and thresholds are said and judged', () => {
    const rows = [
      ...modifiers.map(modifierRow),
      ...modifierConflicts.map(conflictRow),
      ...thresholds.flatMap(({ year, kx }) => [
        thresholdRow(year, kx, ''),
        thresholdRow(year, kx + 1, ''),
        thresholdRow(year, kx, ' KX'),
      ]),
      thresholdRow(2027, 9000, ' KX'),
    ];
    assert.deepEqual(
      written(rows),
      kept('modifiers', 'What is said of each modifier and threshold, and found', rows),
    );
  });

  it('of measures are said with the study', () => {
    for (const measure of measures.measures) {
      if (!('change' in measure) || !measure.change) continue;
      const { id, change } = measure;
      const written = measured[id];
      assert.ok(written, `a line with the measure ${id}`);
      const note = `PT daily note ${today}\nO: ${written}\n${exercise}\nIvo Lund, PT`;
      const said = hoverLines(analysisOf(note), written).join(' ');
      assert.ok(said.includes(change.source) && said.includes(change.date), `${id}: ${said}`);
    }
  });

  it('of edits are judged on their first and last days, each of the table', () => {
    const other = new Set(['ncci-modifier', 'ncci-forbidden']);
    const judged = (a: string, b: string, day: string) =>
      [ncciModifier, ncciForbidden].flatMap((rule) => {
        const note = visit(
          { services: [a, b].map((code) => ({ code, stated: [15], units: 1 })), payer: 'medicare-b' },
          { dateOfService: at(day as CalendarDate) },
        );
        return [...rule.check(note, context)].map(() => rule.id);
      });
    let exercised = 0;
    for (const { column1, column2, indicator, effective, deletion } of builtInEdits.all) {
      if (indicator === 9) continue;
      const wanted = indicator === 0 ? 'ncci-forbidden' : 'ncci-modifier';
      for (const day of days(effective ?? (deletion ? null : '2024-07-01'), deletion)) {
        exercised += 1;
        assert.ok(judged(column1, column2, day).includes(wanted), `${column1} ${column2} on ${day}`);
      }
      for (const day of days(effective && beside(effective, -1), deletion && beside(deletion, 1)))
        if (!editOn(builtInEdits, column1, column2, day as CalendarDate))
          assert.ok(
            !judged(column1, column2, day).some((id) => other.has(id)),
            `${column1} ${column2} ${day}`,
          );
    }
    assert.ok(exercised > 1000, `${exercised}`);
  });

  it('of how a clinician attends are a hint while they are not verified', () => {
    const severities = (code: string) =>
      [
        ['Time in 9:00 am  Time out 9:30 am', `${code} GP x3 45 min: as planned`],
        [`${code} GP x1 9:00-9:20: as planned`, '97110 GP x1 9:10-9:25: LAQ 3x10'],
      ].flatMap((lines) =>
        analysisOf(
          [`PT daily note ${today}`, 'Payer: Medicare Part B', ...lines].join('\n'),
        ).findings.flatMap(({ id, severity }) =>
          ['time-overlap', 'time-session'].includes(id) ? [`${id} ${severity}`] : [],
        ),
      );
    assert.deepEqual(severities('97530'), ['time-session error', 'time-overlap error']);
    assert.ok(builtInCodes.find('97750')!.verify.includes('attendance'));
    assert.deepEqual(severities('97750'), ['time-session hint', 'time-overlap hint']);
  });

  it('behind rules have a note on the page of each rule in which it finds something', () => {
    for (const { id } of [...rules, ...episodeRules]) {
      const page = parsePage(readFileSync(join(__dirname, '../rules', `${id}.md`), 'utf8'));
      assert.ok(
        page.examples.some(({ marks }) => marks.some((mark) => mark.id === id)),
        id,
      );
    }
  });

  it('are each of a kind that is exercised here', () => {
    const kinds = new Set(allStated().map(({ where }) => where.split(' ')[0]));
    assert.deepEqual([...kinds].sort(), [
      'code',
      'measure',
      'modifier',
      'payer',
      'rules',
      'table',
      'threshold',
    ]);
    const tables = allStated().filter(({ where }) => where === 'table');
    assert.equal(tables.length, 2, 'edits, by each row; the most units, by each code');
    assert.deepEqual(
      allStated().filter((fact) => wantsALook(fact, today as CalendarDate) === 'never checked'),
      [],
    );
  });
});

const ofCodes = [
  'code-unknown',
  'codes-exclude',
  'units-untimed',
  'mue',
  'code-not-for-payer',
  'modifier-discipline',
];

/** A line with three units for Medicare, beside the code that stands for the same time where there is one. */
function codeRow({ code, notWith, verify }: ProcedureCode, day: string): StatedRow {
  const analysis = analysisOf(
    [
      `PT daily note ${day}`,
      'Payer: Medicare Part B',
      `${code} x3 45 min: as planned`,
      ...notWith.slice(0, 1).map((other) => `${other} GP x1`),
      'Ivo Lund, PT',
    ].join('\n'),
  );
  const shown = hoverLines(analysis, code).filter(
    (text) =>
      !/^(?:In this visit|Medicare Part B asks|With |Units|By the |Documented for|•|- |\d)/.test(text) ||
      text.startsWith(code),
  );
  const found = analysis.findings.filter(({ id }) => ofCodes.includes(id));
  const unsure: Readonly<Record<string, string>> = {
    'code-unknown': 'deletion',
    'units-untimed': 'timed',
    'modifier-discipline': 'therapy_designation',
    mue: 'mue',
  };
  for (const { id, severity } of found)
    if (verify.includes(unsure[id] ?? '')) assert.equal(severity, 'hint', `${code} on ${day}: ${id}`);
  assert.ok(
    shown.some((text) => /^Sources?: .*20\d\d/.test(text)),
    `${code} is said with its source: ${shown.join(' / ')}`,
  );
  return { fact: code, day, says: told(shown.slice(0, -1)), found: told(found.map(line)) };
}

/** A modifier is named in the list behind a code, and told on hover where it is read on a line. */
function modifierRow({ code, label, verify }: Modifier): StatedRow {
  const [suggestion] = modifiersFor(place, '').filter(({ filter }) => filter === code);
  assert.equal(suggestion?.label, `${code} ${label}`);
  assert.equal(suggestion.detail === 'check with the payer', verify, code);
  const service = `97110-${code}`;
  const { text, visits } = analysisOf(modifierNote(service));
  const isRead = visits[0]!.services[0]!.modifiers.some(({ value }) => value === code);
  const behind = text.indexOf(service) + service.length - 1;
  const says = isRead ? hover(analysisOf(text), behind, context)!.markdown.plain : suggestion.label;
  if (isRead) assert.match(says, /Source: .*20\d\d/, code);
  return {
    fact: code,
    day: today,
    says: `${says.split('\n')[0]}${suggestion.detail ? ` (${suggestion.detail})` : ''}`,
    found: none,
  };
}

/** A line of a note with each measure of which a study says how much change is real. */
const measured: Readonly<Record<string, string>> = {
  tug: 'TUG 14 s',
  '6mwt': '6MWT 820 ft',
  'gait-speed': 'gait speed 0.8 m/s',
  berg: 'Berg 42/56',
  dgi: 'DGI 18/24',
  pain: 'pain 5/10',
  grip: 'grip strength 40 lb',
  quickdash: 'QuickDASH 45',
  dash: 'DASH 45',
  lefs: 'LEFS 40/80',
  odi: 'ODI 34%',
};

const place = { offset: 0, before: '', visit: undefined } as unknown as Place;
const modifierNote = (service: string): string =>
  `PT daily note ${today}\nPayer: Medicare Part B\n${service} x1 15 min: LAQ 3x10\n${totals}\nIvo Lund, PT`;

function conflictRow({ codes, why, verify }: ModifierConflict): StatedRow {
  const { findings } = analysisOf(modifierNote(`97110-${codes.join('-')}`));
  const found = findings.filter(({ id }) => id === 'modifier-unknown');
  assert.deepEqual(
    found.map(({ severity, message }) => [severity, message.includes(why)]),
    [[verify ? 'hint' : 'warning', true]],
    codes.join(' + '),
  );
  return { fact: codes.join(' + '), day: today, says: none, found: told(found.map(line)) };
}

function thresholdRow(year: number, used: number, marked: string): StatedRow {
  const day = `${year}-06-01`;
  const analysis = analysisOf(
    `PT daily note ${day}\nPayer: Medicare Part B\n97110 GP${marked} x1 15 min: LAQ 3x10\n${totals}\n$${used.toLocaleString('en-US')} used of the threshold\nIvo Lund, PT`,
  );
  const says = marked ? hoverLines(analysis, 'KX').slice(2) : [];
  const found = analysis.findings.filter(({ id }) => id === 'kx-threshold');
  return { fact: `threshold ${year}`, day, says: told(says), found: told(found.map(line)) };
}
