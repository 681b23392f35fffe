/** A half-open range of UTF-16 offsets into the text of a note. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with the words it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const located = <T>(value: T, start: number, end: number): Located<T> => ({
  value,
  span: { start, end },
});

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest span that covers all of `spans`; undefined when there are none. */
export function cover(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return {
    start: Math.min(...spans.map((s) => s.start)),
    end: Math.max(...spans.map((s) => s.end)),
  };
}

/** One line of a note: its text without the line end, and where it starts. */
export interface Line {
  readonly index: number;
  /** UTF-16 offset of the first character. */
  readonly start: number;
  /** UTF-16 offset behind the last character, before the line end. */
  readonly end: number;
  readonly text: string;
}

/** Splits a text into lines at LF, CRLF or a lone CR; a text always has at least one line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    lines.push({ index: lines.length, start, end: match.index, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  lines.push({ index: lines.length, start, end: text.length, text: text.slice(start) });
  return lines;
}

/** All matches of a global pattern. `matchAll` would compile a copy of it at every call. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** Zero-based line and character (UTF-16), as the language server protocol counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns an offset into a position; an offset inside a line end belongs to the line before it. */
export function positionAt(lines: readonly Line[], offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low]!;
  return { line: low, character: Math.min(Math.max(offset - line.start, 0), line.end - line.start) };
}

/** Turns a position into an offset, clamped to the text. */
export function offsetAt(lines: readonly Line[], position: Position): number {
  const line = lines[Math.min(Math.max(position.line, 0), lines.length - 1)]!;
  return Math.min(line.start + Math.max(position.character, 0), line.end);
}

/**
 * The same value with every span in it moved: a visit is read by itself, and put in its place in the file. What holds no
 * span stays the same object.
 */
export const spansMoved = <T>(value: T, place: (span: Span) => Span): T => moved(value, place) as T;

function moved(value: unknown, place: (span: Span) => Span): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | undefined;
    for (let i = 0; i < value.length; i++) {
      const item = moved(value[i], place);
      if (item !== value[i]) copy ??= value.slice();
      if (copy) copy[i] = item;
    }
    return copy ?? value;
  }
  const entries = value as Record<string, unknown>;
  const keys = Object.keys(entries);
  const { start, end } = entries;
  if (keys.length === 2 && typeof start === 'number' && typeof end === 'number')
    return place(entries as unknown as Span);
  let copy: Record<string, unknown> | undefined;
  for (const key of keys) {
    const own = entries[key];
    if (own === null || typeof own !== 'object') continue;
    const item = moved(own, place);
    if (item === own) continue;
    copy ??= { ...entries };
    copy[key] = item;
  }
  return copy ?? value;
}
