import type { Piece } from '../../io';
import type { FailLevel, FoundIn, Outcome, Summary } from '../outcome';

export const formatNames = ['text', 'json', 'jsonl', 'sarif', 'junit', 'html'] as const;
export type FormatName = (typeof formatNames)[number];

export interface FormatOptions {
  readonly failOn: FailLevel;
  /** File names and messages are replaced: the output names nobody. */
  readonly pseudonyms: boolean;
}

/** How results are written: as they come, so that no format keeps the files in memory. */
export interface Format {
  begin(): string;
  file(outcome: Outcome): string | readonly Piece[];
  end(acrossVisits: readonly FoundIn[], summary: Summary): string | readonly Piece[];
}
