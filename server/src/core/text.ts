/** A half-open range of UTF-16 offsets into the text of a note. */
import { lowerBound } from './lowerBound';

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

/** Whether a span overlaps one of many; found in the time of a search, however many they are. */
export function overlapsSome(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const ends: number[] = [];
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? end));
  return ({ start, end }) => {
    const low = lowerBound(sorted, end, (span) => span.start);
    return low > 0 && ends[low - 1]! > start;
  };
}

/** Those of `items` that overlap a span, in their order; found in the time of a search where none lie within others. */
export function overlapping<T extends Span>(items: readonly T[]): (span: Span) => readonly T[] {
  const order = new Map(items.map((item, i) => [item, i]));
  const sorted = [...items].sort((a, b) => a.start - b.start);
  const ends: number[] = [];
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? end));
  return ({ start, end }) => {
    const found: T[] = [];
    for (let i = lowerBound(sorted, end, (one) => one.start) - 1; i >= 0 && ends[i]! > start; i--)
      if (sorted[i]!.end > start) found.push(sorted[i]!);
    return found.sort((a, b) => order.get(a)! - order.get(b)!);
  };
}

/** By where they end. */
export const byEnd = <T extends Span>(spans: readonly T[]): readonly T[] =>
  [...spans].sort((a, b) => a.end - b.end);

/** Of spans in order, the last one that ends at an offset or in front of it. */
export const lastBefore = <T extends Span>(ordered: readonly T[], offset: number): T | undefined =>
  ordered[lowerBound(ordered, offset + 1, ({ end }) => end) - 1];

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
  let start = 0;
  let lineFeed = text.indexOf('\n');
  let carriageReturn = text.indexOf('\r');
  while (lineFeed >= 0 || carriageReturn >= 0) {
    const isReturn = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed);
    const end = isReturn ? carriageReturn : lineFeed;
    lines.push({ index: lines.length, start, end, text: text.slice(start, end) });
    start = end + (isReturn && lineFeed === end + 1 ? 2 : 1);
    if (lineFeed >= 0 && lineFeed < start) lineFeed = text.indexOf('\n', start);
    if (isReturn) carriageReturn = text.indexOf('\r', start);
  }
  lines.push({ index: lines.length, start, end: text.length, text: text.slice(start) });
  return lines;
}

/** The first lines with a letter or a figure in them, `count` at most, from an offset on. */
export function firstWritten(lines: readonly Line[], count: number, from = 0): readonly Line[] {
  const found: Line[] = [];
  for (const line of lines) {
    if (found.length === count) break;
    if (line.start >= from && /[\p{L}\d]/u.test(line.text)) found.push(line);
  }
  return found;
}

/** A text with each gap as one blank. */
export const withSingleBlanks = (text: string): string => text.replace(/ \s+|[^\S ]\s*/g, ' ');

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

/** Where each line starts and ends, packed: what places need of a text that is not kept. */
export const placesOf = (lines: readonly Line[]): Int32Array =>
  Int32Array.from(lines.flatMap(({ start, end }) => [start, end]));

/** As `positionAt`, over packed places of lines. */
export function positionIn(places: Int32Array, offset: number): Position {
  let low = 0;
  let high = places.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[2 * middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  const [start, end] = [places[2 * low]!, places[2 * low + 1]!];
  return { line: low, character: Math.min(Math.max(offset - start, 0), end - start) };
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

/** The same once somebody asks: a keystroke moves all that stands below it, and little of that is looked at. */
export function movedOnDemand<T>(value: T, place: (span: Span) => Span): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: spansMoved(value, place) };
    return made.value;
  };
}

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
