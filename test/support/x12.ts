/** Invented professional claims in the layouts of companion guides. */
export interface Line837 {
  readonly last: string;
  readonly first: string;
  /** `YYYYMMDD` */
  readonly born?: string;
  readonly date: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
}

export interface Shape {
  readonly element?: string;
  readonly component?: string;
  readonly end?: string;
  /** What stands behind the end of a segment. */
  readonly newline?: string;
  /** The patient is a dependent of the subscriber. */
  readonly dependent?: boolean;
  /** The date stands once with the claim. */
  readonly dateOnClaim?: boolean;
  /** The date is a range of one day. */
  readonly range?: boolean;
  /** Lines of one patient and day are one claim. */
  readonly grouped?: boolean;
  /** A level of billing and references, notes and providers around the lines. */
  readonly rich?: boolean;
  /** A transaction for each claim. */
  readonly split?: boolean;
}

/** Twenty layouts. */
export const lengths: Readonly<Record<string, Shape>> = {
  'as published': {},
  'a line for each segment': { newline: '\n' },
  'lines of Windows': { newline: '\r\n' },
  'line feeds as ends of segments': { end: '\n' },
  'bars between elements': { element: '|' },
  'carets between elements': { element: '^', component: '>' },
  'another sign between components': { component: '>' },
  'other signs altogether': { element: '|', component: '^', end: "'" },
  'patients as dependents': { dependent: true },
  'dependents, a line each': { dependent: true, newline: '\n' },
  'the date with the claim': { dateOnClaim: true, grouped: true },
  'the date as a range': { range: true },
  'several lines a claim': { grouped: true },
  'several lines a claim, a line each': { grouped: true, newline: '\n' },
  'providers and references': { rich: true },
  'providers and references, grouped': { rich: true, grouped: true, newline: '\n' },
  'providers, dependents, grouped': { rich: true, grouped: true, dependent: true },
  'a transaction for each claim': { split: true },
  'a transaction for each claim, grouped': { split: true, grouped: true, rich: true },
  'everything at once': {
    rich: true,
    grouped: true,
    dependent: true,
    split: true,
    range: true,
    newline: '\n',
    element: '|',
    component: '>',
  },
};

/** One interchange with these lines. */
export function interchange(lines: readonly Line837[], shape: Shape = {}): string {
  const { element = '*', component = ':', end = '~', newline = '' } = shape;
  const claims = shape.grouped ? grouped(lines) : lines.map((line) => [line]);
  const transactions = shape.split ? claims.map((claim) => [claim]) : [claims];
  const segments = [
    ...transactions.flatMap((of, index) => {
      const control = String(index + 1).padStart(4, '0');
      const inside = [
        ['ST', '837', control, '005010X222A1'],
        ['BHT', '0019', '00', '0123', '20260310', '1023', 'CH'],
        ['NM1', '41', '2', 'PORCHLIGHT THERAPY', '', '', '', '', '46', 'X0001'],
        ['NM1', '40', '2', 'SOME PAYER', '', '', '', '', '46', 'P0001'],
        ['HL', '1', '', '20', '1'],
        ['NM1', '85', '2', 'PORCHLIGHT THERAPY', '', '', '', '', 'XX', '1999999984'],
        ...(shape.rich
          ? [
              ['PRV', 'BI', 'PXC', '225100000X'],
              ['N3', '9 MEADOW WAY'],
              ['N4', 'SOMEWHERE', 'OK', '73000'],
              ['REF', 'EI', '999999999'],
            ]
          : []),
        ...of.flatMap((claim, at) => claimSegments(claim, at, shape, component)),
      ];
      return [...inside, ['SE', String(inside.length + 1), control]];
    }),
  ];
  const header = [
    ...[
      'ISA',
      '00',
      ' '.repeat(10),
      '00',
      ' '.repeat(10),
      'ZZ',
      'SENDER'.padEnd(15),
      'ZZ',
      'RECEIVER'.padEnd(15),
    ],
    ...['260310', '1023', '^' === element ? '!' : '^', '00501', '000000001', '0', 'T', component],
  ].join(element);
  const all = [
    header,
    ['GS', 'HC', 'SENDER', 'RECEIVER', '20260310', '1023', '1', 'X', '005010X222A1'].join(element),
    ...segments.map((parts) => parts.join(element)),
    ['GE', String(transactions.length), '1'].join(element),
    ['IEA', '1', '000000001'].join(element),
  ];
  return all.map((segment) => `${segment}${end}${newline}`).join('');
}

function grouped(lines: readonly Line837[]): readonly (readonly Line837[])[] {
  const claims = new Map<string, Line837[]>();
  for (const line of lines) {
    const key = `${line.last} ${line.first} ${line.date}`;
    claims.set(key, [...(claims.get(key) ?? []), line]);
  }
  return [...claims.values()];
}

function claimSegments(
  lines: readonly Line837[],
  at: number,
  shape: Shape,
  component: string,
): readonly (readonly string[])[] {
  const { last, first, born, date } = lines[0]!;
  const who = (kind: string, rest: readonly string[]) => ['NM1', kind, '1', last, first, ...rest];
  const birthday = born ? [['DMG', 'D8', born, 'F']] : [];
  const day = shape.range ? ['DTP', '472', 'RD8', `${date}-${date}`] : ['DTP', '472', 'D8', date];
  const level = 2 * at + 2;
  return [
    ['HL', String(level), '1', '22', shape.dependent ? '1' : '0'],
    ['SBR', 'P', shape.dependent ? '' : '18', '', '', '', '', '', '', 'CI'],
    ...(shape.dependent
      ? [
          ['NM1', 'IL', '1', 'PARENT', 'SOME', '', '', '', 'MI', `M${at}`],
          ['HL', String(level + 1), String(level), '23', '0'],
          ['PAT', '19'],
          who('QC', []),
          ...birthday,
        ]
      : [who('IL', ['', '', '', 'MI', `M${at}`]), ...birthday]),
    ['CLM', `C${at}`, '180', '', '', ['11', 'B', '1'].join(component), 'Y', 'A', 'Y', 'Y'],
    ...(shape.dateOnClaim ? [day] : []),
    ...(shape.rich
      ? [
          ['REF', 'G1', 'BX40031'],
          ['HI', ['ABK', 'M25561'].join(component)],
          ['NM1', '82', '1', 'HOLLOW', 'BEN', '', '', '', 'XX', '1999999976'],
        ]
      : []),
    ...lines.flatMap(({ code, modifiers, units }, index) => [
      ['LX', String(index + 1)],
      ['SV1', ['HC', code, ...modifiers].join(component), '90', 'UN', String(units), '11', '', '1'],
      ...(shape.dateOnClaim ? [] : [day]),
      ...(shape.rich ? [['REF', '6R', `L${index}`]] : []),
    ]),
  ];
}
