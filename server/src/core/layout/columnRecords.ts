import type { Line } from '../text';
import { type Cell, isCode } from './cells';
import { type ColumnKind, kindOf } from './columns';
import type { ServiceTable, TableRow } from './tables';

/**
 * Tables that were copied with a cell a line: the titles of the columns below each other, then the cells of each row
 * in the same order. Titles that say nothing to this project may stand among them; the codes, which return at equal
 * distances, tell how many columns there are. Offsets of the visit.
 */
export function columnRecords(lines: readonly Line[]): readonly ServiceTable[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const place = new Map(filled.map((line, i) => [line, i] as const));
  const found: ServiceTable[] = [];
  let until = -1;
  for (const [at, line] of lines.entries()) {
    if (line.start < until || !isTitle(line) || kindOf(line.text) !== 'code') continue;
    // an empty line parts two rows, or is an empty cell where more of them can be read so
    const tables = [tableAt(filled, place.get(line)!), tableAt(lines, at)];
    const table = tables.reduce((best, one) =>
      (one?.rows.length ?? 0) > (best?.rows.length ?? 0) ? one : best,
    );
    if (!table) continue;
    found.push(table);
    until = table.end;
  }
  return found;
}

/** Fewer columns are a label and its value. */
const fewestColumns = 3;
const mostColumns = 10;
const longestTitle = 24;

/** A figure, or a sign that there is none. */
const isFigure = /^(?:|\d{1,3}(?:\.\d)?(?: ?(?:min|u|units?))?|[-–—]|n\/a)$/i;
const figures: ReadonlySet<ColumnKind | undefined> = new Set<ColumnKind>(['minutes', 'units']);
const isTitle = ({ text }: Line): boolean =>
  text.trim() !== '' && text.trim().length <= longestTitle && !/[\d:=]/.test(text);

/** The table whose title of the codes stands in a line. */
function tableAt(lines: readonly Line[], titleOfCodes: number): ServiceTable | undefined {
  const behind = lines.slice(titleOfCodes + 1, titleOfCodes + 1 + mostColumns);
  const width = behind.findIndex(({ text }) => isCode.test(text.trim())) + 1;
  if (width < fewestColumns) return undefined;
  const heads = Array.from({ length: width }, (_, before) => headFrom(lines, titleOfCodes - before, width));
  const head = heads.reduce((best, one) => ((one?.known ?? 0) > (best?.known ?? 0) ? one : best), undefined);
  if (!head) return undefined;
  const rows: TableRow[] = [];
  for (let from = head.from + width; from + width <= lines.length; from += width) {
    const row = rowOf(lines.slice(from, from + width), head.columns);
    if (!row) break;
    rows.push(row);
  }
  if (rows.length === 0) return undefined;
  const first = lines[head.from]!;
  const last = lines[head.from + width * (rows.length + 1) - 1]!;
  return { rows, firstLine: first.index, endLine: last.index + 1, start: first.start, end: last.end };
}

interface Head {
  readonly from: number;
  readonly columns: readonly (ColumnKind | undefined)[];
  /** How many of the titles are known. */
  readonly known: number;
}

/** The titles from a line on, where all of them may be one and some say how long or how much. */
function headFrom(lines: readonly Line[], from: number, width: number): Head | undefined {
  if (from < 0) return undefined;
  const titles = lines.slice(from, from + width);
  if (!titles.every(isTitle)) return undefined;
  const columns = titles.map(({ text }) => kindOf(text));
  const known = columns.filter((kind) => kind !== undefined).length;
  return known >= 2 && columns.some((kind) => figures.has(kind)) ? { from, columns, known } : undefined;
}

function rowOf(lines: readonly Line[], columns: readonly (ColumnKind | undefined)[]): TableRow | undefined {
  const all = lines.map((line): Cell => {
    const text = line.text.trim();
    const start = line.start + line.text.indexOf(text);
    return { text, start, end: start + text.length };
  });
  const cells = new Map<ColumnKind, Cell>();
  all.forEach((cell, i) => {
    const kind = columns[i];
    if (kind && cell.text !== '' && !cells.has(kind)) cells.set(kind, cell);
  });
  if (!isCode.test(cells.get('code')?.text ?? '')) return undefined;
  if (all.some(({ text }, i) => figures.has(columns[i]) && !isFigure.test(text))) return undefined;
  const [first, ...others] = lines.filter(({ text }) => text.trim() !== '');
  const fields = others.map(({ index }) => index);
  return { line: first!.index, start: first!.start, end: lines.at(-1)!.end, cells, all, fields };
}
