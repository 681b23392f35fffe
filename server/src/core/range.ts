import { type Line, type Position, positionAt, type Span } from './text';

/** Zero-based lines and characters (UTF-16), as the language server protocol counts them. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export const rangeOf = (lines: readonly Line[], span: Span): Range => ({
  start: positionAt(lines, span.start),
  end: positionAt(lines, span.end),
});
