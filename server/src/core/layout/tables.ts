import { isNumberModifier, modifiersOf } from '../scan/modifierNames';
import type { Line, Span } from '../text';
import { type Cell, cellsOf, leading, type Separator, separatorOf } from './cells';
import { type ColumnKind, kindOf } from './columns';

export interface TableRow extends Span {
  readonly line: number;
  readonly cells: ReadonlyMap<ColumnKind, Cell>;
  /** Cells in the order of the text, with what does not stand under a known header. */
  readonly all: readonly Cell[];
  /** Of a record with a field a line: the lines behind its first one. */
  readonly fields?: readonly number[];
}

/** A table of services: its header names decide what each column holds. */
export interface ServiceTable extends Span {
  readonly rows: readonly TableRow[];
  /** Index of the header line and of the line behind the last row. */
  readonly firstLine: number;
  readonly endLine: number;
}

interface Header {
  readonly separator: Separator;
  readonly line: Line;
  readonly cells: readonly Cell[];
  readonly columns: readonly (ColumnKind | undefined)[];
}

/** A figure with its own name or sign is a value: "minutes: 57", "x2", "Timed code min 47". */
const holdsValues =
  /\d{3}|[a-z]\)?\s*[:=]\s*\d|\bx ?\d\b|\b(?:min(?:ute)?s?|units?|total|timed)\.? \d{1,3}(?:\s{2}|$)/i;

function headerOf(line: Line): Header | undefined {
  const separator = separatorOf(line.text);
  if (!separator || holdsValues.test(line.text)) return undefined;
  const named = cellsOf(line, separator);
  // the column of the services may have no title: "            Start   End   Min   Units"
  const untitled = separator === 'spaces' && leading(line.text) >= 6 && !named.some(isOfServices);
  const cells = untitled ? [{ text: '', start: line.start, end: line.start }, ...named] : named;
  const columns = cells.map((cell, i) =>
    (i === 0 && namesList(named)) ||
    (untitled && cell.text === '') ||
    (cell.text === '' && !named.some(isOfServices))
      ? 'service'
      : kindOf(cell.text),
  );
  const has = (...wanted: ColumnKind[]): boolean => wanted.some((kind) => columns.includes(kind));
  const known = columns.filter((kind) => kind !== undefined).length;
  const inferred = columns.includes('service') && !named.some(isOfServices) && !namesList(named);
  return known >= (inferred ? 3 : 2) &&
    has('code', 'service') &&
    has('minutes', 'units', 'start', 'interval', 'time', 'modifiers', 'done')
    ? { separator, line, cells, columns }
    : undefined;
}

/** "Charges      Qty   Min": where only figures follow, the first title is that of the list. */
function namesList([first, ...others]: readonly Cell[]): boolean {
  const kinds = others.map(({ text }) => kindOf(text));
  const own = first && kindOf(first.text);
  return (
    first !== undefined &&
    (own === undefined || own === 'narrative') &&
    kinds.length >= 2 &&
    kinds.every((kind) => kind !== undefined && ofCharges.has(kind)) &&
    (kinds.includes('minutes') || kinds.includes('units'))
  );
}
const ofCharges: ReadonlySet<ColumnKind> = new Set([
  'minutes',
  'units',
  'modifiers',
  'start',
  'end',
  'interval',
  'time',
  'done',
]);

const isOfServices = (cell: Cell): boolean => ['code', 'service'].includes(kindOf(cell.text) ?? '');

const rule = /^[\s|+:=_-]+$/;

function rowOf(line: Line, header: Header): TableRow | undefined {
  if (
    line.text.trim() === '' ||
    (separatorOf(line.text) !== header.separator && header.separator !== 'spaces')
  )
    return undefined;
  const all = cellsOf(line, separatorOf(line.text) ?? header.separator);
  if (all.length < 2 && !opensRow(line, all)) return undefined;
  const cells = new Map<ColumnKind, Cell>();
  all.forEach((cell, i) => {
    const column = columnOf(header, all, i, line);
    const kind = header.columns[column];
    if (kind && cell.text !== '' && !cells.has(kind)) cells.set(kind, cell);
  });
  // a row of sums tells them in words where others tell of the work
  if (sum.test(cells.get('code')?.text ?? '') || sum.test(cells.get('service')?.text ?? ''))
    cells.delete('narrative');
  return { line: line.index, start: line.start, end: line.end, cells, all };
}
const sum = /^(?:(?:sub|grand )?totals?|sums?|tot)$/i;

/** "97530  canned goods counter to shelf|": a row whose words and figures go on below. */
const opensRow = (line: Line, all: readonly Cell[]): boolean =>
  all.length === 1 && line.text.trimEnd().endsWith('|') && /^\W*(?:\d{5}|[A-Z]\d{4})\b/.test(all[0]!.text);

/**
 * The column of a cell. Descriptions part into cells of their own: behind the last title they follow it, in front of
 * a last column of figures that column counts from the end of the row.
 */
function columnOf(header: Header, all: readonly Cell[], i: number, line: Line): number {
  if (header.separator !== 'spaces') return i;
  const more = all.length - header.cells.length;
  if (more < 0) return columnBelow(header, all[i]!, line);
  const closes = countColumns.has(header.columns.at(-1)!) && /^\d[\d\s/.]*$/.test(all.at(-1)!.text);
  return closes && i > 0 ? Math.max(i - more, 0) : i;
}
const countColumns: ReadonlySet<ColumnKind | undefined> = new Set(['minutes', 'units']);

/** In tables that are aligned by eye, a cell belongs to the header that it stands under. */
function columnBelow(header: Header, cell: Cell, line: Line): number {
  const column = cell.start - line.start;
  return Math.max(
    header.cells.findLastIndex((name) => name.start - header.line.start <= column + 2),
    0,
  );
}

/** Words stand where figures belong: below the table its codes are told of again. */
const isDescribed = (row: TableRow): boolean =>
  ['units', 'minutes'].some((kind) =>
    /(?:\p{L}{3,}\P{L}+){3}/u.test(`${row.cells.get(kind as ColumnKind)?.text ?? ''} `),
  );

/** Totals below the rows, with labels of their own, are no row. */
const isTotals =
  /^\s*(?:(?:total|tot|timed|untimed|treatment|tx)\b[^|]*[:=]|tot(?:al)?\s+(?:timed|tx|treatment|time|min)|(?:timed|treatment|tx)\b[^|\d]* {2,}\d+\s*$)/i;

const namesCode = (row: TableRow): boolean =>
  row.all.some(({ text }) => /^\W*(?:\d{5}|[A-Z]\d{4})\b/.test(text));

const namesService = (row: TableRow): boolean =>
  row.cells.has('service') || /\d{4}/.test(row.cells.get('code')?.text ?? '');

/** A line below a row that is set further in goes on with its description; a sum never does. */
const continues = (line: Line, row: Line): boolean =>
  line.text.trim() !== '' &&
  !/^\s*(?:sub-?)?total|^\s*timed\b/i.test(line.text) &&
  leading(line.text) > leading(row.text);

/** A cell that holds modifiers and nothing else: `-GP`, `GP, 59`. */
const hangs = /^[-–./(]?\s?(?:[A-Z]{2}|\d{2})(?:[\s,/&+-]{1,3}(?:[A-Z]{2}|\d{2}))*\)?$/;
const holdsModifiers = ({ text }: Cell): boolean =>
  hangs.test(text) &&
  text
    .split(/[^A-Z\d]+/)
    .every((part) => part === '' || modifiersOf(part.toLowerCase()).length > 0 || isNumberModifier(part));

/** What may stand alone in a wrapped line: how long, how much, from when to when. */
const measures: ReadonlySet<ColumnKind | undefined> = new Set<ColumnKind>([
  'minutes',
  'units',
  'start',
  'end',
  'interval',
  'time',
]);
const isFigure = /^\d[\d:.–-]*\s?(?:min|[ap]m?|u)?$/i;

/**
 * A row with what a line below it adds: modifiers under its code or another column, and in tables that are aligned
 * by eye the figures that stand in the last line of its words. Undefined where the line adds nothing.
 */
function withWrapped(above: TableRow, line: Line, header: Header, deeper: boolean): TableRow | undefined {
  if (isSum.test(line.text)) return undefined;
  const own = cellsOf(line, separatorOf(line.text) ?? header.separator);
  const cells = new Map(above.cells);
  // "| III, scar work |  14  |  1  | GO |": in a drawn table the last line of a wrapped row has its figures
  const drawn =
    header.separator === 'pipe' &&
    !own.some(({ text }) => /^(?:sub-?|grand )?tot(?:al)?s?\b|^sum\b|^timed\b/i.test(text)) &&
    ![...measures].some((kind) => kind && above.cells.has(kind));
  const bySpaces = header.separator === 'spaces';
  own.forEach((cell, i) => {
    const at = drawn ? i : columnBelow(header, cell, line);
    const column = isUnitsBelowCode(header, at, cell) ? 'units' : header.columns[at];
    const kind = holdsModifiers(cell) ? 'modifiers' : isFigure.test(cell.text) ? column : undefined;
    const fits =
      kind === 'modifiers'
        ? i === 0 || bySpaces || (drawn && column === 'modifiers')
        : (drawn || (deeper && bySpaces) || isUnitsBelowCode(header, at, cell)) && measures.has(kind);
    if (kind && fits && !above.cells.has(kind)) cells.set(kind, cell);
  });
  if (cells.size === above.cells.size) return undefined;
  const fields = [...(above.fields ?? [])];
  for (let index = (fields.at(-1) ?? above.line) + 1; index <= line.index; index++) fields.push(index);
  return { ...above, end: line.end, cells, all: [...above.all, ...own], fields };
}

/** Below "CODE/U" the units stand under the code. */
const isUnitsBelowCode = ({ cells, columns }: Header, at: number, { text }: Cell): boolean =>
  columns[at] === 'code' && /^\d$/.test(text) && /\/\s?u(?:nits?)?$/i.test(cells[at]?.text ?? '');

/** "Total direct minutes  52": what all rows come to belongs to none of them. */
const isSum = /^\W*(?:(?:sub-?|grand )?tot(?:al)?s?|sum)\b/i;

/** The title of a column may go on below it: "Units" and "/Mod". */
const isTitle = (line: Line): boolean => {
  const parts = cellsOf(line, 'spaces');
  return (
    parts.length > 0 &&
    !/\d/.test(line.text) &&
    parts.every(({ text }) => kindOf(text.replace(/^\W+/, '')) !== undefined)
  );
};

/** The tables of services in the lines of a visit. */
export function serviceTables(lines: readonly Line[]): readonly ServiceTable[] {
  const found: ServiceTable[] = [];
  for (let i = 0; i < lines.length; i++) {
    const header = headerOf(lines[i]!);
    if (!header) continue;
    const rows: TableRow[] = [];
    let lastRow = lines[i]!;
    let next = i + 1;
    for (; next < lines.length; next++) {
      const line = lines[next]!;
      if (rule.test(line.text) && line.text.trim() !== '') continue;
      if (rows.length === 0 && next === i + 1 && isTitle(line)) continue;
      const row = rowOf(line, header);
      const last = rows.at(-1);
      const isOfLast = last && line.text.trim() !== '' && namesCode(last) && !(row && namesCode(row));
      const wrapped = isOfLast
        ? withWrapped(last, line, header, continues(line, lastRow) && !isTotals.test(line.text))
        : undefined;
      if (wrapped) rows[rows.length - 1] = wrapped;
      else if (last && !(row && namesService(row)) && continues(line, lastRow))
        rows[rows.length - 1] = { ...last, end: line.end };
      else if (row && !isDescribed(row) && (namesCode(row) || !isTotals.test(line.text))) {
        rows.push(row);
        lastRow = line;
      } else break;
    }
    if (rows.length > 0) {
      const { index, start } = lines[i]!;
      const last = lines[next - 1]!;
      found.push({ rows, firstLine: index, endLine: last.index + 1, start, end: last.end });
      i = next - 1;
    }
  }
  return found;
}
