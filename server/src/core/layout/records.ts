import { type Line, matchesIn } from '../text';
import { type Cell, isCode } from './cells';
import { type ColumnKind, kindOf } from './columns';
import { labelledRecord } from './labelledRecords';
import type { ServiceTable, TableRow } from './tables';

/**
 * A field of a record: `min:38`, `"minutes": 23`, `units="4"`. A value without quotation marks ends at the mark
 * or the gap before the next field; modifiers may have commas between them.
 */
const field =
  /(?<![\w.])["']?([A-Za-z][A-Za-z_#]*?(?: [A-Za-z_#]+)?)(?:_\d{1,2})?["']?\s*[:=]\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s|,;<>"'{}[\]][^|,;<>"'{}[\]\n]*?(?:,(?:[A-Z]{2}|\d{2})(?![\w=:]))*)(?=\s*(?:[|,;<>}\]]|\s{2}|$)))/g;

/** A whole part between bars that is a label and its value: `Min 27`. */
const labelled = /^\s*([A-Za-z]+)[ :=]\s*(\S+)(?=\s*$)/;

/** Fields that say how long and how much; a record of a charge has at least two of them. */
const measures: readonly ColumnKind[] = ['minutes', 'units', 'start', 'end', 'interval', 'time', 'modifiers'];

function rowOf(line: Line): TableRow | undefined {
  const cells = new Map<ColumnKind, Cell>();
  const all: Cell[] = [];
  for (const match of matchesIn(line.text, field)) {
    const text = match[2] ?? match[3] ?? match[4] ?? '';
    const start = line.start + match.index + match[0].lastIndexOf(text);
    const cell = { text, start, end: start + text.length };
    const named = kindOf(match[1]!);
    // "procedure=95992" names it by its code
    const kind = named === 'service' && isCode.test(text) && !cells.has('code') ? 'code' : named;
    all.push(cell);
    if (kind && text !== '' && !cells.has(kind)) cells.set(kind, cell);
  }
  for (const part of matchesIn(line.text, /[^|;]+/g)) {
    const pair = labelled.exec(part[0]);
    const kind = pair && kindOf(pair[1]!);
    if (!pair || !kind || cells.has(kind)) continue;
    const start = line.start + part.index + pair[0].length - pair[2]!.length;
    const cell = { text: pair[2]!, start, end: start + pair[2]!.length };
    cells.set(kind, cell);
    all.push(cell);
  }
  all.sort((a, b) => a.start - b.start);
  return isCharge(cells, 2) ? { line: line.index, start: line.start, end: line.end, cells, all } : undefined;
}

/** Behind the code a bracket may wait for its times. */
const isCharge = (cells: ReadonlyMap<ColumnKind, Cell>, least: number): boolean =>
  /^(?:\d{5}|[A-Z]\d{4})(?:\s*\(.*)?$/.test(cells.get('code')?.text ?? '') &&
  measures.filter((kind) => cells.has(kind)).length >= least;

/** A field on a line of its own, of a numbered record: `Tx_1_Min = 20`, `line1_units,2`, `Charge 1 Code: 97530`. */
const numberedField =
  /^\s*["']?([A-Za-z]+[ _.-]?\d{1,2})[ _.-]?([A-Za-z][A-Za-z_#]*?)\d?["']?\s*[:=,]\s*["']?(.*?)["']?,?\s*$/;

interface Numbered {
  readonly record: string;
  readonly kind: ColumnKind | undefined;
  readonly cell: Cell;
}

function numbered(line: Line): Numbered | undefined {
  const match = numberedField.exec(line.text);
  if (!match) return undefined;
  const text = match[3]!;
  const start = line.start + line.text.lastIndexOf(text);
  return { record: match[1]!, kind: kindOf(match[2]!), cell: { text, start, end: start + text.length } };
}

/** The record that the numbered fields from a line on make, as far as they share their number. */
function numberedRecord(lines: readonly Line[], from: number): { row: TableRow; last: number } | undefined {
  const first = numbered(lines[from]!);
  const before = from > 0 ? numbered(lines[from - 1]!) : undefined;
  // a record is looked through once, from its first line
  if (!first || before?.record === first.record) return undefined;
  const cells = new Map<ColumnKind, Cell>();
  const all: Cell[] = [];
  let last = from;
  for (let i = from; i < lines.length; i++) {
    const field = numbered(lines[i]!);
    if (field?.record !== first.record) break;
    all.push(field.cell);
    if (field.kind && field.cell.text !== '' && !cells.has(field.kind)) cells.set(field.kind, field.cell);
    last = i;
  }
  const { index, start } = lines[from]!;
  const fields = lines.slice(from + 1, last + 1).map((line) => line.index);
  return isCharge(cells, 1)
    ? { row: { line: index, start, end: lines[last]!.end, cells, all, fields }, last }
    : undefined;
}

/** What the keys of one record have in common: `svc.0` of `svc.0=cpt:97530|...` and `svc.0.text=...`. */
const keyOf = (line: Line): string | undefined => /^\s*([A-Za-z]\w*[.[]\d+\]?)/.exec(line.text)?.[1];
const indentOf = (line: Line): number => line.text.length - line.text.trimStart().length;

/** Lines further in, or under the same key, describe the work of the record. */
const describes = (line: Line, record: Line): boolean => {
  const key = keyOf(record);
  return (
    line.text.trim() !== '' &&
    (indentOf(line) > indentOf(record) || (key !== undefined && keyOf(line) === key))
  );
};

/** Charges that a program wrote field by field, on a line of their own or a line a field: as tables of one row. */
export function chargeRecords(lines: readonly Line[]): readonly ServiceTable[] {
  const found: ServiceTable[] = [];
  for (let i = 0; i < lines.length; i++) {
    const record = lines[i]!;
    const several = numberedRecord(lines, i) ?? labelledRecord(lines, i);
    const row = several?.row ?? rowOf(record);
    if (!row) continue;
    if (several) i = several.last;
    let last = lines[i]!;
    while (!several && lines[i + 1] && !rowOf(lines[i + 1]!) && describes(lines[i + 1]!, record))
      last = lines[++i]!;
    found.push({
      rows: [{ ...row, end: last.end }],
      firstLine: record.index,
      endLine: last.index + 1,
      start: record.start,
      end: last.end,
    });
  }
  return found;
}
