import type { CalendarDate } from '../calendar';
import type { Section, SectionKind } from '../model';
import type { TokenScanner } from '../scan/scan';
import type { Token } from '../scan/tokens';
import { type Line, type Span, splitLines } from '../text';
import { type Apart, apartIn } from './apart';
import { blocksOf } from './blocks';
import { columnRecords } from './columnRecords';
import type { ColumnKind } from './columns';
import { familyOf, type LineFamily } from './families';
import { withoutListNumbers } from './listNumbers';
import { type Passage, passages } from './passages';
import { chargeRecords } from './records';
import { sectionAt, sections } from './sections';
import { type ServiceTable, serviceTables, type TableRow } from './tables';

export type { Apart } from './apart';
export type { LineFamily } from './families';

/** A cell of a table's row, or a field of a record. Spans are UTF-16 offsets into the text of the visit. */
export interface LayoutCell extends Span {
  readonly text: string;
  /** What its column holds, by the title of the column or the label of the field; null where no title says it. */
  readonly column: ColumnKind | null;
  /** The day that titles its column, in a grid of days. */
  readonly day: CalendarDate | null;
  readonly tokens: readonly Token[];
}

/** A line as its author meant it: hard-wrapped lines are one, and so are a row and the wrapped words of its cells. */
export interface LayoutLine extends Passage {
  readonly family: LineFamily;
  readonly section: SectionKind;
  /** Lines of one family and shape with nothing between them have the same number, from 0 in the order of the text. */
  readonly block: number;
  /** Of a row or a record in the order of the text; empty for free text. */
  readonly cells: readonly LayoutCell[];
  /** The tokens of free text; of a row those of its cells, in order. */
  readonly tokens: readonly Token[];
}

/** How the text of one visit is laid out. */
export interface Layout {
  readonly text: string;
  /** In the order of the text, without empty lines. */
  readonly lines: readonly LayoutLine[];
  readonly sections: readonly Section[];
  readonly tables: readonly ServiceTable[];
  /** What is no part of the visit's work, in the order of the text. */
  readonly apart: readonly Apart[];
}

/** Longer lines are no rows of tables. In UTF-16 units. */
const longestRow = 2000;

/** The layout of the text of one visit. Total: any text has one. */
export function layout(text: string, scan: TokenScanner): Layout {
  const lines = splitLines(text);
  const short = lines.filter((line) => line.text.length < longestRow);
  const grids = serviceTables(short);
  const inGrid = linesOf(grids);
  const copied = columnRecords(short.filter(({ index }) => !inGrid.has(index)));
  const inColumns = linesOf(copied);
  const left = short.filter(({ index }) => !inGrid.has(index) && !inColumns.has(index));
  const tables = [...grids, ...copied, ...chargeRecords(left)];
  const inTable = linesOf(tables);
  const rows = new Map(tables.flatMap((table) => table.rows.map((row) => [row.line, row] as const)));
  const titles = new Set(copied.flatMap(({ firstLine, rows: [first] }) => between(firstLine, first!.line)));
  const all = passagesOf(text, lines, rows, titles);
  const parts = sections(
    all.filter(({ line }) => !inTable.has(line)),
    text.length,
  );
  const headers = new Set([...grids.map(({ firstLine }) => firstLine), ...titles]);
  const found = all.map((passage) => {
    const row = rows.get(passage.line);
    const cells = row ? cellsOf(row, text, scan) : [];
    const tokens = row ? cells.flatMap((cell) => cell.tokens) : scan(text, passage.start, passage.end);
    const section = sectionAt(parts, passage.end - 1);
    const family = familyOf(passage, tokens, {
      section,
      isRow: row !== undefined,
      isColumns: headers.has(passage.line),
    });
    return { ...passage, family, section: section?.kind ?? ('head' as const), cells, tokens };
  });
  const read = withoutListNumbers(found);
  return { text, lines: blocksOf(read), sections: parts, tables, apart: apartIn(read) };
}

/** The passages of a text; a row is one, with all lines that its fields stand in, and so is a title of a column. */
function passagesOf(
  text: string,
  lines: readonly Line[],
  rows: ReadonlyMap<number, TableRow>,
  titles: ReadonlySet<number>,
): readonly Passage[] {
  const fields = new Set([...rows.values()].flatMap((row) => row.fields ?? []));
  return passages(lines, new Set([...rows.keys(), ...fields, ...titles]))
    .filter(({ line }) => !fields.has(line))
    .map((passage) => {
      const record = rows.get(passage.line);
      return record?.fields
        ? { ...passage, end: record.end, text: text.slice(record.start, record.end) }
        : passage;
    });
}

const linesOf = (tables: readonly ServiceTable[]): ReadonlySet<Line['index']> =>
  new Set(tables.flatMap(({ firstLine, endLine }) => between(firstLine, endLine)));

/** The indexes from one line to the one before another. */
const between = (from: number, to: number): readonly Line['index'][] =>
  Array.from({ length: to - from }, (_, i) => from + i);

function cellsOf(row: TableRow, text: string, scan: TokenScanner): readonly LayoutCell[] {
  const kinds = new Map([...row.cells].map(([kind, cell]) => [cell.start, kind] as const));
  return row.all
    .filter(({ start, end }) => start < end)
    .map((cell) => ({
      ...cell,
      column: kinds.get(cell.start) ?? null,
      day: null,
      tokens: scan(text, cell.start, cell.end),
    }));
}
