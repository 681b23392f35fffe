import { type Line, matchesIn } from '../text';
import type { Cell } from './cells';
import { type ColumnKind, kindOf } from './columns';
import type { TableRow } from './tables';

/**
 * Charges that a program wrote a field a line: `CPT ........ 97530`, below it `Minutes / Units .... 23 / 2`, or the
 * lines of an object in braces. Offsets of the visit.
 */
export interface LabelledRecord {
  readonly row: TableRow;
  /** Index of its last line in the list that was looked at. */
  readonly last: number;
}

/** A label, and behind dots, a sign or a gap its value: in quotation marks, or up to the end of the line. */
const field =
  /^\s{0,40}["']?([A-Za-z][A-Za-z_#]{0,20}(?:(?: | ?\/ ?| ?& ?)[A-Za-z_#]{1,20}){0,3})(?: ?\d{1,2})?["']?(?:\s?\.{3,60}\s?[:=]?\s?|\s{0,20}[:=]\s{0,20}|\t{1,4}| {2,40})(\S.*|)$/;
/** Which record a field is of: "svc_1_units". */
const numbered = /^\s{0,40}[A-Za-z]{2,10}_?\d{1,2}_(?=[A-Za-z])/;
/** A label of two: "Minutes / Units". */
const pair = /\s?[/&]\s?|\sand\s/;
const inValue = /[^\s/|,&]+/g;
/** They begin with a code. */
const code = /^(?:\d{5}|[A-Z]\d{4})\b/;
const codes = /^\w{5}\b.*\b(?:\d{5}|[A-Z]\d{4})\b/;
const measures: readonly ColumnKind[] = ['minutes', 'units', 'modifiers', 'start', 'end', 'interval'];
const own: ReadonlySet<ColumnKind> = new Set([...measures, 'service', 'narrative', 'performer', 'done']);
/** What is told of the whole visit, and ends a record. */
const ofVisit =
  /^\W*(?:(?:grand |sub-?)?total|tot\b|timed|untimed|treatment|tx|session|time (?:in|out)|billable|direct)/i;
/** Lines in braces may hold other fields in between. */
const mostLines = 16;

interface Field {
  readonly kinds: readonly (ColumnKind | undefined)[];
  readonly cells: readonly Cell[];
}

function fieldOf(line: Line): Field | undefined {
  if (ofVisit.test(line.text)) return undefined;
  const match = field.exec(line.text.replace(numbered, ''));
  if (!match) return undefined;
  const from = line.start + line.text.length - match[2]!.length;
  const names = match[1]!.split(pair);
  if (names.length === 2) {
    const values = matchesIn(match[2]!, inValue).slice(0, 3);
    const [first, second] = names.map(kindOf);
    if (values.length === 2 && first && second && first !== second)
      return { kinds: [first, second], cells: values.map((value) => cellOf(from + value.index, value[0])) };
  }
  const quoted = /^(["'])(.*?)\1,?\s*$/.exec(match[2]!);
  const text = quoted ? quoted[2]! : match[2]!.replace(/^\[?\s?/, '').replace(/\]?,?\s?$/, '');
  return {
    kinds: [kindOf(match[1]!)],
    cells: [cellOf(from + match[2]!.indexOf(text), text)],
  };
}

/** "What: 97530 Therapeutic activities": a service that is named by its code. */
const withItsCode = (one: Field | undefined): Field | undefined =>
  one?.kinds[0] === 'service' && code.test(one.cells[0]!.text) ? { ...one, kinds: ['code'] } : one;

const cellOf = (start: number, text: string): Cell => ({ text, start, end: start + text.length });

/** The record whose code stands in a line; undefined where none begins there. */
export function labelledRecord(lines: readonly Line[], from: number): LabelledRecord | undefined {
  const first = withItsCode(fieldOf(lines[from]!));
  // several codes in one line are columns, and each has its own figures below it
  if (first?.kinds[0] !== 'code' || !code.test(first.cells[0]!.text) || codes.test(first.cells[0]!.text))
    return undefined;
  const cells = new Map<ColumnKind, Cell>();
  const all: Cell[] = [];
  const add = ({ kinds, cells: values }: Field): void =>
    values.forEach((cell, i) => {
      all.push(cell);
      const kind = kinds[i];
      if (kind && cell.text !== '' && !cells.has(kind)) cells.set(kind, cell);
    });
  const isTold = (kind: ColumnKind): boolean => kind !== 'modifiers' && cells.has(kind);
  add(first);
  let pending: Field[] = [];
  let last = from;
  for (let i = from + 1; i < Math.min(lines.length, from + mostLines); i++) {
    const next = lines[i]!.index === lines[i - 1]!.index + 1 ? withItsCode(fieldOf(lines[i]!)) : undefined;
    if (!next || next.kinds.includes('code') || next.kinds.some((kind) => kind && isTold(kind))) break;
    pending.push(next);
    if (!next.kinds.some((kind) => kind && own.has(kind))) continue;
    for (const one of pending) add(one);
    pending = [];
    last = i;
  }
  const { index, start } = lines[from]!;
  const fields = lines.slice(from + 1, last + 1).map((line) => line.index);
  return measures.some((kind) => cells.has(kind))
    ? { row: { line: index, start, end: lines[last]!.end, cells, all, fields }, last }
    : undefined;
}
