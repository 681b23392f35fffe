import { type CalendarDate, calendarDate } from '../calendar';
import { dateScanners } from '../scan/dates';
import type { Line, Span } from '../text';

/** One visit of a file: its own text, and the head of the file that it inherits. */
export interface VisitText {
  readonly body: Span;
  readonly head: Span;
}

const decoration =
  /^[\s=*#~_>\-–—|•]*(?:(?:visit|session|tx|day|note)\s*#?\s*\d{0,3}\s*(?:of\s*\d+\s*)?[:.,)|–—-]*\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?/i;
const dateLabel =
  /(?:\b(?:date of (?:service|visit|treatment)|dos|d\.o\.s\.|service date|visit date|encounter date|treatment date|tx date|session date|seen(?: on)?)|^\W*date|(?<=\s{2,}|\|\s*)date)\s*[:=#|\t-]*\s*/i;
/** What stands behind a date that opens a visit: nothing, a gap, a number, a title. */
const behindDate =
  /^(?:\s*[=*#~_|–—-]|\s*$|\s{2,}|\t|\s*[:;,)]?\s*(?:#\s*\d|visit|session|in\b|time|out\b|tx|dn\b|daily|pt\b|ot\b|st\b|v\d|\d{1,2}:\d{2}|note|treatment|eval|re-?eval|progress|s:|\())/i;
const signatureTail = /,?\s+(?:PT|PTA|DPT|OT|OTR(?:\/L)?|COTA(?:\/L)?|OTD|SLP|CCC-SLP)\b[^a-z]*$/;

function readDate(text: string, at: number): { date: CalendarDate; end: number } | undefined {
  for (const scan of dateScanners) {
    const token = scan(text, at, text.length);
    if (token?.kind === 'date' && token.date) return { date: token.date, end: token.end };
  }
  const compact = /^(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(text.slice(at));
  const date = compact && calendarDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return date ? { date, end: at + 8 } : undefined;
}

interface Opening {
  readonly line: number;
  readonly date: CalendarDate;
  readonly labelled: boolean;
}

/** The date with which a line opens a visit, if it does. */
function opening(line: Line, previous: Line | undefined): Opening | undefined {
  const label = dateLabel.exec(line.text);
  if (label) {
    const read = readDate(line.text, label.index + label[0].length);
    if (read) return { line: line.index, date: read.date, labelled: true };
  }
  const at = decoration.exec(line.text)![0].length;
  const read = readDate(line.text, at);
  if (!read || !behindDate.test(line.text.slice(read.end))) return undefined;
  const free =
    !previous ||
    previous.text.trim() === '' ||
    /^[\s=*#~_-]+$/.test(previous.text) ||
    signatureTail.test(previous.text);
  const dressed = /[=#*~]/.test(line.text.slice(0, at)) || /^\s*(?:visit|session)/i.test(line.text);
  return free || dressed ? { line: line.index, date: read.date, labelled: false } : undefined;
}

/** The first line of the visit that a labelled date belongs to: its title lines stand above it. */
function titleStart(lines: readonly Line[], line: number, from: number): number {
  let first = line;
  while (first - 1 >= from) {
    const above = lines[first - 1]!.text;
    if (above.trim() === '' || /^\s*[-=*_#~]{3,}\s*$/.test(above) || signatureTail.test(above)) break;
    first--;
  }
  return first;
}

/**
 * Splits a file into visits at the lines that open one with another date. A file without such lines is
 * one visit without a head; what stands in front of the first of several visits is the head of all.
 */
export function splitVisits(lines: readonly Line[]): readonly VisitText[] {
  const end = lines.at(-1)!.end;
  const openings: Opening[] = [];
  for (const line of lines) {
    const found = opening(line, lines[line.index - 1]);
    const last = openings.at(-1);
    if (!found || last?.date === found.date) continue;
    // another date right below the first ("Date ... / Onset date ...") opens nothing: a visit has a body
    if (
      last &&
      lines.slice(last.line + 1, found.line).filter((between) => between.text.trim() !== '').length < 2
    )
      continue;
    openings.push(found);
  }
  if (openings.length < 2) return [{ body: { start: 0, end }, head: { start: 0, end: 0 } }];
  const starts = openings.map((found, i) =>
    found.labelled ? titleStart(lines, found.line, i === 0 ? 0 : openings[i - 1]!.line + 1) : found.line,
  );
  const head = { start: 0, end: lines[starts[0]!]!.start };
  return starts.map((start, i) => ({
    body: {
      start: lines[start]!.start,
      end: starts[i + 1] === undefined ? end : lines[starts[i + 1]!]!.start,
    },
    head,
  }));
}
