/** What the product states of payers: every fact with its source, its day and the last look at it, and judged by the day. */
import assert from 'node:assert/strict';
import { analyze, createContext } from '../../../server/src/core/index';
import { builtInPayers } from '../../../server/src/core/payers/builtIn';
import { profileFor } from '../../../server/src/core/payers/payerOf';
import { termsOn } from '../../../server/src/core/payers/payerSet';
import type { PayerTerms } from '../../../server/src/core/payers/schema';

const context = createContext();
const noteOf = (payer: string, day: string, more = '', signed = 'Ivo Lund, PT'): string =>
  [
    `PT daily note ${day}`,
    `Payer: ${payer}`,
    'Dx: R THA, cannot get up from the toilet',
    `97110 x1 15 min: LAQ 3x10${more}`,
    signed,
  ].join('\n');

const found = (note: string) => analyze(note, context).findings;

describe('facts of payers', () => {
  it('have a source, its day and the last look at it', () => {
    for (const profile of builtInPayers.all)
      for (const version of profile.versions)
        for (const [term, fact] of Object.entries(version)) {
          if (typeof fact !== 'object' || fact === null || !('value' in fact)) continue;
          const where = `${profile.id} ${version.from} ${term}`;
          assert.ok(fact.source.length > 3, where);
          // what nobody has looked at yet is marked, or listed by `npm run facts`
          if (!fact.verify && profile.id !== 'commercial-midpoint')
            assert.match(fact.checked ?? '', /^\d{4}-\d{2}/, where);
        }
  });

  const days = [
    '2019-12-01',
    '2020-05-01',
    '2023-08-01',
    '2024-08-01',
    '2025-02-01',
    '2026-11-01',
    '2027-01-15',
  ];
  const none = ['-', '-', '-', '-', '-', '-', '-'];
  const table: readonly (readonly [string, keyof PayerTerms, readonly string[]])[] = [
    ['medicare-b', 'assistantModifier', ['-', ...Array(6).fill('required')]],
    ['medicare-b', 'supervision', [...Array(4).fill('direct'), ...Array(3).fill('general')]],
    ['medicare-b', 'planOfCareSignature', [...Array(4).fill('required'), ...Array(3).fill('not-required')]],
    ['medicare-b', 'telehealth', ['-', '-', '-', '-', 'covered', 'covered', 'covered']],
    ['tricare', 'assistants', ['not-covered', ...Array(6).fill('covered')]],
    ['tricare', 'assistantModifier', ['-', ...Array(6).fill('required')]],
    ['unitedhealthcare', 'disciplineModifier', ['-', '-', ...Array(5).fill('required')]],
    ['unitedhealthcare', 'startEndTimes', ['-', '-', 'wanted', ...Array(4).fill('not-required')]],
    ['unitedhealthcare', 'sessionLength', ['-', '-', '-', ...Array(4).fill('required')]],
    [
      'unitedhealthcare-medicare-advantage',
      'authorization',
      [...Array(4).fill('wanted'), ...Array(3).fill('required')],
    ],
    ['unitedhealthcare-medicare-advantage', 'visitsBeforeReview', ['-', '-', '-', '-', '6', '6', '6']],
    [
      'humana-medicare-advantage',
      'authorization',
      ['not-required', 'wanted', 'required', 'required', 'required', 'wanted', 'wanted'],
    ],
    ['anthem', 'unitsPerDay', ['-', '-', '4', '4', '4', '4', '4']],
    ['anthem', 'startEndTimes', ['-', '-', '-', '-', 'required', 'required', 'required']],
    ['cigna', 'unitsPerDay', ['-', '-', '4', '4', '4', '4', '4']],
    ['aetna', 'planOfCareSignature', [...Array(5).fill('required'), 'not-required', 'not-required']],
    ['aetna', 'assistantModifier', ['-', '-', '-', 'required', 'required', 'required', 'required']],
    ['new-york-workers-comp', 'relativeValueUnitsPerDay', Array(7).fill('12')],
    ['medicaid-new-york', 'visitLimit', ['40', '40', ...none.slice(2)]],
    ['medicaid-ohio', 'visitLimit', Array(7).fill('30')],
  ];
  for (const [id, term, values] of table)
    it(`hold on their days: ${id}, ${term}`, () =>
      assert.deepEqual(
        days.map((day) => String(termsOn(builtInPayers.find(id)!, day as never)[term]?.value ?? '-')),
        values,
      ));

  it('judge the same note by its day', () => {
    const ids = (payer: string, signed: string) =>
      days.map((day) =>
        found(noteOf(payer, day, '', signed))
          .filter(({ id }) =>
            ['modifier-discipline', 'assistant-modifier', 'time-totals-missing', 'payer-asks'].includes(id),
          )
          .map(({ id, severity }) => `${id} ${severity}`)
          .sort()
          .join(', '),
      );
    assert.deepEqual(ids('TRICARE East', 'L. Moss, PTA'), [
      'payer-asks info',
      ...Array(6).fill('payer-asks info'),
    ]);
    assert.match(
      found(noteOf('TRICARE', '2019-12-01', '', 'L. Moss, PTA')).find(({ id }) => id === 'payer-asks')!
        .message,
      /did not cover/,
    );
    assert.match(
      found(noteOf('TRICARE', '2020-05-01', '', 'L. Moss, PTA')).find(({ id }) => id === 'payer-asks')!
        .message,
      /TRICARE wants CQ/,
    );
    assert.deepEqual(ids('Medicare Part B', 'L. Moss, PTA'), [
      'modifier-discipline warning, time-totals-missing warning',
      ...Array(6).fill(
        'assistant-modifier warning, modifier-discipline warning, time-totals-missing warning',
      ),
    ]);
    assert.deepEqual(ids('UHC', 'Ivo Lund, PT'), [
      '',
      '',
      'payer-asks info',
      ...Array(4).fill('payer-asks info, payer-asks info'),
    ]);
    assert.deepEqual(ids('Kestrel Health Plan', 'L. Moss, PTA'), Array(7).fill(''));
  });

  /** One note of each of the days: what is found in it that depends on the day. */
  const byDay: readonly (readonly [what: string, payer: string, line: string, RegExp, readonly boolean[]])[] =
    [
      [
        'the assistant’s modifier',
        'Medicare Part B',
        '',
        /Medicare wants CQ/,
        [false, true, true, true, true, true, true],
      ],
      [
        'a code of 2024',
        'Medicare Part B',
        '97550 GP x1 30 min: taught the son the board',
        /97550 can be billed from 2024-01-01/,
        [true, true, true, false, false, false, false],
      ],
      [
        'a code of 2026',
        'Medicare Part B',
        '98985 GP x1: data on 9 of 30 days',
        /98985 can be billed from 2026-01-01/,
        [true, true, true, true, true, false, false],
      ],
      [
        'codes that stand for the same month since 2026',
        'Medicare Part B',
        '98979 GP x1 12 min\n98980 GP x1 20 min',
        /98980 beside 98979/,
        [false, false, false, false, false, true, true],
      ],
      [
        'a code that ended in 2018',
        'Medicare Part B',
        'G8978 x1',
        /G8978 was deleted/,
        [true, true, true, true, true, true, true],
      ],
      [
        'the threshold',
        'Medicare Part B',
        '$2,350 used of the threshold',
        /\$2,350 used; the threshold/,
        [false, false, true, true, false, false, false],
      ],
      [
        'a threshold that is not published',
        'Medicare Part B',
        '$2,350 used of the threshold',
        /The threshold of 2027 is not known here/,
        [false, false, false, false, false, false, true],
      ],
      [
        'assistants under TRICARE',
        'TRICARE',
        '',
        /did not cover an assistant/,
        [true, false, false, false, false, false, false],
      ],
      [
        'start and stop times for UnitedHealthcare',
        'UHC',
        '97530 x1 15 min: stairs x4',
        /start and end time for this work\. UnitedHealthcare asks for it/,
        [false, false, true, false, false, false, false],
      ],
      [
        'the length of the session for UnitedHealthcare',
        'UHC',
        '',
        /UnitedHealthcare asks for the total treatment minutes/,
        [false, false, false, true, true, true, true],
      ],
      [
        'time in and out of each code for Anthem',
        'Anthem',
        '',
        /Anthem (?:may ask|asks) for time in and time out of each code/,
        [false, false, false, false, true, true, true],
      ],
      [
        '4 units a day for Cigna',
        'Cigna',
        '97530 x5 75 min: stairs, carries, transfers',
        /Cigna pays for 4 a day/,
        [false, false, true, true, true, true, true],
      ],
      ['TriWest', 'TriWest', '', /TRICARE/, [false, false, false, false, true, true, true]],
    ];
  for (const [what, payer, line, says, expected] of byDay)
    it(`are told of a note of each day: ${what}`, () =>
      assert.deepEqual(
        days.map((day) =>
          found(noteOf(payer, day, line && `\n${line}`, 'L. Moss, PTA')).some(({ message }) =>
            says.test(message),
          ),
        ),
        expected,
      ));

  it('are no louder than a hint while they are not verified', () => {
    for (const payer of [
      'Humana Gold Plus',
      'Aetna PPO',
      'Kestrel Health Plan',
      'Texas Medicaid',
      'Cigna',
      'work comp',
    ]) {
      const note = noteOf(
        payer,
        '2026-11-01',
        '\n97750 x1 15 min: 6 minute walk with report\n97530 x9 15 min: sit to stand x10',
        'L. Moss, PTA',
      );
      const { visits } = analyze(note, context);
      const terms = profileFor(visits[0]!, context)!.terms;
      const settled = (
        [
          'disciplineModifier',
          'assistantModifier',
          'ncciEdits',
          'mue',
          'timedTotal',
          'treatmentTotal',
        ] as const
      ).filter((term) => terms[term] && !terms[term].verify);
      const loud = found(note)
        .filter(({ severity }) => severity !== 'hint')
        .map(({ id }) => id)
        .filter((id) =>
          [
            'modifier-discipline',
            'assistant-modifier',
            'ncci-modifier',
            'ncci-forbidden',
            'mue',
            'time-totals-missing',
            'payer-asks',
          ].includes(id),
        );
      assert.ok(
        loud.length <= settled.length,
        `${payer}: ${loud.join(', ')}; settled: ${settled.join(', ')}`,
      );
    }
  });

  it('are behind everything louder than a hint, whatever the payer and the day', () => {
    const restsOn: Readonly<Record<string, readonly (keyof PayerTerms)[]>> = {
      'modifier-discipline': ['disciplineModifier'],
      'assistant-modifier': ['assistantModifier', 'assistants'],
      'kx-threshold': ['kxModifier'],
      'ncci-modifier': ['ncciEdits'],
      'ncci-forbidden': ['ncciEdits'],
      mue: ['mue'],
      'time-totals-missing': ['timedTotal', 'treatmentTotal', 'sessionLength'],
      'units-cap': ['unitsPerDay'],
      'payer-asks': [
        'disciplineModifier',
        'assistantModifier',
        'assistants',
        'startEndTimes',
        'sessionLength',
        'minutesPerCode',
        'timedTotal',
        'treatmentTotal',
        'regionTreated',
      ],
    };
    const seen = new Set<string>();
    for (const { name, id } of builtInPayers.all)
      for (const day of [...days, '2017-06-01'])
        for (const lines of [
          [
            '97110 x9 20 min: LAQ 3x10',
            '97750 x1 15 min: 6 minute walk with report',
            '97530 x1 15 min: stairs x4',
          ],
          ['97110 x1 10 min: LAQ 3x10', '97530 x1 10 min: stairs x4, $9,000 used of the threshold'],
        ]) {
          const note = [`PT daily note ${day}`, `Payer: ${name}`, ...lines, 'L. Moss, PTA'].join('\n');
          const analysis = analyze(note, context);
          const payer = profileFor(analysis.visits[0]!, context);
          if (payer?.profile.id !== id) continue;
          for (const finding of analysis.findings) {
            const terms = restsOn[finding.id];
            if (!terms || finding.severity === 'hint') continue;
            seen.add(finding.id);
            const settled = terms.filter((term) => payer.terms[term] && !payer.terms[term].verify);
            assert.notDeepEqual(settled, [], `${name} on ${day}: ${finding.severity} ${finding.message}`);
          }
        }
    assert.ok(seen.size >= 7, [...seen].join(', '));
  });

  it('make units a hint where the rule is only reported and the other one would allow them', () => {
    const units = (payer: string) =>
      found(
        [
          'PT daily note 2026-11-01',
          `Payer: ${payer}`,
          '97110 GP x1 10 min: LAQ 3x10',
          '97530 GP x1 10 min: sit to stand x10',
          'Total timed 20 min, total treatment 20 min',
          'Ivo Lund, PT',
        ].join('\n'),
      ).flatMap(({ id, severity }) => (id === 'units-over' ? [severity] : []));
    assert.deepEqual(units('Medicare Part B'), ['error']);
    assert.deepEqual(units('Humana Gold Plus'), ['hint']);
    assert.deepEqual(units('TRICARE East'), ['hint']);
    assert.deepEqual(units('Kestrel Health Plan, 8 minute rule'), ['error']);
    assert.deepEqual(units('TRICARE East, follows CMS'), ['error']);
    assert.deepEqual(units('Kestrel Health Plan'), []);
  });

  it('make a conflict of modifiers that is not verified a hint', () => {
    const severities = (modifiers: string) =>
      found(
        `PT daily note 2026-11-01\nPayer: Medicare Part B\n97110 ${modifiers} x1 15 min: LAQ 3x10\nTotal timed 15, total treatment 15\nIvo Lund, PT`,
      ).flatMap(({ id, severity }) => (id === 'modifier-unknown' ? [severity] : []));
    assert.deepEqual(severities('GP GA KX'), ['hint']);
    assert.deepEqual(severities('GP 59 XU'), ['warning']);
  });

  it('say whose table it is where Medicaid has one of its own', () => {
    const note = noteOf(
      'Texas Medicaid',
      '2026-11-01',
      '\n97750 x1 15 min: 6 minute walk with report\n97530 x1 15 min: sit to stand x10',
    );
    const edits = found(note).filter(({ id }) => id === 'ncci-modifier');
    assert.equal(edits.length, 1);
    assert.match(edits[0]!.message, /Medicare’s table; Medicaid has one of its own/);
  });

  it('find a profile for a plan by its kind of plan, and one space in front of the label', () => {
    for (const [payer, id] of [
      ['Aetna PPO', 'aetna'],
      ['Cigna HMO', 'cigna'],
      ['UHC PPO', 'unitedhealthcare'],
      ['BCBS of Oklahoma HMO', 'bcbs-oklahoma'],
      ['Kestrel PPO', 'commercial'],
      ['Humana HMO', 'humana'],
      ['Humana Gold Plus HMO', 'humana-medicare-advantage'],
      ['NYSIF', 'new-york-workers-comp'],
      ['Superior HealthPlan', 'medicaid-texas'],
    ] as const)
      for (const line of [`Payer: ${payer}`, ` Payer: ${payer}`, `Seen 3x. Payer: ${payer}`]) {
        const [visit] = analyze(noteOf('', '2026-11-01').replace('Payer: ', line), context).visits;
        assert.equal(profileFor(visit!, context)?.profile.id, id, line);
      }
  });

  it('take TriWest for the VA before 2025 and for TRICARE after', () => {
    for (const [day, id] of [
      ['2024-12-31', 'va-community-care'],
      ['2025-01-01', 'tricare'],
    ] as const) {
      const [visit] = analyze(noteOf('TriWest', day), context).visits;
      assert.equal(profileFor(visit!, context)?.profile.id, id, day);
    }
  });
});
