import type { CalendarDate } from '../calendar';
import type { Line, Located, Span } from '../text';

/** One visit of a file: the parts of the file that it is read from, and where each of them stands. */
export interface VisitText {
  /** In the order of the file, without overlap: what it shares with the other visits, and its own. Offsets of the file. */
  readonly parts: readonly Span[];
  /** What stands within its parts and is another visit's: read as blanks. Offsets of the file, in order. */
  readonly masks: readonly Span[];
  /** UTF-16 units of its text that stand in front of its own first line: the head of the file. */
  readonly headEnd: number;
  /** Its own part of the file, from its first line to its last. */
  readonly body: Span;
  /** The day that opens it; null where that day is blank or without a year, undefined where no day opens it. */
  readonly date: Located<CalendarDate> | null | undefined;
  /** UTF-16 units at its end that its parts leave out, as it is too long to be read whole. */
  readonly unread?: number;
}

/** The text that a visit is read from: equal texts of visits read the same. */
export function textOf(file: string, { parts, masks }: VisitText): string {
  if (masks.length === 0 && parts.length === 1) return file.slice(parts[0]!.start, parts[0]!.end);
  let text = '';
  for (const part of parts) {
    let at = part.start;
    for (const mask of masks) {
      const start = Math.max(mask.start, at);
      const end = Math.min(mask.end, part.end);
      if (start >= end) continue;
      text += file.slice(at, start) + ' '.repeat(end - start);
      at = end;
    }
    text += file.slice(at, part.end);
  }
  return text;
}

/** Of a visit that stands in the file as it is read. */
export const unmoved = (span: Span): Span => span;

/** Turns a span of the visit's text into one of the file. */
export function placer({ parts }: VisitText): (span: Span) => Span {
  let length = 0;
  const moved = parts.map(({ start, end }) => {
    const from = length;
    length += end - start;
    return { from, to: length, delta: start - from };
  });
  if (moved.every(({ delta }) => delta === 0)) return unmoved;
  const deltaAt = (offset: number): number =>
    (moved.find(({ to }) => offset < to) ?? moved.at(-1) ?? { delta: 0 }).delta;
  return ({ start, end }) => {
    const delta = deltaAt(start);
    // an empty span stands at one place; another one ends in the part of its last character
    return { start: start + delta, end: end + (end > start ? deltaAt(end - 1) : delta) };
  };
}

/** Indexes of lines, from one to the one in front of `to`. */
export const fileLines = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

interface Own {
  readonly own: { readonly from: number; readonly to: number };
  readonly masks: readonly Span[];
  readonly date: VisitText['date'];
}

/** The visit that is read from some lines of the file, some of which are its own. */
export function visitOf(
  lines: readonly Line[],
  read: readonly number[],
  { own, masks, date }: Own,
): VisitText {
  const startOf = (line: number): number => lines[line]?.start ?? lines.at(-1)!.end;
  const parts: { start: number; end: number }[] = [];
  for (const line of [...new Set(read)].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    const [start, end] = [startOf(line), startOf(line + 1)];
    if (last && last.end === start) last.end = end;
    else parts.push({ start, end });
  }
  const body = { start: startOf(own.from), end: startOf(own.to) };
  const headEnd = parts.reduce(
    (length, { start, end }) => length + Math.max(0, Math.min(end, body.start) - start),
    0,
  );
  return { parts, masks, headEnd, body, date };
}

/** A file that is one visit. */
export const wholeFile = (lines: readonly Line[]): VisitText => {
  const body = { start: 0, end: lines.at(-1)!.end };
  return { parts: [body], masks: [], headEnd: 0, body, date: undefined };
};
