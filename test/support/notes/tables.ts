/** Tables: header names decide what a column holds. */
import type { Dress } from './dress';
import type { ServiceFacts, VisitFacts } from './facts';
import { longNameOf } from './names';
import { assessment, plan, subjective } from './noise';
import { dateText, intervalsText } from './numbers';
import { afterPlan, lines, payer, type Style, session, signature, totals } from './pieces';
import { workOf } from './work';

type Cell = readonly [header: string, cell: (service: ServiceFacts) => string];

const header = (by: Dress, ...titles: readonly string[]): string =>
  by.form('column', Object.fromEntries(titles.map((title) => [title, title])));

/** The columns of a table: which ones and in which order is the author's choice, but a charge always has its code. */
function columns(visit: VisitFacts, by: Dress): readonly Cell[] {
  const some = (has: (service: ServiceFacts) => boolean) => visit.services.some(has);
  const wanted: (Cell | null)[] = [
    [header(by, 'CPT', 'Code', 'CPT Code', 'Procedure', 'CPT/HCPCS', 'Proc'), ({ code }) => code],
    some(({ modifiers }) => modifiers.length > 0)
      ? [header(by, 'Mod', 'Modifier', 'Modifiers', 'Mods'), ({ modifiers }) => modifiers.join(' ')]
      : null,
    [header(by, 'Service', 'Intervention', 'Description'), ({ code }) => longNameOf(code)],
    some(({ minutes }) => minutes !== null)
      ? [
          header(by, 'Min', 'Minutes', 'Mins', 'Time (min)', 'Duration', 'Min.', 'Tx min', 'Timed min'),
          ({ minutes }) => String(minutes ?? ''),
        ]
      : null,
    some(({ intervals }) => intervals.length > 0)
      ? [
          header(by, 'Time', 'Start - End', 'Clock', 'Time in/out', 'Start/Stop'),
          ({ intervals }) => intervalsText(intervals, by),
        ]
      : null,
    some(({ units }) => units !== null)
      ? [
          header(by, 'Units', 'Qty', 'U', 'Unit', 'Billed units', '# Units', 'Un'),
          ({ units }) => String(units ?? ''),
        ]
      : null,
    [header(by, 'What was done', 'Notes', 'Detail'), ({ code }) => workOf(code, by)],
  ];
  const present = wanted.filter((column) => column !== null);
  const turn = by.form('first column', { '1': 0, '1 again': 0, '2': 1, '3': 2, '4': 3 });
  const swapped = by.form('swapped columns', { no: false, yes: true });
  const turned = [...present.slice(turn), ...present.slice(0, turn)];
  return swapped ? [turned[1]!, turned[0]!, ...turned.slice(2)] : turned;
}

const table = (layout: (rows: readonly (readonly string[])[], by: Dress) => readonly string[]): Style => ({
  scope: { blocks: false },
  write(visit, by) {
    const cells = columns(visit, by);
    const rows = visit.services.map((service) => cells.map(([, cell]) => cell(service)));
    return lines(
      `DAILY VISIT   Date of service: ${dateText(visit.date, by)}`,
      payer(visit, by),
      session(visit, by),
      `S: ${subjective(by)}`,
      '',
      layout([cells.map(([header]) => header), ...rows], by),
      '',
      totals(visit, by),
      `A: ${assessment(by)}`,
      afterPlan(`P: ${plan(by)}`, visit, by),
      signature(by),
    );
  },
});

const widths = (rows: readonly (readonly string[])[]) =>
  rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));

export const pipeTable = table((rows, by) => {
  const width = widths(rows);
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(width[i]!)).join(' | ')} |`;
  const rule = `|${width.map((w) => '-'.repeat(w + 2)).join('|')}|`;
  const [head, ...body] = rows.map(line);
  return [head!, ...by.form('rule under the head', { yes: [rule], no: [] }), ...body];
});

export const tabTable = table((rows) => rows.map((row) => row.join('\t')));

export const alignedTable = table((rows) => {
  const width = widths(rows);
  // An empty cell would be invisible in columns of blanks.
  return rows.map((row) =>
    row
      .map((cell, i) => (cell === '' ? '-' : cell).padEnd(width[i]! + 3))
      .join('')
      .trimEnd(),
  );
});

export const csvTable = table((rows) =>
  rows.map((row) =>
    row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
  ),
);
