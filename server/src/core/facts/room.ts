import type { Cell } from '../layout/cells';
import type { Passage } from '../layout/passages';
import type { ServiceTable, TableRow } from '../layout/tables';
import { lowerBound } from '../lowerBound';
import type { Gap, Room, Section, Service } from '../model';
import { contains, matchesIn, type Span } from '../text';

/** A service as it was read, before it is known what can be added to it. */
export type ReadService = Omit<Service, 'room'>;

/** What of a visit decides where something can be added to it. */
export interface Surroundings {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly tables: readonly ServiceTable[];
  readonly sections: readonly Section[];
  /** The services that were given. */
  readonly services: readonly ReadService[];
  /** Words that description ends at: a signature, a total. */
  readonly ends: readonly Span[];
}

/** Where something can be added to a service. */
export function roomOf(service: ReadService, around: Surroundings): Room {
  const row = rowOf(service, around.tables);
  return {
    times: timesGap(service, row, around),
    words: wordsGap(service, row, around),
    minutes: row ? inBrackets(nameCell(row, service).end) : joined(minutesPlace(service), ', '),
  };
}

const joined = (at: number, before: string, after = ''): Gap => ({
  span: { start: at, end: at },
  before,
  after,
  sentence: false,
});
const inBrackets = (at: number): Gap => joined(at, ' (', ')');

const minutesPlace = (service: ReadService): number => (service.charge ?? service.record).end;

// --- rows of tables ------------------------------------------------------------------------------------------

const rowOf = (service: ReadService, tables: readonly ServiceTable[]): TableRow | undefined =>
  tables.flatMap((table) => table.rows).find((row) => contains(row, service.name.span));

const nameCell = (row: TableRow, service: ReadService): Span =>
  row.all.find((cell) => contains(cell, service.name.span)) ?? service.name.span;

/** Columns are made by spaces. */
function isAligned(row: TableRow, text: string): boolean {
  const line = text.slice(row.start, endOfLine(text, row.start));
  return /\S {2,}\S/.test(line) && !/[|\t]/.test(line);
}

/** The cell of a row that tells of the work: the one under such a header, else the one of most words. */
function descriptionCell(row: TableRow): Cell | undefined {
  const words = (cell: Cell): number =>
    cell.text.split(/\s+/).filter((word) => /[a-z]{2}/i.test(word)).length;
  const under = row.cells.get('narrative');
  if (under && words(under) >= 3) return under;
  const [told] = [...row.all].sort((a, b) => words(b) - words(a));
  return told && words(told) >= 3 ? told : under;
}

/** The end of a cell, also where its words go on in the lines below, with nothing in front of them. */
function cellEnd(cell: Cell, row: TableRow, text: string): number {
  const column = cell.start - row.start;
  let end = cell.end;
  let lineEnd = endOfLine(text, row.start);
  for (;;) {
    const next = /^\r?\n/.exec(text.slice(lineEnd));
    const start = lineEnd + (next?.[0].length ?? 0);
    const line = next ? /^[^\r\n]*/.exec(text.slice(start))![0] : '';
    const words = /^[^|\t]*[^|\s]/.exec(line.slice(column).replace(/ {2,}.*$/, ''));
    if (!words || /[^|\s]/.test(line.slice(0, column))) break;
    end = start + column + words[0].length;
    lineEnd = start + line.length;
  }
  return text.slice(cell.start, end).endsWith('"') && cell.text.startsWith('"') ? end - 1 : end;
}

// --- clock times ---------------------------------------------------------------------------------------------

/** A unit behind a number of minutes. */
const minuteUnit = /^[ \t]*(?:\r?\n[ \t]*)?(?:'|m(?:in(?:ute)?s?)?\b(?:\.(?=,))?)/i;

/** Room for a unit, also on the next line of a wrapped text. */
const unitWidth = 60;

/** Minutes further from the name stand at the end of a description. In UTF-16 units. */
const near = 40;

/**
 * Behind the minutes of the service where they stand as such near its name, else behind all that is said of it
 * there: in brackets of their own, or inside the bracket that holds the minutes. In a table behind the name in
 * its cell; where columns are aligned by eye at the end of the row, so that none moves.
 */
function timesGap(service: ReadService, row: TableRow | undefined, { text }: Surroundings): Gap {
  const name = service.name.span;
  const lineEnd = endOfLine(text, name.end);
  const minutes = service.statedMinutes.find(
    ({ span }) =>
      contains(service.record, span) &&
      span.start >= name.end &&
      span.start - name.end <= near &&
      !/[|\t\r\n]/.test(text.slice(name.end, span.start)) &&
      minuteUnit.test(text.slice(span.end, span.end + unitWidth)),
  );
  if (minutes) {
    const { end } = minutes.span;
    const at = end + minuteUnit.exec(text.slice(end, end + unitWidth))![0].length;
    const open = /\([^)]*$/.test(text.slice(name.end, at));
    return open ? joined(at, ', ') : inBrackets(at);
  }
  if (row && !isAligned(row, text)) return inBrackets(nameCell(row, service).end);
  const end = row
    ? trimmedEnd(text, row.start, endOfLine(text, row.start))
    : Math.min(Math.max(service.record.end, name.end), lineEnd);
  // A field ends at its bar; a figure at the end of columns is known by its place there.
  const bar = text.slice(name.end, end).indexOf('|');
  if (bar >= 0) return inBrackets(trimmedEnd(text, name.end, name.end + bar));
  const columns = text.slice(name.end, end).search(/ {2,}/);
  const figure = row ? row.cells.get('minutes')?.end === end : /\d/.test(signBefore(text, end));
  return inBrackets(columns >= 0 && figure ? name.end + columns : end);
}

const signBefore = (text: string, at: number): string => text.charAt(at - 1);

const endOfLine = (text: string, from: number): number => {
  const length = text.slice(from).search(/[\r\n]/);
  return length < 0 ? text.length : from + length;
};

// --- words about the work ------------------------------------------------------------------------------------

/**
 * At the end of what describes the work: in its cell of a table, else at the end of its lines. A service that
 * only stands on the bill gets a line of its own, below the last work that is described.
 */
function wordsGap(service: ReadService, row: TableRow | undefined, around: Surroundings): Gap {
  const { text, tables } = around;
  const [told] = service.narrative
    .filter((words) => !tables.some((table) => contains(table, words)) && !isTotal(words, around))
    .map(({ start, end }) => ({ start, end: endOfWork({ start, end }, service, around) }))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const cell = row && descriptionCell(row);
  if (row && cell) return behind(text, cellEnd(cell, row, text));
  if (told) return behind(text, told.end);
  if (row && isAligned(row, text))
    return joined(trimmedEnd(text, row.start, endOfLine(text, row.start)), '  ');
  if (row || service.charge) return ownLine(service, around);
  const { record } = service;
  const column = / {2,}\S+(?: \S+)?$/.exec(text.slice(record.start, record.end));
  if (column && column.index > 60) return behind(text, record.start + column.index);
  const from = record.end;
  const end = endOfWork({ start: from, end: from }, service, around);
  return /[a-z]{2}/i.test(text.slice(from, end)) ? behind(text, end) : opening(text, from);
}

/** What begins with the words in front of a total tells of no work. */
const isTotal = ({ start }: Span, { text, ends }: Surroundings): boolean =>
  ends.some((end) => start < end.start && !/[.;\r\n]/.test(text.slice(start, end.start)));

/** Behind words: as a sentence where a sentence has ended, else as one more clause. */
function behind(text: string, end: number): Gap {
  if (/[.!?]["”)]?$/.test(text.slice(Math.max(0, end - 2), end)))
    return { ...joined(end, ' ', '.'), sentence: true };
  return joined(end, /[:;,]/.test(signBefore(text, end)) ? ' ' : '; ');
}

/** The first words behind a name or heading: `97530 15 min: …`. */
function opening(text: string, from: number): Gap {
  const mark = /^[ \t]*[:–—-](?=\s|$)/.exec(text.slice(from))?.[0].length ?? 0;
  if (/[.!?]/.test(signBefore(text, from + mark))) return behind(text, from);
  const marked = mark > 0 || /[:–—-]/.test(signBefore(text, from));
  return joined(from + mark, marked ? ' ' : ': ');
}

function ownLine(service: ReadService, { text, tables, services }: Surroundings): Gap {
  const described = services.flatMap(({ narrative }) => narrative).map(({ end }) => end);
  const last = described.length > 0 ? Math.max(...described) : service.name.span.end;
  const table = tables.find(({ start, end }) => start <= last && last <= end);
  return joined(endOfLine(text, table?.end ?? last), `\n${service.code}: `);
}

/**
 * From the end of the words about a service to the end of its passage, unless another service or a heading
 * comes first, and of the lines indented below it.
 */
function endOfWork(told: Span, service: ReadService, around: Surroundings): number {
  const { passages } = around;
  const first = passages.findIndex((passage) => passage.start <= told.start && told.start <= passage.end);
  const passage = passages[first];
  if (!passage) return told.end;
  const stop = stopWithin({ start: told.start, end: passage.end }, service, around);
  if (stop !== undefined) return lastSentence(around.text, told.start, stop);
  const named = service.mentions.findLast(({ start }) => start <= told.start) ?? service.name.span;
  const base = passages.find(({ start, end }) => start <= named.start && named.start < end);
  let end = passage.end;
  for (const following of passages.slice(first + 1)) {
    const nested = following.indent > (base ?? passage).indent && !following.afterBlank;
    if (!nested || following.start >= told.end || stopWithin(following, service, around) !== undefined) break;
    end = following.end;
  }
  return trimmedEnd(around.text, told.start, end);
}

/** Where another service, a heading or the signature begins inside words about a service. */
function stopWithin(
  words: Span,
  service: ReadService,
  { services, sections, ends }: Surroundings,
): number | undefined {
  const others = services
    .filter((other) => other.code !== service.code)
    .flatMap((other) => [other.record, ...other.mentions]);
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  // the time of the service itself may stand behind the words: "... x12, no spill    15 min"
  const times = [...service.statedMinutes, ...service.intervals].map(({ span }) => span);
  const starts = [...others, ...headings, ...ends, ...times]
    .map(({ start }) => start)
    .filter((start) => words.start < start && start < words.end);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

/** The end of the last sentence in front of `to`, else of the last words there; a box or bullet at `to` is not of them. */
function lastSentence(text: string, from: number, to: number): number {
  const words = text.slice(from, to).replace(/\n\s*\S{0,3}\s*$/, '');
  const sentence = matchesIn(words, /[.!?]["”)]?(?=\s)/g).at(-1);
  if (sentence) return from + sentence.index + sentence[0].length;
  return from + words.replace(/[\s;,|/+&(–—-]+$/, '').length;
}

const trimmedEnd = (text: string, from: number, to: number): number =>
  from + text.slice(from, to).trimEnd().length;

// --- sections ------------------------------------------------------------------------------------------------

/**
 * At the end of what stands on the line of a heading and is listed or indented below it, or of the first
 * paragraph under a heading on a line of its own; in front of a signature, a total or a service.
 */
export const sectionGaps = ({ text, passages, services, ends, sections }: Surroundings): readonly Gap[] => {
  const foreign = [...ends, ...services.flatMap(({ record, mentions }) => [record, ...mentions])]
    .map(({ start }) => start)
    .sort((a, b) => a - b);
  const isForeign = (from: number, to: number): boolean =>
    (foreign[lowerBound(foreign, from, (start) => start)] ?? to) < to;
  return sections.map((section) => sectionGap(section, { text, passages, isForeign }));
};

interface Around extends Pick<Surroundings, 'text' | 'passages'> {
  /** A signature, a total or a service begins in a stretch. */
  readonly isForeign: (from: number, to: number) => boolean;
}

function sectionGap(section: Section, { text, passages, isForeign }: Around): Gap {
  const heading = section.heading ?? { start: section.body.start, end: section.body.start };
  const alone = text.slice(heading.end, endOfLine(text, heading.end)).trim() === '';
  let end = heading.end;
  const first = lowerBound(passages, section.body.start + 1, (passage) => passage.end);
  for (let i = first; i < passages.length && passages[i]!.start < section.body.end; i++) {
    const passage = passages[i]!;
    const from = Math.max(passage.start, section.body.start);
    const to = Math.min(passage.end, section.body.end);
    if (from >= to) continue;
    const belongs =
      end === heading.end ||
      (!passage.afterBlank && (alone || passage.indent > 0 || /^\s*[-*•]/.test(passage.text)));
    if (!belongs || isForeign(passage.start, to)) break;
    end = trimmedEnd(text, from, to);
  }
  return end > heading.end ? behind(text, end) : opening(text, heading.end);
}

/** The end of each passage, for words about a service that the note tells of elsewhere. */
export const passageGaps = ({ text, passages }: Surroundings): readonly Gap[] =>
  passages.map(({ start, end }) => behind(text, trimmedEnd(text, start, end)));
