/** Two disciplines in one visit: lines of one code under two plans of care are two services. */
import assert from 'node:assert/strict';
import { analyze, createContext } from '../../../server/src/core/index';

const context = createContext();

/** `PT 97530 15 min 1u GP` for each service of a visit with these lines. */
const services = (...lines: string[]): readonly string[] =>
  analyze(
    ['Therapy note 2026-03-02  Payer: Medicare Part B', ...lines, ''].join('\n'),
    context,
  ).visits[0]!.services.map(({ plan, code, minutes, units, modifiers }) =>
    [
      plan ?? '-',
      code,
      ...(minutes === null ? [] : [`${minutes} min`]),
      ...(units ? [`${units.value}u`] : []),
      ...modifiers.map(({ value }) => value),
    ].join(' '),
  );

const both = 'S. Ames, PT   L. Park, OTR/L';

describe('two disciplines in one visit', () => {
  for (const [way, lines, expected] of [
    [
      'labels',
      ['PT: 97530 x1 15 min toilet transfers x5', 'OT: 97530 x2 23 min dressing at the sink', both],
      ['PT 97530 15 min 1u', 'OT 97530 23 min 2u'],
    ],
    [
      'labels with names',
      ['PT (S. Ames) - 97530 x1 15 min toilet transfers', 'OT (L. Park) - 97535 x1 10 min dressing', both],
      ['PT 97530 15 min 1u', 'OT 97535 10 min 1u'],
    ],
    [
      'headings',
      ['OT', '97530 GO x1 10 min: dressing', 'PT', '97530 GP x1 15 min: toilet transfers', both],
      ['OT 97530 10 min 1u GO', 'PT 97530 15 min 1u GP'],
    ],
    [
      'people in brackets',
      ['97530 x1 15 min (S. Ames, PT): transfers', '97530 x1 15 min (L. Park, OTR/L): dressing', both],
      ['PT 97530 15 min 1u', 'OT 97530 15 min 1u'],
    ],
    [
      'modifiers and the signatures',
      ['97530 GP x1 15 min: transfers', '97530 GO x1 15 min: dressing', both],
      ['PT 97530 15 min 1u GP', 'OT 97530 15 min 1u GO'],
    ],
    [
      'work apart from the bill',
      [
        'PT: therapeutic activities 15 min: transfers x5',
        'OT: therapeutic activities 23 min: dressing x2',
        'Charges: 97530 GP x1, 97530 GO x2',
        both,
      ],
      ['PT 97530 15 min 1u GP', 'OT 97530 23 min 2u GO'],
    ],
    [
      'a table with who gave it',
      [
        '| Code | Min | Units | By | Work |',
        '|---|---|---|---|---|',
        '| 97530 | 15 | 1 | PT | transfers x5 |',
        '| 97530 | 15 | 1 | OT | dressing x2 |',
        both,
      ],
      ['PT 97530 15 min 1u', 'OT 97530 15 min 1u'],
    ],
    [
      'speech and occupational therapy',
      [
        'ST: 97129 GN x1 15 min: pill box, 4 cues',
        'OT: 97129 GO x1 15 min: recipe, 3 cues',
        'L. Park, OTR/L',
        'K. Ode, CCC-SLP',
      ],
      ['SLP 97129 15 min 1u GN', 'OT 97129 15 min 1u GO'],
    ],
    [
      'not by a lone wrong modifier',
      ['97530 GP 15 min: transfers', 'Billed: 97530 GO x1', 'S. Ames, PT'],
      ['- 97530 15 min 1u GP GO'],
    ],
    [
      'not by a patient who is called pt',
      ['pt: 97530 GP x1 15 min: transfers', 'OT eval to follow', 'S. Ames, PT'],
      ['- 97530 15 min 1u GP'],
    ],
  ] as const)
    it(way, () => assert.deepEqual(services(...lines), expected));
});
