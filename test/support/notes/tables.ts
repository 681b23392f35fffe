/** Tables: header names decide what a column holds. */
import { type Dress, dateText, intervalsText } from './dress';
import type { ServiceFacts, VisitFacts } from './facts';
import { lines, type Style, session, signature, totals } from './pieces';
import { assessment, longNameOf, plan, subjective, workOf } from './words';

type Cell = readonly [header: string, cell: (service: ServiceFacts) => string];

/** The columns of a table: which ones and in which order is the author's choice, but a charge always has its code. */
function columns(visit: VisitFacts, by: Dress): readonly Cell[] {
  const some = (has: (service: ServiceFacts) => boolean) => visit.services.some(has);
  const wanted: (Cell | null)[] = [
    [by.pick('CPT', 'Code', 'CPT Code', 'Procedure'), ({ code }) => code],
    some(({ modifiers }) => modifiers.length > 0)
      ? [by.pick('Mod', 'Modifier', 'Modifiers', 'Mods'), ({ modifiers }) => modifiers.join(' ')]
      : null,
    [by.pick('Service', 'Intervention', 'Description'), ({ code }) => longNameOf(code)],
    some(({ minutes }) => minutes !== null)
      ? [by.pick('Min', 'Minutes', 'Mins', 'Time (min)'), ({ minutes }) => String(minutes ?? '')]
      : null,
    some(({ intervals }) => intervals.length > 0)
      ? [by.pick('Time', 'Start - End', 'Clock'), ({ intervals }) => intervalsText(intervals, by)]
      : null,
    some(({ units }) => units !== null)
      ? [by.pick('Units', 'Qty', 'U', 'Unit'), ({ units }) => String(units ?? '')]
      : null,
    [by.pick('What was done', 'Notes', 'Detail'), ({ code }) => workOf(code, by)],
  ];
  const present = wanted.filter((column) => column !== null);
  const turn = by.pick(0, 0, 1, 2, 3);
  const swapped = by.pick(false, true);
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
      session(visit, by),
      `S: ${subjective(by)}`,
      '',
      layout([cells.map(([header]) => header), ...rows], by),
      '',
      totals(visit, by),
      `A: ${assessment(by)}`,
      `P: ${plan(by)}`,
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
  return [head!, ...by.pick([rule], []), ...body];
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
