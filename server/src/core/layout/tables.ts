import data from '../../../data/columns.json';
import { isNumberModifier, modifiersOf } from '../scan/modifierNames';
import { type Line, matchesIn, type Span } from '../text';

export type ColumnKind = keyof typeof data.columns;

export interface Cell extends Span {
  readonly text: string;
}

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

const kinds = new Map<string, ColumnKind>(
  Object.entries(data.columns).flatMap(([kind, names]) =>
    names.map((name) => [name, kind as ColumnKind] as const),
  ),
);

type Separator = 'pipe' | 'tab' | 'comma' | 'spaces' | 'slash';

/** Values with commas between them; what is in quotation marks, with doubled ones inside, is one. */
const values = /^(?:"(?:[^"\n]|"")*"|[^,\n]*)(?:,[^\s,"][^,\n]*|,"(?:[^"\n]|"")*"|,){3,}/;

const separatorOf = (text: string): Separator | undefined =>
  text.includes('|')
    ? 'pipe'
    : text.includes('\t')
      ? 'tab'
      : values.test(text)
        ? 'comma'
        : /(?:\S \/ [^/]*){3}/.test(text)
          ? 'slash'
          : /\S {2,}\S/.test(text)
            ? 'spaces'
            : undefined;

/** Commas inside quotation marks part nothing. */
const between: Readonly<Record<Separator, RegExp>> = {
  pipe: /\|/g,
  tab: /\t/g,
  comma: /,(?=(?:[^"\n]*"[^"\n]*")*[^"\n]*$)/g,
  slash: / \/ /g,
  spaces: / {2,}/g,
};

function cellsOf(line: Line, separator: Separator): readonly Cell[] {
  const cells: Cell[] = [];
  const cell = (from: number, to: number): void => {
    const raw = line.text.slice(from, to);
    const quoted = separator === 'comma' ? /^\s*"(.*)"\s*$/.exec(raw) : null;
    const text = (quoted?.[1] ?? raw).trim();
    const start = line.start + from + (quoted ? raw.indexOf('"') + 1 : 0) + leading(quoted?.[1] ?? raw);
    cells.push({ text, start, end: start + text.length });
  };
  let from = 0;
  for (const match of matchesIn(line.text, between[separator])) {
    // a border of pipes opens and closes the row, and leading spaces are an indent
    if (
      !(match.index === 0 || line.text.slice(0, match.index).trim() === '') ||
      separator === 'tab' ||
      separator === 'comma'
    )
      cell(from, match.index);
    from = match.index + match[0].length;
  }
  if (separator === 'tab' || separator === 'comma' || line.text.slice(from).trim() !== '')
    cell(from, line.text.length);
  return cells;
}

const leading = (text: string): number => text.length - text.trimStart().length;

const headerName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[*"]/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim();

/** What a column holds: by its whole name, else by the first part of a double one ("CPT + mods"). */
export function kindOf(text: string): ColumnKind | undefined {
  const name = headerName(text);
  const known =
    kinds.get(name) ?? kinds.get(name.replace(/ ?\([^)]*\)$/, '')) ?? kinds.get(name.split(/ ?[+&/(] ?/)[0]!);
  const timed =
    /\bmin(?:ute)?s?\b/.test(name) && known !== 'interval' && known !== 'start' && known !== 'end';
  // "Suggested units", "Units (8-min)": whatever stands beside the word
  return timed ? 'minutes' : (known ?? (/\bunits?$/.test(name) ? 'units' : undefined));
}

interface Header {
  readonly separator: Separator;
  readonly line: Line;
  readonly cells: readonly Cell[];
  readonly columns: readonly (ColumnKind | undefined)[];
}

/** A figure with its own name or sign is a value: "minutes: 57", "x2". */
const holdsValues = /\d{3}|[a-z]\)?\s*[:=]\s*\d|\bx ?\d\b/i;

function headerOf(line: Line): Header | undefined {
  if (holdsValues.test(line.text)) return undefined;
  const separator = separatorOf(line.text);
  if (!separator) return undefined;
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
  if (all.length < 2) return undefined;
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

/** A line whose first cell goes on with the code of the row above: its modifiers are those of the row. */
function withWrapped(above: TableRow, row: TableRow): TableRow | undefined {
  const [first] = row.all;
  if (!first || !holdsModifiers(first) || row.cells.has('minutes') || row.cells.has('units'))
    return undefined;
  const cells = new Map(above.cells);
  if (!cells.has('modifiers')) cells.set('modifiers', first);
  return { ...above, end: row.end, cells, all: [...above.all, first] };
}

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
      const row = rowOf(line, header);
      const last = rows.at(-1);
      const wrapped = last && row ? withWrapped(last, row) : undefined;
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
