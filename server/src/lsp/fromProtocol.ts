/** All that comes from the editor is converted here: positions to offsets. */

import { ErrorCodes, type Position, type Range } from 'vscode-languageserver';
import { offsetAt, type Span } from '../core/index';
import { l10n } from '../core/l10n';
import { Refusal } from './guarded';
import type { Note } from './notes';

/** A place outside the text counts as its nearest edge. */
export function fromPosition(note: Note, position: Position): number {
  if (!Number.isInteger(position?.line) || !Number.isInteger(position.character))
    throw new Refusal(ErrorCodes.InvalidParams, l10n`The request names no place.`);
  return offsetAt(note.analysis.lines, position);
}

export const fromRange = (note: Note, range: Range): Span => ({
  start: fromPosition(note, range.start),
  end: fromPosition(note, range.end),
});
