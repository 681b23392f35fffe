/**
 * Patterns over the words and marks of a sentence. A pattern is a row of parts:
 *
 *   cue             this word; `improv*` any word that begins so
 *   <assist|cue>    a mark of the lexicon of one of these categories that no "no" or "without" denies;
 *                   `<no:symptom>` one that is denied, `<any:device>` either
 *   #load|height    a quantity of one of these kinds; `#` any; `#date` an earlier day
 *   @family         one of a list of words (server/data/evidenceWords.json)
 *   (a | b c)       one of several rows
 *   ..              any words within the clause, as few as will do; `...` within the sentence
 *   .  _            one word; one of three letters or more
 *   ^  $            the beginning and the end of a clause; `^^` and `$$` of the sentence
 *   !x  &x          x does not stand here, or does, and is not used up; `!<(x)` nor in front
 *   x?  x+          x or nothing; x once or more
 *   ~               a dash or a wide space stands in front of the next word
 *   `(              the sign itself
 *   [ ]             around the words to point at; without them it is the whole
 */
import type { Mark } from '../lexicon';
import { setOf } from './names';
import { enter, isPossible } from './needs';
import type { Run } from './parts';
import { begins, type Row } from './row';
import { partOf } from './written';

/** Indexes of words, `to` behind the last, and the first mark among them. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark | undefined;
}

export interface Pattern {
  /** Every match of the row, each beginning behind the one before. */
  all(row: Row): readonly Match[];
  /** Whether it matches anywhere in a row. */
  test(row: Row): boolean;
  /** Its bit in `possible` of a row: where that is not set, it does not match. */
  readonly index: number;
}

const none: readonly Match[] = [];
const runOf = (row: Row): Run => ({
  row,
  start: -1,
  end: -1,
  open: -1,
  last: -1,
  mark: undefined,
  target: -1,
});

/** The pattern that is written so. Throws where it cannot be read. */
export function pattern(written: string): Pattern {
  const { before, needs, starts, first } = partOf(written);
  const opens = starts && setOf(starts);
  const index = enter(needs);
  const step = before((run, at) => {
    run.last = at;
    return true;
  });
  /** The first place from `at` on where the row matches, else -1. */
  const next = (run: Run, at: number): number => {
    const { row } = run;
    const last = first ? Math.min(row.from + 1, row.to) : row.to;
    for (; at < last; at++) {
      if (opens && !begins(row, at, opens)) continue;
      run.start = -1;
      run.mark = undefined;
      if (!step(run, at)) continue;
      if (run.start < 0) {
        run.start = at;
        run.end = run.last;
      }
      if (run.start < run.end) return at;
    }
    return -1;
  };
  const all = (row: Row): readonly Match[] => {
    const found: Match[] = [];
    const run = runOf(row);
    for (let at = next(run, row.from); at >= 0; at = next(run, at + 1))
      if (found.at(-1)?.from !== run.start) found.push({ from: run.start, to: run.end, mark: run.mark });
    return found;
  };
  return {
    index,
    all: (row) => (isPossible(row.possible, index) ? all(row) : none),
    test: (row) => isPossible(row.possible, index) && next(runOf(row), row.from) >= 0,
  };
}
