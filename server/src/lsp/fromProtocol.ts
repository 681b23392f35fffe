/** All that comes from the editor is converted here: positions to offsets. */
import type { Position, Range } from 'vscode-languageserver';
import { offsetAt, type Span } from '../core/index';
import type { Note } from './notes';

export const fromPosition = (note: Note, position: Position): number =>
  offsetAt(note.analysis.lines, position);

export const fromRange = (note: Note, range: Range): Span => ({
  start: fromPosition(note, range.start),
  end: fromPosition(note, range.end),
});
