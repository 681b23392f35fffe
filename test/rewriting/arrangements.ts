/** Where the figures of the services stand. */
import { clockText } from '../../server/src/core/clock';
import { capital } from '../support/notes/names';
import { inWords } from '../support/notes/numbers';
import type { Arrangement } from './arrangement';
import { inParts } from './inParts';
import type { Pen } from './manner';
import { padded, visible } from './marks';
import type { RightService } from './rightVisits';

const each = (write: (pen: Pen, service: RightService) => string | readonly string[]) => (pen: Pen) =>
  pen.services.flatMap((service) => write(pen, service));

/** One line of services with their figures, the work in a line above. */
const list = (separator: string, before = 'Treatment today: ', after = '') => ({
  write: (pen: Pen) => [
    pen.services.map((one) => pen.work(one)).join('; '),
    `${before}${pen.services.map((one) => `${pen.title(one)} ${pen.line(one)}`).join(separator)}${after}`,
  ],
});

/** Numbers alone behind short names. */
const bareList = (separator: string, end: (pen: Pen) => string) => ({
  write: (pen: Pen) => [
    pen.services.map((one) => pen.work(one)).join('; '),
    `${pen.services.map((one) => `${pen.short(one)} ${pen.bare(`minutes ${one.code}`, one.minutes)}`).join(separator)}${end(pen)}`,
  ],
  fixes: ['naming', 'clock', 'minutes', 'units', 'figures', 'joint'] as const,
});

const tables = ['naming', 'minutes', 'units', 'figures', 'joint'] as const;
/** The cells of a table with its head, and the work of each row below. */
const table = (row: (cells: readonly string[], widths: readonly number[]) => string, rule?: string) => ({
  write: (pen: Pen) => {
    const [head, ...rows] = cells(pen);
    const widths = head!.map((_, at) =>
      Math.max(...[head!, ...rows].map((cells) => visible(cells[at]!).length)),
    );
    return [
      row(head!, widths),
      ...(rule === undefined
        ? []
        : [
            row(
              head!.map(() => rule),
              widths,
            ),
          ]),
      ...rows.map((cells) => row(cells, widths)),
      '',
      ...pen.services.map((one) => `${capital(pen.work(one))}.`),
    ];
  },
  fixes: tables,
});

function cells(pen: Pen): readonly (readonly string[])[] {
  const { clock, bill } = pen.manner;
  const modifiers = pen.services.some((one) => one.modifiers.length > 0);
  const columns: readonly { readonly head: string; readonly cell: (one: RightService) => string }[] = [
    { head: 'CPT', cell: (one) => (modifiers ? pen.code({ ...one, modifiers: [] }) : pen.code(one)) },
    ...(modifiers ? [{ head: 'Mod', cell: (one: RightService) => pen.modifiers(one) }] : []),
    { head: 'Service', cell: (one) => capital(pen.name(one)) },
    ...(clock === 'none'
      ? []
      : [
          { head: 'Start', cell: (one: RightService) => clockText(one.clock.from) },
          {
            head: 'End',
            cell: (one: RightService) => pen.bare(`clock ${one.code}`, clockText(one.clock.to)),
          },
        ]),
    ...(clock === 'alone'
      ? []
      : [{ head: 'Min', cell: (one: RightService) => pen.bare(`minutes ${one.code}`, one.minutes) }]),
    ...(bill === null
      ? [{ head: 'Units', cell: (one: RightService) => pen.bare(`units ${one.code}`, one.units) }]
      : []),
  ];
  return [
    columns.map(({ head }) => head),
    ...pen.services.map((service) => columns.map(({ cell }) => cell(service))),
  ];
}

/** Fields with their labels, in the order in which they are written. */
const fields = (pen: Pen, one: RightService): readonly (readonly [string, string])[] => [
  ['CPT', pen.code({ ...one, modifiers: [] })],
  ...(one.modifiers.length > 0 ? [['Modifier', pen.modifiers(one)] as const] : []),
  ['Service', capital(pen.name(one))],
  ...(pen.manner.clock === 'none' ? [] : [['Time', pen.clock(one)] as const]),
  ...(pen.manner.clock === 'alone'
    ? []
    : [['Minutes', pen.bare(`minutes ${one.code}`, one.minutes)] as const]),
  ...(pen.manner.bill === null ? [['Units', pen.bare(`units ${one.code}`, one.units)] as const] : []),
  ['Description', pen.work(one)],
];

export const arrangements: Readonly<Record<string, Arrangement>> = {
  'a line each': { write: each((pen, one) => `${pen.title(one)} ${pen.line(one)}: ${pen.work(one)}`) },
  'figures behind the work': {
    write: each((pen, one) => `${pen.title(one)}: ${pen.work(one)}. ${pen.line(one)}`),
  },
  'figures in front': { write: each((pen, one) => `${pen.line(one)} ${pen.title(one)}: ${pen.work(one)}`) },
  'figures in brackets': {
    write: each((pen, one) => `${pen.title(one)} (${pen.line(one)}): ${pen.work(one)}`),
  },
  'figures behind a dash': {
    write: each((pen, one) => `${pen.title(one)} - ${pen.line(one)} - ${pen.work(one)}`),
  },
  'figures behind a colon': {
    write: each((pen, one) => [`${pen.title(one)}: ${pen.line(one)}`, `   ${pen.work(one)}`]),
  },
  'work on the line below': {
    write: each((pen, one) => [`${pen.title(one)} ${pen.line(one)}`, `   ${pen.work(one)}`]),
  },
  'figures on the line below': {
    write: each((pen, one) => [`${pen.title(one)}`, `   ${pen.line(one)}`, `   ${pen.work(one)}`]),
  },
  'work above its figures': {
    write: each((pen, one) => [`${capital(pen.work(one))}.`, `${pen.title(one)} ${pen.line(one)}`]),
  },
  bullets: { write: each((pen, one) => `- ${pen.title(one)} ${pen.line(one)}: ${pen.work(one)}`) },
  'round bullets': { write: each((pen, one) => ` • ${pen.title(one)}: ${pen.line(one)}, ${pen.work(one)}`) },
  'numbers before the lines': {
    write: (pen) =>
      pen.services.map((one, at) => `${at + 1}) ${pen.title(one)} ${pen.line(one)}: ${pen.work(one)}`),
  },
  boxes: { write: each((pen, one) => `[x] ${pen.title(one)}   ${pen.line(one)}   ${pen.work(one)}`) },
  'a list with commas': list(', '),
  'a list with semicolons': list('; '),
  'a list with slashes': list(' / '),
  'a list with bars': list(' | '),
  'a list with blanks': list('    '),
  'a list with plus signs': list(' + '),
  'a list with "and"': list(' and '),
  'a list with full stops': list('. ', '', '.'),
  'a list with middle dots': list(' · '),
  'a list, a line each': list('\n', 'Treatment:\n'),
  'numbers behind short names': { ...bareList(', ', () => ''), with: { bill: 'x2, x1' } },
  'numbers behind short names, with min': { ...bareList(', ', () => ' min'), with: { bill: '×2 ×1' } },
  'numbers behind short names, with their sum': {
    ...bareList(', ', ({ visit, bare }) => ` = ${bare('sum', visit.treatment)} min total`),
    with: { bill: 'x2, x1', totals: 'left out' },
  },
  'numbers behind short names, with their sum and units': {
    ...bareList(
      ', ',
      ({ visit, bare }) =>
        ` = ${bare('sum', visit.treatment)} min total, ${visit.services.reduce((all, { units }) => all + units, 0)} units`,
    ),
    with: { bill: 'x2, x1', totals: 'left out' },
  },
  'numbers in front of short names': {
    write: (pen) => [
      pen.services.map((one) => pen.work(one)).join('; '),
      pen.services
        .map((one) => `${pen.bare(`minutes ${one.code}`, one.minutes)} ${pen.short(one)}`)
        .join(', '),
    ],
    fixes: ['naming', 'clock', 'minutes', 'units', 'figures', 'joint'],
    with: { bill: '×2 ×1' },
  },
  'the first number in front with min, others bare': {
    write: (pen) => [
      pen.services.map((one) => pen.work(one)).join('; '),
      pen.services
        .map(
          (one, at) =>
            `${pen.bare(`minutes ${one.code}`, one.minutes)}${at === 0 ? ' min' : ''} ${pen.short(one)}`,
        )
        .join(', '),
    ],
    fixes: ['naming', 'clock', 'minutes', 'units', 'figures', 'joint'],
    with: { bill: 'x2, x1' },
  },
  'numbers behind colons in a row': {
    write: (pen) => [
      pen.services.map((one) => pen.work(one)).join('; '),
      pen.services
        .map((one) => `${pen.title(one)}: ${pen.bare(`minutes ${one.code}`, one.minutes)}`)
        .join(' / '),
    ],
    fixes: ['clock', 'minutes', 'units', 'figures', 'joint'],
    with: { bill: 'x2, x1' },
  },
  'numbers that touch short names': {
    write: (pen) => [
      pen.services.map((one) => pen.work(one)).join('; '),
      pen.services.map((one) => `${pen.short(one)}${pen.bare(`minutes ${one.code}`, one.minutes)}`).join(' '),
    ],
    fixes: ['naming', 'clock', 'minutes', 'units', 'figures', 'joint'],
    with: { bill: 'TA2 TE1' },
  },
  'times in front, codes behind the work': {
    write: each((pen, one) => `${pen.clock(one)}   ${capital(pen.work(one))}.   ${pen.code(one)}`),
    fixes: ['naming', 'minutes', 'units', 'figures', 'joint', 'clock'],
    with: { bill: 'x2, x1', clock: 'alone' },
  },
  'start and stop': {
    write: each(
      (pen, one) =>
        `${pen.title(one)} ${pen.bare(`clock ${one.code}`, `start ${clockText(one.clock.from)} stop ${clockText(one.clock.to)}`)}: ${pen.work(one)}`,
    ),
    fixes: ['minutes', 'units', 'figures', 'joint', 'clock'],
    with: { bill: 'x2, x1', clock: 'alone' },
  },
  'numbers behind short names, with slashes': { ...bareList(' / ', () => ''), with: { bill: 'a line each' } },
  'code: minutes': {
    write: each((pen, one) => `${pen.code(one)}: ${pen.line(one)}`),
    fixes: ['naming'],
  },
  'fields, a line each': {
    write: (pen) =>
      pen.services.flatMap((one) => [...fields(pen, one).map(([label, value]) => `${label}: ${value}`), '']),
    fixes: tables,
  },
  'fields on one line': {
    write: each((pen, one) =>
      fields(pen, one)
        .map(([label, value]) => `${label}: ${value}`)
        .join(' | '),
    ),
    fixes: tables,
  },
  'fields with dots': {
    write: (pen) =>
      pen.services.flatMap((one) => [
        ...fields(pen, one).map(([label, value]) => `${label.padEnd(14, '.')}: ${value}`),
        '',
      ]),
    fixes: tables,
  },
  'fields with leaders, in pairs': {
    write: (pen) =>
      pen.services.flatMap((one) => [
        `CPT .................. ${pen.code({ ...one, modifiers: [] })}`,
        ...(one.modifiers.length > 0 ? [`Modifier ............. ${pen.modifiers(one)}`] : []),
        ...(pen.manner.bill === null
          ? [
              `Minutes / Units ...... ${pen.bare(`minutes ${one.code}`, one.minutes)} / ${pen.bare(`units ${one.code}`, one.units)}`,
            ]
          : [`Minutes .............. ${pen.bare(`minutes ${one.code}`, one.minutes)}`]),
        `Description .......... ${pen.work(one)}`,
        '',
      ]),
    fixes: [...tables, 'clock'],
  },
  'quoted records': {
    write: (pen) => [
      '  "services": [',
      ...pen.services.map(
        (one) =>
          `    {"cpt": "${pen.code({ ...one, modifiers: [] })}", ${one.modifiers.length > 0 ? `"mod": "${pen.modifiers(one)}", ` : ''}"min": ${pen.bare(`minutes ${one.code}`, one.minutes)}, "units": ${pen.bare(`units ${one.code}`, one.units)}, "note": "${pen.work(one)}"},`,
      ),
      '  ],',
    ],
    fixes: [...tables, 'clock', 'bill'],
  },
  'numbered charge lines': {
    write: (pen) => [
      ...pen.services.map(
        (one, at) =>
          `  line ${at + 1}   ${pen.code({ ...one, modifiers: [] })}   ${one.modifiers.length > 0 ? `${pen.modifiers(one)}   ` : ''}${pen.bare(`units ${one.code}`, one.units)} u   ${pen.bare(`minutes ${one.code}`, one.minutes)} min`,
      ),
      ...pen.services.map((one) => `  ${capital(pen.work(one))}.`),
    ],
    fixes: [...tables, 'clock', 'bill'],
  },
  'a table with bars': table((cells) => `| ${cells.join(' | ')} |`, '---'),
  'a table with bars, filled up': table(
    (cells, widths) => `| ${cells.map((cell, at) => padded(cell, widths[at]!)).join(' | ')} |`,
  ),
  'a table with tabs': table((cells) => cells.join('\t')),
  'a table in columns': table((cells, widths) =>
    cells
      .map((cell, at) => padded(cell, widths[at]! + 3))
      .join('')
      .trimEnd(),
  ),
  'a table with commas': table((cells) => cells.join(',')),
  'one cell a line': {
    write: (pen) => [...cells(pen).flat(), '', ...pen.services.map((one) => `${capital(pen.work(one))}.`)],
    fixes: tables,
  },
  'codes as columns': {
    write: (pen) => {
      const columns = pen.services.map((one) => [
        pen.code(one),
        pen.bare(`minutes ${one.code}`, one.minutes),
        ...(pen.manner.bill === null ? [pen.bare(`units ${one.code}`, one.units)] : []),
      ]);
      return [
        ...['Code', 'Minutes', 'Units']
          .slice(0, columns[0]!.length)
          .map((head, row) =>
            [head.padEnd(10), ...columns.map((column) => padded(column[row]!, 14))].join('').trimEnd(),
          ),
        '',
        ...pen.services.map((one) => `${capital(pen.work(one))}.`),
      ];
    },
    fixes: [...tables, 'clock'],
  },
  sentences: {
    write: (pen) => [
      pen.services
        .map(
          (one) =>
            `${capital(pen.title(one))} was given for ${pen.bare(`minutes ${one.code}`, one.minutes)} minutes${billedIn(pen, one)}: ${pen.work(one)}.`,
        )
        .join(' '),
    ],
    fixes: ['clock', 'minutes', 'units', 'figures', 'joint'],
  },
  'sentences, minutes first': {
    write: (pen) => [
      pen.services
        .map(
          (one) =>
            `For ${pen.bare(`minutes ${one.code}`, one.minutes)} minutes we did ${pen.title(one)}${billedIn(pen, one)}: ${pen.work(one)}.`,
        )
        .join(' '),
    ],
    fixes: ['clock', 'minutes', 'units', 'figures', 'joint'],
  },
  'as it is dictated': {
    write: (pen) => [
      pen.services
        .map(
          (one) =>
            `${capital(pen.name(one))} ${pen.bare(`minutes ${one.code}`, inWords(one.minutes))} minutes, ${pen.work(one)}.`,
        )
        .join(' '),
    ],
    fixes: ['naming', 'clock', 'minutes', 'units', 'figures', 'joint'],
    with: { bill: 'a sentence' },
  },
  'one after the other': {
    write: (pen) => [
      capital(
        pen.services.map((one) => `${pen.title(one)} ${pen.line(one)}, ${pen.work(one)}`).join(', then '),
      ),
    ],
  },
  'names as headings': {
    write: each((pen, one) => [
      `${capital(pen.title(one))}`,
      `Time: ${pen.line(one)}`,
      `Activity: ${pen.work(one)}`,
    ]),
  },
  'a log by the clock': {
    write: each((pen, one) => `${pen.clock(one)}  ${pen.title(one)}: ${pen.work(one)}`),
    fixes: ['minutes', 'units', 'figures', 'joint', 'clock'],
    with: { bill: 'x2, x1', clock: 'alone' },
  },
  ...inParts,
};

const billedIn = (pen: Pen, one: RightService): string =>
  pen.manner.bill === null
    ? ` (${pen.bare(`units ${one.code}`, one.units)} ${one.units === 1 ? 'unit' : 'units'})`
    : '';
